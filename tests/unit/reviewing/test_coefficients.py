"""Published worked examples, and the library of which the licence keeps us from shipping it."""

from collections import Counter
from collections.abc import Sequence

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.reviewing.coefficients import cohens_kappa, krippendorffs_alpha

SEVERITIES = ("1", "2", "3", "4", "5")


def table(*rows: Sequence[int]) -> dict[tuple[int, int], int]:
    return {(one, other): count for one, row in enumerate(rows) for other, count in enumerate(row)}


def units(*raters: str) -> Counter[tuple[str, ...]]:
    """Return the units of raters whose values stand in a line, with a point for what a rater did not judge."""
    columns = zip(*(rater.split() for rater in raters), strict=True)
    return Counter(tuple(sorted(value for value in column if value != ".")) for column in columns)


FOUR_OBSERVERS = units(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Krippendorff 2011, “Computing Krippendorff's alpha-reliability”, section C and D."""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Cohen 1960, table 1: 200 diagnoses; 140 agreed on, 82 expected by chance.
        (([88, 14, 18], [10, 40, 10], [2, 6, 12]), 0.492),
        # Fleiss 1981, “Statistical methods for rates and proportions”, table 13.1: observed .89, by chance .66.
        (([75, 1, 4], [5, 4, 1], [0, 0, 10]), 0.676),
        # Wikipedia, “Cohen's kappa”: grant proposals, and the same agreement with other shares.
        (([20, 5], [10, 15]), 0.4),
        (([45, 15], [25, 15]), 0.1304),
        (([25, 35], [5, 35]), 0.2593),
    ],
)
def test_kappa_of_published_tables(rows: Sequence[Sequence[int]], expected: float) -> None:
    assert cohens_kappa(table(*rows)) == pytest.approx(expected, abs=0.0005)


def test_weighted_kappa_of_a_published_table() -> None:
    # Agresti 1990, “Categorical data analysis”, section 2.1 (Hout et al. 1987): 91 married couples.
    couples = table([7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14])
    assert cohens_kappa(couples) == pytest.approx(0.1293, abs=0.00005)
    assert cohens_kappa(couples, order=range(4)) == pytest.approx(0.2374, abs=0.00005)


@pytest.mark.parametrize(
    ("first", "second", "both", "expected"), [(9000, 9000, 8000, -0.111), (1000, 1000, 500, 0.444)]
)
def test_kappa_adds_what_is_expected_of_marked_and_of_unmarked_text(
    first: int, second: int, both: int, expected: float
) -> None:
    # Of 10,000 characters; a known tool multiplies the two where they are to be added, and finds .798 and .299.
    rows = [both, first - both], [second - both, 10_000 - first - second + both]
    assert cohens_kappa(table(*rows)) == pytest.approx(expected, abs=0.0005)


def test_kappa_and_alpha_of_one_value_throughout_are_not_defined() -> None:
    assert cohens_kappa({("a", "a"): 12}) is None
    assert cohens_kappa({}) is None
    assert krippendorffs_alpha({("a", "a"): 12}) is None
    assert krippendorffs_alpha({("a",): 12}) is None


def test_alpha_of_krippendorffs_own_examples() -> None:
    # Sections A, B, C and D of the same paper.
    binary = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
    nominal = units("a a b b d c c c e d d a", "b a b b b c c c e d d d")
    assert krippendorffs_alpha(binary) == pytest.approx(0.095, abs=0.0005)
    assert krippendorffs_alpha(nominal) == pytest.approx(0.692, abs=0.0005)
    assert krippendorffs_alpha(FOUR_OBSERVERS) == pytest.approx(0.743, abs=0.0005)
    assert krippendorffs_alpha(FOUR_OBSERVERS, order=SEVERITIES) == pytest.approx(0.815, abs=0.0005)


def test_alpha_of_three_coders_with_gaps() -> None:
    # Wikipedia, “Krippendorff's alpha”, “A computational example”.
    coders = units(
        ". . . . . 3 4 1 2 1 1 3 3 . 3",
        "1 . 2 1 3 3 4 3 . . . . . . .",
        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
    )
    assert krippendorffs_alpha(coders) == pytest.approx(0.691, abs=0.0005)


RATINGS = st.lists(
    st.lists(st.sampled_from(["", "1", "2", "3", "4"]), min_size=3, max_size=3), min_size=2, max_size=12
)


@given(RATINGS)
def test_alpha_is_what_the_library_finds(ratings: list[list[str]]) -> None:
    given_values = Counter(tuple(value for value in unit if value) for unit in ratings)
    paired = {value for values in given_values if len(values) > 1 for value in values}
    assume(len(paired) > 1)
    data = np.array([[float(value or "nan") for value in unit] for unit in ratings]).T
    nominal = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    ordinal = krippendorff.alpha(reliability_data=data, level_of_measurement="ordinal")
    assert krippendorffs_alpha(given_values) == pytest.approx(nominal, abs=1e-9)
    assert krippendorffs_alpha(given_values, order=SEVERITIES) == pytest.approx(ordinal, abs=1e-9)


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 9), min_size=1))
def test_kappa_does_not_ask_who_is_first_and_is_one_at_most(cells: dict[tuple[int, int], int]) -> None:
    for order in ((), range(4)):
        kappa = cohens_kappa(cells, order)
        assert kappa == pytest.approx(cohens_kappa({(b, a): n for (a, b), n in cells.items()}, order))
        assert kappa is None or kappa <= 1
