"""Files that one process at a time holds: who writes a sidecar now, and which windows are still alive.

A lock is a file, on which its holder has the operating system's own lock. The system drops that lock when the holder
dies, however it dies, so that nobody waits for the dead; and what the file says of its holder counts where a network
folder's locks do not reach the other machines, or where there are none.
"""

import errno
import os
import socket
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from random import SystemRandom
from time import monotonic, sleep

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 10.0
"""Seconds to wait for another to have written: it takes a tenth of one, and a network may be slow."""
STALE = 30.0
"""Seconds after which a holder on another machine, whose death no system tells us of, counts as dead."""
UNSIGNED = 1.0
"""Seconds after which a holder that has not yet signed the file counts as dead: it does so at once."""

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_WITHOUT_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
_BINARY = getattr(os, "O_BINARY", 0)
_BEHIND_TEXT = 1_000_000
"""Where Windows locks a byte: what it locks nobody else can read."""
_CLOSED = -1
_LONGEST_SIGNATURE = 1_000
_PAUSES = (0.002, 0.02)


class Busy(OSError):
    """Somebody else has held the file for as long as we waited."""


class HeldLock:
    """A lock file of ours, until it is released."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle
        self._signature = f"{_machine()} {os.getpid()} {SystemRandom().getrandbits(64):016x}".encode()
        try:
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, self._signature)
        except OSError:  # as on a full disk
            os.close(handle)
            path.unlink(missing_ok=True)
            raise

    def release(self) -> None:
        """Let the next have it, and leave no file behind; once more does nothing."""
        handle, self._handle = self._handle, _CLOSED
        if handle == _CLOSED:
            return
        ours = _is_at(handle, self._path) and _signature_in(handle) == self._signature
        if sys.platform == "win32":
            os.close(handle)  # Windows removes no open file; whoever has opened it meanwhile removes it.
        if ours:
            with suppress(OSError):
                self._path.unlink()
        if sys.platform != "win32":
            os.close(handle)


@contextmanager
def writing_alone(target: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other Parallax, also on other machines, from writing ``target`` meanwhile.

    What remains open: a machine that was held up for longer than ``STALE`` while it wrote to a network folder whose
    locks do not reach us. What it writes then is still a whole file.

    Raises:
        Busy: Another has been writing for ``patience`` seconds.
        OSError: No file can be made beside ``target``.
    """
    lock = _wait_for(lock_path(target), patience)
    try:
        yield
    finally:
        lock.release()


def lock_path(target: Path) -> Path:
    """Return the lock file of ``target``, beside it; its name is as short for long names."""
    return target.with_name(f".parallax-{sha256(target.name.encode()).hexdigest()[:12]}.lock")


def take_lock(path: Path) -> HeldLock | None:
    """Return the lock ``path``, made where it is not there; None while a living process holds it.

    For a folder of this machine. Where the file system has no locks nobody can be seen to live, and all are free.
    """
    with suppress(FileNotFoundError):  # released between the two looks at it
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
        if _lock(handle) is not False and _is_at(handle, path):
            return HeldLock(path, handle)
        os.close(handle)
    return None


def _wait_for(path: Path, patience: float) -> HeldLock:
    give_up = monotonic() + patience
    while (lock := _attempt(path)) is None:
        if monotonic() > give_up:
            raise Busy(errno.EBUSY, "another Parallax is writing there")
        sleep(SystemRandom().uniform(*_PAUSES))
    return lock


def _attempt(path: Path) -> HeldLock | None:
    """Make the lock file, or take that of a dead holder."""
    try:
        handle, is_made = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), True
    except FileExistsError:
        try:
            handle, is_made = os.open(path, os.O_RDWR | _BINARY), False
        except (FileNotFoundError, PermissionError):  # just released; Windows refuses what is being removed
            return None
    locked = _lock(handle)
    while is_made and locked is False:  # somebody has a look at it, and lets go at once
        sleep(_PAUSES[0])
        locked = _lock(handle)
    if (
        locked is not False
        and _is_at(handle, path)
        and _is_free(handle, path, is_made=is_made, locked=locked)
    ):
        return HeldLock(path, handle)
    os.close(handle)
    return None


def _is_free(handle: int, path: Path, *, is_made: bool, locked: bool | None) -> bool:
    """Tell whether nobody who lives holds the file, on which we may have the system's lock."""
    signature = _signature_in(handle)
    if not signature:
        return is_made or _age(handle, path) > UNSIGNED
    if locked and signature.split()[0] == _machine().encode():
        return True  # it had the system's lock for as long as it lived
    return _age(handle, path) > STALE


def _lock(handle: int) -> bool | None:
    """Take the system's lock on an open file; False where another has it, None where the file system has none."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _BEHIND_TEXT, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        if error.errno in _WITHOUT_LOCKS:
            return None
        raise
    return True


def _is_at(handle: int, path: Path) -> bool:
    """Tell whether the open file still stands at ``path``: its holder may have removed it while we waited."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _signature_in(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, _LONGEST_SIGNATURE)


def _age(handle: int, path: Path) -> float:
    """Return for how many seconds the file has stood so, by the clock of the folder's own machine."""
    with tempfile.TemporaryFile(dir=path.parent) as now:
        now.write(b"now")
        now.flush()
        return os.fstat(now.fileno()).st_mtime - os.fstat(handle).st_mtime


def _machine() -> str:
    """Return what this machine is called, with the number of its network card: several may have one name."""
    return "".join(f"{socket.gethostname()}-{uuid.getnode():x}".split())
