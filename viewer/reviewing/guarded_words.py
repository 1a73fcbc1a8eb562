"""The words that make another fact of a sentence: figures, numbers in words, negations, days and months."""

import re
from typing import Final

from viewer.language.numerals import FRACTIONS, SIMPLE_NUMBERS
from viewer.language.word_lists import listed

_COUNTS: Final = listed(
    "dozens hundreds thousands millions billions first second once twice both single double"
)
_NEGATIONS: Final = listed("not no never none nobody nothing neither nor without cannot nowhere hardly")
_DAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS: Final = listed(
    "january february march april may june july august september october november december"
)
_SPELLED: Final = frozenset(
    {
        *(word for word in SIMPLE_NUMBERS if "-" not in word),
        *FRACTIONS,
        *_COUNTS,
        *_NEGATIONS,
        *_DAYS,
        *_MONTHS,
    }
)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+(?:[’'][^\W\d_]+)*")


def guarded_words(words: str) -> list[str]:
    """Return the words of a stretch that may not change without making another fact of it, in their order."""
    found = (each[0].lower().replace("’", "'") for each in _WORD.finditer(words))
    return [word for word in found if word[0].isdigit() or word in _SPELLED or word.endswith("n't")]
