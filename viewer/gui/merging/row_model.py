"""The lined-up annotations as Qt sees them: a flat table of how they stand, what they are about, what was decided."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from viewer.gui.merging.merge_wording import SIGNS, decision_words, remark_on, standing_words
from viewer.gui.merging.merge_work import MergeWork
from viewer.gui.slot_names import slot_words
from viewer.gui.theme import label_font
from viewer.reviewing.collating import Counterparts, Standing

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_ORDER: Final = (Standing.DIFFERING, Standing.ONLY_THEIRS, Standing.AGREED, Standing.ONLY_MINE)


class MergeColumn(IntEnum):
    """The columns."""

    STANDING = 0
    QUESTION = 1
    DECISION = 2


class MergeRowModel(QAbstractTableModel):
    """Adapts the rows of the work that stand as the reader wants to see them; those that differ come first."""

    def __init__(self, work: MergeWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._rows = self._sorted(None)
        self._headings = (self.tr("How they stand"), self.tr("Question"), self.tr("Decided"))
        work.changed.connect(self._on_work_changed)

    @property
    def rows(self) -> tuple[Counterparts, ...]:
        """The rows shown, in their order."""
        return self._rows

    def show_only(self, standing: Standing | None) -> None:
        """Show only what stands so, or everything."""
        self.beginResetModel()
        self._rows = self._sorted(standing)
        self.endResetModel()

    def row_at(self, index: Index) -> Counterparts | None:
        """Return the row at ``index``, or None outside the table."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(MergeColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, or its face."""
        row = self.row_at(index)
        if row is None:
            return None
        words = self._words(row, MergeColumn(index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return " – ".join(filter(None, (words, remark_on(row))))
        if role == Qt.ItemDataRole.FontRole:
            font = label_font(9)
            font.setBold(index.column() == MergeColumn.STANDING and row.standing is Standing.DIFFERING)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def _words(self, row: Counterparts, column: MergeColumn) -> str:
        if column is MergeColumn.STANDING:
            return f"{SIGNS[row.standing]} {standing_words(row.standing)}"
        if column is MergeColumn.QUESTION:
            entry = row.mine or row.theirs
            return slot_words(entry.slot) if entry else ""
        decided = decision_words(self._work.decision_on(row), row)
        return decided or ("" if self._work.is_open(row) else "–")

    def _sorted(self, standing: Standing | None) -> tuple[Counterparts, ...]:
        wanted = [row for row in self._work.rows if standing in (None, row.standing)]
        return tuple(sorted(wanted, key=lambda row: _ORDER.index(row.standing)))

    @Slot()
    def _on_work_changed(self) -> None:
        last = self.index(len(self._rows) - 1, len(MergeColumn) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
