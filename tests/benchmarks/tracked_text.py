"""A text that knows, through any number of edits, where each of its first code points stands now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.domain.text import Span

FOREIGN = -1
"""A code point that was not in the first text."""
_COPY = 1 << 24
"""Added to an origin for each verbatim copy, so that the copies are told apart."""
_GAP = 16
"""Foreign code points between two parts of one passage; with more the parts are places of their own."""
_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_SENTENCE = re.compile(r"[^\s.!?][^\n.!?]*(?:[.!?](?!\s)[^\n.!?]*)*[.!?]*[”\"’)]*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedText:
    """A text with the origin of each code point.

    Attributes:
        text: As it is now.
        origins: By code point: where it stood at first, ``FOREIGN``, or less than that where it stands in the stead
            of one that was replaced.
    """

    text: str
    origins: tuple[int, ...]

    def replaced(self, span: Span, words: str) -> "TrackedText":
        """Return the text with ``words`` in the stead of what stands at ``span``."""
        steads = [_in_stead(self.origins[span.start])] * len(words)
        return self.spliced(span.start, span.end, words, steads)

    def inserted(self, at: int, words: str) -> "TrackedText":
        """Return the text with new words at ``at``."""
        return self.spliced(at, at, words, [FOREIGN] * len(words))

    def deleted(self, span: Span) -> "TrackedText":
        """Return the text without ``span``."""
        return self.spliced(span.start, span.end, "", ())

    def copied(self, span: Span, at: int) -> "TrackedText":
        """Return the text with a verbatim copy of ``span`` at ``at``."""
        copies = [origin + _COPY if origin >= 0 else origin for origin in self.origins[span.start : span.end]]
        return self.spliced(at, at, span.of(self.text), copies)

    def moved(self, span: Span, at: int) -> "TrackedText":
        """Return the text with ``span`` moved to ``at``, which is outside of it."""
        words, origins = span.of(self.text), self.origins[span.start : span.end]
        if at <= span.start:
            return self.deleted(span).spliced(at, at, words, origins)
        return self.spliced(at, at, words, origins).deleted(span)

    def spliced(self, start: int, end: int, words: str, origins: Sequence[int]) -> "TrackedText":
        """Return the text with ``words`` of these origins from ``start`` to ``end``."""
        return TrackedText(
            text=self.text[:start] + words + self.text[end:],
            origins=(*self.origins[:start], *origins, *self.origins[end:]),
        )

    def words(self) -> list[Span]:
        """Return where the words stand."""
        return _spans(_WORD, self.text)

    def sentences(self) -> list[Span]:
        """Return where the sentences stand."""
        return [each for each in _spans(_SENTENCE, self.text) if each.end - each.start > 1]

    def paragraphs(self) -> list[Span]:
        """Return where the paragraphs stand."""
        return _spans(_PARAGRAPH, self.text)

    def places_of(self, first: Span) -> tuple[Span, ...]:
        """Return where the words that stood at ``first`` stand now; nothing where less than half of them is left.

        A verbatim copy is a place of the words only where the first words were changed: the text alone does not tell
        that from a passage that was moved and another that was written in its stead.
        """
        own = self._left(first, 0)
        if own == first.end - first.start:
            return tuple(self._hulls(first, 0))
        copies = sorted({origin // _COPY for origin in self.origins if origin >= 0} - {0})
        whole = [copy for copy in copies if self._left(first, copy) == first.end - first.start]
        enough = [0] if 2 * own >= first.end - first.start else []
        return tuple(span for copy in (*enough, *whole) for span in self._hulls(first, copy))

    def _left(self, first: Span, copy: int) -> int:
        start, end = first.start + copy * _COPY, first.end + copy * _COPY
        return sum(start <= origin < end for origin in self.origins)

    def _hulls(self, first: Span, copy: int) -> Iterator[Span]:
        """Yield the stretch from the first to the last of the words, of those that are left, and of those together."""
        start, end = first.start + copy * _COPY, first.end + copy * _COPY
        at = [place for place, origin in enumerate(self.origins) if start <= _first_place(origin) < end]
        yield Span(start=at[0], end=at[-1] + 1)
        left = [place for place in at if self.origins[place] >= 0]
        yield Span(start=left[0], end=left[-1] + 1)
        begun = at[0]
        for before, after in zip(at, [*at[1:], len(self.text) + 2 * _GAP], strict=True):
            if after - before > _GAP:
                if 2 * (before + 1 - begun) >= first.end - first.start:
                    yield Span(start=begun, end=before + 1)
                begun = after


def track(text: str) -> TrackedText:
    """Return ``text`` before any edit."""
    return TrackedText(text=text, origins=tuple(range(len(text))))


def overlap(left: Span, right: Span) -> float:
    """Return the share of the code points of two stretches that both have, 0 to 1."""
    both = min(left.end, right.end) - max(left.start, right.start)
    either = max(left.end, right.end) - min(left.start, right.start)
    return max(0, both) / either


def _in_stead(origin: int) -> int:
    return -2 - origin if origin >= 0 else origin


def _first_place(origin: int) -> int:
    """Return where a code point stood at first, or the one in whose stead it stands."""
    return -2 - origin if origin < FOREIGN else origin


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(start=found.start(), end=found.end()) for found in pattern.finditer(text)]
