"""Long jobs beside the window: one at a time, with progress, cancelled by ending it, stale answers dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.gui.jobs.job_process import Executor, Failure, Message, Progress, Result, Work

_ASK_EVERY_MS: Final = 10
Answer = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Job:
    """A job that was begun.

    Attributes:
        work: What it does.
        arguments: What it does that with.
        answer: Takes its result.
    """

    work: Work
    arguments: tuple[object, ...]
    answer: Answer


class JobRunner(QObject):
    """Runs the newest job only: starting one ends the one before.

    The window asks for messages by a timer: no thread, so no answer can arrive in the wrong one or after the end.

    Signals:
        started: A job is about to begin.
        progressed: The stage that a job is at, how many of its steps are done, and of how many.
        finished: A job has returned, and its answer is given next; or nobody wants its answer any more.
        failed: The ``Failure`` that ended a job.
        cancelled: A job was ended on demand.
    """

    started = Signal()
    progressed = Signal(str, int, int)
    finished = Signal()
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._job: Job | None = None
        self._interrupted: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_ASK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_running(self) -> bool:
        """Whether a job is on its way."""
        return self._job is not None

    @property
    def interrupted(self) -> Job | None:
        """The job that was begun last, where it was cancelled or has failed."""
        return self._interrupted

    def awaits(self, answer: Answer) -> bool:
        """Tell whether the result of the job that is on its way goes to ``answer``."""
        return self._job is not None and self._job.answer == answer

    def start(self, work: Work, *arguments: object, answer: Answer) -> None:
        """Start ``work(*arguments, report=…)``; its result goes to ``answer`` in the window's thread."""
        if self.is_running:
            self._executor.end()
        self._job, self._interrupted = Job(work, arguments, answer), None
        self.started.emit()
        self._executor.begin(work, arguments)
        self._timer.start()
        self._on_timer_timeout()

    def repeat(self) -> None:
        """Start the job again that was cancelled or has failed, if one was."""
        if self._interrupted is not None:
            job = self._interrupted
            self.start(job.work, *job.arguments, answer=job.answer)

    def cancel(self) -> None:
        """End the running job, if any; nothing of it arrives any more."""
        if not self.is_running:
            return
        self._executor.end()
        self._interrupt()
        self.cancelled.emit()

    def drop(self) -> None:
        """End the running job, if any, because what it works on is gone; there is nothing to make up for."""
        if self.is_running:
            self._executor.end()
            self._stop()
            self.finished.emit()

    def close(self) -> None:
        """End everything: after this the program can leave."""
        self._stop()
        self._executor.end()

    def _stop(self) -> None:
        self._timer.stop()
        self._job = None

    def _interrupt(self) -> None:
        interrupted = self._job
        self._stop()
        self._interrupted = interrupted

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self.is_running:
            return
        for message in self._executor.messages():
            self._receive(message)
            if not isinstance(message, Progress):
                return  # what comes after the last word of a job is not of the next, which the answer may have started

    def _receive(self, message: Message) -> None:
        match message:
            case Progress(stage=stage, done=done, total=total):
                self.progressed.emit(stage, done, total)
            case Result(value=value):
                job = self._job
                self._stop()
                self.finished.emit()
                if job is not None:
                    # Last, because the answer may start the next job.
                    job.answer(value)
            case Failure():
                self._interrupt()
                self.failed.emit(message)
