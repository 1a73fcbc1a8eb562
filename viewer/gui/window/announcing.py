"""Tells the screen reader what is selected, wherever it was selected."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from viewer.gui.linear.sentences import finding_sentence, note_sentence
from viewer.gui.session import ReviewSession
from viewer.gui.wording import source_letters


class SelectionAnnouncer(QObject):
    """Speaks the whole sentence of each finding that is selected.

    It keeps silent while ``silent_in`` has the keyboard: there the screen reader reads that sentence itself.
    """

    def __init__(self, session: ReviewSession, window: QWidget, silent_in: QWidget) -> None:
        super().__init__(window)
        self._session, self._window, self._silent_in = session, window, silent_in
        session.selection_changed.connect(self._on_session_selection_changed)

    @Slot()
    def _on_session_selection_changed(self) -> None:
        words = self._words()
        if words and not self._silent_in.hasFocus():
            announce(self._window, words)

    def _words(self) -> str:
        session = self._session
        if session.selected_note is not None:
            return note_sentence(session.selected_note)
        if session.selected is None:
            return ""
        annotation = session.judgements.shown.get(session.selected.id)
        return finding_sentence(session.selected, annotation, source_letters(session.articles))


def announce(window: QWidget, words: str) -> None:
    """Let the screen reader speak ``words``."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))
