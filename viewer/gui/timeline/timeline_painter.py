"""How the timeline is painted: lanes and axis, lines between the days of one finding, marks, and a legend."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from viewer.domain.article import Article
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Kind
from viewer.gui.filtering import MOST_AT_FIRST
from viewer.gui.matrix.group_look import quiet_ink
from viewer.gui.matrix.matrix_wording import silent_words
from viewer.gui.theme import Theme, label_font, label_scale, mixed
from viewer.gui.timeline.axis_painter import AxisPainter, axis_height
from viewer.gui.timeline.date_marks import DateMark
from viewer.gui.timeline.mark_painter import MarkPainter
from viewer.gui.timeline.scale import Scale
from viewer.gui.timeline.timeline_layout import TimelineLayout
from viewer.gui.timeline.timeline_model import TimelineModel
from viewer.gui.timeline.timeline_wording import (
    finding_label,
    finding_legend,
    more_words,
    published_words,
)
from viewer.gui.wording import source_letter, source_name

_GUTTERS: Final = (150, 220)
"""Width of the names of the sources in a view that is not roomy, and in one that is."""
_ROOMY: Final = 1000
_LEGEND_LINE: Final = 20
_LEGEND_PADDING: Final = 4
_MOST_LINES: Final = 3
_BETWEEN: Final = 18
_FRAME: Final = 4
_MARGIN: Final = 8.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimelinePainter:
    """Paints a ``TimelineModel`` as a ``TimelineLayout`` places it."""

    def __init__(self, model: TimelineModel, theme: Theme) -> None:
        self._model = model
        self._marks, self._axis = MarkPainter(theme), AxisPainter(theme)
        self._theme = theme
        self._legend: tuple[tuple[QRectF, DivergenceId], ...] = ()
        self.layout = TimelineLayout((), (), Scale(stretches=()), 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = self._marks.theme = self._axis.theme = theme

    def select(self, finding: DivergenceId | None) -> None:
        """Let the marks of ``finding`` stand out."""
        self._marks.selected = finding

    def gutter(self, viewport: QWidget) -> int:
        """Return the width of the names of the sources."""
        return round(_GUTTERS[viewport.width() >= _ROOMY] * label_scale())

    def legend_at(self, point: QPointF) -> DivergenceId | None:
        """Return the finding whose entry in the legend is at ``point``."""
        return next((finding for place, finding in self._legend if place.contains(point)), None)

    def legend_height(self, viewport: QWidget) -> int:
        """Return the height of the legend in the width that there is."""
        places = self._legend_places(viewport.width())
        lines = max((line for line, _, _ in places), default=-1) + 1
        return lines * _legend_line() + 2 * _LEGEND_PADDING if lines else 0

    def paint(self, viewport: QWidget, room: QRect, origin: QPointF, current: int) -> None:
        """Paint everything; the lanes lie in ``room``, their beginning at ``origin``."""
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(viewport.rect(), self._theme.base)
        lanes = QRectF(room)
        painter.save()
        painter.setClipRect(lanes)
        self._axis.draw_ground(painter, lanes, self.layout, origin.x())
        self._draw_lane_lines(painter, lanes, origin)
        self._draw_joins(painter, origin)
        self._draw_marks(painter, lanes, origin, current)
        painter.restore()
        top = QRectF(lanes.left(), lanes.top() - axis_height(), lanes.width(), axis_height())
        self._axis.draw(painter, top, self.layout, origin.x())
        self._draw_sources(painter, lanes, origin)
        self._draw_legend(painter, viewport)
        painter.end()

    def _draw_lane_lines(self, painter: QPainter, lanes: QRectF, origin: QPointF) -> None:
        painter.setPen(self._theme.rule)
        for top in self.layout.lane_tops[1:]:
            y = origin.y() + top
            painter.drawLine(QLineF(lanes.left(), y, lanes.right(), y))

    def _draw_marks(self, painter: QPainter, lanes: QRectF, origin: QPointF, current: int) -> None:
        seen = lanes.translated(-origin).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        for number in self.layout.between(seen.left(), seen.right(), seen.top(), seen.bottom()):
            mark = self._model.marks[number]
            place = QRectF(*self.layout.rect(number)).translated(origin)
            label = _label(mark, self._model.numbers)
            self._marks.draw(painter, place, mark, label, current=number == current)

    def _draw_joins(self, painter: QPainter, origin: QPointF) -> None:
        """Join the days of one finding from source to source; strongly for the one that is selected."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = self._theme.ink(Kind.DATETIME)
        findings = self._model.findings
        if len(findings) > MOST_AT_FIRST:  # a thicket tells nothing
            findings = tuple(one for one in findings if one.id == self._marks.selected)
        for finding in sorted(findings, key=lambda one: one.id == self._marks.selected):
            chosen = finding.id == self._marks.selected
            colour = ink if chosen else mixed(self._theme.base, ink, 0.45)
            style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
            painter.setPen(QPen(colour, 2.2 if chosen else 1.2, style))
            for upper, lower in pairwise(self._middles(finding)):
                painter.drawLine(upper + origin, lower + origin)

    def _middles(self, finding: Divergence) -> list[QPointF]:
        return [QRectF(*self.layout.rect(number)).center() for number in self._model.numbers_of(finding.id)]

    def _draw_sources(self, painter: QPainter, lanes: QRectF, origin: QPointF) -> None:
        """Write the source beside its lane; the names stay while the axis is scrolled."""
        width = lanes.left()
        gutter = QRectF(0, lanes.top(), width, lanes.height())
        above = lanes.top() - axis_height()
        painter.fillRect(QRectF(0, above, width, axis_height()), self._theme.raised)
        painter.fillRect(gutter, self._theme.base)
        painter.setPen(self._theme.rule)
        painter.drawLine(QLineF(width, above, width, lanes.bottom()))
        painter.drawLine(QLineF(0, lanes.top(), width, lanes.top()))
        painter.save()
        painter.setClipRect(gutter)
        silent = next((one.silent for one in self._model.findings if one.id == self._marks.selected), ())
        for lane, article in enumerate(self._model.articles):
            top, bottom = (origin.y() + edge for edge in self.layout.lane_tops[lane : lane + 2])
            room = QRectF(8, top, width - 14, bottom - top)
            self._draw_source(painter, room, article, lane, silent=article.id in silent)
            painter.setPen(self._theme.rule)
            painter.drawLine(QLineF(0, bottom, width, bottom))
        painter.restore()

    def _draw_source(
        self, painter: QPainter, room: QRectF, article: Article, lane: int, *, silent: bool
    ) -> None:
        font = label_font(9.5)
        font.setBold(True)
        painter.setFont(font)
        metrics, letter = QFontMetricsF(font), source_letter(lane)
        name = QRectF(room.left(), room.center().y() - metrics.height() / 2, room.width(), metrics.height())
        if silent:
            name.translate(0, -metrics.height() / 2)
        painter.setPen(self._theme.accent)
        painter.drawText(name, _LEFT, letter)
        beside = name.adjusted(metrics.horizontalAdvance(letter) + 6, 0, 0, 0)
        painter.setPen(self._theme.text)
        words = metrics.elidedText(source_name(article), Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, _LEFT, words)
        if silent:
            slanted = label_font(8.5)
            slanted.setItalic(True)
            painter.setFont(slanted)
            painter.setPen(quiet_ink(self._theme))
            painter.drawText(beside.translated(0, metrics.height() - 1), _LEFT, silent_words())

    def _draw_legend(self, painter: QPainter, viewport: QWidget) -> None:
        height = self.legend_height(viewport)
        painter.fillRect(QRectF(0, 0, viewport.width(), height), self._theme.base)
        painter.setFont(label_font(9))
        drawn: list[tuple[QRectF, DivergenceId]] = []
        metrics = QFontMetricsF(label_font(9))
        places = self._legend_places(viewport.width())
        height_of_line = _legend_line()
        for (line, left, words), finding in zip(places, self._model.findings, strict=False):
            place = QRectF(
                left,
                _LEGEND_PADDING + line * height_of_line,
                metrics.horizontalAdvance(words),
                height_of_line,
            )
            chosen = finding.id == self._marks.selected
            painter.setPen(self._theme.accent if chosen else quiet_ink(self._theme))
            painter.drawText(place.adjusted(0, 0, 4, 0), _LEFT, words)
            if chosen:
                painter.drawLine(place.bottomLeft(), place.bottomRight())
            drawn.append((place, finding.id))
        self._legend = tuple(drawn)
        rest = len(self._model.findings) - len(drawn)
        if rest > 0:
            self._draw_rest(painter, QRectF(0, 0, viewport.width() - _MARGIN, height - _LEGEND_PADDING), rest)

    def _draw_rest(self, painter: QPainter, room: QRectF, rest: int) -> None:
        """Count the findings for which the legend has no room, over the end of its last line."""
        words = more_words(rest)
        width = QFontMetricsF(label_font(9)).horizontalAdvance(words) + _BETWEEN
        place = QRectF(room.right() - width, room.bottom() - _legend_line(), width, _legend_line())
        painter.fillRect(place, self._theme.base)
        painter.setPen(quiet_ink(self._theme))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _legend_places(self, width: float) -> Sequence[tuple[int, float, str]]:
        """Return line, left edge and words of each entry that has room."""
        metrics = QFontMetricsF(label_font(9))
        places: list[tuple[int, float, str]] = []
        line, left = 0, _MARGIN
        for number, finding in enumerate(self._model.findings, 1):
            words = finding_legend(finding, number)
            wide = metrics.horizontalAdvance(words)
            if left + wide > width - _MARGIN and left > _MARGIN:
                line, left = line + 1, _MARGIN
            if line >= _MOST_LINES:
                break
            places.append((line, left, words))
            left += wide + _BETWEEN
        return places


def _legend_line() -> int:
    return round(_LEGEND_LINE * label_scale())


def _label(mark: DateMark, numbers: Mapping[str, int]) -> str:
    if mark.is_published:
        return published_words()
    return " ".join(finding_label(numbers[finding.id]) for finding in mark.findings)
