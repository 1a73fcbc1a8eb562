"""Units of measurement: which words are units, of what, and how much one of them is in the base unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from viewer.language.stems import stem_of

_TABLE = """
length m 1 metre meter metres m|length km 1000 kilometer kilometre kilometres km kms|length cm 0.01 centimeter centimetre cm
length mm 0.001 millimeter millimetre mm|length ft 0.3048 foot feet ft|length in 0.0254 inch
length yd 0.9144 yard yd|length mi 1609.344 mile miles mi
mass kg 1 kilogram kilogramme kilo kg kgs|mass g 0.001 gram gramme|mass lb 0.45359237 pound_weight lb lbs
mass oz 0.028349523 ounce oz|mass t 1000 tonne tonnes ton tons
duration s 1 second|duration min 60 minute|duration h 3600 hour hr hrs|duration d 86400 day
duration wk 604800 week|duration mo 2629800 month|duration yr 31557600 year|duration decades 315576000 decade
speed km/h 1 kph kmh kmph|speed mph 1.609344 mph|speed knots 1.852 knot
area ha 1 hectare|area acres 0.40468564 acre
volume l 1 liter litre|volume gal 3.78541 gallon
volume barrels 158.987 barrel
power MW 1 megawatt mw|energy kt 1 kiloton kilotonne
"""
_NAUTICAL_MILE = 1852.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measurement.

    Attributes:
        dimension: What it measures: "length", "duration" …
        symbol: How it is shown.
        factor: How many base units one of it is.
        offset: How many base units its zero is.
    """

    dimension: str
    symbol: str
    factor: float
    offset: float = 0.0


NAUTICAL_MILE = Unit(dimension="length", symbol="nmi", factor=_NAUTICAL_MILE)
PERCENT = Unit(dimension="percent", symbol="%", factor=1.0)
PERCENTAGE_POINT = Unit(dimension="percentage points", symbol="points", factor=1.0)
BASIS_POINT = Unit(dimension="percentage points", symbol="basis points", factor=0.01)
_CELSIUS = Unit(dimension="temperature", symbol="°C", factor=1.0)
_FAHRENHEIT = Unit(dimension="temperature", symbol="°F", factor=5 / 9, offset=-160 / 9)
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
    units: dict[str, Unit] = {}
    for row in _TABLE.replace("\n", "|").split("|"):
        if not row:
            continue
        dimension, symbol, factor, *words = row.split()
        unit = Unit(dimension=dimension, symbol=symbol, factor=float(factor))
        for word in words:
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
    symbol = "mph" if length.symbol == "mi" else "km/h"
    return Unit(dimension="speed", symbol=symbol, factor=length.factor / 1000), 3


def same_measure(left: float, right: float) -> bool:
    """Tell whether two figures in base units are one, written in different units and rounded (within 1.5 %)."""
    return abs(left - right) <= 0.015 * max(abs(left), abs(right))
