"""The field for a reviewer's note, with its preview."""

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QTextBrowser, QWidget

from viewer.gui.annotations.leaving_undo import asks_for_undo
from viewer.gui.annotations.note_preview import note_as_html


class NoteEditor(QTabWidget):
    """Markdown on one tab, how it will read on the other.

    Signals:
        note_edited: The whole note, after each change by the reviewer.
    """

    note_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NoteField()
        self.preview = _Preview()
        self.field.setPlaceholderText(self.tr("Note, in Markdown"))
        self.field.setAccessibleName(self.tr("Note, in Markdown"))
        self.preview.setAccessibleName(self.tr("Preview of the note"))
        self.setAccessibleName(self.tr("Note"))
        self.addTab(self.field, self.tr("Note"))
        self.addTab(self.preview, self.tr("Preview"))
        self.setDocumentMode(True)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.currentChanged.connect(self._on_current_changed)

    def show_note(self, note: str) -> None:
        """Show ``note``; the caret stays where the note is shown already."""
        if note != self.field.toPlainText():
            self.field.blockSignals(True)
            self.field.setPlainText(note)
            self.field.blockSignals(False)
        self._show_preview()

    def _show_preview(self) -> None:
        self.preview.setHtml(note_as_html(self.field.toPlainText()))

    @Slot()
    def _on_field_text_changed(self) -> None:
        self.note_edited.emit(self.field.toPlainText())

    @Slot(int)
    def _on_current_changed(self, _tab: int) -> None:
        self._show_preview()


class NoteField(QPlainTextEdit):
    """A plain text field that leaves undo to the session, so that one Ctrl+Z undoes everything in one order."""

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        """Let the window's own undo and redo have their keys."""
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)


class _Preview(QTextBrowser):
    """Shows rich text; opens links in the reader's browser and loads nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenExternalLinks(True)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Load nothing: a note must not reach for the network or the disk."""
        return
