"""The merge view: the annotations of both reviewers lined up, and what the reader decides on them."""

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.appearance import field_style
from viewer.gui.merging.comparison_grid import ComparisonGrid
from viewer.gui.merging.merge_wording import names_of, remark_on, standing_words, told_fields
from viewer.gui.merging.merge_work import MergeWork
from viewer.gui.merging.row_model import MergeColumn, MergeRowModel
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.flow_layout import FlowLayout
from viewer.gui.widgets.focus_frame import FocusFrame
from viewer.gui.wording import source_letters
from viewer.reviewing.collating import Counterparts, Standing
from viewer.reviewing.deciding import Decision

_FILTERS: Final = (
    None,
    Standing.DIFFERING,
    Standing.ONLY_THEIRS,
    Standing.AGREED,
    Standing.ONLY_MINE,
)
_SHARES: Final = (430, 700)
"""Of the width: the list, and the two annotations."""

_ROWS_MEASURED: Final = 100
"""For the widths of columns: thousands of rows say the same few words."""


class MergePanel(QWidget):
    """Shows a ``MergeWork``; every decision is a step that can be undone, and nothing is written before it is saved.

    Signals:
        row_selected: The ``Counterparts`` whose words the reader wants to see in the texts.
        finished: The reader has seen enough.
    """

    row_selected = Signal(object)
    finished = Signal()

    def __init__(
        self, work: MergeWork, session: ReviewSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._session = work, session
        self.model, self.view = MergeRowModel(work, self), QTableView()
        self.grid = ComparisonGrid(theme)
        self.filters, self.decisions = QButtonGroup(self), dict[Decision, QPushButton]()
        self.remark, self.progress, self.rest = QLabel(), QLabel(), QLabel()
        self.take_all, self.keep_all = (
            self._button(self.tr("T&ake over what does not clash")),
            self._button(self.tr("Keep both &where we differ")),
        )
        self.done = self._button(self.tr("Done"))
        self._make_filters()
        self._make_decisions()
        self._prepare_view()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.setFocusProxy(self.view)
        self.view.selectRow(0)
        self._refresh()

    @property
    def row(self) -> Counterparts | None:
        """The row that is selected."""
        return self.model.row_at(self.view.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.setStyleSheet(field_style(theme))
        self.grid.set_theme(theme)
        self._show_row()

    def _make_filters(self) -> None:
        for place, standing in enumerate(_FILTERS):
            count = len(self._work.rows) if standing is None else self._work.counts[standing]
            name = self.tr("All") if standing is None else standing_words(standing)
            button = self._button(self.tr("{name} ({count})").format(name=name, count=count))
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setEnabled(count > 0 or standing is None)
            button.setAccessibleName(self.tr("Show: {name}, {count}").format(name=name, count=count))
            self.filters.addButton(button, place)
        self.filters.button(0).setChecked(True)

    def _make_decisions(self) -> None:
        for decision in Decision:
            button = self._button("")
            button.clicked.connect(partial(self._decide, decision))
            self.decisions[decision] = button

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setFont(label_font(9))
        button.setAutoDefault(False)
        button.setAccessibleName(words.replace("&", ""))
        return button

    def _prepare_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Annotations of both reviewers"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(round(view.fontMetrics().height() * 1.5))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MergeColumn.QUESTION, QHeaderView.ResizeMode.Stretch)
        FocusFrame(view)

    def _lay_out(self) -> None:
        for label in (self.remark, self.rest):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.remark, self.rest, self.progress):
            label.setFont(label_font(9))
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(self._list_part())
        body.addWidget(self._comparison_part())
        body.setSizes(list(_SHARES))
        body.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)

    def _list_part(self) -> QWidget:
        part, filters, below = QWidget(), FlowLayout(), FlowLayout()
        for button in self.filters.buttons():
            filters.addWidget(button)
        for each in (self.take_all, self.keep_all):
            below.addWidget(each)
        column = QVBoxLayout(part)
        column.setContentsMargins(8, 4, 4, 6)
        column.addLayout(filters)
        column.addWidget(self.view, 1)
        column.addWidget(self.rest)
        column.addLayout(below)
        return part

    def _comparison_part(self) -> QWidget:
        part, buttons = QWidget(), QHBoxLayout()
        for button in self.decisions.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.progress)
        buttons.addWidget(self.done)
        column = QVBoxLayout(part)
        column.setContentsMargins(4, 4, 8, 6)
        column.addWidget(self.remark)
        column.addWidget(self.grid, 1)
        column.addLayout(buttons)
        return part

    def _connect(self) -> None:
        self.filters.idClicked.connect(self._on_filters_id_clicked)
        self.view.selectionModel().currentRowChanged.connect(self._on_view_row_changed)
        self.take_all.clicked.connect(self._on_take_all_clicked)
        self.keep_all.clicked.connect(self._on_keep_all_clicked)
        self.done.clicked.connect(self.finished)
        self._work.changed.connect(self._on_work_changed)

    def _decide(self, decision: Decision) -> None:
        row = self.row
        if row is not None:
            self._work.decide(row, decision, self.grid.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list decides as is usual, and goes on to the next row; Escape puts the view away."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
            return
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.view.hasFocus()
            and self.row is not None
        ):
            usual = self._work.usual_decision(self._work.now(self.row))
            if usual is not None and self._work.decision_on(self.row) is None:
                self._decide(usual)
            self.view.selectRow(min(self.view.currentIndex().row() + 1, self.model.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        """Bring buttons and counts up to date."""
        undecided, rest = self._work.open_rows, self._work.rest
        self.take_all.setEnabled(bool(rest.news) or any(not self._work.now(row).clashes for row in undecided))
        self.keep_all.setEnabled(any(row.standing is Standing.DIFFERING for row in undecided))
        self.progress.setText(
            self.tr("To decide: {count}").format(count=len(undecided))
            if undecided
            else self.tr("All is decided")
        )
        told = []
        if rest.news:
            told.append(
                self.tr("Also theirs, beside annotations: {names}.").format(names=names_of(rest.news))
            )
        if rest.conflicts:
            names = names_of([conflict.where or conflict.field for conflict in rest.conflicts])
            told.append(self.tr("Both of you changed {names}; yours stays.").format(names=names))
        self.rest.setText(" ".join(told))
        self.rest.setVisible(bool(told))
        self._show_row()

    def _show_row(self) -> None:
        row = self.row
        if row is None:
            self.grid.show_fields(("", ""), (), choosing=False)
            self.remark.setText(self.tr("Nothing stands so."))
            self.remark.show()
            for button in self.decisions.values():
                button.setEnabled(False)
            return
        now = self._work.now(row)
        letters = source_letters(self._session.articles)
        self.grid.show_fields(
            self._headings(), told_fields(now, letters), choosing=None not in (now.mine, now.theirs)
        )
        self.remark.setText(remark_on(now))
        self.remark.setVisible(bool(self.remark.text()))
        self._name_decisions(now)

    def _headings(self) -> tuple[str, str]:
        return self.tr("Mine"), self.tr("Theirs: {names}").format(names=self._work.their_names)

    def _name_decisions(self, row: Counterparts) -> None:
        words = {
            Decision.MINE: self.tr("Keep &mine"),
            Decision.THEIRS: self.tr("Ta&ke theirs"),
            Decision.COMBINED: self.tr("Com&bine"),
            Decision.BOTH: self.tr("Kee&p both"),
        }
        if row.mine is None:
            words |= {Decision.MINE: self.tr("Leave &it out"), Decision.THEIRS: self.tr("Ta&ke over")}
        if row.theirs is None:
            words[Decision.THEIRS] = self.tr("Remove as they d&id")
        can, made = self._work.can_decide(row), self._work.decision_on(row)
        several = row.mine is not None and row.theirs is not None
        usual = self._work.usual_decision(row)
        for decision, button in self.decisions.items():
            face = button.font()
            face.setBold(decision is usual and made is None)
            button.setFont(face)
            button.setText(("✓ " if decision is made else "") + words[decision])
            button.setAccessibleName(words[decision].replace("&", ""))
            button.setEnabled(decision in can)
            button.setVisible(several or decision in (Decision.MINE, Decision.THEIRS))

    @Slot(int)
    def _on_filters_id_clicked(self, place: int) -> None:
        self.model.show_only(_FILTERS[place])
        self.view.selectRow(0)
        self._show_row()

    @Slot(QModelIndex, QModelIndex)
    def _on_view_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        self.grid.forget_choices()
        self._show_row()
        if row is not None:
            self.row_selected.emit(row)

    @Slot()
    def _on_take_all_clicked(self) -> None:
        self._work.take_over()

    @Slot()
    def _on_keep_all_clicked(self) -> None:
        self._work.keep_both()

    @Slot()
    def _on_work_changed(self) -> None:
        self._refresh()
