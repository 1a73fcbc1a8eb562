"""How each kind of passage is set: face, size, leading, spacing and indents."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from viewer.domain.article import PassageKind
from viewer.gui.articles.block_heights import HeightEstimate
from viewer.gui.articles.display_blocks import DisplayBlock
from viewer.gui.reading_face import USUAL_FACE, ReadingFace
from viewer.gui.theme import reading_font, small_print_font

GUTTER = 34  # bar of the selected event and letters of the kinds, left of the text
RIGHT_MARGIN = 10
MEASURE = 70  # characters; longer lines are hard to come back from (Bringhurst: 45 to 75)
LEADING = 1.28
_SAMPLE = "The light fell early on the hills, and nobody who came by spoke of the road that led there."
_LESSER = 3  # the level from which headings are as small as the text


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockStyle:
    """How a block is set; lengths in logical pixels.

    Attributes:
        font: Face and size.
        above: White space over the first line.
        below: White space under the last line.
        indent: From the left edge of the text.
        dimmed: Whether it always recedes, like small print.
        leading: Distance of lines as a multiple of the face's own.
        apart: More white space where a run of such blocks begins and ends, as of a list.
    """

    font: QFont
    above: int
    below: int
    indent: int = 0
    dimmed: bool = False
    leading: float = LEADING
    apart: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where text stands in a pane of some width."""

    left: float
    width: float


class Typography:
    """The styles of all kinds of passage for one text size in points, in the face that the reader wants."""

    def __init__(self, points: float, face: ReadingFace = USUAL_FACE) -> None:
        self.points = points
        body = reading_font(points, face.family)
        self._em = QFontMetricsF(body).height()
        self._character = QFontMetricsF(body).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._leading = face.leading(LEADING)
        self._styles = {kind: _set_in(face, style) for kind, style in self._make_styles(points).items()}

    def style(self, kind: PassageKind) -> BlockStyle:
        """Return how passages of ``kind`` are set."""
        return self._styles[kind]

    def style_of(self, block: DisplayBlock, *, heads_table: bool = False) -> BlockStyle:
        """Return how ``block`` is set: lesser headings smaller than others, and the row that heads a table bold."""
        style = self._styles[block.kind]
        if heads_table:
            return replace(style, font=_bold(QFont(style.font)))
        if block.level < _LESSER:
            return style
        font = QFont(style.font)
        font.setPointSizeF(self.points)
        font.setItalic(block.level > _LESSER)
        return replace(style, font=font, above=round(style.above * 0.75))

    def column(self, pane_width: float) -> Column:
        """Return where the text stands: after the gutter, no wider than reads well, then in the middle."""
        room = max(40.0, pane_width - GUTTER - RIGHT_MARGIN)
        width = min(room, MEASURE * self._character)
        return Column(left=GUTTER + round((room - width) / 2), width=width)

    def estimate(self, pane_width: float) -> HeightEstimate:
        """Return what an unseen paragraph is taken to measure in a pane of ``pane_width``."""
        style = self._styles[PassageKind.PARAGRAPH]
        return HeightEstimate(
            spacing=style.above + style.below,
            line=self._em * self._leading,
            characters=max(8.0, self.column(pane_width).width / self._character),
        )

    def _make_styles(self, points: float) -> Mapping[PassageKind, BlockStyle]:
        half = round(self._em * 0.32)
        body = reading_font(points)
        table = small_print_font(points * 0.92)
        return {
            PassageKind.TITLE: _heading(points * 1.36, above=half * 2, below=half * 2),
            PassageKind.HEADING: _heading(points * 1.14, above=half * 4, below=half),
            PassageKind.PARAGRAPH: BlockStyle(font=body, above=half, below=half),
            PassageKind.LIST_ITEM: BlockStyle(
                font=body, above=half // 2, below=half // 2, apart=half // 2, indent=round(self._em * 1.05)
            ),
            PassageKind.TABLE_ROW: BlockStyle(
                font=table, above=half // 2 + 1, below=half // 2 + 1, apart=half, leading=1.2
            ),
            PassageKind.QUOTATION: BlockStyle(
                font=_italic(reading_font(points)), above=half, below=half, indent=round(self._em * 0.9)
            ),
            PassageKind.CAPTION: _small_print(points * 0.86, above=half, below=half),
            PassageKind.DATELINE: _small_print(points * 0.86, above=half // 2, below=half),
            PassageKind.BOILERPLATE: _small_print(points * 0.8, above=half // 2, below=half // 2),
        }


def _heading(points: float, above: int, below: int) -> BlockStyle:
    return BlockStyle(font=_bold(reading_font(points)), above=above, below=below, leading=1.15)


def _small_print(points: float, above: int, below: int) -> BlockStyle:
    return BlockStyle(font=small_print_font(points), above=above, below=below, dimmed=True, leading=1.18)


def _set_in(face: ReadingFace, style: BlockStyle) -> BlockStyle:
    """Return ``style`` in the face and with the leading that the reader wants."""
    font = QFont(style.font)
    if face.family:
        font.setFamilies([face.family, *font.families()])
    return replace(style, font=font, leading=face.leading(style.leading))


def _italic(font: QFont) -> QFont:
    font.setItalic(True)
    return font


def _bold(font: QFont) -> QFont:
    font.setBold(True)
    return font


def set_lines(layout: QTextLayout, style: BlockStyle, column: Column, above: int, *, leftwards: bool) -> int:
    """Break ``layout`` into lines inside ``column``, ``above`` pixels down, and return where they end."""
    layout.setTextOption(wrapping(leftwards=leftwards))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = float(above)
    left = column.left + (0 if leftwards else style.indent)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(column.width - style.indent)
        height = line.height()
        line.setPosition(QPointF(left, round(y + height * (style.leading - 1) / 2)))
        y += height * style.leading
    layout.endLayout()
    return round(y)


def wrapping(*, leftwards: bool) -> QTextOption:
    """Return how lines are broken and on which side they begin."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if leftwards:  # QTextLayout sets the order of the words, but leaves them at the left edge
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option
