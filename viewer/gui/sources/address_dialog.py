"""Asks for an address of the web and fetches the page once; nothing is fetched before the reader presses the button."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.jobs.job_process import Executor, Failure
from viewer.gui.jobs.job_work import FetchedPages, fetch_pages
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.sources.folder_row import FolderRow

_KILOBYTE = 1024


class AddressDialog(QDialog):
    """Fetches one page beside the window; the reader can stop that at any moment.

    Signals:
        source_kept: The ``Path`` of the page, fetched now or before.
    """

    source_kept = Signal(object)

    def __init__(self, address: str, folder: Path, executor: Executor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open an address"))
        self._jobs = JobRunner(executor, self)
        self._known: Path | None = None  # the page as it was fetched before, once the reader was told
        self.address, self.folder = QLineEdit(address), FolderRow(folder)
        self.bar, self.state, self.problem = QProgressBar(), QLabel(), QLabel()
        self.known = QPushButton(self.tr("&Open the page that was kept"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.fetch = self.buttons.addButton(
            self.tr("&Fetch this page once"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.fetch.setDefault(True)
        self._lay_out()
        self._connect()
        self._on_address_text_changed()
        self.setStyleSheet(field_style(applied_theme()))

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Parallax fetches this page once, when you press the button, and keeps it as a file with the time. "
                "Its pictures, scripts and links are not fetched."
            )
        )
        for label in (about, self.problem, self.state):
            label.setWordWrap(True)
        self.address.setPlaceholderText("https://")
        self.address.setCursorPosition(0)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(14)
        self.bar.setAccessibleName(self.tr("How much of the page has come"))
        line = QHBoxLayout()
        line.addWidget(self.bar)
        line.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(about)
        column.addLayout(self._form())
        column.addWidget(self.problem)
        column.addWidget(self.known)
        column.addLayout(line)
        column.addStretch(1)
        column.addWidget(self.buttons)
        for part in (self.problem, self.known, self.bar, self.state):
            part.hide()
        self.known.setAutoDefault(False)
        self.resize(600, 260)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in ((self.tr("&Address"), self.address), (self.tr("Kept in"), self.folder)):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        return form

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self._on_buttons_rejected)
        self.known.clicked.connect(self._on_known_clicked)
        self.address.textChanged.connect(self._on_address_text_changed)
        self._jobs.progressed.connect(self._on_jobs_progressed)
        self._jobs.failed.connect(self._on_jobs_failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what is on its way."""
        self._jobs.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """End what is on its way, whichever way the dialog closes."""
        self._jobs.close()
        super().done(result)

    def _show_fetching(self, *, fetching: bool) -> None:
        for shown in (self.bar, self.state):
            shown.setVisible(fetching)
        for asked in (self.address, self.folder, self.fetch):
            asked.setEnabled(not fetching)
        self.bar.setRange(0, 0)
        self.state.setText(self.tr("Asking for the page…"))

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _find_kept(self, address: str) -> Path | None:
        """Return the page as it was fetched before; an address that is none is told when it is fetched."""
        from viewer.fetching import kept_page  # noqa: PLC0415 - only here, where somebody wants the web

        try:
            return kept_page(address, self.folder.folder)
        except ViewerError:
            return None

    @Slot()
    def _on_address_text_changed(self) -> None:
        self._known = None
        self.known.hide()
        self.fetch.setEnabled(bool(self.address.text().strip()))
        self._tell("")

    @Slot()
    def _on_buttons_accepted(self) -> None:
        address = self.address.text().strip()
        known = None if self._known else self._find_kept(address)
        if known is not None:
            self._known = known
            words = self.tr(
                "This page was fetched before and is kept as {name}. Open that, or fetch it again."
            )
            self._tell(words.format(name=known.name))
            self.known.show()
            self.known.setFocus()
            return
        self._tell("")
        self.known.hide()
        self._show_fetching(fetching=True)
        self._jobs.start(fetch_pages, (address,), self.folder.folder, answer=self._on_fetched)

    @Slot()
    def _on_buttons_rejected(self) -> None:
        """Stop what is on its way; where nothing is, close."""
        if not self._jobs.is_running:
            self.reject()
            return
        self._jobs.cancel()
        self._show_fetching(fetching=False)
        self._tell(self.tr("Stopped. Nothing was kept."))
        self.address.setFocus()

    @Slot()
    def _on_known_clicked(self) -> None:
        if self._known is not None:
            self.source_kept.emit(self._known)
            self.accept()

    @Slot(str, int, int)
    def _on_jobs_progressed(self, _stage: str, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if done:
            words = self.tr("{count} KB have come.")
            self.state.setText(words.format(count=max(1, done // _KILOBYTE)))

    def _on_fetched(self, fetched: FetchedPages) -> None:
        pages, problems = fetched
        self._show_fetching(fetching=False)
        if pages:
            self.source_kept.emit(pages[0])
            self.accept()
            return
        self._tell(" ".join(f"⚠ {each.problem} {each.remedy}" for each in problems))
        self.address.setFocus()

    @Slot(object)
    def _on_jobs_failed(self, failure: Failure) -> None:
        self._show_fetching(fetching=False)
        words = QCoreApplication.translate(
            "AddressDialog", "⚠ The page could not be fetched ({error}). Nothing was kept."
        )
        self._tell(words.format(error=failure.error))
