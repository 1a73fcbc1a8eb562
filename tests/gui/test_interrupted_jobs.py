"""What a reader does while articles are still being read or compared loses nothing, and nothing comes too late."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window

from viewer.domain.article import PassageKind
from viewer.gui.actions.ids import ActionId
from viewer.gui.correction.correcting import set_kind
from viewer.gui.jobs.job_process import Failure, InlineExecutor, Message, Result
from viewer.gui.jobs.jobs import JobRunner

SHARED = (
    "The harbour office closed the narrow channel between the two islands on Monday evening because {number} lamps "
    "of the old lighthouse were out and nobody had a spare one."
)


class HeldExecutor(InlineExecutor):
    """Keeps what a job says while it is held."""

    held = False

    def messages(self) -> Sequence[Message]:
        return () if self.held else super().messages()


@pytest.fixture
def executor() -> HeldExecutor:
    return HeldExecutor()


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    """Three articles that share a sentence word for word."""
    found = []
    for number, name in enumerate(("coast", "island", "harbour"), start=3):
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"News of the {name}\n\n{SHARED.format(number=number)}\n\nIt took {number} tugs to help.",
            encoding="utf-8",
        )
        found.append(path)
    return tuple(found)


@pytest.fixture
def opened(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    executor: HeldExecutor,
    paths: tuple[Path, ...],
) -> Opened:
    return open_window(qtbot, tmp_path, monkeypatch, paths[:2], executor)


def let_go(qtbot: QtBot, opened: Opened, executor: HeldExecutor) -> None:
    executor.held = False
    qtbot.waitUntil(lambda: not opened.jobs.is_running)


def test_source_when_closed_during_the_comparison_leaves_nothing_of_it(
    qtbot: QtBot, opened: Opened, executor: HeldExecutor
) -> None:
    assert opened.session.shared_wording
    executor.held = True
    opened.window.files.compare()
    opened.window.files.remove(opened.session.articles[1].id)
    let_go(qtbot, opened, executor)
    assert opened.session.comparison is None
    assert opened.session.shared_wording == ()
    assert opened.notices() == []
    assert not opened.jobs.is_running


def test_comparison_when_a_source_that_is_open_is_added_meanwhile_still_comes(
    qtbot: QtBot, opened: Opened, executor: HeldExecutor, paths: tuple[Path, ...]
) -> None:
    opened.session.articles_changed.connect(lambda: setattr(executor, "held", True))
    opened.window.files.open(paths[1:])
    assert opened.jobs.is_running
    opened.window.files.add(paths[2:])
    let_go(qtbot, opened, executor)
    assert opened.session.comparison is not None
    assert opened.session.shared_wording


def test_source_when_it_is_being_read_survives_a_comparison_asked_for_meanwhile(
    qtbot: QtBot, opened: Opened, executor: HeldExecutor, paths: tuple[Path, ...]
) -> None:
    executor.held = True
    opened.window.files.add(paths[2:])
    opened.window.files.compare()  # as a correction or a link asks for it
    let_go(qtbot, opened, executor)
    assert [article.path for article in opened.session.articles] == list(paths)
    assert opened.session.comparison is not None
    assert len(opened.session.comparison.articles) == len(paths)


def test_source_when_it_is_read_again_survives_a_comparison_asked_for_meanwhile(
    qtbot: QtBot, opened: Opened, executor: HeldExecutor, paths: tuple[Path, ...]
) -> None:
    executor.held = True
    opened.window.files.add(paths[2:])
    opened.jobs.cancel()
    opened.do(ActionId.COMPARE_AGAIN)
    opened.window.files.compare()  # as a correction or a link asks for it
    let_go(qtbot, opened, executor)
    assert [article.path for article in opened.session.articles] == list(paths)
    assert opened.session.comparison is not None
    assert len(opened.session.comparison.articles) == len(paths)


def test_comparison_when_stopped_after_a_correction_says_that_what_is_shown_is_older(
    qtbot: QtBot, opened: Opened, executor: HeldExecutor
) -> None:
    executor.held = True
    set_kind(opened.session, opened.session.articles[0].passages[1].id, PassageKind.HEADING)
    opened.jobs.cancel()
    assert opened.session.comparison is not None
    (notice,) = opened.notices()
    assert "from before" in notice
    assert "F5" in notice
    executor.held = False
    opened.do(ActionId.COMPARE_AGAIN)
    qtbot.waitUntil(lambda: not opened.jobs.is_running)
    assert opened.notices() == []


def test_failure_when_it_comes_with_the_answer_is_not_of_the_job_that_the_answer_starts(qtbot: QtBot) -> None:
    del qtbot
    executor = EndlessExecutor()
    runner = JobRunner(executor)
    failures: list[object] = []
    runner.failed.connect(failures.append)
    executor.said = [Result(value=1), Failure(error=ChildProcessError("ended early"))]
    runner.start(print, answer=lambda _value: runner.start(print, answer=failures.append))
    assert runner.is_running
    assert failures == []
    runner.close()
