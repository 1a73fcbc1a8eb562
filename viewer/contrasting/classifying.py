"""What a contrast is about, and how its two sides stand: rules over the words that only one side has."""

from collections.abc import Iterator

from viewer.contrasting.candidate import Candidate, Generator, Stretch
from viewer.contrasting.hedges import HEDGES
from viewer.contrasting.kind_words import KIND_WORDS, NEGATIONS
from viewer.contrasting.story import SentenceWords, Story
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.language.calendar_dates import MONTHS
from viewer.language.word_tags import NOMINAL

_BY_GENERATOR = {
    Generator.NAME: Kind.NAME,
    Generator.SPEAKER: Kind.ATTRIBUTION,
    Generator.HEDGE: Kind.CERTAINTY,
}
_BEFORE_PLACES = frozenset(
    ("in", "near", "at", "off", "from", "into", "toward", "towards", "outside", "around")
)
_LONGEST_SAYING = 8
_CAUSE_BEFORE = 2
_QUOTES = frozenset('"“”')


def kind_of(story: Story, candidate: Candidate) -> Kind:
    """Return what two stretches differ in."""
    if candidate.facts:
        return candidate.facts[0].kind
    if candidate.generator in _BY_GENERATOR:
        return _BY_GENERATOR[candidate.generator]
    return next(kind for kind, holds in _rules(story, candidate) if holds)


def _rules(story: Story, candidate: Candidate) -> Iterator[tuple[Kind, bool]]:
    """Yield kinds and whether they hold, the most telling first; the last always holds."""
    left, right = _sides(story, candidate)
    mine, theirs = _said(left, candidate.left), _said(right, candidate.right)
    said = mine | theirs
    own = (mine ^ theirs) or said
    sides = ((left, candidate.left), (right, candidate.right))
    numbers = any(_own_number(words, stretch, own) for words, stretch in sides)
    names = all(_mostly_names(words, stretch) for words, stretch in sides)
    yield Kind.RESPONSIBILITY, bool(said & KIND_WORDS[Kind.RESPONSIBILITY])
    yield Kind.POLARITY, bool(mine & NEGATIONS) != bool(theirs & NEGATIONS)
    yield Kind.ATTRIBUTION, len(own) <= _LONGEST_SAYING and bool(own & KIND_WORDS[Kind.ATTRIBUTION])
    yield Kind.DATETIME, bool(said & KIND_WORDS[Kind.DATETIME])
    yield Kind.DATETIME, numbers and any(_quotes_month(words, stretch) for words, stretch in sides)
    yield Kind.CASUALTY, numbers and bool(said & KIND_WORDS[Kind.CASUALTY])
    yield Kind.QUANTITY, numbers
    yield Kind.CERTAINTY, bool(mine & HEDGES) != bool(theirs & HEDGES)
    yield Kind.MEANS, bool(own & KIND_WORDS[Kind.MEANS])
    yield Kind.CAUSE, bool(own & KIND_WORDS[Kind.CAUSE]) or all(_gives_cause(*side) for side in sides)
    yield Kind.PLACE, any(_names_place(words, stretch) for words, stretch in sides)
    yield Kind.PLACE, bool(own & KIND_WORDS[Kind.PLACE])
    yield Kind.STATUS, bool(own & KIND_WORDS[Kind.STATUS])
    yield Kind.NAME, names and bool(mine & theirs)
    yield Kind.ACTOR, names or bool(own & KIND_WORDS[Kind.ACTOR])
    yield Kind.FRAMING, candidate.generator is Generator.VERB or any(is_quoted(*side) for side in sides)
    yield Kind.FRAMING, not any(_names_thing(words, stretch, own) for words, stretch in sides)
    yield Kind.OTHER, True


def relation_of(story: Story, candidate: Candidate, kind: Kind) -> Relation:
    """Return how two stretches without typed values stand, as far as their words tell."""
    if kind in (Kind.ATTRIBUTION, Kind.RESPONSIBILITY):
        return Relation.ATTRIBUTION_CONFLICT
    if kind is Kind.POLARITY:
        return Relation.CONTRADICTION
    if adds_to_other(story, candidate) != 0:
        return Relation.REFINEMENT
    if candidate.generator is Generator.NAME:
        return Relation.CONTRADICTION
    if kind in (Kind.CERTAINTY, Kind.FRAMING):
        return Relation.COMPATIBLE
    return Relation.UNDETERMINED


def adds_to_other(story: Story, candidate: Candidate) -> int:
    """Return -1 where the left side only says more than the right, 1 for the contrary, 0 where each says its own."""
    left, right = _sides(story, candidate)
    mine = left.telling_keys(candidate.left.first, candidate.left.last)
    theirs = right.telling_keys(candidate.right.first, candidate.right.last)
    if candidate.generator is Generator.ADDITION:
        quoted = right.telling_keys(candidate.right.quote_first, candidate.right.quote_last)
        return 1 if mine <= quoted else -1
    if theirs < mine:
        return -1
    return 1 if mine < theirs else 0


def is_quoted(words: SentenceWords, stretch: Stretch) -> bool:
    """Tell whether a stretch stands in quotation marks, or holds some."""
    before = sum(lower in _QUOTES for lower in words.lower[: stretch.first])
    inside = _QUOTES.intersection(words.lower[stretch.first : stretch.last])
    after = _QUOTES.intersection(words.lower[stretch.last :])
    return bool(inside) or (before % 2 == 1 and bool(after))


def _sides(story: Story, candidate: Candidate) -> tuple[SentenceWords, SentenceWords]:
    return story.sentences[candidate.left.sentence], story.sentences[candidate.right.sentence]


def _said(words: SentenceWords, stretch: Stretch) -> frozenset[str]:
    return frozenset(words.lower[index] for index in range(stretch.first, stretch.last) if words.keys[index])


def _own_number(words: SentenceWords, stretch: Stretch, own: frozenset[str]) -> bool:
    return any(
        words.keys[index][:1].isdigit() and words.lower[index] in own
        for index in range(stretch.first, stretch.last)
    )


def _gives_cause(words: SentenceWords, stretch: Stretch) -> bool:
    before = words.lower[max(0, stretch.first - _CAUSE_BEFORE) : stretch.first]
    return not KIND_WORDS[Kind.CAUSE].isdisjoint(before)


def _names_thing(words: SentenceWords, stretch: Stretch, own: frozenset[str]) -> bool:
    """Tell whether a noun or name is among the own words of a stretch: then another thing is told, not another way."""
    return any(
        words.tags[index] in NOMINAL and words.lower[index] in own
        for index in range(stretch.first, stretch.last)
    )


def _quotes_month(words: SentenceWords, stretch: Stretch) -> bool:
    tokens = words.tokens[stretch.quote_first : stretch.quote_last]
    return any(token.capital and token.text.lower() in MONTHS for token in tokens)


def _names_place(words: SentenceWords, stretch: Stretch) -> bool:
    """Tell whether the stretch is a name behind a word of place: "in Arden"."""
    first = stretch.first
    if words.lower[first] in _BEFORE_PLACES and first + 1 < stretch.last:
        return bool(words.names[first + 1])
    return first > 0 and words.lower[first - 1] in _BEFORE_PLACES and bool(words.names[first])


def _mostly_names(words: SentenceWords, stretch: Stretch) -> bool:
    telling = [index for index in range(stretch.first, stretch.last) if words.telling[index]]
    return bool(telling) and 2 * sum(words.names[index] for index in telling) >= len(telling)
