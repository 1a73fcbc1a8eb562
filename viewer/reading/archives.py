"""Files inside a zip archive, as documents and books are: looked at before anything is unpacked, and only in memory."""

import io
import stat
import zipfile
from pathlib import Path
from typing import Final

from viewer.domain.errors import UnreadableArticle

MOST_MEMBERS: Final = 20_000
MOST_UNPACKED: Final = 200_000_000
"""Bytes: a document full of pictures has less, a bomb has more; what a file says of itself is counted while unpacking too."""


class Archive:
    """A zip archive whose members are read in bounds.

    Raises:
        UnreadableArticle: When made: it is no zip archive, or says that it holds more than any document.
    """

    def __init__(self, content: bytes, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
            raise _damaged(path, str(error)) from error
        if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
            raise UnreadableArticle.at(
                path,
                "It unpacks to far more than any document holds, so it was not unpacked.",
                "If you trust it, unpack it yourself and open the article in it.",
            )
        self._links = frozenset(
            member.filename for member in members if stat.S_ISLNK(member.external_attr >> 16)
        )
        self.names = tuple(member.filename for member in members if not member.is_dir())

    def is_link(self, name: str) -> bool:
        """Tell whether a member is a link to another file."""
        return name in self._links

    def read(self, name: str) -> bytes:
        """Return the bytes of one member.

        Raises:
            UnreadableArticle: It is not there, locked with a password, damaged, or larger than it says.
        """
        try:
            with self._zip.open(name) as member:
                content = member.read(MOST_UNPACKED + 1)
        except (
            KeyError,
            RuntimeError,
            zipfile.BadZipFile,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
        ) as error:
            raise _damaged(self._path, f"{name}: {error}") from error
        if len(content) > MOST_UNPACKED:
            raise _damaged(self._path, f"{name} is larger than it says")
        return content


def _damaged(path: Path, reason: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"It is damaged, locked, or not what its name says ({reason[:120]}).",
        "Save it anew in its own program, or save the article’s text as a .txt file.",
    )
