"""The gap between two columns: drag it to resize, follow its ribbons to what the neighbour says."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QSplitterHandle, QToolTip, QWidget

from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.ribbon_painter import paint_scene, words_for
from viewer.gui.articles.ribbon_scene import Scene, Target, build_scene
from viewer.gui.articles.ribbons import Ribbons

GAP = 22  # pixels between two columns: narrower, and a ribbon that climbs could not be followed
_ENOUGH = 40  # pixels of a column that make it a neighbour


class RibbonHandle(QSplitterHandle):
    """A splitter handle on which the ribbons between its two columns are drawn."""

    def __init__(self, splitter: "RibbonSplitter") -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self._met: tuple[PaneColumn, PaneColumn] | None = None
        self._pressed_at: QPoint | None = None
        self.setMouseTracking(True)
        splitter.ribbons.changed.connect(self.update)
        splitter.ribbons.column_moved.connect(self._on_ribbons_column_moved)

    def neighbours(self) -> tuple[PaneColumn, PaneColumn] | None:
        """Return the column at the left and the one at the right, as far as columns stand there."""
        place = self._splitter.indexOf(self)
        left = [column for at in range(place) for column in columns_in(self._splitter.widget(at))]
        right = [each for each in columns_in(self._splitter.widget(place)) if _shows_beyond(each, self)]
        return (left[-1], right[0]) if left and right else None

    def scene(self) -> Scene | None:
        """Return what is drawn now; None beside anything but two columns."""
        pair = self.neighbours()
        if pair is not None and pair != self._met:
            words = self.tr("Between {left} and {right}")
            self.setAccessibleName(words.format(left=pair[0].letter, right=pair[1].letter))
        self._met = pair
        return None if pair is None else build_scene(self._splitter.ribbons, self, *pair)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is narrow, all of it is painted
        """Paint grip, ribbons and tags."""
        ribbons, scene = self._splitter.ribbons, self.scene()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        paint_scene(painter, QRectF(self.rect()), scene, ribbons.theme, quiet=ribbons.quiet)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where on the screen a click begins, to tell it from dragging: the handle goes with the pointer."""
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            over = self._target_at(event.position())
            self.setCursor(Qt.CursorShape.SplitHCursor if over is None else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        moved = QPoint() if pressed is None else event.globalPosition().toPoint() - pressed
        if pressed is None or moved.manhattanLength() >= QApplication.startDragDistance():
            return
        target = self._target_at(event.position())
        article = None if target is None else target.column.pane.article
        if target is not None and article is not None:
            self._splitter.ribbons.passage_chosen.emit(article.id, target.passage, target.y)

    def event(self, event: QEvent) -> bool:
        """Say what stands under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            scene = self.scene()
            item = None if scene is None else scene.item_at(QPointF(event.pos()))
            words = self.tr("Drag to make the texts wider or narrower.")
            if item is not None and self._met is not None:
                words = words_for(item, self._met[0].letter, self._met[1].letter)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @Slot(object)
    def _on_ribbons_column_moved(self, column: object) -> None:
        if self._met is None or column in self._met:
            self.update()

    def _target_at(self, point: QPointF) -> Target | None:
        scene = self.scene()
        return None if scene is None else scene.target_at(point)


class RibbonSplitter(QSplitter):
    """Columns side by side with ribbons in the gaps."""

    def __init__(self, ribbons: Ribbons, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.ribbons = ribbons
        self.setChildrenCollapsible(False)
        self.setHandleWidth(GAP)

    def createHandle(self) -> QSplitterHandle:
        """Make a handle that draws ribbons."""
        return RibbonHandle(self)

    def event(self, event: QEvent) -> bool:
        """Draw all gaps anew when columns come, go or change places."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.refresh()
        return done

    @Slot()
    def refresh(self) -> None:
        """Draw all gaps anew."""
        for number in range(self.count()):
            self.handle(number).update()


def columns_in(widget: QWidget | None) -> list[PaneColumn]:
    """Return the columns that ``widget`` is or holds and that are not hidden, from left to right."""
    return list(_walk(widget))


def _walk(widget: QWidget | None) -> Iterator[PaneColumn]:
    if widget is None or widget.isHidden():
        return
    if isinstance(widget, PaneColumn):
        yield widget
    elif isinstance(widget, QScrollArea):
        yield from _walk(widget.widget())
    elif isinstance(widget, QSplitter):
        for number in range(widget.count()):
            yield from _walk(widget.widget(number))


def _shows_beyond(column: PaneColumn, handle: QWidget) -> bool:
    """Tell whether enough of ``column`` to be read stands at the right of ``handle``, not scrolled away sideways."""
    edge = handle.mapToGlobal(QPoint(handle.width(), 0)).x()
    return column.mapToGlobal(QPoint(column.width(), 0)).x() - edge >= _ENOUGH
