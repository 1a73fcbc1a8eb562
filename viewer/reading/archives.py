"""Files inside a zip archive, as documents and books are: looked at before anything is unpacked, and only in memory."""

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final

from viewer.domain.errors import UnreadableArticle

MOST_MEMBERS: Final = 20_000
MOST_UNPACKED: Final = 200_000_000
"""Bytes: a document full of pictures has less, a bomb has more; what a file says of itself is counted while unpacking too."""

_PACKED: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_FAILURES: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LookupError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # it is locked; and NotImplementedError
)
"""How reading a damaged archive fails."""


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
        except _FAILURES as error:
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
        self.names = tuple(member.filename for member in members if not member.filename.endswith("/"))

    def is_link(self, name: str) -> bool:
        """Tell whether a member is a link to another file."""
        return name in self._links

    def read(self, name: str) -> bytes:
        """Return the bytes of one member.

        Raises:
            UnreadableArticle: It is not there, locked with a password, damaged, or larger than it says.
        """
        try:
            if self._zip.getinfo(name).compress_type not in _PACKED:
                raise _damaged(self._path, f"{name} is packed in a rare way")
            with self._zip.open(name) as member:
                content = member.read(MOST_UNPACKED + 1)
        except _FAILURES as error:
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
