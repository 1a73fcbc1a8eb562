"""The whole of an article at a glance, in place of its scroll bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.domain.article import PassageId
from viewer.domain.comparison import DivergenceId
from viewer.domain.text import Span
from viewer.gui.articles.article_view import ArticleView
from viewer.gui.articles.highlight import Highlight
from viewer.gui.theme import Theme

WIDTH = 16
_BLOCK_WORTH = 40  # code points by which white space around a block counts on the ruler
_TICK = 3.0
_LEAST_BOX = 12.0


class OverviewRuler(QWidget):
    """Shows where the selected event and the divergences stand, and what is on screen; drag it to scroll.

    Places are shares of the article's text, not of its measured height: they are exact without laying out a
    single block, and the ticks stay where they are while heights become known.

    Signals:
        place_chosen: The reader clicked or dragged to a code point of the article.
    """

    place_chosen = Signal(int)

    def __init__(self, view: ArticleView, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._highlights: Sequence[Highlight] = ()
        self._hits: Sequence[Span] = ()
        self._selected: DivergenceId | None = None
        self._passages: frozenset[PassageId] = frozenset()
        self._ticks: QPixmap | None = None
        self._grip: float | None = None  # where inside the box the drag holds it
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setToolTip(self.tr("Where this article diverges. Click or drag to go there."))
        view.view_moved.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self._forget_ticks()

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Replace the ticks of the divergences."""
        self._highlights = highlights
        self._forget_ticks()

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Replace the ticks of what a search found."""
        self._hits = hits
        self._forget_ticks()

    def select(self, divergence: DivergenceId | None, passages: frozenset[PassageId]) -> None:
        """Mark the selected divergence and the passages of its event."""
        self._selected = divergence
        self._passages = passages
        self._forget_ticks()

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
        painter.drawPixmap(0, 0, self._ticks_in_place())
        painter.setPen(QPen(self._theme.dimmed, 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _ticks_in_place(self) -> QPixmap:
        """Return event and ticks as a picture that is kept until one of them, or the size, changes."""
        if self._ticks is None:
            ratio = self.devicePixelRatioF()
            self._ticks = QPixmap((QSizeF(self.size()) * ratio).toSize())
            self._ticks.setDevicePixelRatio(ratio)
            self._ticks.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ticks)
            self._paint_event(painter)
            self._paint_ticks(painter)
            self._paint_hits(painter)
            painter.end()
        return self._ticks

    def _forget_ticks(self) -> None:
        self._ticks = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the ticks anew."""
        super().resizeEvent(event)
        self._forget_ticks()

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
        """Paint one tick per pixel row and kind, so that thousands of highlights cost what fits on screen."""
        seen: set[tuple[int, str]] = set()
        for highlight in self._highlights:
            if highlight.divergence == self._selected:
                continue
            y = round(self.y_of(highlight.span.start))
            if (y, highlight.kind) not in seen:
                seen.add((y, highlight.kind))
                painter.fillRect(QRectF(8, y, self.width() - 10, 2), self._theme.ink(highlight.kind))
        for highlight in self._highlights:
            if highlight.divergence == self._selected:
                top = self.y_of(highlight.span.start) - 1
                place = QRectF(1, top, self.width() - 2, _TICK + 1)
                painter.fillRect(place, self._theme.text)
                painter.fillRect(place.adjusted(1, 1, -1, -1), self._theme.ink(highlight.kind))

    def _paint_hits(self, painter: QPainter) -> None:
        """Paint a line over the whole width for every pixel row that has a hit."""
        apart, last = self._whole() / max(1, self.height()) / 2, -self._whole()
        for hit in self._hits:
            if hit.start - last >= apart:  # thousands of hits cost what fits on screen
                last = hit.start
                y = round(self.y_of(last))
                painter.fillRect(QRectF(1, y, self.width() - 2, 1), self._theme.accent)
                painter.fillRect(QRectF(1, y - 1, 3, 3), self._theme.accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip the box, or bring it under the pointer first."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        y, box = event.position().y(), self.box()
        self._grip = y - box.top() if box.top() <= y <= box.bottom() else box.height() / 2
        if not box.top() <= y <= box.bottom():
            self._choose(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll with the gripped box."""
        if self._grip is not None:
            self._choose(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - any release lets go
        """Let the box go."""
        self._grip = None

    def _choose(self, y: float) -> None:
        self.place_chosen.emit(self.code_point_at(y - (self._grip or 0.0)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the article, as over the text."""
        QApplication.sendEvent(self._view.viewport(), event)
