"""Finds quoted words again in a text that has changed, or says that it cannot.

Three stages, each taken only where the one before says nothing: the exact place, the exact words with their context,
the most similar words (fuzzy). A place is taken only with a minimum score *and* a minimum lead over the next best
one: a note that stands at the wrong place misleads, one in the queue of a reviewer does not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from viewer.domain.review import CONTEXT, Quote
from viewer.domain.text import Span
from viewer.reviewing.searchable_text import SearchableText
from viewer.reviewing.weighing_places import NEARBY, TELLING_LENGTH, Weighed, even, ratio, tidy, weigh

MINIMUM_SCORE: Final = 0.54
"""Long words found as they were just pass without any context (50 of 92); short or reworded ones need theirs."""
MINIMUM_LEAD: Final = 0.1
"""Half of one side's context: the next best place must be that much worse."""
MINIMUM_LIKENESS: Final = 0.75
"""Of reworded words to the quoted ones; below it they say something else."""
SURE: Final = 0.9
"""Unchanged words whose context is nearly whole: reworded rivals need not be looked for."""
ENOUGH_UNCHANGED: Final = 56
"""Code points in one piece, words and context together, by which unchanged words are known wherever they stand."""
ALIEN: Final = 0.35
"""Likeness of context up to which telling words have been moved; context that is half alike is that of a look-alike."""
ENOUGH_NEARBY: Final = 34
"""The same for words that stand about where they were."""
ENOUGH_ALIKE_NEARBY: Final = 0.8
"""Score of unchanged words about where they were, whose neighbours on both sides were edited."""
ENOUGH_REWORDED: Final = 130
"""The same for words that were reworded: a sentence of which the half is as it was, in its context."""
ENOUGH_REWORDED_NEARBY: Final = 48
"""The same for words that were reworded in about their old place."""
ENOUGH_AROUND: Final = 60
"""Code points of context, of 64, between which reworded words are known wherever they stand."""
MOST_OCCURRENCES: Final = 1_000
"""Words more frequent than this are told apart by whole context or not at all, which bounds the cost."""
MOST_WEIGHED: Final = 24
"""Places with the very words that are held against all of the context; the others agree with less of it."""
MOST_LIKELY: Final = 6
"""Places with similar words that are looked at."""
LONGEST_SOUGHT: Final = 300
"""Code points of the beginning and of the end of a long passage that are sought."""
SHORTEST_REWORDED: Final = 8
"""Code points: of shorter words a letter more or less makes others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuote:
    """Where quoted words stand now.

    Attributes:
        span: The words in the present text.
        score: 0 to 1, the share of the evidence asked for that was found.
        reworded: Whether the words themselves have changed, and not only spaces, quotation marks and dashes.
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


def find_quote(text: str | SearchableText, quote: Quote) -> FoundQuote | None:
    """Return where the words of ``quote`` stand in ``text``, or None where a person must decide.

    Words that changed are accepted only if their figures, numbers, negations and days are the same: another figure
    is another fact.

    Args:
        text: The present text; searchable where several quotations are looked for in it.
        quote: As it was when the text was another.
    """
    searched = SearchableText(text) if isinstance(text, str) else text
    if is_in_place(searched.text, quote):
        return FoundQuote(span=quote.span, score=1.0, reworded=False)
    best = _best(searched, quote)
    if best is None or (best.same_words and not best.is_near and _has_stayed(searched.text, quote, best)):
        return None
    words = tidy(best.span.of(searched.text))
    return FoundQuote(span=best.span, score=min(1.0, best.score), reworded=words != tidy(quote.exact))


def find_candidates(
    text: str | SearchableText, quote: Quote, most: int, *, here: Span | None = None
) -> tuple[Weighed, ...]:
    """Return the places where the words of ``quote`` may stand, the best first, for a person to choose from.

    Args:
        text: The present text.
        quote: As it was when the text was another.
        most: How many places at most; places that overlap a better one are left out.
        here: A place that comes first whatever its score, since the quotation stands there now.
    """
    searched = SearchableText(text) if isinstance(text, str) else text
    places = [*_unchanged_places(searched, quote), *_similar_places(searched, quote)]
    if len(quote.exact) < TELLING_LENGTH:
        places += _between_context(searched, quote)
    chosen = [] if here is None else [weigh(searched.text, quote, here)]
    for place in _ranked(places):
        if len(chosen) < most and not any(place.span.overlaps(other.span) for other in chosen):
            chosen.append(place)
    return tuple(chosen)


