"""Columns side by side: dragged wider or narrower, scrolled sideways, one of them pinned."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QWidget

from viewer.gui.articles.article_view import NARROWEST

_HANDLE = 5


class ColumnRow(QWidget):
    """Gives every column at least ``NARROWEST`` pixels, and scrolls where that is more than there is.

    Signals:
        overflow_changed: Whether the columns are more than fit.
    """

    overflow_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[QWidget, ...] = ()
        self._pinned: QWidget | None = None
        self._overflows = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(_HANDLE)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._splitter)
        self._halves = QSplitter(Qt.Orientation.Horizontal)  # the pinned column, and what scrolls
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(_HANDLE)
        self._halves.addWidget(self._area)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._halves)

    @property
    def overflows(self) -> bool:
        """Whether the columns are more than fit."""
        return self._overflows

    @property
    def pinned(self) -> QWidget | None:
        """The column that stays in view, or None."""
        return self._pinned

    def show_columns(self, columns: Sequence[QWidget]) -> None:
        """Show these columns from left to right, all as wide."""
        self._columns = tuple(columns)
        if self._pinned not in self._columns:
            self._pinned = None
        self._arrange()

    def pin(self, column: QWidget | None) -> None:
        """Keep ``column`` at the left edge while the others scroll; None lets all scroll."""
        self._pinned = column
        self._arrange()

    def bring_into_view(self, column: QWidget) -> None:
        """Scroll sideways until ``column`` is seen."""
        if column is not self._pinned:
            self._area.ensureWidgetVisible(column, 0, 0)

    def can_show_together(self, first: QWidget, second: QWidget) -> bool:
        """Tell whether both columns can be seen at once as the columns stand now."""
        if self._pinned in (first, second):
            return True
        return self._reach(first, second).width() <= self._area.viewport().width()

    def show_together(self, first: QWidget, second: QWidget) -> None:
        """Scroll sideways, no further than needed, until both columns are seen; where that cannot be, the second."""
        scrolled = [column for column in (first, second) if column is not self._pinned]
        if len(scrolled) < len((first, second)) or not self.can_show_together(first, second):
            # At the left edge, where it stands next to a pinned one with nothing cut off between them.
            self._area.horizontalScrollBar().setValue(scrolled[-1].x())
            return
        reach, bar = self._reach(first, second), self._area.horizontalScrollBar()
        rightmost = min(bar.value(), reach.left())
        bar.setValue(max(rightmost, reach.right() + 1 - self._area.viewport().width()))

    def _reach(self, first: QWidget, second: QWidget) -> QRect:
        """Return what both columns and all between them take in the scrolled splitter."""
        return first.geometry().united(second.geometry())

    def _arrange(self) -> None:
        scrolled = [column for column in self._columns if column is not self._pinned]
        for index, column in enumerate(scrolled):
            self._splitter.insertWidget(index, column)
            self._splitter.setStretchFactor(index, 1)
        self._splitter.setSizes([1000] * len(scrolled))
        if self._pinned is not None:
            self._halves.insertWidget(0, self._pinned)
            self._halves.setSizes([NARROWEST, max(1, self.width() - NARROWEST)])
        self._area.setVisible(bool(scrolled))
        # Qt would learn the new widths only when it is next idle, and a column could not be scrolled to before.
        for part in (self._splitter, self._halves, self._area):
            QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest)
        self._notice_overflow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notice whether all columns fit."""
        super().resizeEvent(event)
        self._notice_overflow()

    def _notice_overflow(self) -> None:
        needed = len(self._columns) * (NARROWEST + _HANDLE) - _HANDLE
        overflows = needed > self.width()
        if overflows != self._overflows:
            self._overflows = overflows
            self.overflow_changed.emit(overflows)
