"""In what the reader wants to read articles: which face, and how far apart the lines stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class LineSpacing(StrEnum):
    """How far apart the lines of an article stand."""

    COMPACT = "compact"
    NORMAL = "normal"
    WIDE = "wide"


_FACTORS: Final[Mapping[LineSpacing, float]] = {
    LineSpacing.COMPACT: 0.88,
    LineSpacing.NORMAL: 1.0,
    LineSpacing.WIDE: 1.24,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFace:
    """The reader's own choice of lettering.

    Attributes:
        family: The name of an installed face; ``""`` for the one that Parallax would take.
        spacing: How far apart the lines stand.
    """

    family: str = ""
    spacing: LineSpacing = LineSpacing.NORMAL

    def leading(self, usual: float) -> float:
        """Return the distance of lines where it is usually ``usual`` times the face's own; never less than that."""
        return max(1.0, usual * _FACTORS[self.spacing])


USUAL_FACE: Final = ReadingFace()
