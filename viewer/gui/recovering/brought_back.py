"""Unsaved work that was brought back, until it is saved or knowingly given up."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain.errors import SidecarError
from viewer.gui.session import ReviewSession
from viewer.reviewing.history import Step
from viewer.saving.journal import JournalEntry, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """An entry of the journal whose ``work`` was brought back by ``step``."""

    entry: JournalEntry
    work: Work
    step: Step


class BroughtBack(QObject):
    """Keeps what was brought back for as long as an undo could take it out of the review again.

    It listens to the session before the journalling of the window does: what an undo takes out stands in the journal
    again before the window's own entry, which holds it too, is taken away.

    Signals:
        taken_out: Work was taken out of the review, and is left in the journal again.
        problem_reported: That could not be written.
    """

    taken_out = Signal()
    problem_reported = Signal(object)

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: tuple[_Held, ...] = ()
        session.review_changed.connect(self._on_session_changed)
        session.saved_changed.connect(self._on_session_changed)

    def hold(self, entry: JournalEntry, work: Work) -> None:
        """Hold the ``entry`` whose ``work`` the last step has brought into the review."""
        self._held = (*self._held, _Held(entry=entry, work=work, step=self._session.history.done[-1]))

    @Slot(object)
    def rest_on(self, kept: object) -> None:
        """Take the entries away if the window's own entry, which holds ``kept``, holds what they hold."""
        if kept is self._session.review:
            for held in self._held:
                held.entry.remove()

    def end(self) -> None:
        """Let everything go, which is saved or given up."""
        for held in self._held:
            _remove(held)
        self._held = ()

    @Slot()
    def _on_session_changed(self) -> None:
        kept = tuple(held for held in self._held if self._is_wanted(held))
        if kept != self._held:
            self._held = kept

    def _is_wanted(self, held: _Held) -> bool:
        """Tell whether an entry is still to be held, having let it go where it is not."""
        history = self._session.history
        if any(step is held.step for step in history.undone):
            self._put_back(held)
            return False
        if history.done and self._session.is_changed:
            return True
        _remove(held)  # the review was saved, or another is open, which the reader was asked about
        return False

    def _put_back(self, held: _Held) -> None:
        try:
            held.entry.keep(held.work)
        except SidecarError as problem:
            self.problem_reported.emit(problem)
        held.entry.release()
        self.taken_out.emit()


def _remove(held: _Held) -> None:
    held.entry.remove()
    held.entry.release()
