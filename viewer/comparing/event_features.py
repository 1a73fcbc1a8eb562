"""What speaks for two facts of one slot belonging to the same event."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

from viewer.comparing.contexts import Contexts
from viewer.comparing.event_dates import EventDate, Firmness, date_events
from viewer.comparing.telling_words import telling_words
from viewer.domain.article import PassageId
from viewer.domain.comparison import Alignment
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle
from viewer.language.word_weights import WordWeights, weigh_words

FEATURES = (
    "coverage of the lighter clause",
    "coverage of the lighter sentence",
    "passages match, beside the best match of either",
    "senses of the clauses",
    "days between the events",
    "distance of casualties",
    "distance of quantities",
    "distance of dates",
    "distance of places",
    "casualty",
    "quantity",
    "date",
)

_KINDS = (Kind.CASUALTY, Kind.QUANTITY, Kind.DATETIME, Kind.PLACE)
_CLAUSE_FLOOR, _SENTENCE_FLOOR = 6.0, 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is known about the open articles.

    Attributes:
        weights: How much each word tells.
        contexts: The words around each fact, and its sentence.
        dates: Event date of each fact that has one.
        matches: Probability that two passages report the same thing, the passage of the earlier article first.
        best_match: The highest probability that a passage has with any other.
        places: The places that a clause of a passage names.
        sole_answers: The facts whose article gives no other value for their slot.
        telling_words: The words that may name an event, by key, in reading order over all articles.
        word_places: Their places in that order.
    """

    weights: WordWeights
    contexts: Contexts
    dates: Mapping[FactId, EventDate]
    matches: Mapping[tuple[PassageId, PassageId], float]
    best_match: Mapping[PassageId, float]
    places: Mapping[tuple[PassageId, Span], Sequence[Fact[Any]]]
    sole_answers: frozenset[FactId]
    telling_words: Mapping[str, str]
    word_places: Mapping[str, int]

    @classmethod
    def of(
        cls,
        articles: Sequence[AnalysedArticle],
        facts: Sequence[Fact[Any]],
        alignment: Alignment,
        contrasted: Sequence[Fact[Any]] = (),
    ) -> "Story":
        """Return what ``articles``, their facts and their alignment tell, also about ``contrasted`` wordings."""
        matches: dict[tuple[PassageId, PassageId], float] = {}
        best: dict[PassageId, float] = {}
        words = telling_words(articles)
        for pair in alignment.pairs:
            matches[pair.left, pair.right] = pair.score
            for passage in (pair.left, pair.right):
                best[passage] = max(best.get(passage, 0.0), pair.score)
        return cls(
            weights=weigh_words(articles),
            contexts=Contexts(articles),
            dates=date_events(articles, [*facts, *contrasted]),
            matches=matches,
            best_match=best,
            places=_places_by_clause(facts),
            sole_answers=_sole_answers(facts),
            telling_words=words,
            word_places={key: place for place, key in enumerate(words)},
        )

    def match(self, one: PassageId, other: PassageId) -> float:
        """Return the probability that two passages report the same thing, in whatever order they are named."""
        return self.matches.get((one, other)) or self.matches.get((other, one), 0.0)

    def places_beside(self, fact: Fact[Any]) -> Sequence[Fact[Any]]:
        """Return the places that the clause of a fact names."""
        return self.places.get((fact.passage, fact.clause), ())

    def telling(self, keys: Iterable[str]) -> Sequence[str]:
        """Return those of ``keys`` that may name an event, in reading order."""
        return sorted((key for key in keys if key in self.word_places), key=self.word_places.__getitem__)


def _places_by_clause(facts: Sequence[Fact[Any]]) -> Mapping[tuple[PassageId, Span], Sequence[Fact[Any]]]:
    places: dict[tuple[PassageId, Span], list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        if fact.kind is Kind.PLACE:
            places[fact.passage, fact.clause].append(fact)
    return dict(places)


def _sole_answers(facts: Sequence[Fact[Any]]) -> frozenset[FactId]:
    """Return the facts whose article gives no other value for their slot; "dozens" beside a figure is none."""
    values: dict[tuple[str, Kind, str], set[str]] = defaultdict(set)
    for fact in facts:
        if not fact.general and any(character.isdigit() for character in fact.shown):
            values[fact.article, fact.kind, fact.slot].add(fact.shown)
    return frozenset(fact.id for fact in facts if len(values[fact.article, fact.kind, fact.slot]) == 1)


def pair_evidence(story: Story, left: Fact[Any], right: Fact[Any], distance: float) -> tuple[float, ...]:
    """Return the values of ``FEATURES`` for two facts of one kind. Symmetric.

    Args:
        story: What is known about the open articles.
        left: One fact.
        right: The other.
        distance: How far apart their values are, as their kind measures it.
    """
    one, other = story.contexts[left], story.contexts[right]
    match = 1.0 if left.passage == right.passage else story.match(left.passage, right.passage)
    best = max(story.best_match.get(left.passage, 0.0), story.best_match.get(right.passage, 0.0), match)
    return (
        story.weights.coverage(one.clause_keys, other.clause_keys, _CLAUSE_FLOOR),
        story.weights.coverage(one.sentence_keys, other.sentence_keys, _SENTENCE_FLOOR),
        match / best if best else 0.0,
        len(one.clause_senses & other.clause_senses)
        / max(2, min(len(one.clause_senses), len(other.clause_senses))),
        _events_apart(story, left, right),
        *(distance if left.kind is kind else 0.0 for kind in _KINDS),
        *(float(left.kind is kind) for kind in _KINDS[:-1]),
    )


def _events_apart(story: Story, left: Fact[Any], right: Fact[Any]) -> float:
    """Return how far apart the events are dated, less where the dates stand farther off; 0 for dates themselves."""
    first, second = story.dates.get(left.id), story.dates.get(right.id)
    if left.when is not None or first is None or second is None:
        return 0.0
    firmness = min(first.firmness, second.firmness) / Firmness.CLAUSE
    return log10(1 + first.days.days_from(second.days)) * firmness
