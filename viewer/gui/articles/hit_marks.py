"""Words that a search found, placed on the lines of one article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from viewer.domain.text import Span
from viewer.gui.articles.lazy_layout import LazyLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRects:
    """The hits of a block, one rectangle per line.

    Attributes:
        others: Those that the reader did not go to.
        current: The one that the reader went to.
    """

    others: Sequence[QRectF] = ()
    current: Sequence[QRectF] = ()


NO_HITS: Final = HitRects()


class HitMarks:
    """Finds the rectangles of a block, whatever the number of hits elsewhere."""

    def __init__(self, layout: LazyLayout) -> None:
        self._layout = layout
        self._spans: Sequence[Span] = ()
        self._current: Span | None = None

    @property
    def spans(self) -> Sequence[Span]:
        """The hits on show, in reading order."""
        return self._spans

    @property
    def current(self) -> Span | None:
        """The hit that the reader went to, if it is in this article."""
        return self._current

    def show(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark ``spans``, which stand in reading order, and among them ``current``."""
        self._spans, self._current = spans, current

    def of_block(self, number: int) -> HitRects:
        """Return the rectangles of the hits in the block, in its coordinates."""
        block = self._layout.blocks[number]
        first = bisect_left(self._spans, block.start, key=lambda span: span.end - 1)
        others: list[QRectF] = []
        current: list[QRectF] = []
        for number_of_hit in range(first, len(self._spans)):
            span = self._spans[number_of_hit]
            if span.start >= block.end:
                break
            (current if span == self._current else others).extend(self._rects(number, span))
        return HitRects(others=others, current=current) if others or current else NO_HITS

    def _rects(self, number: int, span: Span) -> list[QRectF]:
        block, laid = self._layout.blocks[number], self._layout.laid(number)
        start = laid.positions.to_qt(max(span.start, block.start) - block.start)
        end = laid.positions.to_qt(min(span.end, block.end) - block.start)
        return laid.rects(start, end)
