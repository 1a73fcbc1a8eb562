"""An axis of days that gives room to the days that are named and folds the time between them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from viewer.domain.dates import DateRange

NEAR: Final = 4
"""Days up to which the time between two named days is drawn day by day."""
_NAMED: Final = 2.0
"""Units that a longer time gets of which somebody speaks: a month, a year."""
_FOLDED: Final = 1.9
"""Units that a longer time gets of which nobody speaks."""


class StretchKind(StrEnum):
    """How a stretch of the axis is drawn."""

    DAYS = "days"
    NAMED = "named"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the axis.

    Attributes:
        first: Its first day.
        end: The day after its last.
        kind: One unit for each day; or a longer time, somebody speaks of or nobody, in less room than its days.
        left: Where it begins, in units.
        width: In units.
    """

    first: date
    end: date
    kind: StretchKind
    left: float
    width: float

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.end - self.first).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where days lie on the axis, in units: a named day is one unit wide."""

    stretches: tuple[Stretch, ...]

    @property
    def width(self) -> float:
        """The length of the axis."""
        return self.stretches[-1].left + self.stretches[-1].width if self.stretches else 0.0

    def position(self, day: date) -> float:
        """Return where ``day`` begins; days beyond the ends of the axis lie at its ends."""
        place = bisect_right(self.stretches, day, key=lambda stretch: stretch.first) - 1
        if place < 0:
            return 0.0
        stretch = self.stretches[place]
        share = min(1.0, (day - stretch.first).days / stretch.days)
        return stretch.left + share * stretch.width

    def extent(self, when: DateRange) -> tuple[float, float]:
        """Return where the first of the days begins and the last ends."""
        return self.position(when.first), self.position(day_after(when.last))


def build_scale(named: Iterable[DateRange]) -> Scale:
    """Return the axis on which all the ``named`` days have room."""
    ranges = tuple({(each.first, each.last): each for each in named}.values())
    bounds = sorted({bound for each in ranges for bound in (each.first, day_after(each.last))})
    stretches: list[Stretch] = []
    left = 0.0
    for first, end in pairwise(bounds):
        kind = _kind_of(first, end, ranges)
        width = {StretchKind.NAMED: _NAMED, StretchKind.FOLDED: _FOLDED}.get(kind, float((end - first).days))
        stretches.append(Stretch(first=first, end=end, kind=kind, left=left, width=width))
        left += width
    return Scale(stretches=tuple(stretches))


def _kind_of(first: date, end: date, ranges: tuple[DateRange, ...]) -> StretchKind:
    if (end - first).days <= NEAR:
        return StretchKind.DAYS
    covered = any(each.first <= first and end <= day_after(each.last) for each in ranges)
    return StretchKind.NAMED if covered else StretchKind.FOLDED


def day_after(day: date) -> date:
    """Return the next day; the last day that a calendar knows has none, and stands for it."""
    return day if day == date.max else day + timedelta(days=1)
