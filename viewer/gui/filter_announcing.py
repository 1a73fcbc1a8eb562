"""Says, once a filter has settled, how much it shows and how much it hides."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.gui.dismissing import count_kept_back
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.session import ReviewSession
from viewer.gui.wording import hidden_words

SETTLED_MS: Final = 600
"""A reader who types is not spoken to at every key."""


class FilterAnnouncing(QObject):
    """Listens to the filter of one session."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told = self._what_counts()
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self._on_settling_timeout)
        session.filter_changed.connect(self._settling.start)
        session.articles_changed.connect(self._on_session_articles_changed)

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Another story begins with a filter that needs no words."""
        self._settling.stop()
        self._told = self._what_counts()

    @Slot()
    def _on_settling_timeout(self) -> None:
        now = self._what_counts()
        if now == self._told:
            return
        self._told = now
        session, sifted = self._session, self._session.sifted
        words = self.tr("Shown: {shown} of {total} divergences.").format(
            shown=len(sifted.shown), total=len(session.divergences)
        )
        hidden = hidden_words(sifted.filtered, sifted.quieter, count_kept_back(session))
        session.announced.emit(f"{words} {hidden}." if hidden else words)

    def _what_counts(self) -> DivergenceFilter:
        """Return what of the filter decides what is shown: to open a section is no filtering."""
        return replace(self._session.filter, omissions=False, notes=False)
