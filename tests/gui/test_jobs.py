"""Jobs beside the window, in the test's own process and in a real one."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from synthetic_story import Size, make_story
from window_builders import EndlessExecutor, write_story

from viewer.domain.comparison import Comparison
from viewer.domain.errors import SidecarError
from viewer.gui.jobs.job_process import Failure, InlineExecutor, ProcessExecutor, Report, Result
from viewer.gui.jobs.job_work import read_articles
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.jobs.leaving import LARGE, leave, take


def add(left: int, right: int, *, report: Report) -> int:
    report("Adding", 1, 2)
    return left + right


def fail(*, report: Report) -> None:
    del report
    raise SidecarError("It broke.", where="here", remedy="Mend it.")


def tell_process(*, report: Report) -> int:
    del report
    return os.getpid()


def tell_niceness(*, report: Report) -> int:
    del report
    return os.getpriority(os.PRIO_PROCESS, 0)


def never_end(*, report: Report) -> None:
    report("Waiting", 0, 1)
    while True:
        time.sleep(1)


def die(*, report: Report) -> None:
    del report
    os._exit(3)


class Untransportable(Exception):
    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def fail_strangely(*, report: Report) -> None:
    del report
    raise Untransportable("odd", "error")


def return_function(*, report: Report) -> object:
    del report
    return lambda: None


def compare_large(*, report: Report) -> Comparison:
    del report
    return make_story(Size(sources=4, passages=100, findings=LARGE // 2)).comparison


@pytest.fixture
def in_process(qtbot: QtBot) -> Iterator[JobRunner]:
    del qtbot
    jobs = JobRunner(ProcessExecutor())
    yield jobs
    jobs.close()


def test_start_when_work_is_inline_answers_at_once(qtbot: QtBot) -> None:
    jobs, answers, stages = JobRunner(InlineExecutor()), list[int](), list[str]()
    jobs.progressed.connect(lambda stage, _done, _total: stages.append(stage))
    jobs.start(add, 2, 3, answer=answers.append)
    assert answers == [5]
    assert stages == ["Adding"]
    assert not jobs.is_running
    del qtbot


def test_start_when_another_job_runs_ends_it_and_drops_its_answer(qtbot: QtBot) -> None:
    executor, answers = EndlessExecutor(), list[str]()
    jobs = JobRunner(executor)
    jobs.start(add, answer=answers.append)
    jobs.start(add, answer=lambda value: answers.append(f"second {value}"))
    assert executor.ended == 1
    executor.said = [Result(value="done")]
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["second done"]
    jobs.close()


def test_cancel_when_nothing_runs_does_nothing(qtbot: QtBot) -> None:
    del qtbot
    jobs, cancelled = JobRunner(InlineExecutor()), list[bool]()
    jobs.cancelled.connect(lambda: cancelled.append(True))
    jobs.cancel()
    assert cancelled == []


def test_start_when_work_is_in_a_process_reports_and_answers_from_there(
    qtbot: QtBot, in_process: JobRunner
) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(tell_process, answer=answers.append)
    assert answers[0] != os.getpid()
    first = answers[0]
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(tell_process, answer=answers.append)
    assert answers == [first, first]


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="only Unix knows how nice a process is")
def test_process_of_jobs_yields_to_the_window(qtbot: QtBot, in_process: JobRunner) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(tell_niceness, answer=answers.append)
    assert answers[0] > os.getpriority(os.PRIO_PROCESS, 0)


def test_failure_when_it_comes_from_a_process_keeps_its_words(qtbot: QtBot, in_process: JobRunner) -> None:
    with qtbot.waitSignal(in_process.failed, timeout=20_000) as failed:
        in_process.start(fail, answer=pytest.fail)
    failure = failed.args[0]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, SidecarError)
    assert failure.error.remedy == "Mend it."
    assert "in fail" in failure.working


@pytest.mark.parametrize("work", [fail_strangely, return_function])
def test_failure_when_it_cannot_be_sent_is_told_in_words(
    qtbot: QtBot, in_process: JobRunner, work: object
) -> None:
    with qtbot.waitSignal(in_process.failed, timeout=20_000) as failed:
        in_process.start(work, answer=pytest.fail)  # type: ignore[arg-type] # both are works
    assert isinstance(failed.args[0].error, RuntimeError)


def test_process_when_it_dies_is_told_and_the_next_job_works(qtbot: QtBot, in_process: JobRunner) -> None:
    with qtbot.waitSignal(in_process.failed, timeout=20_000) as failed:
        in_process.start(die, answer=pytest.fail)
    assert isinstance(failed.args[0].error, ChildProcessError)
    answers: list[int] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(add, 1, 1, answer=answers.append)
    assert answers == [2]


def test_cancel_when_work_never_ends_ends_its_process_at_once(qtbot: QtBot, in_process: JobRunner) -> None:
    with qtbot.waitSignal(in_process.progressed, timeout=20_000):
        in_process.start(never_end, answer=pytest.fail)
    with qtbot.waitSignal(in_process.cancelled, timeout=2_000):
        in_process.cancel()
    assert not in_process.is_running
    answers: list[int] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(add, 4, 4, answer=answers.append)
    assert answers == [8]


def test_articles_when_read_in_a_process_arrive_whole(
    qtbot: QtBot, in_process: JobRunner, tmp_path: Path
) -> None:
    paths = write_story(tmp_path)
    answers: list[object] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(read_articles, paths, answer=answers.append)
    assert answers == [read_articles(paths, report=lambda *_progress: None)]


def test_comparison_when_it_is_large_is_left_by_a_process_that_has_ended(
    qtbot: QtBot, in_process: JobRunner
) -> None:
    processes: list[int] = []
    comparisons: list[Comparison] = []
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(tell_process, answer=processes.append)
    with qtbot.waitSignal(in_process.finished, timeout=60_000):
        in_process.start(compare_large, answer=comparisons.append)
    assert comparisons == [compare_large(report=lambda *_progress: None)]
    with pytest.raises(ProcessLookupError):
        os.kill(processes[0], 0)
    with qtbot.waitSignal(in_process.finished, timeout=20_000):
        in_process.start(tell_process, answer=processes.append)
    assert processes[0] != processes[1]


def test_comparison_when_it_is_left_holds_each_fact_once(tmp_path: Path) -> None:
    comparison = make_story(Size(sources=3, passages=30, findings=40)).comparison
    with (tmp_path / "left").open("w+b") as file:
        leave(comparison, file)
        taken = take(file)
    assert taken == comparison
    known = {id(fact) for fact in taken.facts}
    assert all(id(fact) in known for each in taken.divergences for fact in each.facts)


def test_arguments_when_they_cannot_be_sent_are_told(qtbot: QtBot, in_process: JobRunner) -> None:
    with qtbot.waitSignal(in_process.failed, timeout=20_000) as failed:
        in_process.start(add, lambda: None, 1, answer=pytest.fail)
    assert isinstance(failed.args[0].error, RuntimeError)


def test_job_when_begun_ahead_is_done_once(qtbot: QtBot) -> None:
    executor, answers = ProcessExecutor(), list[int]()
    executor.begin_ahead(tell_process, ())
    process = executor._process
    jobs = JobRunner(executor)
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.start(tell_process, answer=answers.append)
    assert process is not None
    assert answers == [process.pid]
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.start(add, 1, 2, answer=answers.append)
    assert answers == [process.pid, 3]
    jobs.close()


def test_job_when_another_was_begun_ahead_is_the_one_that_answers(qtbot: QtBot) -> None:
    executor, answers = ProcessExecutor(), list[int]()
    executor.begin_ahead(never_end, ())
    jobs = JobRunner(executor)
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.start(add, 1, 2, answer=answers.append)
    assert answers == [3]
    jobs.close()
