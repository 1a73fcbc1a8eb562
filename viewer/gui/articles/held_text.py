"""A text whose words come into its document once they are seen, since a book has many."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget


class HeldDocument(QTextDocument):
    """Takes its words in pieces while the window is idle, or all that is missing when somebody asks for them.

    Qt makes a block for each passage, which takes longer than anything else when a book is opened, and painting needs
    none of them: the layout has lines of its own.
    """

    def __init__(self, parent: QTextEdit) -> None:
        super().__init__(parent)
        self._pieces: Iterator[str] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._on_idle_timeout)

    def hold(self, pieces: Iterator[str]) -> None:
        """Append ``pieces`` one by one when the window is idle; pieces that were held before are dropped."""
        self._pieces = pieces
        self._idle.start()

    def drop(self) -> None:
        """Append no more: the words are others now."""
        self._pieces = iter(())
        self._idle.stop()

    def fill(self) -> None:
        """Append all that is missing now."""
        if self._idle.isActive():
            self._idle.stop()
            self._append("".join(self._pieces))

    def findBlock(self, pos: int) -> QTextBlock:
        """Return the block at a position."""
        self.fill()
        return super().findBlock(pos)

    def findBlockByNumber(self, blockNumber: int) -> QTextBlock:  # noqa: N803 - Qt's name
        """Return the block with this number."""
        self.fill()
        return super().findBlockByNumber(blockNumber)

    def _append(self, words: str) -> None:
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(words)

    @Slot()
    def _on_idle_timeout(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._idle.stop()
        else:
            self._append(piece)


class HeldTextEdit(QTextEdit):
    """Shows a ``HeldDocument``; whoever asks for it, or for the caret in it, finds all of its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = HeldDocument(self)

    def show_words(self, pieces: Iterator[str]) -> None:
        """Show the words of ``pieces``, of which the first is there at once."""
        self._document.drop()
        self.setPlainText(next(pieces, ""))
        self._document.hold(pieces)

    def document(self) -> QTextDocument:
        """Return the document."""
        self._document.fill()
        return self._document

    def textCursor(self) -> QTextCursor:
        """Return the caret and what is marked."""
        self._document.fill()
        return super().textCursor()

    def painted_cursor(self) -> QTextCursor:
        """Return the same without waiting for words: the caret stands in those that are there."""
        return super().textCursor()

    def painted_block(self, position: int) -> QTextBlock:
        """Return the block at a position at which the caret or a mark stands."""
        return QTextDocument.findBlock(self._document, position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let keys go as far as the words do."""
        self._document.fill()
        super().keyPressEvent(event)
