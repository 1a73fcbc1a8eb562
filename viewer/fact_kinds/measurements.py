"""Measured quantities: what has a unit, a currency, a magnitude or an age."""

import re
from collections.abc import Iterator, Sequence

from viewer.domain.fact import Fact, Kind
from viewer.domain.text import Span
from viewer.fact_kinds.amount_parsing import currency_of
from viewer.fact_kinds.amounts import uncounted
from viewer.fact_kinds.background import is_general
from viewer.fact_kinds.counting import Counted
from viewer.fact_kinds.matters import matter_of
from viewer.fact_kinds.measures import Unit, compound_unit_of, unit_of
from viewer.fact_kinds.nouns import is_plural
from viewer.fact_kinds.quantity_values import Quantity, plain_amount
from viewer.fact_kinds.scenes import Scene, Spot, build_fact, stretch
from viewer.fact_kinds.shares import share_unit_after
from viewer.fact_kinds.victims import is_person
from viewer.language.analysis import Token
from viewer.language.calendar_dates import MONTHS
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

_MAGNITUDE = re.compile(
    r"""
      \b(?P<named>magnitude(?:\s(?:of|was|is|at))?[\s-](?:(?:about|around|a|preliminary)\s)*(?P<after>\d(?:\.\d)?))(?![\d%])
    | \b(?P<joined>(?P<before>\d(?:\.\d)?)[\s-]?(?:-\s?)?magnitude)
    | \b(?:measur|register|rat)(?:ed|ing)\s(?:at\s)?(?:a\s)?(?P<measured>\d\.\d)\b
    | \b(?P<scale>\d\.\d)\s(?:on\sthe\s(?:Richter|moment))
    | \b(?:was|at|is|to|of|as|around|about|a)\s(?P<bare>[1-9]\.\d)\b(?!\s?-?\s?(?:magnitude|%|percent|per\scent|million|billion|[a-z]+s\b))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT_QUAKES = re.compile(r"\b(?:magnitude|richter|quake|earthquake|aftershocks?|tremors?)\b", re.IGNORECASE)
_AGE = re.compile(
    r"""
      \b(?P<old>\d{1,3})\s?-?\s?years?\s?-?\s?old
    | \b(?:aged?|age\sof)\s(?P<aged>\d{1,3})\b(?!\s?(?:,\d|%))
    | (?P<name>[A-Z][\w’'-]+(?:,?\s(?:Jr|Sr)\.)?),\s(?P<comma>\d{1,2})(?=,|\sof\b|\.\s|\.$|;|\)|\sand\b|$)
    | (?P<name2>[A-Z][\w’'-]+)\s\((?P<bracket>\d{1,2})\)
    """,
    re.VERBOSE,
)
_AGES = range(1, 120)
_SLOTS = {
    "length": "distance",
    "duration": "duration",
    "mass": "weight",
    "speed": "speed",
    "temperature": "temperature",
    "area": "area",
    "volume": "volume",
    "power": "power",
    "energy": "energy",
}
MONEY = "money"
"""The slot of a sum of which nothing says what it is for."""

_LENGTHS_AFTER = {
    "long": "length",
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "wide": "width",
    "thick": "thickness",
}
_LENGTHS_BEFORE = {
    "depth": "depth",
    "height": "height",
    "length": "length",
    "width": "width",
    "altitude": "height",
}
_WAYS = frozenset(
    stem_of(word)
    for word in listed("fall drop plunge walk run race journey trip stretch drive radius swim march route")
)
"""Nouns with which "a 30-foot …" tells a way and not the size of a thing."""

_NOT_MEASURED_AFTER = frozenset(listed("ago old earlier later"))
_NO_CURRENCY = frozenset(
    listed("strong worldwide annually alone each apiece yearly early overall nationwide")
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+)*")


def find_measurements(scene: Scene, counted: Sequence[Counted]) -> Iterator[Fact[Quantity]]:
    """Return the measured quantities of one sentence, whose amounts are ``counted``."""
    taken: list[Span] = []
    for fact in (*_find_magnitudes(scene), *_find_ages(scene)):
        taken.append(fact.span)
        yield fact
    for entry in counted:
        span = stretch(scene.tokens[entry.found.first : entry.found.last])
        if not any(span.overlaps(other) for other in taken):
            yield from _measured(scene, entry)


def is_measured(tokens: Sequence[Token], entry: Counted) -> bool:
    """Tell whether an amount is measured in a unit or a currency rather than counted."""
    return (
        bool(entry.found.currency)
        or share_unit_after(tokens, entry)[0] is not None
        or _unit_after(tokens, entry)[0] is not None
        or bool(_currency_after(tokens, entry))
    )


def _measured(scene: Scene, entry: Counted) -> Iterator[Fact[Quantity]]:
    tokens = scene.tokens
    first, last = entry.found.first, entry.found.last
    if share_unit_after(tokens, entry)[0] is not None:
        return
    currency = entry.found.currency or _currency_after(tokens, entry)
    if currency:
        span = stretch(tokens[first : last if entry.found.currency else last + 1])
        value = Quantity(amount=entry.found.amount, head="money", words=scene.quoted(span), currency=currency)
        yield _fact(scene, _money_slot(scene, first, last), span, value)
        return
    unit, last = _unit_after(tokens, entry)
    if unit is None or (last < len(tokens) and tokens[last].text.lower() in _NOT_MEASURED_AFTER):
        return
    slot, last = _dimension(tokens, first, last, unit)
    span = stretch(tokens[first:last])
    amount = uncounted(entry.found.amount)
    yield _fact(scene, slot, span, Quantity(amount=amount, head=slot, words=scene.quoted(span), unit=unit))


def _money_slot(scene: Scene, first: int, last: int) -> str:
    topic = matter_of(scene, first, last).topic
    return f"value of {topic}" if topic else MONEY


def _dimension(tokens: Sequence[Token], first: int, last: int, unit: Unit) -> tuple[str, int]:
    """Return the slot of a measurement and the index after the words that belong to it: "10-metre-long"."""
    if unit.dimension != "length":
        return _SLOTS[unit.dimension], last
    after = last + 1 if last < len(tokens) and tokens[last].text == "-" else last
    if after < len(tokens) and (slot := _LENGTHS_AFTER.get(tokens[after].text.lower())):
        return slot, after + 1
    if (
        tokens[last - 2].text == "-"
        and last < len(tokens)
        and tokens[last].key
        and tokens[last].key not in _WAYS
    ):
        return "length", last
    before = {token.text.lower() for token in tokens[max(0, first - 3) : first]}
    named = sorted(before & set(_LENGTHS_BEFORE))
    return (_LENGTHS_BEFORE[named[0]] if named else _SLOTS["length"]), last


def _unit_after(tokens: Sequence[Token], entry: Counted) -> tuple[Unit | None, int]:
    index = entry.found.last
    if index < len(tokens) and tokens[index].text == "-":
        index += 1
    if index >= len(tokens):
        return None, index
    compound = compound_unit_of([token.text.lower() for token in tokens[index : index + 3]])
    if compound is not None:
        return compound[0], index + compound[1]
    if tokens[index].text.lower() in ("metric", "short", "long", "square") and index + 1 < len(tokens):
        index += 1
    unit = unit_of(tokens[index].text, tokens[index].key)
    # "2 in Syria": the word is no unit of length there, and "5 m" is metres only with the blank closed or a full stop.
    if unit is not None and tokens[index].text.lower() in ("in", "second", "mi", "g"):
        return None, index
    return unit, index + 1


def _currency_after(tokens: Sequence[Token], entry: Counted) -> str:
    index = entry.found.last
    if index >= len(tokens) or tokens[index].text in ("$", "€", "£", "¥"):
        return ""
    return currency_of(tokens[index]) or _uninflected_currency(tokens, index)


def _uninflected_currency(tokens: Sequence[Token], index: int) -> str:
    """Return the noun after "million" or "billion" that stays singular, as only currencies do: "two million won"."""
    noun = tokens[index]
    scaled = index > 0 and tokens[index - 1].text.lower() in ("million", "billion", "trillion")
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    ends = follows is None or not follows.text[0].isalnum() or follows.stop
    if not scaled or not ends or noun.stop or not noun.text.isalpha() or not noun.text.islower():
        return ""
    no_currency = (
        is_plural(noun) or is_person(noun) or unit_of(noun.text, noun.key) or noun.text in _NO_CURRENCY
    )
    return "" if no_currency else noun.text


def _find_magnitudes(scene: Scene) -> Iterator[Fact[Quantity]]:
    if not _ABOUT_QUAKES.search(scene.text):
        return
    start = scene.sentence.span.start
    for match in _MAGNITUDE.finditer(scene.text):
        figure = next(name for name in ("after", "before", "measured", "scale", "bare") if match[name])
        shown = {"after": "named", "before": "joined"}.get(figure, figure)
        span = Span(start=start + match.start(shown), end=start + match.end(shown))
        value = Quantity(
            amount=plain_amount(float(match[figure])), head="magnitude", words=scene.quoted(span)
        )
        yield _fact(scene, "magnitude", span, value)


def _find_ages(scene: Scene) -> Iterator[Fact[Quantity]]:
    for match in _AGE.finditer(scene.text):
        parts = match.groupdict()
        figure = int(next(parts[name] for name in ("old", "aged", "comma", "bracket") if parts[name]))
        named = parts["name"] or parts["name2"] or ""
        if figure not in _AGES or named.lower() in MONTHS:
            continue
        span = _span(scene, match)
        owner = _owner_of(scene, match)
        value = Quantity(amount=plain_amount(figure), head="age", words=scene.quoted(span), owner=owner)
        yield _fact(scene, "age", span, value)


def _owner_of(scene: Scene, match: "re.Match[str]") -> str:
    """Return the name nearest to an age: the one that ends where it starts, else the one that follows it."""
    text = scene.text
    if match["name"] or match["name2"] or (match["aged"] and text[: match.start()].endswith(", ")):
        before = [found.group() for found in _NAME.finditer(text, 0, match.end())]
        return before[-1] if before else ""
    after = _NAME.search(text, match.end())
    if after is not None and after.start() - match.end() < len(" and the local farmer "):
        return after.group()
    before = [found.group() for found in _NAME.finditer(text, 0, match.start())]
    return before[-1] if before and len(before[-1].split()) > 1 else ""


def _span(scene: Scene, match: "re.Match[str]") -> Span:
    start = scene.sentence.span.start
    return Span(start=start + match.start(), end=start + match.end())


def _fact(scene: Scene, slot: str, span: Span, value: Quantity) -> Fact[Quantity]:
    general = is_general(scene, scene.sentence.clause_of(span))
    return build_fact(scene, Spot(kind=Kind.QUANTITY, slot=slot, span=span), value, general=general)
