"""Puts a file in place whole or not at all."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def replace_file(path: Path, content: bytes, *, before_replacing: Callable[[], None]) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The content goes to a temporary file in the same folder, is flushed to the disk and takes the place of the old
    file, whose permissions it keeps. A symbolic link stays and the file behind it is replaced.

    Args:
        path: The file to put in place.
        content: Its bytes.
        before_replacing: Called when everything is written and only the exchange is left; raises to stop it.

    Raises:
        OSError: The file could not be written; the old one is untouched and nothing is left behind.
    """
    target = path.resolve()
    temporary = target.with_name(f"{_temporary_prefix(target)}{os.urandom(8).hex()}.tmp")
    try:
        _write_through(temporary, content, _permissions_of(target))
        before_replacing()
        os.replace(temporary, target)  # noqa: PTH105 - the call that is atomic, by its own name
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def remove_leftovers(path: Path) -> None:
    """Remove what writers of the file at ``path`` left behind that were killed; nobody may be writing it now."""
    target = path.resolve()
    prefix = _temporary_prefix(target)
    with suppress(OSError):
        for entry in os.scandir(target.parent):
            if entry.name.startswith(prefix) and entry.name.endswith(".tmp"):
                Path(entry.path).unlink(missing_ok=True)


def _temporary_prefix(target: Path) -> str:
    """Return how the names of temporary files of ``target`` begin: as short for long names."""
    return f".parallax-{sha256(target.name.encode()).hexdigest()[:12]}-"


def _permissions_of(path: Path) -> int | None:
    """Return the permissions of the file at ``path``, or None where there is none yet."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(f"{path.name} is write-protected")
    return stat.S_IMODE(found.st_mode)


def _write_through(path: Path, content: bytes, permissions: int | None) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if permissions is not None:
        path.chmod(permissions)


def _flush_folder(folder: Path) -> None:
    """Make the exchange itself outlive a power cut, where the system lets a folder be flushed."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows flushes folders on its own.
        return
    # Some network folders refuse; the file is in place all the same.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
