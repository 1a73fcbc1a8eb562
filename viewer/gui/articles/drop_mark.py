"""The line that shows where a dragged column would stand."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

_WIDTH = 4


class DropMark(QFrame):
    """Lies over the columns while one of them is dragged."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.hide()

    def show_at(self, x: int, colour: QColor) -> None:
        """Show the line around ``x`` of its parent, from top to bottom."""
        left = min(max(0, x - _WIDTH // 2), self._over.width() - _WIDTH)
        self.setGeometry(left, 0, _WIDTH, self._over.height())
        self.setStyleSheet(f"background: {colour.name()};")
        self.raise_()
        self.show()
