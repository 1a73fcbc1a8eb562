"""The candidates worth showing: the likely ones, and of several that say the same only the best."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from viewer.contrasting.candidate import AHEAD, Candidate, Stretch

REPEATED = 0.99
"""Share of a highlight, summed over both sides, from which a candidate repeats a better one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate with its probability."""

    candidate: Candidate
    probability: float

    @property
    def order(self) -> tuple[float, int, int, int, int, int, int]:
        """The probable before the improbable, then by where it stands."""
        left, right = self.candidate.left, self.candidate.right
        return (
            -round(self.probability, 9),
            left.sentence,
            right.sentence,
            left.quote_first,
            right.quote_first,
            left.quote_last,
            right.quote_last,
        )


def choose(scored: Iterable[Scored]) -> Iterator[Scored]:
    """Yield the candidates that repeat no better one, pair of sentences by pair of sentences.

    Only one pair's are held at a time, beside those that come ahead of theirs: a long story has a million.

    Args:
        scored: As ``find_candidates`` orders them: those made of facts and names first.
    """
    ahead: dict[tuple[int, int], list[Scored]] = defaultdict(list)
    for sentences, group in groupby(scored, _sentences):
        entries = list(group)
        if entries[-1].candidate.generator in AHEAD:
            ahead[sentences] += entries
        else:
            yield from _choose_of_pair([*ahead.pop(sentences, ()), *entries])
    for entries in ahead.values():
        yield from _choose_of_pair(entries)


def _choose_of_pair(scored: Sequence[Scored]) -> Sequence[Scored]:
    """Return the candidates of one pair of sentences that repeat no better one, best first."""
    kept: list[Scored] = []
    for entry in sorted(scored, key=lambda each: each.order):
        if not any(_repeats(entry.candidate, better.candidate) for better in kept):
            kept.append(entry)
    return kept


def _sentences(entry: Scored) -> tuple[int, int]:
    return entry.candidate.left.sentence, entry.candidate.right.sentence


def overlap(one: Stretch, other: Stretch) -> float:
    """Return the share of the shorter highlight that both cover."""
    if one.sentence != other.sentence:
        return 0.0
    common = min(one.quote_last, other.quote_last) - max(one.quote_first, other.quote_first)
    shorter = min(one.quote_last - one.quote_first, other.quote_last - other.quote_first)
    return max(0, common) / shorter


def _repeats(candidate: Candidate, better: Candidate) -> bool:
    return overlap(candidate.left, better.left) + overlap(candidate.right, better.right) >= REPEATED
