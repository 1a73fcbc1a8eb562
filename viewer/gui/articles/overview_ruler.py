"""The whole of an article at a glance, in place of its scroll bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from viewer.domain.article import PassageId
from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.text import Span
from viewer.gui.articles.article_view import ArticleView
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.ruler_hits import draw_hits
from viewer.gui.articles.ruler_note import DIAMOND, RulerNote, draw_diamond
from viewer.gui.articles.ruler_ticks import draw_ticks
from viewer.gui.theme import Theme

WIDTH = 18
_BLOCK_WORTH = 40  # code points by which white space around a block counts on the ruler
_TICK = 3.0
_LEAST_BOX = 12.0
_NOTES_END = 9  # left of this stand annotations and the selected event, right of it the findings
_REACH = 3.0  # a click this many pixels above or below a tick still means it
_NAMED = 6  # ticks that a tooltip names


class OverviewRuler(QWidget):
    """Shows where findings and annotations stand, and what is on screen; click a tick to go there, drag to scroll.

    Findings are lines at the right, in the colours of their kinds; annotations are diamonds at the left. Places are
    shares of the article's text, not of its measured height: they are exact without laying out a single block, and
    the ticks stay where they are while heights become known.

    Signals:
        place_chosen: The reader clicked or dragged to a code point of the article.
        finding_chosen: The ``DivergenceId`` whose tick the reader clicked, and the code point where it stands.
        note_chosen: The ``AnnotationId`` whose diamond the reader clicked, and the code point where it stands.
    """

    place_chosen = Signal(int)
    finding_chosen = Signal(str, int)
    note_chosen = Signal(str, int)

    def __init__(self, view: ArticleView, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._highlights: Sequence[Highlight] = ()
        self._hits: Sequence[Span] = ()
        self._notes: Sequence[RulerNote] = ()
        self._selected: DivergenceId | None = None
        self._passages: frozenset[PassageId] = frozenset()
        self._placed: Sequence[tuple[float, Kind]] | None = None
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._grip: float | None = None  # where inside the box the drag holds it
        self._pressed: QPointF | None = None  # on a tick, and not moved since
        self._last_chosen: Highlight | RulerNote | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setMouseTracking(True)
        self._describe()
        view.view_moved.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self.place_anew()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Replace the ticks of the divergences."""
        self._highlights = highlights
        self._describe()
        self.place_anew()

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Replace the ticks of what a search found."""
        self._hits = hits
        self.place_anew()

    def show_notes(self, notes: Sequence[RulerNote]) -> None:
        """Replace the diamonds of the annotations."""
        self._notes = notes
        self._describe()
        self.place_anew()

    def _describe(self) -> None:
        """Say in words what the eye sees of the whole ruler."""
        words = self.tr("Findings: {findings}. Annotations: {notes}.").format(
            findings=len({highlight.divergence for highlight in self._highlights}),
            notes=len({note.annotation for note in self._notes}),
        )
        self.setAccessibleDescription(words)

    def select(self, divergence: DivergenceId | None, passages: frozenset[PassageId]) -> None:
        """Mark the selected divergence and the passages of its event."""
        self._selected, self._passages = divergence, passages
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the ruler."""
        return QSize(WIDTH, 100)

    def y_of(self, code_point: int) -> float:
        """Return where ``code_point`` of the article stands on the ruler."""
        layout = self._view.lazy_layout
        if not layout.blocks:
            return 0.0
        worth = code_point + _BLOCK_WORTH * layout.block_of(code_point)
        return self.height() * min(1.0, worth / self._whole())

    def _whole(self) -> int:
        blocks = self._view.lazy_layout.blocks
        return max(1, blocks[-1].end + _BLOCK_WORTH * len(blocks)) if blocks else 1

    def code_point_at(self, y: float) -> int:
        """Return the code point of the article that stands at ``y``: the inverse of ``y_of``."""
        layout = self._view.lazy_layout
        wanted = max(0.0, min(1.0, y / max(1, self.height()))) * self._whole()
        low, high = 0, layout.blocks[-1].end if layout.blocks else 0
        while low < high:
            middle = (low + high) // 2
            if middle + _BLOCK_WORTH * layout.block_of(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def box(self) -> QRectF:
        """Return the rectangle that stands for what is on screen."""
        first, last = self._view.code_points_on_screen()
        top, bottom = self.y_of(first), self.y_of(last)
        height = max(_LEAST_BOX, bottom - top)
        return QRectF(1, min(top, self.height() - height), self.width() - 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is small, all of it is painted
        """Paint event, ticks and box."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.raised)
        box = self.box()
        painter.fillRect(box, self._theme.base)
        ticks, marks = self._pictures_in_place()
        self._paint_event(painter)
        painter.drawPixmap(0, 0, ticks)
        self._paint_selected(painter)
        painter.drawPixmap(0, 0, marks)
        painter.setPen(QPen(self._theme.dimmed, 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _pictures_in_place(self) -> tuple[QPixmap, QPixmap]:
        """Return the ticks, and what stands over them, as pictures that are kept until they, or the size, change."""
        if self._pictures is None:
            self._pictures = _picture(self, self._paint_ticks), _picture(self, self._paint_marks)
        return self._pictures

    def place_anew(self) -> None:
        """Place the ticks anew; called too where the article is cut into other blocks."""
        self._placed = None
        self._paint_anew()

    def _paint_anew(self) -> None:
        self._pictures = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the ticks anew."""
        super().resizeEvent(event)
        self._paint_anew()

    def _paint_event(self, painter: QPainter) -> None:
        article = self._view.article
        if article is None:
            return
        for number in self._view.numbers_of(self._passages):
            span = article.passages[number].span
            top = self.y_of(span.start)
            height = max(_TICK, self.y_of(span.end - 1) - top)
            painter.fillRect(QRectF(1, top, 5, height), self._theme.accent)

    def _paint_ticks(self, painter: QPainter) -> None:
        """Paint the ticks; how far down each stands is kept while only the height changes."""
        if self._placed is None:
            starts = [(mark.span.start, mark.kind) for mark in self._highlights]
            block_of, whole = self._view.lazy_layout.block_of, self._whole()
            worths = [(start + _BLOCK_WORTH * block_of(start), kind) for start, kind in starts]
            self._placed = [(min(1.0, worth / whole), kind) for worth, kind in worths]
        draw_ticks(painter, self._placed, self._theme, self.rect().adjusted(_NOTES_END, 0, -2, 0))

    def _paint_selected(self, painter: QPainter) -> None:
        """Paint the ticks of the selected divergence over the others."""
        for highlight in self._highlights if self._selected is not None else ():
            if highlight.divergence == self._selected:
                top = self.y_of(highlight.span.start) - 1
                place = QRectF(1, top, self.width() - 2, _TICK + 1)
                painter.fillRect(place, self._theme.text)
                painter.fillRect(place.adjusted(1, 1, -1, -1), self._theme.ink(highlight.kind))

    def _paint_marks(self, painter: QPainter) -> None:
        """Paint the hits of a search, and one diamond per pixel row with an edge that sets it off from the event."""
        draw_hits(painter, self._hits, self._theme, self.size(), self.y_of)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.raised, 1.5))
        painter.setBrush(self._theme.text)
        for y in {round(self.y_of(note.span.start)) for note in self._notes}:
            middle = QPointF(_NOTES_END / 2, min(max(y + 1.0, DIAMOND + 1), self.height() - DIAMOND - 1))
            draw_diamond(painter, middle)

    # Ticks under the pointer

    def ticks_at(self, place: QPointF) -> list[Highlight | RulerNote]:
        """Return what stands at ``place``, the nearest first; the right has the findings, the left the annotations."""
        entries: Sequence[Highlight | RulerNote]
        entries = self._notes if place.x() < _NOTES_END else self._highlights
        reach = DIAMOND + 1 if place.x() < _NOTES_END else _REACH
        first, last = (self.code_point_at(place.y() + away) for away in (-2 * reach, 2 * reach))
        near = [
            (abs(self.y_of(entry.span.start) + 1 - place.y()), entry)
            for entry in entries
            if first <= entry.span.start <= last
        ]
        found = [(distance, entry) for distance, entry in near if distance <= reach]
        return [entry for _, entry in sorted(found, key=lambda each: (each[0], each[1].span.start))]

    def words_at(self, place: QPointF) -> str:
        """Return what the ticks at ``place`` are, a line each; else what the ruler is for."""
        names = list(dict.fromkeys(entry.name for entry in self.ticks_at(place)))
        if not names:
            return self.tr(
                "The whole article: lines at the right are findings, diamonds at the left are annotations. "
                "Click one to go there, or drag."
            )
        more = len(names) - _NAMED
        shown = names[:_NAMED] + ([self.tr("and {count} more").format(count=more)] if more > 0 else [])
        return "\n".join(shown)

    def event(self, event: QEvent) -> bool:
        """Say what the tick under the pointer is."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _choose_tick(self, ticks: Sequence[Highlight | RulerNote]) -> None:
        """Report what was clicked; the next one where several stand together."""
        place = ticks.index(self._last_chosen) + 1 if self._last_chosen in ticks else 0
        self._last_chosen = tick = ticks[place % len(ticks)]
        if isinstance(tick, RulerNote):
            self.note_chosen.emit(tick.annotation, tick.span.start)
        else:
            self.finding_chosen.emit(tick.divergence, tick.span.start)

    # Scrolling

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip the box, or bring it under the pointer first; a press on a tick may become a click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        y, box = event.position().y(), self.box()
        self._pressed = event.position() if self.ticks_at(event.position()) else None
        self._grip = y - box.top() if box.top() <= y <= box.bottom() else box.height() / 2
        if self._pressed is None and not box.top() <= y <= box.bottom():
            self._choose(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll with the gripped box; without one, show by the pointer what can be clicked."""
        if self._grip is None:
            over = bool(self.ticks_at(event.position()))
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        if self._pressed is not None:
            if (event.position() - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed = None
        self._choose(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - any release lets go
        """Let the box go, or go to the tick that was clicked."""
        pressed, self._pressed, self._grip = self._pressed, None, None
        ticks = [] if pressed is None else self.ticks_at(pressed)
        if ticks:
            self._choose_tick(ticks)

    def _choose(self, y: float) -> None:
        self.place_chosen.emit(self.code_point_at(y - (self._grip or 0.0)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the article, as over the text."""
        QApplication.sendEvent(self._view.viewport(), event)


def _picture(widget: QWidget, paint: Callable[[QPainter], None]) -> QPixmap:
    """Return a picture as large as ``widget`` with what ``paint`` paints, and nothing else."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap((QSizeF(widget.size()) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture
