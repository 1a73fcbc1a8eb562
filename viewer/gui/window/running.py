"""Runs the window: assembles its parts, and sees to it that nothing is left when it ends."""

import gc
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.bundled import bundled_stories
from viewer.gui.files.asked_pages import AskedPages
from viewer.gui.icons import themed_icon
from viewer.gui.jobs.job_process import ProcessExecutor
from viewer.gui.jobs.job_work import make_executor, start_executor
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.window.languages import install_language
from viewer.gui.window.main_window import MainWindow
from viewer.gui.window.windows import WindowKeeper
from viewer.gui.window.work_keeping import WorkKeeping, journal_folder

_LOG = logging.getLogger(__name__)


def run_application(
    paths: Sequence[Path], executor: ProcessExecutor | None = None, addresses: Sequence[str] = ()
) -> int:
    """Open the window on ``paths`` and return the exit code when it is closed.

    Args:
        paths: Articles, folders or a saved review; none for an empty window, or what was open at the end.
        executor: Runs the jobs of the first window, where it has been started already.
        addresses: Pages that the reader asks for; they are fetched into the same window.
    """
    QCoreApplication.setOrganizationName("Parallax")
    QCoreApplication.setApplicationName("Parallax")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName("parallax")
    app.setWindowIcon(themed_icon("parallax", QColor("#0b5c94"), large=True))
    # Ctrl+C in the terminal ends the window; Python would not get to see it while Qt waits for events.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = SettingsStore(QSettings())
    install_language(app, settings.current.language)
    maker = WindowMaker(settings, executor or start_executor())
    keeper = WindowKeeper(maker.make, settings)
    report_faults_in(keeper)
    if addresses:
        window = keeper.open()
        AskedPages(window.files, maker.jobs[-1], window).open(addresses, paths)
    else:
        keeper.start(tuple(paths))
    gc.freeze()
    gc.enable()
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        maker.close()


class WindowMaker:
    """Makes windows with a session and jobs of their own.

    The process of the first is started at once, so that it loads what it needs while the window is being made. For
    another window one is started, which takes some sixty megabytes, only when there is something to compare.

    Attributes:
        jobs: Those of each window, in order.
    """

    def __init__(self, settings: SettingsStore, executor: ProcessExecutor) -> None:
        self._settings = settings
        self._warm = [executor]
        self.jobs: list[JobRunner] = []

    def make(self) -> MainWindow:
        """Return a new window."""
        executor = self._warm.pop() if self._warm else make_executor()
        self.jobs.append(JobRunner(executor))
        session = ReviewSession()
        window = MainWindow(session, self.jobs[-1], self._settings, bundled_stories())
        WorkKeeping(window, session, journal_folder())
        return window

    def close(self) -> None:
        """End every process, also of windows that were not closed."""
        for jobs in self.jobs:
            jobs.close()


class Teller(Protocol):
    """Tells the reader of problems: a window, or the keeper of several."""

    def report_problem(self, problem: Exception) -> None:
        """Tell the reader of a problem, without stopping them."""
        ...


def report_faults_in(window: Teller) -> None:
    """Log an error that nobody caught and tell it in the window: a fault must not take the reviewer's work along."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.critical("uncaught", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            window.report_problem(error)

    sys.excepthook = report
