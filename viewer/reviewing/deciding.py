"""What a reviewer decides on another's annotations: each decision takes a review and gives the review afterwards.

What the reviewer did not choose to drop is kept: answers, the history of changes and unknown keys of two states of one
annotation are always joined.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5

from viewer.domain.review import Annotation, AnnotationId, Review, SourceRecord
from viewer.reviewing.collating import Counterparts
from viewer.reviewing.editing import add_annotation, change_annotation, remove_annotation
from viewer.reviewing.merging import COPIES, Conflict, Entry, entry_name, merge
from viewer.reviewing.merging_replies import merge_changes, merge_replies
from viewer.reviewing.three_way import join

CHOSEN: Final = ("status", "relation", "severity", "confidence", "reason", "kind", "slot", "event")
"""What is chosen one by one where two annotations are combined; notes, tags, targets and answers are joined."""


class Decision(StrEnum):
    """What becomes of two annotations of the same words."""

    MINE = "mine"
    THEIRS = "theirs"
    COMBINED = "combined"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, and when.

    Attributes:
        author: The reviewer's name, or ``""``.
        when: With a time zone.
    """

    author: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedRest:
    """What is not an annotation, merged.

    Attributes:
        review: With links, corrections, codes and details of sources of both.
        news: What came to it, in words of the review: passages, tags, titles.
        conflicts: What both changed, each in another way; mine was kept.
    """

    review: Review
    news: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def can_be(counterparts: Counterparts) -> tuple[Decision, ...]:
    """Return the decisions that make sense, the one that loses nothing last."""
    if counterparts.mine is None or counterparts.theirs is None:
        return (Decision.MINE, Decision.THEIRS)
    return tuple(Decision)


def decide(
    review: Review,
    counterparts: Counterparts,
    decision: Decision,
    *,
    taken: Collection[str],
    theirs: Review,
    by: Signature,
) -> Review:
    """Return ``review`` as it is after a reviewer's decision.

    Args:
        review: Mine, in which ``counterparts.mine`` stands as it is there.
        counterparts: What was decided on.
        decision: What was decided.
        taken: Names of the fields of ``CHOSEN`` that are theirs where the two are combined.
        theirs: The other review, which lists the articles that their annotation quotes.
        by: Who decides.
    """
    mine, other = counterparts.mine, counterparts.theirs
    if other is None:
        return remove_annotation(review, mine.id) if mine and decision is Decision.THEIRS else review
    listed = _with_records(review, other, theirs.articles)
    if mine is None:
        return _added(listed, other) if decision is Decision.THEIRS else review
    if decision is Decision.BOTH:
        return _added(listed, _copy_of(other) if counterparts.is_one else other)
    if decision is Decision.COMBINED:
        return change_annotation(
            listed, _combined(mine, other, taken), author=by.author, when=max(by.when, other.modified)
        )
    if counterparts.is_one:
        return _one_state(listed, mine, other, decision, by)
    return review if decision is Decision.MINE else _replaced(listed, mine.id, other)


def take_unless_clashing(review: Review, row: Counterparts, theirs: Review) -> Review:
    """Return ``review`` with theirs of ``row`` where that clashes with nothing of mine; nothing of mine goes."""
    if row.theirs is None or row.clashes or row.is_gone_here:
        return review
    listed = _with_records(review, row.theirs, theirs.articles)
    if row.mine is None or not row.is_one:
        return _added(listed, row.theirs)
    return _replaced(listed, row.mine.id, *row.merged.review.annotations)


def merge_rest(review: Review, theirs: Review, base: Review | None) -> MergedRest:
    """Return ``review`` with the links, corrections, codes and details of sources of theirs; mine stay where both changed."""
    records = with_missing(theirs.articles, review.articles)
    other = replace(theirs, articles=records, annotations=review.annotations)
    before = base and replace(
        base, articles=with_missing(base.articles, review.articles), annotations=review.annotations
    )
    merged = merge(review, other, before)
    contested = {conflict.where for conflict in merged.conflicts}
    kept = replace(
        merged.review,
        annotations=review.annotations,
        articles=_mine_where(merged.review.articles, review.articles, contested),
        links=_mine_where(merged.review.links, review.links, contested),
        corrections=_mine_where(merged.review.corrections, review.corrections, contested),
        codebook=_mine_where(merged.review.codebook, review.codebook, contested),
    )
    news = [
        entry_name(entry)
        for now, before_it in (
            (kept.links, review.links),
            (kept.corrections, review.corrections),
            (kept.codebook, review.codebook),
        )
        for entry in now
        if entry not in before_it
    ]
    news += [record.title for record in kept.articles if record not in review.articles]
    news += [key for key in kept.unknown if kept.unknown[key] != review.unknown.get(key)]
    return MergedRest(review=kept, news=tuple(news), conflicts=merged.conflicts)


