"""A document layout that looks only at the blocks on screen, however long the article."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)

from viewer.domain.article import Article, PassageKind
from viewer.domain.text import Span
from viewer.gui.articles.block_heights import BlockHeights
from viewer.gui.articles.display_blocks import CELL_END, DisplayBlock, cut_into_blocks, shown_text
from viewer.gui.articles.tables import (
    CellColumn,
    CellPlaces,
    TableRun,
    divide,
    find_runs,
    looked_at,
    set_cells,
)
from viewer.gui.articles.typography import BlockStyle, Typography, set_lines
from viewer.gui.text_direction import has_leftward_words, reads_leftwards
from viewer.gui.text_positions import TextPositions

_KEPT = 400  # laid-out blocks kept; about five screens of short paragraphs in each direction
_REACH = 8.0  # by as much the first lines of cells may begin further left than the others
_HEAD, _FOOT = 8, 24  # white space over the first block and under the last


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidBlock:
    """A block broken into lines for the current width.

    Attributes:
        layout: Its lines; positions inside count from the block's top left corner.
        positions: Between code points and Qt's units inside the block.
        height: With the spacing above and below.
        style: How it is set.
        heads_table: Whether it is the row that says what stands in the columns.
        leftwards: Whether anything in it is read from right to left.
    """

    layout: QTextLayout
    positions: TextPositions
    height: int
    style: BlockStyle
    heads_table: bool
    leftwards: bool

    def lines(self) -> list[QTextLine]:
        """Return the lines from top to bottom."""
        return [self.layout.lineAt(number) for number in range(self.layout.lineCount())]

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of the stretch ``start`` to ``end``, in units of the block.

        There is one per line, or several where the stretch runs over words of the other direction: what is
        together in the text is apart on the line then.
        """
        found = []
        for line in self.lines():
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                edges = _runs(line, first, last) if self.leftwards else [_stretch(line, first, last)]
                found += [QRectF(left, line.y(), right - left, line.height()) for left, right in edges]
        return found


