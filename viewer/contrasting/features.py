"""A candidate in figures: what the ranking looks at. Every figure is the same whichever article stands first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Any

from rapidfuzz.distance import Levenshtein

from viewer.contrasting.candidate import Candidate, Generator
from viewer.contrasting.story import Story
from viewer.contrasting.surroundings import Description, Surroundings, look_around
from viewer.domain.fact import Comparable, Fact, Kind
from viewer.domain.judgement import Relation

PAIR_FEATURES = (
    "log chance of the passages",
    "similarity of the sentences",
    "chance beside the passages' best",
)
WORDING_FEATURES = (
    "weight of the rarest own word",
    "weight of the rarest common word of the highlights",
    "own words in the other sentence",
    "own words known to the other article",
    "same last word",
    "later position",
    "spelt alike",
    "longer length",
    "a highlight of one word",
    "same governor",
    "common words on the same side",
)
TYPED_FEATURES = (
    "distance of the values",
    "values exclude each other",
    "relation is sure",
    "casualty",
    "other article gives the value too",
)
GENERATOR_FEATURES = (
    "name",
    "snug, by similarity",
    "addition, by similarity",
    "addition, by rank",
    "same head, by similarity",
    "same head, by common words",
    "same head, by rank",
    "same modifier, by similarity",
    "same modifier, by length",
)
FEATURES = (*PAIR_FEATURES, *WORDING_FEATURES, *TYPED_FEATURES, *GENERATOR_FEATURES)

_SOFTENED = 0.02
_NO_CHANCE = 1e-9


def describe_candidates(
    story: Story,
    candidates: Iterable[Candidate],
    facts: Sequence[Fact[Any]],
    kinds: Mapping[Kind, Comparable[Any]],
) -> Iterator[tuple[Candidate, tuple[float, ...]]]:
    """Yield every candidate with its values of ``FEATURES``, in order."""
    around = look_around(story, facts)
    for candidate in candidates:
        values = (
            *_pair_features(around, candidate),
            *_wording_features(around, candidate),
            *_typed_features(around, candidate, kinds),
            *_generator_features(around, candidate),
        )
        yield candidate, values


def _pair_features(around: Surroundings, candidate: Candidate) -> tuple[float, ...]:
    left, right = around.described[candidate.left], around.described[candidate.right]
    chance = candidate.pair.chance
    best = min(
        around.best_chance.get((left.words.passage, right.words.rank), 0.0),
        around.best_chance.get((right.words.passage, left.words.rank), 0.0),
    )
    return (
        log(chance + _SOFTENED),
        candidate.pair.similarity,
        chance / max(best, chance, _NO_CHANCE),
    )


def _wording_features(around: Surroundings, candidate: Candidate) -> tuple[float, ...]:
    story = around.story
    left, right = around.described[candidate.left], around.described[candidate.right]
    mine, theirs = left.keys - right.keys, right.keys - left.keys
    words, articles = (left.words, right.words), story.article_words
    return (
        min(_rarest(story, mine), _rarest(story, theirs)),
        _rarest(story, left.quote_keys & right.quote_keys),
        min(story.share(mine, words[1].words), story.share(theirs, words[0].words)),
        max(
            story.share(mine, articles[words[1].rank]),
            story.share(theirs, articles[words[0].rank]),
        ),
        float(left.head == right.head),
        max(left.position, right.position),
        Levenshtein.normalized_similarity(left.text, right.text),
        max(left.length, right.length),
        float(min(left.quote_length, right.quote_length) == 1),
        float(bool(left.governor) and left.governor == right.governor),
        _on_the_same_side(left, right),
    )


def _rarest(story: Story, keys: frozenset[str]) -> float:
    return max(map(story.weights.of, keys), default=0.0)


def _on_the_same_side(left: Description, right: Description) -> float:
    """Return the share of the sentences' common words that stand before both stretches or before neither."""
    shared = (left.words.words & right.words.words) - left.keys - right.keys
    if not shared:
        return 0.0
    before_left = frozenset(left.words.keys[: left.first])
    before_right = frozenset(right.words.keys[: right.first])
    return sum((key in before_left) == (key in before_right) for key in shared) / len(shared)


def _typed_features(
    around: Surroundings, candidate: Candidate, kinds: Mapping[Kind, Comparable[Any]]
) -> tuple[float, ...]:
    """Return 0 throughout for a candidate without typed values."""
    if candidate.facts is None:
        return (0.0,) * len(TYPED_FEATURES)
    one, other = candidate.facts
    judged = kinds[one.kind].relate(one, other)
    across = one.article != other.article
    again = ((one.article, one.kind, other.shown), (other.article, other.kind, one.shown))
    return (
        kinds[one.kind].distance(one, other),
        float(judged.relation is Relation.CONTRADICTION),
        judged.confidence,
        float(one.kind is Kind.CASUALTY),
        float(sum(value in around.given for value in again)) if across else 0.0,
    )


def _generator_features(around: Surroundings, candidate: Candidate) -> tuple[float, ...]:
    """Return what weighs differently by how the candidate came about; 0 for what does not concern it."""
    generator, pair = candidate.generator, candidate.pair
    left, right = around.described[candidate.left], around.described[candidate.right]
    snug = float(generator is Generator.SNUG)
    addition = float(generator is Generator.ADDITION)
    head = float(generator is Generator.SAME_HEAD)
    modifier = float(generator is Generator.SAME_MODIFIER)
    common = around.story.weights.total(left.quote_keys & right.quote_keys) if head else 0.0
    return (
        float(generator is Generator.NAME),
        snug * pair.similarity,
        addition * pair.similarity,
        addition * pair.rank,
        head * pair.similarity,
        common,
        head * pair.rank,
        modifier * pair.similarity,
        modifier * log(left.length * right.length),
    )
