"""How likely each candidate is what a careful reader would call a divergence: one logistic regression."""

from collections.abc import Iterable, Sequence

from viewer.contrasting.weights import CONTRAST_WEIGHTS
from viewer.domain.log_odds import logistic, weighted_sum


def probability_of(values: Iterable[float], weights: Sequence[float] = CONTRAST_WEIGHTS) -> float:
    """Return the probability for the values of ``features.FEATURES``; the last weight is the bias."""
    return logistic(weighted_sum(values, weights))
