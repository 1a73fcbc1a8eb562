"""Asks in which encoding a file is to be read: the likeliest first, each with how its first lines read then."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.sources.encoding_words import encoding_words, is_same_encoding
from viewer.gui.text_direction import isolated
from viewer.reading.encoding_choices import EncodingChoice

_LIST_WIDTH = 270
_LINES = 24
_CHARACTERS = 3_000


class EncodingDialog(QDialog):
    """Shows the choices and a preview of the one that is marked.

    Signals:
        encoding_chosen: The encoding by Python's name.
    """

    encoding_chosen = Signal(str)

    def __init__(self, article: Article, choices: Sequence[EncodingChoice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read in another encoding"))
        self._article, self._choices = article, tuple(choices)
        self.listing, self.preview, self.verdict = QListWidget(), QPlainTextEdit(), QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.read = self.buttons.addButton(self.tr("&Read it so"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.read.setDefault(True)
        self._lay_out()
        self._fill()
        self.listing.currentRowChanged.connect(self._on_listing_row_changed)
        self.listing.itemActivated.connect(self._on_buttons_accepted)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self.setStyleSheet(field_style(applied_theme()))
        self.listing.setCurrentRow(0)
        self.listing.setFocus()

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "A text file does not say in which encoding it was written, so “{name}” may be misread. Choose the "
                "encoding in which the letters are right."
            ).format(name=isolated(self._article.path.name))
        )
        for label in (about, self.verdict):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.listing.setFixedWidth(_LIST_WIDTH)
        self.listing.setAccessibleName(self.tr("Encodings, the likeliest first"))
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How the text begins in this encoding"))
        self.verdict.setMinimumHeight(2 * self.verdict.fontMetrics().lineSpacing())
        middle = QHBoxLayout()
        middle.addWidget(self.listing)
        middle.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(middle, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.buttons)
        self.resize(820, 520)

    def _fill(self) -> None:
        for choice in self._choices:
            words = encoding_words(choice.name)
            if self._is_used(choice):
                words = self.tr("{encoding} (as it is read now)").format(encoding=words)
            elif choice.strays:
                words = self.tr("⚠ {encoding}", "an encoding that does not fit").format(encoding=words)
            self.listing.addItem(QListWidgetItem(words))

    def _is_used(self, choice: EncodingChoice) -> bool:
        return is_same_encoding(choice.name, self._article.encoding)

    @Slot(int)
    def _on_listing_row_changed(self, row: int) -> None:
        if row < 0:
            return
        choice = self._choices[row]
        lines = [line.rstrip() for line in choice.text[:_CHARACTERS].splitlines() if line.strip()]
        self.preview.setPlainText("\n\n".join(lines[:_LINES]))
        self.verdict.setText(self._verdict(choice))
        self.read.setEnabled(not self._is_used(choice))

    def _verdict(self, choice: EncodingChoice) -> str:
        """Return what speaks for or against a choice."""
        if choice.text.isascii() and not choice.strays:
            return self.tr("The text has only letters that are the same in most encodings.")
        if choice.strays == 1:
            return self.tr("⚠ 1 character does not fit this encoding and would show as “�”.")
        if choice.strays:
            words = self.tr(
                "⚠ {count} characters do not fit this encoding and would show as “�”. It is hardly the right one."
            )
            return words.format(count=choice.strays)
        if choice is self._choices[0]:
            return self.tr(
                "All of the file fits this encoding, and its letters make words. It is the best guess."
            )
        return self.tr("All of the file fits this encoding. See whether the letters make words.")

    @Slot()
    def _on_buttons_accepted(self) -> None:
        choice = self._choices[self.listing.currentRow()]
        if not self._is_used(choice):
            self.encoding_chosen.emit(choice.name)
            self.accept()
