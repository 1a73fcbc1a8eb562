"""The field for tags, separated by commas, which completes tags used before."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from viewer.gui.annotations.leaving_undo import asks_for_undo


class TagField(QLineEdit):
    """One line of tags.

    Signals:
        tags_edited: After each change by the reviewer.
    """

    tags_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = QStringListModel(self)
        self.setCompleter(_TagCompleter(self._used, self))
        self.setPlaceholderText(self.tr("Tags, separated by commas"))
        self.setAccessibleName(self.tr("Tags, separated by commas"))
        self.textChanged.connect(self._on_text_changed)

    def event(self, event: QEvent) -> bool:
        """Let the window's own undo and redo have their keys."""
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags in the field, without repetition."""
        return parse_tags(self.text())

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show ``tags``; what the reviewer is typing stays as it is where it means the same."""
        if tags != self.tags:
            self.blockSignals(True)
            self.setText(", ".join(tags))
            self.blockSignals(False)

    def offer(self, used: Iterable[str]) -> None:
        """Offer ``used`` as completions."""
        self._used.setStringList(sorted(set(used)))

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self.tags_edited.emit()


class _TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def __init__(self, used: QStringListModel, field: TagField) -> None:
        super().__init__(used, field)
        self._field = field
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        """Look only at what follows the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Keep the tags before the last comma."""
        before, comma, _last = self._field.text().rpartition(",")
        completed = str(index.data(Qt.ItemDataRole.EditRole))
        return f"{before.strip()}, {completed}" if comma else completed


def parse_tags(text: str) -> tuple[str, ...]:
    """Return the tags in ``text``, in their order, without repetition."""
    parts = (" ".join(part.split()) for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
