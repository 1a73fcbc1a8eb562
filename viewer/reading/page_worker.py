"""The process in which files of formats that can do harm are parsed: it may crash or hang, and nothing else does.

Reads requests from its standard input and writes one answer each to its standard output, as ``isolating`` describes.
It may not reach the network, start a process, or write a file: what tries is stopped before it happens.
"""

import os
import sys
from pathlib import Path
from typing import Final

from viewer.domain.errors import UnreadableArticle
from viewer.reading.framing import read_frame, write_frame
from viewer.reading.page_formats import PAGE_FORMATS
from viewer.reading.page_json import page_as_json

MOST_MEMORY: Final = 2 * 1024**3
"""Bytes of address space: ten times what the largest article that is opened takes."""
_FORBIDDEN: Final = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "shutil.",
    "ftplib.",
    "smtplib.",
    "urllib.Request",
    "winreg.",
)
_WRITING: Final = frozenset("wax+")
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Forbidden(RuntimeError):
    """Something that no reading of an article needs was tried."""


def forbid(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what reading an article never needs; an audit hook (PEP 578).

    Raises:
        Forbidden: The network, another process, or a change of the disk was tried.
    """
    if event == "open":
        _, mode, flags = arguments
        if (isinstance(mode, str) and _WRITING & set(mode)) or (isinstance(flags, int) and flags & _WRITES):
            raise Forbidden(event)
    elif event.startswith(_FORBIDDEN):
        raise Forbidden(event)


def limit_memory() -> None:
    """Bound the memory of this process where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve() -> None:
    """Answer requests until there are no more."""
    limit_memory()
    sys.dont_write_bytecode = True
    sys.addaudithook(forbid)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    while (head := read_frame(requests)) is not None:
        content = read_frame(requests) or b""
        suffix, _, name = head.decode().partition("\n")
        write_frame(answers, answer(suffix, Path(name), content))


def answer(suffix: str, path: Path, content: bytes) -> bytes:
    """Return the page in ``content``, or why there is none, as JSON."""
    try:
        return page_as_json(PAGE_FORMATS[suffix]().page_in(content, path))
    except UnreadableArticle as problem:
        return page_as_json(problem)
    except MemoryError:
        words = "Reading it takes more memory than any article needs."
    except RecursionError:
        words = "It is nested too deeply."
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way on a broken file, and says it all here
        words = f"It is damaged or not what its name says ({type(error).__name__}: {error})."
    return page_as_json(
        UnreadableArticle.at(path, words[:300], "Save the article’s text as a .txt file and open that.")
    )


if __name__ == "__main__":
    serve()
