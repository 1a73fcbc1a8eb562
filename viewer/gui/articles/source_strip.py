"""A letter for every source, where some are hidden or more are open than fit: to go there, or to bring it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from viewer.domain.article import ArticleId
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.elided_label import ElidedLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChip:
    """What the strip says of a source.

    Attributes:
        article: The source.
        letter: By which lists and hovers call it.
        name: Outlet or headline.
        hidden: Whether its pane is hidden.
        in_view: Whether its pane is on screen now.
    """

    article: ArticleId
    letter: str
    name: str
    hidden: bool
    in_view: bool


class SourceStrip(QFrame):
    """A row of letters; beside them in words what is hidden.

    Signals:
        source_chosen: The ``ArticleId`` whose letter was pressed.
        all_requested: The reader wants to see all sources.
    """

    source_chosen = Signal(str)
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._shown: tuple[SourceChip, ...] = ()
        self._buttons: list[QToolButton] = []
        self._words = ElidedLabel(self)
        self._words.setFont(label_font(8.5))
        self._all = QToolButton(self)
        self._all.setText(self.tr("Show all"))
        self._all.setFont(label_font(8.5))
        self._all.setAccessibleName(self.tr("Show all sources"))
        self._all.clicked.connect(self._on_all_clicked)
        self.setObjectName("SourceStrip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Sources"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 3, 8, 3)
        self._row.setSpacing(3)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._all)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What is said beside the letters; empty where nothing is hidden."""
        return self._words.accessibleName()

    @property
    def letters(self) -> tuple[QToolButton, ...]:
        """The letters, in the order of the sources."""
        return tuple(self._buttons)

    def show_sources(self, chips: Sequence[SourceChip], telling: str) -> None:
        """Show a letter for each of ``chips``, and say in words which are hidden.

        Args:
            chips: In the order of the sources.
            telling: What stands in hidden sources of what is selected, in words; empty where nothing does.
        """
        hidden = [f"{chip.letter} {chip.name}" for chip in chips if chip.hidden]
        words = ""
        if hidden:
            words = telling or self.tr("Hidden: {names}").format(names=", ".join(hidden))
        self._words.show_text(words)
        self._words.setProperty("telling", bool(telling))
        self._words.style().polish(self._words)
        self._all.setVisible(bool(hidden))
        if tuple(chips) != self._shown:
            known, self._shown = self._shown, tuple(chips)
            self._fill(known)

    def _fill(self, known: Sequence[SourceChip]) -> None:
        """Bring the letters up to date, where they differ from what was ``known`` before."""
        while len(self._buttons) > len(self._shown):
            button = self._buttons.pop()
            button.setParent(None)
            button.deleteLater()
        while len(self._buttons) < len(self._shown):
            button = QToolButton(self)
            button.setFont(label_font(9))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_letter_clicked)
            self._row.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        for chip, before, button in zip_longest(self._shown, known[: len(self._shown)], self._buttons):
            if chip != before:
                self._show(chip, button)

    def _show(self, chip: SourceChip, button: QToolButton) -> None:
        button.setText(chip.letter)
        font = button.font()
        font.setStrikeOut(chip.hidden)
        font.setBold(chip.in_view)
        button.setFont(font)
        name = f"{chip.letter} {chip.name}"
        if chip.hidden:
            words = self.tr("Show {name}, which is hidden").format(name=name)
        elif chip.in_view:
            words = self.tr("{name}, in view").format(name=name)
        else:
            words = self.tr("Bring {name} into view").format(name=name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setProperty("standing", "hidden" if chip.hidden else "seen" if chip.in_view else "unseen")
        button.style().polish(button)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        letter = "border-radius: 4px; padding: 1px 4px; min-width: 14px;"
        self.setStyleSheet(
            f"#SourceStrip {{ background: {theme.raised.name()}; border-bottom: 1px solid {theme.rule.name()}; }}"
            f"QLabel {{ color: {theme.dimmed.name()}; }}"
            f"QLabel[telling=true] {{ color: {theme.text.name()}; font-weight: bold; }}"
            f"QToolButton {{ {letter} color: {theme.text.name()}; background: transparent;"
            f" border: 1px solid {theme.rule.name()}; }}"
            f"QToolButton[standing=seen] {{ background: {theme.band.name()}; border-color: {theme.accent.name()}; }}"
            f"QToolButton[standing=hidden] {{ color: {theme.dimmed.name()};"
            f" border: 1px dashed {theme.dimmed.name()}; }}"
            f"QToolButton:hover, QToolButton:focus {{ border: 1px solid {theme.accent.name()}; }}"
        )

    @Slot()
    def _on_letter_clicked(self) -> None:
        pressed = self.sender()
        for chip, button in zip(self._shown, self._buttons, strict=True):
            if button is pressed:
                self.source_chosen.emit(chip.article)
                return

    @Slot()
    def _on_all_clicked(self) -> None:
        self.all_requested.emit()
