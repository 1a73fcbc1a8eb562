"""Where sources, passages and links stand in the bird's eye: figures in, figures out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import Final

from viewer.domain.article import Article

_PASSAGE_WORTH: Final = 40  # code points by which the white space around a passage counts
_SHORTEST: Final = 0.35  # of the height: less, and a short report beside a book could not be hit
_WIDEST, _NARROWEST = 26.0, 6.0
_BAR_SHARE: Final = 0.42  # of the distance from bar to bar
_DENSE: Final = 2.2  # pixels per passage below which passages are painted by rows of pixels


class Tone(IntEnum):
    """How a block is painted; where several share a row of pixels the highest wins."""

    BOILERPLATE = 0
    ALONE = 1
    LINKED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One source.

    Attributes:
        left: The left edge in pixels.
        width: Of the bar.
        edges: The upper edge of every passage, and the lower edge of the last.
        starts: The code point at which every passage begins, and where the last one ends.
    """

    left: float
    width: float
    edges: tuple[float, ...]
    starts: tuple[int, ...]

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def centre(self) -> float:
        """The middle, from left to right."""
        return self.left + self.width / 2

    @property
    def is_dense(self) -> bool:
        """Whether there are too many passages to paint each by itself."""
        return self.edges[-1] - self.edges[0] < _DENSE * (len(self.edges) - 1)

    def number_at(self, y: float) -> int:
        """Return the number of the passage at height ``y``, the nearest one outside the bar."""
        return min(max(0, bisect_right(self.edges, y) - 1), len(self.edges) - 2)

    def stretch(self, number: int, least: float = 0.0) -> tuple[float, float]:
        """Return from where to where a passage reaches, ``least`` pixels at least."""
        top, bottom = self.edges[number], self.edges[number + 1]
        if bottom - top < least:
            top = min(top, self.edges[-1] - least)
            bottom = top + least
        return top, bottom

    def middle(self, number: int) -> float:
        """Return the height of the middle of a passage."""
        return (self.edges[number] + self.edges[number + 1]) / 2

    def y_of(self, code_point: int) -> float:
        """Return the height at which a code point of the article stands."""
        number = min(max(0, bisect_right(self.starts, code_point) - 1), len(self.edges) - 2)
        length = max(1, self.starts[number + 1] - self.starts[number])
        share = min(1.0, max(0.0, (code_point - self.starts[number]) / length))
        top, bottom = self.edges[number], self.edges[number + 1]
        return top + (bottom - top) * share


def place_bars(articles: Sequence[Article], width: float, top: float, bottom: float) -> tuple[Bar, ...]:
    """Return a bar per article between ``top`` and ``bottom``; a longer article has a longer bar.

    Lengths go by the square root of the text: beside a book, a report would else be a dot.
    """
    worths = [_worths(article) for article in articles]
    longest = max((sum(each) for each in worths), default=0) or 1
    pitch = width / max(1, len(articles))
    bar = min(max(pitch * _BAR_SHARE, _NARROWEST), _WIDEST)
    bars = []
    for place, (article, worth) in enumerate(zip(articles, worths, strict=True)):
        height = (bottom - top) * max(_SHORTEST, (sum(worth) / longest) ** 0.5)
        whole = sum(worth) or 1
        edges = tuple(top + height * reached / whole for reached in accumulate(worth, initial=0))
        starts = [passage.span.start for passage in article.passages]
        end = article.passages[-1].span.end if article.passages else 0
        left = pitch * (place + 0.5) - bar / 2
        bars.append(Bar(left=left, width=bar, edges=edges, starts=(*starts, end)))
    return tuple(bars)


def tones_by_row(bar: Bar, tones: Sequence[Tone]) -> Iterable[tuple[int, int, Tone]]:
    """Yield runs of rows of pixels (first, one past the last, tone), for a bar with more passages than rows."""
    first = int(bar.edges[0])
    rows = [Tone.BOILERPLATE] * (int(bar.edges[-1]) - first + 1)
    for number, tone in enumerate(tones):
        for row in range(int(bar.edges[number]) - first, int(bar.edges[number + 1]) - first + 1):
            rows[row] = max(rows[row], tone)
    begun = 0
    for row in range(1, len(rows) + 1):
        if row == len(rows) or rows[row] is not rows[begun]:
            yield first + begun, first + row, rows[begun]
            begun = row


def _worths(article: Article) -> list[int]:
    return [len(passage.span) + _PASSAGE_WORTH for passage in article.passages]
