"""The aligner's two regressions, refitted: a pair of passages by itself, then with the verdicts around it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from viewer.aligning import weights as WEIGHTS_MODULE  # noqa: N812 - the name by which every model tells its module
from viewer.aligning.alignment import weighted_sum
from viewer.aligning.pair_features import PAIR_FEATURES, pair_features
from viewer.aligning.passage_words import ArticleWords, weigh_articles
from viewer.aligning.surroundings import SURROUNDINGS, logistic, surrounding_features
from viewer.aligning.weights import TOGETHER
from viewer.fitting.fitted_model import AnalysedStory, Weights
from viewer.fitting.labelled_story import MAY, MUST, PairOfPassages
from viewer.fitting.logistic_regression import Examples, fit_coefficients
from viewer.fitting.scoring import harmonic_mean

__all__ = ["FEATURES_OF", "WEIGHTS_MODULE", "fit", "measure", "prepare"]

FEATURES_OF: Mapping[str, Sequence[str]] = {
    "PAIR_WEIGHTS": PAIR_FEATURES,
    "SURROUNDING_WEIGHTS": SURROUNDINGS,
}

_PAIR_RIDGE, _SURROUNDINGS_RIDGE = 0.3, 1.0
_STORY_WEIGHT = 30.0
"""What a story weighs, times the root of its number of pairs: long stories teach more, but not in proportion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedStory:
    """The candidate pairs of one story.

    Attributes:
        articles: Its articles as weighted words.
        features: Values of ``PAIR_FEATURES`` per pair.
        grades: The label of each pair.
        musts: How many pairs must be brought together, candidates or not.
    """

    articles: tuple[ArticleWords, ...]
    features: Mapping[PairOfPassages, tuple[float, ...]]
    grades: Mapping[PairOfPassages, int]
    musts: int


def prepare(analysed: AnalysedStory) -> PreparedStory:
    """Return the candidate pairs of a story with their labels."""
    articles = weigh_articles(analysed.articles)
    features: dict[PairOfPassages, tuple[float, ...]] = {}
    for left, right in combinations(articles, 2):
        features.update(pair_features(left, right))
    return PreparedStory(
        articles=articles,
        features=features,
        grades={pair: analysed.story.grade(*pair) for pair in features},
        musts=len(analysed.story.must_pairs),
    )


def fit(prepared: Sequence[PreparedStory]) -> Weights:
    """Fit the first regression, then the second on what the first says; pairs that may go together teach neither."""
    taught = [story for story in prepared if story.musts]
    alone = fit_coefficients([_examples(story, story.features) for story in taught], ridge=_PAIR_RIDGE)
    around = fit_coefficients(
        [_examples(story, _surroundings(story, alone)) for story in taught], ridge=_SURROUNDINGS_RIDGE
    )
    return {"PAIR_WEIGHTS": alone, "SURROUNDING_WEIGHTS": around}


def measure(prepared: PreparedStory, weights: Weights) -> Mapping[str, float]:
    """Return precision, recall and F1 of the pairs that reach ``TOGETHER``, before they are grouped."""
    if not prepared.musts:
        return {}
    surroundings = _surroundings(prepared, weights["PAIR_WEIGHTS"])
    together = [
        prepared.grades[pair]
        for pair, values in surroundings.items()
        if logistic(weighted_sum(values, weights["SURROUNDING_WEIGHTS"])) >= TOGETHER
    ]
    hits = together.count(MUST)
    precision = hits / max(1, len(together) - together.count(MAY))
    recall = hits / prepared.musts
    return {"P": precision, "R": recall, "F1": harmonic_mean(precision, recall)}


def _examples(story: PreparedStory, features: Mapping[PairOfPassages, Iterable[float]]) -> Examples:
    kept = [pair for pair, grade in story.grades.items() if grade != MAY]
    return Examples(
        features=tuple(tuple(features[pair]) for pair in kept),
        labels=tuple(story.grades[pair] == MUST for pair in kept),
        weight=_STORY_WEIGHT / sqrt(story.musts),
    )


def _surroundings(
    story: PreparedStory, pair_weights: Sequence[float]
) -> Mapping[PairOfPassages, tuple[float, ...]]:
    odds = {pair: weighted_sum(values, pair_weights) for pair, values in story.features.items()}
    return surrounding_features(story.articles, odds)
