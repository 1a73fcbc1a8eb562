"""The way between the window and the process beside it: what is packed and unpacked there keeps nobody waiting."""

import pickle
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, Final

from viewer.gui.jobs.unpacking import Left, unpack

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
        self,
        incoming: BinaryIO,
        outgoing: BinaryIO,
        when_closed: Callable[[], None] | None = None,
        left: BinaryIO | None = None,
    ) -> None:
        """Receive from ``incoming``.

        Args:
            incoming: What the other side writes to.
            outgoing: What the other side reads.
            when_closed: Called in a thread of its own as soon as the other side is gone.
            left: The file in which the other side may leave its last value.
        """
        self._outgoing = outgoing
        self._waiting: SimpleQueue[Any] = SimpleQueue()
        self._received: SimpleQueue[Any] = SimpleQueue()
        self._sends_beside = False
        _run(_receive, incoming, self._received, when_closed, left)

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


def _receive(
    incoming: BinaryIO,
    received: SimpleQueue[Any],
    when_closed: Callable[[], None] | None,
    left: BinaryIO | None,
) -> None:
    """Pass on what comes in until the other side is gone, which it is as soon as its process is ended."""
    with incoming, left or nullcontext():
        while not isinstance(value := _next(incoming), Closed | Left):
            received.put(value)
        if left is not None and isinstance(value, Left):
            incoming.read()  # ends when the process has ended and given back its memory
            value = Left(_take(left))
        received.put(value)
    if when_closed is not None:
        when_closed()


def _take(left: BinaryIO) -> object:
    """Return what was left, or the exception where it cannot be unpacked."""
    from viewer.gui.jobs.leaving import take  # noqa: PLC0415 - only where a long story was compared

    try:
        return take(left)
    except Exception as error:  # noqa: BLE001 - unpickling raises whatever the value's own code raises
        return error


def _next(incoming: BinaryIO) -> object:
    """Return the next value, or the exception that tells why there is none."""
    try:
        length = int.from_bytes(incoming.read(_LENGTH_BYTES), "big")
        packed = incoming.read(length)
    except (OSError, ValueError):
        packed, length = b"", 0
    if not packed or len(packed) < length:
        return Closed("The process that does the analysis ended early.")
    return unpack(packed, is_large=length > _LARGE)
