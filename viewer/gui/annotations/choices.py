"""The choices of the form: none of them judges by accident, and none waits."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShortcutEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton


class CalmComboBox(QComboBox):
    """A choice that the mouse wheel changes only when it was clicked before: scrolling past must not judge."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on unless the choice has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PromptButton(QPushButton):
    """A button that its key presses at once: Qt lets it be seen pressed first, and a save just after came too early."""

    def event(self, event: QEvent) -> bool:
        """Click when the mnemonic is pressed, unless another bears the same."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)
