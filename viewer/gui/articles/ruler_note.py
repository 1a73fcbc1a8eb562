"""What the overview of an article marks of a reviewer's work."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

from viewer.domain.review import AnnotationId
from viewer.domain.text import Span

DIAMOND = 3.5
"""From the middle of the mark to its corners."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulerNote:
    """A quotation of an annotation.

    Attributes:
        span: The quoted words, in code points of the article's text.
        annotation: What a click selects.
        name: By whom it is and what it says, in a line.
    """

    span: Span
    annotation: AnnotationId
    name: str


def draw_diamond(painter: QPainter, middle: QPointF) -> None:
    """Draw the mark of an annotation around ``middle`` with the pen and brush of ``painter``."""
    reach = DIAMOND + 0.75  # half of the pen, which sets it off from what lies beneath
    across, down = QPointF(reach, 0), QPointF(0, reach)
    painter.drawPolygon(QPolygonF([middle - down, middle + across, middle + down, middle - across]))
