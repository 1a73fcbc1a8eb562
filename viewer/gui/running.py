"""Runs the window: assembles its parts, and sees to it that nothing is left when it ends."""

import logging
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.bundled import bundled_stories
from viewer.gui.first_showing import show_with_articles
from viewer.gui.icons import themed_icon
from viewer.gui.job_process import ProcessExecutor
from viewer.gui.job_work import start_executor
from viewer.gui.jobs import JobRunner
from viewer.gui.main_window import MainWindow
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore

_LOG = logging.getLogger(__name__)


def run_application(paths: Sequence[Path], executor: ProcessExecutor | None = None) -> int:
    """Open the window on ``paths`` and return the exit code when it is closed.

    Args:
        paths: Articles, folders or a saved review; none for an empty window.
        executor: Runs the jobs, where it has been started already.
    """
    QCoreApplication.setOrganizationName("Parallax")
    QCoreApplication.setApplicationName("Parallax")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName("parallax")
    app.setWindowIcon(themed_icon("parallax", QColor("#0b5c94")))
    # Ctrl+C in the terminal ends the window; Python would not get to see it while Qt waits for events.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    jobs, session = JobRunner(executor or start_executor()), ReviewSession()
    window = MainWindow(session, jobs, SettingsStore(QSettings()), bundled_stories())
    report_faults_in(window)
    if paths:
        show_with_articles(window, session, partial(window.files.open, tuple(paths)))
    else:
        window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        jobs.close()


def report_faults_in(window: MainWindow) -> None:
    """Log an error that nobody caught and tell it in the window: a fault must not take the reviewer's work along."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.critical("uncaught", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            window.report_problem(error)

    sys.excepthook = report
