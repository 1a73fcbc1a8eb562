"""Finding amounts in a row of tokens: a figure or a vague word with the words that qualify it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from viewer.fact_kinds.amounts import Amount, Operator, amount_between, amount_of
from viewer.language.analysis import Token
from viewer.language.numerals import ABBREVIATED_SCALES, FRACTIONS, SCALES, Numeral, find_numerals

_QUALIFIERS: tuple[tuple[tuple[str, ...], Operator], ...] = (
    (("no", "fewer", "than"), Operator.AT_LEAST),
    (("no", "less", "than"), Operator.AT_LEAST),
    (("not", "less", "than"), Operator.AT_LEAST),
    (("no", "more", "than"), Operator.AT_MOST),
    (("at", "the", "least"), Operator.AT_LEAST),
    (("in", "excess", "of"), Operator.MORE_THAN),
    (("as", "many", "as"), Operator.AT_MOST),
    (("as", "much", "as"), Operator.AT_MOST),
    (("a", "total", "of"), Operator.EXACTLY),
    (("upwards", "of"), Operator.MORE_THAN),
    (("just", "over"), Operator.ABOUT),
    (("just", "under"), Operator.ABOUT),
    (("slightly", "over"), Operator.ABOUT),
    (("at", "least"), Operator.AT_LEAST),
    (("at", "most"), Operator.AT_MOST),
    (("more", "than"), Operator.MORE_THAN),
    (("well", "over"), Operator.MORE_THAN),
    (("fewer", "than"), Operator.LESS_THAN),
    (("less", "than"), Operator.LESS_THAN),
    (("up", "to"), Operator.AT_MOST),
    (("close", "to"), Operator.ABOUT),
    (("an", "estimated"), Operator.ABOUT),
    (("over",), Operator.MORE_THAN),
    (("exceeding",), Operator.MORE_THAN),
    (("above",), Operator.MORE_THAN),
    (("under",), Operator.LESS_THAN),
    (("below",), Operator.LESS_THAN),
    (("about",), Operator.ABOUT),
    (("around",), Operator.ABOUT),
    (("some",), Operator.ABOUT),
    (("roughly",), Operator.ABOUT),
    (("approximately",), Operator.ABOUT),
    (("nearly",), Operator.ABOUT),
    (("almost",), Operator.ABOUT),
    (("estimated",), Operator.ABOUT),
    (("~",), Operator.ABOUT),
    (("just",), Operator.EXACTLY),
    (("only",), Operator.EXACTLY),
    (("exactly",), Operator.EXACTLY),
    (("another",), Operator.EXACTLY),
    (("the",), Operator.EXACTLY),
    (("all",), Operator.EXACTLY),
)
_TRAILING: tuple[tuple[tuple[str, ...], Operator], ...] = (
    (("or", "more"), Operator.AT_LEAST),
    (("or", "fewer"), Operator.AT_MOST),
    (("or", "less"), Operator.AT_MOST),
    (("or", "so"), Operator.ABOUT),
    (("-", "plus"), Operator.AT_LEAST),
    (("-", "odd"), Operator.ABOUT),
    (("+",), Operator.AT_LEAST),
)
_AFTER_A = ("dozen", "hundred", "thousand", "million", "billion")
_VAGUE = MappingProxyType(
    {
        ("tens", "of", "thousands"): (20_000, 99_999),
        ("hundreds", "of", "thousands"): (200_000, 999_999),
        ("dozens",): (24, 99),
        ("scores",): (40, 199),
        ("hundreds",): (200, 999),
        ("thousands",): (2_000, 9_999),
        ("millions",): (2_000_000, None),
        ("a", "handful"): (2, 6),
        ("a", "number", "of"): (2, None),
        ("a", "couple"): (2, 3),
        ("a", "few"): (2, 9),
        ("several",): (3, 9),
        ("numerous",): (3, None),
        ("multiple",): (2, None),
        ("many",): (3, None),
        ("few",): (0, 9),
        ("some",): (2, None),
    }
)
_VAGUE_BY_FIRST = MappingProxyType(
    {
        first: tuple((words, low, high) for words, (low, high) in _VAGUE.items() if words[0] == first)
        for first in {words[0] for words in _VAGUE}
    }
)
_CURRENCIES = MappingProxyType(
    {
        "$": "dollar",
        "€": "euro",
        "£": "pound",
        "¥": "yen",
        "dollar": "dollar",
        "euro": "euro",
        "pound": "pound",
    }
    | {
        "yen": "yen",
        "rupe": "rupee",
        "peso": "peso",
        "yuan": "yuan",
        "franc": "franc",
        "rubl": "ruble",
        "cent": "cent",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAmount:
    """An amount in a row of tokens.

    Attributes:
        amount: What it says.
        first: Index of its first token, the qualifying words included.
        last: Index one past its last token.
        currency: The currency sign before the figure, in words; ``""`` without one.
        fraction: Whether it is a share such as "a third of".
    """

    amount: Amount
    first: int
    last: int
    currency: str = ""
    fraction: bool = False


def currency_of(token: Token) -> str:
    """Return the currency that ``token`` names, in words, or ``""``."""
    return _CURRENCIES.get(token.text) or _CURRENCIES.get(token.key, "")


def find_amounts(tokens: Sequence[Token]) -> tuple[FoundAmount, ...]:
    """Return the amounts of a sentence, in order and without overlap; clock times and years are still among them."""
    lowered = [token.text.lower() for token in tokens]
    numerals = [_with_currency(tokens, numeral) for numeral in find_numerals(tokens)]
    figures = _join_ranges(lowered, numerals)
    found = [_qualified(lowered, entry) for entry in figures]
    taken = {index for entry in found for index in range(entry.first, entry.last)}
    found += [entry for entry in _find_vague(lowered) if not taken & set(range(entry.first, entry.last))]
    taken = {index for entry in found for index in range(entry.first, entry.last)}
    found += [entry for entry in _find_fractions(lowered) if not taken & set(range(entry.first, entry.last))]
    return tuple(sorted(found, key=lambda entry: entry.first))


def _with_currency(tokens: Sequence[Token], numeral: Numeral) -> tuple[Numeral, str]:
    if numeral.first == 0 or tokens[numeral.first - 1].text not in _CURRENCIES:
        return numeral, ""
    currency = _CURRENCIES[tokens[numeral.first - 1].text]
    first = numeral.first - 1
    # "US$5": the letters before the sign belong to it.
    if first > 0 and tokens[first - 1].end == tokens[first].start and tokens[first - 1].text.isalpha():
        first -= 1
    if numeral.last < len(tokens) and tokens[numeral.last].start == tokens[numeral.last - 1].end:
        scale = ABBREVIATED_SCALES.get(tokens[numeral.last].text.lower())
        if scale:
            return replace(
                numeral,
                value=numeral.value * scale,
                step=numeral.step * scale,
                first=first,
                last=numeral.last + 1,
            ), currency
    return replace(numeral, first=first), currency


def _join_ranges(lowered: Sequence[str], numerals: Sequence[tuple[Numeral, str]]) -> list[FoundAmount]:
    found: list[FoundAmount] = []
    index = 0
    while index < len(numerals):
        (numeral, currency) = numerals[index]
        if index + 1 < len(numerals):
            joined = _range_of(lowered, numerals[index], numerals[index + 1])
            if joined is not None:
                found.append(joined)
                index += 2
                continue
        amount = amount_of(numeral.value, Operator.EXACTLY, step=numeral.step)
        found.append(FoundAmount(amount=amount, first=numeral.first, last=numeral.last, currency=currency))
        index += 1
    return found


def _range_of(
    lowered: Sequence[str], left: tuple[Numeral, str], right: tuple[Numeral, str]
) -> FoundAmount | None:
    (low, currency), (high, _) = left, right
    between = tuple(lowered[low.last : high.first])
    preceding = lowered[low.first - 1] if low.first else ""
    ranged = (
        between in (("-",), ("–",), ("to",), ("-", "to"))
        or (between == ("and",) and preceding == "between")
        or (between == ("or",) and high.value == low.value + 1)
    )
    # "10 to 15 thousand": the scale word belongs to both ends.
    scale = SCALES.get(lowered[high.last - 1], 1)
    start = low.value if low.last - low.first > 1 or low.value >= scale else low.value * scale
    if not ranged or start >= high.value:
        return None
    first = low.first - 1 if preceding in ("between", "from") else low.first
    return FoundAmount(
        amount=amount_between(start, high.value, high.step), first=first, last=high.last, currency=currency
    )


def _qualified(lowered: Sequence[str], found: FoundAmount) -> FoundAmount:
    if found.amount.operator is Operator.BETWEEN:
        return found
    counts = not found.currency
    if found.first and lowered[found.first - 1] == "a" and lowered[found.first] in _AFTER_A:
        found = replace(found, first=found.first - 1)
    figure, step = found.amount.figure, found.amount.step
    for words, operator in _TRAILING:
        if tuple(lowered[found.last : found.last + len(words)]) == words:
            return replace(
                found,
                amount=amount_of(figure, operator, step=step, counts=counts),
                last=found.last + len(words),
            )
    for words, operator in _QUALIFIERS:
        start = found.first - len(words)
        if start >= 0 and tuple(lowered[start : found.first]) == words:
            first = found.first if words in (("the",), ("all",)) else start
            return replace(found, amount=amount_of(figure, operator, step=step, counts=counts), first=first)
    return found


def _find_vague(lowered: Sequence[str]) -> list[FoundAmount]:
    found: list[FoundAmount] = []
    index = 0
    while index < len(lowered):
        entry = _vague_at(lowered, index)
        if entry is not None:
            found.append(entry)
            index = entry.last
        else:
            index += 1
    return found


def _vague_at(lowered: Sequence[str], index: int) -> FoundAmount | None:
    for words, low, high in _VAGUE_BY_FIRST.get(lowered[index], ()):
        if tuple(lowered[index : index + len(words)]) == words:
            shown = " ".join(words).removesuffix(" of")
            amount = Amount(low=low, high=high, operator=Operator.VAGUE, figure=low, vague=shown)
            return FoundAmount(amount=amount, first=index, last=index + len(words))
    return None


def _find_fractions(lowered: Sequence[str]) -> list[FoundAmount]:
    found: list[FoundAmount] = []
    for index, word in enumerate(lowered):
        follows = tuple(lowered[index + 1 : index + 2])
        before = lowered[index - 1] if index else ""
        if (
            word in FRACTIONS
            and follows == ("of",)
            and before in ("a", "one", "about", "nearly", "almost", "over")
        ):
            amount = amount_of(100 * FRACTIONS[word], Operator.EXACTLY, counts=False)
            found.append(FoundAmount(amount=amount, first=index - 1, last=index + 1, fraction=True))
        elif word == "half" and follows in (("of",), ("the",)):
            amount = amount_of(50, Operator.EXACTLY, counts=False)
            found.append(FoundAmount(amount=amount, first=index, last=index + 1, fraction=True))
    return found
