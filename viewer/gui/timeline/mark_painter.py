"""How a mark of the timeline is drawn: its shape says what it is, its label to which finding it belongs."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.gui.matrix.group_look import quiet_ink
from viewer.gui.theme import Emphasis, Theme, label_font, mixed
from viewer.gui.timeline.date_marks import DateMark, Reach
from viewer.gui.timeline.timeline_layout import ARROW

_SOFT: Final = 0.18
"""Share of a long bar over which either end fades: a month that is named begins on no certain day."""
_DIAMOND: Final = 6.0
_DOT: Final = 4.0


class MarkPainter:
    """Draws marks in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.selected: DivergenceId | None = None

    def draw(self, painter: QPainter, place: QRectF, mark: DateMark, label: str, *, current: bool) -> None:
        """Draw ``mark`` in ``place`` with the names of its findings."""
        if mark.is_published:
            self._draw_published(painter, place, label)
        elif not mark.findings and mark.when.first == mark.when.last and mark.reach is Reach.CLOSED:
            self._draw_dot(painter, place)
        else:
            self._draw_days(painter, place, mark, label)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.accent, 2))
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 5, 5)

    def is_selected(self, mark: DateMark) -> bool:
        """Tell whether the mark belongs to the selected finding."""
        return any(finding.id == self.selected for finding in mark.findings)

    def _draw_published(self, painter: QPainter, place: QRectF, words: str) -> None:
        middle = QPointF(place.left() + _DIAMOND + 2, place.center().y())
        corners = ((0.0, -_DIAMOND), (_DIAMOND, 0.0), (0.0, _DIAMOND), (-_DIAMOND, 0.0))
        painter.setBrush(self.theme.base)
        painter.setPen(QPen(quiet_ink(self.theme), 1.5))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        painter.setFont(label_font(8.5))
        room = place.adjusted(2 * _DIAMOND + 7, 0, 6, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_dot(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(quiet_ink(self.theme), 1.2))
        painter.setBrush(mixed(self.theme.base, self.theme.dimmed, 0.35))
        painter.drawEllipse(place.center(), _DOT, _DOT)

    def _draw_days(self, painter: QPainter, place: QRectF, mark: DateMark, label: str) -> None:
        ground, ink = self._colours(mark)
        is_long = mark.when.first != mark.when.last
        body = self._body(place, mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._soft(body, ground) if is_long else QBrush(ground))
        painter.drawRoundedRect(body, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._outline(mark, ink))
        if is_long:
            # Ends that are not certain stay open.
            fade = body.width() * _SOFT
            for y in (body.top(), body.bottom()):
                painter.drawLine(QPointF(body.left() + fade, y), QPointF(body.right() - fade, y))
        else:
            painter.drawRoundedRect(body, 4, 4)
        self._draw_arrow(painter, place, body, mark, ink)
        painter.setPen(self.theme.text if mark.findings else quiet_ink(self.theme))
        font = label_font(8.5)
        font.setBold(bool(mark.findings))
        painter.setFont(font)
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, label)

    def _colours(self, mark: DateMark) -> tuple[QColor, QColor]:
        if not mark.findings:
            return mixed(self.theme.base, self.theme.dimmed, 0.22), quiet_ink(self.theme)
        emphasis = Emphasis.STRONG if self.is_selected(mark) else Emphasis.NORMAL
        return self.theme.tint(Kind.DATETIME, emphasis), self.theme.ink(Kind.DATETIME)

    def _outline(self, mark: DateMark, ink: QColor) -> QPen:
        """Return a strong line around what contradicts, a fine one around what differs otherwise."""
        strong = any(each.judgement.relation is Relation.CONTRADICTION for each in mark.findings)
        return QPen(ink, 2.0 if strong else 1.0)

    def _body(self, place: QRectF, mark: DateMark) -> QRectF:
        if mark.reach is Reach.ONWARD:
            return place.adjusted(0, 1, -ARROW, -1)
        if mark.reach is Reach.BACKWARD:
            return place.adjusted(ARROW, 1, 0, -1)
        return place.adjusted(0, 1, 0, -1)

    def _soft(self, body: QRectF, ground: QColor) -> QBrush:
        fading = QLinearGradient(body.topLeft(), body.topRight())
        clear = QColor(ground)
        clear.setAlpha(0)
        for at, colour in ((0.0, clear), (_SOFT, ground), (1 - _SOFT, ground), (1.0, clear)):
            fading.setColorAt(at, colour)
        return QBrush(fading)

    def _draw_arrow(
        self, painter: QPainter, place: QRectF, body: QRectF, mark: DateMark, ink: QColor
    ) -> None:
        if mark.reach is Reach.CLOSED:
            return
        onward = mark.reach is Reach.ONWARD
        start = body.right() + 1 if onward else body.left() - 1
        end, back = (place.right(), -6) if onward else (place.left(), 6)
        y = place.center().y()
        painter.setPen(QPen(ink, 1.6))
        painter.drawLine(QPointF(start, y), QPointF(end, y))
        painter.drawPolyline([QPointF(end + back, y - 4), QPointF(end, y), QPointF(end + back, y + 4)])
