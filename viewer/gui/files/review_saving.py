"""Saving the review of a session: where it goes, what is said where it cannot go there, and merging with others."""

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal

from viewer.domain.errors import SidecarError, ViewerError
from viewer.embedding.user_folders import cache_folder
from viewer.gui.dialogs.questions import Questions
from viewer.gui.files.review_records import listed_review, opened_from, saved_into
from viewer.gui.files.writing_together import told_conflicts, write_with_others
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.saving.sidecar import SUFFIX, SavedReview, default_sidecar_path

if TYPE_CHECKING:
    from viewer.saving.saved_states import SavedStates


class ReviewSaving(QObject):
    """Saves the review of one session.

    Signals:
        problem_reported: An error that the reader should know of.
        problem_settled: One that was reported, and holds no longer.
        save_begun: The review is about to be written: what stands half typed in a field belongs to it.
    """

    problem_reported = Signal(object)
    problem_settled = Signal(object)
    save_begun = Signal()

    def __init__(
        self,
        session: ReviewSession,
        questions: Questions,
        settings: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._questions, self._settings = session, questions, settings
        self._stored: SavedReview | None = None
        self._line: Sequence[str] = ()  # the states of what this window has saved; none before
        self._refusals: tuple[ViewerError, ...] = ()
        self.lines_taken_over: Callable[[], Sequence[Sequence[str]]] = tuple

    def begin(self, stored: SavedReview | None) -> None:
        """Go on from the review that was read with the articles; None where there is none yet."""
        self._stored, self._refusals, self._line = stored, (), ()

    @cached_property
    def states(self) -> "SavedStates":
        """The states that were saved on this machine."""
        from viewer.saving.saved_states import states_in  # noqa: PLC0415 - wanted when something is saved or merged

        return states_in(cache_folder())

    @property
    def stored(self) -> SavedReview | None:
        """The review as it stands in its file, as far as this window knows; None where it has none."""
        return self._stored

    def save(self) -> bool:
        """Save the review to its file, or beside the first article; ask for another place where that is refused."""
        place = self._session.sidecar or default_sidecar_path(self._session.articles[0].path)
        if _is_refused(place):
            self._refuse(_refused(place))
        elif self._write(place):
            return True
        return self._save_at(self._suggest_instead_of(place))

    def save_as(self) -> bool:
        """Ask where to save the review, and save it there."""
        suggestion = self._session.sidecar or default_sidecar_path(self._session.articles[0].path)
        return self._save_at(suggest_instead_of(suggestion) if _is_refused(suggestion) else suggestion)

    def _save_at(self, suggestion: Path) -> bool:
        """Ask for a place until the review is saved or the reader gives up; the same place is tried once."""
        tried: set[Path] = set()
        while (place := self._questions.choose_place(suggestion)) is not None and place not in tried:
            if self._write(place):
                return True
            tried.add(place)
            suggestion = self._suggest_instead_of(place)
        return False

    def _suggest_instead_of(self, place: Path) -> Path:
        """Return where else the review could be saved: in another folder where this one, or its disk, refused."""
        cause = self._refusals[-1].__cause__ if self._refusals else None
        why = cause.__cause__ if cause is not None else None
        full = isinstance(why, OSError) and not isinstance(why, PermissionError)
        return suggest_instead_of(place, elsewhere=full)

    def _write(self, place: Path) -> bool:
        """Write the review to ``place``, together with what others have written there meanwhile; tell how it went."""
        self.save_begun.emit()
        stored = self._stored if self._stored and self._stored.path == place else None
        review = saved_into(listed_review(self._session), place.parent)
        try:
            written = write_with_others(place, review, stored, self._lines())
        except SidecarError as problem:
            self._refuse(_not_saved(problem))
            return False
        self._settle(written.saved)
        told = self.tr("Saved to {place}.")
        if written.has_others:
            told = self.tr(
                "Saved to {place}, together with what another reviewer had written there meanwhile."
            )
        self._session.announced.emit(told.format(place=place))
        if written.conflicts:
            self.problem_reported.emit(told_conflicts(written.conflicts, written.saved.review, place))
        return True

    def _lines(self) -> Sequence[Sequence[str]]:
        """Return the states from which the review comes: what was saved here before, and what was taken over."""
        from viewer.saving.saved_states import lineage  # noqa: PLC0415 - as above

        before = (self._line or lineage(self._stored),) if self._stored else ()
        return (*before, *self.lines_taken_over())

    def _refuse(self, problem: ViewerError) -> None:
        self._refusals = (*self._refusals, problem)
        self.problem_reported.emit(problem)

    def _settle(self, saved: SavedReview) -> None:
        if self._stored is not None and not self._line:
            self.states.keep(self._stored.review)
        self.states.keep(saved.review)
        self._stored, self._line = saved, saved.ancestors
        self._session.mark_saved(opened_from(saved.review, saved.path.parent), saved.path)
        refusals, self._refusals = self._refusals, ()
        for problem in refusals:
            self.problem_settled.emit(problem)
        if saved.path != default_sidecar_path(self._session.articles[0].path):
            # Beside its articles it is found with them; elsewhere the reader has to be led to it.
            titles = tuple(article.title for article in self._session.articles)
            self._settings.change(
                self._settings.current.with_opened((saved.path,), titles, self._session.now())
            )


def suggest_instead_of(place: Path, *, elsewhere: bool = False) -> Path:
    """Return a free name beside ``place``, or in the reader's documents where nothing can be written beside it."""
    folder = _writable_folder() if elsewhere or _is_refused(place) else place.parent
    stem = place.name.removesuffix(SUFFIX)
    name, number = place.name, 1
    while (folder / name).exists():
        number += 1
        name = f"{stem}-{number}{SUFFIX}"
    return folder / name


def _writable_folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and os.access(documents, os.W_OK) else Path.home()


def _is_refused(place: Path) -> bool:
    return not os.access(place.parent, os.W_OK)


def _refused(place: Path) -> ViewerError:
    """Return why nothing can be saved at ``place``, with the way out."""
    if place.parent.is_dir():
        words = QCoreApplication.translate(
            "ReviewSaving", "Not saved: nothing can be written into this folder."
        )
    else:
        words = QCoreApplication.translate(
            "ReviewSaving",
            "Not saved: this folder is not there now. Its drive or network share may be missing.",
        )
    remedy = QCoreApplication.translate("ReviewSaving", "Save it elsewhere.")
    return ViewerError(words, where=str(place.parent), remedy=remedy)


def _not_saved(problem: SidecarError) -> ViewerError:
    """Return why nothing was saved, with the way out; its cause tells whether the disk refused."""
    words = QCoreApplication.translate("ReviewSaving", "Not saved: {problem}").format(problem=problem.problem)
    refused = ViewerError(
        words,
        where=problem.where,
        remedy=QCoreApplication.translate("ReviewSaving", "Save it under another name."),
    )
    refused.__cause__ = problem
    return refused
