"""Agreement beyond chance, by the published formulas.

The library for Krippendorff's alpha, ``krippendorff``, is under the GPL, which this program is not; it checks these
functions in the tests.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")

Distance = Callable[[T, T], float]


def cohens_kappa(cells: Mapping[tuple[T, T], int], order: Sequence[T] = ()) -> float | None:
    """Return Cohen's kappa of two raters; with an ``order`` of the values, weighted kappa with linear weights.

    Cohen 1960, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20:37-46;
    Cohen 1968, “Weighted kappa”, Psychological Bulletin 70:213-220. What is expected by chance is the sum over all
    values of the products of their shares, one of either rater.

    Args:
        cells: How often the first rater gave one value and the second another or the same.
        order: All values from least to most, where they have an order.

    Returns:
        None where nobody could have differed by chance: both gave one and the same value throughout, or nothing.
    """
    first: dict[T, int] = {}
    second: dict[T, int] = {}
    for (one, other), count in cells.items():
        first[one] = first.get(one, 0) + count
        second[other] = second.get(other, 0) + count
    distance = _steps(order) if order else _differs
    observed = sum(count * distance(one, other) for (one, other), count in cells.items() if one != other)
    expected = _apart(first, second, distance if order else None)
    return 1 - observed * sum(first.values()) / expected if expected else None


def krippendorffs_alpha(units: Mapping[tuple[T, ...], int], order: Sequence[T] = ()) -> float | None:
    """Return Krippendorff's alpha of any number of raters, of whom some may have said nothing of some units.

    Krippendorff 2011, “Computing Krippendorff's alpha-reliability” (University of Pennsylvania, Departmental Papers
    ASC 43), with the nominal metric, or with the ordinal metric where the values have an ``order``.

    Args:
        units: How many units were given these values; those with fewer than two values count nothing.
        order: All values from least to most, where they have an order.

    Returns:
        None where nobody could have differed by chance: all values are one and the same, or there are none.
    """
    paired = {values: count for values, count in units.items() if len(values) > 1}
    given: dict[T, int] = {}
    for values, count in paired.items():
        for value in values:
            given[value] = given.get(value, 0) + count
    distance = _ranks_apart(order, given) if order else _differs
    observed = sum(
        2 * count * sum(distance(one, other) for one, other in combinations(values, 2)) / (len(values) - 1)
        for values, count in paired.items()
        if any(value != values[0] for value in values)
    )
    expected = _apart(given, given, distance if order else None)
    return 1 - (sum(given.values()) - 1) * observed / expected if expected else None


def _apart(first: Mapping[T, int], second: Mapping[T, int], distance: Distance[T] | None) -> float:
    """Return the distances of all values of the one to all of the other; without a distance, how many differ."""
    if distance is None:
        # The same as below, and much faster: it is asked for in every resample.
        alike = sum(count * second.get(value, 0) for value, count in first.items())
        return sum(first.values()) * sum(second.values()) - alike
    return sum(
        count * rivals * distance(one, other)
        for one, count in first.items()
        for other, rivals in second.items()
    )


def _differs(one: object, other: object) -> float:
    return float(one != other)


def _steps(order: Sequence[T]) -> Distance[T]:
    """Return how many steps of ``order`` lie between two values: linear weights of disagreement."""
    places = {value: place for place, value in enumerate(order)}
    return lambda one, other: float(abs(places[one] - places[other]))


def _ranks_apart(order: Sequence[T], given: Mapping[T, int]) -> Distance[T]:
    """Return Krippendorff's ordinal metric: the square of the ranks that lie between two values."""
    places = {value: place for place, value in enumerate(order)}

    def distance(one: T, other: T) -> float:
        low, high = sorted((places[one], places[other]))
        between = sum(given.get(value, 0) for value in order[low : high + 1])
        return (between - (given.get(one, 0) + given.get(other, 0)) / 2) ** 2

    return distance