def _best(searched: SearchableText, quote: Quote) -> Weighed | None:
    """Return the place that is clearly the best; later stages are asked only where earlier ones leave a doubt."""
    whole = _whole(searched, quote)
    if whole is not None and whole.score >= SURE:
        return whole
    unchanged = _unchanged_places(searched, quote)
    best = _clear_winner(unchanged)
    if best is not None and best.score >= SURE:
        return best
    return _clear_winner([*unchanged, *_similar_places(searched, quote)])


def _has_stayed(text: str, quote: Quote, best: Weighed) -> bool:
    """Tell whether words much like the quoted ones stand about where those stood, though ``best`` fits better.

    Then those may be the quoted ones, edited, and ``best`` their twin, as in a notice that stands at both ends.
    """
    first, last = max(0, quote.start - NEARBY), min(len(text), quote.span.end + NEARBY)
    if first >= last:
        return False
    within = Span(start=first, end=last)
    starts = SearchableText(within.of(text)).occurrences(quote.exact)
    spans = [_span_at(first + start, quote.exact) for start in islice(starts, MOST_WEIGHED)]
    similar = _most_similar(text, quote, within) if len(quote.exact) >= SHORTEST_REWORDED else None
    places = [weigh(text, quote, span) for span in (*spans, *([similar] if similar else []))]
    return any(
        place.score >= MINIMUM_SCORE
        and place.likeness >= MINIMUM_LIKENESS
        and place.same_facts
        and place.is_near
        and not place.span.overlaps(best.span)
        for place in places
    )


def _ranked(places: Iterable[Weighed]) -> list[Weighed]:
    return sorted(places, key=lambda place: (-place.score, place.span))


def _clear_winner(places: Iterable[Weighed]) -> Weighed | None:
    """Return the best place if it is good enough and clearly ahead of every other one."""
    ranked = _ranked(places)
    if not ranked or ranked[0].score < MINIMUM_SCORE or not _is_trusted(ranked[0]):
        return None
    best = ranked[0]
    # A reworded stretch around the best place is that place once more, not a rival.
    rival = next(
        (place for place in ranked if place.span != best.span and not _is_same_place(place, best)), None
    )
    return None if rival is not None and best.score - rival.score < MINIMUM_LEAD else best


def _is_same_place(place: Weighed, best: Weighed) -> bool:
    return place.span.overlaps(best.span) and not (place.same_words and best.same_words)


def _is_trusted(place: Weighed) -> bool:
    """Tell whether enough of the words and of what stands next to them is as it was, in one piece.

    A share of likeness does not tell an edited sentence from its look-alike; an unbroken stretch does. Where words
    still stand about where they were, less is asked.
    """
    evidence, is_near = place.around + place.unbroken, place.is_near
    if place.same_words:
        is_moved = place.unbroken >= TELLING_LENGTH and place.context <= ALIEN
        is_telling = is_moved or evidence >= ENOUGH_UNCHANGED
        return is_telling or (is_near and (evidence >= ENOUGH_NEARBY or place.score >= ENOUGH_ALIKE_NEARBY))
    is_alike = place.same_facts and place.likeness >= MINIMUM_LIKENESS
    enough = ENOUGH_REWORDED_NEARBY if is_near else ENOUGH_REWORDED
    return is_alike and (evidence >= enough or place.around >= ENOUGH_AROUND)


# Exact, and exact with context


def _whole(searched: SearchableText, quote: Quote) -> Weighed | None:
    """Return the only place where the words stand with all of their context, if there is just one."""
    starts = list(islice(searched.occurrences(quote.prefix + quote.exact + quote.suffix), 2))
    if len(starts) != 1:
        return None
    return weigh(searched.text, quote, _span_at(starts[0] + len(quote.prefix), quote.exact))


def _unchanged_places(searched: SearchableText, quote: Quote) -> list[Weighed]:
    """Return the places that have the very words, those that agree with most of the context."""
    starts = list(islice(searched.occurrences(quote.exact), MOST_OCCURRENCES + 1))
    if len(starts) > MOST_OCCURRENCES:
        return []
    places = [_span_at(start, quote.exact) for start in starts]
    alike = [place for place in places if _is_cut_alike(searched.text, quote, place)]
    if len(alike) > MOST_WEIGHED:
        alike.sort(key=lambda place: -_rough_context(searched.text, quote, place))
    return [weigh(searched.text, quote, place) for place in alike[:MOST_WEIGHED]]


