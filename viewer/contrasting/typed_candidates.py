"""Candidates from typed facts: two values that answer one question and are not the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from viewer.contrasting.candidate import Candidate, Generator, SentencePair, Stretch
from viewer.contrasting.story import SentenceWords, Story
from viewer.domain.fact import Comparable, Fact, Kind

SAME_STORY_SIMILAR = 0.18
"""Cosine from which two sentences are compared though their passages are not aligned."""

OWN_SIMILAR = 0.3
"""Cosine from which two sentences of one article are compared."""

Placed = tuple[Fact[Any], Stretch]


def find_typed_candidates(
    story: Story,
    facts: Sequence[Fact[Any]],
    kinds: Mapping[Kind, Comparable[Any]],
    pairs: Mapping[tuple[int, int], SentencePair],
) -> Iterator[Candidate]:
    """Yield the pairs of facts of one slot with different values whose sentences may speak of one event."""
    for kind, placed in _by_kind(story, facts).items():
        if kind not in kinds:
            continue
        said = {(stretch.sentence, fact.slot, fact.shown) for fact, stretch in placed}
        for (one, left), (other, right) in combinations(placed, 2):
            if one.shown == other.shown or left.sentence == right.sentence:
                continue
            given = ((left.sentence, other.slot, other.shown), (right.sentence, one.slot, one.shown))
            if not said.isdisjoint(given):
                continue  # one sentence has both values: as far as they go, the two agree
            if not kinds[kind].same_slot(one, other):
                continue
            pair = _pair_of(story, pairs, left, right, kind)
            if pair is None or not kinds[kind].relate(one, other).relation.is_divergence:
                continue
            yield Candidate(generator=Generator.TYPED, left=left, right=right, pair=pair, facts=(one, other))


def _by_kind(story: Story, facts: Sequence[Fact[Any]]) -> Mapping[Kind, Sequence[Placed]]:
    """Return the facts of each kind with their words, in order of sentence and position."""
    placed: dict[Kind, list[Placed]] = defaultdict(list)
    for fact in facts:
        for number in story.of_passage.get(fact.passage, ()):
            if story.placed[number].sentence.span.contains(fact.span):
                stretch = _stretch_of(story.sentences[number], fact)
                if stretch:
                    placed[fact.kind].append((fact, stretch))
    for entries in placed.values():
        entries.sort(key=lambda entry: (entry[1].sentence, entry[1].first, entry[1].last, entry[0].id))
    return placed


def _stretch_of(words: SentenceWords, fact: Fact[Any]) -> Stretch | None:
    inside = [index for index, token in enumerate(words.tokens) if fact.span.overlaps(token.span)]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    return Stretch(sentence=words.number, first=first, last=last, quote_first=first, quote_last=last)


def _pair_of(
    story: Story,
    pairs: Mapping[tuple[int, int], SentencePair],
    left: Stretch,
    right: Stretch,
    kind: Kind,
) -> SentencePair | None:
    """Return the pair of sentences that hold two facts, or None where they have too little in common.

    Every sentence names a place, so places need sentences that were paired for their words.
    """
    known = pairs.get((left.sentence, right.sentence))
    if known:
        return known
    mine, theirs = story.placed[left.sentence], story.placed[right.sentence]
    own = mine.rank == theirs.rank
    similarity = story.cosine(mine, theirs)
    chance = 0.0 if own else story.chances.get((mine.passage, theirs.passage), 0.0)
    if own and similarity < OWN_SIMILAR:
        return None
    if kind is Kind.PLACE:
        return None
    if not own and not chance and similarity < SAME_STORY_SIMILAR and kind is not Kind.CASUALTY:
        return None
    return SentencePair(
        left=left.sentence, right=right.sentence, chance=chance, similarity=similarity, rank=0.0
    )
