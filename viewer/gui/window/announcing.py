"""Tells what happens: in the status bar and to the screen reader."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from viewer.domain.comparison import DivergenceId
from viewer.gui.linear.sentences import finding_sentence, note_sentence, with_replies
from viewer.gui.session import ReviewSession
from viewer.gui.wording import source_letters

_MESSAGE_MS: Final = 12_000


class StatusTelling(QObject):
    """Shows and speaks what the session announces; made before any part that tells of another selection."""

    def __init__(self, session: ReviewSession, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._told_of: DivergenceId | None = None
        session.selection_changed.connect(self._on_session_selection_changed)
        session.announced.connect(self._on_session_announced)

    @Slot()
    def _on_session_selection_changed(self) -> None:
        """Let the status bar no longer tell of what was selected before."""
        selected = self._session.selected.id if self._session.selected else None
        if selected != self._told_of:
            self._told_of = selected
            self._window.statusBar().clearMessage()

    @Slot(str)
    def _on_session_announced(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _MESSAGE_MS)
        announce(self._window, words)


class SelectionAnnouncer(QObject):
    """Speaks the whole sentence of each finding that is selected.

    It keeps silent while ``is_read`` tells that the screen reader reads that sentence itself.
    """

    def __init__(self, session: ReviewSession, window: QWidget, is_read: Callable[[], bool]) -> None:
        super().__init__(window)
        self._session, self._window, self._is_read = session, window, is_read
        session.selection_changed.connect(self._on_session_selection_changed)

    @Slot()
    def _on_session_selection_changed(self) -> None:
        words = self._words()
        if words and not self._is_read():
            announce(self._window, words)

    def _words(self) -> str:
        session = self._session
        if session.selected_note is not None:
            return with_replies(note_sentence(session.selected_note), len(session.selected_note.replies))
        if session.selected is None:
            return ""
        annotation = session.judgements.shown.get(session.selected.id)
        said = finding_sentence(session.selected, annotation, source_letters(session.articles))
        return with_replies(said, len(session.judgements.replies.get(session.selected.id, ())))


def announce(window: QWidget, words: str) -> None:
    """Let the screen reader speak ``words``."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))
