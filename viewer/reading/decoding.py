"""Bytes become text: by a byte order mark, as UTF-8, as UTF-16, as Western Latin, or by statistics."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.errors import UnreadableArticle

# UTF-32 stands before UTF-16, whose little-endian mark is the beginning of its own.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOLERATED_CONTROLS = 0.01  # share of characters; files of text have next to none, others some ten per cent
_ZEROS_ON_ONE_SIDE = 0.2  # share of zero high bytes by which spaces and full stops give UTF-16 away

# Letters beyond ASCII by language. Read as Windows-1252, text of another code page mixes them as no language does.
_WESTERN_LETTERS = (
    "äöüß",  # German
    "àâæçéèêëîïôœùûüÿ",  # French
    "áéíñóúü",  # Spanish
    "àèéìíîòóùú",  # Italian
    "áâãàçéêíóôõúü",  # Portuguese
    "áéèëïíóöúü",  # Dutch
    "åäöéøæ",  # the Nordic languages
)
_WESTERN_MARKS = frozenset("“”„‘’‚«»‹›–—…•·€£§©®™°½¿¡ªº\u00a0\u00ad")
_MOST_LETTERS = 0.2  # share beyond ASCII; no Western language comes near
_FEW_LETTERS = 0.02  # share of letters beyond ASCII that foreign names alone bring into English


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text that bytes hold.

    Attributes:
        text: The text.
        encoding: How the bytes were read, by Python's name.
    """

    text: str
    encoding: str


def decode(content: bytes, path: Path) -> Decoded:
    """Return the text of ``content``: by its byte order mark, as UTF-8, as UTF-16, or by its statistics.

    Raises:
        UnreadableArticle: The bytes are no text; ``path`` is only named in the error.
    """
    found = _decode_by_mark(content)
    if found is None and b"\x00" in content:
        found = _decode_as(content, _utf16_by_zeros(content))
    elif found is None:
        found = _decode_as(content, "utf-8") or _decode_as_western(content) or _decode_by_statistics(content)
    if found is None or not _reads_as_text(found.text):
        raise UnreadableArticle.at(
            path,
            "The file holds no text that can be shown.",
            "Save the article as plain text (UTF-8) and open that.",
        )
    return found


def _decode_by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding)
    return None


def _decode_as(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(text=content.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        return None


def _utf16_by_zeros(content: bytes) -> str:
    """Return the byte order of UTF-16 without a mark: most high bytes of a Latin text are zero."""
    even, odd = content[0::2], content[1::2]
    if odd.count(0) >= even.count(0) and odd.count(0) > _ZEROS_ON_ONE_SIDE * len(odd):
        return "utf-16-le"
    if even.count(0) > _ZEROS_ON_ONE_SIDE * len(even):
        return "utf-16-be"
    return "utf-8"


def _decode_as_western(content: bytes) -> Decoded | None:
    """Return the text if it reads as Windows-1252 in a Western language; statistics go wrong on short ones."""
    found = _decode_as(content, "cp1252")
    if found is None:
        return None
    text = found.text
    beyond = [
        character for character in text.lower() if character > "\x7f" and character not in _WESTERN_MARKS
    ]
    if any(character not in "".join(_WESTERN_LETTERS) for character in set(beyond)):
        return None
    if len(beyond) > _MOST_LETTERS * len(text):
        return None
    few = len(beyond) <= _FEW_LETTERS * len(text)
    return found if few or any(set(beyond) <= set(letters) for letters in _WESTERN_LETTERS) else None


def _decode_by_statistics(content: bytes) -> Decoded | None:
    # Loaded only now: it takes longer than to read a dozen articles, and hardly any needs it.
    from charset_normalizer import from_bytes  # noqa: PLC0415 - reason above

    best = from_bytes(content).best()
    return None if best is None else Decoded(text=str(best), encoding=best.encoding)


def _reads_as_text(text: str) -> bool:
    return len(_CONTROLS.findall(text)) <= _TOLERATED_CONTROLS * len(text) and not text.startswith("%PDF-")
