"""The bytes of a file, and the refusals: missing, forbidden, special, empty, too large."""

import stat
from pathlib import Path

from viewer.domain.errors import UnreadableArticle
from viewer.reading.zipped import read_zipped, split_zipped

MEGABYTE = 1024 * 1024
SIZE_LIMIT = 50 * MEGABYTE
"""Bytes; an article is never larger, and a window that shows it would not answer any more."""


def read_bytes(path: Path, most: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of the regular file at ``path``, which may lie inside a zip archive.

    Raises:
        UnreadableArticle: It is missing, not a regular file, forbidden, empty or larger than ``most`` bytes.
    """
    try:
        zipped = split_zipped(path)
    except (OSError, ValueError) as cause:
        raise explain_access(path, cause) from cause
    content = _read_file(path) if zipped is None else read_zipped(zipped[0], _read_file(zipped[0]), zipped[1])
    if len(content) > most:
        raise _too_large(path, len(content), most)
    if not content:
        raise UnreadableArticle.at(
            path, "The file is empty.", "Save the article's text into it, or leave it out."
        )
    return content


def _read_file(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableArticle.at(
                path, "This is not a regular file.", "Choose a text file or a folder of text files."
            )
        if found.st_size > SIZE_LIMIT:
            raise _too_large(path, found.st_size)
        with path.open("rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as cause:
        raise explain_access(path, cause) from cause


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


def _too_large(path: Path, size: int, most: int = SIZE_LIMIT) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"The file has {size / MEGABYTE:.0f} MB; articles of this kind have {most // MEGABYTE} MB at most.",
        "Cut the article out of it and open that.",
    )
