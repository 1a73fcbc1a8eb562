"""Dates in the words of a sentence, resolved against the day of publication."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from viewer.domain.text import Span
from viewer.fact_kinds import resolving
from viewer.fact_kinds.moments import LEAP_YEAR, Frame, Granularity
from viewer.fact_kinds.resolving import Period
from viewer.language.calendar_dates import MONTHS, CalendarDate, find_calendar_dates
from viewer.language.numerals import SIMPLE_NUMBERS
from viewer.language.word_lists import listed

_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {name: number for number, name in enumerate(_DAYS)}
    | {name[:3]: number for number, name in enumerate(_DAYS)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.(?=[ ,]))"
_FULL_MONTHS = listed("January February March April May June July August September October November December")
_MONTH = "|".join(_FULL_MONTHS)
_ANY_MONTH = _MONTH + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_COUNT = rf"\d{{1,3}}|{'|'.join(word for word in SIMPLE_NUMBERS if '-' not in word)}|an?"
_MOST_UNITS = 100
"""Nobody dates a news event by centuries of days."""

_WEEKDAY_BEFORE = re.compile(rf"\b({_WEEKDAY})\.?,?[ ](?:the[ ])?$")
_FUTURE = re.compile(
    r"\b(?:will|shall|scheduled|expected|due|set to|plans?|planned|would|to be)\b(?:\W+\w+){0,9}\W*$"
)

_TERM = re.compile(r"\b(?:until|till|by|beyond)\s(?:the\s|the end of\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a sentence.

    Attributes:
        span: In the sentence's own text.
        period: First and last day.
        granularity: How finely it is told.
        frame: How far it could be pinned to the calendar.
        clash: A sentence that says how a weekday contradicts its date; ``""`` where nothing does.
    """

    span: Span
    period: Period
    granularity: Granularity
    frame: Frame = Frame.CALENDAR
    clash: str = ""


Resolved = tuple[Period, Granularity]
Resolver = Callable[[re.Match[str], date], Resolved | None]


def find_dates(text: str, anchor: date | None) -> tuple[FoundDate, ...]:
    """Return the dates of a sentence in order.

    Without an ``anchor`` a day without a year stays yearless and a weekday a mere weekday; what needs the day of
    publication, such as "yesterday", is left out. An anniversary, "two days earlier" and the like stay unresolved and are left out.
    """
    calendar = find_calendar_dates(text)
    found = [dated for entry in calendar if (dated := _read_calendar_date(text, entry, anchor)) is not None]
    closed = [entry.span for entry in calendar] + [entry.span for entry in found]
    for pattern, need, resolve in _RULES:
        for match in pattern.finditer(text):
            span = Span(start=match.start("shown"), end=match.end("shown"))
            if any(span.overlaps(other) for other in closed):
                continue
            closed.append(span)
            frame = Frame.CALENDAR if anchor is not None or not need else _FRAME_WITHOUT_ANCHOR.get(need)
            resolved = resolve(match, anchor or _CONVENTIONAL_ANCHOR) if frame is not None else None
            if resolved is not None and frame is not None:
                found.append(FoundDate(span=span, period=resolved[0], granularity=resolved[1], frame=frame))
    return tuple(sorted(found, key=lambda entry: entry.span))


def iter_full_dates(text: str) -> Iterator[date]:
    """Return every date of ``text`` that names its year."""
    for found in find_calendar_dates(text):
        if found.year is not None:
            yield found.in_year(found.year)


def _read_calendar_date(text: str, found: CalendarDate, anchor: date | None) -> FoundDate | None:
    frame = Frame.CALENDAR
    if found.year is not None:
        day: date | None = found.in_year(found.year)
    elif anchor is None:
        day, frame = date(LEAP_YEAR, found.month, found.day), Frame.YEARLESS
    else:
        ahead = _looks_ahead(text, found.span.start)
        day = resolving.nearest_day(anchor, found.month, found.day, ahead=ahead)
    if day is None:
        return None
    span, clash = found.span, ""
    if before := _WEEKDAY_BEFORE.search(text, 0, found.span.start):
        span = Span(start=before.start(), end=found.span.end)
        clash = _clash_of(before.group(1), day) if frame is Frame.CALENDAR else ""
    return FoundDate(span=span, period=(day, day), granularity=Granularity.DAY, frame=frame, clash=clash)


