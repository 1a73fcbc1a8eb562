"""Shares: per cent, percentage points, basis points and parts such as "a third of", each with what it is about."""

import re
from collections.abc import Iterator, Sequence

from viewer.domain.fact import Fact, Kind
from viewer.domain.text import Span
from viewer.fact_kinds.amounts import Amount, Operator, amount_of, uncounted
from viewer.fact_kinds.counting import Counted
from viewer.fact_kinds.matters import Matter, matter_of
from viewer.fact_kinds.measures import BASIS_POINT, PERCENT, PERCENTAGE_POINT, Unit
from viewer.fact_kinds.quantity_values import Quantity
from viewer.fact_kinds.scenes import Scene, Spot, build_fact, stretch
from viewer.language.analysis import Token
from viewer.language.numerals import FRACTIONS

# Without (?a:) a long s counts as an s where capitals are ignored, and "thirdſ" is in no table of fractions.
_PART_OF_A_POINT = re.compile(
    r"""\b(?:(?P<times>a|one|two|three)[ ])?(?P<part>(?a:half|quarters?|thirds?|tenths?|fifths?))
    (?:(?:[ ]of)?[ ]a[ ]percentage[ ]point|[ -](?:percentage[ -])?point)\b
    |\b(?:a[ ])?(?P<bare>half|quarter)(?:[ ]of)?[ ]a[ ]point\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TIMES = {"two": 2, "three": 3}


def find_shares(scene: Scene, counted: Sequence[Counted]) -> Iterator[Fact[Quantity]]:
    """Return the shares of one sentence, whose amounts are ``counted``."""
    taken = []
    for match in _PART_OF_A_POINT.finditer(scene.text):
        span = _moved(scene, match)
        taken.append(span)
        first, last = _indices(scene.tokens, span)
        part = FRACTIONS[(match["part"] or match["bare"]).lower()]
        amount = amount_of(
            part * _TIMES.get((match["times"] or "").lower(), 1), Operator.EXACTLY, counts=False
        )
        yield _fact(scene, first, last, amount, PERCENTAGE_POINT)
    for entry in counted:
        unit, last = share_unit_after(scene.tokens, entry)
        first = entry.found.first
        if unit is None or any(span.overlaps(stretch(scene.tokens[first:last])) for span in taken):
            continue
        yield _fact(scene, first, last, entry.found.amount, unit)


def share_unit_after(tokens: Sequence[Token], entry: Counted) -> tuple[Unit | None, int]:
    """Return the unit of a share that follows an amount, or None, and the index one past it."""
    index = entry.found.last
    if entry.found.fraction:
        return PERCENT, index
    words = [token.text.lower() for token in tokens[index : index + 3]]
    if words[:1] == ["-"]:
        index, words = index + 1, words[1:]
    if words[:1] in (["%"], ["percent"]):
        return PERCENT, index + 1
    if words[:2] == ["per", "cent"]:
        return PERCENT, index + 2
    if words[:2] in (["percentage", "point"], ["percentage", "points"]):
        return PERCENTAGE_POINT, index + 2
    if words[:2] in (["basis", "point"], ["basis", "points"]):
        return BASIS_POINT, index + 2
    return None, index


def _fact(scene: Scene, first: int, last: int, amount: Amount, unit: Unit) -> Fact[Quantity]:
    matter = matter_of(scene, first, last, in_points=unit is not PERCENT)
    span = stretch(scene.tokens[first:last])
    value = Quantity(
        amount=uncounted(amount), head="share", words=scene.quoted(span), unit=unit, basis=matter.basis
    )
    slot = _slot_of(matter, unit)
    return build_fact(scene, Spot(kind=Kind.QUANTITY, slot=slot, span=span), value, general=matter.former)


def _slot_of(matter: Matter, unit: Unit) -> str:
    return matter.topic or ("share" if unit is PERCENT else "percentage points")


def _moved(scene: Scene, match: "re.Match[str]") -> Span:
    start = scene.sentence.span.start
    return Span(start=start + match.start(), end=start + match.end())


def _indices(tokens: Sequence[Token], span: Span) -> tuple[int, int]:
    inside = [index for index, token in enumerate(tokens) if token.span.overlaps(span)]
    return inside[0], inside[-1] + 1
