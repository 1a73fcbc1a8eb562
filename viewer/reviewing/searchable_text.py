"""A text in which words are looked up in a table, so that the length of the text costs once and not per quotation."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from math import log
from typing import Final

from viewer.domain.review import Quote

_WORD: Final = re.compile(
    # Scripts without spaces between words: each letter is looked up for itself.
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
_SEEDS: Final = 16
"""Rarest words of a quotation and its context that are looked up."""
_MOST_LOOKED_UP: Final = 100
"""Places of one word that are looked at: those nearest to where the quotation stood."""
_ENOUGH_VOTES: Final = 0.25
"""Of those of the likeliest place; others are hardly alike."""
_SLACK: Final = 48
"""Code points by which edits inside a quotation shift its words against one another."""


class SearchableText:
    """A text and, once it is asked for, the table of where each of its words stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for found in _WORD.finditer(self.text):
            places.setdefault(found[0].casefold(), []).append(found.start())
        return places

    def occurrences(self, words: str) -> Iterator[int]:
        """Yield where exactly ``words`` stand, from the start of the text to its end, overlapping places too."""
        inner = [found for found in _WORD.finditer(words) if found.start() > 0 and found.end() < len(words)]
        if not inner:
            yield from self._scanned(words)
            return
        # A word at either end may be part of a longer one, and stands in the table under another name.
        rarest = min(inner, key=lambda found: len(self._at(found[0])))
        for place in self._at(rarest[0]):
            start = place - rarest.start()
            if start >= 0 and self.text.startswith(words, start):
                yield start

    def likely_starts(self, quote: Quote, most: int) -> tuple[int, ...]:
        """Return about where the quotation may begin: where most of its rare words and of its context stand in order.

        Each rare word votes for the place at which the quotation would begin; the votes of neighbouring places
        count together, which finds reworded words as sequence search does ("seed and vote").
        """
        whole = quote.prefix + quote.exact + quote.suffix
        reach = _SLACK + len(quote.exact) // 4
        votes: defaultdict[int, float] = defaultdict(float)
        total = len(self._places) + 1
        for found in self._seeds(whole):
            places = self._at(found[0])
            weight = len(found[0]) * log(1 + total / len(places))
            offset = found.start() - len(quote.prefix)
            for bucket in {(place - offset) // reach for place in _nearest(places, quote.start + offset)}:
                votes[bucket] += weight
        paired = [(count + votes.get(bucket + 1, 0.0), -bucket) for bucket, count in votes.items()]
        best = nlargest(most, paired)
        enough = _ENOUGH_VOTES * best[0][0] if best else 0
        return tuple(max(0, (1 - bucket) * reach) for count, bucket in best if count >= enough)

    def reach(self, quote: Quote) -> int:
        """Return by how much a likely start may be off."""
        return _SLACK + len(quote.exact) // 4

    def _seeds(self, whole: str) -> Sequence[re.Match[str]]:
        known = [found for found in _WORD.finditer(whole) if self._at(found[0])]
        return sorted(known, key=lambda found: (len(self._at(found[0])), -len(found[0])))[:_SEEDS]

    def _at(self, word: str) -> Sequence[int]:
        return self._places.get(word.casefold(), ())

    def _scanned(self, words: str) -> Iterator[int]:
        start = self.text.find(words)
        while start >= 0:
            yield start
            start = self.text.find(words, start + 1)


def _nearest(places: Sequence[int], start: int) -> Sequence[int]:
    if len(places) <= _MOST_LOOKED_UP:
        return places
    middle = bisect_left(places, start)
    first = max(0, min(middle - _MOST_LOOKED_UP // 2, len(places) - _MOST_LOOKED_UP))
    return places[first : first + _MOST_LOOKED_UP]
