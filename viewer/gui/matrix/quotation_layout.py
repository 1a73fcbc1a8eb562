"""A quotation laid out in a few lines, its words that matter underlined as their kind is in the texts."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from viewer.domain.fact import Kind
from viewer.gui.divergences.values_model import Statement
from viewer.gui.kind_styles import KIND_STYLES, draw_underline
from viewer.gui.matrix.excerpt import make_excerpt
from viewer.gui.text_positions import TextPositions
from viewer.gui.theme import Theme

_SHORTER: Final = 0.9
_LEAST_ROOM: Final = 8
_HOPEFUL: Final = 1.15
"""How much longer than estimated the first try is: running text is narrower than the average letter says."""


class QuotationLayout:
    """The words of one statement in at most ``lines`` lines of ``width`` pixels, cut where they do not fit."""

    def __init__(self, statement: Statement, font: QFont, width: float, lines: int) -> None:
        average = QFontMetricsF(font).averageCharWidth()
        room = max(_LEAST_ROOM, round(lines * width / average * _HOPEFUL))
        while True:
            excerpt = make_excerpt(statement.before, statement.quoted, statement.after, room)
            self._layout = _lay_out(f"“{excerpt.text}”", font, width)
            if self.line_count <= lines or room <= _LEAST_ROOM:
                break
            room = max(_LEAST_ROOM, int(min(room, len(excerpt.text)) * _SHORTER))
        positions = TextPositions(self._layout.text())
        self._start = positions.to_qt(1 + len(excerpt.before))
        self._end = positions.to_qt(1 + len(excerpt.before) + len(excerpt.quoted))

    @property
    def text(self) -> str:
        """The words that are drawn."""
        return self._layout.text()

    @property
    def line_count(self) -> int:
        """In how many lines they stand."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, place: QPointF, kind: Kind, theme: Theme, quiet: QColor) -> None:
        """Draw at ``place``: the words that matter in full strength over their underline, the others quiet."""
        span = QTextLayout.FormatRange()
        strong = QTextCharFormat()
        strong.setForeground(theme.text)
        span.start, span.length, span.format = self._start, self._end - self._start, strong
        painter.setPen(quiet)
        self._layout.draw(painter, place, [span])
        for number in range(self._layout.lineCount()):
            self._underline(painter, place, number, kind, theme)

    def _underline(self, painter: QPainter, place: QPointF, number: int, kind: Kind, theme: Theme) -> None:
        line = self._layout.lineAt(number)
        start = max(self._start, line.textStart())
        end = min(self._end, line.textStart() + line.textLength())
        if start >= end:
            return
        left, right = _x_of(line, start), _x_of(line, end)
        words = QRectF(place.x() + left, place.y() + line.y(), right - left, line.height())
        draw_underline(painter, words, KIND_STYLES[kind].pattern, theme.ink(kind), 1.0)


def _lay_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _x_of(line: QTextLine, position: int) -> float:
    """Return the x of the boundary before ``position``; Qt answers with the position too."""
    answer = line.cursorToX(position)
    assert isinstance(answer, tuple)
    return float(answer[0])
