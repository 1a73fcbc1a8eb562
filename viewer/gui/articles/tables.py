"""Rows that stand together as a table: how wide their columns are, and where their cells are set."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout

from viewer.domain.article import PassageKind
from viewer.gui.articles.display_blocks import CELL_END, DisplayBlock
from viewer.gui.articles.typography import BlockStyle, wrapping
from viewer.gui.text_positions import TextPositions

_GAP = 14.0  # pixels between columns
_LOOKED_AT = 60  # rows of a table that decide its columns; more would only cost time
_LEAST_SHARE = 0.14  # of the width of the text, which a column needs to be read at all


@dataclass(frozen=True, slots=True, kw_only=True)
class CellColumn:
    """Where the cells of a column stand, from the left edge of the text."""

    left: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRun:
    """Rows that follow one another without anything between them.

    Attributes:
        first: The number of the first block.
        end: One past the number of the last.
    """

    first: int
    end: int


def find_runs(blocks: Sequence[DisplayBlock]) -> dict[int, TableRun]:
    """Return the tables of an article by the number of each of their blocks."""
    found: dict[int, TableRun] = {}
    rows = (number for number, block in enumerate(blocks) if block.kind is PassageKind.TABLE_ROW)
    for _, group in groupby(enumerate(rows), key=lambda entry: entry[1] - entry[0]):
        numbers = [number for _, number in group]
        run = TableRun(first=numbers[0], end=numbers[-1] + 1)
        found.update(dict.fromkeys(numbers, run))
    return found


def looked_at(run: TableRun) -> range:
    """Return the numbers of the blocks that decide the columns of a table."""
    return range(run.first, min(run.end, run.first + _LOOKED_AT))


def divide(rows: Sequence[str], metrics: QFontMetricsF, width: float) -> tuple[CellColumn, ...]:
    """Return where the columns of a table stand; none where they would be too narrow, or there is but one.

    Args:
        rows: The text of its rows, cells parted by ``CELL_END``.
        metrics: Of the widest face in which they are set.
        width: What the text may take.
    """
    cells = [[cell.strip() for cell in row.split(CELL_END)] for row in rows]
    count = max((len(row) for row in cells), default=0)
    if count < 2:  # noqa: PLR2004 - one column is no table
        return ()
    columns = [[row[place] for row in cells if place < len(row)] for place in range(count)]
    whole = [max(metrics.horizontalAdvance(cell) for cell in column) + 1 for column in columns]
    least = [max(_widest_word(cell, metrics) for cell in column) + 1 for column in columns]
    room = width - _GAP * (count - 1)
    if sum(least) > room or room / count < width * _LEAST_SHARE:
        return ()
    widths = _share(whole, least, room)
    lefts = [sum(widths[:place]) + _GAP * place for place in range(count)]
    return tuple(CellColumn(left=left, width=wide) for left, wide in zip(lefts, widths, strict=True))


def _widest_word(cell: str, metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(word) for word in cell.split()), default=0.0)


def _share(whole: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return widths that sum up to ``room`` at most: short columns whole, long ones what is left, by their length."""
    if sum(whole) <= room:
        return list(whole)
    spare = room - sum(least)
    wanted = [most - fewest for most, fewest in zip(whole, least, strict=True)]
    given = [0.0] * len(whole)
    # Columns that want less than an even share get all of it, and leave the rest to the others.
    left = sorted(range(len(whole)), key=lambda place: wanted[place])
    for done, place in enumerate(left):
        given[place] = min(wanted[place], spare / (len(left) - done))
        spare -= given[place]
    return [fewest + more for fewest, more in zip(least, given, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlaces:
    """Where the cells of one row are set.

    Attributes:
        columns: Of the table; none lets each cell stand under the one before.
        left: Left edge of the text.
        width: Of the text.
        leftwards: Whether the first column stands at the right.
        indent: Of the cells under the first where they stand one under the other.
    """

    columns: tuple[CellColumn, ...]
    left: float
    width: float
    leftwards: bool
    indent: float

    def place(self, cell: int) -> tuple[float, float]:
        """Return left edge and width of the cell with this number; surplus cells stand in the last column."""
        if not self.columns:
            inwards = self.indent if cell else 0.0
            return self.left + (0.0 if self.leftwards else inwards), self.width - inwards
        column = self.columns[min(cell, len(self.columns) - 1)]
        left = self.width - column.left - column.width if self.leftwards else column.left
        return self.left + left, column.width


def set_cells(layout: QTextLayout, text: str, style: BlockStyle, places: CellPlaces, above: int) -> int:
    """Break ``layout``, which holds ``text``, into the lines of its cells, and return where the lowest ends.

    The text is given because the layouts that Qt keeps for its caret do not tell theirs.
    """
    layout.setTextOption(wrapping(leftwards=places.leftwards))
    layout.setCacheEnabled(True)
    leads = _leads(text, QFontMetricsF(style.font).horizontalAdvance(" "))
    layout.beginLayout()
    cell, y, lowest = 0, float(above), float(above)
    while (line := layout.createLine()).isValid():
        left, width = places.place(cell)
        lead = leads.get(line.textStart(), 0.0)  # white space that opens a cell stands outside it
        line.setLineWidth(width + lead)
        height = line.height()
        x = left if places.leftwards else left - lead
        line.setPosition(QPointF(x, round(y + height * (style.leading - 1) / 2)))
        y += height * style.leading
        lowest = max(lowest, y)
        if line.textStart() + line.textLength() in leads:
            cell += 1
            y = float(above) if cell < len(places.columns) else lowest
    layout.endLayout()
    return round(lowest)


def _leads(text: str, space: float) -> dict[int, float]:
    """Return, by where each cell but the first begins in Qt's units, how wide the white space is that opens it."""
    positions = TextPositions(text)
    found = {}
    begin = text.find(CELL_END) + 1
    while begin:
        end = text.find(CELL_END, begin)
        words = text[begin:] if end < 0 else text[begin:end]
        found[positions.to_qt(begin)] = space * (len(words) - len(words.lstrip(" ")))
        begin = end + 1
    return found
