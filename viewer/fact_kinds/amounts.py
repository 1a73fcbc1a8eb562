"""An amount as sources tell it, an interval with its wording, and how two amounts stand."""

from dataclasses import dataclass
from enum import StrEnum
from math import log10

from viewer.domain.judgement import Relation

FAR_APART = 2.5
"""Two figures of one thing seldom differ by more than this factor unless they count different things."""

_APPROXIMATE_SHARE = 0.1
_FARTHEST = 3.0
_LEAST = 0.5
"""Nothing counts as a half beside one, because a ratio to nothing has no end."""

_ROUND_STEP = 100
"""A figure told in steps of a hundred or more may be rounded even if it does not say so."""


class Operator(StrEnum):
    """The words that stand with a figure, folded."""

    EXACTLY = ""
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A closed interval of possible values.

    Attributes:
        low: Smallest possible value; None where nothing bounds it.
        high: Greatest possible value; None where nothing bounds it.
        operator: How the figure was qualified.
        figure: The figure that was named; for a vague word its usual lower bound.
        step: The step in which the figure was told: 100 for "300".
        vague: The word for an amount that names no figure, such as "dozens"; ``""`` for figures.
    """

    low: float | None
    high: float | None
    operator: Operator
    figure: float
    step: float = 1
    vague: str = ""

    def __post_init__(self) -> None:
        """Reject intervals that hold nothing."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an amount needs low <= high, not {self.low}..{self.high}")

    @property
    def is_exact(self) -> bool:
        """Whether one figure is named without any qualification."""
        return self.operator is Operator.EXACTLY

    @property
    def shown(self) -> str:
        """The amount in normalised words."""
        if self.vague:
            return self.vague
        if self.operator is Operator.BETWEEN:
            return f"{show_figure(self.low or 0)} to {show_figure(self.high or 0)}"
        return f"{self.operator} {show_figure(self.figure)}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How two values stand, before it is put into a sentence.

    Attributes:
        relation: How they stand.
        confidence: 0 to 1.
        because: The second half of a sentence, after the two quotations.
    """

    relation: Relation
    confidence: float
    because: str


def show_figure(figure: float) -> str:
    """Return ``figure`` with separators and no more decimals than it needs."""
    if figure == int(figure):
        return f"{int(figure):,}"
    return f"{figure:,.2f}".rstrip("0").rstrip(".")


def amount_of(figure: float, operator: Operator, *, step: float = 1, counts: bool = True) -> Amount:
    """Return the amount that ``operator`` makes of ``figure``.

    Args:
        figure: The figure named.
        operator: Any but BETWEEN and VAGUE.
        step: The step in which it was told.
        counts: Whether whole things are counted: "more than 40" people are 41 or more.
    """
    whole = 1.0 if counts and figure == int(figure) else 0.0
    margin = max(figure * _APPROXIMATE_SHARE, whole)
    bounds: dict[Operator, tuple[float | None, float | None]] = {
        Operator.EXACTLY: (figure, figure),
        Operator.AT_LEAST: (figure, None),
        Operator.MORE_THAN: (figure + whole, None),
        Operator.AT_MOST: (0, figure),
        Operator.LESS_THAN: (0, max(0.0, figure - whole)),
        Operator.ABOUT: (figure - margin, figure + margin),
    }
    low, high = bounds[operator]
    return Amount(low=low, high=high, operator=operator, figure=figure, step=step)


def uncounted(amount: Amount) -> Amount:
    """Return an amount as one that is measured: more than 40 miles or per cent begins right after 40, not at 41."""
    if amount.operator in (Operator.MORE_THAN, Operator.LESS_THAN, Operator.ABOUT):
        return amount_of(amount.figure, amount.operator, step=amount.step, counts=False)
    return amount


def amount_between(low: float, high: float, step: float = 1) -> Amount:
    """Return the amount of a range; the two ends may come in either order."""
    return Amount(
        low=min(low, high), high=max(low, high), operator=Operator.BETWEEN, figure=(low + high) / 2, step=step
    )


def relate_amounts(left: Amount, right: Amount) -> Standing:
    """Say how two amounts of one thing stand; the same answer whichever comes first."""
    if left == right or left.shown == right.shown:
        return Standing(relation=Relation.SAME, confidence=0.95, because="both name the same amount")
    if left.vague or right.vague:
        return Standing(
            relation=Relation.COMPATIBLE,
            confidence=0.5,
            because="one of them names no figure, so both may hold",
        )
    if (left.low, left.high) == (right.low, right.high):
        return Standing(
            relation=Relation.EQUIVALENT, confidence=0.9, because="the words differ, the amount is the same"
        )
    if _are_disjoint(left, right):
        return _relate_disjoint(left, right)
    return _relate_overlapping(left, right)


def are_far_apart(left: Amount, right: Amount) -> bool:
    """Tell whether one figure is more than 2.5 times the other."""
    small, great = sorted((abs(left.figure), abs(right.figure)))
    return great > FAR_APART * small


def amount_distance(left: Amount, right: Amount) -> float:
    """Return the gap between the two intervals as the decimal logarithm of a ratio, 0 to 3; 0 where they overlap.

    "More than 85" and "at least 3" overlap: the figures lie far apart, what they claim does not.
    """
    for smaller, greater in ((left, right), (right, left)):
        if smaller.high is not None and greater.low is not None and smaller.high < greater.low:
            return _steps_of_ten(abs(smaller.high), abs(greater.low))
    return 0.0


def _steps_of_ten(one: float, other: float) -> float:
    small, great = sorted((one, other))
    return min(_FARTHEST, log10(max(great, _LEAST) / max(small, _LEAST)))


def _relate_disjoint(left: Amount, right: Amount) -> Standing:
    gap = abs(left.figure - right.figure)
    if gap <= max(_rounding_of(left), _rounding_of(right)):
        return Standing(
            relation=Relation.COMPATIBLE,
            confidence=0.6,
            because="one of the figures may be the other, rounded",
        )
    certain = left.is_exact and right.is_exact
    return Standing(
        relation=Relation.CONTRADICTION,
        confidence=0.8 if certain else 0.7,
        because="the two amounts cannot both be right for the same thing",
    )


def _relate_overlapping(left: Amount, right: Amount) -> Standing:
    lower_bounds = left.high is None and right.high is None
    if are_far_apart(left, right):
        return Standing(
            relation=Relation.COMPATIBLE if lower_bounds else Relation.UNDETERMINED,
            confidence=0.55 if lower_bounds else 0.45,
            because="strictly both could hold, but the figures are so far apart that they may count different things",
        )
    if _contains(left, right) or _contains(right, left):
        if lower_bounds:
            return Standing(
                relation=Relation.COMPATIBLE,
                confidence=0.6,
                because="both only give a lower bound, so both may hold",
            )
        return Standing(
            relation=Relation.REFINEMENT, confidence=0.7, because="one is more exact, and both may hold"
        )
    return Standing(relation=Relation.COMPATIBLE, confidence=0.6, because="the two ranges overlap")


def _rounding_of(amount: Amount) -> float:
    if amount.operator is Operator.ABOUT:
        return amount.figure * _APPROXIMATE_SHARE * 1.5
    return amount.step / 2 if amount.step >= _ROUND_STEP else 0.0


def _are_disjoint(left: Amount, right: Amount) -> bool:
    return _ends_before(left, right) or _ends_before(right, left)


def _ends_before(left: Amount, right: Amount) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low


def _contains(outer: Amount, inner: Amount) -> bool:
    starts = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    ends = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return starts and ends
