"""The timeline as the reader's hands meet it: a list of marks laid out in lanes, walked by arrows, zoomed by wheel."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from viewer.domain.comparison import DivergenceId
from viewer.gui.theme import Theme, label_scale
from viewer.gui.timeline.axis_painter import axis_height
from viewer.gui.timeline.places import Step, walk
from viewer.gui.timeline.scale import Scale, build_scale
from viewer.gui.timeline.timeline_layout import TimelineLayout
from viewer.gui.timeline.timeline_model import TimelineModel
from viewer.gui.timeline.timeline_painter import TimelinePainter
from viewer.gui.zooming_areas import ZOOMS_ITSELF

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
_UNITS: Final = (30.0, 120.0)
"""Least and most room of a named day, for labels in their usual size."""
_ZOOM: Final = 1.25
_MARGIN: Final = 12
_NEAR: Final = 2
"""Pixels beside a mark at which a click still means it."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final[Mapping[Action, Step]] = {
    Action.MoveLeft: Step.EARLIER,
    Action.MovePrevious: Step.EARLIER,
    Action.MoveRight: Step.LATER,
    Action.MoveNext: Step.LATER,
    Action.MoveUp: Step.UP,
    Action.MovePageUp: Step.UP,
    Action.MoveDown: Step.DOWN,
    Action.MovePageDown: Step.DOWN,
    Action.MoveHome: Step.FIRST,
    Action.MoveEnd: Step.LAST,
}


