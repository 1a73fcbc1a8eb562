"""How many passages of an article match the selection, and which of them is level."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.gui.theme import Theme, label_font


class MatchChip(QWidget):
    """Says "2 of 3 matches" with buttons to walk them, or "silent".

    Signals:
        match_chosen: The index of the match that the reader asked for.
    """

    match_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._current = 0
        self._words = QLabel(self)
        self._words.setFont(label_font(8.5))
        self._previous = self._button(Qt.ArrowType.UpArrow, self.tr("Previous match in this article"), -1)
        self._next = self._button(Qt.ArrowType.DownArrow, self.tr("Next match in this article"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._words, self._previous, self._next):
            row.addWidget(widget)
        self.show_none()

    @property
    def buttons(self) -> tuple[QToolButton, QToolButton]:
        """What walks the matches: back, and on."""
        return self._previous, self._next

    @property
    def words(self) -> str:
        """What the chip says now; empty while nothing is selected."""
        return self._words.text()

    def show_none(self) -> None:
        """Say nothing: nothing is selected."""
        self._show("", 0)

    def show_matches(self, count: int, current: int) -> None:
        """Say which of ``count`` matches is level, or that the article is silent where there is none."""
        self._current = current
        if count == 0:
            self._show(self.tr("silent"), 0)
        elif count == 1:
            self._show(self.tr("1 match"), 1)
        else:
            self._show(self.tr("{0} of {1} matches").format(current + 1, count), count)

    def show_related(self, count: int, current: int) -> None:
        """Say that the article is silent, and which of ``count`` passages nearest to the matter is level."""
        self._current = current
        words = self.tr("silent, 1 related")
        if count != 1:
            words = self.tr("silent, {0} of {1} related").format(current + 1, count)
        self._show(words, count, silent=True)

    def set_theme(self, theme: Theme) -> None:
        """Show the chip in the colours of ``theme``."""
        self.setStyleSheet(
            f"QLabel {{ color: {theme.text.name()}; background: {theme.band.name()};"
            f" border-radius: 7px; padding: 1px 7px; }}"
            f"QLabel[silent=true] {{ color: {theme.dimmed.name()}; background: transparent;"
            f" border: 1px dashed {theme.dimmed.name()}; }}"
        )

    def _show(self, words: str, count: int, *, silent: bool = False) -> None:
        self._count = count
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._words.setProperty("silent", silent or (bool(words) and count == 0))
        self._words.style().polish(self._words)
        for button in (self._previous, self._next):
            button.setVisible(count > 1)

    def _button(self, arrow: Qt.ArrowType, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setIconSize(QSize(8, 8))
        button.setFixedSize(20, 18)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(self._on_next_clicked if step > 0 else self._on_previous_clicked)
        return button

    def _on_next_clicked(self) -> None:
        self._step(1)

    def _on_previous_clicked(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._count:
            self.match_chosen.emit((self._current + step) % self._count)
