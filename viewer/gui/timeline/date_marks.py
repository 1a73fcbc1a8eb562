"""What stands on the timeline: every day that a source names, and the day on which it was published."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, NamedTuple

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.dates import DateRange
from viewer.domain.fact import Fact, FactId, Kind
from viewer.fact_kinds.moments import Moment, Role


class Reach(StrEnum):
    """How far the days of a mark reach."""

    CLOSED = "closed"
    ONWARD = "onward"
    BACKWARD = "backward"


_REACHES: Final = {
    Role.SINCE: Reach.ONWARD,
    Role.AFTER: Reach.ONWARD,
    Role.UNTIL: Reach.BACKWARD,
    Role.BY: Reach.BACKWARD,
    Role.BEFORE: Reach.BACKWARD,
}


class DateMark(NamedTuple):
    """Days on the lane of one source; a tuple, since a long story has thousands.

    Attributes:
        article: The source.
        when: The days.
        reach: Whether the days stand for all that comes after or before them.
        fact: What the source says; None for the day of its publication.
        findings: The findings shown to which the fact belongs, in the order of the list.
        mentions: How often the source says so.
    """

    article: ArticleId
    when: DateRange
    reach: Reach = Reach.CLOSED
    fact: Fact[Any] | None = None
    findings: tuple[Divergence, ...] = ()
    mentions: int = 1

    @property
    def is_published(self) -> bool:
        """Whether it is the day of publication."""
        return self.fact is None


def find_marks(
    comparison: Comparison, findings: Iterable[Divergence], *, others: bool
) -> tuple[DateMark, ...]:
    """Return the marks, source by source and day by day.

    Args:
        comparison: Of the open articles.
        findings: Those that the filter shows; of these the ones that hold days are joined.
        others: Whether days that belong to none of them are wanted too.
    """
    belonging = _findings_of(findings)
    told: dict[ArticleId, list[DateMark]] = {article.id: [] for article in comparison.articles}
    for fact in comparison.facts:
        if fact.when is not None and (others or fact.id in belonging):
            told[fact.article].append(_mark(fact, belonging.get(fact.id, ())))
    marks: list[DateMark] = []
    for article in comparison.articles:
        marks += sorted((*_published(article), *_merged(told[article.id])), key=_by_time)
    return tuple(marks)


def dated_findings(findings: Iterable[Divergence], marks: Iterable[DateMark]) -> tuple[Divergence, ...]:
    """Return those of ``findings`` that marks belong to, in their order."""
    held = {finding.id for mark in marks for finding in mark.findings}
    return tuple(finding for finding in findings if finding.id in held)


def _findings_of(findings: Iterable[Divergence]) -> dict[FactId, tuple[Divergence, ...]]:
    found: dict[FactId, tuple[Divergence, ...]] = {}
    for finding in findings:
        if finding.kind is Kind.DATETIME:
            for fact in finding.facts:
                found[fact.id] = (*found.get(fact.id, ()), finding)
    return found


def _mark(fact: Fact[Any], findings: tuple[Divergence, ...]) -> DateMark:
    assert fact.when is not None
    reach = _REACHES.get(fact.value.role, Reach.CLOSED) if isinstance(fact.value, Moment) else Reach.CLOSED
    return DateMark(article=fact.article, when=fact.when, reach=reach, fact=fact, findings=findings)


def _merged(marks: Iterable[DateMark]) -> Iterable[DateMark]:
    """Return ``marks`` with what a source says several times over in one mark, which is the first."""
    same: dict[tuple[object, ...], DateMark] = {}
    for mark in marks:
        key = (mark.when.first, mark.when.last, mark.reach, tuple(each.id for each in mark.findings))
        known = same.get(key)
        same[key] = mark if known is None else known._replace(mentions=known.mentions + 1)
    return same.values()


def _published(article: Article) -> tuple[DateMark, ...]:
    day = article.published
    return () if day is None else (DateMark(article=article.id, when=DateRange(first=day, last=day)),)


def _by_time(mark: DateMark) -> tuple[object, ...]:
    return (mark.when.first, mark.when.last, mark.fact is None)
