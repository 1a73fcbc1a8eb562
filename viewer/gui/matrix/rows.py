"""The rows of the fact matrix: findings under their events, in the order that the reader wants."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Stance
from viewer.domain.judgement import Relation


class MatrixOrder(StrEnum):
    """By what the rows are sorted, within events and over them."""

    DISAGREEMENT = "disagreement"
    READING = "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRow:
    """A row across all sources: the event that the findings below it belong to."""

    event: str
    count: int


class FindingRow(NamedTuple):
    """A row with a cell for each source; a tuple, since a long story has thousands.

    Attributes:
        finding: What the cells answer.
        most_said: How many different things the source says that says most: what its cell needs in height.
        teller_lines: How many short lines it takes to say who says what: what the question needs in height.
    """

    finding: Divergence
    most_said: int
    teller_lines: int


MatrixRow = HeadingRow | FindingRow

_STRENGTH: Final[Mapping[Relation, int]] = {
    Relation.CONTRADICTION: 0,
    Relation.ATTRIBUTION_CONFLICT: 1,
    Relation.UPDATE: 2,
    Relation.UNDETERMINED: 3,
    Relation.REFINEMENT: 4,
    Relation.COMPATIBLE: 5,
    Relation.DIFFERENT_EVENT: 6,
    Relation.EQUIVALENT: 7,
    Relation.SAME: 7,
    Relation.SILENT: 8,
}
"""How strongly sources disagree that stand so; as proposed, so that no row jumps away while it is judged."""

_LINE_LETTERS: Final = 30
_VALUE_LETTERS: Final = 16
_MARK_LETTERS: Final = 4
_SILENT_LETTERS: Final = 6
_MOST_LINES: Final = 4
"""Room beside a question for who says what, in letters, and the lines that a row grows to for it."""


def build_matrix(
    findings: Sequence[Divergence], articles: Sequence[Article], order: MatrixOrder
) -> tuple[MatrixRow, ...]:
    """Return the rows for ``findings``, those of one event under its heading; events stand as their first row does."""
    places = {article.id: place for place, article in enumerate(articles)}
    bits = {article: 1 << place for article, place in places.items()}
    asked = [_Asked.of(finding, bits) for finding in findings]
    if order is MatrixOrder.DISAGREEMENT:
        asked.sort(key=_Asked.disagreement)
    else:
        asked.sort(key=lambda one: one.met_at(places))
    events: dict[str, list[_Asked]] = {}
    for one in asked:
        events.setdefault(one.finding.event, []).append(one)
    rows: list[MatrixRow] = []
    for event, ones in events.items():
        rows.append(HeadingRow(event=event, count=len(ones)))
        rows += [FindingRow(one.finding, one.most_said(), one.teller_lines()) for one in ones]
    return tuple(rows)


class _Asked(NamedTuple):
    """A finding with the sources that tell each of its values, found once for order and height.

    A set of sources is a number with a bit for each: thousands of sets would be found anew by every collection of
    garbage, which takes longer than to fill them.
    """

    finding: Divergence
    tellers: Mapping[str, int]
    speaking: int

    @classmethod
    def of(cls, finding: Divergence, bits: Mapping[ArticleId, int]) -> "_Asked":
        tellers: dict[str, int] = {}
        speaking = 0
        for fact in finding.facts:
            source, shown = bits[fact.article], fact.shown
            tellers[shown] = tellers.get(shown, 0) | source
            speaking |= source
        return cls(finding, tellers, speaking)

    def disagreement(self) -> tuple[float, ...]:
        """Contradictions first, then by how many sources depart from what most say, then by the number of values."""
        departing = self.speaking.bit_count() - max(map(int.bit_count, self.tellers.values()))
        judgement = self.finding.judgement
        return (_STRENGTH[judgement.relation], -departing, -len(self.tellers), -judgement.confidence)

    def met_at(self, places: Mapping[ArticleId, int]) -> tuple[int, int]:
        """Return where a reader who begins with the first article meets the finding."""
        return min((places[fact.article], fact.span.start) for fact in self.finding.facts)

    def most_said(self) -> int:
        """Count the different things that the source says that says most; who says it how makes a difference."""
        if self.speaking.bit_count() == len(self.finding.facts):
            return 1
        said: dict[ArticleId, set[tuple[str, Stance]]] = {}
        for fact in self.finding.facts:
            said.setdefault(fact.article, set()).add((fact.shown, fact.stance))
        return max(map(len, said.values()))

    def teller_lines(self) -> int:
        """Estimate the lines by counting letters, as if the values were set one after another."""
        told = [(len(value), ones.bit_count()) for value, ones in self.tellers.items()]
        silent = len(self.finding.silent)
        lines, reached = 1, 0
        for letters, ones in (*told, *([(_SILENT_LETTERS, silent)] if silent else [])):
            needed = min(letters, _VALUE_LETTERS) + 2 * ones + _MARK_LETTERS
            if reached and reached + needed > _LINE_LETTERS:
                lines, reached = lines + 1, 0
            reached += needed
        return min(lines, _MOST_LINES)
