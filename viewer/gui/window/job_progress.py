"""How far the analysis is, with the way to stop it; stands in the status bar."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from viewer.gui.jobs.jobs import JobRunner


class JobProgress(QWidget):
    """Shown while a job runs."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self.bar, self.cancel = QLabel(), QProgressBar(), QPushButton(self.tr("Cancel"))
        self.bar.setFixedWidth(140)
        self.bar.setMaximumHeight(14)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the analysis"))
        self.cancel.setAccessibleName(self.tr("Cancel the analysis"))
        self.cancel.clicked.connect(jobs.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.stage, self.bar, self.cancel):
            line.addWidget(widget)
        jobs.started.connect(self._on_jobs_started)
        jobs.progressed.connect(self._on_jobs_progressed)
        for ended in (jobs.finished, jobs.failed, jobs.cancelled):
            ended.connect(self.hide)
        self.hide()

    @Slot()
    def _on_jobs_started(self) -> None:
        self.stage.setText("")
        self.bar.setRange(0, 0)
        self.show()

    @Slot(str, int, int)
    def _on_jobs_progressed(self, stage: str, done: int, total: int) -> None:
        self.stage.setText(QCoreApplication.translate("Pipeline", stage))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
