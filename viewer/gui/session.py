"""What a window works on: the only mutable state. Widgets call its methods, listen to its signals, and decide."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.comparing.recutting import recut
from viewer.comparing.reordering import reorder
from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.review import Annotation, AnnotationId, ReplyId, Review
from viewer.gui.filtering import DivergenceFilter, Sifted
from viewer.gui.findings import Findings
from viewer.gui.judging import Judgements, sign
from viewer.gui.shared_wording import SharedWording
from viewer.gui.successors import find_successor
from viewer.reviewing.history import History
from viewer.reviewing.progress import Progress, count_progress


def _now() -> datetime:
    return datetime.now(UTC)


def _are_same(before: tuple[Article, ...], after: tuple[Article, ...]) -> bool:
    """Tell whether the same articles are open, moved or corrected, so that what was found of them still says much."""
    return bool(before) and {each.id for each in before} == {each.id for each in after}


def _are_moved(before: tuple[Article, ...], after: tuple[Article, ...]) -> bool:
    """Tell whether nothing but the order of the articles changes, so that nothing is to be found anew."""
    return len(before) == len(after) > 0 and all(article in before for article in after)


class ReviewSession(QObject):
    """Articles, their comparison, the review with its undo history, and what is selected.

    Signals:
        articles_changed: Other articles are open, or those that are open were corrected.
        comparison_changed: The comparison is there, or gone.
        review_changed: An annotation, a link or a correction was made, changed or removed.
        selection_changed: Another divergence is selected, or it was sought from another article.
        shared_wording_changed: The passages that share their wording are known, or no longer.
        filter_changed: Other divergences are shown.
        saved_changed: The review was saved, or differs now from what was saved.
        reviewer_changed: The reviewer has another name.
        announced: A sentence for the status bar and the screen reader.
    """

    articles_changed = Signal()
    comparison_changed = Signal()
    review_changed = Signal()
    selection_changed = Signal()
    shared_wording_changed = Signal()
    filter_changed = Signal()
    saved_changed = Signal()
    reviewer_changed = Signal()
    announced = Signal(str)

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self.now = now
        self._reviewer, self.blind, self._filter = "", False, DivergenceFilter()
        self._articles: tuple[Article, ...] = ()
        self._comparison: Comparison | None = None
        self._findings, self._judgements = Findings(), Judgements()
        self._shared_wording: tuple[SharedWording, ...] = ()
        self._history, self._saved = History(review=Review()), Review()
        self._sidecar: Path | None = None
        self._seen: frozenset[DivergenceId] = frozenset()
        self._selected: DivergenceId | None = None
        self._anchor: ArticleId | None = None
        self._note: AnnotationId | None = None
        self._made: frozenset[str] = frozenset()  # annotations and replies of this sitting

    # What is open

    @property
    def articles(self) -> tuple[Article, ...]:
        """The open articles, in the order of the panes."""
        return self._articles

    @property
    def comparison(self) -> Comparison | None:
        """Their comparison; None while there is none."""
        return self._comparison

    @property
    def shared_wording(self) -> tuple[SharedWording, ...]:
        """The passages that two sources share word for word; nothing before that is known."""
        return self._shared_wording

    @property
    def review(self) -> Review:
        """The review as it is now."""
        return self._history.review

    @property
    def sidecar(self) -> Path | None:
        """The file of the review; None while it has none."""
        return self._sidecar

    @property
    def is_changed(self) -> bool:
        """Whether the review differs from what was saved; before it ever was, sources may move without a question."""
        return not self._history.is_clean(self._saved, ordered=self._sidecar is not None)

    def open(self, articles: tuple[Article, ...], review: Review, sidecar: Path | None) -> None:
        """Begin anew with ``articles`` and their ``review``, which counts as saved."""
        self._saved, self._sidecar, self._history = review, sidecar, History(review=review)
        self._seen, self._selected, self._anchor, self._note = frozenset(), None, None, None
        self._filter, self._made, self._articles = DivergenceFilter(), frozenset(), ()
        self._set_articles(articles)

    def change_articles(self, articles: tuple[Article, ...], review: Review, label: str) -> None:
        """Go on with other articles, or with articles that were corrected; ``review`` lists them."""
        if review != self.review and self._sidecar is None and not self.is_changed:
            # Nothing was said yet: sources may come and go without a question at the end.
            self._history, self._saved = History(review=review), review
        else:
            self._history = self._history.record(review, label)
        self._set_articles(articles)

    def show_comparison(self, comparison: Comparison) -> None:
        """Take over the comparison of the open articles; one of other articles came too late and is dropped."""
        if {article.id for article in comparison.articles} != {article.id for article in self._articles}:
            return
        before, self._comparison = self.selected, reorder(comparison, self._articles)
        self._findings = Findings(self._comparison)
        self._match()
        self._selected = find_successor(self._selected, before, self.findings)
        self.comparison_changed.emit()
        self.selection_changed.emit()

    def show_shared_wording(self, shared: tuple[SharedWording, ...]) -> None:
        """Take over which passages of the open articles share their wording."""
        self._shared_wording = shared
        self.shared_wording_changed.emit()

    def mark_saved(self, review: Review, sidecar: Path) -> None:
        """Note that ``review`` stands in the file ``sidecar``; a merged review becomes the current one."""
        self._record(self._history.record(review, self.tr("Merge with another reviewer")))
        self._saved, self._sidecar = review, sidecar
        self.saved_changed.emit()

    def _set_articles(self, articles: tuple[Article, ...]) -> None:
        moved = _are_moved(self._articles, articles)
        kept = self._comparison if _are_same(self._articles, articles) else None
        self._articles, self._comparison = articles, recut(kept, articles) if kept else None
        self._findings = self._findings.recut(self._comparison)
        self._match()
        self.articles_changed.emit()
        self.show_shared_wording(self._shared_wording if moved else ())
        self.comparison_changed.emit()
        if not moved:
            self.selection_changed.emit()
        self.review_changed.emit()
        self.saved_changed.emit()

    # Divergences: which are shown, which is selected

    @property
    def filter(self) -> DivergenceFilter:
        """Which divergences are shown."""
        return self._filter

    @property
    def divergences(self) -> tuple[Divergence, ...]:
        """All divergences, those of one event together: found, or made by a reviewer."""
        return self._findings.divergences

    @property
    def sifted(self) -> Sifted:
        """What of the divergences is shown, and how many are not."""
        return self._findings.sift(self._filter, self._judgements)

    @property
    def findings(self) -> tuple[Divergence, ...]:
        """Everything that can be selected and judged: the divergences, and what only some sources tell."""
        return self._findings.everything

    @property
    def selected(self) -> Divergence | None:
        """The selected divergence."""
        return self._findings.find(self._selected)

    @property
    def anchor(self) -> ArticleId | None:
        """The article from which it was selected, or None."""
        return self._anchor

    @property
    def seen(self) -> frozenset[DivergenceId]:
        """The divergences that were selected once, or that somebody has annotated."""
        return self._seen | frozenset(self._judgements.shown)

    @property
    def progress(self) -> Progress:
        """How far the reviewer has got, of what there is to walk when nothing is filtered."""
        return count_progress(self._findings.counted(self._filter), self._judgements.matched, self._seen)

    def set_filter(self, wanted: DivergenceFilter) -> None:
        """Show only what ``wanted`` lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self.filter_changed.emit()

    def select(self, divergence: DivergenceId | None, anchor: ArticleId | None = None) -> None:
        """Select a divergence, sought from the article ``anchor`` where one is named."""
        if (divergence, anchor, None) == (self._selected, self._anchor, self._note):
            return
        self._selected, self._anchor, self._note = divergence, anchor, None
        if divergence is not None:
            self._seen |= {divergence}
        self.selection_changed.emit()

    @property
    def loose_notes(self) -> tuple[Annotation, ...]:
        """The annotations on no divergence found now; none while that is being found out."""
        return self._judgements.unmatched if self._comparison is not None or len(self._articles) == 1 else ()

    @property
    def selected_note(self) -> Annotation | None:
        """The annotation on no divergence that is selected in place of a divergence."""
        return next((each for each in self.loose_notes if each.id == self._note), None)

    def select_note(self, note: AnnotationId) -> None:
        """Select an annotation on no divergence found now."""
        if note != self._note:
            self._selected, self._anchor, self._note = None, None, note
            self.selection_changed.emit()

    # The review

    @property
    def judgements(self) -> Judgements:
        """What was said about the divergences, by the reviewer and by others."""
        return self._judgements

    @property
    def reviewer(self) -> str:
        """The name that annotations bear."""
        return self._reviewer

    @property
    def history(self) -> History:
        """The review with what can be undone and redone."""
        return self._history

    def set_reviewer(self, name: str) -> None:
        """Let further annotations bear ``name``, and those made in this sitting that bear none yet."""
        if name != self._reviewer:
            self._reviewer = name
            signed = sign(self.review, self._made, name, self.now()) if name else self.review
            self.record(signed, self.tr("Sign the annotations"))
            self.reviewer_changed.emit()

    def record(
        self, review: Review, label: str, *, typing: str = "", begun: AnnotationId | ReplyId | None = None
    ) -> None:
        """Take over ``review`` as one step that can be undone; key presses with the same ``typing`` make one step.

        A note that is answered by the annotation that the edit has ``begun`` yields the selection to it.
        """
        if begun is not None:
            self._made |= {begun}
            judged = review.annotation(AnnotationId(begun))
            self._note = judged.id if judged and self.selected_note else self._note
        self._record(self._history.record(review, label, typing=typing))

    def undo(self) -> None:
        """Take back the last edit, if any."""
        if self._history.done:
            self._record(self._history.undo())

    def redo(self) -> None:
        """Do again what was taken back last, if anything."""
        if self._history.undone:
            self._record(self._history.redo())

    def _record(self, history: History) -> None:
        self._history = history
        before = self.selected
        self._match()
        if before is not None and self.selected is None:
            self.select(None)
        self.review_changed.emit()
        self.saved_changed.emit()

    def _match(self) -> None:
        """Bring together what was found and what reviewers said, which may add findings and move some."""
        self._judgements = self._findings.judge(
            self.review.annotations, self._reviewer, self._articles, blind=self.blind
        )
