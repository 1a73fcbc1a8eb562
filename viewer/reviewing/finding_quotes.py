"""Finds quoted words again in a text that has changed, or says that it cannot.

The weighing follows the Hypothesis client's ``match-quote`` (quotation 50, context 20 on either side, position 2):
the words themselves matter most, the context tells look-alikes apart, and the position only settles a tie, because
any edit before the words moves them. Unlike there, a place is taken only with a lead over the next best one: a note
that stands at the wrong place misleads, one in the queue of a reviewer does not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from viewer.domain.review import CONTEXT, Quote
from viewer.domain.text import Span

WORDS_WEIGHT = 50
"""The quoted words matter most."""
CONTEXT_WEIGHT = 20
"""Either side's context: both together nearly outweigh the words, which they must for short ones."""
POSITION_WEIGHT = 2
"""Settles a tie only: any edit earlier in the text moves the words."""
TELLING_LENGTH = 24
"""Code points, some four words, that hardly recur by chance; shorter words weigh less."""
LEAST_ASKED = 20
"""A few letters without any context are too little to go by, so evidence is measured against this at least."""

CHANCE = 0.4
"""Likeness (Indel ratio) of two unrelated stretches of English; only what lies above it is evidence."""
MINIMUM_SCORE = 0.54
"""Long words found as they were just pass without any context (50 of 92); short or reworded ones need theirs."""
MINIMUM_LEAD = 0.1
"""Half of one side's context: the next best place must be that much worse."""
SURE = 0.9
"""Unchanged words whose context is nearly whole: reworded rivals need not be looked for."""
MINIMUM_LIKENESS = 0.75
"""Of reworded words to the quoted ones; below it they say something else."""
MOST_OCCURRENCES = 1_000
"""Words more frequent than this are told apart by whole context or not at all, which bounds the cost."""
SHORTEST_REWORDED = 8
"""Code points: of shorter words a letter more or less makes others."""
ROUGH_LIKENESS = 0.6
"""Of a stretch as long as the quoted words; lower, because words added inside push others out of the stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuote:
    """Where quoted words stand now.

    Attributes:
        span: The words in the present text.
        score: 0 to 1, the share of the evidence asked for that was found.
        reworded: Whether the words themselves have changed.
    """

    span: Span
    score: float
    reworded: bool


def is_in_place(text: str, quote: Quote) -> bool:
    """Tell whether the quoted words stand with their whole context exactly where they were quoted."""
    start, end = quote.start, quote.span.end
    return (
        text.startswith(quote.exact, start)
        and text.startswith(quote.suffix, end)
        and text.endswith(quote.prefix, 0, start)
    )


def find_quote(text: str, quote: Quote) -> FoundQuote | None:
    """Return where the words of ``quote`` stand in ``text``, or None where a person must decide.

    Three steps: the very place, then every place with the very words, judged by context, then the most similar
    words. Words that changed are accepted only if their figures are the same: another figure is another fact.
    """
    if is_in_place(text, quote):
        return FoundQuote(span=quote.span, score=1.0, reworded=False)
    whole = list(islice(_occurrences(text, quote.prefix + quote.exact + quote.suffix), 2))
    if len(whole) == 1:
        found = _judged(text, quote, _span_at(whole[0] + len(quote.prefix), quote.exact))
        if found.score >= SURE:
            return found
    starts = list(islice(_occurrences(text, quote.exact), MOST_OCCURRENCES + 1))
    if len(starts) > MOST_OCCURRENCES:
        return None
    places = [_span_at(start, quote.exact) for start in starts]
    unchanged = [_judged(text, quote, place) for place in places if _is_cut_alike(text, quote, place)]
    best = _clear_winner(unchanged)
    if best is not None and best.score >= SURE:
        return best
    return _clear_winner([*unchanged, *(_judged(text, quote, span) for span in _similar_places(text, quote))])


def _span_at(start: int, words: str) -> Span:
    return Span(start=start, end=start + len(words))


def _occurrences(text: str, words: str) -> Iterator[int]:
    """Yield where ``words`` stand in ``text``, overlapping places too."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _is_cut_alike(text: str, quote: Quote, place: Span) -> bool:
    """Tell whether ``place`` begins and ends inside words only where the quotation does: "an" is not in "many"."""
    quoted = (quote.prefix[-1:] + quote.exact[0], quote.exact[-1] + quote.suffix[:1])
    present = (text[max(0, place.start - 1) : place.start + 1], text[place.end - 1 : place.end + 1])
    return all(
        _is_inside_word(old) or not _is_inside_word(new) for old, new in zip(quoted, present, strict=True)
    )


