"""The key by which a word is compared: digits for a number, a folded stem for everything else."""

import re
import unicodedata
from functools import cache

from viewer.language.numerals import DECIMAL_COMMA, SIMPLE_NUMBERS
from viewer.language.stems import stem_of

_DIGITS = re.compile(r"(\d[\d, ]*(?:\. ?\d+)?)(?:st|nd|rd|th)?")
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘`")
_SIGNS = {
    "%": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
}


@cache
def find_key(lower: str) -> str:
    """Return the key of a word in lower case; ``""`` for punctuation and possessive endings."""
    if lower in _SIGNS:
        return _SIGNS[lower]
    if lower[0].isdigit():
        return _figure_key(lower)
    if lower in SIMPLE_NUMBERS:
        return f"{SIMPLE_NUMBERS[lower]:g}"
    word = fold_spelling(lower)
    if len(lower) > 1 and lower[0] in "'’ʼ‘`":
        return ""
    return stem_of(word) if word else ""


def _figure_key(lower: str) -> str:
    """Return digits without separators, with a point for decimals; an ordinal by its number."""
    if DECIMAL_COMMA.fullmatch(lower):
        return lower.replace(",", ".")
    number = _DIGITS.fullmatch(lower)
    return number.group(1).replace(",", "").replace(" ", "") if number else lower


def fold_spelling(word: str) -> str:
    """Return ``word`` in lower case without diacritics, apostrophes and dots; ``""`` if nothing is left."""
    plain = word.lower().translate(_APOSTROPHES)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return "".join(sign for sign in plain if sign.isalnum() or sign == "-").strip("-")
