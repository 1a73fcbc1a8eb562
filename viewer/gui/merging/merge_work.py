"""What is to be merged into the review of a session, and what the reader has decided so far."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain.review import Annotation, AnnotationId, Review, SourceRecord
from viewer.gui.files.review_records import listed_review
from viewer.gui.session import ReviewSession
from viewer.reviewing.collating import Counterparts, Standing, collate, count_standings
from viewer.reviewing.deciding import (
    Decision,
    MergedRest,
    Signature,
    can_be,
    changed_annotations,
    decide,
    merge_rest,
    take_unless_clashing,
    with_missing,
)
from viewer.reviewing.grounding import Grounded
from viewer.saving.saved_states import lineage
from viewer.saving.sidecar import SavedReview

Key = tuple[AnnotationId | None, AnnotationId | None]
_Standing = tuple[Review, MergedRest, tuple[Counterparts, ...], frozenset[Key]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """A decision with the annotations that it changed, as they were before and after; None for none."""

    decision: Decision
    before: Mapping[AnnotationId, Annotation | None]
    after: Mapping[AnnotationId, Annotation | None]


class MergeWork(QObject):
    """Lines the review of a session up with a colleague's and carries out what the reader decides, each as one step.

    Which rows are decided follows from the review, so that an undo takes a decision back.

    Signals:
        changed: A decision was made or taken back, or the review was changed otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        session: ReviewSession,
        theirs: SavedReview,
        sides: tuple[Grounded, Grounded],
        base: Review | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self.theirs = session, theirs
        self._other, self._base = sides[1].review, base
        self.rows = collate(*sides, base)
        self.is_three_way = base is not None
        self._decided: dict[Key, _Decided] = {}
        self._known: _Standing | None = None
        session.review_changed.connect(self._on_session_review_changed)

    @cached_property
    def their_names(self) -> str:
        """Who speaks in the other review, or the name of its file."""
        own = {row.mine.id for row in self.rows if row.mine}
        named = [row.theirs.author for row in self.rows if row.theirs and row.theirs.id not in own]
        return ", ".join(sorted(set(filter(None, named)))) or self.theirs.path.name

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many rows stand in each way."""
        return count_standings(self.rows)

    @property
    def rest(self) -> MergedRest:
        """What of theirs is no annotation, merged into the review as it is now."""
        return self._standing()[1]

    @property
    def open_rows(self) -> tuple[Counterparts, ...]:
        """The rows on which the reader has to say something, for something of theirs would be lost otherwise."""
        return self._standing()[2]

    def is_open(self, row: Counterparts) -> bool:
        """Tell whether ``row`` is among the open ones."""
        return row.key in self._standing()[3]

    @property
    def taken_over(self) -> Sequence[str]:
        """The states of the other review, once the reader has decided on all of it; nothing before."""
        settled = not self.open_rows and not self.rest.news
        return lineage(self.theirs) if settled else ()

    def now(self, row: Counterparts) -> Counterparts:
        """Return ``row`` with my annotation as it stands now, or stood before a decision took it away."""
        if row.mine is None:
            return row
        decided = self._decided.get(row.key)
        before = decided.before.get(row.mine.id) if decided and self.decision_on(row) else None
        return replace(row, mine=before or self._session.review.annotation(row.mine.id) or row.mine)

    def decision_on(self, row: Counterparts) -> Decision | None:
        """Return what was decided on ``row``, unless it was undone."""
        decided = self._decided.get(row.key)
        if decided is None:
            return None
        review = self._session.review
        undone = any(
            review.annotation(each) == was and was != decided.after[each]
            for each, was in decided.before.items()
        )
        return None if undone else decided.decision

    def can_decide(self, row: Counterparts) -> tuple[Decision, ...]:
        """Return what may be decided on ``row``: nothing more where somebody has worked on since."""
        decided = self._decided.get(row.key)
        review = self._session.review
        if self.decision_on(row) is not None and decided is not None:
            if any(review.annotation(each) != entry for each, entry in decided.after.items()):
                return ()
        elif row.mine is not None and review.annotation(row.mine.id) is None:
            return ()  # removed by hand since
        return can_be(row) if row.theirs is not None or row.is_gone_there else ()

    def usual_decision(self, row: Counterparts) -> Decision | None:
        """Return what loses nothing: theirs where I said nothing, both where two people speak; None where it depends."""
        if not self.is_open(row):
            return None
        if row.mine is None or row.theirs is None:
            return Decision.THEIRS
        return None if row.is_one and row.mine.author == row.theirs.author else Decision.BOTH

    def decide(self, row: Counterparts, decision: Decision, taken: Collection[str] = ()) -> None:
        """Do as the reader has decided, in place of what was decided on ``row`` before."""
        if decision not in self.can_decide(row):
            return
        before = self._without(row)
        by = Signature(author=self._session.reviewer, when=self._session.now())
        after = decide(before, self.now(row), decision, taken=taken, theirs=self._other, by=by)
        self._remember(row, decision, before, after)
        self._session.record(after, self.tr("Decide on another reviewer’s annotation"))
        self.changed.emit()

    def take_over(self) -> None:
        """Take over all of theirs that clashes with nothing of mine, what is no annotation too, as one step."""

        def take(alone: Review, row: Counterparts) -> Review:
            return take_unless_clashing(alone, row, self._other)

        review = self._decide_many(self.open_rows, take)
        review = merge_rest(review, self._other, self._base).review
        self._session.record(review, self.tr("Take over what another reviewer has"))
        self.changed.emit()

    def keep_both(self) -> None:
        """Keep both annotations wherever the two reviewers differ and the reader has not decided, as one step."""
        by = Signature(author=self._session.reviewer, when=self._session.now())

        def keep(alone: Review, row: Counterparts) -> Review:
            return decide(alone, row, Decision.BOTH, taken=(), theirs=self._other, by=by)

        differing = [row for row in self.open_rows if row.standing is Standing.DIFFERING]
        review = self._decide_many(differing, keep)
        self._session.record(review, self.tr("Keep both where two reviewers differ"))
        self.changed.emit()

    def _decide_many(
        self, rows: Sequence[Counterparts], step: Callable[[Review, Counterparts], Review]
    ) -> Review:
        """Return the review after ``step`` on each of ``rows``.

        Each is done on a review of that row alone: a review of thousands is not built anew for each of its rows.
        """
        review = listed_review(self._session)
        listed = with_missing(review.articles, self._other.articles)
        settled: dict[AnnotationId, tuple[Annotation, ...]] = {}
        came: list[Annotation] = []
        for row in map(self.now, rows):
            alone = Review(articles=listed, annotations=(row.mine,) if row.mine else ())
            after = step(alone, row)
            if after.annotations == alone.annotations:
                continue
            self._remember(row, _made_of(row, after), alone, after)
            if row.mine is not None:
                settled[row.mine.id] = after.annotations
            else:
                came += after.annotations
        return _assembled(review, listed, settled, came)

    def _standing(self) -> _Standing:
        """Return what follows from the review as it is now, worked out once: a review may have thousands of rows."""
        review = self._session.review
        if self._known is None or self._known[0] is not review:
            rest = merge_rest(listed_review(self._session), self._other, self._base)
            rows = tuple(row for row in self.rows if self._has_news(row) and self.decision_on(row) is None)
            self._known = (review, rest, rows, frozenset(row.key for row in rows))
        return self._known

    def _has_news(self, row: Counterparts) -> bool:
        """Tell whether something of theirs is not in my review yet, and nobody chose so."""
        if row.theirs is None or row.is_gone_here:
            return False
        now = self.now(row)
        if now.mine == now.theirs:
            return False
        return not now.is_one or now.merged.review.annotations != (now.mine,)

    def _without(self, row: Counterparts) -> Review:
        """Return the review as it would be, had nothing been decided on ``row``."""
        review = listed_review(self._session)
        decided = self._decided.get(row.key)
        if decided is None or self.decision_on(row) is None:
            return review
        kept = {entry.id: entry for entry in review.annotations}
        kept.update((each, was) for each, was in decided.before.items() if was is not None)
        gone = {each for each, was in decided.before.items() if was is None}
        back = [entry for entry in kept.values() if entry.id not in gone]
        return replace(review, annotations=tuple(sorted(back, key=lambda entry: (entry.created, entry.id))))

    def _remember(self, row: Counterparts, decision: Decision, before: Review, after: Review) -> None:
        self._known = None
        changed = changed_annotations(before, after)
        self._decided[row.key] = _Decided(
            decision=decision, before=changed, after={each: after.annotation(each) for each in changed}
        )

    @Slot()
    def _on_session_review_changed(self) -> None:
        self.changed.emit()


def _made_of(row: Counterparts, after: Review) -> Decision:
    """Return which decision on ``row`` the annotations ``after`` it come to."""
    if row.mine in after.annotations:
        return Decision.BOTH
    return Decision.THEIRS if row.mine is None or row.theirs in after.annotations else Decision.COMBINED


def _assembled(
    review: Review,
    records: tuple[SourceRecord, ...],
    settled: Mapping[AnnotationId, tuple[Annotation, ...]],
    came: Sequence[Annotation],
) -> Review:
    """Return ``review`` with what became of some of its annotations, and what came to them, each once."""
    together = [each for entry in review.annotations for each in settled.get(entry.id, (entry,))]
    known = {entry.id: entry for entry in review.annotations if entry.id not in settled}
    unique = {**{each.id: each for each in (*together, *came)}, **known}
    quoted = {quote.article for entry in unique.values() for quote in entry.quotes}
    listed = {record.id for record in review.articles}
    return replace(
        review,
        articles=tuple(record for record in records if record.id in quoted | listed),
        annotations=tuple(unique.values()),
    )
