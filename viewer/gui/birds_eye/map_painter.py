"""Paints the bird's eye: the quiet picture of everything, and the event that stands out over it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Tier
from viewer.gui.birds_eye.bars import Bar, Tone, tones_by_row
from viewer.gui.birds_eye.map_model import Line, StoryMap
from viewer.gui.theme import Theme, label_font, mixed
from viewer.gui.wording import source_letter

LETTERS: Final = 18  # pixels at the top
_GRID: Final = 2  # pixels within which two lines are taken for one
_LEAST: Final = 3.0  # height in pixels below which a block of the event would be overlooked
_TONES: Mapping[Tone, float] = {Tone.ALONE: 0.17, Tone.LINKED: 0.42}
_STRENGTHS: Mapping[Tier, float] = {Tier.SURE: 0.5, Tier.LIKELY: 0.3, Tier.POSSIBLE: 0.14}
_RECEDING: Final = 0.5  # of their strength is left to lines and blocks while an event stands out


def paint_ground(
    painter: QPainter, story: StoryMap, bars: Sequence[Bar], theme: Theme, *, receding: bool
) -> None:
    """Paint all bars and all links between neighbours, fainter where an event stands out over them."""
    strength = _RECEDING if receding else 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for gap, lines in enumerate(story.lines):
        _paint_lines(painter, lines, (bars[gap], bars[gap + 1]), theme, strength)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for source, bar in enumerate(bars):
        colours = {tone: mixed(theme.base, theme.text, share * strength) for tone, share in _TONES.items()}
        _paint_bar(painter, bar, story.tones[source], colours, theme)


def _paint_lines(
    painter: QPainter, lines: Sequence[Line], bars: tuple[Bar, Bar], theme: Theme, strength: float
) -> None:
    """Paint the quiet links of a gap, the best ones: one for all that begin and end at nearly the same heights."""
    seen: set[tuple[int, int]] = set()
    by_tier: dict[Tier, list[QLineF]] = {}
    for line in lines:
        one, other = bars[0].middle(line.left[1]), bars[1].middle(line.right[1])
        course = (int(one) // _GRID, int(other) // _GRID)
        if course not in seen:
            seen.add(course)
            by_tier.setdefault(line.tier, []).append(QLineF(bars[0].right, one, bars[1].left, other))
    for tier, drawn in by_tier.items():
        painter.setPen(QPen(mixed(theme.base, theme.text, _STRENGTHS[tier] * strength), 1))
        painter.drawLines(drawn)


def _paint_bar(
    painter: QPainter, bar: Bar, tones: Sequence[Tone], colours: Mapping[Tone, QColor], theme: Theme
) -> None:
    painter.fillRect(QRectF(bar.left, bar.edges[0], bar.width, bar.edges[-1] - bar.edges[0]), theme.base)
    if bar.is_dense:
        for first, end, tone in tones_by_row(bar, tones):
            if tone is not Tone.BOILERPLATE:
                painter.fillRect(QRectF(bar.left, first, bar.width, end - first), colours[tone])
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, tone in enumerate(tones):
        block = _block(bar, number)
        if tone is Tone.BOILERPLATE:
            painter.setPen(QPen(theme.rule, 1))
            painter.drawRect(block.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(block, colours[tone])


def _block(bar: Bar, number: int, least: float = 1.0) -> QRectF:
    """Return a block on whole pixels, with a gap to the next one where there is room."""
    top, bottom = bar.stretch(number, least)
    first, last = round(top), round(bottom)
    gap = 1 if last - first > 2 else 0  # noqa: PLR2004 - of two pixels none can be spared
    return QRectF(round(bar.left), first, round(bar.width), max(1, last - first - gap))


def paint_event(
    painter: QPainter,
    story: StoryMap,
    bars: Sequence[Bar],
    matches: Mapping[ArticleId, tuple[PassageId, ...]],
    related: frozenset[ArticleId],
    theme: Theme,
) -> None:
    """Paint the event that stands out: blocks in the accent, hollow where a source only comes near to the matter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in story.event_lines(matches):
        sources = {story.articles[line.left[0]].id, story.articles[line.right[0]].id}
        painter.setPen(_event_pen(theme, hollow=bool(sources & related)))
        painter.drawPath(_course(bars[line.left[0]], bars[line.right[0]], line))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for article, passages in matches.items():
        for passage in passages:
            place = story.places.get(passage)
            if place is None:
                continue
            block = _block(bars[place[0]], place[1], _LEAST)
            painter.fillRect(block, theme.base if article in related else theme.accent)
            painter.setPen(QPen(theme.accent, 1))
            painter.drawRect(block.adjusted(0, 0, -1, -1))


def _event_pen(theme: Theme, *, hollow: bool) -> QPen:
    pen = QPen(theme.accent, 1.2 if hollow else 1.7)
    if hollow:
        pen.setDashPattern([2.5, 2.5])
    return pen


def _course(left: Bar, right: Bar, line: Line) -> QPainterPath:
    start = QPointF(left.right, left.middle(line.left[1]))
    end = QPointF(right.left, right.middle(line.right[1]))
    bend = (end.x() - start.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path


def paint_letters(
    painter: QPainter, bars: Sequence[Bar], speaking: frozenset[int] | None, theme: Theme
) -> None:
    """Paint the letters of the sources; ``speaking`` have a part in the event, None where no event stands out."""
    for source, bar in enumerate(bars):
        loud = speaking is None or source in speaking
        font = label_font(8.5)
        font.setBold(loud)
        painter.setFont(font)
        painter.setPen((theme.text if speaking is None else theme.accent) if loud else theme.dimmed)
        place = QRectF(bar.centre - 20, 2, 40, LETTERS - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, source_letter(source))


def paint_screen_box(painter: QPainter, bar: Bar, on_screen: tuple[int, int], theme: Theme) -> None:
    """Paint what of a source is on screen as a frame round that stretch of its bar."""
    top, bottom = bar.y_of(on_screen[0]), bar.y_of(on_screen[1])
    middle, half = (top + bottom) / 2, max(3.0, (bottom - top) / 2 + 1)
    frame = QRectF(round(bar.left) - 3, round(middle - half), round(bar.width) + 5, round(2 * half))
    painter.setPen(QPen(theme.base, 3))
    painter.drawRect(frame)
    painter.setPen(QPen(theme.text, 1))
    painter.drawRect(frame)


def paint_cursor(painter: QPainter, bar: Bar, number: int, theme: Theme) -> None:
    """Paint where the keyboard stands."""
    block = _block(bar, number, _LEAST).adjusted(-3, -3, 2, 2)
    painter.setPen(QPen(theme.base, 4))
    painter.drawRect(block)
    painter.setPen(QPen(theme.accent, 2))
    painter.drawRect(block)
