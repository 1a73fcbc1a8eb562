"""The words that differ from another source, placed on the lines of one article."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from viewer.domain.text import Span
from viewer.gui.articles.lazy_layout import LazyLayout


class WordMarks:
    """Finds the rectangles of a block; only while the reader asks for differing words are there any."""

    def __init__(self, layout: LazyLayout) -> None:
        self._layout = layout
        self._spans: Sequence[Span] = ()

    @property
    def spans(self) -> Sequence[Span]:
        """The words on show."""
        return self._spans

    def show(self, spans: Sequence[Span]) -> None:
        """Mark ``spans`` instead of what was marked."""
        self._spans = spans

    def of_block(self, number: int) -> list[QRectF]:
        """Return one rectangle per line of every marked stretch of the block, in its coordinates."""
        block = self._layout.blocks[number]
        here = [span for span in self._spans if span.start < block.end and block.start < span.end]
        if not here:
            return []
        laid = self._layout.laid(number)
        found: list[QRectF] = []
        for span in here:
            start = laid.positions.to_qt(max(span.start, block.start) - block.start)
            end = laid.positions.to_qt(min(span.end, block.end) - block.start)
            found += laid.rects(start, end)
        return found
