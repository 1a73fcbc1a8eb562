"""What a search found, as lines on a ruler."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from viewer.domain.text import Span
from viewer.gui.theme import Theme


def draw_hits(
    painter: QPainter, hits: Sequence[Span], theme: Theme, size: QSize, y_of: Callable[[int], float]
) -> None:
    """Draw a line over the whole width for each hit, with a head that tells it from the other ticks."""
    for start in _spread(hits, size.height()):
        y = round(y_of(start))
        painter.fillRect(QRectF(1, y, size.width() - 2, 1), theme.accent)
        painter.fillRect(QRectF(1, y - 1, 3, 3), theme.accent)


def _spread(hits: Sequence[Span], rows: int) -> Iterator[int]:
    """Yield where ``hits`` begin, no more than two for a row of pixels: thousands cost what fits on screen."""
    apart = hits[-1].start / max(1, rows) / 2 if hits else 0.0
    last = -apart
    for hit in hits:
        if hit.start - last >= apart:
            last = hit.start
            yield hit.start