class LazyLayout(QAbstractTextDocumentLayout):
    """Measures and keeps only what was shown lately; Qt's own layout measures everything.

    Drawing and hit testing use layouts of our own: Qt never frees those that it hangs on visited blocks
    (about 10 kB each), so they are made only where a caret moves.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.typography = Typography(11)
        self.article: Article | None = None
        self.blocks: tuple[DisplayBlock, ...] = ()
        self._starts: list[int] = []
        self._passage_starts: list[int] = []
        self._heights = BlockHeights((), self.typography.estimate(400))
        self._laid: OrderedDict[int, LaidBlock] = OrderedDict()
        self._runs: dict[int, TableRun] = {}
        self._cells: dict[int, tuple[CellColumn, ...]] = {}  # by the first block of a table
        self._width = 0.0
        self._slack = (0, 0)
        self._painting: Callable[[QPainter, QRectF, int], None] | None = None

    def paint_with(self, painting: Callable[[QPainter, QRectF, int], None]) -> None:
        """Let ``painting`` draw: it gets the painter, the stretch to draw and the caret's position or -1."""
        self._painting = painting

    def take(self, article: Article) -> None:
        """Prepare for ``article``; the document is to hold the ``document_text`` of its blocks."""
        self.article = article
        self.blocks = cut_into_blocks(article)
        self._starts = [block.start for block in self.blocks]
        self._passage_starts = [number for number, block in enumerate(self.blocks) if block.opens]
        sizes = [block.end - block.start for block in self.blocks]
        self._slack = (0, 0)
        self._heights = BlockHeights(sizes, self.typography.estimate(self._width))
        self._runs = find_runs(self.blocks)
        self._forget_lines()

    def set_typography(self, typography: Typography) -> None:
        """Set everything anew."""
        self.typography = typography
        self._rewrap()

    def set_slack(self, above: int, below: int) -> None:
        """Leave white space above and below the article, so that its ends can be brought level too."""
        if (above, below) != self._slack:
            self._slack = (above, below)
            self.documentSizeChanged.emit(self.documentSize())

    @property
    def slack(self) -> tuple[int, int]:
        """White space above and below the article."""
        return self._slack

    # Where things are: between positions of the document and of the article

    def code_point_at(self, position: int) -> int:
        """Return the code point of the article at a position of the document."""
        found = self.document().findBlock(position)
        if not found.isValid() or found.blockNumber() >= len(self.blocks):
            return 0
        laid = self.laid(found.blockNumber())
        return self.blocks[found.blockNumber()].start + laid.positions.from_qt(position - found.position())

    def position_of(self, code_point: int) -> int:
        """Return the position of the document that shows ``code_point``, or the end of the words before it."""
        if not self.blocks:
            return 0
        number = self.block_of(code_point)
        block = self.blocks[number]
        inside = max(0, min(code_point, block.end) - block.start)
        first = self.document().findBlockByNumber(number).position()
        return first + self.laid(number).positions.to_qt(inside)

    # Where things are, in document coordinates

    def top(self, block: int) -> int:
        """Return the top of ``block``; estimated if blocks above it were never on screen."""
        return _HEAD + self._slack[0] + self._heights.top(block)

    def block_at_y(self, y: float) -> int:
        """Return the block at ``y``, the nearest one outside the article."""
        return self._heights.block_at(y - self._slack[0] - _HEAD)

    def block_of(self, code_point: int) -> int:
        """Return the block that shows ``code_point`` of the article, or the one before it in a gap."""
        return max(0, bisect_right(self._starts, code_point) - 1)

    def first_block(self, passage: int) -> int:
        """Return the first block of the passage with this index."""
        return self._passage_starts[passage]

    def first_rect(self, span: Span) -> QRectF:
        """Return the rectangle of the first line of ``span``; null where nothing of it is shown."""
        number = self.block_of(span.start)
        laid, block = self.laid(number), self.blocks[number]
        start = laid.positions.to_qt(max(0, span.start - block.start))
        rects = laid.rects(start, laid.positions.to_qt(min(span.end, block.end) - block.start))
        return rects[0].translated(0, self.top(number)) if rects else QRectF()

    def laid(self, number: int) -> LaidBlock:
        """Return ``block`` broken into lines, and note its true height."""
        found = self._laid.get(number)
        if found is None:
            found = self._lay_out(number)
            self._laid[number] = found
            self._heights.measure(number, found.height)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(number)
        return found

    def measure(self, top: float, bottom: float) -> range:
        """Measure the blocks between two heights and return their numbers."""
        if not self.blocks:
            return range(0)
        before = self._heights.total
        first = last = self.block_at_y(top)
        reached = self.top(first)
        while True:
            reached += self.laid(last).height
            if reached >= bottom or last + 1 == len(self.blocks):
                break
            last += 1
        if self._heights.total != before:
            self.documentSizeChanged.emit(self.documentSize())
        return range(first, last + 1)

    def _lay_out(self, number: int) -> LaidBlock:
        assert self.article is not None
        block = self.blocks[number]
        text = shown_text(self.article, block)
        heads_table = self._heads_table(number)
        style = self.typography.style_of(block, heads_table=heads_table)
        layout = QTextLayout(text, style.font)
        height = self._set(layout, text, number, style) + _spacing(self.blocks, number, style)[1]
        return LaidBlock(
            layout=layout,
            positions=TextPositions(text),
            height=height,
            style=style,
            heads_table=heads_table,
            leftwards=has_leftward_words(text),
        )

    def _set(self, layout: QTextLayout, text: str, number: int, style: BlockStyle) -> int:
        """Break ``layout`` into the lines of a block, and return where they end; Qt's own do not tell their text."""
        column = self.typography.column(self._width)
        above = _spacing(self.blocks, number, style)[0]
        leftwards = reads_leftwards(text)
        if CELL_END not in text or number not in self._runs:
            return set_lines(layout, style, column, above, leftwards=leftwards)
        places = CellPlaces(
            columns=self._columns_of(self._runs[number]),
            left=column.left,
            width=column.width,
            leftwards=leftwards,
            indent=self.typography.style(PassageKind.LIST_ITEM).indent,
        )
        return set_cells(layout, text, style, places, above)

    def _heads_table(self, number: int) -> bool:
        run = self._runs.get(number)
        return run is not None and number == run.first and run.end > run.first + 1

    def _columns_of(self, run: TableRun) -> tuple[CellColumn, ...]:
        """Return where the columns of a table stand at the width that the text has now."""
        found = self._cells.get(run.first)
        if found is None:
            assert self.article is not None
            rows = [shown_text(self.article, self.blocks[number]) for number in looked_at(run)]
            head = self.typography.style_of(self.blocks[run.first], heads_table=True)
            width = self.typography.column(self._width).width
            found = self._cells[run.first] = divide(rows, QFontMetricsF(head.font), width)
        return found

    def _forget_lines(self) -> None:
        self._laid.clear()
        self._cells.clear()

    def _rewrap(self) -> None:
        self._forget_lines()
        self._heights.rewrap(self.typography.estimate(self._width))
        self.documentSizeChanged.emit(self.documentSize())

    # Qt asks

    def documentChanged(self, position: int, removed: int, added: int) -> None:  # noqa: ARG002 - Qt's signature
        """Rewrap where the page became wider or narrower; Qt calls this for that too."""
        width = self.document().pageSize().width()
        if width > 0 and width != self._width:
            self._width = width
            self._rewrap()

    def documentSize(self) -> QSizeF:
        """Return the size of the article with its slack."""
        return QSizeF(max(0.0, self._width), sum(self._slack) + _HEAD + self._heights.total + _FOOT)

    def pageCount(self) -> int:
        """Return 1: a pane is one long page."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002 - there is one frame
        """Return the whole document."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where ``block`` stands, and give Qt's caret the same lines as ours."""
        number = block.blockNumber()
        if not block.isValid() or number >= len(self.blocks):
            return QRectF()
        before = self._heights.total
        laid = self.laid(number)
        if self._heights.total != before:
            self.documentSizeChanged.emit(self.documentSize())
        self._lay_out_for_caret(block.layout(), number, laid)
        return QRectF(0, self.top(number), self._width, laid.height)

    def _lay_out_for_caret(self, layout: QTextLayout, number: int, laid: LaidBlock) -> None:
        drawn = laid.lines()
        known = [layout.lineAt(line) for line in range(layout.lineCount())]
        if [line.textStart() for line in known] == [line.textStart() for line in drawn] and (
            not known or known[0].position() == drawn[0].position()
        ):
            return
        whole = QTextLayout.FormatRange()
        whole.start, whole.length = 0, len(laid.layout.text()) * 2
        whole.format.setFont(laid.style.font)
        layout.setFormats([whole])
        self._set(layout, laid.layout.text(), number, laid.style)

    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        """Return the document position at ``point``, or -1 where an exact hit is asked for and there is none."""
        if not self.blocks:
            return 0 if accuracy is Qt.HitTestAccuracy.FuzzyHit else -1
        x, y = _coordinates(point)
        number = self.block_at_y(y)
        laid = self.laid(number)
        y -= self.top(number)
        line = _line_at(laid.lines(), x, y)
        if accuracy is Qt.HitTestAccuracy.ExactHit and not line.naturalTextRect().contains(x, y):
            return -1
        return self.document().findBlockByNumber(number).position() + line.xToCursor(x)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what the context asks for; its selections are not touched, since reading them can crash."""
        if self._painting is not None:
            self._painting(painter, context.clip, context.cursorPosition)


def _stretch(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    """Return from where to where ``first`` to ``last`` reach, in a line that is all read from left to right."""
    left, right = _x_of(line, first), _x_of(line, last)
    return left, max(left + 1, min(right, line.naturalTextRect().right()))


def _runs(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return the same for a line with words of both directions: Qt's runs know where their glyphs stand."""
    places = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    joined: list[tuple[float, float]] = []
    for left, right in sorted({(place.left(), place.right()) for place in places}):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _x_of(line: QTextLine, position: int) -> float:
    """Return the x of the boundary before ``position``; Qt answers with the position too."""
    answer = line.cursorToX(position)
    assert isinstance(answer, tuple)
    return float(answer[0])


def _line_at(lines: Sequence[QTextLine], x: float, y: float) -> QTextLine:
    """Return the line at a point, or the nearest; cells of a row stand beside one another."""
    away = [max(line.x() - x, 0.0, x - line.x() - line.width()) for line in lines]
    beside = [line for line, distance in zip(lines, away, strict=True) if distance <= min(away) + _REACH]
    return next((line for line in beside if y < line.y() + line.height()), beside[-1])


def _coordinates(point: QPointF | QPoint | QPainterPath.Element) -> tuple[float, float]:
    if isinstance(point, QPainterPath.Element):
        return float(point.x), float(point.y)
    return point.x(), point.y()


def _spacing(blocks: Sequence[DisplayBlock], number: int, style: BlockStyle) -> tuple[int, int]:
    """Return the white space above and below; none where a long passage was cut, more around a list."""
    block = blocks[number]
    above = style.above if block.opens else 0
    below = style.below if block.closes else 0
    if number and blocks[number - 1].kind is not block.kind:
        above += style.apart
    if number + 1 < len(blocks) and blocks[number + 1].kind is not block.kind:
        below += style.apart
    return above, below