def _combined(mine: Annotation, other: Annotation, taken: Collection[str]) -> Annotation:
    chosen: dict[str, Any] = {name: getattr(other, name) for name in CHOSEN if name in taken}
    return replace(
        _joined(mine, other),
        **chosen,
        quotes=join(mine.quotes, other.quotes, ()),
        tags=join(mine.tags, other.tags, ()),
        note=_both_notes(mine, other),
    )


def _both_notes(mine: Annotation, other: Annotation) -> str:
    """Return both notes, the other under its author's name, unless one says all that the other says."""
    if not other.note.strip() or other.note in mine.note:
        return mine.note
    if not mine.note.strip() or mine.note in other.note:
        return other.note
    named = f"**{other.author}:** " if other.author and other.author != mine.author else ""
    return f"{mine.note.rstrip()}\n\n{named}{other.note}"


def _joined(mine: Annotation, other: Annotation) -> Annotation:
    """Return ``mine`` with what was answered to either, and both histories."""
    answers = merge_replies(mine.replies, other.replies, None)
    return replace(
        mine,
        replies=answers.replies,
        changes=merge_changes(mine.changes, other.changes, ()),
        unknown={**other.unknown, **mine.unknown},
    )


def _one_state(
    review: Review, mine: Annotation, other: Annotation, decision: Decision, by: Signature
) -> Review:
    """Return ``review`` with one of two states of an annotation, and what was answered to either."""
    state = mine if decision is Decision.MINE else replace(other, created=mine.created)
    wanted = replace(_joined(state, other if state is mine else mine), modified=mine.modified)
    if wanted == mine:
        return review
    return change_annotation(review, wanted, author=by.author, when=max(by.when, other.modified))


def _copy_of(other: Annotation) -> Annotation:
    """Return the other state as an annotation of its own, with the same id whoever keeps it."""
    told = "\n".join(str(getattr(other, name)) for name in (*CHOSEN, "tags", "note", "author"))
    return replace(other, id=AnnotationId(str(uuid5(UUID(COPIES), f"{other.id}\n{told}"))))


def _added(review: Review, annotation: Annotation) -> Review:
    """Return ``review`` with ``annotation``, which an earlier merge may have brought already."""
    return review if review.annotation(annotation.id) else add_annotation(review, annotation)


def _replaced(review: Review, annotation: AnnotationId, *others: Annotation) -> Review:
    """Return ``review`` with ``others`` in the place of one annotation; what stands there already stays."""
    known = {entry.id for entry in review.annotations} - {annotation}
    fresh = [other for other in others if other.id not in known]
    return replace(
        review,
        annotations=tuple(
            each for entry in review.annotations for each in (fresh if entry.id == annotation else (entry,))
        ),
    )


def _with_records(review: Review, annotation: Annotation, records: Iterable[SourceRecord]) -> Review:
    quoted = {quote.article for quote in annotation.quotes}
    return replace(
        review, articles=with_missing(review.articles, [each for each in records if each.id in quoted])
    )


def with_missing(
    records: tuple[SourceRecord, ...], others: Iterable[SourceRecord]
) -> tuple[SourceRecord, ...]:
    """Return ``records`` in their order, then those of ``others`` that are about no article among them."""
    known = {record.id for record in records}
    return (*records, *(other for other in others if other.id not in known))


def _mine_where(
    merged: tuple[Entry, ...], mine: tuple[Entry, ...], contested: Collection[str]
) -> tuple[Entry, ...]:
    own = {entry_name(entry): entry for entry in mine}
    return tuple(
        own.get(entry_name(entry), entry) if entry_name(entry) in contested else entry for entry in merged
    )


def changed_annotations(before: Review, after: Review) -> Mapping[AnnotationId, Annotation | None]:
    """Return the annotations of ``before`` that are another or none in ``after``, and None for those that came."""
    known, now = ({entry.id: entry for entry in review.annotations} for review in (before, after))
    return {each: known.get(each) for each in {**known, **now} if known.get(each) != now.get(each)}
