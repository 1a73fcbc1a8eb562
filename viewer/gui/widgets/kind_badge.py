"""The letter of a kind as a small widget."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.fact import Kind
from viewer.gui.theme import Theme, draw_badge
from viewer.gui.wording import kind_words

_SIDE: Final = 20


class KindBadge(QWidget):
    """Shows the badge that lists and margins show for a kind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = Kind.OTHER
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def show_kind(self, kind: Kind) -> None:
        """Show the letter of ``kind``."""
        self._kind = kind
        self.setToolTip(kind_words(kind))
        self.setAccessibleName(kind_words(kind))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        draw_badge(painter, QRectF(0, 0, _SIDE, _SIDE), self._kind, self._theme)
        painter.end()
