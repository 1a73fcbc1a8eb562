"""All candidates of a story, from every generator."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from viewer.contrasting.candidate import Candidate
from viewer.contrasting.hedges import find_hedge_candidates
from viewer.contrasting.names import find_name_candidates
from viewer.contrasting.phrase_candidates import Phrase, find_phrase_candidates, read_phrases
from viewer.contrasting.quoting import is_short
from viewer.contrasting.same_value import say_the_same
from viewer.contrasting.sentence_pairs import pair_sentences
from viewer.contrasting.speakers import find_speaker_candidates, find_speakers
from viewer.contrasting.story import Story
from viewer.contrasting.typed_candidates import find_typed_candidates
from viewer.contrasting.verb_candidates import VerbGroup, find_verb_candidates, read_verb_groups
from viewer.contrasting.wording_candidates import find_wording_candidates
from viewer.domain.fact import Comparable, Fact, Kind

NEAR_BEST = 0.5
"""Similarity beside the best partner from which two sentences are compared word by word."""

_REMEMBERED: Final = 4_000


class _Phrases:
    """Reads the phrases and verbs of sentences when they are asked for, and remembers those of late."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: dict[int, tuple[Sequence[Phrase], Sequence[VerbGroup]]] = {}

    def __getitem__(self, sentence: int) -> tuple[Sequence[Phrase], Sequence[VerbGroup]]:
        """Return the phrases and the verbs of a sentence."""
        found = self._known.get(sentence)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            words = self._story.sentences[sentence]
            phrases = read_phrases(words)
            found = self._known[sentence] = (phrases, read_verb_groups(words, phrases))
        return found


def find_candidates(
    story: Story, facts: Sequence[Fact[Any]], kinds: Mapping[Kind, Comparable[Any]]
) -> Iterator[Candidate]:
    """Yield every pair of stretches that may diverge; most do not, which is for the ranking to tell.

    Those made of facts and of names come first, then those of one pair of sentences after another.
    """
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
    by_sentences = {(pair.left, pair.right): pair for pair in pair_sentences(story)}
    yield from find_typed_candidates(story, facts, kinds, by_sentences)
    yield from find_name_candidates(story, by_sentences)
    speakers = find_speakers(story)
    read = _Phrases(story)
    for pair in map(
        by_sentences.pop, sorted(by_sentences)
    ):  # gone when it is done: the contrasts take its room
        if pair.rank >= NEAR_BEST:
            (phrases, verbs), (other_phrases, other_verbs) = read[pair.left], read[pair.right]
            yield from find_wording_candidates(story, pair)
            yield from find_phrase_candidates(story, pair, phrases, other_phrases)
            yield from find_verb_candidates(story, pair, verbs, other_verbs)
            yield from find_hedge_candidates(story, pair)
        yield from find_speaker_candidates(story, pair, speakers)
