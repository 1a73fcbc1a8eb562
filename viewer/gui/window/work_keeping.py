"""Keeps what a window has not saved, and offers back what an earlier one had not; begins once the window is seen.

So the texts are seen sooner: what it needs is loaded then.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from viewer.gui.dialogs.notices import notice_of
from viewer.gui.dialogs.questions import DialogQuestions, Questions
from viewer.gui.session import ReviewSession
from viewer.gui.window.main_window import MainWindow

_BELOW_NOTICES = 1


def journal_folder() -> Path:
    """Return the folder in which Parallax keeps what is not saved, on this machine, for this user."""
    kind = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(kind)) / "journal"


class WorkKeeping(QObject):
    """Joins a window to the journal in ``folder``."""

    def __init__(
        self, window: MainWindow, session: ReviewSession, folder: Path, questions: Questions | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._folder = window, session, folder
        self._questions = questions or DialogQuestions(window)
        self._is_seen = self._is_begun = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when the window is seen; look again when the reader comes back to it from another."""
        if event.type() is QEvent.Type.Show and not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self._begin)
        elif event.type() is QEvent.Type.WindowActivate and self._is_begun and self.recovery.bar.works:
            QTimer.singleShot(0, self, self.recovery.offer)  # another window may have taken some
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        from viewer.gui.files.journalling import ReviewJournalling  # noqa: PLC0415 - the module says why
        from viewer.gui.recovering.recovery import Recovery  # noqa: PLC0415 - as above

        window = self._window
        # Before the journalling: the order in which they listen to the session matters, as ``BroughtBack`` says.
        self.recovery = Recovery(self._session, window.files, self._questions, self._folder, window)
        self.journalling = ReviewJournalling(self._session, window.files.saving, self._folder, self)
        above = window.notices.parentWidget()
        column = above.layout() if above is not None else None
        assert isinstance(column, QVBoxLayout), "the notices stand above the texts"
        column.insertWidget(_BELOW_NOTICES, self.recovery.bar)
        self.journalling.kept.connect(self.recovery.brought_back.rest_on)
        for source in (self.journalling, self.recovery):
            source.problem_reported.connect(window.report_problem)
        self.journalling.problem_settled.connect(self._on_journalling_problem_settled)
        window.comforts.unsaved_work_sought.connect(self.recovery.offer_all)
        window.closed.connect(self._on_window_closed)
        self.recovery.offer()
        self._is_begun = True

    @Slot(object)
    def _on_journalling_problem_settled(self, problem: Exception) -> None:
        self._window.notices.withdraw(notice_of(problem))

    @Slot()
    def _on_window_closed(self) -> None:
        self.recovery.end()
        self.journalling.end()
