"""Marks what a search found in all texts, and brings the hit that the reader goes to before them."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import ArticleId
from viewer.domain.text import Span
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.showing_words import show_words
from viewer.gui.search.text_search import TextSearch
from viewer.gui.session import ReviewSession
from viewer.gui.wording import source_letter


class HitMarking(QObject):
    """Keeps the texts of one window in step with its search."""

    def __init__(
        self,
        session: ReviewSession,
        search: TextSearch,
        panes: ArticlePanes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._search, self._panes = session, search, panes
        self._last: tuple[ArticleId, Span] | None = None
        search.hits_changed.connect(self._on_search_hits_changed)
        search.current_changed.connect(self._on_search_current_changed)

    @Slot()
    def _on_search_hits_changed(self) -> None:
        for column in self._panes.columns():
            article = column.pane.article
            hits = () if article is None else self._search.hits.get(article.id, ())
            if len(hits) or len(column.pane.hits.spans):
                column.pane.hits.show(hits, self._current_in(None if article is None else article.id))
                column.pane.viewport().update()
                column.ruler.show_hits(hits)

    @Slot()
    def _on_search_current_changed(self) -> None:
        current = self._search.current
        for column in self._panes.columns():
            article = column.pane.article
            column.pane.hits.show(
                column.pane.hits.spans, self._current_in(None if article is None else article.id)
            )
            column.pane.viewport().update()
        self._unmark_last()
        if current is None:
            return
        self._last = current.article, self._search.span_of(current)
        self._panes.bring_into_view(current.article)
        show_words(self._panes.pane(current.article), self._search.span_of(current))
        places = {article.id: place for place, article in enumerate(self._session.articles)}
        words = self.tr("Hit {place} of {count}, in source {source}.")
        self._session.announced.emit(
            words.format(
                place=self._search.place,
                count=self._search.total,
                source=source_letter(places[current.article]),
            )
        )

    def _unmark_last(self) -> None:
        """Let no words stay marked behind the search: what is marked may be made a finding. The reader's own stay."""
        if self._last is not None and self._last[0] in {article.id for article in self._session.articles}:
            pane = self._panes.pane(self._last[0])
            if pane.selected_span() == self._last[1]:
                pane.clear_marked()
        self._last = None

    def _current_in(self, article: ArticleId | None) -> Span | None:
        current = self._search.current
        return self._search.span_of(current) if current is not None and current.article == article else None
