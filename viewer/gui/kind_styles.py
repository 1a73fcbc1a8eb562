"""How each kind of divergence looks: a tint, an underline and a letter, each enough to tell kinds apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.domain.fact import Kind


class Pattern(Enum):
    """How an underline is drawn; what is left of the kind's look in print and for the colour-blind."""

    SOLID = auto()
    THICK = auto()
    DOUBLE = auto()
    DASHED = auto()
    DOTTED = auto()
    DASH_DOT = auto()
    WAVY = auto()
    TOOTHED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindStyle:
    """The look of a kind.

    Attributes:
        colour: Hue as ``#rrggbb``; a theme mixes it into its grounds.
        pattern: The underline.
        letter: One capital letter, shown in margins, badges and lists.
    """

    colour: str
    pattern: Pattern
    letter: str


# Okabe and Ito, "Color Universal Design" (2008): hues that the common forms of colour blindness keep apart.
_ORANGE, _SKY, _GREEN, _YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
_BLUE, _VERMILION, _PURPLE = "#0072b2", "#d55e00", "#cc79a7"

# No two kinds share both pattern and near colour: blue goes with orange or vermilion, sky with vermilion or orange,
# yellow with green or purple. Those pairs stay apart however the reader sees colours.


def _style(colour: str, pattern: Pattern, letter: str) -> KindStyle:
    return KindStyle(colour=colour, pattern=pattern, letter=letter)


KIND_STYLES: Mapping[Kind, KindStyle] = MappingProxyType(
    {
        Kind.CASUALTY: _style(_VERMILION, Pattern.THICK, "C"),
        Kind.QUANTITY: _style(_SKY, Pattern.DASHED, "Q"),
        Kind.DATETIME: _style(_ORANGE, Pattern.SOLID, "D"),
        Kind.PLACE: _style(_GREEN, Pattern.DOUBLE, "P"),
        Kind.ACTOR: _style(_BLUE, Pattern.SOLID, "A"),
        Kind.NAME: _style(_PURPLE, Pattern.DOTTED, "N"),
        Kind.MEANS: _style(_YELLOW, Pattern.WAVY, "M"),
        Kind.RESPONSIBILITY: _style(_BLUE, Pattern.THICK, "R"),
        Kind.ATTRIBUTION: _style(_PURPLE, Pattern.TOOTHED, "B"),
        Kind.POLARITY: _style(_VERMILION, Pattern.DASHED, "Y"),
        Kind.CERTAINTY: _style(_SKY, Pattern.DASH_DOT, "L"),
        Kind.CAUSE: _style(_ORANGE, Pattern.DASH_DOT, "W"),
        Kind.STATUS: _style(_GREEN, Pattern.WAVY, "S"),
        Kind.FRAMING: _style(_YELLOW, Pattern.DOUBLE, "F"),
        Kind.OMISSION: _style(_YELLOW, Pattern.TOOTHED, "O"),
        Kind.OTHER: _style(_YELLOW, Pattern.DOTTED, "X"),
    }
)

_DASHES: Mapping[Pattern, tuple[float, ...]] = MappingProxyType(
    {Pattern.DASHED: (4, 2.5), Pattern.DOTTED: (1, 2), Pattern.DASH_DOT: (5, 2, 1.2, 2)}
)
_WAVE = 2.0  # half a wave, and its height, in logical pixels
_TOOTH, _TOOTH_APART = 3.0, 4.5  # height and distance of teeth, in logical pixels


def underline_pen(pattern: Pattern, colour: QColor, width: float) -> QPen:
    """Return the pen that draws ``pattern``; ``width`` in logical pixels."""
    pen = QPen(colour, width * 1.8 if pattern is Pattern.THICK else width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern in _DASHES:
        pen.setDashPattern(_DASHES[pattern])
    return pen


def draw_underline(painter: QPainter, words: QRectF, pattern: Pattern, colour: QColor, width: float) -> None:
    """Draw ``pattern`` along the lower edge of ``words``, all of it inside the rectangle."""
    painter.setPen(underline_pen(pattern, colour, width))
    left, right = words.left(), words.right()
    if pattern is Pattern.WAVY:
        _draw_wave(painter, left, right, words.bottom() - _WAVE)
        return
    y = words.bottom() - painter.pen().widthF() / 2
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    if pattern is Pattern.DOUBLE:
        upper = y - max(2.0, 2 * width)
        painter.drawLine(QPointF(left, upper), QPointF(right, upper))
    if pattern is Pattern.TOOTHED:
        _draw_teeth(painter, left, right, y)


def _draw_teeth(painter: QPainter, left: float, right: float, y: float) -> None:
    count = max(2, round((right - left) / _TOOTH_APART))
    for place in range(count):
        x = left + (place + 0.5) * (right - left) / count
        painter.drawLine(QPointF(x, y), QPointF(x, y - _TOOTH))


def _draw_wave(painter: QPainter, left: float, right: float, middle: float) -> None:
    steps = max(2, round((right - left) / _WAVE))
    wave = [
        QPointF(min(right, left + step * _WAVE), middle + (_WAVE / 2 if step % 2 else -_WAVE / 2))
        for step in range(steps + 1)
    ]
    painter.drawPolyline(QPolygonF(wave))
