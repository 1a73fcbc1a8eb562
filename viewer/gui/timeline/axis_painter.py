"""The axis of the timeline: days under their months, and the times that are folded."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from viewer.gui.matrix.group_look import quiet_ink
from viewer.gui.theme import Theme, label_font, label_scale, mixed
from viewer.gui.timeline.scale import Stretch, StretchKind
from viewer.gui.timeline.timeline_layout import TimelineLayout
from viewer.gui.timeline.timeline_wording import folded_words, month_words, months_words, year_words

_HEIGHT: Final = 40
_BETWEEN: Final = 8


def axis_height() -> int:
    """Return the height of two lines of labels, as large as the reader wants them."""
    return round(_HEIGHT * label_scale())


class AxisPainter:
    """Draws the axis and what it means for the lanes below it, in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def draw_ground(self, painter: QPainter, room: QRectF, layout: TimelineLayout, origin: float) -> None:
        """Draw, in the lanes, a line for each named day, and a hatching over folded time."""
        painter.setPen(QPen(mixed(self.theme.base, self.theme.rule, 0.6), 1))
        for stretch in layout.scale.stretches:
            left, right = _edges(stretch, layout, origin)
            if right < room.left() or left > room.right():
                continue
            if stretch.kind is StretchKind.FOLDED:
                fold = QRectF(left, room.top(), right - left, room.height())
                painter.fillRect(fold, self.theme.raised)
                painter.fillRect(fold, _hatching(self.theme))
            for x in _bounds(stretch, left, right):
                painter.drawLine(QLineF(x, room.top(), x, room.bottom()))

    def draw(self, painter: QPainter, room: QRectF, layout: TimelineLayout, origin: float) -> None:
        """Draw the axis in ``room``; ``origin`` is where the beginning of the layout lies."""
        painter.save()
        painter.setClipRect(room)
        painter.fillRect(room, self.theme.raised)
        painter.setPen(self.theme.rule)
        painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(room.right(), room.bottom()))
        for stretch in layout.scale.stretches:
            left, right = _edges(stretch, layout, origin)
            if right >= room.left() and left <= room.right():
                place = QRectF(left, room.center().y(), right - left, room.height() / 2)
                self._draw_stretch(painter, place, stretch)
        self._draw_months(painter, room, layout, origin)
        painter.restore()

    def _draw_stretch(self, painter: QPainter, place: QRectF, stretch: Stretch) -> None:
        painter.setFont(label_font(9))
        if stretch.kind is StretchKind.DAYS:
            painter.setPen(self.theme.text)
            unit = place.width() / stretch.days
            for number, day in enumerate(_days(stretch)):
                own = QRectF(place.left() + number * unit, place.top(), unit, place.height())
                painter.drawText(own, Qt.AlignmentFlag.AlignCenter, str(day.day))
            return
        painter.setPen(quiet_ink(self.theme))
        painter.setFont(label_font(8.5))
        if stretch.kind is StretchKind.FOLDED:
            above = place.translated(0, -place.height())
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, "⋯")
            words = folded_words(stretch)
        else:
            words = _named_words(stretch)
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_months(self, painter: QPainter, room: QRectF, layout: TimelineLayout, origin: float) -> None:
        """Write each month, or year, over the first of its days; over the first day in sight even if it has begun."""
        font = label_font(8.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(quiet_ink(self.theme))
        metrics, written, reached = QFontMetricsF(font), "", room.left()
        for left, words in _periods(layout, origin, room):
            x = max(left, room.left())
            if words != written and x >= reached:
                painter.drawText(QPointF(x + 4, room.top() + metrics.ascent() + 3), words)
                written, reached = words, x + metrics.horizontalAdvance(words) + _BETWEEN


def _periods(layout: TimelineLayout, origin: float, room: QRectF) -> Iterator[tuple[float, str]]:
    """Yield left edge and words of what is written over the days in sight: their month, or the year of several."""
    for stretch in layout.scale.stretches:
        left, right = _edges(stretch, layout, origin)
        if right <= room.left() or left > room.right():
            continue
        if stretch.kind is StretchKind.DAYS:
            unit = (right - left) / stretch.days
            for number, day in enumerate(_days(stretch)):
                if left + (number + 1) * unit > room.left() and left + number * unit <= room.right():
                    yield left + number * unit, month_words(day)
        elif stretch.kind is StretchKind.NAMED and not _is_whole_year(stretch):
            words = month_words(stretch.first) if _is_within_month(stretch) else year_words(stretch.first)
            yield left, words


def _named_words(stretch: Stretch) -> str:
    """Return what is written under the month or year."""
    if _is_whole_year(stretch):
        return year_words(stretch.first)
    if _is_within_month(stretch):
        return f"{stretch.first.day}–{stretch.last.day}"
    return months_words(stretch.first, stretch.last)


def _is_within_month(stretch: Stretch) -> bool:
    return (stretch.first.year, stretch.first.month) == (stretch.last.year, stretch.last.month)


def _is_whole_year(stretch: Stretch) -> bool:
    first, last = stretch.first, stretch.last
    return (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year)


def _days(stretch: Stretch) -> Iterator[date]:
    return (stretch.first + timedelta(days=number) for number in range(stretch.days))


def _edges(stretch: Stretch, layout: TimelineLayout, origin: float) -> tuple[float, float]:
    return origin + layout.x(stretch.left), origin + layout.x(stretch.left + stretch.width)


def _bounds(stretch: Stretch, left: float, right: float) -> Iterator[float]:
    parts = stretch.days if stretch.kind is StretchKind.DAYS else 1
    return (left + (right - left) * part / parts for part in range(parts))


def _hatching(theme: Theme) -> QBrush:
    return QBrush(mixed(theme.raised, theme.rule, 0.8), Qt.BrushStyle.BDiagPattern)
