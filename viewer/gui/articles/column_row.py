"""Columns side by side: dragged wider or narrower, scrolled sideways, one of them pinned."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.column_widths import filling, halved, widened
from viewer.gui.articles.drop_mark import DropMark
from viewer.gui.articles.handle_watch import HandleWatch
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.ribbon_handle import GAP, RibbonSplitter, columns_in
from viewer.gui.articles.ribbons import Ribbons

_STEP = 60
_NEAR_EDGE, _NUDGE = 40, 24  # pixels from the edge where a drag scrolls sideways, and by how many


class ColumnRow(QWidget):
    """Gives every column at least ``NARROWEST`` pixels, and scrolls where that is more than there is.

    Columns that scroll are as wide as lets whole ones fill the row, until the reader wants them otherwise.

    Signals:
        overflow_changed: Whether the columns are more than fit.
        view_changed: Other columns may be in view.
    """

    overflow_changed = Signal(bool)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[QWidget, ...] = ()
        self._pinned: QWidget | None = None
        self._overflows, self._usual = False, NARROWEST
        # As the reader made them, while all fit and while they scroll; a column that is not named is as the others.
        self._wanted: dict[bool, dict[QWidget, int]] = {False: {}, True: {}}
        self._before: list[int] = []  # the widths when a handle was taken hold of
        self._mark = DropMark(self)
        self.ribbons = Ribbons(self._columns_on_show, self)
        self._splitter = RibbonSplitter(self.ribbons)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._watch = self._make_watch()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._splitter)
        self._area.horizontalScrollBar().valueChanged.connect(self._on_bar_moved)
        self._area.horizontalScrollBar().rangeChanged.connect(self._on_bar_moved)
        self._halves = RibbonSplitter(self.ribbons)  # the pinned column, and what scrolls
        self.view_changed.connect(self._halves.refresh)
        self._halves.addWidget(self._area)
        self._halves.setMinimumWidth(1)  # a pinned column must not widen the window
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._halves)

    def _make_watch(self) -> HandleWatch:
        watch = HandleWatch(self)
        watch.double_clicked.connect(self.even_out)
        watch.drag_begun.connect(self._on_watch_drag_begun)
        watch.dragged.connect(self._on_watch_dragged)
        return watch

    @property
    def overflows(self) -> bool:
        """Whether the columns are more than fit."""
        return self._overflows

    @property
    def pinned(self) -> QWidget | None:
        """The column that stays in view, or None."""
        return self._pinned

    def _columns_on_show(self) -> Sequence[PaneColumn]:
        return columns_in(self._halves)

    @property
    def _scrolled(self) -> list[QWidget]:
        return [column for column in self._columns if column is not self._pinned]

    def show_columns(self, columns: Sequence[QWidget]) -> None:
        """Show these columns from left to right; those that were on show keep their widths."""
        for column in set(self._columns).difference(columns):
            column.hide()
        self._columns = tuple(columns)
        if self._pinned not in self._columns:
            self._release_pinned()
        self._arrange()

    def forget(self, column: QWidget) -> None:
        """Let a column go that will not be shown again."""
        for widths in self._wanted.values():
            widths.pop(column, None)
        column.setParent(None)

    def pin(self, column: QWidget | None) -> None:
        """Keep ``column`` at the left edge while the others scroll; None lets all scroll."""
        if column is not self._pinned:
            self._release_pinned()
            self._pinned = column
            self._arrange()

    def _release_pinned(self) -> None:
        if self._pinned is not None:
            self._splitter.addWidget(self._pinned)
            self._pinned.setVisible(self._pinned in self._columns)
        self._pinned = None

    # What is in view

    def bring_into_view(self, column: QWidget) -> None:
        """Scroll sideways until ``column`` is seen."""
        if column is not self._pinned:
            self._area.ensureWidgetVisible(column, 0, 0)

    def is_in_view(self, column: QWidget) -> bool:
        """Tell whether more than half of ``column`` is seen."""
        bar, width = self._area.horizontalScrollBar(), self._area.viewport().width()
        seen = min(column.geometry().right(), bar.value() + width) - max(column.x(), bar.value())
        return column is self._pinned or (column in self._columns and seen > column.width() / 2)

    def can_show_together(self, first: QWidget, second: QWidget) -> bool:
        """Tell whether both columns can be seen at once as the columns stand now."""
        if self._pinned in (first, second):
            return True
        return _reach(first, second).width() <= self._area.viewport().width()

    def show_together(self, first: QWidget, second: QWidget) -> None:
        """Scroll sideways, no further than needed, until both columns are seen; where that cannot be, the second."""
        scrolled = [column for column in (first, second) if column is not self._pinned]
        if len(scrolled) < len((first, second)) or not self.can_show_together(first, second):
            # At the left edge, where it stands next to a pinned one with nothing cut off between them.
            self._area.horizontalScrollBar().setValue(scrolled[-1].x())
            return
        reach, bar = _reach(first, second), self._area.horizontalScrollBar()
        rightmost = min(bar.value(), reach.left())
        bar.setValue(max(rightmost, reach.right() + 1 - self._area.viewport().width()))

    # Where a dragged column would stand

    def drop_place(self, place: QPoint) -> QWidget | None:
        """Return the column before which one that is let go at ``place`` would stand; None behind the last."""
        centres = {column: column.mapTo(self, column.rect().center()).x() for column in self._scrolled}
        return next((column for column, centre in centres.items() if place.x() < centre), None)

    def mark_drop(self, place: QPoint, colour: QColor) -> None:
        """Mark where a column let go at ``place`` would stand, and scroll where that is near an edge."""
        bar = self._area.horizontalScrollBar()
        left = self._area.mapTo(self, QPoint(0, 0)).x()
        if place.x() < left + _NEAR_EDGE:
            bar.setValue(bar.value() - _NUDGE)
        elif place.x() > self.width() - _NEAR_EDGE:
            bar.setValue(bar.value() + _NUDGE)
        before, last = self.drop_place(place), self._scrolled[-1]
        edge = (
            before.mapTo(self, QPoint(0, 0)).x() if before else last.mapTo(self, last.rect().topRight()).x()
        )
        self._mark.show_at(max(left, edge), colour)

    def unmark_drop(self) -> None:
        """Take the mark away."""
        self._mark.hide()

    # Widths

    @property
    def _scrolls(self) -> bool:
        return self._room() < NARROWEST * len(self._scrolled)

    @property
    def _widths(self) -> dict[QWidget, int]:
        return self._wanted[self._scrolls]

    @Slot()
    def even_out(self) -> None:
        """Give all columns the same width."""
        self._widths.clear()
        self._apply_widths()
        if self._pinned is not None:
            self._give_pinned(self._usual)

    def widen(self, column: QWidget, steps: int) -> None:
        """Make ``column`` wider by a few steps, or narrower by as many below nought."""
        if column is self._pinned:
            self._give_pinned(max(NARROWEST, column.width() + steps * _STEP))
        elif column in self._scrolled:
            self._set_width(column, steps * _STEP, self._current_widths())
            self.bring_into_view(column)

    def _give_pinned(self, width: int) -> None:
        self._halves.setSizes(halved(self.width() - GAP, width, NARROWEST))

    def _set_width(self, column: QWidget, step: int, before: Sequence[int]) -> None:
        """Make ``column`` wider by ``step`` than it was ``before``."""
        index, room = self._scrolled.index(column), self._room()
        widths = widened(before, index, step, room, NARROWEST)
        self._widths.update(zip(self._scrolled, widths, strict=True))
        self._apply_widths()

    def _current_widths(self) -> list[int]:
        return self._splitter.sizes()[: len(self._scrolled)]

    def _room(self) -> int:
        """Return what the scrolled columns can take without being scrolled."""
        return self._area.viewport().width() - (len(self._scrolled) - 1) * self._splitter.handleWidth()

    def _apply_widths(self) -> None:
        """Set the widths that the reader wants; a column that has none gets the mean of the others."""
        wanted = self._widths
        known = [wanted[column] for column in self._scrolled if column in wanted]
        usual = sum(known) // len(known) if known else self._usual
        widths = [wanted.get(column, usual) for column in self._scrolled]
        self._watch.takes_drags = self._scrolls
        gaps = (len(widths) - 1) * self._splitter.handleWidth()
        self._splitter.setMinimumWidth(sum(widths) + gaps if self._scrolls and widths else 0)
        parts = (self._splitter, self._halves, self._area.viewport(), self._area)
        _settle(parts)
        self._splitter.setSizes(widths)
        _settle(parts)
        self.view_changed.emit()

    def _arrange(self) -> None:
        for index, column in enumerate(self._scrolled):
            self._splitter.insertWidget(index, column)
            self._splitter.setStretchFactor(index, 1)
            column.show()
        if self._pinned is not None and self._halves.indexOf(self._pinned) < 0:
            self._halves.insertWidget(0, self._pinned)
            for index in (0, 1):
                self._halves.setStretchFactor(index, index)  # the pinned column keeps its width
            self._give_pinned(self._usual)
        self._watch.watch(self._splitter)
        self._area.setVisible(bool(self._scrolled))
        self._notice_overflow()
        self._apply_widths()

    @Slot()
    def _on_watch_drag_begun(self) -> None:
        self._before = self._current_widths()

    @Slot(int, int)
    def _on_watch_dragged(self, handle: int, step: int) -> None:
        """Let the column left of a handle grow where columns scroll, since none of the others can give way."""
        self._set_width(self._scrolled[handle - 1], step, self._before)

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._widths.update(zip(self._scrolled, self._current_widths(), strict=True))

    @Slot()
    def _on_bar_moved(self) -> None:
        self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notice whether all columns fit, and let whole ones fill the row if they do not."""
        super().resizeEvent(event)
        before, self._usual = self._usual, filling(self.width(), NARROWEST, GAP)
        self._notice_overflow()
        if self._overflows and before != self._usual:
            if self._pinned is not None and self._pinned.width() == before:
                self._give_pinned(self._usual)
            self._apply_widths()
        self.view_changed.emit()

    def _notice_overflow(self) -> None:
        needed = len(self._columns) * (NARROWEST + GAP) - GAP
        overflows = needed > self.width()
        if overflows != self._overflows:
            self._overflows = overflows
            self._apply_widths()
            self.overflow_changed.emit(overflows)


def _settle(parts: Sequence[QWidget]) -> None:
    """Let Qt learn new widths now: it would when next idle, and a column could not be scrolled to before."""
    for part in parts:
        QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest)


def _reach(first: QWidget, second: QWidget) -> QRect:
    """Return what both columns and all between them take in the scrolled splitter."""
    return first.geometry().united(second.geometry())
