"""What a team needs around the judgements of one window: its codebook."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.session import ReviewSession


class ReviewTools(QObject):
    """Carries out the actions; the dialog is loaded when it is asked for, so that the texts are seen sooner."""

    def __init__(self, session: ReviewSession, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.CODEBOOK: self.show_codebook}

    def show_codebook(self) -> None:
        """Show the codebook beside the work; where it is open already, bring it to the front."""
        from viewer.gui.codebook.dialog import CodebookDialog  # noqa: PLC0415 - the class says why

        dialog = self._window.findChild(CodebookDialog) or CodebookDialog(self._session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
