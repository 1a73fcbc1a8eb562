"""A button that looks like a link and is cut where room is short."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_FRAME: Final = 6
_LEAST: Final = 80


class ShrinkingLink(QPushButton):
    """A sentence in one line that is cut where room is short; its tooltip says all of it. Without words it is not there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setFlat(True)
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )  # a button's own never shrinks
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("link", True)
        self.setAccessibleName(name)
        self.hide()

    def say(self, words: str) -> None:
        """Show ``words``; none hides it."""
        self._whole = words
        if words:
            self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return what the whole sentence needs."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + _FRAME
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return what is enough to see that something is said: a narrow window must not grow for a sentence."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the sentence to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _FRAME + 1
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
