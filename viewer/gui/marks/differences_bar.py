"""Says between which sources the marked words differ, and leads to the next passages that share their wording."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from viewer.gui.marks.marking_wording import WordingMarking
from viewer.gui.theme import Theme, mixed


class MarkSample(QWidget):
    """Shows what the marks of differing words look like."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(22, 16))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a field with a line over it, as the texts do."""
        painter = QPainter(self)
        field = QRectF(self.rect())
        painter.fillRect(field, mixed(self._theme.base, self._theme.accent, 0.22))
        painter.fillRect(QRectF(0, 0, field.width(), 2), self._theme.accent)
        painter.end()


class DifferencesBar(QWidget):
    """The legend of the marks, there while they are."""

    def __init__(self, marking: WordingMarking, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        self.sample, self.words = MarkSample(theme), QLabel()
        self.previous_button = QPushButton(self.tr("Previous passage"))
        self.next_button = QPushButton(self.tr("Next passage"))
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setMinimumSize(QSize(26, 24))
        self.close_button.setAccessibleName(self.tr("Hide the word differences (Ctrl+D)"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.words.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.addWidget(self.sample)
        line.addWidget(self.words, 1)
        for button in (self.previous_button, self.next_button, self.close_button):
            line.addWidget(button)
        self.previous_button.clicked.connect(marking.show_previous)
        self.next_button.clicked.connect(marking.show_next)
        self.close_button.clicked.connect(marking.hide_differences)
        marking.shown_changed.connect(self._on_marking_shown_changed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show the sample in the colours of ``theme``."""
        self.sample.set_theme(theme)

    @Slot()
    def _on_marking_shown_changed(self) -> None:
        shown = self._marking.shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        left, right = self._marking.letters
        place, count = self._marking.place
        words = (
            self.tr("Marked words differ between {left} and {right} · shared passage {place} of {count}")
            if shown.differences
            else self.tr(
                "{left} and {right} are word for word the same here · shared passage {place} of {count}"
            )
        )
        self.words.setText(words.format(left=left, right=right, place=place, count=count))
        for button in (self.previous_button, self.next_button):
            button.setVisible(count > 1)
