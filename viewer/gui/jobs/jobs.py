"""Long jobs beside the window: one at a time, with progress, cancelled by ending it, stale answers dropped."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.gui.jobs.job_process import Executor, Failure, Message, Progress, Result, Work

_ASK_EVERY_MS: Final = 20
Answer = Callable[[Any], None]


class JobRunner(QObject):
    """Runs the newest job only: starting one ends the one before.

    The window asks for messages by a timer: no thread, so no answer can arrive in the wrong one or after the end.
    """

    started = Signal()
    progressed = Signal(str, int, int)
    finished = Signal()
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._answer: Answer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_ASK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_running(self) -> bool:
        """Whether a job is on its way."""
        return self._answer is not None

    def awaits(self, answer: Answer) -> bool:
        """Tell whether the result of the job that is on its way goes to ``answer``."""
        return self._answer == answer

    def start(self, work: Work, *arguments: object, answer: Answer) -> None:
        """Start ``work(*arguments, report=…)``; its result goes to ``answer`` in the window's thread."""
        if self.is_running:
            self._executor.end()
        self._answer = answer
        self.started.emit()
        self._executor.begin(work, arguments)
        self._timer.start()
        self._on_timer_timeout()

    def cancel(self) -> None:
        """End the running job, if any; nothing of it arrives any more."""
        if not self.is_running:
            return
        self._executor.end()
        self._stop()
        self.cancelled.emit()

    def close(self) -> None:
        """End everything: after this the program can leave."""
        self._stop()
        self._executor.end()

    def _stop(self) -> None:
        self._timer.stop()
        self._answer = None

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self.is_running:
            return
        for message in self._executor.messages():
            self._receive(message)

    def _receive(self, message: Message) -> None:
        match message:
            case Progress(stage=stage, done=done, total=total):
                self.progressed.emit(stage, done, total)
            case Result(value=value):
                answer = self._answer
                self._stop()
                self.finished.emit()
                if answer is not None:
                    # Last, because the answer may start the next job.
                    answer(value)
            case Failure():
                self._stop()
                self.failed.emit(message)