def _looks_ahead(text: str, position: int) -> bool:
    """Tell whether the words before ``position`` speak of what is still to come."""
    return _FUTURE.search(text, 0, position) is not None or _TERM.search(text, 0, position) is not None


def _clash_of(weekday: str, day: date) -> str:
    number = _WEEKDAYS[weekday.lower().rstrip(".")]
    if day.weekday() == number:
        return ""
    return f"{day.isoformat()} was a {_DAYS[day.weekday()].title()}, not a {_DAYS[number].title()}."


def _resolve_month_and_year(match: re.Match[str], anchor: date) -> Resolved:
    del anchor
    month = MONTHS[match["month"].lower().rstrip(".")]
    return resolving.month_of(int(match["year"]), month), Granularity.MONTH


def _resolve_month_of_year(match: re.Match[str], anchor: date) -> Resolved:
    shift = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return resolving.month_of(anchor.year + shift, MONTHS[match["month"].lower()]), Granularity.MONTH


def _resolve_year(match: re.Match[str], anchor: date) -> Resolved:
    del anchor
    period = resolving.year_of(int(match["year"]))
    return (resolving.third_of(period, match["third"]) if match["third"] else period), Granularity.YEAR


def _resolve_third_of_month(match: re.Match[str], anchor: date) -> Resolved:
    month = MONTHS[match["month"].lower()]
    year = match["year"]
    period = resolving.month_of(int(year), month) if year else resolving.nearest_month(anchor, month)
    return resolving.third_of(period, match["third"].lower()), Granularity.SPELL


def _resolve_month(match: re.Match[str], anchor: date) -> Resolved:
    ahead = _looks_ahead(match.string, match.start("shown"))
    return resolving.nearest_month(anchor, MONTHS[match["month"].lower()], ahead=ahead), Granularity.MONTH


def _resolve_weekday(match: re.Match[str], anchor: date) -> Resolved:
    number = _WEEKDAYS[match["weekday"].lower().rstrip(".")]
    which = (match["which"] or "").lower()
    if which == "next":
        day = resolving.weekday_after(anchor, number)
    elif not which and _looks_ahead(match.string, match.start()):
        day = resolving.weekday_on_or_after(anchor, number)
    elif which in ("last", "past"):
        day = resolving.weekday_before(anchor, number)
    else:
        day = resolving.weekday_on_or_before(anchor, number)
    return (day, day), Granularity.DAY


def _resolve_word(match: re.Match[str], anchor: date) -> Resolved:
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["shown"].lower(), 0)
    day = anchor + timedelta(days=shift)
    return (day, day), Granularity.DAY


def _resolve_weekend(match: re.Match[str], anchor: date) -> Resolved:
    saturday, sunday = resolving.past_weekend(anchor)
    days = timedelta(days=resolving.WEEK if match["which"].lower() == "next" else 0)
    return (saturday + days, sunday + days), Granularity.SPELL


def _resolve_unit(match: re.Match[str], anchor: date) -> Resolved:
    shift = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    if match["unit"] == "week":
        return resolving.week_of(anchor, shift), Granularity.SPELL
    if match["unit"] == "month":
        return resolving.shifted_month(anchor, shift), Granularity.MONTH
    return resolving.year_of(anchor.year + shift), Granularity.YEAR


def _resolve_ago(match: re.Match[str], anchor: date) -> Resolved | None:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else int(SIMPLE_NUMBERS.get(word, 1))
    if count > _MOST_UNITS:
        return None
    period = resolving.ago(anchor, count, match["unit"])
    exactness = {"day": Granularity.DAY, "week": Granularity.SPELL, "month": Granularity.MONTH}
    return period, exactness.get(match["unit"], Granularity.YEAR)


