"""The only converter between the core's positions and Qt's."""

import re
from bisect import bisect_left

_BEYOND_BASIC_PLANE = re.compile("[\U00010000-\U0010ffff]")


class TextPositions:
    """Positions of one text, in code points (the core's) and in UTF-16 units (Qt's).

    The two differ by one for every character outside the basic plane, an emoji for example, that stands
    before the position. A combining mark is a code point of its own in both.
    """

    def __init__(self, text: str) -> None:
        starts = () if text.isascii() else [match.start() for match in _BEYOND_BASIC_PLANE.finditer(text)]
        self._wide = tuple(starts)
        self._wide_in_qt = tuple(start + before for before, start in enumerate(starts))

    def to_qt(self, code_points: int) -> int:
        """Return the position in UTF-16 units of the boundary after ``code_points`` code points."""
        return code_points + bisect_left(self._wide, code_points)

    def from_qt(self, units: int) -> int:
        """Return the position in code points; the middle of a surrogate pair counts as its start."""
        return units - bisect_left(self._wide_in_qt, units)
