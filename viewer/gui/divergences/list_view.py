"""The list of divergences as the reader's hands meet it: a section can be opened and closed by mouse and keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from viewer.gui.divergences.list_model import DivergenceRole, Index
from viewer.gui.divergences.rows import SectionRow


class DivergenceListView(QListView):
    """A list whose section headings answer to a click, Enter and the space bar.

    Signals:
        section_toggled: The ``Section`` that the reader wants opened or closed.
    """

    section_toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and the space bar do what a click does."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        row = self.currentIndex().data(DivergenceRole.ROW)
        if event.key() in keys and isinstance(row, SectionRow):
            self.section_toggled.emit(row.section)
            return
        super().keyPressEvent(event)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the lines anew. ``QListView`` would lay out all of them, though none has another height now."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(DivergenceRole.ROW)
        if isinstance(row, SectionRow):
            self.section_toggled.emit(row.section)