def _is_inside_word(pair: str) -> bool:
    return len(pair) > 1 and pair.isalnum()


def _judged(text: str, quote: Quote, span: Span) -> FoundQuote:
    """Weigh how well ``span`` fits: words, context on either side, position; each weight by how much was asked."""
    words = span.of(text)
    before = text[max(0, span.start - len(quote.prefix)) : span.start]
    after = text[span.end : span.end + len(quote.suffix)]
    parts = (
        (WORDS_WEIGHT * min(1, len(quote.exact) / TELLING_LENGTH), _likeness(quote.exact, words)),
        (CONTEXT_WEIGHT * min(1, len(quote.prefix) / CONTEXT), _likeness(quote.prefix, before)),
        (CONTEXT_WEIGHT * min(1, len(quote.suffix) / CONTEXT), _likeness(quote.suffix, after)),
        (POSITION_WEIGHT, 1 - min(1, abs(span.start - quote.start) / max(1, len(text)))),
    )
    asked = max(LEAST_ASKED, sum(weight for weight, _ in parts))
    found = sum(weight * likeness for weight, likeness in parts)
    return FoundQuote(span=span, score=found / asked, reworded=words != quote.exact)


def _likeness(left: str, right: str) -> float:
    """Return how alike two texts are beyond chance, 0 to 1."""
    if left == right:
        return 1.0
    return max(0.0, _ratio(left, right) / 100 - CHANCE) / (1 - CHANCE)


def _ratio(left: str, right: str) -> float:
    """Return the Indel ratio of two texts, 0 to 100."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - most windows open without it

    return fuzz.ratio(left, right)


def _clear_winner(candidates: Iterable[FoundQuote]) -> FoundQuote | None:
    """Return the best candidate if it is good enough and clearly ahead of every other place."""
    ranked = sorted(candidates, key=lambda found: (-found.score, found.span))
    if not ranked or ranked[0].score < MINIMUM_SCORE:
        return None
    best = ranked[0]
    # A reworded stretch around the best place is that place once more, not a rival.
    rival = next(
        (found for found in ranked if found.span != best.span and not _is_same_place(found, best)), None
    )
    if rival is not None and best.score - rival.score < MINIMUM_LEAD:
        return None
    return best


def _is_same_place(found: FoundQuote, best: FoundQuote) -> bool:
    return found.span.overlaps(best.span) and (found.reworded or best.reworded)


def _similar_places(text: str, quote: Quote) -> Iterator[Span]:
    """Yield where words similar to the quoted ones stand: the best place, and the best before and after it."""
    is_long_enough = bool(text) and len(quote.exact) >= SHORTEST_REWORDED
    best = _most_similar(text, quote, Span(start=0, end=len(text))) if is_long_enough else None
    if best is None:
        return
    yield best
    for start, end in ((0, best.start), (best.end, len(text))):
        other = _most_similar(text, quote, Span(start=start, end=end)) if start < end else None
        if other is not None:
            yield other


def _most_similar(text: str, quote: Quote, within: Span) -> Span | None:
    """Return the words inside ``within`` that are most similar to the quoted ones, cut at word borders."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - most windows open without it

    rough = fuzz.partial_ratio_alignment(quote.exact, within.of(text), score_cutoff=100 * ROUGH_LIKENESS)
    if rough is None or rough.dest_start == rough.dest_end:
        return None
    start, end = within.start + rough.dest_start, within.start + rough.dest_end
    ends = [border for border in _borders_near(text, end, within) if not text[border - 1 : border].isspace()]
    candidates = [
        Span(start=first, end=last)
        for first in _borders_near(text, start, within)
        for last in ends
        if first < last and not text[first].isspace() and _figures(text[first:last]) == _figures(quote.exact)
    ]
    best = max(candidates, key=lambda span: _ratio(quote.exact, span.of(text)), default=None)
    if best is None or _ratio(quote.exact, best.of(text)) < 100 * MINIMUM_LIKENESS:
        return None
    return best


def _borders_near(text: str, position: int, within: Span) -> list[int]:
    """Return the places around ``position`` where a word starts or ends; ``position`` itself where there is none."""
    reach = range(max(within.start, position - CONTEXT), min(within.end, position + CONTEXT) + 1)
    found = [
        place
        for place in reach
        if not (text[place - 1 : place].isalnum() and text[place : place + 1].isalnum())
    ]
    return found or [position]


def _figures(words: str) -> list[str]:
    return re.findall(r"\d+", words)
