"""Candidates from verbs of two aligned sentences that have a common subject or object and tell something else of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.contrasting.candidate import Candidate, Generator, SentencePair, Stretch
from viewer.contrasting.phrase_candidates import Phrase
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.word_tags import ADVERB, AUXILIARY, GERUND, VERB

LONGEST_SHOWN = 9
"""Tokens up to which the object is highlighted together with its verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """A verb with its auxiliaries, and the phrases beside it.

    Attributes:
        first: Its first token, auxiliaries and adverbs counted.
        last: One past the verb.
        keys: The keys of its telling words.
        subject: The keys of the phrase before it.
        object: The keys of the phrase after it.
        shown_last: One past the last token of the highlight.
    """

    first: int
    last: int
    keys: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    shown_last: int


def read_verb_groups(words: SentenceWords, phrases: Sequence[Phrase]) -> tuple[VerbGroup, ...]:
    """Return the verbs of a sentence that tell something, in order, with the ``phrases`` beside them."""
    return tuple(
        _verb_group(words, phrases, index)
        for index, tag in enumerate(words.tags)
        if tag in VERB + GERUND and words.telling[index]
    )


def _verb_group(words: SentenceWords, phrases: Sequence[Phrase], verb: int) -> VerbGroup:
    first, last = verb, verb + 1
    while first > 0 and words.tags[first - 1] in AUXILIARY + ADVERB:
        first -= 1
    before = next((phrase for phrase in reversed(phrases) if phrase.last <= first), None)
    after = next((phrase for phrase in phrases if phrase.first >= last), None)
    with_object = after is not None and after.last - first <= LONGEST_SHOWN
    return VerbGroup(
        first=first,
        last=last,
        keys=words.telling_keys(first, last),
        subject=before.keys if before else frozenset(),
        object=after.keys if after else frozenset(),
        shown_last=after.last if after and with_object else last,
    )


def find_verb_candidates(
    story: Story, pair: SentencePair, left: Sequence[VerbGroup], right: Sequence[VerbGroup]
) -> Iterator[Candidate]:
    """Yield pairs of different verbs whose subjects or objects have a word in common."""
    mine, theirs = story.sentences[pair.left], story.sentences[pair.right]
    for one in left:
        for other in right:
            if one.keys == other.keys:
                continue
            if one.subject & other.subject or one.object & other.object:
                yield Candidate(
                    generator=Generator.VERB,
                    left=_stretch(mine, one),
                    right=_stretch(theirs, other),
                    pair=pair,
                )


def _stretch(words: SentenceWords, group: VerbGroup) -> Stretch:
    return Stretch(
        sentence=words.number,
        first=group.first,
        last=group.last,
        quote_first=group.first,
        quote_last=group.shown_last,
    )
