"""The candidates worth showing: the likely ones, and of several that say the same only the best."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.contrasting.candidate import Candidate, Stretch

REPEATED = 0.99
"""Share of a highlight, summed over both sides, from which a candidate repeats a better one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate with its probability."""

    candidate: Candidate
    probability: float


def choose(scored: Sequence[Scored], threshold: float) -> tuple[Scored, ...]:
    """Return the candidates at or above ``threshold`` that repeat no better one, best first."""
    kept: list[Scored] = []
    by_sentences: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for entry in sorted((entry for entry in scored if entry.probability >= threshold), key=_best_first):
        candidate = entry.candidate
        chosen = by_sentences[candidate.left.sentence, candidate.right.sentence]
        if not any(_repeats(candidate, better) for better in chosen):
            chosen.append(candidate)
            kept.append(entry)
    return tuple(kept)


def overlap(one: Stretch, other: Stretch) -> float:
    """Return the share of the shorter highlight that both cover."""
    if one.sentence != other.sentence:
        return 0.0
    common = min(one.quote_last, other.quote_last) - max(one.quote_first, other.quote_first)
    shorter = min(one.quote_last - one.quote_first, other.quote_last - other.quote_first)
    return max(0, common) / shorter


def _repeats(candidate: Candidate, better: Candidate) -> bool:
    return overlap(candidate.left, better.left) + overlap(candidate.right, better.right) >= REPEATED


def _best_first(entry: Scored) -> tuple[float, int, int, int, int, int, int]:
    left, right = entry.candidate.left, entry.candidate.right
    return (
        -round(entry.probability, 9),
        left.sentence,
        right.sentence,
        left.quote_first,
        right.quote_first,
        left.quote_last,
        right.quote_last,
    )
