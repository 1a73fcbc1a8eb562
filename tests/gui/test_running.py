"""The whole program in a process of its own: it opens, analyses beside the window, saves, and ends cleanly."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_builders import open_window, write_story

from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import ProcessExecutor
from viewer.gui.jobs.job_work import compare_articles
from viewer.saving.sidecar import read_sidecar

ROOT = Path(__file__).parents[2]
DRIVER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from viewer.gui.window import running
from viewer.gui.actions.ids import ActionId
from viewer.gui.judging import Edit
from viewer.gui.window.main_window import MainWindow

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[1])

class Driven(MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(20)

    def look(self):
        if self._session.comparison is None:
            return
        self.timer.stop()
        self.actions_table[ActionId.NEXT].trigger()
        print("note:", self.form.note.field.toPlainText(), flush=True)
        if sys.argv[2] == "kill":
            self.form.note.field.setPlainText("Written before the end.")
            self.actions_table[ActionId.SAVE].trigger()
            os.kill(os.getpid(), signal.SIGKILL)
        self.close()

if __name__ == "__main__":
    running.MainWindow = Driven
    sys.exit(running.run_application([Path(each) for each in sys.argv[3:]]))
"""


def run_driven(tmp_path: Path, end: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    driver = tmp_path / "driver.py"
    driver.write_text(textwrap.dedent(DRIVER), encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(driver), str(tmp_path / "settings"), end, *map(str, paths)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_program_when_killed_after_saving_shows_everything_again(tmp_path: Path) -> None:
    paths = write_story(tmp_path / "story")
    killed = run_driven(tmp_path, "kill", *paths)
    assert killed.returncode != 0
    assert "note: \n" in killed.stdout, killed.stderr
    sidecar = paths[0].with_name("1-coast-radio.parallax.json")
    assert read_sidecar(sidecar).review.annotations[0].note == "Written before the end."
    again = run_driven(tmp_path, "close", sidecar)
    assert again.returncode == 0, again.stderr
    assert "note: Written before the end." in again.stdout
    assert again.stderr.replace("This plugin does not support propagateSizeHints()\n", "") == ""


def test_real_analysis_when_run_in_its_process_gives_what_the_pipeline_gives(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executor = ProcessExecutor()
    opened = open_window(qtbot, tmp_path, monkeypatch, executor=executor)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    opened.window.files.open(write_story(tmp_path / "story"))
    qtbot.waitUntil(lambda: opened.session.comparison is not None, timeout=60_000)
    expected = compare_articles(opened.session.articles, (), False, report=lambda *_progress: None)
    assert opened.session.comparison == expected
    assert expected.divergences
    opened.jobs.close()
