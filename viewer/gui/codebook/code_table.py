"""The codes as Qt sees them: name, description and uses, below them the tags that are in no codebook."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from viewer.domain.review import Review
from viewer.reviewing.coding import clean_name, count_uses, loose_tags

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class Column(IntEnum):
    """The columns of the table."""

    NAME = 0
    DESCRIPTION = 1
    USES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRow:
    """A line of the table.

    Attributes:
        name: The code, or a tag that is in no codebook.
        description: When to use it.
        uses: On how many annotations it stands.
        is_agreed: Whether it is in the codebook.
    """

    name: str
    description: str
    uses: int
    is_agreed: bool


def code_rows(review: Review) -> tuple[CodeRow, ...]:
    """Return the codes in their order, then the tags that are in no codebook."""
    uses = count_uses(review)
    return (
        *(
            CodeRow(name=code.name, description=code.description, uses=uses.get(code.name, 0), is_agreed=True)
            for code in review.codebook
        ),
        *(
            CodeRow(name=tag, description="", uses=uses[tag], is_agreed=False)
            for tag in sorted(loose_tags(review, uses))
        ),
    )


class CodeTable(QAbstractTableModel):
    """Adapts the rows; a name or a description that is edited in its cell is handed on."""

    def __init__(
        self,
        rename: Callable[[str, str], None],
        describe: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rename, self._describe = rename, describe
        self.rows: tuple[CodeRow, ...] = ()

    def show(self, rows: tuple[CodeRow, ...]) -> None:
        """Show ``rows``; where only words changed, the reader stays where they are."""
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def index_of(self, name: str) -> QModelIndex:
        """Return the line of a code or tag; invalid where there is none."""
        place = next((place for place, row in enumerate(self.rows) if row.name == name), -1)
        return self.index(place, Column.NAME)

    def row_at(self, index: Index) -> CodeRow | None:
        """Return the row at ``index``, or None outside the table."""
        return self.rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of codes and tags."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what stands over a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Code"), self.tr("When to use it"), self.tr("Uses"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be edited, and the descriptions of what is in the codebook."""
        flags = super().flags(index)
        row = self.row_at(index)
        edited = row is not None and (
            index.column() == Column.NAME or (index.column() == Column.DESCRIPTION and row.is_agreed)
        )
        return flags | Qt.ItemFlag.ItemIsEditable if edited else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; what is in no codebook stands in italics, and says so."""
        row = self.row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(row, index.column(), edited=role == Qt.ItemDataRole.EditRole)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._words(row, Column.DESCRIPTION, edited=False)
        if role == Qt.ItemDataRole.FontRole and not row.is_agreed:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.USES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, row: CodeRow, column: int, *, edited: bool) -> str:
        if column == Column.NAME:
            return row.name
        if column == Column.USES:
            return str(row.uses)
        return row.description if row.is_agreed or edited else self.tr("not in the codebook")

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed into a cell."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == Column.DESCRIPTION:
            self._describe(row.name, str(value).strip())
            return True
        name = clean_name(str(value))
        if name and name != row.name:
            self._rename(row.name, name)
        return bool(name)
