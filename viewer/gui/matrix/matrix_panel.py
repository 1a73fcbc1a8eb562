"""The fact matrix above the texts: what is in it, in which order, and what the filter hides."""

from typing import Final

from PySide6.QtCore import QItemSelection, QModelIndex, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.domain.comparison import Divergence
from viewer.gui.matrix.matrix_model import MatrixModel
from viewer.gui.matrix.matrix_view import MatrixView
from viewer.gui.matrix.rows import MatrixOrder, MatrixRow, build_matrix
from viewer.gui.overview import Overview
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.elided_label import ElidedLabel

_ORDERS: Final = tuple(MatrixOrder)


class MatrixPanel(Overview):
    """Holds the matrix of a session's findings; a cell that is chosen selects its finding, seen from its source."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        self.model = MatrixModel()
        self.table = MatrixView(self.model, theme)
        super().__init__(session, self.table, parent)
        self.model.setParent(self)
        self.orders = QButtonGroup(self)
        self._follows = False
        self._rows: tuple[MatrixRow, ...] = ()
        self._built_of: tuple[object, ...] = ()
        self._fill_choices()
        self.set_theme(theme)
        self.table.selectionModel().selectionChanged.connect(self._on_table_selection_changed)
        self.table.sentence_sought.connect(self._on_table_sentence_sought)
        self.table.text_sought.connect(self._on_table_text_sought)
        self.table.annotation_sought.connect(self._on_table_annotation_sought)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        super().set_theme(theme)
        self.table.set_theme(theme)

    @property
    def order(self) -> MatrixOrder:
        """By what the rows are sorted."""
        return _ORDERS[self.orders.checkedId()]

    def show_findings(self, findings: tuple[Divergence, ...]) -> str:
        """Show ``findings`` in the order that the reader wants."""
        session = self.session
        built_of = (session.comparison, findings, self.order)
        if built_of != self._built_of:  # a note that is being written changes no row
            self._built_of = built_of
            self._rows = build_matrix(findings, session.articles, self.order)
        self._follows = True
        self.model.show(session.comparison, self._rows, session.judgements.shown)
        self._follows = False
        if findings:
            return ""
        if session.divergences:
            return self.tr("All findings are hidden.")
        return self.tr("No divergence was found between these articles.")

    def forget(self) -> None:
        """Show no rows."""
        self._rows, self._built_of = (), ()
        self.model.show(None, (), {})

    def show_selection(self) -> None:
        """Make the row of the selected finding current, in the column of the source from which it was sought."""
        selected, anchor = self.session.selected, self.session.anchor
        row = self.model.place_of(selected.id) if selected else None
        columns = [article.id for article in self.model.articles]
        self._follows = True
        self.table.show_current(row, columns.index(anchor) if anchor in columns else None)
        self._follows = False

    def _fill_choices(self) -> None:
        title = QLabel(self.tr("Sorted by"))
        title.setFont(label_font(9))
        self.choices.addWidget(title)
        names = {
            MatrixOrder.DISAGREEMENT: self.tr("disagreement"),
            MatrixOrder.READING: self.tr("reading order"),
        }
        for place, order in enumerate(_ORDERS):
            button = QPushButton(names[order])
            button.setCheckable(True)
            button.setFont(label_font(9))
            button.setProperty("choice", True)
            button.setAccessibleName(self.tr("Sort by {order}").format(order=names[order]))
            self.orders.addButton(button, place)
            self.choices.addWidget(button)
        self.orders.button(0).setChecked(True)
        self.orders.idClicked.connect(self._on_orders_id_clicked)
        self.choices.addSpacing(8)
        self.choices.addLayout(self._legend(), 1)

    def _legend(self) -> QVBoxLayout:
        """Return what the signs in the cells mean, in two short lines: it shares the row with what is hidden."""
        lines = QVBoxLayout()
        lines.setSpacing(0)
        legend = self.tr("Same number: same value. Outlined: stands alone.")
        for words in legend.replace(". ", ".\n").splitlines():
            line = ElidedLabel()
            line.setFont(label_font(8))
            line.show_text(words)
            lines.addWidget(line)
        return lines

    @Slot(int)
    def _on_orders_id_clicked(self, _place: int) -> None:
        self.refresh()

    @Slot(QItemSelection, QItemSelection)
    def _on_table_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        """Select the finding of the current cell; what the session selected itself is only shown."""
        current = self.table.currentIndex()
        if not self._follows and self.table.selectionModel().isSelected(current):
            self._select(current)

    @Slot(QModelIndex)
    def _on_table_sentence_sought(self, index: QModelIndex) -> None:
        """Show the sentence, also of a cell that was selected before and has been scrolled away from."""
        self._select(index)
        finding, content = self.model.finding(index.row()), self.model.content(index.row())
        if finding is None or content is None:
            return
        article = content.cells[index.column()].article
        start = next((fact.span.start for fact in finding.facts if fact.article == article), None)
        if start is not None:
            self.place_sought.emit(article, start)

    @Slot(QModelIndex)
    def _on_table_text_sought(self, index: QModelIndex) -> None:
        self._on_table_sentence_sought(index)
        self.text_sought.emit(self.model.articles[index.column()].id)

    @Slot(QModelIndex)
    def _on_table_annotation_sought(self, index: QModelIndex) -> None:
        self._select(index)
        self.annotation_sought.emit()

    def _select(self, index: QModelIndex) -> None:
        finding = self.model.finding(index.row())
        if finding is not None:
            self.session.select(finding.id, anchor=self.model.articles[index.column()].id)
