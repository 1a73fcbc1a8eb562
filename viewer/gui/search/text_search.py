"""One search in all open articles: what was asked for, where it is met, and which place the reader is at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.domain.article import Article, ArticleId
from viewer.domain.text import Span
from viewer.gui.search.finding_words import MOST_HITS, Query, find_hits, fold_by_pieces, place_after
from viewer.gui.session import ReviewSession

_SLICE: Final = 0.015
"""Seconds of work before the window may breathe."""
_BREATH: Final = 500
"""Hits between two looks at the clock."""
NOTHING: Final = Query(words="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the words were found.

    Attributes:
        article: In which article.
        number: The how-manieth there, from 0.
    """

    article: ArticleId
    number: int


class TextSearch(QObject):
    """Finds words in the articles of one session, in slices of time, so that a book does not stop the window.

    Signals:
        hits_changed: Hits were found, or are no longer asked for.
        current_changed: The reader went to another hit, or to none.
    """

    hits_changed = Signal()
    current_changed = Signal()

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = NOTHING
        self._folded: dict[ArticleId, str] = {}
        self._lowered: dict[ArticleId, str] = {}
        self._hits: dict[ArticleId, list[Span]] = {}
        self._current: Hit | None = None
        self._from: tuple[ArticleId, int] | None = None
        self._work: Iterator[None] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn_timeout)
        session.articles_changed.connect(self._on_session_articles_changed)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    @property
    def is_done(self) -> bool:
        """Whether all articles have been looked through."""
        return self._work is None

    @property
    def hits(self) -> Mapping[ArticleId, Sequence[Span]]:
        """The hits found up to now, in reading order, by article in the order of the panes."""
        return self._hits

    @property
    def total(self) -> int:
        """How many hits there are in all articles."""
        return sum(len(found) for found in self._hits.values())

    @property
    def current(self) -> Hit | None:
        """The hit that the reader went to last."""
        return self._current

    @property
    def place(self) -> int:
        """The how-manieth of all hits the current one is, from 1; 0 for none."""
        if self._current is None:
            return 0
        before = 0
        for article, found in self._hits.items():
            if article == self._current.article:
                break
            before += len(found)
        return before + self._current.number + 1

    def hit_at(self, place: int) -> Hit:
        """Return the hit that is the ``place``-th of all, from 0."""
        for article, found in self._hits.items():
            if place < len(found):
                return Hit(article=article, number=place)
            place -= len(found)
        raise IndexError(place)

    def span_of(self, hit: Hit) -> Span:
        """Return where ``hit`` stands in its article."""
        return self._hits[hit.article][hit.number]

    def ask(self, query: Query) -> None:
        """Look for something else; what can be found at once is found before this returns."""
        if query == self._query:
            return
        self._begin(query)
        self._on_turn_timeout()

    def start_from(self, article: ArticleId, code_point: int) -> None:
        """Let the first step lead to the first hit from there on: what the reader has before them."""
        self._from = (article, code_point)

    def go(self, step: int) -> None:
        """Go to the next hit or the one before, over all articles and round at the ends."""
        if not self.total:
            return
        if self._current is None:
            first = self._first_place()
            target = first if step > 0 else first - 1
        else:
            target = self.place - 1 + step
        self.go_to(self.hit_at(target % self.total))

    def go_to(self, hit: Hit) -> None:
        """Go to ``hit``."""
        self._current = hit
        self.current_changed.emit()

    def _first_place(self) -> int:
        before = 0
        for article, found in self._hits.items():
            if self._from is not None and article == self._from[0]:
                return before + place_after(found, self._from[1])
            before += len(found)
        return 0

    def _begin(self, query: Query) -> None:
        self._query = query
        self._hits = {article.id: [] for article in self._session.articles}
        had_current, self._current = self._current, None
        self._work = self._look_through(query) if query.needle else None
        if had_current is not None:
            self.current_changed.emit()
        if self._work is None:
            self.hits_changed.emit()

    @Slot()
    def _on_turn_timeout(self) -> None:
        """Work for a slice of time."""
        if self._work is None:
            return
        end = perf_counter() + _SLICE
        for _ in self._work:
            if perf_counter() > end:
                self._turn.start()
                break
        else:
            self._work = None
        self.hits_changed.emit()

    def _look_through(self, query: Query) -> Iterator[None]:
        for article in self._session.articles:
            yield from self._prepare(article)
            text = (self._folded if query.case else self._lowered)[article.id]
            found = self._hits[article.id]
            for hit in find_hits(article, text, query):
                found.append(hit)
                if len(found) == MOST_HITS:
                    break
                if len(found) % _BREATH == 0:
                    yield
            yield

    def _prepare(self, article: Article) -> Iterator[None]:
        """Fold the text once; every further search in it is quick."""
        if article.id not in self._folded:
            pieces = []
            for piece in fold_by_pieces(article.text):
                pieces.append(piece)
                yield
            self._folded[article.id] = "".join(pieces)
            self._lowered[article.id] = "".join([piece.lower() for piece in pieces])

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Look through what is open now, once it is on show."""
        kept = {article.id for article in self._session.articles}
        for store in (self._folded, self._lowered):
            for gone in store.keys() - kept:
                del store[gone]
        self._from = None
        self._begin(self._query)
        self._turn.start()
