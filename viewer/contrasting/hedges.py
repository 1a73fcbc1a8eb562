"""Candidates from what one article hedges and the other states."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.contrasting.candidate import Candidate, Generator, SentencePair, Stretch
from viewer.contrasting.quoting import exact, trimmed
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.word_lists import listed

HEDGES = frozenset(
    listed(
        """
        may might could possibly perhaps likely unlikely allegedly alleged reportedly apparently suspected probably
        presumably purported claimed claims claim unconfirmed preliminary potential potentially possible unclear
        unknown believed expected suggested thought appears appear appeared seems seem seemed rumored rumoured
        """
    )
)
"""Words with which a text keeps its distance from what it tells."""

_BEFORE, _AFTER = 3, 7
_WINDOW = 6
_QUOTED_BEFORE, _QUOTED_AFTER = 2, 6
_SHORTEST_ANSWER = 4


def find_hedge_candidates(story: Story, pair: SentencePair) -> Iterator[Candidate]:
    """Yield the first hedge of one sentence against what the other, which hedges nothing, says in its place."""
    left, right = story.sentences[pair.left], story.sentences[pair.right]
    forward = _hedge_against(story, left, right)
    if forward:
        yield Candidate(generator=Generator.HEDGE, left=forward[0], right=forward[1], pair=pair)
    backward = _hedge_against(story, right, left)
    if backward:
        yield Candidate(generator=Generator.HEDGE, left=backward[1], right=backward[0], pair=pair)


def _hedge_against(
    story: Story, hedging: SentenceWords, plain: SentenceWords
) -> tuple[Stretch, Stretch] | None:
    if HEDGES.intersection(plain.lower):
        return None
    hedge = next((index for index, lower in enumerate(hedging.lower) if lower in HEDGES), None)
    if hedge is None:
        return None
    answer = _find_answer(story, hedging, hedge, plain)
    if answer is None:
        return None
    first, last = max(0, hedge - _QUOTED_BEFORE), min(len(hedging.lower), hedge + _QUOTED_AFTER)
    first, last = trimmed(hedging, first, last, hedge, hedge + 1)
    return replace(exact(hedging, hedge, hedge + 1), quote_first=first, quote_last=last), answer


def _find_answer(story: Story, hedging: SentenceWords, hedge: int, plain: SentenceWords) -> Stretch | None:
    """Return the few words of the plain sentence that share most with the words around the hedge."""
    near = hedging.telling_keys(max(0, hedge - _BEFORE), hedge + _AFTER)
    shared = [
        story.weights.of(key) if telling and key in near else 0.0
        for key, telling in zip(plain.keys, plain.telling, strict=True)
    ]
    totals = [sum(shared[start : start + _WINDOW]) for start in range(len(shared))]
    best = max(totals, default=0.0)
    if not best:
        return None
    start = totals.index(best)
    end = max(k for k in range(start, min(len(shared), start + _WINDOW)) if shared[k]) + 1
    first = max(0, start - 1)
    last = min(len(shared), max(end, first + _SHORTEST_ANSWER))
    return exact(plain, *trimmed(plain, first, last, start, end))
