"""How sure a figure is: the items are drawn anew, with repetition, and the figure is worked out again and again.

The percentile bootstrap over items: Efron & Tibshirani 1993, “An Introduction to the Bootstrap”, chapter 13. Equal items
give equal intervals, on every machine.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from statistics import quantiles
from typing import Any, Final, TypeVar

from viewer.domain.agreement import TOO_FEW_BELOW, Figure, NoFigure

RESAMPLES: Final = 1000
_SEED: Final = 20_110_125
_TAILS: Final = 40
"""Of 40 equal parts the first and the last are left out: 2.5 % on either side."""

T = TypeVar("T")
Statistic = Callable[[Mapping[T, int]], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Where 95 of 100 resamples lie.

    Attributes:
        ends: Lower and upper end; None where fewer than two resamples gave a figure, or all gave the same.
        undefined: Resamples that gave none.
    """

    ends: tuple[float, float] | None
    undefined: int


def figure_of(items: Mapping[T, int], statistic: Statistic[T]) -> Figure:
    """Return ``statistic`` of ``items`` with its interval, or why there is none.

    Args:
        items: How many items are alike; alike is what the statistic cannot tell apart.
        statistic: None where it is not defined: where all that was said is the same.
    """
    count = sum(items.values())
    if count < TOO_FEW_BELOW:
        return Figure(items=count, reason=NoFigure.TOO_FEW_ITEMS if count else NoFigure.NO_ITEMS)
    value = statistic(items)
    if value is None:
        return Figure(items=count, reason=NoFigure.ONE_CATEGORY)
    interval = interval_of(items, statistic)
    low, high = interval.ends or (None, None)
    return Figure(items=count, value=value, low=low, high=high, undefined=interval.undefined)


def interval_of(
    items: Mapping[T, int], statistic: Statistic[T], *, resamples: int = RESAMPLES, seed: int = _SEED
) -> Interval:
    """Return the 95 % percentile interval of ``statistic`` over ``items``."""
    # In an order of their own, so that the same items in another order draw the same.
    alike = sorted(items, key=_sorting)
    # Places are drawn and not the items, nor by weights: that is three times as fast.
    places = [place for place, each in enumerate(alike) for _ in range(items[each])]
    draw = Random(seed)  # noqa: S311 - draws items, keeps no secret
    values = []
    for _ in range(resamples):
        drawn = Counter(draw.choices(places, k=len(places)))
        value = statistic({alike[place]: count for place, count in drawn.items()})
        if value is not None:
            values.append(value)
    undefined = resamples - len(values)
    if len(values) < 2 or min(values) == max(values):  # noqa: PLR2004 - a single value has no spread
        return Interval(ends=None, undefined=undefined)
    parts = quantiles(values, n=_TAILS, method="inclusive")
    return Interval(ends=(parts[0], parts[-1]), undefined=undefined)


def _sorting(item: Any) -> str:  # noqa: ANN401 - whatever the items are, they can be written
    return repr(item)
