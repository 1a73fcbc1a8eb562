"""Text in an encoding of several bytes for each character that says nothing of itself at its beginning."""

import codecs
import re
import unicodedata
from typing import Final

_SAMPLE: Final = 20_000
"""Bytes: more would not change the answer."""
_ZEROS_ON_ONE_SIDE: Final = 0.2  # share of zero high bytes by which spaces and full stops give UTF-16 away
_USUAL: Final = frozenset(" \n\r,.;:-\"'()0123456789“”’‘—–、。，：；「」『』（）！？،؟・")
_LEAST_USUAL: Final = 0.02
_MOST_STRANGE: Final = 0.01
_STRANGE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_LINE_ENDS: Final = frozenset("\n\r\t\f")
_SHIFTS: Final = (
    ("iso2022_jp_2", re.compile(rb"\x1b\$[@B]|\x1b\([IJ]")),
    ("iso2022_kr", re.compile(rb"\x1b\$\)C")),
    ("hz", re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")),
)
"""Encodings that stay within ASCII and shift to other signs and back."""
_KANA: Final = re.compile("[\u3040-\u30ff]")
_LEAST_KANA: Final = 0.1
"""Share of the characters beyond ASCII: even a list of Japanese names has one in ten, other languages have none."""
_JAPANESE: Final = ("shift_jis", "cp932", "euc_jp", "euc_jis_2004")


def find_shifted(content: bytes) -> str | None:
    """Return the encoding whose shifts stand in ``content``, which is ASCII, or None."""
    for encoding, shift in _SHIFTS:
        if shift.search(content) is not None and _reads(content, encoding) is not None:
            return encoding
    return None


def find_unmarked_unicode(content: bytes) -> str | None:
    """Return the byte order of UTF-16 or UTF-32 without a mark, or None where ``content`` is something else.

    Most high bytes of a Latin text are zero; other scripts show in the spaces, stops and line ends that every text has.
    """
    for encoding, high in (("utf-32-le", content[3::4]), ("utf-32-be", content[0::4])):
        if not len(content) % 4 and not any(high) and _usual_share(content, encoding) >= _LEAST_USUAL:
            return encoding
    even, odd = content[0::2], content[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high.count(0) > _ZEROS_ON_ONE_SIDE * len(high) and high.count(0) > 2 * low.count(0):
            return encoding
    if len(content) % 2:
        return None
    shares = {encoding: _usual_share(content, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _LEAST_USUAL else None


def find_japanese(content: bytes) -> str | None:
    """Return the encoding in which ``content`` reads as Japanese, which kana give away, or None."""
    shares: dict[str, float] = {}
    for encoding in _JAPANESE:
        if _reads(content, encoding) is None:
            continue
        text = codecs.getincrementaldecoder(encoding)().decode(content[:_SAMPLE])
        beyond = sum(character > "\x7f" for character in text)
        shares[encoding] = len(_KANA.findall(text)) / max(beyond, 1)
    best = max(shares, key=lambda encoding: shares[encoding], default="")
    return best if best and shares[best] >= _LEAST_KANA else None


def _usual_share(content: bytes, encoding: str) -> float:
    """Return the share of characters that every text has; 0 where there are some that none has."""
    text = content[:_SAMPLE].decode(encoding, errors="ignore")
    strange = sum(
        unicodedata.category(character) in _STRANGE and character not in _LINE_ENDS for character in text
    )
    if strange > _MOST_STRANGE * len(text):
        return 0.0
    return sum(character in _USUAL for character in text) / max(len(text), 1)


def _reads(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
