"""The ways in which an open story can be looked at: the texts alone, or an overview above them."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget


class StoryView(StrEnum):
    """A way of looking at a story, in the order of the menu."""

    READING = "reading"
    MATRIX = "matrix"
    TIMELINE = "timeline"
    LINEAR = "linear"
    NEEDS = "needs"


class StoryViews(QSplitter):
    """Holds the texts, and above them the overview that the reader has chosen.

    The texts stay in sight under an overview, so that what is chosen there is read in its place at once.

    Signals:
        view_changed: The ``StoryView`` that is on show now.
    """

    view_changed = Signal(str)

    def __init__(self, texts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._texts, self._overview = texts, QStackedWidget()
        self._overviews: dict[StoryView, QWidget] = {}
        self._makers: dict[StoryView, Callable[[], QWidget]] = {}
        self._current = StoryView.READING
        self.addWidget(self._overview)
        self.addWidget(texts)
        self.setCollapsible(0, False)
        self.setObjectName("views")
        self._overview.hide()
        self._has_share = False

    @property
    def current(self) -> StoryView:
        """The view on show."""
        return self._current

    def add(self, view: StoryView, make: Callable[[], QWidget]) -> None:
        """Let what ``make`` returns stand above the texts while ``view`` is on show."""
        self._makers[view] = make

    def show_view(self, view: StoryView) -> None:
        """Bring ``view`` on show, and give it the keyboard; to ask again for an overview takes it away."""
        if view is self._current:
            view = StoryView.READING
        self._current = view
        overview = self._overview_of(view)
        self._overview.setVisible(overview is not None)
        if overview is None:
            self._texts.setFocus()
        else:
            self._overview.setCurrentWidget(overview)
            self._share_height()
            overview.setFocus()
        self.view_changed.emit(view)

    def _overview_of(self, view: StoryView) -> QWidget | None:
        """Return what stands above the texts in ``view``, made when it is shown first."""
        if view in self._makers and view not in self._overviews:
            overview = self._overviews[view] = self._makers[view]()
            self._overview.addWidget(overview)
        return self._overviews.get(view)

    def _share_height(self) -> None:
        """Give the first overview half of the height; later the reader's own share holds."""
        if not self._has_share:
            self._has_share = True
            self.setSizes([self.height() // 2] * 2)
