"""Taking over what another process has packed, without keeping the window waiting."""

import gc
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, cast


@dataclass(frozen=True, slots=True)
class Left:
    """Tells that the sender ends and has left its last value in a file; the receiver puts the value in."""

    value: Any = None


def open_left() -> BinaryIO | None:
    """Return a file without a name that a child process can inherit; None where the system has no such files."""
    if os.name != "posix":
        return None
    import tempfile  # noqa: PLC0415 - the process itself starts sooner without

    try:
        return cast("BinaryIO", tempfile.TemporaryFile())
    except OSError:
        return None


@contextmanager
def collector_waiting() -> Iterator[None]:
    """Let the collector of reference cycles wait.

    It would walk through half a million new values again and again, for a tenth of a second each time, though there is
    no cycle among them.
    """
    looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked_for:
            gc.enable()


def unpack(packed: bytes, *, is_large: bool) -> object:
    """Return the value, or the exception where it cannot be unpacked; the collector passes over what is large."""
    with collector_waiting():
        try:
            value: object = pickle.loads(packed)  # noqa: S301 - our own process packed it
        except Exception as error:  # noqa: BLE001 - unpickling raises whatever the value's own code raises
            return error
        if is_large:
            gc.freeze()
    return value
