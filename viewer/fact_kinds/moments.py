"""A moment or period as a source names it, resolved to days, and how two of them stand."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from viewer.domain.judgement import Relation
from viewer.fact_kinds.amounts import Standing

_ROUGH_MINUTES = 15
_HOUR = 60
_DAY = 24 * _HOUR
_UNIVERSAL = ("GMT", "UTC", "Z")
"""Names of one time zone."""


class Granularity(StrEnum):
    """How finely a moment is told."""

    MINUTE = "minute"
    DAY = "day"
    SPELL = "spell"
    MONTH = "month"
    YEAR = "year"


class Frame(StrEnum):
    """How far a moment could be pinned to the calendar."""

    CALENDAR = "calendar"
    YEARLESS = "yearless"
    WEEKDAY = "weekday"


LEAP_YEAR = 2000
"""Stands for the year of a day whose year is unknown; it has every day of the calendar."""


class Role(StrEnum):
    """What the moment is to the event."""

    POINT = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Days, or a time of day.

    Attributes:
        words: As written.
        first: First day of the period named; None for a time of day alone.
        last: Last day of it, included; None for a time of day alone.
        frame: Whether it is a day of the calendar, a day of an unknown year (told as one of 2000), or a day of an
            unknown week (told as one of the week of 3 January 2000).
        granularity: How finely it is told; SPELL is anything between a day and a month.
        role: What the period is to the event.
        minutes: Minutes since midnight; None for days.
        zone: Time zone as written; ``""`` where none is named.
        rough: Whether it is said to be about then.
        clash: Where a weekday is named that the date does not have, a sentence that says so; else ``""``.
    """

    words: str
    first: date | None = None
    last: date | None = None
    frame: Frame = Frame.CALENDAR
    granularity: Granularity = Granularity.DAY
    role: Role = Role.POINT
    minutes: int | None = None
    zone: str = ""
    rough: bool = False
    clash: str = ""

    def __post_init__(self) -> None:
        """Hold either days or a time of day."""
        if (self.first is None) != (self.last is None) or (self.first is None) == (self.minutes is None):
            raise ValueError("a moment names either a period or a time of day")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"a period needs first <= last, not {self.first}..{self.last}")

    @property
    def shown(self) -> str:
        """The period in ISO 8601, or the time of day with its zone."""
        if self.minutes is not None:
            return f"{self.minutes // _HOUR:02}:{self.minutes % _HOUR:02} {self.zone}".strip()
        days = _shown_in(self.frame, self.first) if self.first else ""
        if self.last and self.first != self.last:
            days = f"{days}/{_shown_in(self.frame, self.last)}"
        if self.clash:
            days = f"{days}, called {self.words.split()[0].rstrip(',')}"
        return days if self.role is Role.POINT else f"{self.role} {days}"


def relate_moments(left: Moment, right: Moment) -> Standing:
    """Say how two moments of one event stand; the same answer whichever comes first."""
    if left.minutes is not None and right.minutes is not None:
        return _relate_times(left, right)
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return Standing(
            relation=Relation.COMPATIBLE, confidence=0.3, because="one names a day, the other a time of day"
        )
    if left.frame is Frame.WEEKDAY and left.frame is right.frame:
        return _relate_weekdays(left, right)
    return _relate_periods(*_in_one_year(left, right))


def days_between(left: Moment, right: Moment) -> int:
    """Return the days between two periods: 0 where they share a day, 1 for neighbouring days.

    Times of day, and moments that cannot be compared, count as 0 days apart.
    """
    if left.first is None or right.first is None or not may_be_compared(left, right):
        return 0
    one, other = sorted(_in_one_year(left, right))
    return max(0, (other[0] - one[1]).days)


def _in_one_year(left: Moment, right: Moment) -> tuple[tuple[date, date], tuple[date, date]]:
    """Return the periods of two moments, a yearless one moved into the year of the other."""
    pinned = (one.first.year for one in (left, right) if one.first and one.frame is Frame.CALENDAR)
    year = next(pinned, LEAP_YEAR)
    return _in_year(left, year), _in_year(right, year)


def may_be_compared(left: Moment, right: Moment) -> bool:
    """Tell whether two moments are told so that they can be compared: a bare weekday only with another."""
    return (left.frame is Frame.WEEKDAY) == (right.frame is Frame.WEEKDAY) and left.role is right.role


def _relate_weekdays(left: Moment, right: Moment) -> Standing:
    if left.first == right.first:
        return Standing(relation=Relation.SAME, confidence=0.8, because="both name the same day of the week")
    return Standing(
        relation=Relation.UNDETERMINED,
        confidence=0.5,
        because="the days of the week differ, and no date says to which week they belong",
    )


def _in_year(moment: Moment, year: int) -> tuple[date, date]:
    """Return the period of a moment, moved into ``year`` where its own year is unknown."""
    assert moment.first is not None
    assert moment.last is not None
    if moment.frame is Frame.CALENDAR:
        return moment.first, moment.last
    return _moved(moment.first, year), _moved(moment.last, year)


def _moved(day: date, year: int) -> date:
    last = monthrange(year, day.month)[1]
    return date(year, day.month, min(day.day, last))


def _relate_times(left: Moment, right: Moment) -> Standing:
    if not _may_be_one_zone(left.zone, right.zone):
        return Standing(
            relation=Relation.UNDETERMINED,
            confidence=0.4,
            because="the times are given in different time zones",
        )
    if left.minutes == right.minutes:
        return Standing(relation=Relation.SAME, confidence=0.9, because="both name the same time")
    apart = abs((left.minutes or 0) - (right.minutes or 0))
    apart = min(apart, _DAY - apart)
    if apart <= _ROUGH_MINUTES and (left.rough or right.rough):
        return Standing(
            relation=Relation.COMPATIBLE,
            confidence=0.6,
            because=f"they are {apart} minutes apart, and one is a rough time",
        )
    return Standing(
        relation=Relation.CONTRADICTION, confidence=0.65, because="the two times of day cannot both be right"
    )


def _may_be_one_zone(left: str, right: str) -> bool:
    return not left or not right or left == right or (left in _UNIVERSAL and right in _UNIVERSAL)


def _relate_periods(left: tuple[date, date], right: tuple[date, date]) -> Standing:
    if left == right:
        return Standing(relation=Relation.SAME, confidence=0.95, because="both name the same day or period")
    earlier, later = sorted((left, right))
    if earlier[1] < later[0]:
        days = left[0] == left[1] and right[0] == right[1]
        if days and later[0] - earlier[1] == timedelta(days=1):
            return Standing(
                relation=Relation.COMPATIBLE, confidence=0.55, because="possibly the time zone: one day apart"
            )
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.75,
            because=f"{_shown(earlier)} and {_shown(later)} cannot both be right",
        )
    nested = (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1])
    if nested:
        return Standing(
            relation=Relation.REFINEMENT, confidence=0.65, because="one is more exact, and both may hold"
        )
    return Standing(relation=Relation.COMPATIBLE, confidence=0.5, because="the two periods overlap")


def _shown_in(frame: Frame, day: date) -> str:
    if frame is Frame.WEEKDAY:
        return day.strftime("%A")
    return day.strftime("--%m-%d") if frame is Frame.YEARLESS else day.isoformat()


def _shown(period: tuple[date, date]) -> str:
    first, last = period
    return first.isoformat() if first == last else f"{first} to {last}"
