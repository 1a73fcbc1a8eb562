"""Where ribbons run between two texts: figures in, figures out, and no screen needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

Point = tuple[float, float]

_STEPS: Final = 10
"""Straight pieces of which an edge is made: more cannot be told from a curve over the width of a handle."""

_LEAST: Final = 3.0
"""Height in pixels below which an end of a ribbon would be lost."""

_TAIL: Final = 12.0
"""Height at which a ribbon leaves for a passage that is not seen."""

_EASED: Final = tuple(
    (step / _STEPS, (step / _STEPS) ** 2 * (3 - 2 * step / _STEPS)) for step in range(_STEPS + 1)
)
"""Shares of the way to the right, and of the way down at each."""


class End(Enum):
    """Where an end of a ribbon stands."""

    SEEN = auto()
    ABOVE = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From where to where something reaches down the screen, in pixels."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RibbonEnd:
    """One end of a ribbon as far as it is on screen.

    Attributes:
        top: Its upper corner.
        bottom: Its lower corner; at an end that is not seen, both stand at the edge of the screen.
        where: Whether the passage is seen, or in which direction it lies.
    """

    top: float
    bottom: float
    where: End


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """A band from a passage at the left to one at the right.

    Attributes:
        left: Its end at the left.
        right: Its end at the right.
        width: How far it runs.
    """

    left: RibbonEnd
    right: RibbonEnd
    width: float

    def upper(self) -> tuple[Point, ...]:
        """Return its upper edge from left to right."""
        return _curve(self.left.top, self.right.top, self.width)

    def lower(self) -> tuple[Point, ...]:
        """Return its lower edge from left to right."""
        return _curve(self.left.bottom, self.right.bottom, self.width)

    def middle(self) -> tuple[Point, ...]:
        """Return the line halfway between its edges."""
        left, right = (self.left.top + self.left.bottom) / 2, (self.right.top + self.right.bottom) / 2
        return _curve(left, right, self.width)

    def outline(self) -> tuple[Point, ...]:
        """Return the polygon that it fills."""
        return (*self.upper(), *reversed(self.lower()))

    def holds(self, x: float, y: float, reach: float = 0.0) -> bool:
        """Tell whether a point lies on it, or no more than ``reach`` above or below."""
        if not 0 <= x <= self.width:
            return False
        return _at(self.upper(), x) - reach <= y <= _at(self.lower(), x) + reach


def place_end(passage: Stretch, screen: Stretch) -> RibbonEnd:
    """Return what is seen of ``passage``, or the edge of ``screen`` beyond which it lies."""
    if passage.bottom <= screen.top:
        return RibbonEnd(top=screen.top, bottom=screen.top, where=End.ABOVE)
    if passage.top >= screen.bottom:
        return RibbonEnd(top=screen.bottom, bottom=screen.bottom, where=End.BELOW)
    top, bottom = max(passage.top, screen.top), min(passage.bottom, screen.bottom)
    if bottom - top < _LEAST:
        top = min(max(screen.top, top), screen.bottom - _LEAST)
        bottom = top + _LEAST
    return RibbonEnd(top=top, bottom=bottom, where=End.SEEN)


def place_ribbon(left: RibbonEnd, right: RibbonEnd, width: float) -> Ribbon | None:
    """Return the ribbon between two ends; None where neither is seen, since it would tell of nothing on screen."""
    if left.where is not End.SEEN and right.where is not End.SEEN:
        return None
    return Ribbon(left=_tail(left, right.where), right=_tail(right, left.where), width=width)


def _tail(end: RibbonEnd, other: End) -> RibbonEnd:
    """Return the part of a seen end at which a ribbon leaves for a place that is not seen: it covers no other then."""
    if end.where is not End.SEEN or other is End.SEEN:
        return end
    height = min(_TAIL, end.bottom - end.top)
    if other is End.ABOVE:
        return RibbonEnd(top=end.top, bottom=end.top + height, where=End.SEEN)
    return RibbonEnd(top=end.bottom - height, bottom=end.bottom, where=End.SEEN)


def _curve(left: float, right: float, width: float) -> tuple[Point, ...]:
    """Return a curve that leaves and arrives level."""
    return tuple((width * share, left + (right - left) * eased) for share, eased in _EASED)


def _at(curve: Sequence[Point], x: float) -> float:
    """Return the height of ``curve`` at ``x``, which is within it."""
    for (x1, y1), (x2, y2) in pairwise(curve):
        if x <= x2:
            return y1 + (y2 - y1) * ((x - x1) / (x2 - x1))
    return curve[-1][1]
