"""The tables of the window of agreement: the figures, who said what, and the items."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from viewer.domain.agreement import Agreement, AspectAgreement, PairAgreement
from viewer.gui.agreement.wording import (
    ALPHA,
    KAPPA,
    aspect_words,
    figure_words,
    left_out_words,
    overlap_words,
    value_words,
)
from viewer.gui.theme import Theme, mixed

_COLUMN: Final = 44
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class FiguresTable(QTableWidget):
    """One aspect in a row: how many of both said the same, and the figure in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self, self.tr("Figures of agreement"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()

    def show_pair(self, pair: PairAgreement) -> None:
        """Show the figures of two reviewers."""
        alike = self.tr("{alike} of {items}")
        rows = [
            (
                aspect_words(each.aspect),
                alike.format(alike=each.alike, items=each.kappa.items),
                figure_words(each.kappa, KAPPA),
            )
            for each in pair.aspects
        ]
        rows.append((self.tr("Words"), "", overlap_words(pair.overlap)))
        self._show((self.tr("Compared"), self.tr("Alike"), self.tr("Agreement")), rows)

    def show_overall(self, agreement: Agreement) -> None:
        """Show the figures of all reviewers together."""
        rows = [
            (aspect_words(each.aspect), left_out_words(each), figure_words(each.alpha, ALPHA))
            for each in agreement.overall
        ]
        self._show((self.tr("Compared"), self.tr("Not counted"), self.tr("Agreement")), rows)

    def _show(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.setRowCount(len(rows))
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setToolTip(words)
                self.setItem(row, column, cell)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height that their words need in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        frame = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(frame + sum(self.rowHeight(row) for row in range(self.rowCount())))


class ContingencyTable(QTableWidget):
    """What the first reviewer said, down, and the second, across; a cell is chosen by mouse or by keyboard.

    Signals:
        cell_chosen: What the first said and what the second said.
    """

    cell_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[str, ...] = ()
        _settle(self, self.tr("Who said what of the same words"))
        self.currentCellChanged.connect(self._on_current_cell_changed)

    def show_cells(self, aspect: AspectAgreement, first: str, second: str) -> None:
        """Show what was said how often, without the values that neither said."""
        self.blockSignals(True)
        self._values = aspect.said
        counts = {(cell.first, cell.second): cell.count for cell in aspect.cells}
        names = [value_words(aspect.aspect, value) for value in self._values]
        self.clear()
        self.setRowCount(len(names))
        self.setColumnCount(len(names))
        # Columns bear the numbers of the rows: ten relations side by side would not fit.
        self.setVerticalHeaderLabels([f"{number} {name}" for number, name in enumerate(names, start=1)])
        for number, name in enumerate(names):
            heading = QTableWidgetItem(str(number + 1))
            heading.setToolTip(name)
            heading.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.setHorizontalHeaderItem(number, heading)
        told = self.tr("{first}: {one}; {second}: {other}; {count}")
        for row, one in enumerate(self._values):
            for column, other in enumerate(self._values):
                count = counts.get((one, other), 0)
                words = told.format(
                    first=first, one=names[row], second=second, other=names[column], count=count
                )
                self.setItem(row, column, self._cell(count, words, alike=one == other))
        self.setCurrentCell(-1, -1)
        self.blockSignals(False)
        self.horizontalHeader().setDefaultSectionSize(_COLUMN)

    def clear_cells(self) -> None:
        """Show nothing."""
        self._values = ()
        self.setRowCount(0)
        self.setColumnCount(0)

    def set_theme(self, theme: Theme) -> None:
        """Shade the cells in the colours of ``theme``."""
        self._theme = theme

    def _cell(self, count: int, words: str, *, alike: bool) -> QTableWidgetItem:
        cell = QTableWidgetItem(str(count) if count else "·")
        cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        cell.setToolTip(words)
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        if alike:
            font = self.font()
            font.setBold(True)
            cell.setFont(font)
            cell.setBackground(QBrush(mixed(self._theme.base, self._theme.accent, 0.10)))
        return cell

    @Slot(int, int, int, int)
    def _on_current_cell_changed(self, row: int, column: int, _row: int, _column: int) -> None:
        if 0 <= row < len(self._values) and 0 <= column < len(self._values):
            self.cell_chosen.emit(self._values[row], self._values[column])


class ItemsList(QListWidget):
    """Items in words; the current one is shown in the main window.

    Signals:
        item_sought: The place of an item in the agreement.
    """

    item_sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Items; the chosen one is selected in the list of divergences"))
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.currentItemChanged.connect(self._on_item_changed)
        self.itemClicked.connect(self._on_item_changed)

    def show_items(self, items: Sequence[tuple[int, str]]) -> None:
        """Show items, each with its place in the agreement."""
        self.blockSignals(True)
        self.clear()
        for place, words in items:
            entry = QListWidgetItem(words)
            entry.setData(ITEM_ROLE, place)
            self.addItem(entry)
        self.blockSignals(False)

    @Slot(QListWidgetItem)
    def _on_item_changed(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.item_sought.emit(int(entry.data(ITEM_ROLE)))


def _settle(table: QTableWidget, name: str) -> None:
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
