"""Brings passages level: those of the selection, and those that match what the reader reads."""

from collections.abc import Mapping

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.text import Span
from viewer.gui.articles.arrangement import Arrangement
from viewer.gui.articles.following import Partners, find_partners, find_read
from viewer.gui.articles.pane_column import PaneColumn

_LEVEL = 0.25  # share of the height at which a selected passage is shown, if the anchor does not say

_BELOW = 12  # pixels left under words that would lie below the edge
_IN_VIEW = 0.5  # share of the height in which the anchor's passage is left where the reader has it


class Levelling:
    """Scrolls the columns of one window; columns come and go in the mapping that it is given."""

    def __init__(self, columns: Mapping[ArticleId, PaneColumn]) -> None:
        self._columns = columns
        self._arrangement = Arrangement()
        self._comparison: Comparison | None = None
        self._partners: Partners | None = None
        self._matches: Mapping[ArticleId, tuple[PassageId, ...]] = {}
        self._silent: frozenset[ArticleId] = frozenset()
        self._words: Mapping[ArticleId, int] = {}  # code points of what the first matches state
        self._current: dict[ArticleId, int] = {}
        self._read: tuple[ArticleId, PassageId] | None = None
        self._touched: ArticleId | None = None

    @property
    def last_touched(self) -> ArticleId | None:
        """The article in which the reader was last at work, if it is still open."""
        return self._touched if self._touched in self._columns else None

    @property
    def speaking(self) -> frozenset[ArticleId]:
        """The open articles in which what is selected stands, on show or not."""
        found = (
            article for article, matches in self._matches.items() if matches and article in self._columns
        )
        return frozenset(found) - self._silent

    def touch(self, article: ArticleId) -> None:
        """Note that the reader is at work in ``article``."""
        self._touched = article

    def arrange(self, arrangement: Arrangement) -> None:
        """Take over which columns are on show, and which of them move the others."""
        if arrangement.mode is not self._arrangement.mode:
            self._stop_following()
        self._arrangement = arrangement

    def take(self, comparison: Comparison | None) -> None:
        """Follow by what is aligned from now on."""
        if comparison is not self._comparison:
            self._comparison, self._partners = comparison, None
        self._stop_following()

    def _found_partners(self) -> Partners:
        """Return which passages match, worked out when the reader first scrolls."""
        if self._partners is None:
            self._partners = {} if self._comparison is None else find_partners(self._comparison)
        return self._partners

    # What is selected

    def select(
        self, matches: Mapping[ArticleId, tuple[PassageId, ...]], divergence: Divergence | None
    ) -> None:
        """Take over the passages of the selection, and say in each header how many there are."""
        self._matches = matches
        self._silent = frozenset(divergence.silent if divergence else ())
        first = {article: passages[0] for article, passages in matches.items() if passages}
        self._words = {
            fact.article: fact.span.start
            for fact in reversed(divergence.facts if divergence else ())
            if first.get(fact.article) == fact.passage
        }
        self._current = dict.fromkeys(self._columns, 0)
        self._stop_following()
        for article in self._columns:
            self._show_chip(article)

    def choose_anchor(self, asked: ArticleId | None) -> ArticleId | None:
        """Return the article to which the others are brought level; None where none on show has a match."""
        speaking = [article for article in self._arrangement.shown if self._matches.get(article)]
        for wish in (asked, self._touched):
            if wish in speaking:
                return wish
        return speaking[0] if speaking else None

    def level_all(self, leader: ArticleId, *, alone: bool = False) -> None:
        """Leave the anchor where the reader has it if its match is in view, and bring the others level.

        The leader ``alone`` is moved where the others keep their place.
        """
        pane = self._columns[leader].pane
        match = self._matches[leader][0]
        height = pane.viewport().height()
        top = pane.top_of(match)
        level = round(height * _LEVEL)
        if top is not None and 0 <= top <= height * _IN_VIEW:
            level = top
        for article in (leader,) if alone else self._arrangement.shown:
            if self._matches.get(article):
                self._columns[article].pane.bring_level(self._matches[article][0], level)
                if article in self._words:
                    self._keep_in_sight(article, self._words[article])

    def show_match(self, article: ArticleId, number: int) -> None:
        """Bring the match with this number level."""
        self._current[article] = number
        self._show_chip(article)
        pane = self._columns[article].pane
        pane.bring_level(self._matches[article][number], round(pane.viewport().height() * _LEVEL))

    def bring(self, article: ArticleId, passage: PassageId, y: int | None = None) -> None:
        """Bring ``passage`` to a height of its pane, the usual one if none is given; it may be a match."""
        matches = self._matches.get(article, ())
        if passage in matches:
            self._current[article] = matches.index(passage)
            self._show_chip(article)
        pane = self._columns[article].pane
        pane.bring_level(passage, round(pane.viewport().height() * _LEVEL) if y is None else y)

    def show_match_at(self, article: ArticleId, code_point: int) -> None:
        """Bring the match that holds ``code_point`` level, where one of the selection does."""
        passage = self._passage_at(article, code_point)
        if passage in self._matches.get(article, ()):
            self.show_place(article, code_point)

    def show_place(self, article: ArticleId, code_point: int) -> None:
        """Bring the passage that holds ``code_point`` level, whether the selection is about it or not."""
        passage = self._passage_at(article, code_point)
        if passage is not None:
            self.bring(article, passage)
            self._keep_in_sight(article, code_point)

    def _keep_in_sight(self, article: ArticleId, code_point: int) -> None:
        """Let a passage stand higher than level where else its words would lie below the edge."""
        pane, passage = self._columns[article].pane, self._passage_at(article, code_point)
        top = None if passage is None else pane.top_of(passage)
        line = pane.rect_of(Span(start=code_point, end=code_point + 1))
        below = line.bottom() + _BELOW - pane.viewport().height()
        if passage is not None and top is not None and below > 0:
            pane.bring_level(passage, top - below)

    def _passage_at(self, article: ArticleId, code_point: int) -> PassageId | None:
        shown = self._columns[article].pane.article
        passage = None if shown is None else shown.passage_at(code_point)
        return None if passage is None else passage.id

    def _show_chip(self, article: ArticleId) -> None:
        chip = self._columns[article].chip
        if not self._matches:
            chip.show_none()
            return
        count, current = len(self._matches.get(article, ())), self._current.get(article, 0)
        if count and article in self._silent:
            chip.show_related(count, current)
        else:
            chip.show_matches(count, current)

    # What is read

    def follow(self, article: ArticleId, passage: PassageId) -> None:
        """Bring what matches ``passage``, where the reader came to rest, level in all other columns."""
        self._touched = article
        if not self._arrangement.moves_others(article):
            return
        self._read = (article, passage)
        self._columns[article].header.show_unmatched(unmatched=False)
        for other in self._arrangement.shown:
            if other != article:
                self._bring_read(other)

    def rejoin(self, article: ArticleId) -> None:
        """Bring a column that comes on show level with the others."""
        others = [each for each in self._arrangement.shown if each != article and self._matches.get(each)]
        if others and self._matches.get(article):
            beside = self._columns[others[0]].pane
            level = beside.top_of(self._matches[others[0]][self._current.get(others[0], 0)]) or 0
            match = self._matches[article][self._current.get(article, 0)]
            self._columns[article].pane.bring_level(match, max(0, level))
        elif self._read is not None and self._read[0] != article:
            self._bring_read(article)

    def _bring_read(self, other: ArticleId) -> None:
        """Bring what matches what is read level in one column; where nothing does, it stays, and says so."""
        article, passage = self._read or (other, PassageId(""))
        leader = self._columns[article].pane if article in self._columns else None
        places = leader.numbers_of(frozenset({passage})) if leader is not None else []
        partners = self._found_partners()
        if leader is None or leader.article is None or not places or not partners:
            return
        here = find_read(leader.article, places[0], partners)
        partner, top = partners.get(here, {}).get(other), leader.top_of(here)
        self._columns[other].header.show_unmatched(unmatched=partner is None)
        if partner is not None and top is not None:  # a long passage may begin above the screen
            self._columns[other].pane.bring_level(partner, max(0, top))

    def _stop_following(self) -> None:
        self._read = None
        for column in self._columns.values():
            column.header.show_unmatched(unmatched=False)
