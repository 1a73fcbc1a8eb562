"""The highlights of one article, placed on its lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from viewer.domain.comparison import DivergenceId
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.lazy_layout import LazyLayout
from viewer.gui.theme import Emphasis

_REACH = 2.0  # a click this many pixels beside the words still means them
_KEPT = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A highlight's part of one block.

    Attributes:
        highlight: What is marked.
        rects: One per line, in the block's coordinates.
        level: 0 for the upper underline; more where highlights overlap.
        emphasis: How loudly it speaks.
        opens: Whether the highlight starts in this block.
    """

    highlight: Highlight
    rects: tuple[QRectF, ...]
    level: int
    emphasis: Emphasis
    opens: bool


class Marks:
    """Finds the marks of a block and the highlights under a point; rectangles are kept until a rewrap."""

    def __init__(self, layout: LazyLayout) -> None:
        self._layout = layout
        self._shown: Sequence[Highlight] = ()
        self._by_block: dict[int, list[Highlight]] | None = None
        self._placed: dict[int, tuple[Mark, ...]] = {}
        self._selected: DivergenceId | None = None
        self._standing: frozenset[int] | None = None

    def show(self, highlights: Sequence[Highlight]) -> None:
        """Replace the highlights."""
        self._shown = highlights
        self.place_anew()

    def place_anew(self) -> None:
        """Find the blocks of the highlights anew; called where the article is cut into others."""
        self._by_block = None
        self.forget_places()

    def select(self, divergence: DivergenceId | None) -> None:
        """Make one divergence strong and the others pale; None makes all normal."""
        self._selected = divergence
        self.forget_places()

    def stand_out(self, passages: frozenset[int] | None) -> None:
        """Let the marks outside these passages be pale even where no divergence is selected; None lets all speak."""
        self._standing = passages
        self.forget_places()

    def forget_places(self) -> None:
        """Find all rectangles anew; called after each rewrap."""
        self._placed.clear()

    def of_block(self, number: int) -> tuple[Mark, ...]:
        """Return the marks of a block in painting order, the selected ones last."""
        if number not in self._in_blocks():
            return ()
        found = self._placed.get(number)
        if found is None:
            if len(self._placed) > _KEPT:
                self._placed.clear()
            found = self._placed[number] = self._place(number)
        return found

    def at(self, point: QPointF) -> tuple[Highlight, ...]:
        """Return the highlights at ``point`` in document coordinates, the shortest first."""
        if not self._layout.blocks:
            return ()
        number = self._layout.block_at_y(point.y())
        inside = QPointF(point.x(), point.y() - self._layout.top(number))
        found = [
            mark.highlight
            for mark in self.of_block(number)
            if any(
                rect.adjusted(-_REACH, -_REACH, _REACH, 2 * _REACH).contains(inside) for rect in mark.rects
            )
        ]
        return tuple(sorted(found, key=lambda highlight: len(highlight.span)))

    def at_position(self, code_point: int) -> tuple[Highlight, ...]:
        """Return the highlights that hold ``code_point``, the shortest first."""
        here = self._in_blocks().get(self._layout.block_of(code_point), ())
        found = [mark for mark in here if mark.span.start <= code_point < mark.span.end]
        return tuple(sorted(found, key=lambda highlight: len(highlight.span)))

    def _in_blocks(self) -> Mapping[int, Sequence[Highlight]]:
        """Return the highlights by block, longer ones before shorter ones; found out when they are first painted."""
        if self._by_block is None:
            self._by_block, blocks = {}, self._layout.blocks
            for highlight in sorted(self._shown, key=lambda mark: (mark.span.start, -mark.span.end)):
                first, end = self._layout.block_of(highlight.span.start), highlight.span.end
                last = first if end <= blocks[first].end else self._layout.block_of(end - 1)
                for number in range(first, last + 1):
                    self._by_block.setdefault(number, []).append(highlight)
        return self._by_block

    def _place(self, number: int) -> tuple[Mark, ...]:
        block = self._layout.blocks[number]
        laid = self._layout.laid(number)
        marks: list[Mark] = []
        ends: list[int] = []  # per level of underline, where the last highlight on it ends
        for highlight in self._in_blocks()[number]:
            start = max(highlight.span.start, block.start) - block.start
            end = min(highlight.span.end, block.end) - block.start
            if end <= start:
                continue
            level = next((at for at, reached in enumerate(ends) if reached <= start), len(ends))
            ends[level : level + 1] = [end]
            marks.append(
                Mark(
                    highlight=highlight,
                    rects=tuple(laid.rects(laid.positions.to_qt(start), laid.positions.to_qt(end))),
                    level=min(level, 2),
                    emphasis=self._emphasis(highlight, block.passage),
                    opens=highlight.span.start >= block.start,
                )
            )
        return tuple(sorted(marks, key=lambda mark: mark.emphasis is Emphasis.STRONG))

    def _emphasis(self, highlight: Highlight, passage: int) -> Emphasis:
        if self._selected == highlight.divergence:
            return Emphasis.STRONG
        beyond = self._standing is not None and passage not in self._standing
        pale = self._selected is not None or highlight.judged or beyond
        return Emphasis.PALE if pale else Emphasis.NORMAL
