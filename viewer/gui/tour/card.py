"""The card on which a step of the tour stands, and the frame around what it speaks of."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.gui.theme import label_font

_WIDTH: Final = 350
_GAP: Final = 14
"""Pixels between the card and what it speaks of, and the edge of the window."""


class TourCard(QFrame):
    """Says one step; it lies over the window and takes nothing of it but its own place.

    Signals:
        next_requested: The reader wants the next step, or to end after the last.
        back_requested: The reader wants the step before.
        end_requested: The reader wants no more of it.
    """

    next_requested = Signal()
    back_requested = Signal()
    end_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count, self.title, self.words = QLabel(), QLabel(), QLabel()
        self.next_button, self.back_button, self.end_button = QPushButton(), QPushButton(), QPushButton()
        self.setObjectName("TourCard")
        self.setAutoFillBackground(True)
        self.setStyleSheet(
            "#TourCard { background: palette(base); border: 2px solid palette(highlight); border-radius: 8px; }"
        )
        self._lay_out()
        self.next_button.setText(self.tr("Ne&xt"))
        self.back_button.setText(self.tr("&Back"))
        self.end_button.setText(self.tr("S&kip the tour"))
        self.next_button.clicked.connect(self._on_next_button_clicked)
        self.back_button.clicked.connect(self._on_back_button_clicked)
        self.end_button.clicked.connect(self._on_end_button_clicked)

    def _lay_out(self) -> None:
        heading = label_font(12)
        heading.setBold(True)
        self.title.setFont(heading)
        self.words.setFont(label_font(10.5))
        self.count.setFont(label_font(9))
        buttons = QHBoxLayout()
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for label in (self.count, self.title, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addLayout(buttons)

    def show_step(self, place: int, total: int, title: str, words: str) -> None:
        """Show the step at ``place``, counted from nought, of ``total``, and say it to a screen reader."""
        is_last = place == total - 1
        self.count.setText(self.tr("Step {place} of {total}").format(place=place + 1, total=total))
        self.title.setText(title)
        self.words.setText(words)
        self.next_button.setText(self.tr("E&xit the tour") if is_last else self.tr("Ne&xt"))
        self.end_button.setVisible(not is_last)
        self.back_button.setEnabled(place > 0)
        for button in (self.next_button, self.back_button, self.end_button):
            button.setAccessibleName(button.text().replace("&", ""))
        self.setAccessibleName(f"{self.count.text()}: {title}")
        self.setAccessibleDescription(words)
        self.show()
        self.raise_()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        said = f"{self.count.text()}. {title}. {words}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def stand_by(self, place: QRect, inside: QRect) -> None:
        """Stand beside ``place`` where there is room ``inside`` the window; in its middle where there is no place."""
        width = min(_WIDTH * max(1, self.fontMetrics().height()) // 15, inside.width() - 2 * _GAP)
        width = max(width, self.minimumSizeHint().width())
        size = QSize(width, self._column.totalHeightForWidth(width))
        self.setGeometry(QRect(place_beside(place, size, inside), size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard; Escape is heard by the tour, wherever the keyboard is."""
        focused = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_next_button_clicked(self) -> None:
        self.next_requested.emit()

    @Slot()
    def _on_back_button_clicked(self) -> None:
        self.back_requested.emit()

    @Slot()
    def _on_end_button_clicked(self) -> None:
        self.end_requested.emit()


class TourFrame(QWidget):
    """A frame around a part of the window; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame in the colour of what is current."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 5, 5)


def place_beside(place: QRect, size: QSize, inside: QRect) -> QPoint:
    """Return where a card of ``size`` stands ``inside`` the window without hiding ``place``, if that can be.

    It is tried right of it, left, below and above; where none has the room, it stands in the lower right corner.
    """
    room = inside.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    if place.isEmpty():
        return QRect(QPoint(), size).translated(room.center() - QRect(QPoint(), size).center()).topLeft()
    for corner in _beside(place, size):
        moved = _pushed_into(QRect(corner, size), room)
        if room.contains(moved) and not moved.intersects(place):
            return moved.topLeft()
    return QPoint(
        max(room.left(), room.right() - size.width()), max(room.top(), room.bottom() - size.height())
    )


def _beside(place: QRect, size: QSize) -> Sequence[QPoint]:
    return (
        QPoint(place.right() + _GAP, place.top()),
        QPoint(place.left() - _GAP - size.width(), place.top()),
        QPoint(place.left(), place.bottom() + _GAP),
        QPoint(place.left(), place.top() - _GAP - size.height()),
    )


def _pushed_into(card: QRect, room: QRect) -> QRect:
    """Return ``card`` moved along the edges of ``room`` so that it does not stick out, as far as it fits."""
    x = min(max(card.left(), room.left()), max(room.left(), room.right() - card.width() + 1))
    y = min(max(card.top(), room.top()), max(room.top(), room.bottom() - card.height() + 1))
    return QRect(QPoint(x, y), card.size())
