"""How a window looks: in which colours and how large, as its reader and the desktop want it now."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from viewer.gui.actions.table import THEMES
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.appearance import apply_theme, follow_desktop, theme_for
from viewer.gui.lettering import apply_label_scale, wanted_label_scale
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme


class Themed(Protocol):
    """A part of the window that is painted in the colours of a theme."""

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        ...


class WindowLooks(QObject):
    """Colours the parts of one window, and anew only where the colours change: that polishes every widget.

    The application's own palette and the size of labels are set first, so that the parts are made in them.
    """

    def __init__(self, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.theme = theme_for(settings.current.theme)
        apply_theme(self.theme)
        apply_label_scale(wanted_label_scale(settings.current))

    def join(self, coloured: Iterable[Themed], bare: Iterable[Themed], actions: WindowActions) -> None:
        """Take over the parts that were made in the colours, those that were not, and the actions for the choice."""
        bare = tuple(bare)
        self._parts, self._actions = (*coloured, *bare), actions
        self._settings.changed.connect(self._on_settings_changed)
        follow_desktop(self._on_settings_changed)
        for part in bare:
            part.set_theme(self.theme)
        self._on_settings_changed()

    def _show(self, theme: Theme) -> None:
        self.theme = theme
        apply_theme(theme)
        for part in self._parts:
            part.set_theme(theme)

    @Slot()
    def _on_settings_changed(self) -> None:
        chosen = self._settings.current.theme
        if theme_for(chosen) != self.theme:
            self._show(theme_for(chosen))
        for action, choice in THEMES.items():
            self._actions[action].setChecked(choice is chosen)
