"""On which day the event of a fact took place, as far as its article says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from viewer.domain.article import PassageId, PassageKind
from viewer.domain.dates import DateRange
from viewer.domain.fact import Fact, FactId
from viewer.language.analysis import AnalysedArticle, AnalysedPassage

LONGEST_MONTH = 30
"""Days from the first to the last of a month; what is told of a whole year is seldom told of one day in it."""


class Firmness(IntEnum):
    """How closely a date stands to the fact that it dates; a closer one is trusted further."""

    ARTICLE = 0
    SECTION = 1
    SENTENCE = 2
    CLAUSE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """The days on which the event of a fact took place.

    Attributes:
        days: The interval.
        firmness: Where the date stands: in the fact's clause, its sentence, earlier in its section, or at the
            head of the article, whose main event it dates.
    """

    days: DateRange
    firmness: Firmness


def date_events(
    articles: Iterable[AnalysedArticle], facts: Sequence[Fact[Any]]
) -> Mapping[FactId, EventDate]:
    """Return the event date of every fact that has one."""
    dated: dict[FactId, EventDate] = {}
    for article in articles:
        own = [fact for fact in facts if fact.article == article.article.id]
        dated.update(_date_article(article, own))
    return dated


def _date_article(article: AnalysedArticle, facts: Sequence[Fact[Any]]) -> Mapping[FactId, EventDate]:
    """Date the facts of one article; a date carries on to the undated sentences below it in its section."""
    dated: dict[FactId, EventDate] = {}
    main = next((fact.when for fact in facts if _dates_an_event(fact)), None)
    carried: DateRange | None = None
    by_passage: dict[PassageId, list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        by_passage[fact.passage].append(fact)
    for passage in article.passages:
        if passage.passage.kind in (PassageKind.HEADING, PassageKind.TITLE, PassageKind.TABLE_ROW):
            carried = None
        inside = by_passage.get(passage.passage.id, [])
        for fact in inside:
            found = _date_fact(fact, passage, inside, carried)
            if found:
                dated[fact.id] = replace(found, days=_narrowed(found.days, facts))
            elif main:
                dated[fact.id] = EventDate(days=main, firmness=Firmness.ARTICLE)
        days = [fact.when for fact in inside if _dates_an_event(fact)]
        carried = days[-1] if days else carried
    return dated


def _date_fact(
    fact: Fact[Any], passage: AnalysedPassage, inside: Sequence[Fact[Any]], carried: DateRange | None
) -> EventDate | None:
    if fact.when:
        return EventDate(days=fact.when, firmness=Firmness.CLAUSE)
    dates = [other for other in inside if _dates_an_event(other)]
    nearest = sorted(dates, key=lambda other: abs(other.span.start - fact.span.start))
    for other in nearest:
        if other.when and fact.clause.contains(other.span):
            return EventDate(days=other.when, firmness=Firmness.CLAUSE)
    sentence = next((entry for entry in passage.sentences if entry.span.contains(fact.span)), None)
    for other in nearest:
        if other.when and sentence and sentence.span.contains(other.span):
            return EventDate(days=other.when, firmness=Firmness.SENTENCE)
    return EventDate(days=carried, firmness=Firmness.SECTION) if carried else None


def _narrowed(days: DateRange, facts: Sequence[Fact[Any]]) -> DateRange:
    """Return the one day within ``days`` that the article names elsewhere, else ``days``.

    "The January attack" of an article that names January 30 and no other day of that month was on January 30.
    """
    if (days.last - days.first).days > LONGEST_MONTH:
        return days
    own = {
        fact.when
        for fact in facts
        if fact.when and _dates_an_event(fact) and fact.when.first == fact.when.last
    }
    inside = [day for day in own if days.first <= day.first and day.last <= days.last]
    return inside[0] if len(inside) == 1 else days


def _dates_an_event(fact: Fact[Any]) -> bool:
    return fact.when is not None and not fact.general
