"""Paints the blocks of an article: band, tints, words, underlines, and the letters in the margin."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from viewer.domain.article import PassageKind
from viewer.domain.fact import Kind
from viewer.gui.articles.display_blocks import DisplayBlock
from viewer.gui.articles.hit_marks import NO_HITS, HitRects
from viewer.gui.articles.lazy_layout import LaidBlock
from viewer.gui.articles.marks import Mark
from viewer.gui.articles.typography import GUTTER, Column
from viewer.gui.kind_styles import KIND_STYLES, draw_underline
from viewer.gui.text_direction import reads_leftwards
from viewer.gui.theme import Emphasis, Theme, draw_badge, label_font, mixed

_BAR = QRectF(3, 0, 4, 0)  # left edge and width of the selected event's bar
_BADGE = QRectF(0, 0, 11, 13)
_LOUDEST = (Emphasis.STRONG, Emphasis.NORMAL, Emphasis.PALE)
_DIFFERING = 0.22  # share of the accent behind words that differ
_SHARED_APART = 4  # pixels between the words and the mark of shared wording
_FOUND = 0.18  # share of the accent behind words that a search found
_ROUND = 3.0
_LEVEL = 3.5  # overlapping highlights have their underlines one under the other


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLook:
    """All that decides how a block is painted, in the block's coordinates.

    Attributes:
        marks: Highlights, in the order in which they are painted.
        selected: Words marked by mouse or keyboard, one rectangle per line.
        banded: Whether it belongs to the selected event.
        receding: Whether another event is selected.
        differing: Words that another source has not, one rectangle per line.
        shared: Whether the passage shares its wording with another source.
        caret: Position of the caret in Qt's units, or None.
        hits: Words that a search found, one rectangle per line; those that the reader went to stand apart.
    """

    marks: Sequence[Mark]
    selected: Sequence[QRectF]
    differing: Sequence[QRectF]
    shared: bool
    banded: bool
    receding: bool
    caret: int | None
    hits: HitRects = NO_HITS


class ArticlePainter:
    """Paints one block at a time onto a painter that stands at the block's top left corner."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._letters: dict[tuple[Kind, Emphasis, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, block: DisplayBlock, laid: LaidBlock, look: BlockLook, column: Column
    ) -> None:
        """Paint ``block`` as ``look`` says."""
        ground = self._theme.band if look.banded else self._theme.base
        if look.banded:
            self._paint_band(painter, laid, column)
        self._paint_furniture(painter, block, laid, column)
        for mark in look.marks:
            self._paint_tint(painter, mark, ground)
        self._paint_differing(painter, look.differing, ground)
        if look.shared:
            self._paint_shared(painter, laid, column)
        for rect in look.selected:
            painter.fillRect(rect.adjusted(0, -1, 0, 2), self._theme.selection)
        self._paint_hits(painter, look, ground)
        self._paint_words(painter, laid, look)
        self._paint_marker(painter, block, laid, look)
        for mark in look.marks:
            self._paint_underline(painter, mark)
        self._paint_letters(painter, look.marks, column)
        if look.caret is not None:
            painter.setPen(self._theme.text)
            laid.layout.drawCursor(painter, QPointF(0, 0), look.caret, 2)

    def _paint_band(self, painter: QPainter, laid: LaidBlock, column: Column) -> None:
        edge = column.left - GUTTER
        right = column.left + column.width + 6
        painter.fillRect(
            QRectF(edge + _BAR.left(), 0, right - edge - _BAR.left(), laid.height), self._theme.band
        )
        painter.fillRect(QRectF(edge + _BAR.left(), 0, _BAR.width(), laid.height), self._theme.accent)

    def _paint_furniture(
        self, painter: QPainter, block: DisplayBlock, laid: LaidBlock, column: Column
    ) -> None:
        rule = self._theme.rule
        if block.kind is PassageKind.TABLE_ROW:
            lowest = max((line.y() + line.height() for line in laid.lines()), default=0.0)
            y = round(lowest) + laid.style.below
            head = laid.heads_table
            painter.fillRect(
                QRectF(column.left, y, column.width, 2 if head else 1), self._theme.dimmed if head else rule
            )
        elif block.kind is PassageKind.QUOTATION:
            bar = QRectF(column.left, 2, 2, laid.height - 4)
            if reads_leftwards(laid.layout.text()):
                bar.moveRight(column.left + column.width)
            painter.fillRect(bar, rule)

    def _paint_differing(self, painter: QPainter, rects: Sequence[QRectF], ground: QColor) -> None:
        """Paint a field with a line over it: lines under words belong to the kinds."""
        for rect in rects:
            field = _field(rect)
            painter.fillRect(field, mixed(ground, self._theme.accent, _DIFFERING))
            painter.fillRect(QRectF(field.left(), field.top(), field.width(), 2), self._theme.accent)

    def _paint_hits(self, painter: QPainter, look: BlockLook, ground: QColor) -> None:
        """Paint boxes with round corners; the one that the reader went to has a thick frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in look.hits.others:
            painter.setPen(QPen(self._theme.accent, 1))
            painter.setBrush(mixed(ground, self._theme.accent, _FOUND))
            painter.drawRoundedRect(_box(rect), _ROUND, _ROUND)
        for rect in look.hits.current:
            painter.setPen(QPen(self._theme.text, 2))
            painter.setBrush(self._theme.selection)
            painter.drawRoundedRect(_box(rect), _ROUND, _ROUND)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_shared(self, painter: QPainter, laid: LaidBlock, column: Column) -> None:
        """Paint a dotted line beside the passage, at the side where no letters stand."""
        x = column.left + column.width + _SHARED_APART
        painter.setPen(QPen(self._theme.dimmed, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, laid.style.above), QPointF(x, laid.height - laid.style.below))

    def _paint_tint(self, painter: QPainter, mark: Mark, ground: QColor) -> None:
        tint = self._theme.tint(mark.highlight.kind, mark.emphasis, ground)
        for rect in mark.rects:
            painter.fillRect(_field(rect), tint)
        if mark.emphasis is Emphasis.STRONG:
            painter.setPen(QPen(self._theme.ink(mark.highlight.kind), 1))
            for rect in mark.rects:
                painter.drawRect(_field(rect).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_underline(self, painter: QPainter, mark: Mark) -> None:
        style = KIND_STYLES[mark.highlight.kind]
        ink = self._theme.ink(mark.highlight.kind)
        width = 1.0 if mark.emphasis is Emphasis.PALE else 1.6
        for rect in mark.rects:
            words = _field(rect).adjusted(0, 0, 0, mark.level * _LEVEL)
            draw_underline(painter, words, style.pattern, ink, width)

    def _paint_words(self, painter: QPainter, laid: LaidBlock, look: BlockLook) -> None:
        recede = look.receding or laid.style.dimmed
        painter.setPen(self._theme.dimmed if recede else self._theme.text)
        laid.layout.draw(painter, QPointF(0, 0))
        if not recede:
            return
        loud = [rect for mark in look.marks if mark.emphasis is not Emphasis.PALE for rect in mark.rects]
        loud += (*look.differing, *look.hits.others, *look.hits.current)
        clip = QPainterPath()
        clip.setFillRule(Qt.FillRule.WindingFill)  # or what is marked twice would recede again
        for rect in (*loud, *look.selected):
            clip.addRect(_field(rect))
        if not clip.isEmpty():  # words on a strong tint or a selection are read in full strength
            painter.save()
            painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
            painter.setPen(self._theme.text)
            laid.layout.draw(painter, QPointF(0, 0))
            painter.restore()

    def _paint_marker(self, painter: QPainter, block: DisplayBlock, laid: LaidBlock, look: BlockLook) -> None:
        if not block.marker or laid.layout.lineCount() == 0:
            return
        line = laid.layout.lineAt(0)
        painter.setFont(laid.style.font)
        painter.setPen(self._theme.dimmed if look.receding else self._theme.text)
        left = line.x() - laid.style.indent
        place = QRectF(left, line.y(), laid.style.indent - 5, line.height())
        if reads_leftwards(laid.layout.text()):
            place.moveLeft(line.x() + line.width() + 5)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip, block.marker)

    def _paint_letters(self, painter: QPainter, marks: Sequence[Mark], column: Column) -> None:
        """Paint, beside each line, the letters of the kinds that start there: what colour says, in words."""
        lines: dict[float, list[Mark]] = {}
        for mark in marks:
            if mark.opens:
                lines.setdefault(mark.rects[0].top(), []).append(mark)
        for here in lines.values():
            here.sort(key=lambda mark: _LOUDEST.index(mark.emphasis))
            kinds = {mark.highlight.kind: mark.emphasis for mark in reversed(here)}
            shown = list(reversed(kinds.items()))
            line = here[0].rects[0]
            place = QRectF(column.left - _BADGE.width() - 4, 0, _BADGE.width(), _BADGE.height())
            place.moveTop(round(line.center().y() - _BADGE.height() / 2))
            self._draw_letter(painter, place, *shown[0])
            place.translate(-_BADGE.width(), 0)
            if len(kinds) == 2:  # noqa: PLR2004 - two letters fit into the margin
                self._draw_letter(painter, place, *shown[1])
            elif len(kinds) > 1:
                painter.setFont(label_font(6.5))
                painter.setPen(self._theme.text)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{len(kinds) - 1}")

    def _draw_letter(self, painter: QPainter, place: QRectF, kind: Kind, emphasis: Emphasis) -> None:
        """Draw the badge of a kind as a picture that is kept: each frame shows the same few many times over."""
        ratio = painter.device().devicePixelRatioF()
        picture = self._letters.get((kind, emphasis, ratio))
        if picture is None:
            picture = QPixmap((_BADGE.size() * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._theme.base)  # without transparency, so that letters are smoothed as elsewhere
            drawing = QPainter(picture)
            draw_badge(drawing, _BADGE, kind, self._theme, emphasis)
            drawing.end()
            self._letters[kind, emphasis, ratio] = picture
        painter.drawPixmap(place.topLeft(), picture)


def _box(rect: QRectF) -> QRectF:
    """Return the box around words that were found."""
    return rect.adjusted(-1.5, -0.5, 1.5, 1.5)


def _field(rect: QRectF) -> QRectF:
    """Return the tinted field behind ``rect``: the line with room for an underline."""
    return rect.adjusted(-1, -1, 1, 3)
