"""A new source from words that were copied: shows them, asks for the headline, and keeps them as a file."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.sources.folder_row import FolderRow
from viewer.gui.sources.pasted import Pasted, keep_pasted, page_of, text_of
from viewer.reading.retrieval_notes import RetrievalNote


class PastingDialog(QDialog):
    """Keeps what was pasted as a file; where that fails it stays open with every word.

    Signals:
        source_kept: The ``Path`` of the new file.
    """

    source_kept = Signal(object)

    def __init__(self, pasted: Pasted, folder: Path, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._pasted, self._now = pasted, now
        self.setWindowTitle(self.tr("New source from the clipboard"))
        self.headline, self.address = QLineEdit(pasted.title), QLineEdit(pasted.address)
        self.words = QPlainTextEdit(pasted.text)
        self.formatted = QCheckBox(self.tr("&Keep headings, lists and tables"))
        self.folder = FolderRow(folder)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self.buttons.addButton(self.tr("&Add as a source"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setDefault(True)
        self._prepare()
        self._lay_out()
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self.words.textChanged.connect(self._on_words_changed)
        self.formatted.toggled.connect(self._on_formatted_toggled)
        self.setStyleSheet(field_style(applied_theme()))
        self._on_formatted_toggled()
        self._on_words_changed()

    def _prepare(self) -> None:
        self.formatted.setChecked(bool(self._pasted.markup))
        self.formatted.setVisible(bool(self._pasted.markup))
        self.headline.setCursorPosition(0)
        self.headline.setPlaceholderText(self.tr("what the article is called"))
        self.address.setPlaceholderText(self.tr("where it was published, if you know: https://…"))
        self.words.setPlaceholderText(self.tr("Paste or write the article’s text here."))
        self.words.setAccessibleName(self.tr("Text of the new source"))
        self.words.setTabChangesFocus(True)
        self.problem.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("&Headline"), self.headline),
            (self.tr("A&ddress"), self.address),
            (self.tr("Kept in"), self.folder),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.words, 1)
        column.addWidget(self.formatted)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.resize(680, 520)

    @Slot()
    def _on_words_changed(self) -> None:
        self.add.setEnabled(bool(self.words.toPlainText().strip()))

    @Slot()
    def _on_formatted_toggled(self) -> None:
        """What is kept with its headings is kept as it was copied; bare text can be changed first."""
        self.words.setReadOnly(self.formatted.isChecked())
        if self.formatted.isChecked():
            self.words.setPlainText(self._pasted.text)

    @Slot()
    def _on_buttons_accepted(self) -> None:
        title = " ".join(self.headline.text().split())
        if self.formatted.isChecked():
            content, suffix = page_of(self._pasted, title), ".html"
        else:
            content, suffix = text_of(self.words.toPlainText(), title), ".txt"
        note = RetrievalNote(address=self.address.text().strip(), retrieved=self._now())
        try:
            place = keep_pasted(content, title, suffix, self.folder.folder, note)
        except OSError as error:
            words = self.tr(
                "⚠ It could not be kept in this folder ({reason}). Nothing is lost: choose another folder."
            )
            self.problem.setText(words.format(reason=error.strerror or error))
            self.problem.show()
            self.folder.button.setFocus()
            return
        self.source_kept.emit(place)
        self.accept()
