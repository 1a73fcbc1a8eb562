"""The way between the window and the process beside it: what is packed and unpacked there keeps nobody waiting."""

import gc
import pickle
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final

_LARGE: Final = 1_000_000
"""Bytes of a message that is kept for long: a comparison of long texts, or the texts themselves."""


class Closed(EOFError):
    """The other side is gone."""


class Channel:
    """Sends and receives values over a connection, each in a thread of its own, in order.

    A received value waits until it is asked for, so that nothing happens in the window at a moment of its own.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._received: SimpleQueue[Any] = SimpleQueue()
        _run(_receive, connection, self._received)

    def send(self, value: object) -> None:
        """Send ``value`` without waiting for it to be packed; what cannot be packed comes back as the exception."""
        _run(_send, self._connection, value, self._received)

    def received(self) -> Sequence[Any]:
        """Return what has come in since the last call; exceptions tell what could not cross."""
        values: list[Any] = []
        while True:
            try:
                values.append(self._received.get_nowait())
            except Empty:
                return values


def _run(work: Callable[..., None], *arguments: object) -> None:
    Thread(target=work, args=arguments, daemon=True, name="parallax-channel").start()


def _receive(connection: Connection, received: SimpleQueue[Any]) -> None:
    """Pass on what comes in until the other side is gone, which it is as soon as its process is ended."""
    with connection:
        while True:
            try:
                packed = connection.recv_bytes()
            except (EOFError, OSError):
                received.put(Closed("The process that does the analysis ended early."))
                return
            received.put(_unpack(packed))
            del packed


def _send(connection: Connection, value: object, received: SimpleQueue[Any]) -> None:
    try:
        connection.send(value)
    except OSError:
        return  # the other side is gone, as the receiving thread tells
    except Exception as error:  # noqa: BLE001 - pickling raises whatever the value's own code raises
        received.put(error)


def _unpack(packed: bytes) -> object:
    """Return the value, or the exception where it cannot be unpacked.

    The collector of reference cycles would walk through half a million new values again and again, for a tenth of a
    second each time, though there is no cycle among them: it waits, and passes over what is large from then on.
    """
    gc.disable()
    try:
        value: object = pickle.loads(packed)  # noqa: S301 - our own process packed it
    except Exception as error:  # noqa: BLE001 - unpickling raises whatever the value's own code raises
        return error
    finally:
        gc.enable()
    if len(packed) > _LARGE:
        gc.freeze()
    return value
