"""Text in an encoding of one byte for each letter: which of many it is shows in letters and words that fit one language.

The bytes fit nearly every such encoding; only in the right one do the letters belong to one language, do capitals stand
at the beginnings of words, and do its most frequent words come up.
"""

import re
from typing import Final

from viewer.reading.alphabets import ALPHABETS, Alphabet

_SAMPLE: Final = 20_000
"""Bytes: more would not change the answer."""
_MARKS: Final = frozenset("“”„‘’‚«»‹›–—…•·€£§©®™°½¼¾¿¡ªº´²³×\u00a0\u00ad\u200e\u200f،؛؟־׳״฿№†‡")
_JOINING: Final = frozenset("’‘\u00ad·\u200e\u200f´")
"""Marks that may stand between two letters."""
_PENALTY: Final = 3.0
"""What a letter that does not belong there weighs against one that does."""
_WORDS_WEIGH: Final = 2.5
_MOST_WORDS: Final = 0.3
"""Share of the words of a text that are frequent ones; more proves nothing."""
_ENOUGH: Final = 0.75
_LEAST_FIT: Final = 0.6
_LEAST_FREQUENT: Final = 0.4
"""Share of the letters that are frequent ones, where a language has letters beyond ASCII only."""
_MOST_CAPITALS: Final = 0.5
_WORD: Final = re.compile(r"[^\W\d_]+")


def find_single_byte(content: bytes) -> str | None:
    """Return the encoding in which ``content`` reads as one of the languages that are known, or None."""
    sample = _sample(content)
    best, encoding = _ENOUGH, None
    texts: dict[str, str | None] = {}
    for alphabet in ALPHABETS.values():
        for name in alphabet.encodings:
            if name not in texts:
                texts[name] = _read_as(sample, name)
            text = texts[name]
            score = fit_of(text, alphabet) if text is not None else 0.0
            if score > best:
                best, encoding = score, name
    return encoding if encoding is None or _read_as(content, encoding) is not None else None


def _sample(content: bytes) -> bytes:
    """Return the lines that hold more than ASCII, up to some number of bytes."""
    if len(content) <= _SAMPLE:
        return content
    lines, size = [], 0
    for line in content.split(b"\n"):
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(line)
        if size >= _SAMPLE:
            break
    return b"\n".join(lines)


def _read_as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def fit_of(text: str, alphabet: Alphabet) -> float:
    """Return how well a text reads as a language: 1 for letters that all fit, and more for words of its own."""
    fit = _fit(text, alphabet)
    if fit < _LEAST_FIT:
        return 0.0
    words = [word.lower() for word in _WORD.findall(text)]
    hits = sum(word in alphabet.words for word in words) / max(len(words), 1)
    return fit + _WORDS_WEIGH * min(hits, _MOST_WORDS)


def _fit(text: str, alphabet: Alphabet) -> float:
    """Return the share of the characters beyond ASCII that belong where they stand, less what does not."""
    right = wrong = capitals = marks = frequent = 0
    before = " "
    for character, after in zip(text, text[1:] + " ", strict=True):
        if character > "\x7f":
            small = character.lower()
            if small in alphabet.letters or character in alphabet.letters:
                is_capital = small != character
                capitals += is_capital
                frequent += small in alphabet.frequent
                wrong += is_capital and before.islower()
                right += 1
            elif character in _MARKS:
                marks += 1
                wrong += before.isalpha() and after.isalpha() and character not in _JOINING
            else:
                wrong += 1
        before = character
    if alphabet.frequent and (frequent < _LEAST_FREQUENT * right or capitals > _MOST_CAPITALS * right):
        return 0.0
    return (right + marks - _PENALTY * wrong) / max(right + marks + wrong, 1)
