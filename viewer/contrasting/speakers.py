"""Candidates from statements that two articles credit to different speakers."""

from collections.abc import Iterator, Mapping

from viewer.contrasting.candidate import Candidate, Generator, SentencePair
from viewer.contrasting.quoting import exact
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.noun_phrases import IndexRange, find_noun_phrases
from viewer.language.stances import SAY_VERBS
from viewer.language.word_tags import PRONOUN

LONGEST_SPEAKER = 9
"""Tokens of a speaker with the verb."""

_VERB_TAGS = "VNIGZB"


def find_speakers(story: Story) -> Mapping[int, IndexRange]:
    """Return, per sentence that has one, the words that name who says it: "the ministry said"."""
    found = {words.number: find_speaker(words) for words in story.sentences}
    return {number: speaker for number, speaker in found.items() if speaker}


def find_speaker(words: SentenceWords) -> IndexRange | None:
    """Return the first naming of a speaker with its verb, or None."""
    phrases = find_noun_phrases(words.tags)
    for index, lower in enumerate(words.lower):
        if lower == "according":
            after = [phrase for phrase in phrases if phrase[0] == index + 2]
            return _short(index, after[0][1]) if after else None
        if words.tokens[index].text in SAY_VERBS and words.tags[index] in _VERB_TAGS:
            found = _beside_verb(words, index, phrases)
            if found:
                return found
    return None


def _beside_verb(words: SentenceWords, verb: int, phrases: tuple[IndexRange, ...]) -> IndexRange | None:
    before = [phrase for phrase in phrases if verb - 1 <= phrase[1] <= verb]
    if before and _short(before[-1][0], verb + 1):
        return before[-1][0], verb + 1
    after = [phrase for phrase in phrases if phrase[0] == verb + 1]
    if after and words.lower[verb] == "said" and _short(verb, after[0][1]):
        return verb, after[0][1]
    if verb and words.tags[verb - 1] == PRONOUN:
        return verb - 1, verb + 1
    return None


def _short(first: int, last: int) -> IndexRange | None:
    return (first, last) if last - first <= LONGEST_SPEAKER else None


def find_speaker_candidates(
    story: Story, pair: SentencePair, speakers: Mapping[int, IndexRange]
) -> Iterator[Candidate]:
    """Yield the speakers of two sentences, where both name one and not in the same words."""
    if pair.left not in speakers or pair.right not in speakers:
        return
    left, right = story.sentences[pair.left], story.sentences[pair.right]
    one, other = speakers[pair.left], speakers[pair.right]
    if left.keys[slice(*one)] != right.keys[slice(*other)]:
        yield Candidate(
            generator=Generator.SPEAKER, left=exact(left, *one), right=exact(right, *other), pair=pair
        )
