"""Where everything on the timeline stands, in pixels from the beginning of the axis and of the first lane."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Final

from viewer.domain.article import ArticleId
from viewer.gui.timeline.date_marks import DateMark, Reach
from viewer.gui.timeline.places import stack
from viewer.gui.timeline.scale import Scale

_MARK_HEIGHT: Final = 18
_LEAST_MARK: Final = 26
_FURTHER: Final = 20
"""What each further finding of a mark adds to its width."""
_PUBLISHED: Final = 82
"""Width of the day of publication: a small mark, and what it means in words."""
_QUIET_DAY: Final = 14
ARROW: Final = 30
"""How far beyond its days a mark reaches that stands for all that comes after or before them."""
_BETWEEN_LEVELS: Final = 4
_BETWEEN_MARKS: Final = 3
_LANE_PADDING: Final = 6
_LEAST_LANE: Final = 34


class TimelineLayout:
    """The places of ``marks`` in the lanes of ``sources``, with ``unit`` pixels to a named day.

    Whatever holds words is ``size`` times as large as usual.
    """

    def __init__(
        self,
        marks: Sequence[DateMark],
        sources: Sequence[ArticleId],
        scale: Scale,
        unit: float,
        size: float = 1.0,
    ) -> None:
        self.marks, self.scale, self.unit, self.size = marks, scale, unit, size
        self._mark_height = round(_MARK_HEIGHT * size)
        self._edges: dict[tuple[date, date], tuple[float, float]] = {}
        lanes = {source: lane for lane, source in enumerate(sources)}
        extents = [(lanes[mark.article], *self._extent(mark)) for mark in marks]
        # What reaches back beyond the first day would begin before the axis.
        self.before = max([0.0, *(-left for _, left, _ in extents)])
        shifted = [(lane, left + self.before, right + self.before) for lane, left, right in extents]
        self.places = stack(shifted, _BETWEEN_MARKS)
        self.lane_tops = self._find_lanes(len(sources))
        self._by_left = sorted(range(len(extents)), key=lambda number: self.places[number].left)
        self._lefts = [self.places[number].left for number in self._by_left]
        self._widest = max([0.0, *(place.right - place.left for place in self.places)])
        ends = [place.right for place in self.places]
        self.width = max([self.before + self.scale.width * unit, *ends])

    @property
    def height(self) -> int:
        """The height of all lanes."""
        return self.lane_tops[-1]

    def rect(self, number: int) -> tuple[float, float, float, float]:
        """Return left, top, width and height of a mark."""
        place = self.places[number]
        top = self.lane_tops[place.lane] + _LANE_PADDING + place.level * (self._mark_height + _BETWEEN_LEVELS)
        return place.left, top, place.right - place.left, self._mark_height

    def between(self, left: float, right: float, top: float, bottom: float) -> list[int]:
        """Return the marks that may be in sight between these edges, in their order."""
        first = bisect_left(self._lefts, left - self._widest)
        last = bisect_right(self._lefts, right)
        found = []
        for number in self._by_left[first:last]:
            _, y, _, height = self.rect(number)
            if y + height >= top and y <= bottom:
                found.append(number)
        return sorted(found)

    def extent_of(self, numbers: Sequence[int]) -> tuple[float, float]:
        """Return the leftmost and the rightmost edge of marks."""
        return min(self.places[one].left for one in numbers), max(self.places[one].right for one in numbers)

    def x(self, position: float) -> float:
        """Return the pixel of a position on the scale."""
        return self.before + position * self.unit

    def _extent(self, mark: DateMark) -> tuple[float, float]:
        days = (mark.when.first, mark.when.last)
        edges = self._edges.get(days)
        if edges is None:
            edges = self._edges[days] = self.scale.extent(mark.when)
        left, right, told = edges[0] * self.unit, edges[1] * self.unit, len(mark.findings)
        if mark.fact is None:
            return left, left + _PUBLISHED * self.size
        least = (_LEAST_MARK + _FURTHER * max(0, told - 1)) * self.size
        if not told and mark.reach is Reach.CLOSED:
            least = _QUIET_DAY
        if days[0] == days[1] or right - left < least:
            middle = (left + right) / 2
            left, right = middle - least / 2, middle + least / 2
        if mark.reach is Reach.ONWARD:
            right += ARROW
        elif mark.reach is Reach.BACKWARD:
            left -= ARROW
        return left, right

    def _find_lanes(self, count: int) -> list[int]:
        levels = [0] * count
        for place in self.places:
            levels[place.lane] = max(levels[place.lane], place.level + 1)
        tops = [0]
        for each in levels:
            marks = each * (self._mark_height + _BETWEEN_LEVELS) - _BETWEEN_LEVELS
            tops.append(tops[-1] + max(round(_LEAST_LANE * self.size), marks + 2 * _LANE_PADDING))
        return tops
