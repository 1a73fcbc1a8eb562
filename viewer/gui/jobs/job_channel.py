"""The way between the window and the process beside it: what is packed and unpacked there keeps nobody waiting."""

import gc
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, Final

_LARGE: Final = 1_000_000
"""Bytes of a message that is kept for long: a comparison of long texts, or the texts themselves."""
_LENGTH_BYTES: Final = 8
_END: Final = object()


class Closed(EOFError):
    """The other side is gone."""


class Channel:
    """Sends and receives values over two pipes, in order.

    A received value waits until it is asked for, so that nothing happens in the window at a moment of its own.
    """

    def __init__(
        self, incoming: BinaryIO, outgoing: BinaryIO, when_closed: Callable[[], None] | None = None
    ) -> None:
        """Receive from ``incoming``; call ``when_closed`` in a thread of its own as soon as the other side is gone."""
        self._outgoing = outgoing
        self._waiting: SimpleQueue[Any] = SimpleQueue()
        self._received: SimpleQueue[Any] = SimpleQueue()
        self._sends_beside = False
        _run(_receive, incoming, self._received, when_closed)

    def send(self, value: object) -> None:
        """Send ``value``.

        Raises:
            OSError: The other side is gone.
            Exception: Whatever packing ``value`` raises; nothing was sent then.
        """
        packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._outgoing.write(len(packed).to_bytes(_LENGTH_BYTES, "big"))
        self._outgoing.write(packed)
        self._outgoing.flush()

    def send_beside(self, value: object) -> None:
        """Send ``value`` without waiting for it to be packed; what cannot be packed comes in as the exception."""
        if not self._sends_beside:
            self._sends_beside = True
            _run(self._send_waiting)
        self._waiting.put(value)

    def close(self) -> None:
        """Send nothing any more."""
        self._waiting.put(_END)

    def _send_waiting(self) -> None:
        with suppress(OSError), self._outgoing:  # the other side may be gone, as the receiving thread tells
            while (value := self._waiting.get()) is not _END:
                try:
                    self.send(value)
                except OSError:
                    return
                except Exception as error:  # noqa: BLE001 - pickling raises whatever the value's own code raises
                    self._received.put(error)

    @property
    def is_waited_for(self) -> bool:
        """Whether something has come in that nobody has asked for yet."""
        return not self._received.empty()

    def wait(self) -> Any:  # noqa: ANN401 - whatever the other side sends
        """Return the next value that comes in, or the exception that tells why none does."""
        return self._received.get()

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


def _receive(incoming: BinaryIO, received: SimpleQueue[Any], when_closed: Callable[[], None] | None) -> None:
    """Pass on what comes in until the other side is gone, which it is as soon as its process is ended."""
    with incoming:
        while True:
            try:
                length = int.from_bytes(incoming.read(_LENGTH_BYTES), "big")
                packed = incoming.read(length)
            except (OSError, ValueError):
                packed, length = b"", 0
            if not packed or len(packed) < length:
                received.put(Closed("The process that does the analysis ended early."))
                break
            received.put(_unpack(packed))
            del packed
    if when_closed is not None:
        when_closed()


def _unpack(packed: bytes) -> object:
    """Return the value, or the exception where it cannot be unpacked.

    The collector of reference cycles would walk through half a million new values again and again, for a tenth of a
    second each time, though there is no cycle among them: it waits, and passes over what is large from then on.
    """
    looked_for = gc.isenabled()
    gc.disable()
    try:
        value: object = pickle.loads(packed)  # noqa: S301 - our own process packed it
    except Exception as error:  # noqa: BLE001 - unpickling raises whatever the value's own code raises
        return error
    finally:
        if looked_for:
            gc.enable()
    if len(packed) > _LARGE:
        gc.freeze()
    return value
