"""Tells the reader who has stopped a comparison how to have it made after all."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.errors import ViewerError
from viewer.gui.dialogs.notices import NoticeBar, notice_of
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.session import ReviewSession


class StoppedNotice(QObject):
    """Stands in the bar of notices from when a comparison was stopped until the next one begins."""

    def __init__(self, session: ReviewSession, jobs: JobRunner, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notices, self._told = session, notices, False
        jobs.cancelled.connect(self._on_jobs_cancelled)
        jobs.started.connect(self._on_jobs_started)
        session.articles_changed.connect(self._on_session_articles_changed)

    @Slot()
    def _on_jobs_cancelled(self) -> None:
        if len(self._session.articles) > 1:
            self._told = True
            self._notices.show_notice(notice_of(self._stopped()))
            self._session.announced.emit(self.tr("The analysis was cancelled; the texts stay open."))

    @Slot()
    def _on_jobs_started(self) -> None:
        if self._told:
            self._told = False
            self._notices.withdraw(notice_of(self._stopped()))
            self._session.announced.emit(self.tr("Comparing the articles."))

    @Slot()
    def _on_session_articles_changed(self) -> None:
        self._told = False
        self._notices.withdraw(notice_of(self._stopped()))

    def _stopped(self) -> ViewerError:
        remedy = self.tr("Edit, Compare again (F5) makes it after all.")
        return ViewerError(self.tr("The comparison was stopped; the texts stay open."), remedy=remedy)
