"""Opening, adding and saving: the way between files and the session."""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Comparison
from viewer.domain.errors import SidecarError, ViewerError
from viewer.domain.review import PassageLink, Review, SourceRecord
from viewer.gui.dialogs.questions import Questions, Unsaved
from viewer.gui.files.kept_copies import as_annotated, worded
from viewer.gui.files.lost_quotations import attached_to
from viewer.gui.files.review_records import (
    corrected,
    listed_review,
    opened_from,
    standing_for,
    with_records,
    without_record,
)
from viewer.gui.files.review_saving import ReviewSaving
from viewer.gui.files.reviews_beside import review_beside
from viewer.gui.jobs.job_work import (
    NO_RECORDS,
    ReadArticles,
    bare_link,
    bare_records,
    compare_articles,
    compare_wording,
    pairs_of,
    read_articles,
)
from viewer.gui.jobs.jobs import Answer, JobRunner
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.shared_wording import SharedWording
from viewer.reviewing.pairing import records_by_file
from viewer.saving.sidecar import SavedReview, is_sidecar, read_sidecar

_ENOUGH = 2


class StoryFiles(QObject):
    """Opens and saves for one session; reading and comparing run beside the window.

    Signals:
        problem_reported: An error that the reader should know of.
        articles_read: What was to be opened is open, as far as it could be read.
    """

    problem_reported = Signal(object)
    articles_read = Signal()

    def __init__(
        self,
        session: ReviewSession,
        jobs: JobRunner,
        questions: Questions,
        settings: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._settings = session, jobs, settings
        self.questions = questions
        self.saving = ReviewSaving(session, questions, settings, self)
        self.saving.problem_reported.connect(self.problem_reported)
        self._opening: tuple[Path, ...] = ()
        self._adding: tuple[Path, ...] = ()  # what is on its way to what is open
        self._found: SavedReview | None = None
        self._told: frozenset[str] = frozenset()
        self._read: dict[ArticleId, Article] = {}  # as they were read, since a correction may be undone
        self._followed: tuple[object, ...] = ()  # what the review said when the articles were last corrected
        self._compared: tuple[Sequence[Article], Sequence[PassageLink]] = ((), ())
        self._fetching = self._awaited = False  # articles are on their way; a comparison was asked for
        self.elsewhere: Callable[[Sequence[Path]], bool] = _nowhere
        session.review_changed.connect(self._on_session_review_changed)
        for ended in (jobs.failed, jobs.cancelled):
            ended.connect(self._on_jobs_ended)

    @property
    def opening(self) -> tuple[Path, ...]:
        """The files and folders that were opened last."""
        return self._opening

    @property
    def is_reading(self) -> bool:
        """Whether articles are on their way into a window that has none."""
        return self._jobs.is_running and not self._session.articles

    def open(self, paths: Sequence[Path]) -> None:
        """Open articles, folders of articles, or a saved review, instead of what is open."""
        if not paths or self.elsewhere(paths) or not self.may_leave():
            return
        sidecars = [path for path in paths if is_sidecar(path)]
        articles = tuple(path for path in paths if path not in sidecars)
        try:
            self._found = read_sidecar(sidecars[0]) if sidecars else None
        except SidecarError as problem:
            self.problem_reported.emit(problem)
            return
        for more in sidecars[1:]:
            self.problem_reported.emit(_one_review_at_a_time(more))
        self._opening = tuple(paths)
        listed = opened_from(self._found.review, self._found.path.parent) if self._found else Review()
        records = records_by_file(listed, Path())
        self.fetch((*records, *articles), self._on_articles_read, records)

    def add(self, paths: Sequence[Path]) -> None:
        """Add articles to those that are open; where nothing is open, or a review is given, open them."""
        if not self._session.articles or any(is_sidecar(path) for path in paths):
            self.open(paths)
        elif paths:
            before = self._adding if self._jobs.awaits(self._on_more_articles_read) else ()
            self._adding = (*before, *paths)
            self.fetch(self._adding, self._on_more_articles_read)

    def remove(self, article: ArticleId) -> None:
        """Close one article; what was said about it stays in the review."""
        left = tuple(each for each in self._session.articles if each.id != article)
        if not left:
            self.close()
            return
        review = without_record(self._session.review, article)
        self._session.change_articles(left, review, self.tr("Close a source"))
        self.compare()

    def close(self) -> bool:
        """Close the story, having asked about unsaved changes; tell whether it was closed."""
        if not self.may_leave():
            return False
        self._fetching = self._awaited = False
        self._jobs.drop()
        self.saving.begin(None)
        self._session.open((), Review(), None)
        return True

    def may_leave(self) -> bool:
        """Ask about unsaved changes, if any, and tell whether the story can be left."""
        if not self._session.is_changed:
            return True
        match self.questions.ask_unsaved(self._session.articles[0].title if self._session.articles else ""):
            case Unsaved.SAVE:
                return self.saving.save()
            case Unsaved.DISCARD:
                return True
            case _:
                return False

    def records(self) -> tuple[SourceRecord, ...]:
        """Return what the review keeps of the sources, those just added among them."""
        return listed_review(self._session).articles

    def compare(self) -> None:
        """Compare the open articles beside the window, once those that are on their way are there."""
        articles, self._awaited = self._session.articles, True
        if self._fetching:
            return
        if len(articles) < _ENOUGH:
            self._awaited = False
            self._jobs.drop()  # it is about articles that are open no longer
            self._session.announced.emit(self.tr("Add a second source to compare."))
            return
        self._compared = articles, self._session.review.links
        links = tuple(bare_link(link) for link in self._session.review.links)
        by_meaning = self._settings.current.by_meaning
        self._jobs.start(compare_articles, articles, links, by_meaning, answer=self._on_compared)

    @Slot()
    def _on_session_review_changed(self) -> None:
        """Follow the review where it has the sources in another order, or corrects them; compare anew where it must.

        Another order of the same sources makes no other comparison; a correction or a link, or an undo of one, does.
        """
        session, review = self._session, self._session.review
        if self._followed != (session.articles, review.articles, review.corrections):
            articles = self._corrected(session.articles, review)
            self._followed = articles, review.articles, review.corrections
            only_moved = all(article in session.articles for article in articles)
            if articles != session.articles:
                session.change_articles(articles, review, "")
            if not only_moved:
                self.compare()
        if self._is_compared(session.articles) and self._compared[1] != review.links:
            self.compare()

    def _is_compared(self, articles: Sequence[Article]) -> bool:
        """Tell whether these articles, in whatever order, were compared last, or are being compared."""
        compared = self._compared[0]
        return len(compared) == len(articles) and all(article in compared for article in articles)

    def as_read(self, article: Article) -> Article:
        """Return ``article`` as it was read from its file, without the corrections of reviewers."""
        return self._read.get(article.id, article)

    def _corrected(self, articles: Iterable[Article], review: Review) -> tuple[Article, ...]:
        return corrected([standing_for(article, review, self._read) for article in articles], review)

    def fetch(
        self, paths: Sequence[Path], answer: Answer, records: Mapping[Path, SourceRecord] = NO_RECORDS
    ) -> None:
        """Read articles, or read them again; a comparison that this puts an end to is begun again where nothing new comes of it."""
        self._fetching = True
        self._jobs.start(read_articles, paths, bare_records(records), answer=answer)

    def replace(self, before: Article, after: Article, review: Review, label: str) -> None:
        """Go on with another reading of ``before``, which ``review`` lists; an undo brings that back."""
        self._fetching = False
        self._read[after.id] = after
        if after.path == before.path:  # what is open follows the records of its files, there and back
            self._session.record(review, label)
            return
        articles = (after if each.id == before.id else each for each in self._session.articles)
        self._session.change_articles(self._corrected(articles, review), review, label)
        self.compare()

    def end_fetching(self) -> None:
        """Go on to the comparison that waits for what was read, if one does."""
        self._fetching = False
        if self._awaited:
            self.compare()

    @Slot()
    def _on_jobs_ended(self) -> None:
        """Go on to the comparison where reading failed or was cancelled; one that did so itself is not begun again."""
        self._awaited &= self._fetching
        self.end_fetching()

    @Slot(object)
    def _on_compared(self, comparison: Comparison) -> None:
        self._session.show_comparison(comparison)
        pairs = pairs_of(comparison)
        self._jobs.start(compare_wording, comparison.articles, pairs, answer=self._on_wording_compared)
        self._tell_once((comparison.fallback, *comparison.notices))
        unmatched = len(self._session.judgements.unmatched)
        if unmatched:
            self.problem_reported.emit(_on_no_divergence(unmatched))

    @Slot(object)
    def _on_wording_compared(self, shared: tuple[SharedWording, ...]) -> None:
        self._awaited = False
        self._session.show_shared_wording(shared)

    def _tell_once(self, sentences: Iterable[str]) -> None:
        """Tell what the reader should know of a comparison, unless an earlier one of the same story told it."""
        for words in sentences:
            if words and words not in self._told:
                self._told |= {words}
                self.problem_reported.emit(ViewerError(words))

    @Slot(object)
    def _on_articles_read(self, read: ReadArticles) -> None:
        gc.unfreeze()  # what was set aside for the story before may go now
        self._take(read)
        self.articles_read.emit()

    def _take(self, read: ReadArticles) -> None:
        articles, problems = read
        for problem in map(worded, problems):
            self.problem_reported.emit(problem)
        if not articles:
            self.end_fetching()
            return
        self._fetching = False
        found = self._found or review_beside(
            articles, self.problem_reported.emit, self._session.announced.emit
        )
        articles = as_annotated(articles, found)
        self.saving.begin(found)
        self._told = frozenset()
        heard = self._settings.current.heard
        review = with_records(attached_to(articles, found, self.problem_reported.emit, heard), articles)
        self._read, self._compared = {article.id: article for article in articles}, ((), ())
        self._session.open(self._corrected(articles, review), review, found.path if found else None)
        titles = tuple(article.title for article in articles)
        self._settings.change(self._settings.current.with_opened(self._opening, titles, self._session.now()))
        self.compare()

    @Slot(object)
    def _on_more_articles_read(self, read: ReadArticles) -> None:
        articles, problems = read
        for problem in map(worded, problems):
            self.problem_reported.emit(problem)
        known = {article.id for article in self._session.articles}
        new = tuple(article for article in articles if article.id not in known)
        if not new:
            self._session.announced.emit(self.tr("Nothing was added: no other source could be read there."))
            self.end_fetching()
            return
        self._fetching = False
        together = (*self._session.articles, *new)
        self._read.update((article.id, article) for article in new)
        review = with_records(self._session.review, together)
        self._session.change_articles(self._corrected(together, review), review, self.tr("Add a source"))
        self.compare()


def _nowhere(_paths: Sequence[Path]) -> bool:
    """Tell that nothing is open elsewhere, which holds while there is one window."""
    return False


def _one_review_at_a_time(path: Path) -> SidecarError:
    return SidecarError(
        QCoreApplication.translate("StoryFiles", "One review is open at a time, so this one was left out."),
        where=str(path),
        remedy=QCoreApplication.translate(
            "StoryFiles", "Merge it with File, Merge a colleague’s review, or open it on its own."
        ),
    )


def _on_no_divergence(count: int) -> ViewerError:
    words = QCoreApplication.translate(
        "StoryFiles", "Annotations that belong to no divergence found between these texts: {count}."
    )
    remedy = QCoreApplication.translate("StoryFiles", "They stand at the end of the list.")
    return ViewerError(words.format(count=count), remedy=remedy)
