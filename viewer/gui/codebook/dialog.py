"""The dialog in which a team keeps its codebook; it stays open beside the work."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QItemSelection, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.gui import coding
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.codebook import files
from viewer.gui.codebook.code_table import CodeRow, CodeTable, Column, code_rows
from viewer.gui.session import ReviewSession
from viewer.gui.undoing import redo, undo
from viewer.reviewing.coding import clean_name

_NAME_SHARE: Final = 170
"""Pixels of the column of names at first."""
_ROW_PADDING: Final = 10


class CodebookDialog(QDialog):
    """Lists the codes with their uses; every change is one step of the review, and can be undone from here."""

    def __init__(self, session: ReviewSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Codebook"))
        self.model = CodeTable(self._rename, self._describe, self)
        self.table, self.name, self.told = QTableView(), QLineEdit(), QLabel()
        self.add, self.adopt = QPushButton(self.tr("&Add")), QPushButton(self.tr("Add to the &codebook"))
        self.rename, self.merge = QPushButton(self.tr("&Rename")), QPushButton(self.tr("&Merge into"))
        self.up, self.down = QPushButton(self.tr("Move &up")), QPushButton(self.tr("Move &down"))
        self.remove, self.take = QPushButton(self.tr("Remo&ve")), QPushButton(self.tr("&Take over…"))
        self.export, self.leave = QPushButton(self.tr("&Export…")), QPushButton(self.tr("Close"))
        self._prepare()
        self._lay_out()
        self._connect()
        self._on_session_review_changed()

    @property
    def chosen(self) -> CodeRow | None:
        """The line that has the keyboard."""
        return self.model.row_at(self.table.currentIndex())

    def _prepare(self) -> None:
        self.setStyleSheet(field_style(applied_theme()))
        self.name.setPlaceholderText(self.tr("New code"))
        self.name.setAccessibleName(self.tr("New code"))
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Codes and their uses"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.DESCRIPTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.USES, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(Column.NAME, _NAME_SHARE)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.merge.setMenu(QMenu(self.merge))
        for button in self._buttons():
            button.setAutoDefault(False)
            button.setAccessibleName(button.text().replace("&", ""))

    def _buttons(self) -> tuple[QPushButton, ...]:
        beside = (self.adopt, self.rename, self.merge, self.up, self.down, self.remove)
        return (self.add, *beside, self.take, self.export, self.leave)

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "The tags that your team has agreed on. F2 or a double click edits a name or what it means; a code "
                "that is given the name of another becomes one with it. What you rename is renamed on every annotation."
            )
        )
        about.setWordWrap(True)
        new, beside, last = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        new.addWidget(self.name, 1)
        new.addWidget(self.add)
        for button in (self.adopt, self.rename, self.merge, self.up, self.down, self.remove):
            beside.addWidget(button)
        beside.addStretch(1)
        last.addWidget(self.take)
        last.addWidget(self.export)
        last.addStretch(1)
        last.addWidget(self.leave)
        grid = QGridLayout()
        grid.addLayout(new, 0, 0)
        grid.addWidget(self.table, 1, 0)
        grid.addLayout(beside, 1, 1)
        column = QVBoxLayout(self)
        for part in (about, grid, self.told, last):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        self.resize(680, 460)

    def _connect(self) -> None:
        self._session.review_changed.connect(self._on_session_review_changed)
        self.table.selectionModel().selectionChanged.connect(self._on_table_selection_changed)
        self.name.textChanged.connect(self._on_name_text_changed)
        self.name.returnPressed.connect(self._on_add_clicked)
        self.add.clicked.connect(self._on_add_clicked)
        self.adopt.clicked.connect(self._on_adopt_clicked)
        self.rename.clicked.connect(self._on_rename_clicked)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.remove.clicked.connect(self._on_remove_clicked)
        self.take.clicked.connect(self._on_take_clicked)
        self.export.clicked.connect(self._on_export_clicked)
        self.leave.clicked.connect(self.close)
        for keys, do in (
            (QKeySequence.StandardKey.Undo, undo),
            (QKeySequence.StandardKey.Redo, redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(do, self._session))

    @Slot()
    def _on_session_review_changed(self) -> None:
        chosen = self.chosen
        self.model.show(code_rows(self._session.review))
        if chosen is not None and self.model.index_of(chosen.name).isValid():
            self._choose(chosen.name)
        self._refresh()

    @Slot(QItemSelection, QItemSelection)
    def _on_table_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._refresh()

    @Slot(str)
    def _on_name_text_changed(self, _name: str) -> None:
        self._refresh()

    def _refresh(self) -> None:
        """Enable what can be done with the chosen line."""
        row, codes = self.chosen, [each.name for each in self.model.rows if each.is_agreed]
        agreed = row is not None and row.is_agreed
        place = codes.index(row.name) if row is not None and agreed else 0
        self.add.setEnabled(bool(clean_name(self.name.text())))
        self.adopt.setEnabled(row is not None and not agreed)
        self.rename.setEnabled(row is not None)
        self.up.setEnabled(agreed and place > 0)
        self.down.setEnabled(agreed and place < len(codes) - 1)
        self.remove.setEnabled(agreed)
        self.export.setEnabled(bool(codes))
        others = [name for name in codes if row is not None and name != row.name]
        self.merge.setEnabled(bool(others))
        menu = self.merge.menu()
        menu.clear()
        for name in others:
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._merge, name))

    def _choose(self, name: str) -> None:
        index = self.model.index_of(name)
        if index.isValid() and index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)

    def _rename(self, name: str, new: str) -> None:
        joins = any(row.name == new for row in self.model.rows)
        coding.rename_code(self._session, name, new)
        self._choose(new)
        words = self.tr("“{name}” is called “{new}” now, on every annotation.")
        if joins:
            words = self.tr("“{name}” and “{new}” are one code now: “{new}”. Undo parts them again.")
        self._tell(words.format(name=name, new=new))

    def _merge(self, into: str) -> None:
        row = self.chosen
        if row is not None:
            self._rename(row.name, into)

    def _describe(self, name: str, description: str) -> None:
        coding.describe_code(self._session, name, description)

    def _move(self, step: int) -> None:
        row = self.chosen
        if row is not None:
            coding.place_code(self._session, row.name, self.table.currentIndex().row() + step)
            self._choose(row.name)

    @Slot()
    def _on_add_clicked(self) -> None:
        name = clean_name(self.name.text())
        if not name:
            return
        known = any(row.name == name and row.is_agreed for row in self.model.rows)
        coding.add_codes(self._session, [name])
        self._choose(name)
        self.name.clear()
        self.name.setFocus()
        self._tell(self.tr("“{name}” is in the codebook already.").format(name=name) if known else "")

    @Slot()
    def _on_adopt_clicked(self) -> None:
        row = self.chosen
        if row is not None:
            coding.add_codes(self._session, [row.name])

    @Slot()
    def _on_rename_clicked(self) -> None:
        place = self.table.currentIndex().siblingAtColumn(Column.NAME)
        self.table.setCurrentIndex(place)
        self.table.edit(place)

    @Slot()
    def _on_remove_clicked(self) -> None:
        row = self.chosen
        if row is None:
            return
        coding.remove_code(self._session, row.name)
        words = self.tr("“{name}” is no longer in the codebook.")
        if row.uses:
            words = self.tr(
                "“{name}” is no longer in the codebook; it stays on the annotations that bear it."
            )
        self._tell(words.format(name=row.name))

    @Slot()
    def _on_take_clicked(self) -> None:
        path = files.ask_source(self, str(self._folder()))
        if path is None:
            return
        try:
            codes = files.codes_in(path)
        except ViewerError as error:
            self._tell(str(error))
            return
        new = coding.adopt_codes(self._session, codes)
        words = self.tr("Of {count} codes in “{file}”, {new} are new here.")
        if not codes:
            words = self.tr("There is no code in “{file}”.")
        self._tell(words.format(count=len(codes), new=new, file=path.name))

    @Slot()
    def _on_export_clicked(self) -> None:
        path = files.ask_place(self, self._folder() / f"codes{files.ENDING}")
        if path is None:
            return
        try:
            files.export_codes(path, self._session.review.codebook)
        except ViewerError as error:
            self._tell(str(error))
            return
        self._tell(self.tr("The codebook is in “{file}”.").format(file=path.name))

    def _tell(self, words: str) -> None:
        """Say what happened, to the eye and to the ear."""
        self.told.setText(words)
        if words:
            self._session.announced.emit(words)

    def _folder(self) -> Path:
        session = self._session
        if session.sidecar is not None:
            return session.sidecar.parent
        return session.articles[0].path.parent if session.articles else Path()
