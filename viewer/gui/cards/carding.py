"""Shows cards over the texts of one window, and takes them away again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QToolTip, QWidget

from viewer.domain.article import ArticleId
from viewer.domain.comparison import DivergenceId
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.cards.card_content import build_card
from viewer.gui.cards.hover_card import HoverCard
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme

GRACE_MS: Final = 350
"""How long the pointer may be on its way from the words to the card."""


class Carding(QObject):
    """Brings the card of what is pointed at, or of what the caret is in."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._panes, self._window = session, panes, window
        self.card = HoverCard(theme, window)
        self._pane: ArticlePane | None = None
        self._on: frozenset[DivergenceId] = frozenset()
        self._leaving = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._leaving.timeout.connect(self._on_leaving_timeout)
        panes.card_requested.connect(self._on_panes_card_requested)
        panes.hovered.connect(self._on_panes_hovered)
        self.card.line_chosen.connect(self._on_card_line_chosen)
        self.card.pointer_entered.connect(self._leaving.stop)
        self.card.pointer_left.connect(self._on_card_pointer_left)
        self.card.dismissed.connect(self.close_card)
        session.selection_changed.connect(self.close_card)
        session.articles_changed.connect(self.close_card)
        session.comparison_changed.connect(self.close_card)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for this action."""
        return {ActionId.CARD: self.open_at_caret}

    def set_theme(self, theme: Theme) -> None:
        """Show the next card in the colours of ``theme``."""
        self.card.set_theme(theme)

    def open_at_caret(self) -> None:
        """Open the card of the finding at the caret, and give it the keyboard."""
        for column in self._panes.columns():
            pane = column.pane
            highlights = pane.highlights_at_caret() if pane.hasFocus() else ()
            if highlights and pane.article is not None:
                place = QRect(
                    pane.viewport().mapToGlobal(pane.cursorRect().topLeft()), pane.cursorRect().size()
                )
                self._open(pane.article.id, highlights, place)
                self.card.focus_first()
                return
        self._session.announced.emit(
            self.tr("There is no finding at the caret. Place it in marked words of a text.")
        )

    @Slot()
    def close_card(self) -> None:
        """Take the card away; the keyboard goes back to the text."""
        self._leaving.stop()
        if self.card.isHidden():
            return
        if self.card.has_keyboard and self._pane is not None:
            self._pane.setFocus(Qt.FocusReason.PopupFocusReason)
        self.card.hide()
        if self._pane is not None:
            self._pane.view_moved.disconnect(self.close_card)
        self._pane, self._on = None, frozenset()

    def _open(self, article: ArticleId, highlights: Sequence[Highlight], place: QRect) -> None:
        sections = build_card(self._session, article, highlights)
        if not sections:
            return
        self.close_card()
        QToolTip.hideText()
        self._on = frozenset(section.finding for section in sections)
        self._pane = self._panes.pane(article)
        self._pane.view_moved.connect(self.close_card)
        corner = self._window.mapFromGlobal(place.topLeft())
        self.card.show_card(sections, QRect(corner, place.size()))

    @Slot(str, object, QRect)
    def _on_panes_card_requested(self, article: str, highlights: Sequence[Highlight], place: QRect) -> None:
        if self.card.isHidden() or self._on != frozenset(each.divergence for each in highlights):
            self._open(ArticleId(article), highlights, place)

    @Slot(object)
    def _on_panes_hovered(self, highlights: Sequence[Highlight]) -> None:
        """Let the card be while the pointer is on its words, and wait a moment when it leaves them."""
        if self.card.isHidden() or self.card.has_keyboard:
            return
        if self._on == frozenset(each.divergence for each in highlights):
            self._leaving.stop()
        elif not self._leaving.isActive():
            self._leaving.start()

    @Slot()
    def _on_card_pointer_left(self) -> None:
        if not self.card.has_keyboard:
            self._leaving.start()

    @Slot()
    def _on_leaving_timeout(self) -> None:
        if not self.card.has_keyboard:
            self.close_card()

    @Slot(str, str)
    def _on_card_line_chosen(self, finding: str, article: str) -> None:
        self.close_card()
        self._session.select(DivergenceId(finding), anchor=ArticleId(article))
