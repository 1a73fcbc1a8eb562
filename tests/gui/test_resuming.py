"""What a cancelled job leaves missing is told, and F5 makes up for it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from fake_comparing import compare_figures
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window, write_story

from viewer.gui.actions.ids import ActionId
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import InlineExecutor
from viewer.gui.jobs.job_work import compare_wording, read_articles


class HoldingExecutor(InlineExecutor):
    """Does every job at once but those that it is told to hold back, which never end."""

    def __init__(self, *held: str) -> None:
        super().__init__()
        self.held = list(held)
        self.begun: list[str] = []

    def begin(self, work: Callable[..., Any], arguments: Sequence[Any]) -> None:
        self.begun.append(work.__name__)
        if work.__name__ not in self.held:
            super().begin(work, arguments)


COMPARE = compare_figures.__name__  # what the tests' windows compare with


@pytest.fixture
def holding() -> HoldingExecutor:
    return HoldingExecutor()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, holding: HoldingExecutor) -> Opened:
    return open_window(qtbot, tmp_path, monkeypatch, executor=holding)


def test_cancelled_comparison_is_told_and_made_up_for(
    window: Opened, holding: HoldingExecutor, tmp_path: Path
) -> None:
    holding.held = [COMPARE]
    window.window.files.open(write_story(tmp_path / "story"))
    assert window.session.articles
    window.jobs.cancel()
    assert not is_compared(window)
    assert any("not compared" in notice and "F5" in notice for notice in window.notices())
    holding.held = []
    window.do(ActionId.COMPARE_AGAIN)
    assert is_compared(window)
    assert window.notices() == []


def test_cancelled_reading_is_told_and_made_up_for(
    window: Opened, holding: HoldingExecutor, tmp_path: Path
) -> None:
    holding.held = [read_articles.__name__]
    window.window.files.open(write_story(tmp_path / "story"))
    window.jobs.cancel()
    assert count_articles(window) == 0
    assert any("nothing more was opened" in notice for notice in window.notices())
    holding.held = []
    window.do(ActionId.COMPARE_AGAIN)
    assert count_articles(window) == 3
    assert window.notices() == []


def test_cancelled_comparison_of_wording_alone_is_begun_again(
    window: Opened, holding: HoldingExecutor, tmp_path: Path
) -> None:
    holding.held = [compare_wording.__name__]
    window.window.files.open(write_story(tmp_path / "story"))
    window.jobs.cancel()
    assert is_compared(window)
    assert any("wording" in notice for notice in window.notices())
    holding.held, holding.begun = [], []
    window.do(ActionId.COMPARE_AGAIN)
    assert holding.begun == [compare_wording.__name__]
    assert window.notices() == []


def test_comparison_when_nothing_was_cancelled_is_made_anew(
    window: Opened, holding: HoldingExecutor, tmp_path: Path
) -> None:
    window.window.files.open(write_story(tmp_path / "story"))
    holding.begun = []
    window.do(ActionId.COMPARE_AGAIN)
    assert holding.begun == [COMPARE, compare_wording.__name__]


def test_comparison_when_nothing_is_open_says_what_it_needs(window: Opened) -> None:
    window.do(ActionId.COMPARE_AGAIN)
    assert "two sources" in window.window.statusBar().currentMessage()


def test_story_when_closed_while_it_is_compared_leaves_no_notice(
    window: Opened, holding: HoldingExecutor, tmp_path: Path
) -> None:
    holding.held = [COMPARE]
    window.window.files.open(write_story(tmp_path / "story"))
    window.window.files.close()
    assert window.notices() == []


def test_failed_comparison_can_be_begun_again(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_files, "compare_articles", fail)
    window.window.files.open(write_story(tmp_path / "story"))
    assert not is_compared(window)
    monkeypatch.setattr(story_files, "compare_articles", compare_figures)
    window.do(ActionId.COMPARE_AGAIN)
    assert is_compared(window)


def is_compared(window: Opened) -> bool:
    return window.session.comparison is not None


def count_articles(window: Opened) -> int:
    return len(window.session.articles)


def fail(*_arguments: object, **_named: object) -> None:
    raise RuntimeError("It broke.")
