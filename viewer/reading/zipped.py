"""Articles inside a zip archive: each has a path that leads into the archive (``story.zip/harbour.txt``).

Such a path can be opened, kept in a review, and opened again; nothing is unpacked to the disk.
"""

import re
from pathlib import Path, PurePosixPath
from typing import Final

from viewer.domain.errors import UnreadableArticle
from viewer.reading.archives import Archive

SUFFIX: Final = ".zip"
_OUTSIDE: Final = re.compile(r"[/\\]|[A-Za-z]:|.*\\")
"""Beginnings of names that lead, or could lead, somewhere else than into the archive."""


def split_zipped(path: Path) -> tuple[Path, str] | None:
    """Return the archive that ``path`` leads into and the name inside it, or None where it leads into none."""
    for archive in path.parents:
        if archive.suffix.lower() == SUFFIX and archive.is_file():
            return archive, path.relative_to(archive).as_posix()
    return None


def list_zipped(archive: Archive, path: Path) -> tuple[list[PurePosixPath], list[UnreadableArticle]]:
    """Return the names of the files in the archive at ``path``, and the problems with those that are left out.

    Hidden files are passed over without a word, as in a folder.
    """
    names: list[PurePosixPath] = []
    problems: list[UnreadableArticle] = []
    for name in archive.names:
        reason = _refusal(archive, name)
        if reason:
            problems.append(_left_out(path, name, reason))
        elif not any(_is_hidden(part) for part in PurePosixPath(name).parts):
            names.append(PurePosixPath(name))
    return sorted(names), problems


def _refusal(archive: Archive, name: str) -> str:
    """Return why a file of an archive is not opened, or ``""``."""
    pure = PurePosixPath(name)
    if _OUTSIDE.match(name) or ".." in pure.parts or pure.as_posix() != name or "\x00" in name:
        return "Its name leads out of the archive."
    if archive.is_link(name):
        return "It is a link to something else."
    if pure.suffix.lower() == SUFFIX:
        return "An archive inside an archive is not opened."
    return ""


def _is_hidden(part: str) -> bool:
    return part.startswith(".") or part == "__MACOSX"


def _left_out(path: Path, name: str, reason: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"“{name[:100]}” in it was left out. {reason}",
        "Unpack it yourself if you trust it, and open that.",
    )


def read_zipped(path: Path, content: bytes, name: str) -> bytes:
    """Return the bytes of the file ``name`` in the archive at ``path``, whose own bytes are ``content``.

    Raises:
        UnreadableArticle: The archive cannot be read, or has no such file.
    """
    archive = Archive(content, path)
    if name not in archive.names:
        raise UnreadableArticle.at(
            path / name, "There is no such file in the archive.", "Check whether the archive was packed anew."
        )
    if archive.is_link(name):
        raise _left_out(path, name, "It is a link to something else.")
    return archive.read(name)