def _rule(
    pattern: str, resolve: Resolver, *, need: str = "publication"
) -> tuple[re.Pattern[str], str, Resolver]:
    return re.compile(pattern, re.VERBOSE), need, resolve


_CONVENTIONAL_ANCHOR = date(LEAP_YEAR, 1, 9)
"""A Sunday, so that every weekday falls into the week before it."""

_FRAME_WITHOUT_ANCHOR: Mapping[str, Frame] = MappingProxyType({"year": Frame.YEARLESS, "week": Frame.WEEKDAY})
"""By a rule's need: what is left of a date that no day of publication pins down."""

# In order: what an earlier rule has read, a later one leaves alone.
_RULES = (
    _rule(
        rf"\b(?P<shown>(?P<month>{_MONTH})(?:[ ]of)?[ ](?P<which>last|this|next)[ ]year)\b",
        _resolve_month_of_year,
    ),
    _rule(
        rf"\b(?P<shown>(?P<third>[Ee]arly|[Ll]ate|[Mm]id)[ -](?P<month>{_MONTH})\b(?![ ]\d\b)(?:,?[ ](?P<year>(?:19|20)\d\d))?)",
        _resolve_third_of_month,
        need="year",
    ),
    _rule(
        rf"\b(?P<shown>(?P<month>{_ANY_MONTH})(?:[ ]of|,)?[ ](?P<year>(?:19|20)\d\d))\b",
        _resolve_month_and_year,
        need="",
    ),
    _rule(
        rf"""\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough|[Tt]he|of|[Bb]efore|[Aa]fter)[ ]
        (?P<shown>(?P<month>{_MONTH}))\b(?![ ]?\d|[ ][A-Z])""",
        _resolve_month,
        need="year",
    ),
    _rule(
        rf"\b(?P<shown>(?:[Ll]ast|[Tt]his|[Nn]ext)[ ](?P<month>{_MONTH}))\b(?![ ]?\d|[ ][A-Z])",
        _resolve_month,
        need="year",
    ),
    _rule(
        rf"""(?P<shown>(?:\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)[ ])?\b(?P<weekday>{_WEEKDAY})(?!\w|[ ]?\d)
        (?:[ ](?:morning|afternoon|evening|night)\b)?)""",
        _resolve_weekday,
        need="week",
    ),
    _rule(
        r"\b(?P<shown>[Yy]esterday|[Tt]oday(?!,)|[Tt]onight|[Tt]omorrow|[Ll]ast[ ]night|[Tt]his[ ](?:morning|afternoon|evening))\b",
        _resolve_word,
    ),
    _rule(
        r"\b(?P<shown>(?P<which>[Tt]his[ ]past|[Ll]ast|[Nn]ext|[Tt]his|[Tt]he[ ]past|[Tt]he)[ ]weekend)\b(?!['’-])",
        _resolve_weekend,
    ),
    _rule(
        r"\b(?P<shown>(?P<which>[Ll]ast|[Tt]his|[Nn]ext)[ ](?P<unit>week|month|year))\b(?!-)",
        _resolve_unit,
    ),
    _rule(
        rf"\b(?P<shown>(?P<count>{_COUNT})[ ](?P<unit>day|week|month|year)s?[ ]ago)\b",
        _resolve_ago,
    ),
    _rule(
        r"""\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|of|[Tt]he|[Aa]round|[Bb]efore|[Aa]fter|[Tt]hrough|to)[ ]
        (?P<shown>(?:(?P<third>early|late|mid)[ -])?(?P<year>(?:1[89]|20)\d\d))\b
        (?![-–]\d|,\d|\.\d|s\b|[ ](?:people|men|women|troops|soldiers|dollars|feet|miles|workers|jobs))""",
        _resolve_year,
        need="",
    ),
)
