"""Parses files of formats that can do harm in a process beside this one, which may crash or hang without harm.

The other process is started with the first such file, serves all that follow, and is replaced when it does not answer in
time. It gets the bytes, not the file, and gives back JSON (``page_json``), never objects.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Final, Self

from viewer.domain.errors import UnreadableArticle
from viewer.reading.framing import read_frame, write_frame
from viewer.reading.page_json import page_from_json
from viewer.reading.pages import Page

if TYPE_CHECKING:  # loaded where it is needed: most stories are plain text, and wait for no process
    import subprocess

SECONDS: Final = 10.0
"""Until a file counts as one that never ends; the longest real page that was tried takes two."""
SECONDS_BY_SUFFIX: Final[Mapping[str, float]] = MappingProxyType({".pdf": 30.0})
"""Printed pages are drawn before they are read, some ten in a second."""
SECONDS_TO_START: Final = 20.0
"""More for the first file, with which the libraries are loaded."""
_CHILD: Final = "import sys; sys.path[:] = {path}; from viewer.reading.page_worker import serve; serve()"
_PACKAGES: Final = Path(__file__).resolve().parents[2]
"""The folder that holds the package ``viewer``."""
_REMEDY: Final = "Save the article’s text as a .txt file and open that."


class PageParser:
    """Parses pages in another process; a context manager that ends it."""

    def __init__(self, seconds: float | None = None) -> None:
        """Wait ``seconds`` for each file; None for as long as files of its kind may take."""
        self._seconds = seconds
        self._is_fresh = True
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start nothing yet: most articles are plain text."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the other process."""
        self._end()

    def parse(self, path: Path, content: bytes) -> Page:
        """Return the page in ``content``, the bytes of the file at ``path``.

        Raises:
            UnreadableArticle: It holds no article, or its parser crashed or did not end in time.
        """
        process = self._running(path)
        assert process.stdin is not None
        assert process.stdout is not None
        seconds = self._patience(path)
        timer = Timer(seconds, process.kill)
        timer.start()
        try:
            write_frame(process.stdin, f"{path.suffix.lower()}\n{path}".encode(errors="backslashreplace"))
            write_frame(process.stdin, content)
            answer = read_frame(process.stdout)
        except OSError:  # it ended while it was spoken to
            answer = None
        finally:
            in_time = timer.is_alive()
            timer.cancel()
        if answer is None:
            self._end()
            raise _no_answer(path, seconds, in_time=in_time)
        try:
            return page_from_json(answer)
        except ValueError as error:
            self._end()
            raise _no_answer(path, seconds, in_time=True) from error

    def _patience(self, path: Path) -> float:
        """Return the seconds that the file at ``path`` may take."""
        if self._seconds is not None:
            return self._seconds
        seconds = SECONDS_BY_SUFFIX.get(path.suffix.lower(), SECONDS)
        started, self._is_fresh = self._is_fresh, False
        return seconds + SECONDS_TO_START if started else seconds

    def _running(self, path: Path) -> "subprocess.Popen[bytes]":
        """Return the process, started anew if there is none or it has ended."""
        if self._process is None or self._process.poll() is not None:
            self._end()
            try:
                self._process, self._is_fresh = _start(), True
            except (OSError, ValueError) as error:
                raise UnreadableArticle.at(
                    path, f"The process that parses such files cannot be started ({error}).", _REMEDY
                ) from error
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _start() -> "subprocess.Popen[bytes]":
    """Start the process; it loads nothing from the folder in which the user happens to be.

    Raises:
        OSError: It cannot be started.
        ValueError: Nobody knows by which program.
    """
    import subprocess  # noqa: PLC0415 - reason above

    if not sys.executable:
        raise ValueError("this Python does not know its own program")
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own lines
        [sys.executable, "-P", "-c", _CHILD.format(path=_places())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would show a terminal
    )


def _places() -> list[str]:
    """Return where modules are looked for: as here, but not in the working folder, which may hold anything."""
    here = {"", ".", os.path.realpath(Path.cwd())}
    found = [place for place in sys.path if place not in here and os.path.realpath(place) not in here]
    return [str(_PACKAGES), *found]


def _no_answer(path: Path, seconds: float, *, in_time: bool) -> UnreadableArticle:
    problem = (
        "Its parser crashed on it." if in_time else f"It could not be read within {seconds:.0f} seconds."
    )
    return UnreadableArticle.at(path, problem, _REMEDY)
