"""The field in which a reviewer says why a finding is dismissed: ready reasons to choose, or words of their own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from viewer.gui.annotations.choices import CalmComboBox
from viewer.gui.annotations.leaving_undo import asks_for_undo


class ReasonField(CalmComboBox):
    """One line with ready reasons below it; the beginning of one is completed while it is typed.

    Signals:
        reason_edited: The reason, after each change by the reviewer.
        settled: The reviewer is done with it: Enter was pressed, or Escape.
    """

    reason_edited = Signal(str)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.line = _ReasonLine()
        self.setLineEdit(self.line)
        self.setAccessibleName(self.tr("Why it is dismissed"))
        self.setToolTip(
            self.tr("Choose a reason with the arrow keys, or type your own. Enter is enough without one.")
        )
        self.line.setAccessibleName(self.accessibleName())
        self.line.setPlaceholderText(self.tr("no reason given yet"))
        self.editTextChanged.connect(self._on_edit_text_changed)
        self.line.left.connect(self.settled)

    def show_reason(self, reason: str, ready: Sequence[str]) -> None:
        """Show ``reason`` and offer those that are ``ready``; what is being typed stays where it is."""
        blocked = self.blockSignals(True)
        if tuple(self.itemText(place) for place in range(self.count())) != tuple(ready):
            typed = self.currentText()
            self.clear()
            self.addItems(list(ready))
            self.setCurrentIndex(-1)  # so that the first arrow key chooses the first of them
            self.setEditText(typed)
        if self.currentText() != reason:
            self.setCurrentIndex(self.findText(reason))
            self.setEditText(reason)
            self.line.setCursorPosition(
                0 if not self.line.hasFocus() else len(reason)
            )  # its beginning is seen
        self.blockSignals(blocked)

    @Slot(str)
    def _on_edit_text_changed(self, reason: str) -> None:
        self.reason_edited.emit(reason)


class _ReasonLine(QLineEdit):
    """Leaves undo to the session, and says when the reviewer is done.

    Signals:
        left: Enter was pressed, or Escape.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Let the window's own undo and redo have their keys."""
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with Enter and Escape; everything else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.deselect()
            self.left.emit()
            return
        super().keyPressEvent(event)
