"""The list of sentences as the reader's hands meet it, and how a sentence is painted."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.domain.review import Status
from viewer.gui.linear.linear_model import LinearRole
from viewer.gui.linear.rows import LinearRow, RowKind
from viewer.gui.theme import Theme, draw_badge, mixed

Index = QModelIndex | QPersistentModelIndex
_STATUS_KEYS: Final[Mapping[int, Status]] = dict(
    zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Status, strict=True)
)
_MARGIN: Final = 10
_BADGE: Final = 18
_INDENTS: Final[Mapping[RowKind, int]] = {
    RowKind.FINDING: _BADGE + 8,
    RowKind.NOTE: _BADGE + 8,
    RowKind.STATEMENT: 2 * _BADGE + 12,
    RowKind.REASON: 2 * _BADGE + 12,
}
_WIDEST: Final = 900  # pixels; longer lines are hard to come back from
_DIMMED: Final = frozenset((RowKind.REASON, RowKind.HIDDEN, RowKind.NOTHING))


class LinearDelegate(QStyledItemDelegate):
    """Paints whole sentences, wrapped; a finding behind the letter of its kind."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.width = 400

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the sentence needs in the width of the list."""
        del option
        row = index.data(LinearRole.ROW)
        room = self._text_width(row)
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        wrap = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(0, 0, room, 100_000, wrap, str(index.data())).height()
        return QSize(self.width, height + 2 * _above(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row in the colours of the theme."""
        row = index.data(LinearRole.ROW)
        if not isinstance(row, LinearRow):
            return
        rect = option.rect
        painter.save()
        painter.fillRect(
            rect, self._ground(row, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        )
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        indent = _INDENTS.get(row.kind, 0) + _MARGIN
        words = rect.adjusted(indent, _above(row), 0, -_above(row))
        words.setWidth(self._text_width(row))
        if row.kind is RowKind.FINDING and row.divergence is not None:
            place = QStyle.visualRect(
                option.direction, rect, rect.adjusted(_MARGIN, 7, _MARGIN + _BADGE - rect.width(), 0)
            )
            draw_badge(
                painter, QRectF(place.left(), rect.top() + 5, _BADGE, _BADGE), row.divergence.kind, self.theme
            )
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(self.theme.dimmed if row.kind in _DIMMED else self.theme.text)
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop) | int(
            Qt.TextFlag.TextWordWrap
        )
        painter.drawText(QStyle.visualRect(option.direction, rect, words), flags, str(index.data()))
        self._paint_focus(painter, option)
        painter.restore()

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            bar = option.rect.adjusted(0, 0, 3 - option.rect.width(), 0)
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), self.theme.accent)

    def _ground(self, row: LinearRow, *, selected: bool) -> object:
        if selected:
            return mixed(self.theme.base, self.theme.accent, 0.16)
        return self.theme.raised if row.kind in (RowKind.HEADING, RowKind.SECTION) else self.theme.base

    def _text_width(self, row: object) -> int:
        indent = _INDENTS.get(row.kind, 0) if isinstance(row, LinearRow) else 0
        return max(80, min(self.width - 2 * _MARGIN - indent, _WIDEST))


class LinearList(QListView):
    """Sentences to walk with the arrow keys.

    Signals:
        row_entered: The reader pressed Enter, or clicked twice, on a row: the ``LinearRow``.
        quotations_wanted: Whether what the sources say of the current finding is to be shown.
        status_chosen: The ``Status`` that the reader gives the current finding.
    """

    row_entered = Signal(object)
    quotations_wanted = Signal(bool)
    status_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painting = LinearDelegate(theme, self)
        self.setItemDelegate(self.painting)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        # Thousands of sentences are measured a few at a time, so that the window goes on meanwhile.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.doubleClicked.connect(self._enter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew in the new width."""
        if self.painting.width != self.viewport().width():
            self.painting.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the words, the arrows to the sides show what the sources say, figures judge."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        onwards, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            onwards, back = back, onwards
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif plain and key in (onwards, back):
            self.quotations_wanted.emit(key == onwards)
        elif plain and key in _STATUS_KEYS:
            self.status_chosen.emit(_STATUS_KEYS[key])
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        row = index.data(LinearRole.ROW)
        if isinstance(row, LinearRow):
            self.row_entered.emit(row)


def _above(row: object) -> int:
    """Return the white space above and below a row."""
    heading = isinstance(row, LinearRow) and row.kind in (RowKind.HEADING, RowKind.SECTION)
    return 7 if heading else 5
