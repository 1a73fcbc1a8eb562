"""Kind *datetime*: on which day, since when, until when, at what time of day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import log10

from viewer.domain.article import Article, PassageKind
from viewer.domain.dates import DateRange
from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.text import Span
from viewer.fact_kinds.amounts import Standing
from viewer.fact_kinds.background import is_general
from viewer.fact_kinds.clock_times import find_clock_times
from viewer.fact_kinds.date_words import FoundDate, find_dates, iter_full_dates
from viewer.fact_kinds.moments import (
    Frame,
    Granularity,
    Moment,
    Role,
    days_between,
    may_be_compared,
    relate_moments,
)
from viewer.fact_kinds.scenes import Scene, Spot, build_fact, scenes_of
from viewer.language.analysis import AnalysedArticle

_ROLES = (
    (
        re.compile(
            r"\b(?:since|ever since|from|starting|beginning)\s(?:around\s|in\s|on\s)?$", re.IGNORECASE
        ),
        Role.SINCE,
    ),
    (re.compile(r"\b(?:until|till|through)\s(?:the\s|the end of\s|at least\s)?$", re.IGNORECASE), Role.UNTIL),
    (re.compile(r"\b(?:by|no later than)\s(?:the\s|the end of\s)?$", re.IGNORECASE), Role.BY),
    (re.compile(r"\bafter\s$", re.IGNORECASE), Role.AFTER),
    (re.compile(r"\bbefore\s$", re.IGNORECASE), Role.BEFORE),
)
_SLOTS = {
    Role.POINT: "date",
    Role.SINCE: "since when",
    Role.UNTIL: "until when",
    Role.BY: "by when",
    Role.AFTER: "after which date",
    Role.BEFORE: "before which date",
}
_TIME_SLOT = "time of day"
_ROUGH = re.compile(
    r"\b(?:about|around|approximately|roughly|shortly (?:before|after)|just (?:before|after)|nearly)\s$",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(r"\banniversary of(?:\s\S+){0,6}\s?$", re.IGNORECASE)
_PUBLICATION = re.compile(
    r"^\W*(?:published|updated|posted|last (?:updated|modified)|first published|copyright|©)\b|\barticle published on\s$|\bpublished on\s$",
    re.IGNORECASE,
)
_DATELINE_BEFORE = re.compile(r"^(?:[A-Z][\w.’'-]*|\[[^\]]*\]|\([^)]*\)|[,/\s–—-])*$")
_DATELINE_AFTER = re.compile(r"^\s*(?:,\s*\d{4}\s*)?(?:[:–—]|-\s|--|\([A-Z][\w ]*\)|$)")
_LONGEST_DATELINE = 60
_YEARS_OF_NEWS = range(1000, 9000)


def find(analysed: AnalysedArticle) -> tuple[Fact[Moment], ...]:
    """Return the dates and times of day that an article states, in order of position.

    A date that the article bears about itself (dateline, day of publication) is no fact. A fact whose weekday
    contradicts its own date says so in ``value.clash``.
    """
    anchor = anchor_of(analysed.article)
    found = [
        fact
        for scene in scenes_of(analysed)
        if scene.passage.kind is not PassageKind.DATELINE
        for fact in _find_in(scene, anchor)
    ]
    return tuple(sorted(found, key=lambda fact: (fact.span, fact.slot)))


def anchor_of(article: Article) -> date | None:
    """Return the day against which relative dates are read: publication, else the latest full date in the text.

    A day of publication at the very end of the calendar is none: what is told beside it may lie outside.
    """
    if article.published is not None and article.published.year in _YEARS_OF_NEWS:
        return article.published
    return max(iter_full_dates(article.text), default=None)


def same_slot(left: Fact[Moment], right: Fact[Moment]) -> bool:
    """Tell whether both are days, or both times of day, in the same role; a bare weekday equals only another."""
    return left.slot == right.slot and may_be_compared(left.value, right.value)


def distance(left: Fact[Moment], right: Fact[Moment]) -> float:
    """Return how far apart two days are: 0 on the same day, 1 for ten days; times of day are never far."""
    return log10(1 + days_between(left.value, right.value))


def relate(left: Fact[Moment], right: Fact[Moment]) -> Judgement:
    """Say how two moments of one event stand."""
    standing = relate_moments(left.value, right.value)
    if bool(left.value.clash) != bool(right.value.clash) and days_between(left.value, right.value) == 0:
        standing = Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.6,
            because="one of them names a weekday that its date does not have",
        )
    excused = standing.relation is Relation.COMPATIBLE and days_between(left.value, right.value) == 1
    if excused and left.article == right.article:
        standing = Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.6,
            because="they are one day apart, in one article that writes in one time zone",
        )
    reason = f"One says {_explained(left.value)} and the other {_explained(right.value)}: {standing.because}."
    clashes = " ".join(dict.fromkeys(fact.value.clash for fact in (left, right) if fact.value.clash))
    return Judgement(
        relation=standing.relation, confidence=standing.confidence, reason=f"{reason} {clashes}".rstrip()
    )


def _explained(moment: Moment) -> str:
    return f"“{moment.words}”" if moment.words == moment.shown else f"“{moment.words}” ({moment.shown})"


def _find_in(scene: Scene, anchor: date | None) -> Iterator[Fact[Moment]]:
    text = scene.text
    for found in find_dates(text, anchor):
        if not _is_about_the_article(scene, found.span):
            yield _date_fact(scene, found)
    for clock in find_clock_times(text):
        span = _moved(scene, clock.span)
        rough = _ROUGH.search(text, 0, clock.span.start) is not None
        value = Moment(
            words=scene.quoted(span),
            minutes=clock.minutes,
            zone=clock.zone,
            rough=rough,
            granularity=Granularity.MINUTE,
        )
        yield build_fact(scene, Spot(kind=Kind.DATETIME, slot=_TIME_SLOT, span=span), value)


def _date_fact(scene: Scene, found: FoundDate) -> Fact[Moment]:
    span = _moved(scene, found.span)
    role = _role_of(scene.text, found.span)
    value = Moment(
        words=scene.quoted(span),
        first=found.period[0],
        last=found.period[1],
        frame=found.frame,
        granularity=found.granularity,
        role=role,
        clash=found.clash,
    )
    general = is_general(scene, scene.sentence.clause_of(span))
    fact = build_fact(scene, Spot(kind=Kind.DATETIME, slot=_SLOTS[role], span=span), value, general=general)
    if found.frame is not Frame.CALENDAR:
        return fact
    return replace(fact, when=DateRange(first=found.period[0], last=found.period[1]))


def _role_of(text: str, span: Span) -> Role:
    for pattern, role in _ROLES:
        if pattern.search(text, 0, span.start):
            return role
    return Role.POINT


def _is_about_the_article(scene: Scene, span: Span) -> bool:
    text = scene.text
    before, after = text[: span.start], text[span.end :]
    if _ANNIVERSARY.search(before) or _PUBLICATION.search(before):
        return True
    opens_passage = scene.sentence.span.start == scene.passage.span.start
    short = len(before) <= _LONGEST_DATELINE
    return opens_passage and short and bool(_DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(after))


def _moved(scene: Scene, span: Span) -> Span:
    start = scene.sentence.span.start
    return Span(start=start + span.start, end=start + span.end)
