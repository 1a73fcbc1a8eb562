"""Kind *quantity*: counted things, sums of money, shares, magnitudes, lengths, durations, ages."""

from collections.abc import Iterator

from viewer.domain.fact import Fact
from viewer.domain.judgement import Judgement
from viewer.fact_kinds import casualties
from viewer.fact_kinds.amounts import amount_distance
from viewer.fact_kinds.counted_things import TARGETS_HIT, find_things
from viewer.fact_kinds.counting import find_counted
from viewer.fact_kinds.measurements import MONEY, find_measurements
from viewer.fact_kinds.quantity_values import Quantity, in_base_units, stand
from viewer.fact_kinds.scenes import Scene, scenes_of
from viewer.fact_kinds.shares import find_shares
from viewer.fact_kinds.votes import find_votes
from viewer.language.analysis import AnalysedArticle

_WITHOUT_ARTICLE = ("growth", "inflation", "unemployment", "core inflation")


def find(analysed: AnalysedArticle) -> tuple[Fact[Quantity], ...]:
    """Return the quantities that an article states, casualties left out, in order of position."""
    found = [fact for scene in scenes_of(analysed) for fact in _find_in(scene)]
    return tuple(sorted(found, key=lambda fact: (fact.span, fact.slot)))


def _find_in(scene: Scene) -> Iterator[Fact[Quantity]]:
    counted = find_counted(scene)
    measured = (*find_votes(scene), *find_shares(scene, counted), *find_measurements(scene, counted))
    yield from measured
    taken = (*casualties.spans_in(scene, counted), *(fact.span for fact in measured))
    yield from find_things(scene, counted, taken)


def same_slot(left: Fact[Quantity], right: Fact[Quantity]) -> bool:
    """Tell whether two quantities may count or measure the same thing.

    Counted things need the same noun, or to be what was hit or targeted; ages need the same person, where both
    name one; sums need the same currency, because nobody knows the rate of the day; shares need to be of the same
    thing, compared with the same time.
    """
    one, other = left.value, right.value
    if one.currency != other.currency or (one.basis and other.basis and one.basis != other.basis):
        return False
    if left.slot != right.slot:
        return bool(one.currency) and MONEY in (left.slot, right.slot)
    if left.slot == "age" and one.owner and other.owner:
        shorter, longer = sorted((set(one.owner.split()), set(other.owner.split())), key=len)
        return shorter <= longer
    if one.unit is not None or one.currency or left.slot == TARGETS_HIT:
        return True
    return one.head == other.head


def distance(left: Fact[Quantity], right: Fact[Quantity]) -> float:
    """Return how far apart two figures are, units converted, in powers of ten."""
    one, other = left.value, right.value
    if one.unit == other.unit:
        return amount_distance(one.amount, other.amount)
    return amount_distance(in_base_units(one), in_base_units(other))


def relate(left: Fact[Quantity], right: Fact[Quantity]) -> Judgement:
    """Say how two quantities of one slot stand."""
    standing = stand(left.value, right.value)
    reason = (
        f"For {_question(left)}, one says “{left.value.words}” and the other “{right.value.words}”:"
        f" {standing.because}."
    )
    return Judgement(relation=standing.relation, confidence=standing.confidence, reason=reason)


def _question(fact: Fact[Quantity]) -> str:
    """Return what a quantity answers as part of a sentence: "the number of boats", "the length", "inflation"."""
    value, slot = fact.value, fact.slot
    if slot in _WITHOUT_ARTICLE:
        return slot
    measured = value.unit is not None or value.currency or value.against is not None or value.head == slot
    return f"the {slot}" if measured else f"the number of {slot}"
