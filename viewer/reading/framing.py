"""Messages between two processes: their length in eight bytes, then the message."""

import struct
from typing import IO, Final

_LENGTH: Final = struct.Struct(">Q")
MOST_BYTES: Final = 256 * 1024**2
"""The longest message: five times the largest file that is opened; who announces more is not believed."""


def write_frame(stream: IO[bytes], message: bytes) -> None:
    """Write one message and send it off."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next message; None where the other side has ended, be it in the middle of one, or announces too much."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MOST_BYTES:
        return None
    message = stream.read(length)
    return message if len(message) == length else None
