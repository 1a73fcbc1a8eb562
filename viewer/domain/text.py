"""Positions in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open stretch of an article's normalised text, counted in code points.

    Attributes:
        start: First code point of the stretch.
        end: One past its last code point; always greater than ``start``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Reject empty and negative stretches: nothing can be quoted from them."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        """Return the length in code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
