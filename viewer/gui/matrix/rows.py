"""The rows of the fact matrix: findings under their events, in the order that the reader wants."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

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


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """A row with a cell for each source.

    Attributes:
        finding: What the cells answer.
        most_said: How many different things the source says that says most: what the row needs in height.
    """

    finding: Divergence
    most_said: int


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


def build_matrix(
    findings: Sequence[Divergence], articles: Sequence[Article], order: MatrixOrder
) -> tuple[MatrixRow, ...]:
    """Return the rows for ``findings``, those of one event under its heading; events stand as their first row does."""
    places = {article.id: place for place, article in enumerate(articles)}
    key = _by_disagreement if order is MatrixOrder.DISAGREEMENT else _in_reading_order(places)
    events: dict[str, list[Divergence]] = {}
    for finding in sorted(findings, key=key):
        events.setdefault(finding.event, []).append(finding)
    rows: list[MatrixRow] = []
    for event, ones in events.items():
        rows.append(HeadingRow(event=event, count=len(ones)))
        rows += [FindingRow(finding=one, most_said=_most_said(one)) for one in ones]
    return tuple(rows)


def _by_disagreement(finding: Divergence) -> tuple[float, ...]:
    """Contradictions first, then by how many sources depart from what most say, then by the number of values."""
    tellers: dict[str, set[ArticleId]] = {}
    speaking: set[ArticleId] = set()
    for fact in finding.facts:
        tellers.setdefault(fact.shown, set()).add(fact.article)
        speaking.add(fact.article)
    departing = len(speaking) - max(map(len, tellers.values()))
    judgement = finding.judgement
    return (_STRENGTH[judgement.relation], -departing, -len(tellers), -judgement.confidence)


def _in_reading_order(places: Mapping[ArticleId, int]) -> Callable[[Divergence], tuple[float, ...]]:
    """Return the key that sorts by where a reader who begins with the first article meets a finding."""

    def key(finding: Divergence) -> tuple[float, ...]:
        return min((places[fact.article], fact.span.start) for fact in finding.facts)

    return key


def _most_said(finding: Divergence) -> int:
    said: dict[ArticleId, set[tuple[str, Stance]]] = {}
    articles = [fact.article for fact in finding.facts]
    if len(set(articles)) == len(articles):
        return 1
    for fact in finding.facts:
        if articles.count(fact.article) > 1:
            said.setdefault(fact.article, set()).add((fact.shown, fact.stance))
    return max(map(len, said.values()))
