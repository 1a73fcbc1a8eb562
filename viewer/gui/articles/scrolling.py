"""Scrolls a lazily measured article so that what the reader sees never jumps."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractScrollArea

from viewer.gui.articles.lazy_layout import LazyLayout

_PASSES = 4  # measuring moves what is on screen, which may show more to measure; two passes are usual


class Scrolling:
    """The vertical position of one pane.

    Heights above the screen are estimates. When they become exact, the scroll bar moves with them, so that
    the words on screen stay where they are.
    """

    def __init__(self, area: QAbstractScrollArea, layout: LazyLayout) -> None:
        self._area = area
        self._layout = layout
        self._by_program = 0
        self._first_on_screen, self._first_top = 0, 0  # a block, and where it stood when scrolling ended
        self._place = (0, 0)  # code point of the first line on screen, and where that line stands
        self.busy = False

    @property
    def by_reader(self) -> bool:
        """Whether movement now would be the reader's doing."""
        return self._by_program == 0

    @property
    def value(self) -> int:
        """The document's y at the upper edge of the viewport."""
        return self._area.verticalScrollBar().value()

    @property
    def _height(self) -> int:
        return self._area.viewport().height()

    @contextmanager
    def by_program(self) -> Iterator[None]:
        """Mark what happens inside as not the reader's doing."""
        self._by_program += 1
        try:
            yield
        finally:
            self._by_program -= 1

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Keep the words at the upper edge there, though the lines may break elsewhere.

        The place is the one where scrolling last ended, so that many small changes do not add up to a drift.
        """
        with self.by_program(), self._busily():
            yield
            self._return_to_place()

    def bring_level(self, block: int, y: int) -> None:
        """Scroll so that the top of ``block`` stands at ``y``, with white space beyond the ends if need be."""
        layout, height = self._layout, self._height
        with self.by_program(), self._busily():
            layout.set_slack(0, 0)
            value = layout.top(block) - y
            for _ in range(_PASSES):
                layout.measure(value, value + height)
                value = layout.top(block) - y
            above = max(0, -value)
            below = max(0, value + height - round(layout.documentSize().height()))
        self.go_to(value + above, above, below)

    def go_to(self, value: int, above: int = 0, below: int = 0) -> None:
        """Scroll to ``value`` with this much white space above and below the article."""
        with self.by_program():
            with self._busily():
                self._layout.set_slack(above, below)
                self._area.verticalScrollBar().setValue(value)
            self.settle()

    def go_to_line(self, code_point: int) -> None:
        """Scroll so that the line of ``code_point`` is the first on screen."""
        with self.by_program():
            with self._busily():
                self._place = (code_point, 0)
                self._return_to_place()
            self.settle()

    def go_to_end(self) -> None:
        """Scroll to the last line; seeing the end for the first time may move it."""
        bar = self._area.verticalScrollBar()
        for _ in range(_PASSES):
            bar.setValue(bar.maximum())

    def on_screen(self) -> tuple[int, int]:
        """Return the code points that open the first line on screen and end the last; (0, 0) without blocks."""
        if not self._layout.blocks:
            return 0, 0
        value = self.value
        first, _ = self._place_at(value)
        last = self._layout.block_at_y(value + self._height)
        block, laid, top = self._layout.blocks[last], self._layout.laid(last), self._layout.top(last)
        end = block.start
        for line in laid.lines():
            if top + line.y() + line.height() <= value + self._height:
                end = block.start + laid.positions.from_qt(line.textStart() + line.textLength())
        return first, max(first, min(end, block.end))

    def drop_unseen_slack(self) -> None:
        """Take away the white space above and below the article where it has left the screen."""
        above, below = self._layout.slack
        unseen = above if self.value >= above else 0
        end = round(self._layout.documentSize().height()) - below
        if (above and unseen) or (below and self.value + self._height <= end):
            kept = below if self.value + self._height > end else 0
            self.go_to(self.value - unseen, above - unseen, kept)

    def settle(self) -> None:
        """Measure what came on screen, and keep what was there before where the reader sees it."""
        if not self._layout.blocks:
            return
        bar, layout = self._area.verticalScrollBar(), self._layout
        with self.by_program(), self._busily():
            for _ in range(_PASSES):
                value = bar.value()
                anchor = self._anchor(value)
                before = layout.top(anchor)
                layout.measure(value, value + self._height)
                shift = layout.top(anchor) - before
                if shift == 0:
                    break
                bar.setValue(value + shift)
        self._remember_first(layout.block_at_y(bar.value()))
        self._place = self._place_at(bar.value())

    def hold(self) -> bool:
        """Keep what is on screen where it was, if blocks above it were measured since; tell whether any were.

        Qt asks for the lines of a caret far away, and marks for their places: that moves all below, unseen by the bar.
        """
        layout = self._layout
        if self.busy or self._first_on_screen >= len(layout.blocks):
            return False
        drift = layout.top(self._first_on_screen) - self._first_top
        if not drift:
            return False
        with self.by_program(), self._busily():
            layout.documentSizeChanged.emit(layout.documentSize())
            self._area.verticalScrollBar().setValue(self.value + drift)
        self._first_top += drift
        return True

    def _anchor(self, value: int) -> int:
        """Return the block that was first on screen if it is still in view, else the one that is first now."""
        last = min(self._first_on_screen, len(self._layout.blocks) - 1)
        if value <= self._layout.top(last) <= value + self._height:
            return last
        return self._layout.block_at_y(value)

    def _place_at(self, value: int) -> tuple[int, int]:
        """Return the code point that opens the first line on screen, and the y of that line there."""
        number = self._layout.block_at_y(value)
        block, laid, top = self._layout.blocks[number], self._layout.laid(number), self._layout.top(number)
        for line in laid.lines():
            if top + line.y() + line.height() > value:
                start = block.start + laid.positions.from_qt(line.textStart())
                return start, round(top + line.y()) - value
        return block.end, top + laid.height - value

    def _return_to_place(self) -> None:
        layout = self._layout
        if not layout.blocks:
            return
        code_point, y = self._place
        number = layout.block_of(code_point)
        block, laid = layout.blocks[number], layout.laid(number)
        line = laid.layout.lineForTextPosition(laid.positions.to_qt(max(0, code_point - block.start)))
        for _ in range(_PASSES):
            value = layout.top(number) + round(line.y() if line.isValid() else laid.height) - y
            layout.measure(value, value + self._height)
            # Blocks may have been measured one by one, of which the scroll bar has not heard.
            layout.documentSizeChanged.emit(layout.documentSize())
            self._area.verticalScrollBar().setValue(value)
        self._remember_first(number)

    def _remember_first(self, block: int) -> None:
        self._first_on_screen, self._first_top = block, self._layout.top(block)

    @contextmanager
    def _busily(self) -> Iterator[None]:
        """Keep the scroll bar's own signals from being taken for new movement."""
        before = self.busy
        self.busy = True
        try:
            yield
        finally:
            self.busy = before
