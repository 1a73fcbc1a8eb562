"""Begins to merge: finds both reviews' words in the texts that are open, and the state that both come from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from viewer.domain.article import Article
from viewer.domain.comparison import DivergenceId
from viewer.domain.review import Review
from viewer.gui.files.review_records import listed_review
from viewer.gui.files.review_saving import ReviewSaving
from viewer.gui.merging.merge_work import MergeWork
from viewer.gui.session import ReviewSession
from viewer.reviewing.collating import Counterparts
from viewer.reviewing.grounding import Copy, Grounded, ground, ground_base, pair_sources
from viewer.reviewing.matching import Matcher
from viewer.saving.saved_states import lineage
from viewer.saving.sidecar import SavedReview


def begin_work(
    session: ReviewSession, saving: ReviewSaving, theirs: SavedReview, parent: QObject
) -> MergeWork:
    """Return the work of merging ``theirs`` into the review of ``session``."""
    articles = session.articles
    stored = saving.stored
    told = pair_sources(Copy(review=stored.review, folder=stored.path.parent), articles) if stored else {}
    here = Path.cwd()  # the paths of an open review are absolute, so that it does not matter where they begin
    sides = (
        ground(Copy(review=listed_review(session), folder=here), articles),
        ground(Copy(review=theirs.review, folder=theirs.path.parent), articles, told),
    )
    base = _base(saving, theirs, articles, sides)
    return MergeWork(session, theirs, sides, base, parent)


def finding_of(session: ReviewSession, row: Counterparts) -> DivergenceId | None:
    """Return the finding that either annotation of ``row`` judges, if there is one now."""
    said = [entry for entry in (row.mine, row.theirs) if entry is not None]
    return next(iter(Matcher(session.findings).match(said)), None)


def _base(
    saving: ReviewSaving, theirs: SavedReview, articles: Sequence[Article], sides: Sequence[Grounded]
) -> Review | None:
    """Return the state from which both reviews come, found again in ``articles``; None where it is not known."""
    stored = saving.stored
    if stored is None:
        return None
    at_hand = (stored.review, theirs.review)
    found = saving.states.base_of(lineage(stored), lineage(theirs), at_hand)
    return found and ground_base(Copy(review=found, folder=stored.path.parent), articles, sides)
