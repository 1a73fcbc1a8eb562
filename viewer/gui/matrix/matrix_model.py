"""The fact matrix as Qt sees it: a flat table of values; what a row says is read when it is first looked at."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.review import Annotation
from viewer.gui.matrix.cells import RowContent, read_row
from viewer.gui.matrix.matrix_wording import cell_words, finding_words, heading_words, quotations
from viewer.gui.matrix.rows import FindingRow, HeadingRow, MatrixRow
from viewer.gui.wording import source_letter, source_letters, source_title

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_KEPT: Final = 400


class MatrixRole(IntEnum):
    """What the matrix answers beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CELL = Qt.ItemDataRole.UserRole + 2
    CONTENT = Qt.ItemDataRole.UserRole + 3
    ANNOTATION = Qt.ItemDataRole.UserRole + 4
    ARTICLE = Qt.ItemDataRole.UserRole + 5


class MatrixModel(QAbstractTableModel):
    """Adapts a tuple of rows: a column per source, the question and how the values stand in the vertical header."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._rows: tuple[MatrixRow, ...] = ()
        self._places: dict[DivergenceId, int] = {}
        self._annotations: Mapping[DivergenceId, Annotation] = {}
        self._contents: dict[int, RowContent] = {}

    @property
    def rows(self) -> tuple[MatrixRow, ...]:
        """The rows, headings included."""
        return self._rows

    @property
    def articles(self) -> tuple[Article, ...]:
        """The source of each column."""
        return self._comparison.articles if self._comparison else ()

    @property
    def letters(self) -> Mapping[ArticleId, str]:
        """The letter by which each source is called."""
        return source_letters(self.articles)

    def show(
        self,
        comparison: Comparison | None,
        rows: tuple[MatrixRow, ...],
        annotations: Mapping[DivergenceId, Annotation],
    ) -> None:
        """Show ``rows``; where only annotations changed, current cell and scroll position stay."""
        if comparison is not self._comparison or rows is not self._rows:
            self.beginResetModel()
            self._comparison, self._rows, self._annotations = comparison, rows, annotations
            self._contents.clear()
            self._places = {
                row.finding.id: place for place, row in enumerate(rows) if isinstance(row, FindingRow)
            }
            self.endResetModel()
        elif annotations != self._annotations:
            self._annotations = annotations
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def place_of(self, finding: DivergenceId) -> int | None:
        """Return the number of the row of ``finding``; None where it is not among the rows."""
        return self._places.get(finding)

    def finding(self, row: int) -> Divergence | None:
        """Return the finding of a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found.finding if isinstance(found, FindingRow) else None

    def annotation(self, finding: DivergenceId) -> Annotation | None:
        """Return what the reviewer said about ``finding``, or another reviewer."""
        return self._annotations.get(finding)

    def content(self, row: int) -> RowContent | None:
        """Return what the sources say in a row; None for a heading."""
        finding = self.finding(row)
        if finding is None or self._comparison is None:
            return None
        if row not in self._contents:
            if len(self._contents) >= _KEPT:
                self._contents.clear()
            self._contents[row] = read_row(self._comparison, finding)
        return self._contents[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of sources."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return row or cell themselves, or their words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == MatrixRole.ROW:
            return row
        if isinstance(row, HeadingRow):
            return heading_words(row) if role in _SPOKEN else None
        return self._of_cell(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the source of a column, or the question of a row and how the values stand."""
        if orientation is Qt.Orientation.Horizontal:
            return self._source(section, role)
        if not 0 <= section < len(self._rows):
            return None
        row = self._rows[section]
        answers: dict[int, Callable[[], object]] = {
            MatrixRole.ROW: lambda: row,
            MatrixRole.CONTENT: lambda: self.content(section),
            MatrixRole.ANNOTATION: lambda: self._annotation_of(row),
        }
        if role in answers:
            return answers[role]()
        return self._question(section, row) if role in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be reached; headings are passed over by the keyboard."""
        if not index.isValid() or self.finding(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _of_cell(self, index: Index, role: int) -> object:
        content = self.content(index.row())
        if content is None:
            return None
        cell = content.cells[index.column()]
        if role == MatrixRole.CELL:
            return cell
        if role in _SPOKEN:
            return cell_words(cell, content)
        return quotations(cell) if role == Qt.ItemDataRole.ToolTipRole else None

    def _annotation_of(self, row: MatrixRow) -> Annotation | None:
        return self.annotation(row.finding.id) if isinstance(row, FindingRow) else None

    def _source(self, section: int, role: int) -> object:
        if not 0 <= section < len(self.articles):
            return None
        article = self.articles[section]
        if role == MatrixRole.ARTICLE:
            return article
        if role in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return f"{source_letter(section)} {source_title(article)}"
        return None

    def _question(self, section: int, row: MatrixRow) -> str:
        content = self.content(section)
        if isinstance(row, HeadingRow) or content is None:
            return ""
        return finding_words(row.finding, content, self.letters, self.annotation(row.finding.id))


_SPOKEN: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
