"""The process beside: it may crash, hang or be tricked, and the articles that come after are read all the same."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from format_builders import FILES, LEAD, TITLE, web_page

from viewer.domain.errors import UnreadableArticle
from viewer.reading import page_worker
from viewer.reading.framing import read_frame
from viewer.reading.isolating import PageParser

PATH = Path("fire.html")
LINUX = sys.platform.startswith("linux")


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    if not LINUX:
        return True
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def wait_until_gone(process: int, seconds: float = 10.0) -> bool:
    limit = time.monotonic() + seconds
    while is_running(process):
        if time.monotonic() > limit:
            return False
        time.sleep(0.05)
    return True


def number_of(parser: PageParser) -> int:
    assert parser._process is not None
    return parser._process.pid


def test_parse_when_the_process_was_killed_then_the_next_file_is_read_by_another() -> None:
    with PageParser() as parser:
        assert parser.parse(PATH, web_page()).title == TITLE
        first = number_of(parser)
        os.kill(first, signal.SIGTERM)
        assert parser._process is not None
        parser._process.wait(timeout=30)  # gone is not enough: its end has to be known here too
        assert parser.parse(PATH, web_page()).title == TITLE
        second = number_of(parser)
    assert second != first
    assert wait_until_gone(second)


def test_parse_when_a_file_does_not_end_then_it_is_refused_in_time_and_the_next_is_read() -> None:
    endless = web_page().replace(
        b"<p>", b"<p " + b" ".join(b"a%d=''" % number for number in range(1_000_000)) + b">"
    )
    with PageParser() as parser:
        parser.parse(PATH, web_page())
        parser._seconds = 1.0
        started = time.monotonic()
        with pytest.raises(UnreadableArticle, match="within 1 seconds"):
            parser.parse(PATH, endless)
        assert time.monotonic() - started < 5
        parser._seconds = None
        assert parser.parse(PATH, web_page()).title == TITLE


@pytest.mark.parametrize(
    "answer", [b"", b"\x00" * 8, b"\xff" * 8, b"\x00" * 7 + b"\x02{]", b"\x00" * 7 + b"\x02[]"]
)
def test_parse_when_the_answer_is_none_then_the_parser_crashed(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = f"import sys; sys.stdout.buffer.write({answer!r}); sys.stdout.flush(); sys.stdin.buffer.read(1)"
    monkeypatch.setattr("viewer.reading.isolating._CHILD", lines.replace("{", "{{").replace("}", "}}"))
    with PageParser() as parser, pytest.raises(UnreadableArticle, match="crashed") as caught:
        parser.parse(PATH, b"x")
    assert caught.value.remedy


@pytest.mark.parametrize("program", [None, "", "/no/such/program"])
def test_parse_when_the_process_cannot_be_started_then_it_says_so(
    program: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with PageParser() as parser, pytest.raises(UnreadableArticle, match="cannot be started"):
        parser.parse(PATH, web_page())


def test_parse_when_the_working_folder_holds_modules_then_none_of_them_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("trafilatura", "lxml", "email", "json", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text("import os; os._exit(3)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    with PageParser() as parser:
        assert parser.parse(PATH, web_page()).title == TITLE


PARENT = """
import sys
from pathlib import Path
from viewer.reading.isolating import PageParser
parser = PageParser(600)
parser.parse(Path("a.html"), Path(sys.argv[1]).read_bytes())
print(parser._process.pid, flush=True)
if sys.argv[2]:
    parser.parse(Path("a.html"), Path(sys.argv[2]).read_bytes())
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no signal 9")
@pytest.mark.parametrize("busy", [False, True], ids=["waiting", "parsing"])
def test_serve_when_the_process_that_started_it_is_killed_then_it_ends_too(
    tmp_path: Path, *, busy: bool
) -> None:
    page, endless = tmp_path / "page.html", tmp_path / "endless.html"
    page.write_bytes(web_page())
    endless.write_bytes(b"<html><body>" + b"<p>" * 1_500_000 + LEAD.encode())
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(page), str(endless) if busy else ""],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        time.sleep(0.5 if busy else 0)  # it is to be in the midst of parsing, of which nothing tells
        parent.kill()
    assert wait_until_gone(child)


def test_read_frame_when_more_is_announced_than_any_message_has_then_it_is_not_believed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "message"
    path.write_bytes(b"\x7f" + b"\xff" * 7 + b"words")
    with path.open("rb") as stream:
        assert read_frame(stream) is None


# What the process may not do, tried in a process of its own, for what is forbidden stays so.

TRIALS = {
    "network": "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)",
    "name": "import socket; socket.getaddrinfo('quay.example', 80)",
    "process": "import subprocess; subprocess.run(['true'])",
    "system": "import os; os.system('true')",
    "write": "open('x.txt', 'w')",
    "append": "import os; os.open('x.txt', os.O_RDWR | os.O_CREAT)",
    "remove": "import os; os.remove('kept.txt')",
    "rename": "import os; os.rename('kept.txt', 'other.txt')",
    "folder": "import os; os.mkdir('folder')",
    "read": "open('kept.txt')",
    "passwords": "open('/etc/passwd')",
}


@pytest.mark.parametrize("trial", sorted(TRIALS))
def test_guard_when_something_that_no_reading_needs_is_tried_then_it_is_stopped(
    tmp_path: Path, trial: str
) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    lines = (
        "import sys, os, socket, subprocess\n"
        "from viewer.reading.page_worker import Guard, Forbidden\n"
        f"sys.path.remove({str(tmp_path)!r}) if {str(tmp_path)!r} in sys.path else None\n"
        "sys.addaudithook(Guard())\n"
        f"try:\n    {TRIALS[trial]}\nexcept Forbidden:\n    sys.exit(7)\n"
    )
    places = os.pathsep.join(place for place in sys.path if place)
    done = subprocess.run(
        [sys.executable, "-P", "-c", lines],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": places},
        check=False,
    )
    assert done.returncode == 7
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept.txt"]


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_answer_when_a_format_is_parsed_then_no_event_is_forbidden(suffix: str, tmp_path: Path) -> None:
    """A format that needed what is forbidden would be read here, where nothing is, and refused by users' machines."""
    with PageParser() as parser:
        page = parser.parse(tmp_path / f"fire{suffix}", FILES[suffix]())
    assert page_worker.answer(suffix, tmp_path / f"fire{suffix}", FILES[suffix]())
    assert any(LEAD in block.words for block in page.blocks)
