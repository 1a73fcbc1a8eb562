"""Going through what only one source tells: the passages that were brought together with none of another source."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import Comparison
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.showing_words import show_words
from viewer.gui.session import ReviewSession
from viewer.gui.wording import source_letter

_TELLING: Final = frozenset(
    {
        PassageKind.PARAGRAPH,
        PassageKind.LIST_ITEM,
        PassageKind.TABLE_ROW,
        PassageKind.QUOTATION,
        PassageKind.CAPTION,
    }
)
"""Kinds of passages that report something; headings and datelines are made anew by every outlet."""


def find_lone_passages(comparison: Comparison) -> Mapping[ArticleId, tuple[Passage, ...]]:
    """Return, per article in the order of the panes, the passages that no other article was found to share."""
    shared = {
        passage
        for group in comparison.alignment.groups
        for passages in group.passages.values()
        for passage in passages
    }
    return {article.id: tuple(_lone(article, shared)) for article in comparison.articles}


def _lone(article: Article, shared: set[PassageId]) -> list[Passage]:
    return [each for each in article.content if each.kind in _TELLING and each.id not in shared]


class LonePassages(QObject):
    """Walks those passages in one window, from the one that the reader has before them."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._current: PassageId | None = None
        session.articles_changed.connect(self._on_session_articles_changed)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.NEXT_LONE: self.go_to_next, ActionId.PREVIOUS_LONE: self.go_to_previous}

    def go_to_next(self) -> None:
        """Show the next passage that only one source tells; after the last, the first."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Show the passage before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        comparison = self._session.comparison
        lone = find_lone_passages(comparison) if comparison else {}
        stops = [(article, passage) for article, ones in lone.items() for passage in ones]
        if not stops:
            self._session.announced.emit(self.tr("Every passage has a match in another source."))
            return
        article, passage = stops[(self._place(stops, step) + step) % len(stops)]
        self._current = passage.id
        self._panes.bring_into_view(article)
        self._panes.clear_marked()  # or passages would stay marked behind the reader
        show_words(self._panes.pane(article), passage.span)
        place = next(place for place, each in enumerate(lone) if each == article)
        words = self.tr("No match was found in another source: passage {place} of {count} in {source}.")
        self._session.announced.emit(
            words.format(
                place=lone[article].index(passage) + 1, count=len(lone[article]), source=source_letter(place)
            )
        )

    def _place(self, stops: list[tuple[ArticleId, Passage]], step: int) -> int:
        """Return the place to step from: the passage shown last, or the beginning of the text with the keyboard."""
        before = -1 if step > 0 else 0
        focused = next((column.pane for column in self._panes.columns() if column.pane.hasFocus()), None)
        here = focused.article.id if focused is not None and focused.article is not None else None
        for place, (article, passage) in enumerate(stops):
            if passage.id == self._current and here in (None, article):
                return place
        first = next((place for place, (article, _) in enumerate(stops) if article == here), None)
        return before if first is None else first + before

    @Slot()
    def _on_session_articles_changed(self) -> None:
        self._current = None
