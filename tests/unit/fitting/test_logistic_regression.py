"""The regression recovers the weights that made its examples, and heeds weights, ridge and held coefficients."""

import random
from collections.abc import Sequence
from math import exp, log
from statistics import pstdev

import pytest

pytest.importorskip("numpy", reason="the fitting needs NumPy: pip install 'parallax-viewer[fit]'")

from viewer.fitting.logistic_regression import Examples, fit_coefficients

TRUE = (1.5, -2.0, 0.5)


def chance(row: Sequence[float], coefficients: Sequence[float]) -> float:
    odds = sum(value * weight for value, weight in zip((*row, 1.0), coefficients, strict=True))
    return 1 / (1 + exp(-odds))


def make_examples(count: int, *, seed: int = 1, weight: float = 1.0) -> Examples:
    """Examples of two features, made with the coefficients ``TRUE``."""
    dice = random.Random(seed)
    rows = tuple((dice.gauss(3, 1), dice.uniform(0, 2)) for _ in range(count))
    return Examples(
        features=rows, labels=tuple(dice.random() < chance(row, TRUE) for row in rows), weight=weight
    )


def test_fit_when_examples_follow_weights_then_it_recovers_them() -> None:
    fitted = fit_coefficients([make_examples(20_000)], ridge=0.01)
    assert fitted == pytest.approx(TRUE, abs=0.15)


def test_fit_when_done_then_no_coefficient_moved_either_way_lowers_the_loss() -> None:
    examples, ridge = make_examples(60, weight=2.0), 3.0
    fitted = fit_coefficients([examples], ridge=ridge)
    spreads = [pstdev(column) for column in zip(*examples.features, strict=True)]

    def loss(coefficients: Sequence[float]) -> float:
        chances = [chance(row, coefficients) for row in examples.features]
        misfit = -sum(
            log(value if label else 1 - value) for value, label in zip(chances, examples.labels, strict=True)
        )
        squares = sum((value * spread) ** 2 for value, spread in zip(coefficients[:-1], spreads, strict=True))
        return float(examples.weight * misfit + ridge / 2 * squares)

    for place in range(len(fitted)):
        for step in (-1e-4, 1e-4):
            assert loss([*fitted[:place], fitted[place] + step, *fitted[place + 1 :]]) > loss(fitted)


def test_fit_when_repeated_then_it_gives_the_same_coefficients() -> None:
    assert fit_coefficients([make_examples(300)], ridge=1) == fit_coefficients([make_examples(300)], ridge=1)


def test_fit_when_only_the_bias_counts_then_it_is_the_log_odds() -> None:
    same = Examples(features=((7.0,),) * 4, labels=(True, True, True, False), weight=1.0)
    assert fit_coefficients([same], ridge=1) == pytest.approx((0.0, log(3)), abs=1e-6)


def test_fit_when_examples_weigh_double_then_it_is_as_if_they_came_twice() -> None:
    once, other = make_examples(200), make_examples(100, seed=2)
    doubled = make_examples(200, weight=2.0)
    twice = fit_coefficients([once, once, other], ridge=1)
    # The features are standardised over the rows, so that only nearly the same ridge is meant.
    assert fit_coefficients([doubled, other], ridge=1) == pytest.approx(twice, rel=0.02)


def test_fit_when_the_ridge_grows_then_the_coefficients_shrink() -> None:
    sizes = [
        sum(abs(value) for value in fit_coefficients([make_examples(300)], ridge=ridge)[:-1])
        for ridge in (0.01, 1, 100, 10_000)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < sizes[0] / 10


def test_fit_when_features_are_scaled_then_the_chances_stay() -> None:
    plain = make_examples(300)
    scaled = Examples(
        features=tuple((100 * first, second / 7 + 5) for first, second in plain.features),
        labels=plain.labels,
        weight=plain.weight,
    )
    one, other = fit_coefficients([plain], ridge=1), fit_coefficients([scaled], ridge=1)
    for row, scaled_row in zip(plain.features[:20], scaled.features[:20], strict=True):
        assert chance(row, one) == pytest.approx(chance(scaled_row, other), abs=1e-6)


def test_fit_when_a_coefficient_is_held_then_it_stays_and_the_others_make_up_for_it() -> None:
    fitted = fit_coefficients([make_examples(20_000)], ridge=0.01, held=TRUE[:1])
    assert fitted[0] == TRUE[0]
    assert fitted == pytest.approx(TRUE, abs=0.25)
    wrong = fit_coefficients([make_examples(300)], ridge=0.01, held=(0.0,))
    assert wrong[0] == 0.0
    assert wrong[2] > fitted[2] + 1


def test_fit_when_a_feature_parts_the_labels_fully_then_the_ridge_keeps_it_finite() -> None:
    parted = Examples(
        features=tuple((float(number),) for number in range(20)),
        labels=tuple(number >= 10 for number in range(20)),
        weight=30.0,
    )
    fitted = fit_coefficients([parted], ridge=0.001)
    assert 0 < fitted[0] < 1000
    assert chance((2,), fitted) < 0.01
    assert chance((17,), fitted) > 0.99


def test_fit_when_all_examples_bear_one_label_then_it_says_so() -> None:
    with pytest.raises(ValueError, match="both labels"):
        fit_coefficients([Examples(features=((1.0,), (2.0,)), labels=(True, True), weight=1.0)], ridge=1)
