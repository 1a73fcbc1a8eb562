"""The event guard's regression, refitted: whether two facts of one slot belong to one event and part there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt
from typing import Any

from viewer.aligning.alignment import align
from viewer.comparing import event_guard as WEIGHTS_MODULE  # noqa: N812 - the name by which every model tells its module
from viewer.comparing.event_features import FEATURES, Story, pair_evidence
from viewer.comparing.event_guard import EVENT_WEIGHTS
from viewer.domain.fact import Fact
from viewer.domain.log_odds import logistic, weighted_sum
from viewer.fact_kinds.registry import KINDS, find_facts
from viewer.fitting.fitted_model import AnalysedStory, Weights
from viewer.fitting.logistic_regression import Examples, fit_coefficients
from viewer.fitting.scoring import find_pointed, parted_labels

__all__ = ["FEATURES_OF", "WEIGHTS_MODULE", "fit", "measure", "prepare"]

FEATURES_OF: Mapping[str, Sequence[str]] = {"EVENT_WEIGHTS": FEATURES}

_RIDGE = 1.0
_STORY_WEIGHT = 20.0
"""What a story weighs, times the root of its number of pairs: long stories teach more, but not in proportion."""

_HELD = EVENT_WEIGHTS[:2]
"""What the words of clause and sentence weigh is set by hand: the comment at ``EVENT_WEIGHTS`` says why."""

_NEVER = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedStory:
    """The pairs of facts of one story that could be one event.

    Attributes:
        features: Values of ``FEATURES`` per pair.
        labels: Whether people marked a divergence there.
    """

    features: tuple[tuple[float, ...], ...]
    labels: tuple[bool, ...]


def prepare(analysed: AnalysedStory) -> PreparedStory:
    """Return the pairs of differing facts of different articles that answer one question, with their labels."""
    facts = [fact for article in analysed.articles for fact in find_facts(article)]
    alignment = align(analysed.articles, (), lambda _done, _total: None)
    story = Story.of(analysed.articles, facts, alignment)
    pointed = {fact.id: find_pointed(analysed.story, fact) for fact in facts}
    pairs = list(_comparable_pairs(facts))
    return PreparedStory(
        features=tuple(
            pair_evidence(story, left, right, KINDS[left.kind].distance(left, right)) for left, right in pairs
        ),
        labels=tuple(bool(parted_labels(pointed[left.id], pointed[right.id])) for left, right in pairs),
    )


def fit(prepared: Sequence[PreparedStory]) -> Weights:
    """Fit the regression with the weights of the words held."""
    examples = [
        Examples(
            features=story.features,
            labels=story.labels,
            weight=_STORY_WEIGHT / sqrt(len(story.labels)),
        )
        for story in prepared
        if story.labels
    ]
    return {"EVENT_WEIGHTS": fit_coefficients(examples, ridge=_RIDGE, held=_HELD)}


def measure(prepared: PreparedStory, weights: Weights) -> Mapping[str, float]:
    """Return the share of labelled pairs, how well they are ranked (average precision), and the mean log loss."""
    if not any(prepared.labels):
        return {}
    chances = [logistic(weighted_sum(row, weights["EVENT_WEIGHTS"])) for row in prepared.features]
    losses = [
        -log(max(_NEVER, chance if label else 1 - chance))
        for chance, label in zip(chances, prepared.labels, strict=True)
    ]
    return {
        "share": sum(prepared.labels) / len(prepared.labels),
        "ranking": average_precision(chances, prepared.labels),
        "loss": sum(losses) / len(losses),
    }


def average_precision(chances: Sequence[float], labels: Sequence[bool]) -> float:
    """Return the mean, over the true ones, of the share of true ones among all that rank as high or higher.

    Source: Buckley and Voorhees, Evaluating evaluation measure stability (SIGIR 2000).
    """
    ranked = sorted(zip(chances, labels, strict=True), key=lambda entry: (-entry[0], entry[1]))
    shares, hits = [], 0
    for rank, (_, label) in enumerate(ranked, start=1):
        if label:
            hits += 1
            shares.append(hits / rank)
    return sum(shares) / len(shares)


def _comparable_pairs(facts: Sequence[Fact[Any]]) -> Iterator[tuple[Fact[Any], Fact[Any]]]:
    for kind, module in KINDS.items():
        own = [fact for fact in facts if fact.kind is kind and not fact.general]
        for left, right in combinations(own, 2):
            differ = left.article != right.article and left.shown != right.shown
            if differ and module.same_slot(left, right):
                yield left, right
