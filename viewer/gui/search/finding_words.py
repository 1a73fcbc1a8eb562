"""Finding words in a text whatever their case, accents, quotation marks and dashes; positions stay those of the text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from viewer.domain.article import Article
from viewer.domain.text import Span

MOST_HITS: Final = 10_000
"""Hits kept of one source: more than anybody walks, and little enough to be marked at once."""
_PIECE: Final = 1 << 17
_MARK: Final = "\u0300"
"""Stands for every mark that is a code point of its own; a search passes over it."""
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_ALIKE: Final = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict(zip("øØłŁđĐıħĦ", "oOlLdDihH", strict=True)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the reader looks for.

    Attributes:
        words: As typed.
        case: Whether capitals matter.
        whole: Whether only whole words count.
    """

    words: str
    case: bool = False
    whole: bool = False

    @property
    def needle(self) -> str:
        """What is looked for in a folded text; ``""`` where that is nothing but white space."""
        folded = fold(unicodedata.normalize("NFC", self.words)).replace(_MARK, "")
        folded = folded if self.case else folded.lower()
        return folded if folded.strip() else ""


def fold(text: str) -> str:
    """Return ``text`` without accents, with plain quotation marks, dashes and spaces; one code point for each."""
    plain = _one_line(text)
    return plain if plain.isascii() else _NOT_ASCII.sub(_folded, plain)


def fold_by_pieces(text: str) -> Iterator[str]:
    """Yield ``fold(text)`` piece by piece, so that a book can be folded in turns with other work."""
    for start in range(0, len(text), _PIECE):
        yield fold(text[start : start + _PIECE])


def find_hits(article: Article, folded: str, query: Query) -> Iterator[Span]:
    """Yield where ``query`` is met in the passages of ``article``, whose text is ``folded`` to the query's case."""
    passages = iter(article.passages)
    passage = next(passages, None)
    for span in _find(folded, query.needle):
        while passage is not None and passage.span.end <= span.start:
            passage = next(passages, None)
        if passage is None:
            return
        inside = passage.span.start <= span.start and span.end <= passage.span.end
        if inside and not (query.whole and _is_part_of_a_word(folded, span)):
            yield span


def _find(folded: str, needle: str) -> Iterator[Span]:
    if not needle:
        return
    if _MARK in folded:
        pattern = re.compile("".join(f"{re.escape(letter)}{_MARK}*" for letter in needle))
        yield from (Span(start=found.start(), end=found.end()) for found in pattern.finditer(folded))
        return
    start = folded.find(needle)
    while start >= 0:
        yield Span(start=start, end=start + len(needle))
        start = folded.find(needle, start + len(needle))


def _is_part_of_a_word(folded: str, span: Span) -> bool:
    around = folded[max(0, span.start - 1) : span.start], folded[span.end : span.end + 1]
    return any(letter.isalnum() for letter in around)


def _folded(found: re.Match[str]) -> str:
    return _folded_letter(found[0])


@cache
def _folded_letter(letter: str) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Mn":
        return _MARK
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if all(unicodedata.category(mark) == "Mn" for mark in parts[1:]) else letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A hit with the words around it.

    Attributes:
        before: The words before it, in one line.
        words: The words found.
        after: The words after it.
    """

    before: str
    words: str
    after: str


def context_of(article: Article, span: Span, reach: int) -> Context:
    """Return the words around ``span``, up to ``reach`` code points on either side and within its passage."""
    passage = article.passage_at(span.start)
    first, last = (passage.span.start, passage.span.end) if passage else (span.start, span.end)
    text = article.text
    return Context(
        before=_one_line(text[max(first, span.start - reach) : span.start]),
        words=_one_line(span.of(text)),
        after=_one_line(text[span.end : min(last, span.end + reach)]),
    )


def place_after(hits: Sequence[Span], code_point: int) -> int:
    """Return the number of the first of ``hits`` that begins at ``code_point`` or later; their count if none does."""
    return next((number for number, hit in enumerate(hits) if hit.start >= code_point), len(hits))


def _one_line(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")
