"""Starting where no window can open: a sentence and the comparison as text, never an abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from window_builders import write_story

from viewer import app
from viewer.__main__ import main
from viewer.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Parallax with nothing of the screen in its environment but what is given."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "viewer", *arguments],
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux starts without a screen"
)


@linux_only
def test_start_without_a_screen_says_so_in_one_line_and_prints_the_bundled_story() -> None:
    done = start()
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr
    assert "ssh -X" in done.stderr
    assert "SOURCES" in done.stdout


@linux_only
def test_start_with_an_unreachable_screen_says_so_and_prints_what_was_given(tmp_path: Path) -> None:
    paths = write_story(tmp_path)
    done = start(*map(str, paths), DISPLAY=":987")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("\n") == 1
    assert ":987" in done.stderr
    assert "Ferry runs onto a rock" in done.stdout


@linux_only
def test_start_with_a_platform_that_needs_a_screen_never_ends_in_an_abort(tmp_path: Path) -> None:
    done = start(*map(str, write_story(tmp_path)), QT_QPA_PLATFORM="xcb")
    assert done.returncode == 0, done.stderr
    assert "Ferry runs onto a rock" in done.stdout


@linux_only
def test_start_with_a_missing_file_and_no_screen_names_it_and_fails(tmp_path: Path) -> None:
    done = start(str(tmp_path / "gone.txt"))
    assert done.returncode == 1
    assert "gone.txt" in done.stderr


def test_window_when_imported_loads_nothing_that_only_the_jobs_need() -> None:
    heavy = (
        "viewer.cli",
        "viewer.pipeline",
        "viewer.reading.gathering",
        "viewer.comparing.divergences",
        "snowballstemmer",
        "pydantic",
        "markdown",
        "nh3",
        "multiprocessing",
        "rapidfuzz",
        "PySide6.QtPrintSupport",
        "viewer.gui.matrix.matrix_view",
        "viewer.saving.journal",
        "viewer.saving.locking",
        "viewer.gui.files.journalling",
        "viewer.gui.recovering.recovery",
    )
    listing = f"import sys; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", f"import viewer.__main__, viewer.app, viewer.gui.window.running; {listing}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.strip() == "[]"


SHOWN = """
import sys
from pathlib import Path
from viewer.gui.window import running

running.QApplication.exec = lambda *_: print([name for name in sys.argv[3:] if name in sys.modules]) or 0
running.run_application(tuple(map(Path, sys.argv[1:3])))
"""
"""Opens a window on two articles, and says which of some modules are loaded once it is shown."""


def test_window_when_shown_with_articles_has_loaded_nothing_that_nobody_has_asked_for(tmp_path: Path) -> None:
    later = (
        "viewer.gui.search.find_bar",
        "viewer.gui.search.text_search",
        "viewer.gui.dialogs.finding_details",
        "viewer.gui.sources.cards_dialog",
        "viewer.gui.sources.pasting_dialog",
        "viewer.gui.sources.address_dialog",
        "viewer.gui.sources.encoding_dialog",
        "viewer.fetching",
        "viewer.reviewing.merging",
        "viewer.contrasting.word_differences",
        "fractions",
        "hashlib",
        "html",
        "secrets",
        "uuid",
    )
    paths = write_story(tmp_path)[:2]
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, *map(str, paths), *later],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_imports_when_qt_is_loaded_no_longer_read_the_source_of_each_module() -> None:
    check = "import PySide6.QtCore, builtins; {step}print(builtins.__import__.__name__)"
    names = [
        subprocess.run(
            [sys.executable, "-c", check.format(step=step)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        ).stdout.strip()
        for step in ("", "from viewer.app import import_plainly; import_plainly(); ")
    ]
    assert names[0] == "__feature_import__", "Qt for Python leaves imports alone: import_plainly() may go"
    assert names[1] != "__feature_import__"


def test_reading_when_it_is_loaded_has_not_loaded_what_only_comparing_and_odd_files_need() -> None:
    heavy = ("charset_normalizer", "subprocess", "viewer.domain.comparison", "viewer.domain.review")
    loading = "import sys; from viewer.gui.jobs import job_work; job_work.load_reading()"
    done = subprocess.run(
        [sys.executable, "-c", f"{loading}; print([name for name in {heavy!r} if name in sys.modules])"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_analysis_when_all_of_it_is_loaded_has_not_loaded_qt() -> None:
    loading = (
        "import sys; from viewer.gui.jobs import job_work; job_work.load_reading(); job_work.load_comparing()"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{loading}; print([name for name in sys.modules if 'PySide' in name])"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("command", [*COMMANDS, "--version", "-h"])
def test_commands_and_options_when_given_first_never_open_the_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setattr(app, "run_window", lambda _given: pytest.fail("opened the window"))
    assert main([command, "--help"] if command in COMMANDS else [command]) == 0
    assert "parallax" in capsys.readouterr().out.lower()


def test_missing_libraries_when_qt_does_not_load_name_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_qt(monkeypatch, ImportError("libEGL.so.1: cannot open shared object file"))
    missing = app.find_missing_libraries()
    assert "libEGL.so.1" in missing
    if sys.platform.startswith("linux"):
        assert "apt-get install libegl1" in missing


def test_start_with_a_screen_and_missing_libraries_names_the_command_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    refuse_qt(monkeypatch, ImportError("libxkbcommon.so.0: cannot open shared object file"))
    assert app.run_window([]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "libxkbcommon.so.0" in told


def test_missing_pyside_when_it_is_not_installed_names_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_qt(monkeypatch, ModuleNotFoundError("No module named 'PySide6'"))
    assert "pip install" in app.find_missing_libraries()


def refuse_qt(monkeypatch: pytest.MonkeyPatch, error: ImportError) -> None:
    """Let every import of Qt fail as it does where something is missing."""

    class Refusing:
        def find_spec(self, name: str, *_more: object) -> None:
            if name == "PySide6.QtSvg":
                raise error

    monkeypatch.delitem(sys.modules, "PySide6.QtSvg", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Refusing(), *sys.meta_path])


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"},
        {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987", "WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ""},
    ],
)
def test_screen_when_it_may_not_answer_is_not_taken_for_granted(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert not app.screen_answers()
