"""A comparison that is stopped, or that something else comes between, is made after all."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.gui.actions.ids import ActionId
from viewer.gui.jobs.job_process import Message, Result
from viewer.gui.window.job_progress import JobProgress


class HeldExecutor:
    """Does what was begun only when it is told to."""

    def __init__(self) -> None:
        self._waiting: tuple[Callable[..., Any], Sequence[Any]] | None = None
        self._said: list[Message] = []

    def begin(self, work: Callable[..., Any], arguments: Sequence[Any]) -> None:
        self._waiting = work, arguments

    def messages(self) -> Sequence[Message]:
        said, self._said = self._said, []
        return said

    def end(self) -> None:
        self._waiting = None

    def finish(self) -> None:
        """Do what is waiting."""
        assert self._waiting is not None, "nothing was begun, or it was ended"
        (work, arguments), self._waiting = self._waiting, None
        self._said.append(Result(value=work(*arguments, report=lambda *_how_far: None)))


class Held:
    """A window whose jobs are done one by one, when the test says so."""

    def __init__(self, qtbot: QtBot, opened: Opened, executor: HeldExecutor) -> None:
        self.opened, self.window, self.session = opened, opened.window, opened.session
        self._qtbot, self._executor = qtbot, executor

    def finish(self) -> None:
        """Let the job on its way get done; what its answer begins waits."""
        with self._qtbot.waitSignal(self.opened.jobs.finished):
            self._executor.finish()

    def finish_all(self) -> None:
        """Let everything get done."""
        while self.opened.jobs.is_running:
            self.finish()

    def titles(self) -> list[str]:
        return [article.title for article in self.session.articles]


@pytest.fixture
def held(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Held:
    """A window on two articles that are being compared."""
    executor = HeldExecutor()
    held = Held(qtbot, open_window(qtbot, tmp_path, monkeypatch, executor=executor), executor)
    held.window.files.open(story[:2])
    held.finish()
    assert held.opened.jobs.is_running
    return held


def test_comparison_when_stopped_then_says_how_to_have_it_and_that_works(held: Held) -> None:
    progress = held.window.findChild(JobProgress)
    assert progress is not None
    QTest.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
    assert any("F5 compares them" in notice for notice in held.opened.notices())
    held.opened.do(ActionId.COMPARE_AGAIN)
    assert held.opened.notices() == []
    assert "cancelled" not in held.window.statusBar().currentMessage()
    held.finish_all()
    assert held.session.comparison is not None


def test_comparison_when_its_story_is_closed_then_nothing_is_said_of_texts_that_stay(held: Held) -> None:
    held.opened.do(ActionId.CLOSE_STORY)
    assert held.opened.notices() == []
    assert "stay open" not in held.window.statusBar().currentMessage()


def test_comparison_when_a_file_that_cannot_be_read_is_added_then_goes_on(held: Held, tmp_path: Path) -> None:
    held.window.files.add((tmp_path / "nowhere.txt",))
    held.finish_all()
    assert held.session.comparison is not None


def test_comparison_when_a_file_that_cannot_be_read_is_opened_then_goes_on(
    held: Held, tmp_path: Path
) -> None:
    held.window.files.open((tmp_path / "nowhere.txt",))
    held.finish_all()
    assert held.session.comparison is not None


@pytest.fixture
def fourth(tmp_path: Path) -> Path:
    """A further article of the story."""
    path = tmp_path / "fourth.txt"
    path.write_text("A fourth sheet\n\nThe rescue took 9 hours on Monday.\n", encoding="utf-8")
    return path


def test_files_when_dropped_one_soon_after_the_other_then_both_are_added(
    held: Held, story: tuple[Path, ...], fourth: Path
) -> None:
    held.window.files.add(story[2:])
    held.window.files.add((fourth,))
    held.finish_all()
    assert len(held.titles()) == 4
    assert held.session.comparison is not None


def test_file_on_its_way_when_the_reader_closes_another_then_still_comes(
    held: Held, story: tuple[Path, ...], fourth: Path
) -> None:
    held.window.files.add(story[2:])
    held.finish_all()
    held.window.files.add((fourth,))
    held.window.files.remove(held.session.articles[0].id)
    held.finish_all()
    assert held.titles() == ["Accident at the lighthouse", "What we know of the ferry", "A fourth sheet"]
    assert held.session.comparison is not None


def test_wording_of_two_when_one_is_closed_meanwhile_then_is_not_shown(qtbot: QtBot, held: Held) -> None:
    held.finish()
    progress = held.window.findChild(JobProgress)
    assert progress is not None
    qtbot.waitUntil(progress.isVisible)
    held.window.files.remove(held.session.articles[0].id)
    qtbot.waitUntil(progress.isHidden)
    assert not held.opened.jobs.is_running
    assert held.opened.notices() == []
