"""Enter presses the button that has the keyboard, as it does everywhere else; Qt lets only the space bar do so."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterKey(QObject):
    """Watches the keys of one window that nothing in it has taken."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button."""
        button = self._window.focusWidget()
        modified = isinstance(event, QKeyEvent) and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _ENTER
            and not modified
            and isinstance(button, QAbstractButton)
        ):
            _press(button)
            return True
        return super().eventFilter(watched, event)


def _press(button: QAbstractButton) -> None:
    if isinstance(button, QPushButton | QToolButton) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()
