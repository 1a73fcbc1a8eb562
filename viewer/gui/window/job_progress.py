"""How far the analysis is, with the way to stop it; stands in the status bar."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from viewer.gui.jobs.jobs import JobRunner

_READING: Final = "Reading the articles"
"""Some files take long and others no time, so that one is told which of them it is."""
STAGES: Mapping[str, object] = MappingProxyType(
    {
        "Reading the articles": QT_TRANSLATE_NOOP("Pipeline", "Reading the articles"),
        "Reading the words": QT_TRANSLATE_NOOP("Pipeline", "Reading the words"),
        "Reading the meaning": QT_TRANSLATE_NOOP("Pipeline", "Reading the meaning"),
        "Finding facts": QT_TRANSLATE_NOOP("Pipeline", "Finding facts"),
        "Aligning passages": QT_TRANSLATE_NOOP("Pipeline", "Aligning passages"),
        "Comparing facts": QT_TRANSLATE_NOOP("Pipeline", "Comparing facts"),
        "Comparing the wording": QT_TRANSLATE_NOOP("Pipeline", "Comparing the wording"),
    }
)
"""The stages of the analysis, as it reports them."""


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
        words = QCoreApplication.translate("Pipeline", str(STAGES.get(stage, stage)))
        if stage == _READING and total > 1:
            words = self.tr("{stage}: {place} of {count}").format(stage=words, place=done + 1, count=total)
        self.stage.setText(words)
        self.bar.setRange(0, 0 if total == 1 else total)  # of one step nobody knows how far it is
        self.bar.setValue(done)