class TimelineView(QListView):
    """Shows a ``TimelineModel``. It is a list to Qt, so that screen readers find every mark as an entry.

    Signals:
        text_sought: The mark whose text is to get the keyboard.
        annotation_sought: The mark on whose finding the reader has something to say.
        legend_chosen: The ``DivergenceId`` of the finding whose entry in the legend was clicked.
    """

    text_sought = Signal(QModelIndex)
    annotation_sought = Signal(QModelIndex)
    legend_chosen = Signal(str)

    def __init__(self, model: TimelineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = model
        self._painter = TimelinePainter(model, theme)
        self._zoom = 1.0
        self._scale = Scale(stretches=())
        self._laid = TimelineLayout((), (), self._scale, _UNITS[0], label_scale())
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.viewport().setProperty(ZOOMS_ITSELF, True)
        self.setAccessibleName(self.tr("Timeline of the days that the sources name"))
        model.modelReset.connect(self._on_model_reset)
        self.doubleClicked.connect(self.annotation_sought)

    @property
    def laid(self) -> TimelineLayout:
        """Where everything stands now."""
        return self._laid

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in the colours of ``theme``."""
        self._painter.set_theme(theme)
        self.viewport().update()

    def show_selected(self, finding: DivergenceId | None) -> None:
        """Let the marks of ``finding`` stand out."""
        self._painter.select(finding)
        self.viewport().update()

    def bring_into_view(self, numbers: Sequence[int]) -> None:
        """Scroll the axis so that as many of these marks as can be are in sight together, from the last backwards."""
        if numbers:
            room, bar = self._room().width() - 2 * _MARGIN, self.horizontalScrollBar()
            bar.setValue(_scrolled_to(*self._laid.extent_of(numbers), bar.value(), room))

    def show_current(self, number: int | None) -> None:
        """Make a mark current; None takes the selection away."""
        if number is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif number != self.currentIndex().row() or not self.selectionModel().isSelected(self.currentIndex()):
            self.setCurrentIndex(self._timeline.index(number))

    def zoom(self, factor: float) -> None:
        """Give days more room by ``factor``, or less; what is in the middle stays there."""
        bar, room = self.horizontalScrollBar(), self._room().width()
        share = (bar.value() + room / 2) / max(1.0, self._laid.width)
        unit = _bounded(self._laid.unit * factor)
        self._zoom = unit / self._fitting_unit()
        self.doItemsLayout()
        bar.setValue(round(share * self._laid.width - room / 2))

    def fit(self) -> None:
        """Show the whole axis, as far as days keep the room that they need."""
        self._zoom = 1.0
        self.doItemsLayout()

    # What Qt asks of a view

    def doItemsLayout(self) -> None:
        """Lay all marks out, unless they stand there already: Qt asks for it several times where a view is shown."""
        wanted = self._timeline.marks, self._scale, self._wanted_unit(), label_scale()
        laid = self._laid
        if wanted != (laid.marks, laid.scale, laid.unit, laid.size):
            sources = [article.id for article in self._timeline.articles]
            self._laid = self._painter.layout = TimelineLayout(wanted[0], sources, *wanted[1:])
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """Set the scroll bars to what does not fit."""
        room = self._room()
        for bar, length, page in (
            (self.horizontalScrollBar(), self._laid.width + 2 * _MARGIN, room.width()),
            (self.verticalScrollBar(), self._laid.height, room.height()),
        ):
            bar.setRange(0, max(0, round(length - page)))
            bar.setPageStep(max(1, page))
            bar.setSingleStep(round(self._laid.unit))

    def visualRect(self, index: Index) -> QRect:
        """Return where a mark stands in the viewport."""
        if not index.isValid() or index.row() >= len(self._laid.places):
            return QRect()
        left, top, width, height = self._laid.rect(index.row())
        origin = self._origin()
        return QRectF(origin.x() + left, origin.y() + top, width, height).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the mark at ``point``; those drawn last are met first."""
        x, y = point.x() - self._origin().x(), point.y() - self._origin().y()
        near = self._laid.between(x - _NEAR, x + _NEAR, y - _NEAR, y + _NEAR)
        for number in reversed(near if self._room().contains(point) else []):
            place = self.visualRect(self._timeline.index(number))
            if place.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point):
                return self._timeline.index(number)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a mark into view with a little around it."""
        del hint
        place, room = self.visualRect(index), self._room()
        if not place.isValid() or room.width() < place.width():
            return
        for bar, first, last, low, high in (
            (self.horizontalScrollBar(), place.left() - 40, place.right() + 40, room.left(), room.right()),
            (self.verticalScrollBar(), place.top() - 8, place.bottom() + 8, room.top(), room.bottom()),
        ):
            if first < low:
                bar.setValue(bar.value() + first - low)
            elif last > high:
                bar.setValue(bar.value() + last - high)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk the marks of a source in time, and from source to source."""
        del modifiers
        current = self.currentIndex()
        if not self._laid.places:
            return QModelIndex()
        if not current.isValid():
            told = (number for number, mark in enumerate(self._timeline.marks) if mark.findings)
            return self._timeline.index(next(told, 0))
        if action not in _STEPS:
            return self._timeline.index(current.row())
        return self._timeline.index(walk(self._laid.places, current.row(), _STEPS[action]))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: names, axis and legend stay where they are, so that nothing can be moved as it was painted."""
        del dx, dy
        self.viewport().update()

    def horizontalOffset(self) -> int:
        """Return how far the axis is scrolled."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return how far the lanes are scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No mark is hidden."""
        del index
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the mark at the place that was pressed."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(
            QItemSelection(index, index) if index.isValid() else QItemSelection(), command
        )

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected marks stand."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index).adjusted(-5, -5, 5, 5))
        return region

    # What the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the text, F2 or Ctrl+Enter to the annotation, plus, minus and 0 zoom."""
        current, control = self.currentIndex(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F2 or (event.key() in _ENTER and control):
            self.annotation_sought.emit(current)
        elif event.key() in _ENTER:
            self.text_sought.emit(current)
        elif event.text() in ("+", "-"):
            self.zoom(_ZOOM if event.text() == "+" else 1 / _ZOOM)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click on the legend select its finding."""
        chosen = self._painter.legend_at(event.position())
        if chosen is not None:
            self.legend_chosen.emit(chosen)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        del event
        current = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        self._painter.paint(self.viewport(), self._room(), self._origin(), current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new size, if that changes the room of a day."""
        super().resizeEvent(event)
        if (self._laid.unit, self._laid.size) == (self._wanted_unit(), label_scale()):
            self.updateGeometries()
        else:
            self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew when labels became larger or smaller."""
        super().changeEvent(event)
        if self._laid.size != label_scale():
            self.doItemsLayout()

    def _room(self) -> QRect:
        """Return where the lanes are: under legend and axis, beside the names of the sources."""
        top = self._painter.legend_height(self.viewport()) + axis_height()
        return self.viewport().rect().adjusted(self._painter.gutter(self.viewport()), top, 0, 0)

    def _origin(self) -> QPointF:
        """Return where the beginning of the axis lies in the viewport."""
        room = self._room()
        return QPointF(room.left() + _MARGIN - self.horizontalOffset(), room.top() - self.verticalOffset())

    def _wanted_unit(self) -> float:
        """Return the room of a day at the present zoom."""
        return _bounded(self._fitting_unit() * self._zoom)

    def _fitting_unit(self) -> float:
        """Return the room of a day at which the whole axis is in sight."""
        width = self._scale.width
        return _bounded((self._room().width() - 2 * _MARGIN) / width if width else 0)

    @Slot()
    def _on_model_reset(self) -> None:
        self._zoom = 1.0
        self._scale = build_scale(mark.when for mark in self._timeline.marks)
        self.doItemsLayout()


def _bounded(unit: float) -> float:
    """Return ``unit``, or the least or most room of a day."""
    least, most = (edge * label_scale() for edge in _UNITS)
    return min(max(unit, least), most)


def _scrolled_to(left: float, right: float, value: int, room: int) -> int:
    """Return where to scroll from ``value``, so that what reaches from ``left`` to ``right`` is seen, its end above all."""
    if value <= left and right <= value + room:
        return value
    return round(max((left + right - room) / 2, right - room))
