"""Differences that are none: the same value in other letters or with empty words."""

from viewer.contrasting.candidate import Candidate, Generator, Stretch
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.word_lists import listed

_EMPTY = frozenset(
    listed("age aged old own time this that part place fact way name thing one year-old same both also such")
)
"""Words that add nothing to a value."""

_BY_WORDS = frozenset(
    {
        Generator.GAP,
        Generator.SNUG,
        Generator.SAME_HEAD,
        Generator.SAME_MODIFIER,
        Generator.SAME_GOVERNOR,
        Generator.VERB,
    }
)
_ACRONYM_LETTERS = range(2, 7)


def say_the_same(story: Story, candidate: Candidate) -> bool:
    """Tell whether nothing but empty words or an abbreviation tells the two stretches apart."""
    left, right = (story.sentences[stretch.sentence] for stretch in (candidate.left, candidate.right))
    if _abbreviates(left, candidate.left, right, candidate.right):
        return True
    mine, theirs = _strong_keys(left, candidate.left), _strong_keys(right, candidate.right)
    if candidate.generator is Generator.ADDITION:
        return mine <= _quoted_keys(right, candidate.right) and theirs <= _quoted_keys(left, candidate.left)
    return candidate.generator in _BY_WORDS and bool(mine) and mine == theirs


def _strong_keys(words: SentenceWords, stretch: Stretch) -> frozenset[str]:
    return frozenset(
        words.keys[index]
        for index in range(stretch.first, stretch.last)
        if words.telling[index] and words.lower[index] not in _EMPTY
    )


def _quoted_keys(words: SentenceWords, stretch: Stretch) -> frozenset[str]:
    return frozenset(words.keys[stretch.quote_first : stretch.quote_last])


def _abbreviates(left: SentenceWords, one: Stretch, right: SentenceWords, other: Stretch) -> bool:
    """Tell whether one stretch is an acronym of the other: "UAE" of "United Arab Emirates"."""
    for short, brief, full, long in ((left, one, right, other), (right, other, left, one)):
        texts = [short.tokens[index].text for index in range(brief.first, brief.last) if short.telling[index]]
        letters = texts[0].replace(".", "") if len(texts) == 1 else ""
        initials = "".join(token.text[0] for token in full.tokens[long.first : long.last] if token.capital)
        if letters.isupper() and len(letters) in _ACRONYM_LETTERS and letters == initials:
            return True
    return False