def _span_at(start: int, words: str) -> Span:
    return Span(start=start, end=start + len(words))


def _rough_context(text: str, quote: Quote, place: Span) -> float:
    before = text[max(0, place.start - CONTEXT) : place.start]
    return ratio(quote.prefix, before) + ratio(quote.suffix, text[place.end : place.end + CONTEXT])


def _is_cut_alike(text: str, quote: Quote, place: Span) -> bool:
    """Tell whether ``place`` begins and ends inside words only where the quotation does: "an" is not in "many"."""
    quoted = (quote.prefix[-1:] + quote.exact[0], quote.exact[-1] + quote.suffix[:1])
    present = (text[max(0, place.start - 1) : place.start + 1], text[place.end - 1 : place.end + 1])
    return all(
        _is_inside_word(old) or not _is_inside_word(new) for old, new in zip(quoted, present, strict=True)
    )


def _is_inside_word(pair: str) -> bool:
    return len(pair) > 1 and pair.isalnum()


# Fuzzy


def _similar_places(searched: SearchableText, quote: Quote) -> Iterator[Weighed]:
    """Yield the places where words similar to the quoted ones stand, or other words in their context."""
    reach, seen = searched.reach(quote), set[Span]()
    for start in searched.likely_starts(quote, MOST_LIKELY):
        first = max(0, start - 2 * reach)
        last = min(len(searched.text), start + len(quote.exact) + 2 * reach)
        span = _most_similar(searched.text, quote, Span(start=first, end=last)) if first < last else None
        if span is None or span in seen:
            continue
        seen.add(span)
        place = weigh(searched.text, quote, span)
        if place.same_words or len(quote.exact) >= SHORTEST_REWORDED:
            yield place


def _between_context(searched: SearchableText, quote: Quote) -> Iterator[Weighed]:
    """Yield what stands between the context of few words, whatever it is: "12" may have become "17"."""
    for size in (CONTEXT // 2, CONTEXT // 4):
        before, after = quote.prefix[-size:], quote.suffix[:size]
        if min(len(before), len(after)) < size:
            return
        for start in islice(searched.occurrences(before), MOST_LIKELY):
            first = start + size
            last = searched.text.find(after, first, first + 2 * len(quote.exact) + 2 * CONTEXT)
            if last > first and searched.text[first:last].strip():
                yield weigh(searched.text, quote, Span(start=first, end=last))


def _most_similar(text: str, quote: Quote, within: Span) -> Span | None:
    """Return the words inside ``within`` that are most similar to the quoted ones, cut at word borders.

    Of a long passage only its beginning and its end are sought, since that is all that says where it stands.
    """
    exact, present = even(quote.exact), even(within.of(text))
    if len(exact) <= LONGEST_SOUGHT:
        start, end = _cut_at_words(exact, present, _rough_place(exact, present))
    else:
        head, tail = exact[:LONGEST_SOUGHT], exact[-LONGEST_SOUGHT:]
        start, _ = _cut_at_words(head, present, _rough_place(head, present))
        first, last = _rough_place(tail, present[start:])
        _, end = _cut_at_words(tail, present, (start + first, start + last))
    return Span(start=within.start + start, end=within.start + end) if start < end else None


def _cut_at_words(words: str, text: str, rough: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch about ``rough`` that is most similar to ``words`` and is cut where words begin and end."""
    start, end = rough
    if start >= end:
        return rough
    starts = [each for each in _borders_near(text, start) if text[each : each + 1] != " "]
    ends = [each for each in _borders_near(text, end) if text[each - 1 : each] != " "]
    for _ in range(2):  # each end depends on the other
        start = max(starts, key=lambda first: ratio(words, text[first:end]), default=start)
        end = max(ends, key=lambda last: ratio(words, text[start:last]), default=end)
    return start, end


def _rough_place(words: str, text: str) -> tuple[int, int]:
    """Return about where ``words`` stand in ``text``: the stretch of their length that is most similar."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - most windows open without it

    found = fuzz.partial_ratio_alignment(words, text)
    return (0, 0) if found is None else (found.dest_start, found.dest_end)


def _borders_near(text: str, position: int) -> list[int]:
    """Return the places around ``position`` where a word starts or ends; ``position`` itself where there is none."""
    reach = range(max(0, position - CONTEXT), min(len(text), position + CONTEXT) + 1)
    found = [
        place
        for place in reach
        if not (text[place - 1 : place].isalnum() and text[place : place + 1].isalnum())
    ]
    return found or [position]
