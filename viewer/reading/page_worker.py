"""The process in which files of formats that can do harm are parsed: it may crash or hang, and nothing else does.

Reads requests from its standard input and writes one answer each to its standard output, as ``isolating`` describes.
It may not reach the network, start a process, write a file, or read one that is no part of Python or a library: what tries
is stopped before it happens. It ends with the process that started it, whatever it is doing.
"""

import os
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Final

from viewer.domain.errors import UnreadableArticle
from viewer.reading.framing import read_frame, write_frame
from viewer.reading.page_formats import PAGE_FORMATS
from viewer.reading.page_json import page_as_json

MOST_MEMORY: Final = 2 * 1024**3
"""Bytes of address space: ten times what the largest article that is opened takes."""
MOST_SECONDS: Final = 120
"""Seconds of computing for one file; whoever started this process ends it sooner."""
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
    "webbrowser.",
)
_WRITING: Final = frozenset("wax+")
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Forbidden(PermissionError):
    """Something that no reading of an article needs was tried; libraries take it as a refusal of the system."""


class Guard:
    """An audit hook (PEP 578) that stops what reading an article never needs."""

    def __init__(self) -> None:
        own = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path, "/usr/share/zoneinfo"}
        self._readable = tuple(os.path.realpath(place) + os.sep for place in own if place)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Stop it, or let it be.

        Raises:
            Forbidden: The network, another process, another file, or a change of the disk was tried.
        """
        if event == "open":
            self._check_file(*arguments)
        elif event.startswith(_FORBIDDEN):
            raise Forbidden(event)

    def _check_file(self, name: object, mode: object, flags: object) -> None:
        if (isinstance(mode, str) and _WRITING & set(mode)) or (isinstance(flags, int) and flags & _WRITES):
            raise Forbidden(f"writing {name}")
        if isinstance(name, str | bytes) and not self._is_own(os.fsdecode(name)):
            raise Forbidden(f"reading {name!r}")

    def _is_own(self, name: str) -> bool:
        return name == os.devnull or os.path.realpath(name).startswith(self._readable)


def limit() -> None:
    """Bound the memory of this process, and the files that it may write, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # libraries in C ask no audit hook


def limit_time() -> None:
    """End this process when one file takes far longer than anybody waits for it, even where nobody is left to end it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - as above

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + MOST_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def serve() -> None:
    """Answer requests until there are no more."""
    limit()
    sys.dont_write_bytecode = True
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    waiting: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    Thread(target=_receive, args=(requests, waiting), daemon=True).start()
    sys.addaudithook(Guard())
    while True:
        head, content = waiting.get()
        limit_time()
        suffix, _, name = head.decode().partition("\n")
        write_frame(answers, answer(suffix, Path(name), content))


def _receive(requests: IO[bytes], waiting: SimpleQueue[tuple[bytes, bytes]]) -> None:
    """Put requests into the queue; end the process, even in the midst of parsing, when nobody is there for the answer."""
    while (head := read_frame(requests)) is not None and (content := read_frame(requests)) is not None:
        waiting.put((head, content))
    os._exit(0)


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
