"""A card that opens something: its name, what it is about, and a line of small print."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from viewer.gui.theme import Theme, label_font, mixed

_PADDING: Final = 14
_LINE_GAP: Final = 5
_NARROWEST: Final = 180
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class StoryCard(QAbstractButton):
    """Asks for its paths when it is clicked, or when Enter is pressed on it.

    Signals:
        requested: The tuple of its paths, to be opened here.
        window_requested: The tuple of its paths, to be opened in a new window.
        menu_opened: The ``QMenu`` of the card, to which its surroundings may add.
    """

    requested = Signal(object)
    window_requested = Signal(object)
    menu_opened = Signal(object)

    def __init__(
        self, title: str, about: str, foot: str, paths: tuple[Path, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.paths = paths
        self._about, self._foot = about, foot
        self._theme = Theme(dark=False)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(part for part in (about, foot) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Paint the card in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which the words stand comfortably."""
        return QSize(_NARROWEST * 2, self.heightForWidth(_NARROWEST * 2))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which every word is seen."""
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST * 2))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need in ``width``."""
        inner = width - 2 * _PADDING
        heights = [
            QFontMetrics(font).boundingRect(QRect(0, 0, inner, 10_000), int(_WRAPPED), words).height()
            for words, font in self._lines()
        ]
        return sum(heights) + _LINE_GAP * (len(heights) - 1) + 2 * _PADDING

    def changeEvent(self, event: QEvent) -> None:
        """Take another size where labels grow."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with it."""
        self.show_menu(event.globalPos())

    def show_menu(self, place: QPoint) -> None:
        """Offer at ``place`` of the screen what can be done with it."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def make_menu(self) -> QMenu:
        """Return the menu of the card."""
        menu = QMenu(self)
        if self.isEnabled():
            menu.addAction(self.tr("&Open")).triggered.connect(self._on_clicked)
            menu.addAction(self.tr("Open in a &new window")).triggered.connect(self._on_window_triggered)
        self.menu_opened.emit(menu)
        return menu

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the card can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the card as it was."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, width = self._frame()
        painter.setPen(QPen(line, width))
        painter.setBrush(self._ground())
        edge = (width + 1) // 2
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge - 1, -edge - 1), 8, 8)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        for place, (words, font) in enumerate(self._lines()):
            quiet = not self.isEnabled() or words == self._foot
            painter.setFont(font)
            painter.setPen(self._theme.dimmed if quiet and place else self._heading_ink(first=place == 0))
            drawn = painter.boundingRect(room, int(_WRAPPED), words)
            painter.drawText(room, int(_WRAPPED), words)
            room.setTop(drawn.bottom() + 1 + _LINE_GAP)

    def _heading_ink(self, *, first: bool) -> QColor:
        if not self.isEnabled():
            return self._theme.dimmed
        return self._theme.accent if first else self._theme.text

    def _frame(self) -> tuple[QColor, int]:
        if self.hasFocus():
            return self._theme.accent, 2
        if self.underMouse() and self.isEnabled():
            return self._theme.accent, 1
        return mixed(self._theme.rule, self._theme.dimmed, 0.2), 1

    def _ground(self) -> QColor:
        if not self.isEnabled():
            return self._theme.raised
        return self._theme.band if self.isDown() or self.underMouse() else self._theme.base

    def _lines(self) -> list[tuple[str, QFont]]:
        title = label_font(11)
        title.setBold(True)
        lines = ((self.text(), title), (self._about, label_font(9.5)), (self._foot, label_font(9)))
        return [(words, font) for words, font in lines if words]

    @Slot()
    def _on_clicked(self) -> None:
        self.requested.emit(self.paths)

    @Slot()
    def _on_window_triggered(self) -> None:
        self.window_requested.emit(self.paths)
