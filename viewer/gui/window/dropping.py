"""What was dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit, QWidget


def dropped_paths(dropped: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders among what was dropped; pages of the web are none."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())


def leave_files_to_window(window: QWidget) -> None:
    """Let no field of ``window`` take a file that is dropped on it for words: it would write its path into itself."""
    for field in window.findChildren(QLineEdit):
        field.setAcceptDrops(False)
