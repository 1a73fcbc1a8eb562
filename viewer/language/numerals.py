"""Number words and figures as values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from viewer.language.analysis import Token
from viewer.language.word_lists import listed

UNITS = MappingProxyType(
    {
        word: value
        for value, word in enumerate(
            listed(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                " sixteen seventeen eighteen nineteen"
            )
        )
    }
)
TENS = MappingProxyType(
    {
        word: value
        for value, word in zip(
            range(20, 100, 10),
            listed("twenty thirty forty fifty sixty seventy eighty ninety"),
            strict=True,
        )
    }
)
SCALES = MappingProxyType(
    {
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    }
)
ABBREVIATED_SCALES = MappingProxyType(
    {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}
)
"""Read only after a figure with a currency before it: "$5m"."""

FRACTIONS = MappingProxyType(
    {
        "half": 1 / 2,
        "third": 1 / 3,
        "thirds": 1 / 3,
        "quarter": 1 / 4,
        "quarters": 1 / 4,
        "fifth": 1 / 5,
        "fifths": 1 / 5,
        "tenth": 1 / 10,
        "tenths": 1 / 10,
    }
)
_COMPOUNDS = {
    f"{tens}-{unit}": TENS[tens] + UNITS[unit]
    for tens in TENS
    for unit in UNITS
    if 0 < UNITS[unit] < 10  # noqa: PLR2004 - one digit
}
SIMPLE_NUMBERS = MappingProxyType({**UNITS, **TENS, **SCALES, **_COMPOUNDS, "dozen": 12})
"""Every number that is written as one word."""

_GREATEST = 1e100
"""A longer row of digits counts nothing; below it, no sum or product of figures overflows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in a row of tokens.

    Attributes:
        value: What it says.
        first: Index of its first token.
        last: Index one past its last token.
        in_words: Whether it is written in words only.
        step: The smallest step in which it is told: 1 for "1,987", 1000 for "2,000" or "two thousand".
    """

    value: float
    first: int
    last: int
    in_words: bool
    step: float


DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


def read_figure(text: str) -> float | None:
    """Return the value of a figure such as ``"2,000"``, ``"6.4"``, ``"6,4"`` or ``"½"``, or None for anything else.

    None too for a row of digits too long to count anything.
    """
    if text in ("½", "¼", "¾"):
        return {"½": 0.5, "¼": 0.25, "¾": 0.75}[text]
    if DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    plain = text.replace(",", "").replace(" ", "")
    if not plain[:1].isdigit() or not all(sign.isdigit() or sign == "." for sign in plain):
        return None
    if plain.count(".") > 1 or not plain.isascii():
        return None
    value = float(plain)
    return value if value <= _GREATEST else None


def find_numerals(tokens: Sequence[Token]) -> tuple[Numeral, ...]:
    """Return the numbers in ``tokens``, longest reading first, in order and without overlap."""
    found: list[Numeral] = []
    index = 0
    while index < len(tokens):
        numeral = _numeral_at(tokens, index)
        if numeral is not None:
            found.append(numeral)
            index = numeral.last
        else:
            index += 1
    return tuple(found)


def _numeral_at(tokens: Sequence[Token], first: int) -> Numeral | None:
    figure = read_figure(tokens[first].text)
    if figure is None:
        return _half_at(tokens, first) or _words_at(tokens, first)
    index = first + 1
    step = _step_of(figure)
    if index < len(tokens) and tokens[index].text in ("½", "¼", "¾"):
        figure += read_figure(tokens[index].text) or 0.0
        index += 1
    if index < len(tokens) and (scale := SCALES.get(tokens[index].text.lower())):
        return Numeral(value=figure * scale, first=first, last=index + 1, in_words=False, step=step * scale)
    return Numeral(value=figure, first=first, last=index, in_words=False, step=step)


def _half_at(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Return "half a million" as 500,000 and "half a mile" as a half; "half of" and "the first half" are shares."""
    words = [token.text.lower() for token in tokens[first : first + 3]]
    if len(words) < 3 or words[0] != "half" or words[1] not in ("a", "an"):  # noqa: PLR2004 - half, a, and what it is of
        return None
    scale = SCALES.get(words[2]) or (SIMPLE_NUMBERS["dozen"] if words[2] == "dozen" else 0)
    if not scale:
        return Numeral(value=0.5, first=first, last=first + 2, in_words=True, step=0.5)
    return Numeral(value=scale / 2, first=first, last=first + 3, in_words=True, step=scale / 2)


def _step_of(figure: float) -> float:
    if figure != int(figure):
        return 10.0 ** -len(f"{figure:.6f}".rstrip("0").split(".")[1])
    step = 1.0
    while figure and figure % (step * 10) == 0:
        step *= 10
    return step


def _words_at(tokens: Sequence[Token], first: int) -> Numeral | None:
    index, total, current, read = first, 0.0, 0.0, False
    while index < len(tokens):
        word = tokens[index].text.lower()
        if word in SCALES and (read or word in ("hundred", "thousand", "million")):
            current = (current or 1.0) * SCALES[word]
            if SCALES[word] >= SCALES["thousand"]:
                total, current = total + current, 0.0
        elif (
            word in SIMPLE_NUMBERS
            and word not in SCALES
            and _continues(current, SIMPLE_NUMBERS[word], read=read)
        ):
            current = current * 12 if word == "dozen" and current else current + SIMPLE_NUMBERS[word]
        elif not (word == "and" and read and _is_hundred_and(tokens, index)):
            break
        read = True
        index += 1
    value = total + current
    if not read or value > _GREATEST:
        return None
    return Numeral(value=value, first=first, last=index, in_words=True, step=_step_of(value))


def _continues(current: float, value: float, *, read: bool) -> bool:
    """Tell whether a further word adds to the number read so far: "twenty five", "two dozen", not "two three"."""
    if not read or value == SIMPLE_NUMBERS["dozen"]:
        return True
    return value < 100 and (current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and value < 10))  # noqa: PLR2004 - decimal places


def _is_hundred_and(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the "and" at ``index`` stands inside one number, as in "two hundred and five"."""
    if index + 1 >= len(tokens) or tokens[index - 1].text.lower() not in ("hundred", "thousand"):
        return False
    after = tokens[index + 1].text.lower()
    return after in SIMPLE_NUMBERS and after not in SCALES and after != "dozen"
