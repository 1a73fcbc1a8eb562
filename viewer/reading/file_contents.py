"""The text of a file in whatever encoding, and the refusals: missing, forbidden, special, too large, binary."""

import codecs
import re
import stat
from pathlib import Path

from charset_normalizer import from_bytes

from viewer.domain.errors import UnreadableArticle

MEGABYTE = 1024 * 1024
SIZE_LIMIT = 50 * MEGABYTE
"""Bytes; an article is never larger, and a window that shows it would not answer any more."""

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


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the regular file at ``path``.

    Raises:
        UnreadableArticle: It is missing, not a regular file, forbidden, empty or larger than ``SIZE_LIMIT``.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableArticle.at(
                path, "This is not a regular file.", "Choose a text file or a folder of text files."
            )
        if found.st_size > SIZE_LIMIT:
            raise _too_large(path, found.st_size)
        with path.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as cause:
        raise explain_access(path, cause) from cause
    if len(content) > SIZE_LIMIT:
        raise _too_large(path, len(content))
    if not content:
        raise UnreadableArticle.at(
            path, "The file is empty.", "Save the article's text into it, or leave it out."
        )
    return content


def explain_access(path: Path, cause: OSError | ValueError) -> UnreadableArticle:
    """Return the error for a path that the system refuses to open."""
    if isinstance(cause, FileNotFoundError | NotADirectoryError):
        return UnreadableArticle.at(
            path, "There is no such file or folder.", "Check the spelling, or whether it was moved."
        )
    if isinstance(cause, PermissionError):
        return UnreadableArticle.at(
            path,
            "You are not allowed to read it.",
            "Ask for permission to read, or copy it to a place of yours.",
        )
    reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return UnreadableArticle.at(
        path, f"It cannot be opened ({reason}).", "Check that the path is right and the disk is connected."
    )


def decode(content: bytes, path: Path) -> str:
    """Return the text of ``content``: by its byte order mark, as UTF-8, as UTF-16, or by its statistics.

    Raises:
        UnreadableArticle: The bytes are no text; ``path`` is only named in the error.
    """
    text = _decode_by_mark(content)
    if text is None and b"\x00" in content:
        text = _decode_as(content, _utf16_by_zeros(content))
    elif text is None:
        text = _decode_as(content, "utf-8") or _decode_by_statistics(content)
    if text is None or not _reads_as_text(text):
        raise UnreadableArticle.at(
            path,
            "The file holds no text that can be shown.",
            "Save the article as plain text (UTF-8) and open that.",
        )
    return text


def _too_large(path: Path, size: int) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"The file has {size / MEGABYTE:.0f} MB; articles have {SIZE_LIMIT // MEGABYTE} MB at most.",
        "Cut the article out of it and open that.",
    )


def _decode_by_mark(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding)
    return None


def _decode_as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
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


def _decode_by_statistics(content: bytes) -> str | None:
    best = from_bytes(content).best()
    return None if best is None else str(best)


def _reads_as_text(text: str) -> bool:
    return len(_CONTROLS.findall(text)) <= _TOLERATED_CONTROLS * len(text) and not text.startswith("%PDF-")
