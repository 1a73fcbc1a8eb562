"""Where two passages of words part: the stretches that one has and the other has not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.domain.text import Span
from viewer.language.analysis import Token

SHARED_WORDS = 12
"""Words in a row from which two sources share their wording: independent reporters do not hit upon them by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGap:
    """What stands between two runs of common words, counted in words; one side may be empty."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordDifference:
    """Words that differ between two passages.

    Attributes:
        left: Where they stand in the left article; None where it has nothing in their place.
        right: The same on the right.
    """

    left: Span | None
    right: Span | None


def word_differences(left: Sequence[Token], right: Sequence[Token]) -> tuple[WordDifference, ...]:
    """Return where two passages differ word by word, in order; equal passages give nothing.

    Words are compared by their keys, so that neither inflection nor spelling habits count; punctuation is left out.
    """
    mine = [token for token in left if token.key]
    theirs = [token for token in right if token.key]
    gaps = find_gaps([token.key for token in mine], [token.key for token in theirs])
    return tuple(
        WordDifference(
            left=_span(mine[gap.left_first : gap.left_last]),
            right=_span(theirs[gap.right_first : gap.right_last]),
        )
        for gap in gaps
    )


def keys_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return what a passage is compared by: the keys of its words."""
    return tuple(token.key for token in tokens if token.key)


def share_wording(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two passages, as keys, share a long run of words: one copied the other, or both a third."""
    runs = {left[start : start + SHARED_WORDS] for start in range(len(left) - SHARED_WORDS + 1)}
    return any(right[start : start + SHARED_WORDS] in runs for start in range(len(right) - SHARED_WORDS + 1))


def find_gaps(
    left: Sequence[str], right: Sequence[str], loose: frozenset[str] = frozenset()
) -> tuple[WordGap, ...]:
    """Return the gaps between the longest common subsequence of two rows of keys, in order.

    Args:
        left: The keys of the words of one passage.
        right: Of the other.
        loose: Keys that, matched alone, do not part a gap: function words match by chance.
    """
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - a window knows gaps, and finds none itself

    if (len(left), *left) > (len(right), *right):
        # Which of several equally long matches is taken must not depend on the order of the articles.
        return tuple(_mirrored(gap) for gap in find_gaps(right, left, loose))
    gaps = []
    at_left = at_right = 0
    for block in LCSseq.opcodes(left, right):
        alone = block.src_end - block.src_start == 1
        if block.tag != "equal" or (alone and left[block.src_start] in loose):
            continue
        if at_left < block.src_start or at_right < block.dest_start:
            gap = _gap(at_left, block.src_start, at_right, block.dest_start)
            gaps.append(_tightened(gap, left, right))
        at_left, at_right = block.src_end, block.dest_end
    if at_left < len(left) or at_right < len(right):
        gaps.append(_tightened(_gap(at_left, len(left), at_right, len(right)), left, right))
    return tuple(gaps)


def _gap(left_first: int, left_last: int, right_first: int, right_last: int) -> WordGap:
    return WordGap(left_first=left_first, left_last=left_last, right_first=right_first, right_last=right_last)


def _tightened(gap: WordGap, left: Sequence[str], right: Sequence[str]) -> WordGap:
    """Return a gap without the loose words that both sides have at its edges."""
    first, other_first = gap.left_first, gap.right_first
    last, other_last = gap.left_last, gap.right_last
    while first < last and other_first < other_last and left[first] == right[other_first]:
        first, other_first = first + 1, other_first + 1
    while first < last and other_first < other_last and left[last - 1] == right[other_last - 1]:
        last, other_last = last - 1, other_last - 1
    return _gap(first, last, other_first, other_last)


def _mirrored(gap: WordGap) -> WordGap:
    return _gap(gap.right_first, gap.right_last, gap.left_first, gap.left_last)


def _span(tokens: Sequence[Token]) -> Span | None:
    return Span(start=tokens[0].start, end=tokens[-1].end) if tokens else None
