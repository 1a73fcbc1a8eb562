"""What a pane shows of passages that a reviewer linked, kept apart or corrected by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.domain.article import PassageId
from viewer.gui.articles.lazy_layout import LaidBlock
from viewer.gui.articles.typography import GUTTER, Column
from viewer.gui.theme import Theme, label_font

_SIZE = QRectF(0, 0, 9, 20)
_RING = 6.5  # diameter
_THROUGH = 2.0  # by which a ring goes into the one that it is linked with
_OUTLINE = 2.0


class HandSign(Enum):
    """The sign that stands beside a passage."""

    LINKED = auto()  # two rings, one through the other
    APART = auto()  # two rings with a stroke between them
    CORRECTED = auto()  # a paragraph sign


@dataclass(frozen=True, slots=True, kw_only=True)
class HandMark:
    """What was done to one passage.

    Attributes:
        sign: What stands beside it.
        words: What the hover says, a line for each thing done.
    """

    sign: HandSign
    words: tuple[str, ...]


HandMarks = Mapping[PassageId, HandMark]
NO_HAND_MARKS: HandMarks = MappingProxyType({})


def sign_place(laid: LaidBlock, column: Column) -> QRectF:
    """Return where the sign of a passage stands: at the outer edge of the gutter, beside the first line."""
    place = QRectF(_SIZE)
    line = laid.layout.lineAt(0)
    place.moveTo(column.left - GUTTER, round(line.y() + line.height() / 2 - place.height() / 2))
    return place


def paint_sign(painter: QPainter, place: QRectF, sign: HandSign, theme: Theme) -> None:
    """Paint ``sign`` on a ground of its own, since a bar may run through there."""
    painter.save()
    painter.fillRect(place, theme.base)
    painter.setPen(QPen(theme.text, 1.3))
    if sign is HandSign.CORRECTED:
        font = label_font(9)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "¶")
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_rings(painter, place, apart=sign is HandSign.APART)
    painter.restore()


def paint_outline(painter: QPainter, laid: LaidBlock, column: Column, theme: Theme) -> None:
    """Paint a frame around a passage that takes part in a link in the making."""
    painter.save()
    painter.setPen(QPen(theme.accent, _OUTLINE, Qt.PenStyle.DashLine))
    painter.drawRect(QRectF(column.left - 5, 1, column.width + 10, laid.height - 2))
    painter.restore()


def _paint_rings(painter: QPainter, place: QRectF, *, apart: bool) -> None:
    left = place.center().x() - _RING / 2
    step = place.height() - 1 - _RING if apart else _RING - _THROUGH
    top = place.center().y() - (step + _RING) / 2
    painter.drawEllipse(QRectF(left, top, _RING, _RING))
    painter.drawEllipse(QRectF(left, top + step, _RING, _RING))
    if apart:
        reach = QPointF(_RING / 2 + 0.5, -1.5)
        painter.drawLine(place.center() - reach, place.center() + reach)
