"""The bird's eye in its dock: kept in step with session and texts, shown and hidden."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow

from viewer.domain.article import ArticleId, PassageId, passages_by_id
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.birds_eye.map_model import StoryMap
from viewer.gui.birds_eye.strip import BirdsEyeStrip
from viewer.gui.event_focus import EventFocus
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme

_SHARE: Final = 340
"""Of a thousand parts of the height, at first: the shape of a story is seen, and the list keeps its room."""


class BirdsEye(QObject):
    """Holds the bird's eye of one window."""

    def __init__(
        self,
        window: QMainWindow,
        session: ReviewSession,
        focus: EventFocus,
        panes: ArticlePanes,
        settings: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._focus = window, session, focus
        self._panes, self._settings = panes, settings
        self._beside: QDockWidget | None = None
        self._begins = False  # until the height is shared
        self.strip = BirdsEyeStrip(self._on_screen, Theme(dark=False))
        self.dock = QDockWidget(self.tr("Bird’s eye"), window)
        self.dock.setObjectName("birds_eye")
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.dock.setWidget(self.strip)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
        session.comparison_changed.connect(self._on_session_changed)  # other articles change that too
        focus.changed.connect(self._on_focus_changed)
        panes.view_moved.connect(self.strip.update)
        settings.changed.connect(self.show_or_hide)
        self.strip.passage_chosen.connect(self._on_strip_passage_chosen)
        self.strip.event_dismissed.connect(focus.leave)

    def settle(self, beside: QDockWidget) -> None:
        """Take the place under ``beside``, from where the reader may move it."""
        self._beside = beside
        self._window.splitDockWidget(beside, self.dock, Qt.Orientation.Vertical)
        self.show_or_hide()

    def begin(self) -> None:
        """Share the height with what stands above, once both are seen: nothing is remembered of it."""
        self._begins = True

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.SHOW_BIRDS_EYE: self.toggle}

    def toggle(self) -> None:
        """Show the bird's eye, or hide it."""
        current = self._settings.current
        self._settings.change(replace(current, birds_eye=not current.birds_eye))

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.strip.set_theme(theme)

    @Slot()
    def show_or_hide(self) -> None:
        """Show the bird's eye where the reader wants it and two sources or more are open."""
        several = len(self._session.articles) > 1
        wanted = several and self._settings.current.birds_eye
        self.dock.setVisible(wanted)
        if self._begins and wanted and self._beside is not None and not self._beside.isHidden():
            heights = [1000 - _SHARE, _SHARE]
            self._window.resizeDocks([self._beside, self.dock], heights, Qt.Orientation.Vertical)
            self._begins = False

    def _on_screen(self) -> Mapping[ArticleId, tuple[int, int]]:
        found = {}
        for column in self._panes.columns():
            article = column.pane.article
            if article is not None and not column.isHidden():
                found[article.id] = column.pane.code_points_on_screen()
        return found

    @Slot()
    def _on_session_changed(self) -> None:
        self.strip.show_story(partial(StoryMap.of, self._session.articles, self._focus.links))
        self.show_or_hide()

    @Slot()
    def _on_focus_changed(self) -> None:
        focus = self._focus
        first = focus.passage
        if first is None:
            leading = (focus.matches.get(focus.anchor) if focus.anchor is not None else None) or ()
            first = next(iter(leading or next(iter(focus.matches.values()), ())), None)
        self.strip.show_event(focus.matches, focus.related, first)

    @Slot(str)
    def _on_strip_passage_chosen(self, chosen: str) -> None:
        """Go to a passage; one of the event that stands out leaves it standing, any other brings its own forward."""
        passage = PassageId(chosen)
        owner = passages_by_id(self._session.articles)[passage][0].id
        self._panes.show_sources((owner,))
        if passage in self._focus.matches.get(owner, ()) and self._focus.passage is None:
            self._panes.show_passage(owner, passage)
        else:
            self._focus.seek(passage)
        self._session.announced.emit(" ".join(self.strip.accessibleDescription().split()))
