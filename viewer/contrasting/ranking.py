"""How likely each candidate is what a careful reader would call a divergence: one logistic regression."""

from collections.abc import Iterable, Sequence
from math import exp, fsum

from viewer.contrasting.weights import CONTRAST_WEIGHTS

_STEEPEST = 30.0
"""Log odds beyond which a probability is as good as 0 or 1."""


def probability_of(values: Iterable[float], weights: Sequence[float] = CONTRAST_WEIGHTS) -> float:
    """Return the probability for the values of ``features.FEATURES``; the last weight is the bias."""
    odds = fsum((*(value * weight for value, weight in zip(values, weights[:-1], strict=True)), weights[-1]))
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, odds))))
