"""From weighed evidence to a probability: what every fitted model of the program ends in."""

from collections.abc import Iterable, Sequence
from math import exp, fsum

_STEEPEST = 30.0
"""Log odds beyond which a probability is as good as 0 or 1, and the exponential would only overflow."""


def weighted_sum(values: Iterable[float], weights: Sequence[float]) -> float:
    """Return the log odds for feature ``values``; the last weight is the bias.

    Raises:
        ValueError: There is not one weight for each value and one more.
    """
    return fsum((*(value * weight for value, weight in zip(values, weights[:-1], strict=True)), weights[-1]))


def logistic(log_odds: float) -> float:
    """Return the probability for ``log_odds``."""
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, log_odds))))
