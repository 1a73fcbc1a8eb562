"""What is fuzzed, the valid files that are damaged, and what counts as a failure."""

import contextlib
import io
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from encoded_texts import TEXTS
from format_builders import FILES, LEAD, SECOND, web_page, zipped

from viewer.__main__ import main
from viewer.domain.errors import ViewerError
from viewer.reading.decoding import decode
from viewer.reading.gathering import gather
from viewer.reading.isolating import PageParser
from viewer.reading.registry import READERS, read_article
from viewer.saving.sidecar import read_sidecar

SLOWEST: Final = 10.0
"""Seconds that one input may take."""
_WRITING: Final = frozenset("wax+")
_CHANGES: Final = frozenset(
    {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"}
)
_SIDECARS: Final = Path(__file__).parents[1] / "files" / "sidecars" / "v1"
_STORY: Final = '[[source]]\nfile = "a.txt"\ntitle = "Fire"\ndate = 2024-01-30\n\n[[source]]\nfile = "b.md"\nencoding = "cp1252"\n'
_TEXT: Final = f"---\ntitle: Fire\ndate: 2024-01-30\n---\n\n# Fire\n\nBy Ada Keeper\n\nQUAY, Jan. 30 (AP) - {LEAD}\n\n- one *item*\n- [two](x)\n\n|a|b|\n|c|d|\n\n> {SECOND}\n"


def samples() -> Mapping[str, tuple[bytes, ...]]:
    """Return valid files by the suffix under which they are opened."""
    texts = (_TEXT.encode(), *(words.encode() for words in TEXTS.values()), _TEXT.encode("utf-16"))
    archive = zipped({"a.txt": LEAD, "b.md": SECOND, "d.html": web_page()})
    story = zipped({"c/a.txt": LEAD, "c/b.md": SECOND, "c/story.toml": _STORY})
    reviews = tuple(path.read_bytes() for path in sorted(_SIDECARS.glob("*.json")))
    return MappingProxyType(
        {
            **{suffix: (make(),) for suffix, make in FILES.items()},
            **dict.fromkeys(READERS, texts),
            ".toml": (_STORY.encode(),),
            ".zip": (archive, story),
            ".parallax.json": reviews,
        }
    )


class Watch:
    """Notes every change of the disk outside a folder, and every connection, that this process tries while it is on.

    A context manager; an audit hook cannot be taken off again, so it stays, and sleeps.
    """

    def __init__(self, folder: Path) -> None:
        self.touched: list[str] = []
        self._inside = (str(folder), "/dev/null")
        self._is_on = False
        sys.addaudithook(self._note)

    def __enter__(self) -> Self:
        """Watch."""
        self._is_on = True
        return self

    def __exit__(self, *_error: object) -> None:
        """Watch no more."""
        self._is_on = False

    def _note(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._is_on:
            return
        if event == "socket.connect" or (
            self._changes(event, arguments) and not str(arguments[0]).startswith(self._inside)
        ):
            self.touched.append(f"{event} {arguments}")

    def _changes(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "open":
            name, mode, _flags = arguments
            # A number stands for a file that is open already: the pipes to another process.
            return isinstance(name, str | bytes) and isinstance(mode, str) and bool(_WRITING & set(mode))
        return event in _CHANGES


class Targets:
    """Opens damaged files in every way that Parallax has."""

    def __init__(self, folder: Path, parser: PageParser) -> None:
        self._folder = folder
        self._parser = parser
        self._watch = Watch(folder)
        self.touched = self._watch.touched
        for name, words in (("a.txt", LEAD), ("b.md", SECOND), ("good.txt", LEAD)):
            (folder / name).write_text(words, encoding="utf-8")

    def run(self, suffix: str, content: bytes) -> str:
        """Open ``content`` as a file of this suffix and return what came of it in a word.

        Raises:
            Exception: Anything but our own refusals, which is what is looked for.
        """
        path = self._folder / f"fuzzed{suffix}"
        path.write_bytes(content)
        started = time.monotonic()
        with self._watch:
            found = self._way(suffix)(path)
        took = time.monotonic() - started
        if took > SLOWEST:
            raise TimeoutError(f"{took:.1f} seconds")
        return found

    def _way(self, suffix: str) -> Callable[[Path], str]:
        if suffix in {".zip", ".toml"}:
            return self._gather
        return self._sidecar if suffix == ".parallax.json" else self._read

    def _read(self, path: Path) -> str:
        try:
            article = read_article(path, self._parser)
        except ViewerError as problem:
            return f"refused: {problem.problem.split('(')[0][:60]}"
        article.text.encode()
        return "read"

    def _gather(self, path: Path) -> str:
        found = gather([path])
        return f"gathered: {bool(found.articles)} {bool(found.problems)}"

    def _sidecar(self, path: Path) -> str:
        try:
            read_sidecar(path)
        except ViewerError:
            return "refused: review"
        return "read"

    def compare(self, suffix: str, content: bytes) -> str:
        """Run the command line on a damaged file beside a good one."""
        path, good = self._folder / f"fuzzed{suffix}", self._folder / "good.txt"
        path.write_bytes(content)
        command = "validate" if suffix == ".parallax.json" else "compare"
        shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
        with self._watch, contextlib.redirect_stdout(shown), contextlib.redirect_stderr(io.StringIO()):
            code = main([command, str(path), *([str(good)] if command == "compare" else [])])
        if code not in {0, 1}:
            raise ValueError(f"exit code {code}")
        return f"exit {code}"


def decode_any(content: bytes, encoding: str) -> None:
    """Decode bytes in an encoding that is asked for; refusals are as good as text."""
    with contextlib.suppress(ViewerError):
        decode(content, Path("fuzzed.txt"), encoding).text.encode(errors="surrogatepass")
