"""What is left of a name when spelling habits are taken away: Samid and Sa'mid, Ar-Rasun and Al-Rasun."""

import re
from functools import cache

from viewer.language.keys import fold_spelling

_ARTICLES = frozenset(
    {"al", "el", "at", "an", "as", "ash", "ad", "ar", "az", "ez", "es", "ed", "the", "and", "of"}
)
_WORD = re.compile(r"[\w'’ʼ‘`.]+")
_ALIASES = {
    "kiev": "kyiv",
    "peking": "beijing",
    "bombay": "mumbai",
    "calcutta": "kolkata",
    "mount": "mt",
    "saint": "st",
}


@cache
def skeleton_of(name: str) -> str:
    """Return ``name`` in lower case without diacritics, apostrophes, dots, hyphens and leading Arabic articles."""
    words = [fold_spelling(word) for word in _WORD.findall(name.replace("-", " "))]
    kept = [_ALIASES.get(word, word) for word in words if word and word not in _ARTICLES]
    return " ".join(kept or words)
