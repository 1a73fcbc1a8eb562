"""Where marks stand: stacked in the lanes of their sources so that none covers another, and how arrows walk them."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class Step(StrEnum):
    """A way to go from one mark to another."""

    EARLIER = "earlier"
    LATER = "later"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"


class MarkPlace(NamedTuple):
    """The place of one mark; a tuple, since there may be thousands at each zoom.

    Attributes:
        lane: The number of its source.
        left: Its left edge, in pixels from the beginning of the axis.
        right: Its right edge.
        level: 0 for the uppermost in its lane.
    """

    lane: int
    left: float
    right: float
    level: int = 0

    @property
    def middle(self) -> float:
        """The middle between its edges."""
        return (self.left + self.right) / 2


def stack(extents: Sequence[tuple[int, float, float]], gap: float) -> tuple[MarkPlace, ...]:
    """Return a place for each lane, left and right edge, in their order; in a lane none overlaps another.

    Each stands as high as it can, so that lanes stay low.
    """
    ends: dict[int, list[float]] = {}
    places: dict[int, MarkPlace] = {}
    for number in sorted(range(len(extents)), key=lambda number: (extents[number][1], extents[number][2])):
        lane, left, right = extents[number]
        levels = ends.setdefault(lane, [])
        level = 0
        while level < len(levels) and levels[level] + gap > left:
            level += 1
        levels[level : level + 1] = [right]
        places[number] = MarkPlace(lane=lane, left=left, right=right, level=level)
    return tuple(places[number] for number in range(len(extents)))


def walk(places: Sequence[MarkPlace], current: int, step: Step) -> int:
    """Return the mark that ``step`` leads to from ``current``; the same where there is none farther on."""
    lane = _in_order(places, places[current].lane)
    here = lane.index(current)
    if step in (Step.FIRST, Step.LAST):
        return lane[0] if step is Step.FIRST else lane[-1]
    if step in (Step.EARLIER, Step.LATER):
        return lane[max(0, here - 1)] if step is Step.EARLIER else lane[min(len(lane) - 1, here + 1)]
    lanes = sorted({place.lane for place in places})
    at = lanes.index(places[current].lane) + (1 if step is Step.DOWN else -1)
    if not 0 <= at < len(lanes):
        return current
    return min(_in_order(places, lanes[at]), key=lambda one: abs(places[one].middle - places[current].middle))


def _in_order(places: Sequence[MarkPlace], lane: int) -> list[int]:
    own = [number for number, place in enumerate(places) if place.lane == lane]
    return sorted(own, key=lambda number: (places[number].middle, places[number].level))
