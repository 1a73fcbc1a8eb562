"""A comparison of days that is easily foreseen: days written as 2024-05-03 after the same word diverge."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from fake_comparing import compare_figures

from viewer.domain.article import Article
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.dates import DateRange
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import PassageLink
from viewer.domain.text import Span
from viewer.fact_kinds.moments import Moment, Role
from viewer.gui.jobs.job_process import Report

_DAY = re.compile(r"(\w+) (on|since|until) (\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?")
_ROLES = {"on": Role.POINT, "since": Role.SINCE, "until": Role.UNTIL}


def compare_days(
    articles: Sequence[Article],
    links: Sequence[PassageLink] = (),
    by_meaning: bool = False,  # noqa: FBT001, FBT002 - jobs take their arguments by place
    *,
    report: Report,
) -> Comparison:
    """Compare ``articles`` by their figures, and by the days that follow the same word."""
    figures = compare_figures(articles, links, by_meaning, report=report)
    days = [fact for article in articles for fact in _days_of(article)]
    return replace(
        figures,
        facts=(*figures.facts, *days),
        divergences=(*figures.divergences, *_divergences(articles, days)),
    )


def _days_of(article: Article) -> Iterable[Fact[Any]]:
    for match in _DAY.finditer(article.text):
        passage = article.passage_at(match.start())
        assert passage is not None
        first = date.fromisoformat(match[3])
        last = date.fromisoformat(match[4] or match[3])
        value = Moment(words=match[0], first=first, last=last, role=_ROLES[match[2]])
        yield Fact(
            id=FactId(f"{article.id}#{match.start()}"),
            kind=Kind.DATETIME,
            slot=match[1],
            article=article.id,
            passage=passage.id,
            span=Span(start=match.start(3), end=match.end()),
            clause=passage.span,
            value=value,
            shown=value.shown,
            when=DateRange(first=first, last=last),
        )


def _divergences(articles: Sequence[Article], days: Sequence[Fact[Any]]) -> Iterable[Divergence]:
    for slot in dict.fromkeys(fact.slot for fact in days):
        ones = tuple(fact for fact in days if fact.slot == slot)
        if len({fact.shown for fact in ones}) < 2:
            continue
        speaking = {fact.article for fact in ones}
        yield Divergence(
            id=DivergenceId(f"day:{slot}"),
            kind=Kind.DATETIME,
            slot=slot,
            event="The accident",
            facts=ones,
            silent=tuple(article.id for article in articles if article.id not in speaking),
            judgement=Judgement(relation=Relation.CONTRADICTION, confidence=0.8, reason="Other days."),
        )
