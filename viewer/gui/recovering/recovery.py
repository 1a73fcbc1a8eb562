"""Offers unsaved work back, brings it into the review as one step, and lets it go only with the reader's word."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain.errors import SidecarError, UnsupportedVersion, ViewerError
from viewer.domain.review import Review
from viewer.gui.blinding import heard
from viewer.gui.dialogs.questions import Questions
from viewer.gui.files.lost_quotations import attached_to
from viewer.gui.files.review_records import listed_review, saved_into
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.files.writing_together import told_conflicts, write_with_others
from viewer.gui.recovering.brought_back import BroughtBack
from viewer.gui.recovering.offers_bar import OffersBar
from viewer.gui.recovering.wording import title_of
from viewer.gui.recovering.work_sheet import WorkSheet
from viewer.gui.session import ReviewSession
from viewer.reviewing.merging import Merged
from viewer.reviewing.recovering import bring_back, find_changes, only_by
from viewer.saving.journal import JournalEntry, LeftWork, Work, find_left, read_work, set_aside, take_entry
from viewer.saving.saved_states import state_of
from viewer.saving.sidecar import SUFFIX, SavedReview, digest_of, read_sidecar

Taken = tuple[LeftWork, JournalEntry, Work]


class Recovery(QObject):
    """What one window does about unsaved work in the journal.

    Signals:
        problem_reported: An error, or a conflict, that the reader should know of.
    """

    problem_reported = Signal(object)

    def __init__(
        self,
        session: ReviewSession,
        files: StoryFiles,
        questions: Questions,
        folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._questions = session, files, questions
        self._folder, self._window = folder, window
        self._put_off: frozenset[Path] = frozenset()
        self._opening: Taken | None = None
        self._story: tuple[object, ...] = ()
        self.brought_back = BroughtBack(session, self)
        self.brought_back.problem_reported.connect(self.problem_reported)
        self.bar = OffersBar()
        self.bar.wanted.connect(self._on_bar_wanted)
        self.bar.look_wanted.connect(self._on_bar_look_wanted)
        self.bar.discard_wanted.connect(self._on_bar_discard_wanted)
        self.bar.put_off.connect(self._on_bar_put_off)
        self.brought_back.taken_out.connect(self.offer)
        session.articles_changed.connect(self._on_session_articles_changed)
        session.saved_changed.connect(self._on_session_saved_changed)
        files.articles_read.connect(self._on_files_articles_read)

    @Slot()
    def offer(self) -> None:
        """Show what is left in the journal, unless the reader wants to decide later."""
        left = find_left(self._folder)
        for problem in left.problems:
            self.problem_reported.emit(problem)
        works = [work for work in left.works if work.path not in self._put_off and not self._drop_saved(work)]
        works.sort(key=lambda work: not self._is_about_story(work))
        self.bar.show_works(works)

    @Slot()
    def offer_all(self) -> None:
        """Show all that is left in the journal, on the reader's demand."""
        self._put_off = frozenset()
        self.offer()
        if self.bar.works:
            self.bar.rows[0].bring_back.setFocus()
        else:
            self._session.announced.emit(self.tr("There is no unsaved work to bring back."))

    def end(self) -> None:
        """Let go of what was taken: the window closes, and its reader has saved or given up what was brought back."""
        self.brought_back.end()

    def bring_back(self, left: LeftWork) -> None:
        """Bring unsaved work back into its review; the story is opened for that where it is not."""
        taken = self._take(left)
        if taken is None:
            return
        if self._is_about_story(left):
            self._apply(taken)
            return
        paths = _paths_of(left)
        if not paths:
            taken[1].release()
            self._report(
                self.tr("Its articles are not there now. Their drive or network share may be missing."),
                left,
                self.tr("The work is kept. Look at it, and save a copy of it from there."),
            )
            return
        self._opening = taken
        self._files.open(paths)
        if self._files.opening != tuple(paths):
            self._release_opening()  # the reader stays with what is open, or it is open in another window

    def _take(self, left: LeftWork) -> Taken | None:
        """Hold an entry and read it; None where that cannot be, which the reader is told."""
        entry = take_entry(left)
        if entry is None:
            self._session.announced.emit(self.tr("Another window has taken this work."))
            self.offer()
            return None
        try:
            return left, entry, read_work(left)
        except SidecarError as problem:
            if not isinstance(problem, UnsupportedVersion):
                set_aside(left.path)
            entry.release()
            self.problem_reported.emit(problem)
            self.offer()
            return None

    def _apply(self, taken: Taken) -> None:
        """Bring work into the review that is open, as one step; conflicts are told."""
        left, entry, work = taken
        session, articles = self._session, self._session.articles
        merged = self._merged(left, work, self.problem_reported.emit)
        done = session.history.done
        session.record(merged.review, self.tr("Bring back unsaved work"))
        if session.history.done == done:
            entry.remove()
            entry.release()
            session.announced.emit(self.tr("All of this work is in the review already."))
        else:
            self.brought_back.hold(entry, work)
            words = self.tr("The unsaved work is back. Undo takes it out again; save the review to keep it.")
            session.announced.emit(words)
        if merged.conflicts:
            place = session.sidecar or articles[0].path
            self.problem_reported.emit(told_conflicts(merged.conflicts, merged.review, place))
        self.offer()

    def _merged(self, left: LeftWork, work: Work, report: Callable[[ViewerError], None]) -> Merged:
        """Return the open review with ``work`` in it, whose quotations are found again in texts that changed."""
        articles = self._session.articles
        ours = attached_to(articles, _as_saved(work.review, left), report, heard(self._session))
        base = None if work.base is None else attached_to(articles, _as_saved(work.base, left), _hush)
        return bring_back(ours, base, listed_review(self._session))

    def _is_about_story(self, left: LeftWork) -> bool:
        """Tell whether unsaved work belongs to what is open: to its review, or to its articles where it has none."""
        opened, sidecar = self._session.articles, self._session.sidecar
        if not opened:
            return False
        if left.sidecar is not None and sidecar is not None:
            return left.sidecar.resolve() == sidecar.resolve()
        here, there = {each.path.resolve() for each in opened}, {path.resolve() for path in left.articles}
        return here <= there or there <= here

    def _drop_saved(self, left: LeftWork) -> bool:
        """Drop an entry of which all is saved; the window may have died before it could take it away."""
        try:
            is_saved = self._is_in_file(left) or self._is_in_saved_review(left)
        except SidecarError:
            return False
        entry = take_entry(left) if is_saved else None
        if entry is None:
            return False
        entry.remove()
        entry.release()
        return True

    def _is_in_file(self, left: LeftWork) -> bool:
        """Tell whether the sidecar of an entry holds just what the entry does."""
        place = left.sidecar
        if place is None or not place.is_file() or digest_of(place) == left.digest:
            return False
        return saved_into(read_work(left).review, place.parent) == read_sidecar(place).review

    def _is_in_saved_review(self, left: LeftWork) -> bool:
        """Tell whether the open review, which is saved, would not change if the work came back."""
        session = self._session
        if session.is_changed or session.sidecar is None or not self._is_about_story(left):
            return False
        return self._merged(left, read_work(left), _hush).review == listed_review(session)

    def _release_opening(self) -> None:
        if self._opening is not None:
            self._opening[1].release()
            self._opening = None
            self.offer()

    def _report(self, words: str, left: LeftWork, remedy: str) -> None:
        where = ", ".join(str(path) for path in left.articles[:3])
        self.problem_reported.emit(ViewerError(words, where=where, remedy=remedy))

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Offer again what belongs to the story that was opened, however that was."""
        story = (self._session.sidecar, {article.id for article in self._session.articles})
        if story == self._story or not self._folder.is_dir():
            return
        self._story = story
        about = {work.path for work in find_left(self._folder).works if self._is_about_story(work)}
        self._put_off -= about
        self.offer()

    @Slot()
    def _on_session_saved_changed(self) -> None:
        """Offer no longer what has been saved meanwhile."""
        if self.bar.works and not self._session.is_changed:
            self.offer()

    @Slot()
    def _on_files_articles_read(self) -> None:
        if self._opening is None:
            return
        if not self._is_about_story(self._opening[0]):
            self._release_opening()
            return
        taken, self._opening = self._opening, None
        self._apply(taken)

    @Slot(object)
    def _on_bar_wanted(self, left: LeftWork) -> None:
        self.bring_back(left)

    @Slot(object)
    def _on_bar_look_wanted(self, left: LeftWork) -> None:
        taken = self._take(left)
        if taken is None:
            return
        _left, entry, work = taken
        entry.release()
        changes = only_by(find_changes(work.base, work.review), heard(self._session))
        sheet = WorkSheet(left, changes, self._window)
        sheet.copy_wanted.connect(self._on_sheet_copy_wanted)
        sheet.show()

    @Slot(object)
    def _on_sheet_copy_wanted(self, left: LeftWork) -> None:
        """Save unsaved work as a review of its own; the entry stays until the reader discards it."""
        taken = self._take(left)
        if taken is None:
            return
        _left, entry, work = taken
        entry.release()
        place = self._questions.choose_place(Path.home() / f"{Path(title_of(left)).stem}{SUFFIX}")
        if place is None:
            return
        try:
            write_with_others(place, saved_into(work.review, place.parent), None, _lines_of(work))
        except SidecarError as problem:
            self.problem_reported.emit(problem)
            return
        self._session.announced.emit(self.tr("Saved a copy to {place}.").format(place=place))

    @Slot(object)
    def _on_bar_discard_wanted(self, left: LeftWork) -> None:
        if not self._questions.confirm_discarding(title_of(left)):
            return
        entry = take_entry(left)
        if entry is not None:
            entry.remove()
            entry.release()
        self.offer()

    @Slot()
    def _on_bar_put_off(self) -> None:
        self._put_off |= {work.path for work in self.bar.works}
        self.bar.show_works(())
        self._session.announced.emit(self.tr("The unsaved work is kept: File, Unsaved work shows it again."))


def _paths_of(left: LeftWork) -> Sequence[Path]:
    """Return what to open for unsaved work: its sidecar, or its articles where that cannot be read."""
    articles = [path for path in left.articles if path.exists()]
    if left.sidecar is not None and articles:
        try:
            read_sidecar(left.sidecar)
        except SidecarError:
            return articles
        return (left.sidecar,)
    return articles


def _lines_of(work: Work) -> Sequence[Sequence[str]]:
    """Return the saved state from which ``work`` began, so that a copy of it can be merged three-way."""
    if work.base is None or work.sidecar is None:
        return ()
    return ((state_of(saved_into(work.base, work.sidecar.parent)),),)


def _as_saved(review: Review, left: LeftWork) -> SavedReview:
    """Return what an entry holds as if it stood in a file; its paths are absolute, so it does not matter where."""
    return SavedReview(review=review, path=left.path, digest="")


def _hush(_problem: ViewerError) -> None:
    """Say nothing: what was lost of the base is told of the work itself."""
