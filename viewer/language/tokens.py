"""Cutting text into words, numbers and punctuation marks with exact positions."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from viewer.domain.text import Span
from viewer.language.analysis import Token
from viewer.language.countries import country_at
from viewer.language.keys import find_key
from viewer.language.numerals import TENS, UNITS
from viewer.language.stop_words import STOP_WORDS

_APOSTROPHES = "'’ʼ‘`"
_TENS = "|".join(TENS)
_UNITS = "|".join(word for word, value in UNITS.items() if 0 < value < 10)  # noqa: PLR2004 - one digit

_TOKEN = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                                   # U.S.  p.m.
    | [A-Z][A-Za-z]{{0,5}}-\d+[A-Za-z]{{0,2}}\b              # F-15E  COVID-19
    | [A-Z]+\d+[A-Za-z]*\b                                   # MH370  G20
    | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?![\d])               # 2,000
    | \d+,\d{{1,2}}(?![\d,])                                # 3,5  as most of Europe writes it
    | \d{{1,3}},[ ](?:000\b|\d{{3}}(?=[a-z])|000(?=[a-z]))   # 2, 000  2, 000ft
    | \d+\.[ ]\d+(?=[ ]?(?:[mb]illion|trillion|percent|per|%))  # 1. 6 billion
    | \d+(?i:st|nd|rd|th)\b                                   # 30th
    | \d+(?:[.:]\d+)*                                        # 4  6.4  22:30
    | (?i:{_TENS})-(?i:{_UNITS})\b                             # twenty-five
    | [^\W\d_]+(?:[{_APOSTROPHES}](?![sS]\b)[^\W\d_]+)*      # words, don't, O'Hare
    | [{_APOSTROPHES}][sS]\b                                 # the possessive ending
    | \.\.\.
    | \S
    """,
    re.VERBOSE,
)


def read_tokens(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of ``text`` inside ``span``, in order.

    Later words of a country's name of several words bear an empty key, so that "United States" and "U.S."
    yield the same keys.
    """
    tokens = tuple(_read_plain_tokens(text, span))
    return tuple(_join_countries(tokens))


def _read_plain_tokens(text: str, span: Span) -> Iterator[Token]:
    position = span.start
    while match := _TOKEN.search(text, position, span.end):
        word = match.group()
        yield _token(word, match.start())
        position = match.start() + len(word)


def _token(word: str, start: int) -> Token:
    lower = word.lower()
    return Token(
        text=sys.intern(word),  # a long text has few words and many mentions of each
        start=start,
        key=find_key(lower),
        capital=word[0].isupper(),
        stop=lower in STOP_WORDS,
    )


def _join_countries(tokens: tuple[Token, ...]) -> Iterator[Token]:
    index = 0
    while index < len(tokens):
        found = country_at(tokens, index) if tokens[index].capital else None
        if found is None:
            yield tokens[index]
            index += 1
            continue
        key, length = found
        named = tokens[index : index + length]
        if key:
            named = (
                replace(named[0], key=key, stop=False),
                *(replace(later, key="", stop=True) for later in named[1:]),
            )
        yield from named
        index += length
