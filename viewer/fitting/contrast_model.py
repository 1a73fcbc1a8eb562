"""The ranking of contrasts, refitted: which candidates people would call diverging."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.aligning.alignment import align
from viewer.contrasting import weights as WEIGHTS_MODULE  # noqa: N812 - the name by which every model tells its module
from viewer.contrasting.candidate_rows import Highlight, candidate_rows
from viewer.contrasting.features import FEATURES
from viewer.contrasting.ranking import probability_of
from viewer.fact_kinds.registry import KINDS, find_facts
from viewer.fitting.event_model import average_precision
from viewer.fitting.fitted_model import AnalysedStory, Weights
from viewer.fitting.logistic_regression import Examples, fit_coefficients
from viewer.fitting.scoring import PointedLabel, find_pointed, parted_labels

__all__ = ["FEATURES_OF", "WEIGHTS_MODULE", "fit", "measure", "prepare"]

FEATURES_OF: Mapping[str, Sequence[str]] = {"CONTRAST_WEIGHTS": FEATURES}

_RIDGE = 60.0
_STORY_WEIGHT = 1000.0
"""What a story weighs, however many candidates it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedStory:
    """The candidates of one story: values of ``FEATURES``, and whether people marked a divergence there."""

    features: tuple[tuple[float, ...], ...]
    labels: tuple[bool, ...]


def prepare(analysed: AnalysedStory) -> PreparedStory:
    """Return every candidate of a story with its label."""
    facts = [fact for article in analysed.articles for fact in find_facts(article)]
    alignment = align(analysed.articles, (), lambda _done, _total: None)
    rows = candidate_rows(analysed.articles, facts, alignment, KINDS)
    pointed: dict[Highlight, Sequence[PointedLabel]] = {}
    for row in rows:
        for highlight in (row.left, row.right):
            if highlight not in pointed:
                pointed[highlight] = find_pointed(analysed.story, highlight)
    return PreparedStory(
        features=tuple(row.values for row in rows),
        labels=tuple(bool(parted_labels(pointed[row.left], pointed[row.right])) for row in rows),
    )


def fit(prepared: Sequence[PreparedStory]) -> Weights:
    """Fit the ranking; every story weighs alike."""
    examples = [
        Examples(features=story.features, labels=story.labels, weight=_STORY_WEIGHT / len(story.labels))
        for story in prepared
        if story.labels
    ]
    return {"CONTRAST_WEIGHTS": fit_coefficients(examples, ridge=_RIDGE)}


def measure(prepared: PreparedStory, weights: Weights) -> Mapping[str, float]:
    """Return the share of labelled candidates, and how well they are ranked (average precision)."""
    if not any(prepared.labels):
        return {}
    chances = [probability_of(row, weights["CONTRAST_WEIGHTS"]) for row in prepared.features]
    return {
        "share": sum(prepared.labels) / len(prepared.labels),
        "ranking": average_precision(chances, prepared.labels),
    }
