"""Units of measurement: which words are units, of what; pint converts them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from viewer.language.stems import stem_of

_TABLE = """
length m meter: metre meter metres m|length km kilometer: kilometer kilometre kilometres km kms
length cm centimeter: centimeter centimetre cm|length mm millimeter: millimeter millimetre mm
length ft foot: foot feet ft|length in inch: inch|length yd yard: yard yd|length mi mile: mile miles mi
mass kg kilogram: kilogram kilogramme kilo kg kgs|mass g gram: gram gramme|mass lb pound: pound_weight lb lbs
mass oz ounce: ounce oz|mass t tonne: tonne tonnes ton tons
duration s second: second|duration min minute: minute|duration h hour: hour hr hrs|duration d day: day
duration wk week: week|duration mo month: month|duration yr year: year
speed km/h kilometer/hour: kph kmh kmph|speed mph mile/hour: mph|speed knots knot: knot
area ha hectare: hectare|area acres acre: acre
volume l liter: liter litre|volume gal gallon: gallon|volume barrels oil_barrel: barrel
power MW megawatt: megawatt mw|energy kt kiloton_TNT: kiloton kilotonne
"""
"""Dimension, symbol and pint's name, then the words; one unit an entry."""

_BASES: Mapping[str, str] = MappingProxyType(
    {
        "length": "meter",
        "mass": "kilogram",
        "duration": "second",
        "speed": "kilometer/hour",
        "area": "hectare",
        "volume": "liter",
        "power": "megawatt",
        "energy": "kiloton_TNT",
        "temperature": "degC",
    }
)
"""The unit into which the figures of a dimension are converted to be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measurement.

    Attributes:
        dimension: What it measures: "length", "duration" …
        symbol: How it is shown.
        name: What pint calls it; ``""`` for a share, which pint does not know.
        times: How many of ``name`` one of it is: 10 years in a decade.
    """

    dimension: str
    symbol: str
    name: str = ""
    times: float = 1.0


NAUTICAL_MILE = Unit(dimension="length", symbol="nmi", name="nautical_mile")
PERCENT = Unit(dimension="percent", symbol="%")
PERCENTAGE_POINT = Unit(dimension="percentage points", symbol="points")
BASIS_POINT = Unit(dimension="percentage points", symbol="basis points", times=0.01)
_DECADE = Unit(dimension="duration", symbol="decades", name="year", times=10)
_CELSIUS = Unit(dimension="temperature", symbol="°C", name="degC")
_FAHRENHEIT = Unit(dimension="temperature", symbol="°F", name="degF")
_COMPOUND: Mapping[tuple[str, ...], Unit] = MappingProxyType(
    {
        ("degrees", "celsius"): _CELSIUS,
        ("degrees", "c"): _CELSIUS,
        ("degrees", "fahrenheit"): _FAHRENHEIT,
        ("degrees", "f"): _FAHRENHEIT,
        ("nautical", "mile"): NAUTICAL_MILE,
        ("nautical", "miles"): NAUTICAL_MILE,
    }
)
_SPEEDS = ("km", "mi")
_PER_HOUR = (("per", "hour"), ("an", "hour"), ("/", "h"), ("/", "hr"))


def _read_table() -> dict[str, Unit]:
    units: dict[str, Unit] = dict.fromkeys(("decade", "decades", stem_of("decade")), _DECADE)
    for row in _TABLE.strip().replace("\n", "|").split("|"):
        head, _, words = row.partition(": ")
        dimension, symbol, name = head.split()
        unit = Unit(dimension=dimension, symbol=symbol, name=name)
        for word in words.split():
            units[word] = units[stem_of(word)] = unit
    return units


_UNITS: Mapping[str, Unit] = MappingProxyType(_read_table())


def unit_of(word: str, key: str) -> Unit | None:
    """Return the unit that a word names, or None; a capital M or a lone "in" is no unit."""
    if word == "M":
        return None
    return _UNITS.get(word.lower()) or _UNITS.get(key)


def compound_unit_of(words: Sequence[str]) -> tuple[Unit, int] | None:
    """Return the unit that the first of ``words``, in lower case, name together, and how many they are; or None."""
    if unit := _COMPOUND.get(tuple(words[:2])):
        return unit, 2
    length = _UNITS.get(words[0]) if words else None
    if length is None or length.symbol not in _SPEEDS or tuple(words[1:3]) not in _PER_HOUR:
        return None
    return _UNITS["mph" if length.symbol == "mi" else "kmh"], 3


def in_base_unit(figure: float, unit: Unit) -> float:
    """Return ``figure`` of ``unit`` in the base unit of its dimension."""
    if not unit.name:
        return figure * unit.times
    converted = _registry().Quantity(figure * unit.times, unit.name).to(_BASES[unit.dimension])
    return float(converted.magnitude)


@cache
def _registry() -> Any:  # noqa: ANN401 - pint's registry is not typed beyond that
    """Return pint's units, loaded only when two units are first compared: it takes a quarter of a second."""
    import pint  # noqa: PLC0415 - reason above

    return pint.UnitRegistry()


def same_measure(left: float, right: float) -> bool:
    """Tell whether two figures in base units are one, written in different units and rounded (within 1.5 %)."""
    return abs(left - right) <= 0.015 * max(abs(left), abs(right))
