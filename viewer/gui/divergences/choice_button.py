"""A button whose menu lets the reader choose several entries, and stays open while they do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

Entry = tuple[str, object]


class ChoiceMenu(QMenu):
    """A menu that a click or the space bar on an entry leaves open, so that several can be ticked in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the entry under the pointer."""
        entry: QAction | None = self.actionAt(event.position().toPoint())
        if entry is not None and entry.isCheckable() and entry.isEnabled():
            entry.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current entry on the space bar; Enter ticks it and closes, as in other menus."""
        entry: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and entry is not None and entry.isCheckable():
            entry.trigger()
            return
        super().keyPressEvent(event)


class ChoiceButton(QToolButton):
    """Says by its number how many entries are chosen; nothing chosen means anything goes.

    Signals:
        chosen_changed: The reader chose otherwise.
    """

    chosen_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._values: list[tuple[QAction, object]] = []
        self._menu = ChoiceMenu(self)
        self._menu.setAccessibleName(name)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell()

    @property
    def chosen(self) -> tuple[object, ...]:
        """The values of the ticked entries, in the order of the menu."""
        return tuple(value for action, value in self._values if action.isChecked())

    def clear_entries(self) -> None:
        """Forget all entries."""
        self._menu.clear()
        self._values = []
        self._tell()

    def offer_several(self, entries: Sequence[Entry]) -> None:
        """Add ``entries`` of which any number can be ticked."""
        for words, value in entries:
            self._add(words, value)

    def offer_one_of(self, anything: str, entries: Sequence[Entry]) -> None:
        """Add ``entries`` of which one can be ticked, below an entry ``anything`` for none of them."""
        group = QActionGroup(self._menu)
        if self._values:
            self._menu.addSeparator()
        whatever = self._menu.addAction(anything)
        whatever.setCheckable(True)
        whatever.setChecked(True)
        whatever.setActionGroup(group)
        whatever.triggered.connect(self._on_entry_triggered)
        for words, value in entries:
            self._add(words, value).setActionGroup(group)
        self._whatever = whatever

    def show_chosen(self, values: Sequence[object]) -> None:
        """Tick the entries of ``values`` and no others, without reporting a change."""
        for action, value in self._values:
            if action.actionGroup() is not None and value in values:
                action.setChecked(True)
            elif action.actionGroup() is None:
                action.setChecked(value in values)
        grouped = [value for action, value in self._values if action.actionGroup() is not None]
        if grouped and not any(value in values for value in grouped):
            self._whatever.setChecked(True)
        self._tell()

    def entry(self, value: object) -> QAction:
        """Return the entry that stands for ``value``."""
        return next(action for action, offered in self._values if offered == value)

    def _add(self, words: str, value: object) -> QAction:
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.triggered.connect(self._on_entry_triggered)
        self._values.append((action, value))
        return action

    @Slot()
    def _on_entry_triggered(self) -> None:
        self._tell()
        self.chosen_changed.emit()

    def _tell(self) -> None:
        count = len(self.chosen)
        words = self.tr("{name} · {count}").format(name=self._name, count=count) if count else self._name
        self.setText(words)
        self.setProperty("active", bool(count))
        self.style().polish(self)
        spoken = self.tr("Filter by {name}: {count} chosen") if count else self.tr("Filter by {name}: any")
        self.setAccessibleName(spoken.format(name=self._name, count=count))
