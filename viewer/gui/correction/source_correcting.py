"""Correcting what was read about the sources: opens the dialog, and takes over what it says."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain.article import ArticleId
from viewer.domain.review import SourceRecord
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import correct_records
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.session import ReviewSession
from viewer.gui.sources.rereading import Rereading


class SourceCorrecting(QObject):
    """Lets the reviewer correct headline, outlet and date of the sources of one window."""

    def __init__(
        self, session: ReviewSession, files: StoryFiles, panes: ArticlePanes, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._window = session, files, window
        self._rereading = Rereading(session, files, panes, window)
        panes.details_requested.connect(self._on_panes_details_requested)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.SOURCES: self.show, **self._rereading.handlers()}

    def show(self, first: ArticleId | None = None) -> None:
        """Show the fields of all sources, beginning at those of ``first``."""
        from viewer.gui.sources.cards_dialog import SourceCardsDialog  # noqa: PLC0415 - seldom needed

        dialog = SourceCardsDialog(self._session.articles, self._files.records(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.corrected.connect(self._on_dialog_corrected)
        dialog.encoding_requested.connect(self._on_dialog_encoding_requested)
        dialog.open()
        if first is not None:
            dialog.go_to(first)

    @Slot(str)
    def _on_panes_details_requested(self, article: str) -> None:
        self.show(ArticleId(article))

    @Slot(object)
    def _on_dialog_corrected(self, records: tuple[SourceRecord, ...]) -> None:
        correct_records(self._session, records)

    @Slot(str)
    def _on_dialog_encoding_requested(self, article: str) -> None:
        self._rereading.ask(ArticleId(article))
