"""Pages of the web that were named where Parallax was started: fetched first, then opened with the files named there."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot

from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_work import FetchedPages, fetch_pages
from viewer.gui.jobs.jobs import JobRunner


class AskedPages(QObject):
    """Opens pages in one window."""

    def __init__(self, files: StoryFiles, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._files, self._jobs = files, jobs
        self._paths: tuple[Path, ...] = ()

    def open(self, addresses: Sequence[str], paths: Sequence[Path] = ()) -> None:
        """Fetch the pages at ``addresses``, which the reader asks for, keep them, and open them with ``paths``."""
        self._paths = tuple(paths)
        self._jobs.start(fetch_pages, tuple(addresses), folder_of_pages(paths), answer=self._on_pages_fetched)

    @Slot(object)
    def _on_pages_fetched(self, fetched: FetchedPages) -> None:
        pages, problems = fetched
        for problem in problems:
            self._files.problem_reported.emit(problem)
        self._files.open((*self._paths, *pages))


def folder_of_pages(paths: Sequence[Path]) -> Path:
    """Return where pages are kept that are fetched together with ``paths``: beside the first, or in the documents."""
    if paths:
        return paths[0] if paths[0].is_dir() else paths[0].absolute().parent
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(documents) if documents else Path.home()) / "Parallax"
