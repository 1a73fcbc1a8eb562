"""How well a place in a text fits a quotation: its words, what stands around them, and where it is.

The weighing follows the Hypothesis client's ``match-quote`` (quotation 50, context 20 on either side, position 2):
the words themselves matter most, the context tells look-alikes apart, and the position only settles a tie, because
any edit before the words moves them.
"""

import re
from dataclasses import dataclass
from typing import Final

from viewer.domain.review import CONTEXT, Quote
from viewer.domain.text import Span
from viewer.reviewing.guarded_words import guarded_words

WORDS_WEIGHT: Final = 50
"""The quoted words matter most."""
CONTEXT_WEIGHT: Final = 20
"""Either side's context: both together nearly outweigh the words, which they must for short ones."""
POSITION_WEIGHT: Final = 2
"""Settles a tie only: any edit earlier in the text moves the words."""
TELLING_LENGTH: Final = 24
"""Code points, some four words, that hardly recur by chance; shorter words weigh less."""
LEAST_ASKED: Final = 20
"""A few letters without any context are too little to go by, so evidence is measured against this at least."""
NEARBY: Final = 120
"""Code points by which a few edits move words; less in a short text, where everything is near."""
BORDER: Final = 8
"""Code points of the same context by which it is clear where reworded words begin and end."""
BESIDE: Final = 24
"""Code points in which another fact may stand, where that is not clear: "did not sweep", cut before "sweep"."""
CHANCE: Final = 0.4
"""Likeness (Indel ratio) of two unrelated stretches of English; only what lies above it is evidence."""

_SPACES: Final = re.compile(r"\s+")
_MARKS: Final = {
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛`´"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    0xAD: "",
}
_IN_PLACE: Final = {**_MARKS, 0xAD: "-", **dict.fromkeys(map(ord, "\n\t\r"), " ")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A place in a text, held against a quotation.

    Attributes:
        span: The place.
        score: 0 to 1, the share of the evidence asked for that was found.
        likeness: Of the words there to the quoted ones, 0 to 1.
        same_words: Whether the words are the quoted ones, but for spaces, marks and capitals.
        same_facts: Whether they hold the same figures, numbers in words, negations and days.
        around: Code points next to the words, on both sides together, that are as quoted; a side where the text
            begins or ends, as it did, counts as whole.
        context: How alike the context on the likelier side is, 0 (no more than by chance) to 1.
        unbroken: The longest stretch inside the words that is as quoted.
        is_near: Whether it is about where the words stood, as far as a few edits move words in such a text.
    """

    span: Span
    score: float
    likeness: float
    same_words: bool
    same_facts: bool
    around: int
    context: float
    unbroken: int
    is_near: bool


def weigh(text: str, quote: Quote, span: Span) -> Weighed:
    """Hold ``span`` of ``text`` against ``quote``; each weight counts by how much of its evidence was asked for."""
    words, exact = fold(span.of(text)), fold(quote.exact)
    prefix, suffix = fold(quote.prefix), fold(quote.suffix)
    # Spaces may have come and gone, so more is taken than is compared.
    before = fold(text[max(0, span.start - 2 * CONTEXT) : span.start])[-len(prefix) or CONTEXT * 2 :]
    after = fold(text[span.end : span.end + 2 * CONTEXT])[: len(suffix)]
    likeness = 1.0 if words == exact else ratio(exact, words)
    sides = (_beyond_chance(prefix, before), _beyond_chance(suffix, after))
    parts = (
        (WORDS_WEIGHT * min(1, len(exact) / TELLING_LENGTH), _evident(likeness)),
        (CONTEXT_WEIGHT * min(1, len(prefix) / CONTEXT), sides[0]),
        (CONTEXT_WEIGHT * min(1, len(suffix) / CONTEXT), sides[1]),
        (POSITION_WEIGHT, 1 - min(1, abs(span.start - quote.start) / max(1, len(text)))),
    )
    asked = max(LEAST_ASKED, sum(weight for weight, _ in parts))
    return Weighed(
        span=span,
        score=sum(weight * found for weight, found in parts) / asked,
        likeness=likeness,
        same_words=words == exact,
        same_facts=words == exact or _has_same_facts(text, quote, span),
        around=_around(text, quote, span),
        context=max(sides),
        unbroken=len(exact) if words == exact else _longest_equal(exact, words),
        is_near=abs(span.start - quote.start) <= min(NEARBY, len(text) // 8),
    )


def tidy(words: str) -> str:
    """Return ``words`` with spaces, quotation marks and dashes all alike: another desk sets them in another way."""
    return _SPACES.sub(" ", words.translate(_MARKS))


def fold(words: str) -> str:
    """Return ``words`` as ``tidy`` does, and in small letters."""
    return tidy(words).lower()


def even(words: str) -> str:
    """Return ``words`` much as ``fold`` does, but with every letter in its place."""
    lower = words.lower()
    return (lower if len(lower) == len(words) else words).translate(_IN_PLACE)


def ratio(left: str, right: str) -> float:
    """Return the Indel ratio of two texts, 0 to 1."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - most windows open without it

    return fuzz.ratio(left, right) / 100


def _beyond_chance(left: str, right: str) -> float:
    return 1.0 if left == right else _evident(ratio(left, right))


def _evident(likeness: float) -> float:
    """Return how much of a likeness is more than chance, 0 to 1."""
    return max(0.0, likeness - CHANCE) / (1 - CHANCE)


def _around(text: str, quote: Quote, span: Span) -> int:
    """Return how much of the context is as it was, from the words on."""
    before = fold(text[max(0, span.start - 2 * CONTEXT) : span.start])[::-1]
    after = fold(text[span.end : span.end + 2 * CONTEXT])
    return _agreeing(fold(quote.prefix)[::-1], before) + _agreeing(fold(quote.suffix), after)


def _has_same_facts(text: str, quote: Quote, span: Span) -> bool:
    """Tell whether a place holds the same guarded words, also where it is not clear how far it goes."""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    old, new = quote.exact, span.of(text)
    if guarded_words(old) != guarded_words(new):
        return False
    if _agreeing(fold(quote.prefix)[::-1], fold(before)[::-1]) < BORDER:
        old, new = quote.prefix[-BESIDE:] + old, before[-BESIDE:] + new
    if _agreeing(fold(quote.suffix), fold(after)) < BORDER:
        old, new = old + quote.suffix[:BESIDE], new + after[:BESIDE]
    return guarded_words(old) == guarded_words(new)


def _longest_equal(left: str, right: str) -> int:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - as above

    blocks = Indel.opcodes(left, right)
    return max((block.src_end - block.src_start for block in blocks if block.tag == "equal"), default=0)


def _agreeing(left: str, right: str) -> int:
    """Return how many letters two sides have in common from the words on; all where both end as the text does."""
    if len(left) < CONTEXT and left == right:
        return CONTEXT
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
