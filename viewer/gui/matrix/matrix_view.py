"""The fact matrix as the reader's hands meet it: a table whose headers stay, walked by arrows and copied to sheets."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from viewer.gui.matrix.cell_delegate import CellDelegate
from viewer.gui.matrix.copying import cells_as_text
from viewer.gui.matrix.matrix_headers import QuestionHeader, SourceHeader
from viewer.gui.matrix.matrix_model import MatrixModel
from viewer.gui.matrix.row_heights import RowHeights
from viewer.gui.matrix.rows import HeadingRow
from viewer.gui.theme import Theme, label_scale

Index = QModelIndex | QPersistentModelIndex
NARROWEST: Final = 150
_QUESTION: Final = (188, 236)
"""Width of the questions in a view that is not roomy, and in one that is."""
_ROOMY: Final = 1000
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixView(QTableView):
    """Shows a ``MatrixModel``.

    Signals:
        sentence_sought: The cell whose sentence the reader wants to see in its text.
        text_sought: The same, and the keyboard is to go there.
        annotation_sought: The cell on whose finding the reader has something to say.
    """

    sentence_sought = Signal(QModelIndex)
    text_sought = Signal(QModelIndex)
    annotation_sought = Signal(QModelIndex)

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self._heights, self._scale = RowHeights(), label_scale()
        self._cells = CellDelegate(theme, self._heights, self)
        self._questions = QuestionHeader(theme, self._heights, self)
        self._sources = SourceHeader(theme, self)
        self.setVerticalHeader(self._questions)
        self.setHorizontalHeader(self._sources)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self._set_up()
        model.modelReset.connect(self._on_model_reset)
        model.headerDataChanged.connect(self._questions.viewport().update)
        self.clicked.connect(self.sentence_sought)
        self.doubleClicked.connect(self.annotation_sought)
        self._questions.sectionClicked.connect(self._on_questions_section_clicked)
        self._questions.sectionDoubleClicked.connect(self._on_questions_section_double_clicked)

    def _set_up(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Fact matrix"))
        self._questions.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in the colours of ``theme``."""
        self._cells.theme = self._questions.theme = self._sources.theme = theme
        for part in (self, self._questions, self._sources):
            part.viewport().update()
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {theme.raised.name()}; border: 0px;"
            f" border-bottom: 1px solid {theme.rule.name()}; }}"
        )

    def show_current(self, row: int | None, column: int | None = None) -> None:
        """Make the cell in ``row`` current, in its own column unless one is named; None takes the selection away."""
        self._questions.current = -1 if row is None else row
        self._questions.viewport().update()
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        place = self.currentIndex().column() if column is None else column
        index = self._matrix.index(row, max(place, 0))
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def copy(self) -> None:
        """Put the selected cells on the clipboard, with the names of sources and questions, ready for a sheet."""
        places = [(index.row(), index.column()) for index in self.selectionModel().selectedIndexes()]
        if places:
            QGuiApplication.clipboard().setText(cells_as_text(self._matrix, places))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the sentence; F2 or Ctrl+Enter go to the annotation."""
        current = self.currentIndex()
        wants_note = event.key() == Qt.Key.Key_F2 or (
            event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if current.isValid() and wants_note:
            self.annotation_sought.emit(current)
        elif current.isValid() and event.key() in _ENTER:
            self.text_sought.emit(current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the sources."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when labels became larger or smaller."""
        super().changeEvent(event)
        self._follow_labels()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew what became larger or smaller while nobody looked: a style sheet may keep the news away."""
        super().showEvent(event)
        self._follow_labels()

    def _follow_labels(self) -> None:
        if self._scale != label_scale():
            self._scale = label_scale()
            self._heights.measure()
            self._sources.measure()
            self._cells.forget()
            self._set_heights()

    def _share_width(self) -> None:
        """Give every source its share of the width, or what it needs at least and a scroll bar."""
        count = self._matrix.columnCount()
        beside = round(_QUESTION[self.width() >= _ROOMY] * label_scale())
        self._questions.setFixedWidth(beside)
        self._cells.question_width = beside
        if count:
            room = self.width() - beside - self.verticalScrollBar().sizeHint().width() - 2
            width = max(round(NARROWEST * label_scale()), room // count)
            self._sources.setDefaultSectionSize(width)

    def _set_heights(self) -> None:
        """Give every row its height, and headings all columns."""
        self._questions.setDefaultSectionSize(self._heights.usual)
        self.clearSpans()
        columns = self._matrix.columnCount()
        for place, row in enumerate(self._matrix.rows):
            height = self._heights.of_row(row)
            if height != self._heights.usual:
                self._questions.resizeSection(place, height)
            if isinstance(row, HeadingRow) and columns > 1:
                self.setSpan(place, 0, 1, columns)
        self._share_width()

    @Slot()
    def _on_model_reset(self) -> None:
        self._set_heights()

    @Slot(int)
    def _on_questions_section_clicked(self, row: int) -> None:
        """Select the finding in the column that is current."""
        if self._matrix.finding(row) is not None:
            self.show_current(row)
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    @Slot(int)
    def _on_questions_section_double_clicked(self, row: int) -> None:
        if self._matrix.finding(row) is not None:
            self.annotation_sought.emit(self._matrix.index(row, max(self.currentIndex().column(), 0)))
