"""How a line of the divergence list is painted: badge, slot, values, relation, and the marks seen and judged."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.divergences.list_model import DivergenceRole, section_words
from viewer.gui.divergences.rows import DivergenceRow, EventRow, FindingRow, NoteRow, SectionRow
from viewer.gui.slot_names import event_words
from viewer.gui.theme import Theme, draw_badge, label_font, label_scale, mixed
from viewer.gui.widgets.status_mark import draw_status
from viewer.gui.wording import relation_words

Index = QModelIndex | QPersistentModelIndex
_MARGIN: Final = 8
_BADGE: Final = 18
_MARK: Final = 12
_TEXT_LEFT: Final = _MARGIN + _BADGE + 8


class DivergenceDelegate(QStyledItemDelegate):
    """Paints headings small and divergences in two lines."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._measured: dict[float, tuple[int, int]] = {}  # by the scale of labels

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one line for a heading, two for a divergence."""
        heading, finding = self._heights()
        headed = isinstance(index.data(DivergenceRole.ROW), EventRow | SectionRow)
        return QSize(option.rect.width(), heading if headed else finding)

    def _heights(self) -> tuple[int, int]:
        """Return the height of a heading and of a finding; Qt asks for every row of the list, one by one."""
        scale = label_scale()
        if scale not in self._measured:
            bold, plain = QFontMetrics(_slot_font()).height(), QFontMetrics(_small_font()).height()
            self._measured[scale] = (plain + 14, bold + plain + 13)
        return self._measured[scale]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row in the colours of the theme."""
        row = index.data(DivergenceRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The places below count from the left in every language; Qt would swap left and right under them.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # Stubs give the option no fields; at run time ``rect`` and ``state`` are there.
        rect: QRect = option.rect
        if isinstance(row, EventRow):
            self._paint_heading(painter, rect, event_words(row.event), row.count)
        elif isinstance(row, SectionRow):
            self._paint_section(
                painter, rect, row, focused=bool(option.state & QStyle.StateFlag.State_Selected)
            )
        elif isinstance(row, DivergenceRow | NoteRow):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_finding(painter, rect, row, selected=selected)
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, row: SectionRow, *, focused: bool) -> None:
        arrow = "▾" if row.is_open else "▸"
        self._paint_heading(painter, rect, f"{arrow} {section_words(row.section)}", row.count)
        if focused:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.accent)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str, number: int) -> None:
        painter.fillRect(rect, self.theme.raised)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_heading_font())
        painter.setPen(self.theme.dimmed)
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        count = str(number)
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        _draw_elided(painter, inner.adjusted(0, 0, -width - 8, 0), words)

    def _paint_finding(self, painter: QPainter, rect: QRect, row: FindingRow, *, selected: bool) -> None:
        ground = mixed(self.theme.base, self.theme.accent, 0.16) if selected else self.theme.base
        painter.fillRect(rect, ground)
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.accent)
        self._draw_badge_of(painter, rect, row)
        first = QRect(rect.left() + _TEXT_LEFT, rect.top() + 5, 0, QFontMetrics(_slot_font()).height())
        first.setRight(rect.right() - _MARGIN)
        # Under their own heading it would be said of every row.
        relation = "" if row.relation is Relation.SILENT else relation_words(row.relation)
        painter.setFont(_small_font(italic=row.is_overruled))
        painter.setPen(self.theme.dimmed)
        width = painter.fontMetrics().horizontalAdvance(relation)
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, relation)
        painter.setFont(_slot_font(bold=not row.seen))
        painter.setPen(self.theme.text)
        _draw_elided(painter, first.adjusted(0, 0, -width - 8, 0), row.slot)
        second = first.translated(0, first.height() + 2)
        second.setHeight(QFontMetrics(_small_font()).height())
        painter.setFont(_small_font())
        self._draw_mark(painter, second, row)
        room = second.adjusted(0, 0, -_MARK - 6 - self._draw_replies(painter, second, row), 0)
        painter.setPen(self.theme.dimmed if _is_judged(row) else self.theme.text)
        _draw_elided(painter, room, f"⚠ {row.values}" if row.lost else row.values)

    def _draw_replies(self, painter: QPainter, line: QRect, row: FindingRow) -> int:
        """Draw how many replies there are before the status, as ``"↩ 2"``; return the room that this takes."""
        if not row.replies:
            return 0
        words = f"↩ {row.replies}"
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(self.theme.accent)
        place = line.adjusted(0, 0, -_MARK - 6, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return width + 8

    def _draw_badge_of(self, painter: QPainter, rect: QRect, row: FindingRow) -> None:
        place = QRectF(rect.left() + _MARGIN, rect.top() + 7, _BADGE, _BADGE)
        draw_badge(painter, place, row.kind, self.theme)

    def _draw_mark(self, painter: QPainter, line: QRect, row: FindingRow) -> None:
        """Draw the status at the right, or a dot while the divergence has not been looked at."""
        place = QRect(line.right() - _MARK, line.top(), _MARK + 1, line.height())
        if row.annotation is not None:
            draw_status(painter, place, row.annotation.status, self.theme.accent)
        elif not row.seen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.accent)
            painter.drawEllipse(QRectF(place.center().x() - 2.5, place.center().y() - 2.5, 6, 6))
        painter.setFont(_small_font())


def _is_judged(row: FindingRow) -> bool:
    return row.annotation is not None and row.annotation.status is not Status.OPEN


def _draw_elided(painter: QPainter, rect: QRect, text: str) -> None:
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _slot_font(*, bold: bool = False) -> QFont:
    font = label_font(10)
    font.setBold(bold)
    return font


def _small_font(*, italic: bool = False) -> QFont:
    font = label_font(9)
    font.setItalic(italic)
    return font


def _heading_font() -> QFont:
    font = label_font(8.5)
    font.setBold(True)
    return font
