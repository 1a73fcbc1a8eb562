"""Bytes become text: by a byte order mark, as UTF-8, as UTF-16, as Western Latin, or by statistics."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from viewer.domain.errors import UnreadableArticle
from viewer.reading.single_byte import find_single_byte
from viewer.reading.wide_encodings import find_japanese, find_shifted, find_unmarked_unicode

# UTF-32 stands before UTF-16, whose little-endian mark is the beginning of its own.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TOLERATED_CONTROLS = 0.01  # share of characters; files of text have next to none, others some ten per cent

_VALID_PER_BAD = 3
"""Characters of UTF-8 for each byte that is none, by which a text is still UTF-8 with a flaw."""
_NARROWER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "gb18030": ("gb2312", "gbk", "gb18030"),
        "gbk": ("gb2312", "gbk", "gb18030"),
        "gb2312": ("gb2312", "gbk", "gb18030"),
        "big5": ("big5", "cp950", "big5hkscs"),
        "cp950": ("big5", "cp950", "big5hkscs"),
        "big5hkscs": ("big5", "cp950", "big5hkscs"),
        "euc_kr": ("euc_kr", "cp949"),
        "cp949": ("euc_kr", "cp949"),
    }
)
"""Encodings of one family from the smallest to the largest: a text is written in the smallest that holds it."""
_STRAY = re.compile("[\udc80-\udcff]")  # what Python makes of a byte that is no UTF-8


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text that bytes hold.

    Attributes:
        text: The text.
        encoding: How the bytes were read, by Python's name.
    """

    text: str
    encoding: str


def decode(content: bytes, path: Path, encoding: str = "") -> Decoded:
    """Return the text of ``content``: by its byte order mark, as UTF-8, as UTF-16, or by letters and words.

    Args:
        content: The bytes.
        path: Only named in the error.
        encoding: In which they are to be read, whatever they look like; ``""`` to find out. What does not fit it becomes
            U+FFFD, so that a reader sees where.

    Raises:
        UnreadableArticle: The bytes are no text, or there is no such encoding.
    """
    found = _decode_as_chosen(content, path, encoding) if encoding else _detected(content)
    if found is None or not _reads_as_text(found.text):
        raise UnreadableArticle.at(
            path,
            "The file holds no text that can be shown.",
            "Save the article as plain text (UTF-8) and open that.",
        )
    return found


def _detected(content: bytes) -> Decoded | None:
    marked = _decode_by_mark(content)
    if marked is not None:
        return marked
    if _CONTROL_BYTES.search(content) is not None:
        wide = find_unmarked_unicode(content)
        if wide is not None:
            return _decode_as(content, wide)
    shifted = find_shifted(content) if content.isascii() else None
    if shifted is not None:
        return _decode_as(content, shifted)
    return (
        _decode_as(content, "utf-8")
        or _decode_flawed_utf8(content)
        or _decode_found(content, find_japanese(content))
        or _decode_found(content, find_single_byte(content))
        or _decode_by_statistics(content)
    )


def _decode_as_chosen(content: bytes, path: Path, encoding: str) -> Decoded:
    for mark, marked in _MARKS:
        if content.startswith(mark) and codecs.lookup(marked) == _known_codec(encoding, path):
            content = content[len(mark) :]
    try:
        return Decoded(text=content.decode(encoding, errors="replace"), encoding=encoding)
    except (LookupError, ValueError) as error:  # a codec that gives no text, as base64
        raise _no_encoding(path, encoding) from error


def _known_codec(encoding: str, path: Path) -> codecs.CodecInfo:
    try:
        return codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise _no_encoding(path, encoding) from error


def _no_encoding(path: Path, encoding: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"There is no encoding of texts called “{encoding[:40]}”.",
        "Choose one such as utf-8, cp1252, cp1251, iso8859-2, shift_jis, gb18030, big5 or euc-kr.",
    )


def _decode_by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            words = content[len(mark) :]
            found = _decode_as(words, encoding)
            return found or Decoded(text=words.decode(encoding, errors="replace"), encoding=encoding)
    return None


def _decode_as(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(text=content.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        return None


def _decode_found(content: bytes, encoding: str | None) -> Decoded | None:
    return None if encoding is None else _decode_as(content, encoding)


def _decode_flawed_utf8(content: bytes) -> Decoded | None:
    """Return a text that is UTF-8 but for some bytes, as where a stray quotation mark of Windows was pasted in."""
    text = content.decode("utf-8", errors="surrogateescape")
    bad = len(_STRAY.findall(text))
    good = len(text) - len(text.encode("ascii", errors="ignore")) - bad
    if good < _VALID_PER_BAD * bad:
        return None
    return Decoded(text=_STRAY.sub(_as_western, text), encoding="utf-8")


def _as_western(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", errors="surrogateescape").decode("cp1252", errors="replace")


def _decode_by_statistics(content: bytes) -> Decoded | None:
    # Loaded only now: it takes longer than to read a dozen articles, and hardly any needs it.
    from charset_normalizer import from_bytes  # noqa: PLC0415 - reason above

    best = from_bytes(content).best()
    if best is None:
        return None
    family = (_decode_as(content, encoding) for encoding in _NARROWER.get(best.encoding, ()))
    return next(filter(None, family), None) or Decoded(text=str(best), encoding=best.encoding)


def _reads_as_text(text: str) -> bool:
    """Tell whether a text is one; zeros alone may fill it up, as a broken disk leaves them, as long as words prevail."""
    zeros = text.count("\x00")
    controls = len(_CONTROLS.findall(text)) - zeros
    return (
        zeros * 2 <= len(text)
        and controls <= _TOLERATED_CONTROLS * len(text)
        and not text.startswith("%PDF-")
    )
