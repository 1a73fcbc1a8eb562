"""The field for tags, separated by commas, which completes the codebook first, then tags used before."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from viewer.domain.review import Code
from viewer.gui.annotations.leaving_undo import asks_for_undo


class TagField(QLineEdit):
    """One line of tags.

    Signals:
        tags_edited: After each change by the reviewer.
    """

    tags_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[object, ...] = ()
        self._descriptions: Mapping[str, str] = {}
        self._model = QStandardItemModel(self)
        self.setCompleter(_TagCompleter(self._model, self))
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

    @property
    def finished_tags(self) -> tuple[str, ...]:
        """The tags in the field without the one that is still being typed."""
        text = self.text()
        return parse_tags(text.rpartition(",")[0] if self.hasFocus() else text)

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show ``tags``; what the reviewer is typing stays as it is where it means the same."""
        if tags != self.tags:
            self.blockSignals(True)
            self.setText(", ".join(tags))
            self.blockSignals(False)
        self._describe()

    def offer(self, codes: Sequence[Code], used: Iterable[str]) -> None:
        """Offer ``codes`` as completions, in their order, with what they mean; then the tags ``used`` beside them."""
        others = sorted(set(used) - {code.name for code in codes})
        if (codes, others) == self._offered:
            return
        self._offered = (codes, others)
        self._descriptions = {code.name: code.description for code in codes}
        self._model.clear()
        for name in (*self._descriptions, *others):
            entry = QStandardItem(name)
            entry.setToolTip(self._descriptions.get(name) or name)
            entry.setEditable(False)
            self._model.appendRow(entry)
        self._describe()

    def _describe(self) -> None:
        """Say in the tooltip what the tags mean."""
        told = ((tag, self._descriptions.get(tag, "")) for tag in self.tags)
        words = self.tr("{tag}: {description}")
        lines = [words.format(tag=tag, description=meaning) for tag, meaning in told if meaning]
        self.setToolTip("\n".join(lines))

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self.tags_edited.emit()


class _TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def __init__(self, model: QStandardItemModel, field: TagField) -> None:
        super().__init__(model, field)
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
