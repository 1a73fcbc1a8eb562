"""New sources of one window: from the clipboard, from what was dropped, and from an address that the reader names."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_process import Executor, ProcessExecutor
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore


class NewSources(QObject):
    """Opens the dialogs, and adds what they keep to what is open."""

    def __init__(
        self, session: ReviewSession, files: StoryFiles, settings: SettingsStore, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._settings, self._window = session, files, settings, window
        self.make_executor: Callable[[], Executor] = ProcessExecutor

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.PASTE_SOURCE: self.paste, ActionId.OPEN_ADDRESS: self.ask_for_address}

    def paste(self) -> None:
        """Make a new source of what is on the clipboard; where nothing is, of what the reader writes."""
        self._ask_for_words(QGuiApplication.clipboard().mimeData())

    def ask_for_address(self) -> None:
        """Ask for an address; one that is on the clipboard is proposed."""
        self.open_address(copied_address(QGuiApplication.clipboard().mimeData()))

    def open_address(self, address: str) -> None:
        """Ask for an address, and fetch its page when the reader says so."""
        from viewer.gui.sources.address_dialog import AddressDialog  # noqa: PLC0415 - seldom needed
        from viewer.gui.sources.folder_row import proposed_folder  # noqa: PLC0415 - as above

        folder = proposed_folder(self._session, self._settings)
        dialog = AddressDialog(address, folder, self.make_executor(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.source_kept.connect(self._on_dialog_source_kept)
        dialog.open()

    def take_dropped(self, dropped: QMimeData) -> None:
        """Make a new source of dropped words; a link of the web is asked about first."""
        address = dropped_address(dropped)
        if address:
            self.open_address(address)
        else:
            self._ask_for_words(dropped)

    def _ask_for_words(self, copied: QMimeData) -> None:
        from viewer.gui.sources.folder_row import proposed_folder  # noqa: PLC0415 - seldom needed
        from viewer.gui.sources.pasted import pasted_from  # noqa: PLC0415 - as above
        from viewer.gui.sources.pasting_dialog import PastingDialog  # noqa: PLC0415 - as above

        folder = proposed_folder(self._session, self._settings)
        dialog = PastingDialog(pasted_from(copied), folder, self._session.now, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.source_kept.connect(self._on_dialog_source_kept)
        dialog.open()

    @Slot(object)
    def _on_dialog_source_kept(self, place: Path) -> None:
        self._files.add((place,))


def dropped_address(dropped: QMimeData) -> str:
    """Return the one link of the web that was dropped, as by the tab of a browser; ``""`` for anything else."""
    links = [url.toString() for url in dropped.urls() if url.scheme() in ("https", "http")]
    return links[0] if len(links) == 1 else ""


def copied_address(copied: QMimeData | None) -> str:
    """Return what is on the clipboard where that is nothing but an address of the web; else ``""``."""
    words = copied.text().strip() if copied is not None and copied.hasText() else ""
    return words if words.startswith(("https://", "http://")) and len(words.split()) == 1 else ""


def is_source(dropped: QMimeData) -> bool:
    """Tell whether what is dropped can become a new source: words, or a link."""
    return (
        bool(dropped_address(dropped)) or (dropped.hasText() and not dropped.hasUrls()) or dropped.hasHtml()
    )
