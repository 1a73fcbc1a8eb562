"""Logistic regression with a ridge, fitted by Newton's method; the one module that needs NumPy.

Features are standardised while fitting, so that one ridge suits all of them; the coefficients that come out are for
the features as they were given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_Array = NDArray[np.float64]

_STEPS = 200
_SMALL_ENOUGH = 1e-10
_STEEPEST = 30.0
"""Log odds beyond which a probability is as good as 0 or 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Examples that count alike, as those of one story do.

    Attributes:
        features: One row of values per example.
        labels: Whether each example is one.
        weight: How much each of them counts.
    """

    features: tuple[tuple[float, ...], ...]
    labels: tuple[bool, ...]
    weight: float


def fit_coefficients(
    examples: Sequence[Examples], *, ridge: float, held: Sequence[float] = ()
) -> tuple[float, ...]:
    """Return one coefficient per feature, then the bias. The same examples give the same coefficients.

    Args:
        examples: With one label and the other among them; otherwise ``ValueError``.
        ridge: Half of it times the sum of squared coefficients of the standardised features is added to the loss;
            the bias goes free. Greater than 0.
        held: Coefficients of the first features that are given and not fitted.
    """
    features = np.array([row for part in examples for row in part.features], dtype=np.float64)
    labels = np.array([label for part in examples for label in part.labels], dtype=np.float64)
    weights = np.array([part.weight for part in examples for _ in part.labels], dtype=np.float64)
    if not 0 < labels.sum() < len(labels):
        raise ValueError("a regression needs examples of both labels")
    given = np.array(held, dtype=np.float64)
    free = features[:, len(given) :]
    mean, deviation = free.mean(axis=0), free.std(axis=0)
    deviation[deviation == 0] = 1.0  # a feature that never varies says nothing; the ridge keeps it at 0
    design = np.column_stack([(free - mean) / deviation, np.ones(len(free))])
    loss = _Loss(
        design=design,
        offset=features[:, : len(given)] @ given,
        labels=labels,
        weights=weights,
        ridge=np.append(np.full(free.shape[1], ridge), 0.0),
    )
    fitted = _minimise(loss)
    coefficients = fitted[:-1] / deviation
    bias = fitted[-1] - float(coefficients @ mean)
    return (*(float(value) for value in given), *(float(value) for value in coefficients), float(bias))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loss:
    """Weighted logistic loss of standardised features with a ridge; convex, so it has one lowest point."""

    design: _Array
    offset: _Array
    labels: _Array
    weights: _Array
    ridge: _Array

    def value(self, point: _Array) -> float:
        odds = self.design @ point + self.offset
        losses = np.logaddexp(0.0, -odds * (2 * self.labels - 1))
        return float(self.weights @ losses + self.ridge @ point**2 / 2)

    def newton_step(self, point: _Array) -> _Array:
        odds = np.clip(self.design @ point + self.offset, -_STEEPEST, _STEEPEST)
        chances = 1 / (1 + np.exp(-odds))
        slope = self.design.T @ (self.weights * (chances - self.labels)) + self.ridge * point
        curvature = self.weights * chances * (1 - chances)
        bend = (self.design.T * curvature) @ self.design + np.diag(self.ridge)
        return np.asarray(np.linalg.solve(bend, slope), dtype=np.float64)


def _minimise(loss: _Loss) -> _Array:
    """Walk Newton's steps downhill, each halved until it does not lead up, until they are tiny."""
    point = np.zeros(loss.design.shape[1])
    value = loss.value(point)
    for _ in range(_STEPS):
        step = loss.newton_step(point)
        while loss.value(point - step) > value and np.abs(step).max() > _SMALL_ENOUGH:
            step = step / 2
        if np.abs(step).max() <= _SMALL_ENOUGH:
            return point
        point = point - step
        value = loss.value(point)
    raise ValueError(f"no lowest point within {_STEPS} steps; a greater ridge would find one")
