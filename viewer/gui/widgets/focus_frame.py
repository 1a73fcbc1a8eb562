"""A frame around the part of the window that the keyboard has come to; most parts do not show it of themselves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QWidget

_WIDTH = 2
_POINTED = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
"""Who points somewhere knows where they are."""


class FocusFrame(QWidget):
    """Lies over one part of the window, takes no clicks, and hides nothing but a narrow rim."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and grow with the part."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() not in _POINTED:
                self._surround()
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif event.type() is QEvent.Type.Resize and not self.isHidden():
            self._surround()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the rim; the mask leaves out the rest."""
        QPainter(self).fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Highlight))

    def _surround(self) -> None:
        whole = self._part.rect()
        self.setGeometry(whole)
        self.setMask(QRegion(whole).subtracted(QRegion(whole.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH))))
        self.show()
        self.raise_()
