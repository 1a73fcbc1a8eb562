"""Saving the review of a session: where it goes, what is said where it cannot go there, and merging with others."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal

from viewer.domain.errors import SidecarError, ViewerError
from viewer.domain.review import Review
from viewer.gui.dialogs.questions import Questions
from viewer.gui.files.review_records import listed_review, opened_from, saved_into
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.wording import first_words
from viewer.saving.sidecar import SUFFIX, ChangedElsewhere, SavedReview, default_sidecar_path, write_sidecar

if TYPE_CHECKING:
    from viewer.reviewing.merging import Conflict, Merged


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
        self._refusals: tuple[ViewerError, ...] = ()

    def begin(self, stored: SavedReview | None) -> None:
        """Go on from the review that was read with the articles; None where there is none yet."""
        self._stored, self._refusals = stored, ()

    def save(self) -> bool:
        """Save the review to its file, or beside the first article; ask for another place where that is refused."""
        place = self._session.sidecar or default_sidecar_path(self._session.articles[0].path)
        if _is_refused(place):
            words = self.tr("Not saved: nothing can be written into this folder.")
            self._refuse(ViewerError(words, where=str(place.parent), remedy=self.tr("Save it elsewhere.")))
        elif self._write(place):
            return True
        return self._save_at(suggest_instead_of(place))

    def save_as(self) -> bool:
        """Ask where to save the review, and save it there."""
        suggestion = self._session.sidecar or default_sidecar_path(self._session.articles[0].path)
        return self._save_at(suggest_instead_of(suggestion) if _is_refused(suggestion) else suggestion)

    def _save_at(self, suggestion: Path) -> bool:
        place = self._questions.choose_place(suggestion)
        return place is not None and self._write(place)

    def _write(self, place: Path) -> bool:
        self.save_begun.emit()
        stored = self._stored if self._stored and self._stored.path == place else None
        review = saved_into(listed_review(self._session), place.parent)
        try:
            self._settle(write_sidecar(place, review, stored.digest if stored else None))
        except ChangedElsewhere as changed:
            return self._merge_and_write(review, changed.current, stored.review if stored else None)
        except SidecarError as problem:
            self._refuse(_not_saved(problem))
            return False
        self._session.announced.emit(self.tr("Saved to {place}.").format(place=place))
        return True

    def _merge_and_write(self, ours: Review, theirs: SavedReview, base: Review | None) -> bool:
        """Bring what another reviewer has written meanwhile together with ours; nothing of either is lost."""
        from viewer.reviewing.merging import merge  # noqa: PLC0415 - seldom needed

        merged, place = merge(ours, theirs.review, base), theirs.path
        try:
            self._settle(write_sidecar(place, merged.review, theirs.digest))
        except SidecarError as problem:
            self._refuse(_not_saved(problem))
            return False
        words = self.tr("Saved to {place}, together with what another reviewer had written there meanwhile.")
        self._session.announced.emit(words.format(place=place))
        if merged.conflicts:
            self._tell_conflicts(merged, place)
        return True

    def _tell_conflicts(self, merged: "Merged", place: Path) -> None:
        named = "; ".join(dict.fromkeys(_named(conflict, merged.review) for conflict in merged.conflicts))
        words = self.tr("Changed both here and by whoever saved meanwhile: {named}.").format(named=named)
        remedy = self.tr(
            "The later change stays, and a note that had to yield stands beside it under the same divergence."
        )
        self.problem_reported.emit(ViewerError(words, where=str(place), remedy=remedy))

    def _refuse(self, problem: ViewerError) -> None:
        self._refusals = (*self._refusals, problem)
        self.problem_reported.emit(problem)

    def _settle(self, saved: SavedReview) -> None:
        self._stored = saved
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


def suggest_instead_of(place: Path) -> Path:
    """Return a free name beside ``place``, or in the reader's documents where nothing can be written beside it."""
    folder = _writable_folder() if _is_refused(place) else place.parent
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


def _not_saved(problem: SidecarError) -> ViewerError:
    """Return why nothing was saved, with the way out."""
    words = QCoreApplication.translate("ReviewSaving", "Not saved: {problem}").format(problem=problem.problem)
    return ViewerError(
        words,
        where=problem.where,
        remedy=QCoreApplication.translate("ReviewSaving", "Save it under another name."),
    )


def _named(conflict: "Conflict", review: Review) -> str:
    """Return what a conflict is about, as the reader knows it: the slot of an annotation, the title of an article."""
    known: dict[str, str] = {annotation.id: annotation.slot for annotation in review.annotations}
    known.update((record.id, record.title) for record in review.articles)
    about = known.get(conflict.where) or first_words(conflict.where)
    return f"{about} ({conflict.field})" if about else conflict.field
