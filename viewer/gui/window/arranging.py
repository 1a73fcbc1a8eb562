"""Moves, hides and locks the sources of one window, at the bidding of menus and headers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot

from viewer.domain.article import ArticleId
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.sources_menu import SHOW_SOURCE, TO_SOURCE
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.articles.arrangement import FollowMode
from viewer.gui.articles.pane_commands import PaneCommand
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.files.review_records import listed_review
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme
from viewer.gui.window.follow_button import FollowButton
from viewer.gui.wording import called_sources
from viewer.reviewing.editing import arrange_articles

_COMMANDS: Mapping[ActionId, PaneCommand] = {
    ActionId.MOVE_LEFT: PaneCommand.MOVE_LEFT,
    ActionId.MOVE_RIGHT: PaneCommand.MOVE_RIGHT,
    ActionId.HIDE: PaneCommand.HIDE,
    ActionId.SHOW_ONLY: PaneCommand.ONLY,
    ActionId.LEAD: PaneCommand.LEAD,
    ActionId.PIN: PaneCommand.PIN,
    ActionId.WIDER: PaneCommand.WIDER,
    ActionId.NARROWER: PaneCommand.NARROWER,
    ActionId.EVEN_WIDTHS: PaneCommand.EVEN,
}
"""What is done with the source that the reader is at."""


def arrange_sources(session: ReviewSession, order: Sequence[ArticleId]) -> None:
    """Put the open sources into this order, as a step that can be undone."""
    review = listed_review(session)
    words = QCoreApplication.translate("Arranging", "Move a source")
    session.record(arrange_articles(review, order), words)


class SourceArranging(QObject):
    """Stands between the panes of one window, its menus and its session."""

    def __init__(
        self, session: ReviewSession, panes: ArticlePanes, settings: SettingsStore, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._panes, self._settings = session, panes, settings
        self._actions: WindowActions | None = None
        self.button = FollowButton(Theme(dark=False))
        self.button.mode_chosen.connect(self._on_button_mode_chosen)
        self.button.leader_chosen.connect(self._on_button_leader_chosen)
        panes.order_requested.connect(self._on_panes_order_requested)
        panes.arrangement_changed.connect(self._on_panes_arrangement_changed)
        session.articles_changed.connect(self._on_panes_arrangement_changed)
        session.selection_changed.connect(self._on_session_selection_changed)

    def join(self, actions: WindowActions) -> None:
        """Take over the actions that say how the sources stand."""
        self._actions = actions
        self._on_panes_arrangement_changed()

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.SHOW_ALL: self._panes.show_all,
            ActionId.FOLLOW: self.toggle_following,
            **{action: partial(self._carry_out, command) for action, command in _COMMANDS.items()},
            **{action: partial(self._panes.focus_article, place) for place, action in enumerate(TO_SOURCE)},
            **{action: partial(self._toggle_shown, place) for place, action in enumerate(SHOW_SOURCE)},
        }

    def set_theme(self, theme: Theme) -> None:
        """Show the button in the colours of ``theme``."""
        self.button.set_theme(theme)

    def toggle_following(self) -> None:
        """Lock the texts together, or let each be scrolled on its own."""
        self._set_following(following=not self._settings.current.following)

    def _set_following(self, *, following: bool) -> None:
        self._settings.change(replace(self._settings.current, following=following))

    def _carry_out(self, command: PaneCommand) -> None:
        article = self._panes.current()
        if article is not None:
            if command is PaneCommand.LEAD:
                self._set_following(following=True)
            self._panes.carry_out(command, article)
        self._on_panes_arrangement_changed()

    def _toggle_shown(self, place: int) -> None:
        arrangement = self._panes.arrangement
        article = arrangement.order[place]
        if article in arrangement.hidden:
            self._panes.show_sources((article,))
        else:
            self._panes.hide_source(article)
        self._on_panes_arrangement_changed()  # the last one on show stays, and its entry says so

    @Slot(str)
    def _on_button_mode_chosen(self, mode: str) -> None:
        self._set_following(following=mode == FollowMode.LOCKED)
        if mode == FollowMode.LOCKED:
            self._panes.follow(None)

    @Slot(str)
    def _on_button_leader_chosen(self, article: str) -> None:
        self._set_following(following=True)
        self._panes.follow(ArticleId(article))

    @Slot(object)
    def _on_panes_order_requested(self, order: tuple[ArticleId, ...]) -> None:
        arrange_sources(self._session, order)
        letters = ", ".join(self._names().values())
        self._session.announced.emit(
            self.tr("The sources stand in another order: {names}.").format(names=letters)
        )

    @Slot()
    def _on_panes_arrangement_changed(self) -> None:
        """Say in menus and tool bar how the sources stand."""
        arrangement, names = self._panes.arrangement, self._names()
        self.button.show_arrangement(arrangement, names)
        if self._actions is None:
            return
        self._actions[ActionId.FOLLOW].setChecked(arrangement.following)
        self._actions[ActionId.LEAD].setChecked(arrangement.mode is FollowMode.LED)
        shown = [(article, name.replace("&", "&&")) for article, name in names.items()]
        for place, (to, show) in enumerate(zip(TO_SOURCE, SHOW_SOURCE, strict=True)):
            for action in (self._actions[to], self._actions[show]):
                action.setVisible(place < len(shown))
                action.setText(shown[place][1] if place < len(shown) else "")
            self._actions[show].setChecked(place < len(shown) and shown[place][0] not in arrangement.hidden)

    @Slot()
    def _on_session_selection_changed(self) -> None:
        words = self._panes.hidden_words()
        if words:
            self._session.announced.emit(words)

    def _names(self) -> Mapping[ArticleId, str]:
        return called_sources(self._session.articles)
