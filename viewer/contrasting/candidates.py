"""All candidates of a story, from every generator."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from viewer.contrasting.candidate import Candidate
from viewer.contrasting.hedges import find_hedge_candidates
from viewer.contrasting.names import find_name_candidates
from viewer.contrasting.phrase_candidates import find_phrase_candidates, read_phrases
from viewer.contrasting.quoting import is_short
from viewer.contrasting.same_value import say_the_same
from viewer.contrasting.sentence_pairs import pair_sentences
from viewer.contrasting.speakers import find_speaker_candidates, find_speakers
from viewer.contrasting.story import Story
from viewer.contrasting.typed_candidates import find_typed_candidates
from viewer.contrasting.verb_candidates import find_verb_candidates, read_verb_groups
from viewer.contrasting.wording_candidates import find_wording_candidates
from viewer.domain.fact import Comparable, Fact, Kind

NEAR_BEST = 0.5
"""Similarity beside the best partner from which two sentences are compared word by word."""


def find_candidates(
    story: Story, facts: Sequence[Fact[Any]], kinds: Mapping[Kind, Comparable[Any]]
) -> Iterator[Candidate]:
    """Yield every pair of stretches that may diverge; most do not, which is for the ranking to tell."""
    return (
        candidate
        for candidate in _generate(story, facts, kinds)
        if is_short(story.sentences[candidate.left.sentence], candidate.left)
        and is_short(story.sentences[candidate.right.sentence], candidate.right)
        and not say_the_same(story, candidate)
    )


def _generate(
    story: Story, facts: Sequence[Fact[Any]], kinds: Mapping[Kind, Comparable[Any]]
) -> Iterator[Candidate]:
    pairs = pair_sentences(story)
    by_sentences = {(pair.left, pair.right): pair for pair in pairs}
    phrases = [read_phrases(words) for words in story.sentences]
    verbs = [read_verb_groups(words, found) for words, found in zip(story.sentences, phrases, strict=True)]
    speakers = find_speakers(story)
    yield from find_typed_candidates(story, facts, kinds, by_sentences)
    yield from find_name_candidates(story, by_sentences)
    for pair in pairs:
        if pair.rank >= NEAR_BEST:
            yield from find_wording_candidates(story, pair)
            yield from find_phrase_candidates(story, pair, phrases[pair.left], phrases[pair.right])
            yield from find_verb_candidates(story, pair, verbs[pair.left], verbs[pair.right])
            yield from find_hedge_candidates(story, pair)
        yield from find_speaker_candidates(story, pair, speakers)
