"""Paints the gap between two columns, and says in words what stands there."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from viewer.domain.comparison import Tier
from viewer.gui.articles.ribbon_geometry import End, Point
from viewer.gui.articles.ribbon_scene import Band, Scene, Tag
from viewer.gui.theme import Theme, label_font

_DASHES: Mapping[Tier, tuple[float, ...]] = {Tier.SURE: (), Tier.LIKELY: (5, 2.5), Tier.POSSIBLE: (1.5, 2.5)}
_TIERS: Mapping[Tier, object] = {
    Tier.SURE: QT_TRANSLATE_NOOP("Ribbons", "surely"),
    Tier.LIKELY: QT_TRANSLATE_NOOP("Ribbons", "likely"),
    Tier.POSSIBLE: QT_TRANSLATE_NOOP("Ribbons", "possibly"),
}
_FILL: Final = 70  # of 255: two ribbons that cross are still seen as two
_CAP: Final = 3.0
_GRIP: Final = (5.0, 7.0)
_MARK: Final = 4.0


def words_for(item: Band | Tag, left: str, right: str) -> str:
    """Return what a hover says about a ribbon or a tag between the sources of these letters."""
    if isinstance(item, Tag):
        words = _tr("{silent} is silent here. {letter} goes on with it: click to go there.")
        return words.format(silent=item.silent, letter=item.letter)
    words = _tr("{left} and {right} {surely} report the same thing. Click to bring both level.")
    if not item.states:
        words = _tr("One of {left} and {right} does not state this; this is its nearest passage.")
    elif item.link.by_hand:
        words = _tr("{left} and {right} were linked by a reviewer. Click to bring both level.")
    return words.format(left=left, right=right, surely=_tr(_TIERS[item.link.tier]))


def paint_scene(painter: QPainter, whole: QRectF, scene: Scene | None, theme: Theme, *, quiet: bool) -> None:
    """Paint what stands on the ground of a gap that is ``whole``; ``scene`` is None beside anything but two columns."""
    _paint_grip(painter, whole, theme)
    if scene is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, scene.screen.top, whole.width(), scene.screen.bottom - scene.screen.top))
    for band in scene.bands:
        _paint_band(painter, band, theme, quiet=quiet)
    for tag in () if quiet else scene.tags:
        _paint_tag(painter, tag, theme)


def _paint_grip(painter: QPainter, whole: QRectF, theme: Theme) -> None:
    """Paint three dots beside the headers, where no ribbon runs: here the gap can be taken hold of."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.dimmed)
    first, apart = 22.0, _GRIP[1]
    for number in range(3):
        painter.drawEllipse(QPointF(whole.center().x(), first + number * apart), 1.6, 1.6)


def _paint_band(painter: QPainter, band: Band, theme: Theme, *, quiet: bool) -> None:
    colour = theme.dimmed if quiet else theme.accent
    if band.arrows():
        _paint_thread(painter, band, colour)
        return
    if band.states:
        painter.setPen(Qt.PenStyle.NoPen)
        fill = QColor(colour)
        fill.setAlpha(_FILL // 3 if quiet else _FILL)
        painter.setBrush(fill)
        painter.drawPolygon(_polygon(band.ribbon.outline()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, band.link.tier, 1.0 if quiet else 1.3))
    painter.drawPolyline(_polygon(band.ribbon.upper()))
    painter.drawPolyline(_polygon(band.ribbon.lower()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if not quiet:
        _paint_cap(painter, band)
    if band.link.by_hand:
        _paint_hand_mark(painter, band, theme)


def _paint_thread(painter: QPainter, band: Band, colour: QColor) -> None:
    """Paint the way to a passage that is not seen: a line will do, and it ends in the head of an arrow."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, band.link.tier, 1.8))
    painter.drawPolyline(_polygon(band.ribbon.middle()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for place, where in band.arrows():
        painter.drawPolygon(_arrow(place, where))


def _paint_cap(painter: QPainter, band: Band) -> None:
    """Paint a bar where the ribbon leaves the passage at the left; the one at the right has a bar in its text."""
    end = band.ribbon.left
    if end.where is End.SEEN:
        painter.drawRect(QRectF(0, end.top, _CAP, end.bottom - end.top))


def _paint_hand_mark(painter: QPainter, band: Band, theme: Theme) -> None:
    """Paint a lozenge in the middle: here a reviewer made the link."""
    course = band.ribbon.middle()
    middle = QPointF(*course[len(course) // 2])
    lozenge = [QPointF(0, -_MARK), QPointF(_MARK, 0), QPointF(0, _MARK), QPointF(-_MARK, 0)]
    painter.setPen(QPen(theme.base, 1))
    painter.drawPolygon(QPolygonF([middle + corner for corner in lozenge]))


def _paint_tag(painter: QPainter, tag: Tag, theme: Theme) -> None:
    place = tag.place
    painter.setPen(_pen(theme.accent, Tier.LIKELY, 1.3))
    near = place.left() if tag.rightwards else place.right()
    painter.drawLine(QPointF(*tag.thread), QPointF(near, place.center().y()))
    painter.setPen(QPen(theme.accent, 1.3))
    painter.setBrush(theme.base)
    painter.drawPath(_signpost(place, rightwards=tag.rightwards))
    font = label_font(8)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.text)
    inside = place.adjusted(1, 0, -4, 0) if tag.rightwards else place.adjusted(4, 0, -1, 0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, tag.letter)


def _signpost(place: QRectF, *, rightwards: bool) -> QPainterPath:
    flat, tip = (place.left(), place.right()) if rightwards else (place.right(), place.left())
    shoulder = tip - 6 if rightwards else tip + 6
    path = QPainterPath(QPointF(flat, place.top()))
    for corner in (
        QPointF(shoulder, place.top()),
        QPointF(tip, place.center().y()),
        QPointF(shoulder, place.bottom()),
        QPointF(flat, place.bottom()),
    ):
        path.lineTo(corner)
    path.closeSubpath()
    return path


def _arrow(place: QRectF, where: End) -> QPolygonF:
    flat, tip = (place.bottom(), place.top()) if where is End.ABOVE else (place.top(), place.bottom())
    return QPolygonF(
        [QPointF(place.left(), flat), QPointF(place.right(), flat), QPointF(place.center().x(), tip)]
    )


def _pen(colour: QColor, tier: Tier, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _DASHES[tier]:
        pen.setDashPattern(_DASHES[tier])
    return pen


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _tr(words: object) -> str:
    return QCoreApplication.translate("Ribbons", str(words))
