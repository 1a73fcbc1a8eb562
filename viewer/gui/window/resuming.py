"""What is missing where a job did not come to its end, and the way to do it after all."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain.errors import ViewerError
from viewer.gui.actions.ids import ActionId
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_work import compare_wording, fetch_pages, read_articles
from viewer.gui.jobs.jobs import Job, JobRunner
from viewer.gui.session import ReviewSession

_ENOUGH: Final = 2


class Resuming(QObject):
    """Tells the reader of a job that was cancelled, and begins again what they ask for.

    Signals:
        problem_reported: What is missing now.
        problem_settled: That is being made up for, or needed no longer.
    """

    problem_reported = Signal(object)
    problem_settled = Signal(object)

    def __init__(
        self, session: ReviewSession, files: StoryFiles, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._files, self._jobs = session, files, jobs
        self._told: ViewerError | None = None
        jobs.cancelled.connect(self._on_jobs_cancelled)
        jobs.started.connect(self._settle)
        session.articles_changed.connect(self._settle)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.COMPARE_AGAIN: self.compare_again}

    def compare_again(self) -> None:
        """Do again what was cancelled or has failed, or else compare what is open anew."""
        job = self._jobs.interrupted
        if job is not None and job.work is read_articles:
            paths, records = job.arguments
            assert isinstance(paths, tuple)
            assert isinstance(records, dict)
            self._files.fetch(paths, job.answer, records)
        elif job is not None and (job.work is fetch_pages or self._compares_what_is_shown(job)):
            self._jobs.repeat()
        elif len(self._session.articles) >= _ENOUGH:
            self._files.compare()
        else:
            self._session.announced.emit(self.tr("Open two sources or more to compare them."))

    def _compares_what_is_shown(self, job: Job) -> bool:
        """Tell whether ``job`` compares the wording of what is compared already."""
        comparison = self._session.comparison
        return job.work is compare_wording and comparison is not None and comparison.articles in job.arguments

    @Slot()
    def _on_jobs_cancelled(self) -> None:
        job = self._jobs.interrupted
        if job is None:
            return
        if job.work in (read_articles, fetch_pages):
            missing = self.tr("The reading was cancelled, so nothing more was opened.")
            remedy = self.tr("F5 reads the articles after all.")
        elif job.work is compare_wording:
            missing = self.tr(
                "The comparison of the wording was cancelled, so passages that share their wording are not marked."
            )
            remedy = self.tr("F5 compares the wording after all.")
        elif self._session.comparison is not None:
            missing = self.tr("The comparison was cancelled, so the findings are still those from before.")
            remedy = self.tr("F5 compares the texts after all.")
        else:
            missing = self.tr("The comparison was cancelled: the texts are open, but not compared.")
            remedy = self.tr("F5 compares them after all.")
        self._told = ViewerError(missing, remedy=remedy)
        self.problem_reported.emit(self._told)
        self._session.announced.emit(f"{missing} {remedy}")

    @Slot()
    def _settle(self) -> None:
        if self._told is not None:
            told, self._told = self._told, None
            self.problem_settled.emit(told)
            if self._jobs.is_running:
                self._session.announced.emit(self.tr("Begun again."))
