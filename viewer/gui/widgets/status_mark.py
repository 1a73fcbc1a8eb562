"""The mark of what a reviewer decided, as lists and the matrix show it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.domain.review import Status
from viewer.gui.theme import label_font

_MARKS: Final[Mapping[Status, str]] = {
    Status.CONFIRMED: "✓",
    Status.DISMISSED: "✗",
    Status.NEEDS_SOURCE: "?",
}


def draw_status(painter: QPainter, place: QRect, status: Status, colour: QColor) -> None:
    """Draw the mark of ``status`` in the middle of ``place``; a pencil for an annotation that is still open."""
    if status in _MARKS:
        painter.setPen(colour)
        painter.setFont(label_font(10))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _MARKS[status])
        return
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, bottom = place.left() + 2.0, place.center().y() + 4.0
    painter.drawPolyline(
        QPolygonF([QPointF(left, bottom), QPointF(left + 1.5, bottom - 3.5), QPointF(left + 8, bottom - 9)])
    )
