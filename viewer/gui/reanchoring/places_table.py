"""The table of places: what was quoted at the left, where it may stand now at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.gui.theme import Theme, label_font, mixed

Index = QModelIndex | QPersistentModelIndex
_HTML: Final = Qt.ItemDataRole.UserRole + 1
_PADDING: Final = 8
_ABOVE: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place beside the old words.

    Attributes:
        old: The old words as rich text.
        new: The place as rich text.
        old_plain: The old words, as they are read out.
        new_plain: The place, as it is read out.
    """

    old: str
    new: str
    old_plain: str
    new_plain: str


class PlacesTable(QTableView):
    """Shows the places one under the other; Enter takes the current one.

    Signals:
        place_taken: The reviewer pressed Enter, or clicked twice, on the current place.
    """

    place_taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painting = SideDelegate(theme, self)
        self._model = QStandardItemModel(0, 2, self)
        self.setModel(self._model)
        self.setItemDelegate(self.painting)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self._model.setHorizontalHeaderLabels(
            [self.tr("As it was quoted"), self.tr("Where it may stand now")]
        )
        self.setAccessibleName(self.tr("Places where the words may stand"))
        self.doubleClicked.connect(self.place_taken)

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show other places, the first of them current."""
        self._model.removeRows(0, self._model.rowCount())
        for row in rows:
            self._model.appendRow([_item(row.old, row.old_plain), _item(row.new, row.new_plain)])
        self.resizeRowsToContents()
        if rows:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew in the new width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.place_taken.emit()
            return
        super().keyPressEvent(event)


class SideDelegate(QStyledItemDelegate):
    """Paints words with their marks, wrapped."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need in the width of their column."""
        del option
        table = self.parent()
        width = table.columnWidth(index.column()) if isinstance(table, QTableView) else 300
        return QSize(width, round(self._document(index, width).size().height()) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one side, the current place on the ground of what is selected."""
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, mixed(self.theme.base, self.theme.accent, 0.12) if chosen else self.theme.base)
        painter.setClipRect(rect)
        if chosen and index.column() == 0:
            bar = rect.adjusted(0, 0, 3 - rect.width(), 0)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), self.theme.accent)
        painter.translate(rect.left() + _PADDING, rect.top() + _ABOVE)
        self._document(index, rect.width()).drawContents(painter)
        painter.restore()
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _document(self, index: Index, width: int) -> QTextDocument:
        document, option = QTextDocument(), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(QGuiApplication.layoutDirection())
        document.setDocumentMargin(0)
        document.setDefaultFont(label_font(9.5))
        document.setDefaultTextOption(option)
        document.setTextWidth(max(40, width - 2 * _PADDING))
        document.setHtml(f'<div style="color:{self.theme.text.name()}">{index.data(_HTML)}</div>')
        return document


def _item(html: str, plain: str) -> QStandardItem:
    item = QStandardItem(plain)
    item.setData(html, _HTML)
    return item
