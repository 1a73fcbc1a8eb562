"""How high a row of the matrix is: by how many things a source says in it, never by laying out its words."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from viewer.gui.matrix.rows import HeadingRow, MatrixRow
from viewer.gui.theme import label_scale, small_print_font

PADDING: Final = 5
HEADING_INSET: Final = 8
MOST_VALUES: Final = 3
"""Things that a source says which a cell shows; the rest is counted, and is in the tooltip."""
BETWEEN: Final = 6
_LINES_OF_ONE: Final = 2
_LEAST_LINES: Final = 2
"""Of who says what, under the question and how the values stand."""


def value_font() -> QFont:
    """Return the face of values and questions; it is kept, since every cell asks for it, so change only a copy."""
    return _face(10, label_scale(), bold=True)


def quotation_font(*, italic: bool = False) -> QFont:
    """Return the face of quotations and asides."""
    return _face(9, label_scale(), italic=italic)


def heading_font() -> QFont:
    """Return the face of the headings over events."""
    return _face(9, label_scale(), bold=True)


@cache
def _face(points: float, scale: float, *, bold: bool = False, italic: bool = False) -> QFont:
    font = small_print_font(points * scale)
    font.setBold(bold)
    font.setItalic(italic)
    return font


class RowHeights:
    """The heights of rows in the faces of the matrix."""

    def __init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Measure the faces anew, after labels became larger or smaller."""
        self.value_line = round(QFontMetricsF(value_font()).height()) + 1
        self.quotation_line = round(QFontMetricsF(quotation_font()).height())

    @property
    def usual(self) -> int:
        """The height of most rows: one value with its quotation."""
        words = self.value_line + _LINES_OF_ONE * self.quotation_line
        return max(words, self._question(_LEAST_LINES)) + 2 * PADDING

    def of_row(self, row: MatrixRow) -> int:
        """Return the height of a row."""
        if isinstance(row, HeadingRow):
            return self.quotation_line + 10
        shown = min(row.most_said, MOST_VALUES)
        rest = self.quotation_line if row.most_said > MOST_VALUES else 0
        values = shown * (self.value_line + self.quotation_line) + (shown - 1) * BETWEEN + rest
        return max(self.usual, max(values, self._question(row.teller_lines)) + 2 * PADDING)

    def _question(self, teller_lines: int) -> int:
        return self.value_line + (1 + teller_lines) * self.quotation_line

    def lines_for(self, height: float, values: int, *, rest: bool) -> int:
        """Return how many lines of quotation each of ``values`` gets in a row of ``height``."""
        room = height - 2 * PADDING - values * self.value_line - (values - 1) * BETWEEN
        room -= self.quotation_line if rest else 0
        return max(0, int(room // (values * self.quotation_line)))
