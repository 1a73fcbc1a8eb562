"""Candidates from the words in which two otherwise alike sentences part."""

from collections.abc import Iterator, Sequence

from viewer.contrasting.candidate import Candidate, Generator, SentencePair, Stretch
from viewer.contrasting.quoting import snapped, widened
from viewer.contrasting.story import SentenceWords, Story
from viewer.contrasting.word_differences import WordGap, find_gaps

LONGEST_GAP = 12
"""Differing words in a row beyond which two sentences do not tell the same thing in other words."""

LONGEST_ADDITION = 6
"""Words that one sentence adds to the other."""

_LONGEST_ANCHORED = 9
_ANCHOR_CONTEXT = 2


def find_wording_candidates(story: Story, pair: SentencePair) -> Iterator[Candidate]:
    """Yield a candidate for every gap between the common words of two sentences."""
    left, right = story.sentences[pair.left], story.sentences[pair.right]
    mine, theirs = _word_places(left), _word_places(right)
    loose = frozenset(
        key
        for words in (left, right)
        for key, telling in zip(words.keys, words.telling, strict=True)
        if not telling
    )
    for gap in find_gaps([left.keys[k] for k in mine], [right.keys[k] for k in theirs], loose):
        sizes = (gap.left_last - gap.left_first, gap.right_last - gap.right_first)
        if all(sizes) and max(sizes) <= LONGEST_GAP:
            yield from _replaced(left, right, pair, (mine, theirs, gap))
        elif not all(sizes) and max(sizes) <= LONGEST_ADDITION:
            yield from _added(left, right, pair, (mine, theirs, gap))


def _word_places(words: SentenceWords) -> Sequence[int]:
    return [index for index, key in enumerate(words.keys) if key]


def _replaced(
    left: SentenceWords,
    right: SentenceWords,
    pair: SentencePair,
    parted: tuple[Sequence[int], Sequence[int], WordGap],
) -> Iterator[Candidate]:
    """Yield the gap with some words around it, and as the phrases that it touches."""
    mine, theirs, gap = parted
    one = (mine[gap.left_first], mine[gap.left_last - 1] + 1)
    other = (theirs[gap.right_first], theirs[gap.right_last - 1] + 1)
    if not left.telling_keys(*one) or not right.telling_keys(*other):
        return
    wide = (widened(left, *one), widened(right, *other))
    snug = (snapped(left, *one), snapped(right, *other))
    yield Candidate(generator=Generator.GAP, left=wide[0], right=wide[1], pair=pair)
    if snug != wide:
        yield Candidate(generator=Generator.SNUG, left=snug[0], right=snug[1], pair=pair)


def _added(
    left: SentenceWords,
    right: SentenceWords,
    pair: SentencePair,
    parted: tuple[Sequence[int], Sequence[int], WordGap],
) -> Iterator[Candidate]:
    """Yield words that one sentence has more, against the place where the other passes them over."""
    mine, theirs, gap = parted
    one = _anchored(left, mine, gap.left_first, gap.left_last)
    other = _anchored(right, theirs, gap.right_first, gap.right_last)
    if one is None or other is None:
        return
    longer, stretch = (left, one) if gap.left_last > gap.left_first else (right, other)
    if longer.telling_keys(stretch.first, stretch.last):
        yield Candidate(generator=Generator.ADDITION, left=one, right=other, pair=pair)


def _anchored(words: SentenceWords, places: Sequence[int], first: int, last: int) -> Stretch | None:
    """Return the words of a gap, or the matched words beside an empty one; None where they are too many."""
    before, after = max(0, first - 1), min(len(places), last + 1)
    if not 1 <= after - before <= _LONGEST_ANCHORED:
        return None
    if last > first:
        return widened(words, places[first], places[last - 1] + 1, _ANCHOR_CONTEXT)
    return widened(words, places[before], places[after - 1] + 1, _ANCHOR_CONTEXT)
