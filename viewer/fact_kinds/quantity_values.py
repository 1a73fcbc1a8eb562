"""What a quantity is: an amount of something, measured or counted, and how two of them stand."""

from dataclasses import dataclass, replace

from viewer.domain.judgement import Relation
from viewer.fact_kinds.amounts import Amount, Operator, Standing, relate_amounts, show_figure
from viewer.fact_kinds.measures import Unit, in_base_unit, same_measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of things, or a measurement.

    Attributes:
        amount: As written, in its own unit.
        head: Key of the counted noun; the dimension for a measurement.
        words: As written, figure and noun.
        modifiers: Keys of the words between figure and noun, sorted.
        unit: The unit, or None for counted things.
        currency: Of a sum of money; ``""`` for anything else.
        predicate: Key of the verb of which the things are subject or object; ``""`` where none was found.
        role: "object", "subject" or ``""``.
        against: The votes against, where votes are counted; None elsewhere.
        basis: The time with which a share compares, "year" or "quarter"; ``""`` where it is not said.
        owner: The name nearest to it, for ages; ``""`` elsewhere.
        indefinite: Whether it is one only by its article, as in "a drone".
        is_part: Whether it is said to be part of a greater number.
    """

    amount: Amount
    head: str
    words: str
    modifiers: tuple[str, ...] = ()
    unit: Unit | None = None
    currency: str = ""
    predicate: str = ""
    role: str = ""
    against: Amount | None = None
    basis: str = ""
    owner: str = ""
    indefinite: bool = False
    is_part: bool = False

    @property
    def shown(self) -> str:
        """The amount with its unit or currency."""
        figure = self.amount.shown
        if self.against is not None:
            return f"{figure} to {self.against.shown}"
        if self.currency:
            return f"{figure} {self.currency}"
        if self.unit is not None:
            return f"{figure} {self.unit.symbol}"
        return f"{figure}, a part" if self.is_part else figure


def stand(left: Quantity, right: Quantity) -> Standing:
    """Say how two quantities of one slot stand, units converted."""
    if left.unit is not None and right.unit is not None and left.unit.dimension != right.unit.dimension:
        return Standing(
            relation=Relation.CONTRADICTION,
            confidence=0.5,
            because="a per cent of a figure is not a percentage point of it",
        )
    if left.unit is not None and right.unit is not None and left.unit != right.unit:
        return _stand_converted(left, right)
    standing = relate_amounts(left.amount, right.amount)
    if left.against is not None and right.against is not None and standing.relation is Relation.SAME:
        standing = relate_amounts(left.against, right.against)
    if (left.indefinite or right.indefinite) and standing.relation is Relation.CONTRADICTION:
        return replace(
            standing, confidence=0.5, because="one speaks of a single one, the other of a different number"
        )
    if (left.is_part or right.is_part) and standing.relation.is_divergence:
        return Standing(
            relation=Relation.COMPATIBLE,
            confidence=0.5,
            because="one of them is only a part of a greater number",
        )
    return standing


def _stand_converted(left: Quantity, right: Quantity) -> Standing:
    one, other = in_base_units(left), in_base_units(right)
    if same_measure(one.figure, other.figure):
        return Standing(
            relation=Relation.EQUIVALENT,
            confidence=0.85,
            because="converted into one unit, they are the same",
        )
    standing = relate_amounts(one, other)
    if standing.relation is Relation.SAME:
        return replace(standing, relation=Relation.EQUIVALENT)
    return standing


def in_base_units(quantity: Quantity) -> Amount:
    """Return the amount in the base unit of its dimension; counted things and money stay as they are."""
    unit, amount = quantity.unit, quantity.amount
    if unit is None:
        return amount
    # Converting invents no precision: a figure told in whole miles is good to a mile.
    return Amount(
        low=None if amount.low is None else in_base_unit(amount.low, unit),
        high=None if amount.high is None else in_base_unit(amount.high, unit),
        operator=amount.operator,
        figure=in_base_unit(amount.figure, unit),
        step=in_base_unit(amount.step, unit) - in_base_unit(0, unit),
        vague=amount.vague,
    )


def plain_amount(figure: float) -> Amount:
    """Return the amount of a figure that is measured, not counted."""
    step = 1.0 if figure == int(figure) else 10.0 ** -len(show_figure(figure).rsplit(".", maxsplit=1)[-1])
    return Amount(low=figure, high=figure, operator=Operator.EXACTLY, figure=figure, step=step)
