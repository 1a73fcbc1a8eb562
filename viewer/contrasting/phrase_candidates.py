"""Candidates from noun phrases of two aligned sentences that stand in the same place and name something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.contrasting.candidate import Candidate, Generator, SentencePair
from viewer.contrasting.quoting import exact
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.noun_phrases import find_noun_phrases
from viewer.language.word_tags import AUXILIARY, PREPOSITION, VERB

LONGEST_PHRASE = 9
"""Tokens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase with what it hangs on.

    Attributes:
        first: Its first token.
        last: One past its last token.
        head: The key of its last word.
        keys: The keys of its telling words.
        preposition: The preposition just before it, or ``""``.
        governor: The key of the verb or noun before that, or ``""``.
        follower: The key of the verb just after it, or ``""``.
    """

    first: int
    last: int
    head: str
    keys: frozenset[str]
    preposition: str
    governor: str
    follower: str


def read_phrases(words: SentenceWords) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence that say something, in order."""
    found = []
    for first, last in find_noun_phrases(words.tags):
        keys = words.telling_keys(first, last)
        if keys and last - first <= LONGEST_PHRASE:
            preposition, governor = find_governor(words, first)
            found.append(
                Phrase(
                    first=first,
                    last=last,
                    head=words.keys[last - 1],
                    keys=keys,
                    preposition=preposition,
                    governor=governor,
                    follower=_find_follower(words, last),
                )
            )
    return tuple(found)


def find_governor(words: SentenceWords, first: int) -> tuple[str, str]:
    """Return the preposition just before a phrase and the key of the verb or noun before that; ``""`` for none."""
    preposition, index = "", first - 1
    if index >= 0 and words.tags[index] == PREPOSITION:
        preposition, index = words.lower[index], index - 1
    while index >= 0 and words.tags[index] in "RDM":
        index -= 1
    return preposition, words.keys[index] if index >= 0 and words.tags[index] in "VGNP" else ""


def _find_follower(words: SentenceWords, last: int) -> str:
    index = last
    while index < len(words.tags) and words.tags[index] in AUXILIARY + "R":
        index += 1
    return words.keys[index] if index < len(words.tags) and words.tags[index] == VERB else ""


def find_phrase_candidates(
    story: Story, pair: SentencePair, left: Sequence[Phrase], right: Sequence[Phrase]
) -> Iterator[Candidate]:
    """Yield pairs of phrases with the same head, a common modifier, or the same verb or noun that they hang on."""
    mine, theirs = story.sentences[pair.left], story.sentences[pair.right]
    for one in left:
        for other in right:
            if one.keys == other.keys:
                continue
            if one.keys & other.keys:
                same = one.head == other.head
                yield Candidate(
                    generator=Generator.SAME_HEAD if same else Generator.SAME_MODIFIER,
                    left=exact(mine, one.first, one.last),
                    right=exact(theirs, other.first, other.last),
                    pair=pair,
                )
            elif _hang_alike(one, other):
                yield Candidate(
                    generator=Generator.SAME_GOVERNOR,
                    left=exact(mine, one.first, one.last),
                    right=exact(theirs, other.first, other.last),
                    pair=pair,
                )


def _hang_alike(one: Phrase, other: Phrase) -> bool:
    if one.follower and one.follower == other.follower:
        return True
    governed = (one.preposition, one.governor) == (other.preposition, other.governor)
    return bool(one.governor) and governed
