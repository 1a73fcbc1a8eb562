"""What makes a window comfortable, put together: zoom, preferences, help, the tour, and the way to other windows.

Dialogs are loaded when they are asked for, so that the texts are seen sooner.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog

from viewer.bundled import BundledStory
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.correction.returning_sources import ReturningSources
from viewer.gui.docks import WindowDocks
from viewer.gui.files.open_stories import is_open_in, paths_to_open_again
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.settings import SettingsStore
from viewer.gui.tour.places import TourPlaces
from viewer.gui.tour.window_tour import WindowTour
from viewer.gui.welcome.page import WelcomePage
from viewer.gui.window.context_menus import ContextMenus
from viewer.gui.window.zooming import Zooming


class WindowComforts(QObject):
    """Assembles the controllers of one window that have to do with how one works, not with what one works on.

    Signals:
        window_requested: The reader wants another window: on a tuple of paths, or empty.
        quit_requested: The reader wants to close all windows.
        unsaved_work_sought: The reader wants to see what was not saved when a window came to a sudden end.
    """

    window_requested = Signal(object)
    quit_requested = Signal()
    unsaved_work_sought = Signal()

    def __init__(
        self, places: TourPlaces, files: StoryFiles, settings: SettingsStore, stories: Sequence[BundledStory]
    ) -> None:
        super().__init__(places.window)
        self._places, self._window, self._session = places, places.window, places.session
        self._files, self._settings, self._stories = files, settings, tuple(stories)
        self._zooming = Zooming(places.window, places.session, settings)
        self.tour = WindowTour(places.session, places)
        self.tour.story_requested.connect(self._on_tour_story_requested)
        settings.changed.connect(self._on_settings_changed)

    def join(self, actions: WindowActions, welcome: WelcomePage, docks: WindowDocks) -> None:
        """Take over the actions, the welcome page and the docks, now that they are made."""
        self._zooming.join(actions, docks)
        views = self._places.regions.divergences.view, self._places.regions.detail.table
        self._menus = ContextMenus(self._session, *views, actions)
        self._returning = ReturningSources(self._session, self._files, self)
        welcome.window_requested.connect(self.window_requested)
        welcome.tour_requested.connect(self.tour.start)
        welcome.guide_requested.connect(self._show_guide)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            **self._zooming.handlers(),
            ActionId.NEW_WINDOW: partial(self.window_requested.emit, ()),
            ActionId.CLOSE_WINDOW: self._window.close,
            ActionId.QUIT: self.quit_requested.emit,
            ActionId.UNSAVED_WORK: self.unsaved_work_sought.emit,
            ActionId.PREFERENCES: self._show_preferences,
            ActionId.GUIDE: self._show_guide,
            ActionId.TOUR: self.tour.start,
            ActionId.SHORTCUTS: self._show_shortcuts,
            ActionId.ABOUT: self._show_about,
        }

    def is_open(self, paths: Sequence[Path]) -> bool:
        """Tell whether ``paths`` would bring what is open in this window."""
        return is_open_in(self._session, self._files.opening, paths)

    def paths_to_open_again(self) -> tuple[Path, ...]:
        """Return what brings back what is open in this window."""
        return paths_to_open_again(self._session)

    def _show_preferences(self) -> None:
        from viewer.gui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415 - the module says why

        known = self._window.findChild(PreferencesDialog)
        _bring_up(known or PreferencesDialog(self._settings, self._window))

    def _show_guide(self) -> None:
        from viewer.gui.help.help_window import HelpWindow  # noqa: PLC0415 - the module says why

        _bring_up(self._window.findChild(HelpWindow) or HelpWindow(self._settings, self._window))

    def _show_shortcuts(self) -> None:
        from viewer.gui.dialogs.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - the module says why

        known = self._window.findChild(ShortcutSheet)
        _bring_up(known or ShortcutSheet(self.tr("Keyboard shortcuts"), self._window))

    def _show_about(self) -> None:
        from viewer.gui.dialogs.sheets import show_about  # noqa: PLC0415 - the module says why

        show_about(self._window)

    @Slot()
    def _on_tour_story_requested(self) -> None:
        if self._stories:
            self._files.open(self._stories[0].paths)

    @Slot()
    def _on_settings_changed(self) -> None:
        """Let the session sign with the name that was given in another window, or in the preferences."""
        self._session.set_reviewer(self._settings.current.reviewer)


def _bring_up(dialog: QDialog) -> None:
    """Show a dialog that stays beside the work; one that is open already comes before the reader."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
