"""How values that agree look alike: a number in a ring, and a ground; who stands alone is outlined."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.domain.fact import Kind
from viewer.gui.matrix.cells import ValueGroup
from viewer.gui.theme import Emphasis, Theme, label_font, mixed

_OUTLINE: Final = 1.6
_LOUDER: Final = 0.5
"""How far the ground of who stands alone goes towards the strongest tint, on which words are less easily read."""
_QUIET: Final = 0.6
"""Share of the full text in words that stand back: dimmed words alone are too faint on a strong tint."""


def group_ground(group: ValueGroup, kind: Kind, theme: Theme) -> QColor:
    """Return the ground of a value: what most say lies on the base, what departs from it on the tint of its kind."""
    if group.number == 1:
        return theme.base
    tint = theme.tint(kind, Emphasis.NORMAL)
    return mixed(tint, theme.tint(kind, Emphasis.STRONG), _LOUDER) if group.is_alone else tint


def quiet_ink(theme: Theme) -> QColor:
    """Return the colour of words that stand back and are easily read on every ground of the matrix."""
    return mixed(theme.dimmed, theme.text, _QUIET)


def draw_outline(painter: QPainter, place: QRectF, kind: Kind, theme: Theme) -> None:
    """Outline what a single source says against several."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.ink(kind), _OUTLINE))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)


def draw_number(painter: QPainter, place: QRectF, group: ValueGroup, kind: Kind, theme: Theme) -> None:
    """Draw the number of a value in its ring; the ring of one who stands alone is square."""
    painter.setBrush(theme.base)
    painter.setPen(QPen(theme.ink(kind), 1.2))
    if group.is_alone:
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5))
    font = label_font(8)
    font.setPixelSize(max(8, round(place.height() * 0.68)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(group.number))
