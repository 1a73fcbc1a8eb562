"""How a cell of the matrix is painted: what a source says, each value over its quotation."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.fact import Kind
from viewer.gui.divergences.values_model import Statement
from viewer.gui.matrix.cells import MatrixCell, SaidValue
from viewer.gui.matrix.group_look import draw_number, draw_outline, group_ground, quiet_ink
from viewer.gui.matrix.matrix_model import MatrixRole
from viewer.gui.matrix.matrix_wording import aside_words, row_heading, silent_words
from viewer.gui.matrix.quotation_layout import QuotationLayout
from viewer.gui.matrix.row_heights import (
    BETWEEN,
    HEADING_INSET,
    MOST_VALUES,
    PADDING,
    RowHeights,
    heading_font,
    quotation_font,
    value_font,
)
from viewer.gui.matrix.rows import FindingRow, HeadingRow
from viewer.gui.theme import Theme, label_font, mixed

Index = QModelIndex | QPersistentModelIndex
_KEPT: Final = 1200
_INSET: Final = 7
_GAP: Final = 6
_ASIDE: Final = 0.4
"""Share of the line of a value that who says it, and how often, may take from a long value."""


class CellDelegate(QStyledItemDelegate):
    """Paints cells; laid-out quotations are kept, since scrolling asks for the same ones again and again."""

    def __init__(self, theme: Theme, heights: RowHeights, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heights = heights
        self.question_width = 0
        self._laid: dict[tuple[Statement, int, int], QuotationLayout] = {}

    def forget(self) -> None:
        """Lay all quotations out anew."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row; the view sets widths."""
        rect: QRect = option.rect
        row = index.data(MatrixRole.ROW)
        height = self._heights.of_row(row) if isinstance(row, FindingRow | HeadingRow) else 0
        return QSize(rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell in the colours of the theme."""
        row, rect = index.data(MatrixRole.ROW), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, FindingRow):
            cell = index.data(MatrixRole.CELL)
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            ground = mixed(self.theme.base, self.theme.accent, 0.16) if selected else self.theme.base
            painter.fillRect(rect, ground)
            if isinstance(cell, MatrixCell):
                self._paint_cell(painter, QRectF(rect), cell, row)
        self._paint_frame(painter, rect, option)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: HeadingRow) -> None:
        """Go on with the words that begin in the header at the left, wherever the columns are scrolled to."""
        painter.fillRect(rect, self.theme.raised)
        painter.setFont(heading_font())
        painter.setPen(quiet_ink(self.theme))
        place = QRect(HEADING_INSET - self.question_width, rect.top(), rect.right(), rect.height())
        place.setRight(rect.right())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row_heading(row))

    def _paint_frame(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self.theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: MatrixCell, row: FindingRow) -> None:
        if not cell.values:
            self._paint_nothing(painter, rect, silent=cell.is_silent)
            return
        shown = cell.values[:MOST_VALUES]
        rest = len(cell.values) - len(shown)
        lines = self._heights.lines_for(rect.height(), len(shown), rest=bool(rest))
        height = self._heights.value_line + lines * self._heights.quotation_line
        top = rect.top() + PADDING
        for said in shown:
            place = QRectF(rect.left() + 4, top, rect.width() - 9, height)
            self._paint_value(painter, place, said, row.finding.kind, lines)
            top += height + BETWEEN
        if rest:
            painter.setFont(quotation_font())
            painter.setPen(quiet_ink(self.theme))
            words = self.tr("and {count} more").format(count=rest)
            place = QRectF(
                rect.left() + 4 + _INSET, top - BETWEEN, rect.width(), self._heights.quotation_line
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_nothing(self, painter: QPainter, rect: QRectF, *, silent: bool) -> None:
        """Say that a source is silent, in a dashed frame; of who does not report of the event, a dash is enough."""
        painter.setPen(quiet_ink(self.theme))
        font = label_font(9.5)
        font.setItalic(silent)
        painter.setFont(font)
        place = rect.adjusted(6, 6, -7, -7)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, silent_words() if silent else "–")
        if silent:
            painter.setPen(QPen(mixed(self.theme.rule, self.theme.dimmed, 0.5), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)

    def _paint_value(self, painter: QPainter, place: QRectF, said: SaidValue, kind: Kind, lines: int) -> None:
        quiet, statement = quiet_ink(self.theme), said.statement
        around = place.adjusted(0, -2, 0, 2)
        if said.group.number > 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(group_ground(said.group, kind, self.theme))
            painter.drawRoundedRect(around, 4, 4)
        if said.group.is_alone:
            draw_outline(painter, around, kind, self.theme)
        inner = place.adjusted(_INSET, 0, -_INSET, 0)
        side = self._heights.value_line - 4
        draw_number(painter, QRectF(inner.left(), inner.top() + 1, side, side), said.group, kind, self.theme)
        line = QRectF(inner.left() + side + _GAP, inner.top(), 0, self._heights.value_line)
        line.setRight(inner.right())
        self._paint_value_line(painter, line, statement)
        if lines:
            below = QPointF(inner.left(), inner.top() + self._heights.value_line)
            laid = self._lay_out(statement, int(inner.width()), lines)
            laid.draw(painter, below, kind, self.theme, quiet)

    def _paint_value_line(self, painter: QPainter, line: QRectF, statement: Statement) -> None:
        """Write the value bold, and after it who says so and how often, as far as there is room."""
        strong, small = QFontMetricsF(value_font()), QFontMetricsF(quotation_font())
        aside = aside_words(statement)
        beside = small.horizontalAdvance(aside) + _GAP if aside else 0
        most = line.width() - min(beside, line.width() * _ASIDE)
        value = strong.elidedText(statement.value, Qt.TextElideMode.ElideRight, most)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(value_font())
        painter.setPen(self.theme.text)
        painter.drawText(line, left, value)
        if aside:
            behind = line.adjusted(strong.horizontalAdvance(value) + _GAP, 0, 0, 0)
            painter.setFont(quotation_font())
            painter.setPen(quiet_ink(self.theme))
            shown = small.elidedText(aside, Qt.TextElideMode.ElideRight, behind.width())
            painter.drawText(behind, left, shown)

    def _lay_out(self, statement: Statement, width: int, lines: int) -> QuotationLayout:
        key = (statement, width, lines)
        if key not in self._laid:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            self._laid[key] = QuotationLayout(statement, quotation_font(), width, lines)
        return self._laid[key]
