"""The ways in which an open story can be looked at; one of them is on show."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class StoryView(StrEnum):
    """A way of looking at a story, in the order of the menu."""

    READING = "reading"
    MATRIX = "matrix"
    TIMELINE = "timeline"
    LINEAR = "linear"


class StoryViews(QStackedWidget):
    """Holds one widget per view.

    Signals:
        view_changed: The ``StoryView`` that is on show now.
    """

    view_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: dict[StoryView, QWidget] = {}

    @property
    def current(self) -> StoryView:
        """The view on show."""
        return next(view for view, widget in self._widgets.items() if widget is self.currentWidget())

    def add(self, view: StoryView, widget: QWidget) -> None:
        """Let ``view`` be shown by ``widget``; the first one added is on show."""
        self._widgets[view] = widget
        self.addWidget(widget)

    def show_view(self, view: StoryView) -> None:
        """Bring ``view`` on show, and give it the keyboard."""
        if view is self.current:
            return
        self.setCurrentWidget(self._widgets[view])
        self._widgets[view].setFocus()
        self.view_changed.emit(view)
