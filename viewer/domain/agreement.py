"""How far reviewers agree: figures that never stand without the number of items they rest on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Severity, Status

TOO_FEW_BELOW: Final = 20
"""Items below which no figure is given: its interval would promise more than it holds.

Measured with ``tests/benchmarks/bench_agreement.py``: what should hold the true kappa in 95 stories of 100 holds it in 64 to 86
on 10 items, in 80 to 92 on 15, in 88 to 95 on 20, and in 95 on 30.
"""
FEW_BELOW: Final = 30
"""Items below which a figure is a hint: no reliability should rest on fewer than 30 comparisons (McHugh 2012,
“Interrater reliability: the kappa statistic”, Biochemia Medica 22(3):276-282)."""


class Aspect(StrEnum):
    """In what two judgements of the same words can agree or differ."""

    RELATION = "relation"
    KIND = "kind"
    STATUS = "status"
    SEVERITY = "severity"

    @property
    def is_ordinal(self) -> bool:
        """Whether its values have an order, so that a small difference is less than a great one."""
        return self is Aspect.SEVERITY

    @property
    def values(self) -> tuple[str, ...]:
        """What can be said in it, in its order and as it is written in the sidecar."""
        return {
            Aspect.RELATION: tuple(each.value for each in Relation),
            Aspect.KIND: tuple(each.value for each in Kind),
            Aspect.STATUS: tuple(each.value for each in Status),
            Aspect.SEVERITY: tuple(str(each.value) for each in Severity),
        }[self]


class NoFigure(StrEnum):
    """Why there is no figure: nothing to compare, too little, no choice seen, or no choice made."""

    NO_ITEMS = "no_items"
    TOO_FEW_ITEMS = "too_few_items"
    ONE_CATEGORY = "one_category"
    GIVEN = "given_by_proposals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with what it rests on, or why there is none.

    Attributes:
        items: How many items it rests on.
        value: The figure; None where there is none.
        reason: Why there is none; None where there is one.
        low: Lower end of the 95 % bootstrap interval; None where all resamples gave the same, which says nothing of
            how sure the figure is.
        high: Its upper end.
        undefined: Resamples in which the figure is not defined; the interval is that of the others.
    """

    items: int
    value: float | None = None
    reason: NoFigure | None = None
    low: float | None = None
    high: float | None = None
    undefined: int = 0

    @property
    def is_hint(self) -> bool:
        """Whether it rests on so few items that it is no more than a hint."""
        return self.value is not None and self.items < FEW_BELOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How often the first of two reviewers said one thing, and the second another or the same, of the same words."""

    first: str
    second: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectAgreement:
    """How far two reviewers agree in one aspect, over the items of which both gave it.

    Attributes:
        aspect: In what.
        same: Share of the items of which both said the same.
        kappa: Cohen's kappa; for an aspect with an order, with linear weights.
        cells: What was said how often, without what was never said; in the order of the values.
    """

    aspect: Aspect
    same: Figure
    kappa: Figure
    cells: tuple[Cell, ...]

    @property
    def alike(self) -> int:
        """Items of which both said the same."""
        return sum(cell.count for cell in self.cells if cell.first == cell.second)

    @property
    def said(self) -> tuple[str, ...]:
        """The values that either said, in their order."""
        said = {value for cell in self.cells for value in (cell.first, cell.second)}
        return tuple(value for value in self.aspect.values if value in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAgreement:
    """How far two reviewers agree.

    Attributes:
        first: Place of the one among the raters.
        second: Place of the other.
        matched: Items on which both said something.
        only_first: Items on which only the first did.
        only_second: Items on which only the second did.
        given: Matched items that both began from a proposal, so that their kind was given and their relation suggested.
        overlap: Mean Jaccard index of the code points that both quote, over the matched items.
        aspects: One for each aspect, in their order.
    """

    first: int
    second: int
    matched: int
    only_first: int
    only_second: int
    given: int
    overlap: Figure
    aspects: tuple[AspectAgreement, ...]

    @property
    def unmatched(self) -> int:
        """Items on which only one of the two said something."""
        return self.only_first + self.only_second

    @property
    def shared(self) -> float | None:
        """Twice the matched items by all that either said (Dice's coefficient); None where nothing was said.

        Where what could have been said and was not cannot be counted, kappa approaches this share: Hripcsak &
        Rothschild 2005, “Agreement, the F-measure, and reliability in information retrieval”, JAMIA 12(3):296-298.
        """
        said = 2 * self.matched + self.unmatched
        return 2 * self.matched / said if said else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallAgreement:
    """How far all reviewers agree in one aspect.

    Attributes:
        aspect: In what.
        alpha: Krippendorff's alpha, over the items of which two reviewers or more gave the aspect.
        left_out: Items that only one of them judged in this aspect; alpha does not count them.
    """

    aspect: Aspect
    alpha: Figure
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RaterCount:
    """A reviewer in the comparison.

    Attributes:
        name: By which the reviewer is called.
        said: Annotations that are compared.
        elsewhere: Annotations left out, since their words stand in texts that not all reviewers had.
        lost: Annotations left out, since their words are no longer found in the texts.
    """

    name: str
    said: int
    elsewhere: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far the reviewers agree, pair by pair and over all.

    Attributes:
        raters: The reviewers, in order.
        items: What was said, one place for each reviewer, None for who said nothing.
        pairs: Every two of them.
        overall: One for each aspect, in their order.
        resamples: How often the items were drawn anew for each interval.
    """

    raters: tuple[RaterCount, ...]
    items: tuple[tuple[Annotation | None, ...], ...]
    pairs: tuple[PairAgreement, ...]
    overall: tuple[OverallAgreement, ...]
    resamples: int
