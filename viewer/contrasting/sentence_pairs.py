"""Sentences of aligned passages, paired where they share enough to be compared word by word."""

from collections import defaultdict

from viewer.contrasting.candidate import SentencePair
from viewer.contrasting.story import Story

LEAST_SIMILAR = 0.12
"""Cosine from which two sentences of aligned passages are compared."""

SURE = 0.3
"""Probability of the passages from which any shared word is enough."""


LONGEST = 150
"""Words and marks of a sentence beyond which it is a list or a table run together; comparing it word by word with
another takes minutes and shows nothing that a reader could take in."""


def pair_sentences(story: Story) -> tuple[SentencePair, ...]:
    """Return the pairs of sentences worth comparing, in order of their passages' probability."""
    found: list[tuple[int, int, float, float]] = []
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (one, other), chance in story.chances.items():
        for left in story.of_passage[one]:
            for right in story.of_passage[other]:
                mine, theirs = story.placed[left], story.placed[right]
                if max(mine.length, theirs.length) > LONGEST:
                    continue
                similarity = story.cosine(mine, theirs)
                if similarity >= LEAST_SIMILAR or (similarity and chance > SURE):
                    found.append((left, right, chance, similarity))
                    best[left, theirs.rank] = max(best[left, theirs.rank], similarity)
                    best[right, mine.rank] = max(best[right, mine.rank], similarity)
    return tuple(
        SentencePair(
            left=left,
            right=right,
            chance=chance,
            similarity=similarity,
            rank=similarity / max(best[left, story.placed[right].rank], best[right, story.placed[left].rank]),
        )
        for left, right, chance, similarity in found
    )
