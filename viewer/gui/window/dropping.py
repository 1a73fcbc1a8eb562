"""What was dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_paths(dropped: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders among what was dropped; pages of the web are none."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
