"""Looks for words in all texts at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget


class FindBar(QWidget):
    """Finds the next place in the text being read, then in the next text, and so round.

    Attributes:
        current: The text in which words were found last.

    Signals:
        found: The text pane in which the words were found, to be brought into view.
    """

    found = Signal(object)

    def __init__(self, texts: Callable[[], Sequence[QTextEdit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.current: QTextEdit | None = None
        self.field, self.count = QLineEdit(), QLabel()
        self.field.setPlaceholderText(self.tr("Find in the texts"))
        self.field.setAccessibleName(self.tr("Find in the texts"))
        self.next_button = self._button("↓", self.tr("Next place"))
        self.previous_button = self._button("↑", self.tr("Previous place"))
        self.close_button = self._button("×", self.tr("Close the search"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.addWidget(self.field, 1)
        for widget in (self.previous_button, self.next_button, self.count, self.close_button):
            line.addWidget(widget)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.returnPressed.connect(self.find_next)
        self.next_button.clicked.connect(self.find_next)
        self.previous_button.clicked.connect(self.find_previous)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Show the bar and let the reader type."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def find_next(self) -> None:
        """Go to the next place."""
        self._find(QTextDocument.FindFlag(0))

    @Slot()
    def find_previous(self) -> None:
        """Go to the place before."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _find(self, flags: QTextDocument.FindFlag) -> None:
        words, texts = self.field.text(), list(self._texts())
        if not words or not texts:
            return
        first = texts.index(self.current) if self.current in texts else 0
        step = -1 if flags else 1
        for turn in range(len(texts) + 1):
            text = texts[(first + step * turn) % len(texts)]
            if turn:
                edge = QTextCursor.MoveOperation.End if flags else QTextCursor.MoveOperation.Start
                text.moveCursor(edge)
            if text.find(words, flags):
                self.current = text
                self.found.emit(text)
                return

    @Slot(str)
    def _on_field_text_changed(self, words: str) -> None:
        if not words:
            self.count.setText("")
            return
        places = sum(text.toPlainText().casefold().count(words.casefold()) for text in self._texts())
        self.count.setText(self.tr("places: {count}").format(count=places) if places else self.tr("nowhere"))
        self.next_button.setEnabled(places > 0)
        self.previous_button.setEnabled(places > 0)
