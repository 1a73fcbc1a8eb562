"""Explicit calendar dates in a text: a day and a month, with or without a year."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from viewer.domain.text import Span

_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

MONTHS: Mapping[str, int] = MappingProxyType(
    {name.lower(): number for number, name in enumerate(_NAMES, start=1)}
    | {name[:3].lower(): number for number, name in enumerate(_NAMES, start=1)}
    | {"sept": 9},
)
"""Number of each month by its English name or abbreviation, in small letters and without a full stop."""

_LEAP_YEAR = 2000
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A day of the calendar as a text names it.

    Attributes:
        span: Where it stands.
        day: Day of the month, from 1; it exists in that month.
        month: From 1 to 12.
        year: With the century, or None where the text does not name it.
    """

    span: Span
    day: int
    month: int
    year: int | None

    def in_year(self, year: int) -> date:
        """Return the day, in its own year if it has one, else in ``year``.

        Raises:
            ValueError: It is 29 February and the year is no leap year.
        """
        return date(self.year or year, self.month, self.day)


def find_calendar_dates(text: str) -> tuple[CalendarDate, ...]:
    """Return the explicit dates of ``text`` in order: ``Feb. 2, 2024``, ``2nd of May``, ``2024-02-02``, ``31/1/2024``.

    A month needs its capital letter, so that "may" and "march" stay words. A date in figures alone is taken
    only where day and month cannot be mistaken for each other.
    """
    found = (_read_match(match) for match in _DATE.finditer(text))
    return tuple(entry for entry in found if entry is not None)


def _month_pattern() -> str:
    long_forms = [form for name in _NAMES for form in (name, name.upper())]
    stems = [name[:3] for name in _NAMES if name != "May"] + ["Sept"]
    short_forms = [rf"{form}\b\.?" for stem in stems for form in (stem, stem.upper())]
    return "|".join([rf"{form}\b" for form in long_forms] + short_forms)


_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th)"
# A figure that goes on (10:30, 10,000, 5.5, 5%) is a time, a count or a share, not a day.
_NOT_A_DAY = r"(?!\d|[.:,]\d{1,3}(?!\d)|\s?%)"
_DATE = re.compile(
    rf"""
      \b(?P<month_first>{_month_pattern()})\s?
        (?P<day_second>\d{{1,2}}){_ORDINAL}?\b{_NOT_A_DAY}
        (?:(?:\s?[,–-]\s?|,?\s)(?P<year_third>{_YEAR}))?
    | (?<![\d/.-])(?<!\d[,:])
        (?P<day_first>\d{{1,2}}){_ORDINAL}?(?:\sof)?[\s-](?P<month_second>{_month_pattern()})
        (?:(?:\s?,\s?|[\s-])(?P<year_last>{_YEAR}))?
    | (?<![\w/.-])(?P<iso_year>{_YEAR})(?P<iso_mark>[-/])(?P<iso_month>\d\d?)(?P=iso_mark)(?P<iso_day>\d\d?)(?![\d/-])
    | (?<![\w/.-])(?P<left>\d\d?)(?P<mark>[/.-])(?P<right>\d\d?)(?P=mark)(?P<figure_year>{_YEAR})(?![/-]?\d)
    """,
    re.VERBOSE,
)


def _read_match(match: re.Match[str]) -> CalendarDate | None:
    """Return the date of a match, or None where no such day exists or the figures are ambiguous."""
    found = match.groupdict()
    if found["month_first"]:
        parts = (found["day_second"], _month_number(found["month_first"]), found["year_third"])
    elif found["month_second"]:
        parts = (found["day_first"], _month_number(found["month_second"]), found["year_last"])
    elif found["iso_year"]:
        parts = (found["iso_day"], int(found["iso_month"]), found["iso_year"])
    else:
        day, month = _day_and_month(int(found["left"]), int(found["right"]))
        parts = (day, month, found["figure_year"])
    day, month, year = int(parts[0]), parts[1], int(parts[2]) if parts[2] else None
    if not _exists(day, month, year):
        return None
    return CalendarDate(span=_span_of(match), day=day, month=month, year=year)


def _month_number(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _day_and_month(left: int, right: int) -> tuple[int, int]:
    """Return day and month of two figures; (0, 0), which is no day, where either order would do."""
    if left > _MONTHS_IN_YEAR or left == right:
        return left, right
    if right > _MONTHS_IN_YEAR:
        return right, left
    return 0, 0


def _exists(day: int, month: int, year: int | None) -> bool:
    if not 1 <= month <= _MONTHS_IN_YEAR:
        return False
    return 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]


def _span_of(match: re.Match[str]) -> Span:
    """Return the words of the date without the full stop that may end a sentence after it."""
    words = match.group()
    return Span(start=match.start(), end=match.start() + len(words.rstrip(".")))
