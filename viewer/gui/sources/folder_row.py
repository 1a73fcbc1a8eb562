"""Where new sources are kept: a folder, proposed and changed by a button."""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.widgets.elided_label import ElidedLabel
from viewer.saving.sidecar import default_sidecar_path


def proposed_folder(session: ReviewSession, settings: SettingsStore) -> Path:
    """Return where a new source is kept unless the reader says otherwise: with the review, else with the articles."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = [session.sidecar.parent] if session.sidecar else []
    places += [default_sidecar_path(article.path).parent for article in session.articles]
    places += [Path(settings.current.folder)] if settings.current.folder else []
    writable = (place for place in places if place.is_dir() and os.access(place, os.W_OK))
    return next(writable, Path(documents))


class FolderRow(QWidget):
    """Shows the folder and lets the reader choose another."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._shown = ElidedLabel()
        self.button = QPushButton(self.tr("C&hange…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(self.tr("Change the folder"))
        self.button.clicked.connect(self._on_button_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._shown, 1)
        line.addWidget(self.button)
        self.show_folder(folder)

    def show_folder(self, folder: Path) -> None:
        """Keep what is new in ``folder``."""
        self.folder = folder
        self._shown.show_text(str(folder))

    @Slot()
    def _on_button_clicked(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a dialog opens sooner without

        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to keep it"), str(self.folder))
        if chosen:
            self.show_folder(Path(chosen))
