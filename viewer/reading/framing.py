"""Messages between two processes: their length in eight bytes, then the message."""

import struct
from typing import IO, Final

_LENGTH: Final = struct.Struct(">Q")


def write_frame(stream: IO[bytes], message: bytes) -> None:
    """Write one message and send it off."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next message; None where the other side has ended, be it in the middle of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None
