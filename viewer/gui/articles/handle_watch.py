"""What the reader does with the handles between columns beyond what Qt makes of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle


class HandleWatch(QObject):
    """Looks at the mouse over the handles of splitters.

    Attributes:
        takes_drags: Whether drags are reported and kept from Qt, as where no neighbour can give way.

    Signals:
        double_clicked: A handle was.
        drag_begun: A handle was taken hold of; a drag may follow.
        dragged: The index of the handle, and how far it has been dragged since, in pixels.
    """

    double_clicked = Signal()
    drag_begun = Signal()
    dragged = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.takes_drags = False
        self._held_at: float | None = None

    def watch(self, splitter: QSplitter) -> None:
        """Look at all handles that ``splitter`` has now."""
        for index in range(1, splitter.count()):
            splitter.handle(index).removeEventFilter(self)
            splitter.handle(index).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report double clicks, and drags where they are wanted."""
        if not isinstance(watched, QSplitterHandle) or not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        match event.type():
            case QEvent.Type.MouseButtonDblClick:
                self._held_at = None
                self.double_clicked.emit()
                return True
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._held_at = event.globalPosition().x() if self.takes_drags else None
                self.drag_begun.emit()
            case QEvent.Type.MouseButtonRelease:
                self._held_at = None
            case QEvent.Type.MouseMove if self._held_at is not None:
                index = watched.splitter().indexOf(watched)
                self.dragged.emit(index, round(event.globalPosition().x() - self._held_at))
                return True
        return False
