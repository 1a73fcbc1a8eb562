"""The aligner's two regressions, refitted: a pair of passages by itself, then with the verdicts around it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from types import ModuleType

from viewer.aligning import weights as aligner_weights
from viewer.aligning.alignment import measure_pairs
from viewer.aligning.meaning_features import MEANING_FEATURES
from viewer.aligning.pair_features import PAIR_FEATURES
from viewer.aligning.passage_words import ArticleWords, weigh_articles
from viewer.aligning.surroundings import SURROUNDINGS, surrounding_features
from viewer.domain.log_odds import logistic, weighted_sum
from viewer.embedding.embedder import Embedder
from viewer.embedding.similarities import measure_similarities
from viewer.fitting.fitted_model import AnalysedStory, Weights
from viewer.fitting.labelled_story import MAY, MUST, PairOfPassages
from viewer.fitting.logistic_regression import Examples, fit_coefficients
from viewer.fitting.scoring import harmonic_mean

_PAIR_RIDGE, _SURROUNDINGS_RIDGE = 0.3, 1.0
_STORY_WEIGHT = 30.0
"""What a story weighs, times the root of its number of pairs: long stories teach more, but not in proportion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedStory:
    """The candidate pairs of one story.

    Attributes:
        articles: Its articles as weighted words.
        features: What is measured of each pair by itself.
        grades: The label of each pair.
        musts: How many pairs must be brought together, candidates or not.
    """

    articles: tuple[ArticleWords, ...]
    features: Mapping[PairOfPassages, tuple[float, ...]]
    grades: Mapping[PairOfPassages, int]
    musts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AligningModel:
    """The aligner in one of its modes.

    Attributes:
        make_embedder: Makes what tells the meaning of passages; None for the light mode.
    """

    make_embedder: Callable[[], Embedder] | None = None

    @property
    def WEIGHTS_MODULE(self) -> ModuleType:  # noqa: N802 - as every model calls it
        """The module that holds the coefficients."""
        return aligner_weights

    @property
    def FEATURES_OF(self) -> Mapping[str, Sequence[str]]:  # noqa: N802 - as every model calls it
        """What each coefficient weighs."""
        pair, surrounding = self._constants
        meaning = MEANING_FEATURES if self.make_embedder else ()
        return {pair: (*PAIR_FEATURES, *meaning), surrounding: SURROUNDINGS}

    def prepare(self, analysed: AnalysedStory) -> PreparedStory:
        """Return the candidate pairs of a story with their labels.

        Raises:
            SemanticUnavailable: The model that tells the meaning is not at hand.
        """
        similarities = None
        if self.make_embedder:
            similarities = measure_similarities(analysed.articles, self.make_embedder(), _tell_nobody)
        articles = weigh_articles(analysed.articles)
        features = dict(measure_pairs(articles, _tell_nobody, similarities))
        return PreparedStory(
            articles=articles,
            features=features,
            grades={pair: analysed.story.grade(*pair) for pair in features},
            musts=len(analysed.story.must_pairs),
        )

    def fit(self, prepared: Sequence[PreparedStory]) -> Weights:
        """Fit the first regression, then the second on what it says; pairs that may go together teach neither."""
        taught = [story for story in prepared if story.musts]
        alone = fit_coefficients([_examples(story, story.features) for story in taught], ridge=_PAIR_RIDGE)
        around = fit_coefficients(
            [_examples(story, _surroundings(story, alone)) for story in taught], ridge=_SURROUNDINGS_RIDGE
        )
        return dict(zip(self._constants, (alone, around), strict=True))

    def measure(self, prepared: PreparedStory, weights: Weights) -> Mapping[str, float]:
        """Return precision, recall and F1 of the pairs that would be brought together, before they are grouped."""
        if not prepared.musts:
            return {}
        alone, around = (weights[constant] for constant in self._constants)
        mode = aligner_weights.SEMANTIC if self.make_embedder else aligner_weights.LIGHT
        together = [
            prepared.grades[pair]
            for pair, values in _surroundings(prepared, alone).items()
            if logistic(weighted_sum(values, around)) >= mode.together
        ]
        hits = together.count(MUST)
        precision = hits / max(1, len(together) - together.count(MAY))
        recall = hits / prepared.musts
        return {"P": precision, "R": recall, "F1": harmonic_mean(precision, recall)}

    @property
    def _constants(self) -> tuple[str, str]:
        """Return the constants that hold the weights of a pair by itself, and those of what is around it."""
        prefix = "SEMANTIC_" if self.make_embedder else ""
        return f"{prefix}PAIR_WEIGHTS", f"{prefix}SURROUNDING_WEIGHTS"


def _tell_nobody(_done: int, _total: int) -> None:
    pass


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
    passages = {article.id: article.passage_ids for article in story.articles}
    return dict(surrounding_features(passages, odds))
