"""Keeps what is not saved yet in the journal, a second or two after each change, beside the window's own thread.

Loaded once the window is seen: nothing needs keeping before.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.gui.files.review_records import listed_review
from viewer.gui.files.review_saving import ReviewSaving
from viewer.gui.session import ReviewSession
from viewer.reviewing.recovering import find_changes
from viewer.saving.journal import JournalEntry, Work, begin_entry

SOON_MS: Final = 1_000
"""After the first change that is not kept; more changes within it put nothing off."""
LATEST_MS: Final = 2_000
_LOOK_EVERY_MS: Final = 10
_AGAIN_MS: Final = 10_000
"""After which a journal that could not be written is tried again."""
_REST: Final = 4
"""Times as long as it takes to write a large review, the window is left alone before the next."""

Answer = tuple[JournalEntry | SidecarError, float]
"""The entry that was written, or why it could not be, and how many seconds that took."""


class ReviewJournalling(QObject):
    """Writes the review of one session into an entry of the journal while it differs from what is saved.

    Reviews are values, so a thread can write one while the reviewer goes on. The window looks for its answer by a
    timer, so that none arrives after the end.

    Signals:
        kept: A ``Review`` is on the disk from now on, whatever happens to the window.
        problem_reported: What is not saved cannot be kept.
        problem_settled: That was reported, and holds no longer.
    """

    kept = Signal(object)
    problem_reported = Signal(object)
    problem_settled = Signal(object)

    def __init__(
        self,
        session: ReviewSession,
        saving: ReviewSaving,
        folder: Path,
        parent: QObject | None = None,
        *,
        soon_ms: int = SOON_MS,
    ) -> None:
        super().__init__(parent)
        self._session, self._saving, self._folder, self._soon_ms = session, saving, folder, soon_ms
        self._base: Review | None = None
        self._digest, self._sidecar = "", session.sidecar
        self._begun: datetime | None = None
        self._entry: JournalEntry | None = None
        self._writing: tuple[Review, Thread] | None = None
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._kept: Review | None = None
        self._problem: SidecarError | None = None
        self._took_ms = 0.0
        self._waiting, self._looking = QTimer(self), QTimer(self)
        self._waiting.setSingleShot(True)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._waiting.timeout.connect(self._on_waiting_timeout)
        self._looking.timeout.connect(self._on_looking_timeout)
        session.review_changed.connect(self._on_session_changed)
        session.saved_changed.connect(self._on_session_changed)
        self._on_session_changed()

    @property
    def is_kept(self) -> bool:
        """Whether all that is not saved is on the disk."""
        return not self._session.is_changed or self._kept is self._session.review

    def end(self) -> None:
        """Take the entry away: the window closes, and its reader has saved or given up what was not saved."""
        for changed in (self._session.review_changed, self._session.saved_changed):
            changed.disconnect(self._on_session_changed)
        self._waiting.stop()
        self._looking.stop()
        if self._writing is not None:
            self._writing[1].join()
            self._take_answer()
        if self._entry is not None:
            self._entry.remove()
            self._entry.release()
            self._entry = None

    @Slot()
    def _on_session_changed(self) -> None:
        session = self._session
        if not session.is_changed:
            stored = self._saving.stored
            self._base, self._begun = session.review, None
            self._sidecar, self._digest = session.sidecar, stored.digest if stored else ""
            self._waiting.stop()
            self._forget()
            return
        self._begun = self._begun or session.now()
        if session.review is not self._kept and not self._waiting.isActive():
            rest = max(float(self._soon_ms), min(self._took_ms * _REST, LATEST_MS))
            self._waiting.start(int(rest))

    def _forget(self) -> None:
        """Take the entry away, unless it is being written: then that is done after."""
        self._kept = None
        if self._entry is not None and self._writing is None:
            self._entry.remove()

    @Slot()
    def _on_waiting_timeout(self) -> None:
        if self._writing is None and self._session.is_changed:
            self._write(self._session.review)

    def _write(self, review: Review) -> None:
        session = self._session
        work = Work(
            review=listed_review(session),
            base=self._base,
            sidecar=self._sidecar,
            digest=self._digest,
            articles=tuple(article.path.absolute() for article in session.articles),
            titles=tuple(article.title for article in session.articles),
            begun=self._begun or session.now(),
            written=session.now(),
            changes=0,
        )
        keeping = _keep_beside(self._folder, self._entry, work, self._answers.put)
        self._writing = review, keeping
        keeping.start()
        self._looking.start()

    @Slot()
    def _on_looking_timeout(self) -> None:
        self._take_answer()

    def _take_answer(self) -> None:
        """Take over what became of the last writing, if it is known."""
        try:
            answer, seconds = self._answers.get_nowait()
        except Empty:
            return
        assert self._writing is not None, "an answer comes to a writing"
        review, _thread = self._writing
        self._writing = None
        self._looking.stop()
        self._took_ms = seconds * 1_000
        if isinstance(answer, SidecarError):
            self._fail(answer)
        else:
            self._entry = answer
            self._succeed(review)

    def _fail(self, problem: SidecarError) -> None:
        """Tell once that nothing can be kept, and try again in a while."""
        if self._problem is None:
            self._problem = problem
            self.problem_reported.emit(problem)
        if self._session.is_changed:
            self._waiting.start(_AGAIN_MS)
        else:
            self._forget()

    def _succeed(self, review: Review) -> None:
        problem, self._problem = self._problem, None
        if problem is not None:
            self.problem_settled.emit(problem)
        if not self._session.is_changed:
            self._forget()
            return
        self._kept = review
        self.kept.emit(review)
        self._on_session_changed()


def _keep_beside(
    folder: Path, entry: JournalEntry | None, work: Work, answer: Callable[[Answer], None]
) -> Thread:
    """Return a thread that keeps ``work`` in ``entry``, or in a new one, and tells what came of it."""

    def keep() -> None:
        began = monotonic()
        kept: JournalEntry | SidecarError
        try:
            kept = _keep(folder, entry, work)
        except SidecarError as problem:
            kept = problem
        except Exception as error:  # noqa: BLE001 - whatever goes wrong, the reader must hear of it
            kept = SidecarError(f"What you have not saved cannot be kept for the case of a crash: {error!r}.")
        answer((kept, monotonic() - began))

    return Thread(target=keep, daemon=True, name="parallax-journal")


def _keep(folder: Path, entry: JournalEntry | None, work: Work) -> JournalEntry:
    held = entry or begin_entry(folder)
    try:
        held.keep(replace(work, changes=find_changes(work.base, work.review).count))
    except SidecarError:
        if entry is None:
            held.release()
        raise
    return held
