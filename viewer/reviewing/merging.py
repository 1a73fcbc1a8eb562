"""Merges two reviewers' copies of a review, so that nothing that either of them wrote is lost.

Annotations are told by their ids. What only one side changed is taken; where both changed the same thing, the
later change stays, a note that yields lives on in a copy of its annotation, what else yields in its history of
changes, and the conflict is reported.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Generic, TypeVar

from viewer.domain.article import ArticleId
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    Code,
    PassageCorrection,
    PassageLink,
    Review,
    SourceRecord,
)
from viewer.reviewing.changing import with_yielded
from viewer.reviewing.editing import passages_linked, stretch_corrected
from viewer.reviewing.merging_replies import merge_changes, merge_replies
from viewer.reviewing.three_way import EMPTY, NOT_KNOWN, Choice, choose, choose_keys, join, kept_keys

JUDGED = (
    "kind",
    "slot",
    "proposed",
    "relation",
    "status",
    "severity",
    "confidence",
    "reason",
    "note",
    "author",
    "event",
)
"""What a reviewer sets on an annotation, apart from its quotations, tags, replies and changes, which are joined."""
ADDED = ("author", "address", "updated", "language", "retrieved", "encoding")
"""Particulars that older copies do not have: what one side does not say is no other word than what the other says."""
CORRECTED = ("title", "source", "published", *ADDED)
"""What a reviewer may correct on an article's record."""
COPIES = "3f0c8f57-5a1e-4b7e-9d2b-6d0f0b1d7c42"
"""Namespace of the ids of copies: the same yielding note gives the same id on every machine."""

AnyEntry = Annotation | SourceRecord | PassageLink | PassageCorrection | Code
Entry = TypeVar("Entry", bound=AnyEntry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Something that both reviewers changed, each in another way.

    Attributes:
        where: Id of the annotation or article, the words of linked or corrected passages, the name of a code, or ``""``
            for the review itself.
        field: What they changed: ``"note"``, ``"relation"`` … or ``"deleted"``.
        kept: What the merged review holds.
        other: What it does not hold, unless in a copy; None where one side had deleted what is kept.
    """

    where: str
    field: str
    kept: Any
    other: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two copies of a review made one.

    Attributes:
        review: With the work of both.
        conflicts: What a reviewer should look at.
    """

    review: Review
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled(Generic[Entry]):
    """What became of one entry of either copy.

    Attributes:
        entry: As merged; for a deleted entry, as it was.
        conflicts: Met on the way.
        copy: Bears what had to yield and must not be lost.
        is_deleted: Whether one side took it away and the other had not touched it.
    """

    entry: Entry
    conflicts: tuple[Conflict, ...] = ()
    copy: Annotation | None = None
    is_deleted: bool = False


def merge(mine: Review, theirs: Review, base: Review | None) -> Merged:
    """Return one review with the work of both reviewers.

    The result does not depend on who is called mine, except for the order of articles and links.

    Args:
        mine: One copy; its order of articles and links stays.
        theirs: The other copy.
        base: What both started from, or None where nobody remembers; then nothing counts as deleted.
    """
    before = base or Review()
    annotations = _settle(
        (mine.annotations, theirs.annotations, before.annotations), _key, _settle_annotation
    )
    links = _settle((mine.links, theirs.links, before.links), passages_linked, _settle_link)
    cuts = (_by_time(mine.corrections), _by_time(theirs.corrections), _by_time(before.corrections))
    corrections = _settle(cuts, stretch_corrected, _settle_correction)
    codes = _settle((mine.codebook, theirs.codebook, before.codebook), entry_name, _settle_code)
    records = _settle((mine.articles, theirs.articles, before.articles), _key, _settle_record)
    first, second = _by_text(mine.unknown, theirs.unknown)
    unknown = choose_keys(first, second, None if base is None else base.unknown)
    kept_annotations = _with_copies(annotations)
    kept_links, kept_corrections = _kept(links), _by_time(_kept(corrections))
    named = _named(kept_annotations, kept_links, kept_corrections)
    review = Review(
        articles=tuple(one.entry for one in records if not one.is_deleted or one.entry.id in named),
        annotations=kept_annotations,
        links=kept_links,
        corrections=kept_corrections,
        codebook=_kept(codes),
        unknown=kept_keys(unknown),
    )
    conflicts = chain(_conflicts(annotations), _conflicts(links), _conflicts(corrections))
    return Merged(
        review=review,
        conflicts=(*conflicts, *_conflicts(codes), *_conflicts(records), *_contested("", unknown)),
    )


def _settle(
    sides: tuple[Sequence[Entry], Sequence[Entry], Sequence[Entry]],
    key: Callable[[Entry], Hashable],
    settle_both: Callable[[Entry, Entry, Entry | None], _Settled[Entry]],
) -> list[_Settled[Entry]]:
    """Settle every entry of two sides, given what they started from, in the order of the first side."""
    mine, theirs, before = (_by_key(side, key) for side in sides)
    settled: list[_Settled[Entry]] = []
    for found in {**mine, **theirs}:
        if found in mine and found in theirs:
            later, earlier = _by_age(mine[found], theirs[found])
            settled.append(settle_both(later, earlier, before.get(found)))
        else:
            alone = mine[found] if found in mine else theirs[found]
            settled.append(_settle_alone(alone, before.get(found)))
    return settled


def _by_key(entries: Sequence[Entry], key: Callable[[Entry], Hashable]) -> dict[tuple[Hashable, int], Entry]:
    """Return the entries by key; of those with the same key, which only a text editor brings about, none is lost."""
    counts: Counter[Hashable] = Counter()
    found = {}
    for entry in entries:
        counts[key(entry)] += 1
        found[key(entry), counts[key(entry)]] = entry
    return found


def _key(entry: Annotation | SourceRecord) -> str:
    return entry.id


def _kept(settled: Sequence[_Settled[Entry]]) -> tuple[Entry, ...]:
    return tuple(one.entry for one in settled if not one.is_deleted)


def _by_time(corrections: Sequence[PassageCorrection]) -> tuple[PassageCorrection, ...]:
    return tuple(sorted(corrections, key=lambda entry: (entry.made.timestamp(), repr(entry))))


def _conflicts(settled: Sequence[_Settled[Entry]]) -> tuple[Conflict, ...]:
    return tuple(conflict for one in settled for conflict in one.conflicts)


def _settle_alone(entry: Entry, before: Entry | None) -> _Settled[Entry]:
    """Keep what only one side has, unless the other side has knowingly taken it away."""
    if before is None:
        return _Settled(entry=entry)
    if _is_untouched(entry, before):
        return _Settled(entry=entry, is_deleted=True)
    return _Settled(
        entry=entry, conflicts=(Conflict(where=entry_name(entry), field="deleted", kept=entry, other=None),)
    )


def _settle_annotation(
    later: Annotation, earlier: Annotation, before: Annotation | None
) -> _Settled[Annotation]:
    fields = _choose_fields(JUDGED, later, earlier, before)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    answers = merge_replies(later.replies, earlier.replies, before.replies if before else None)
    entry = replace(
        later,
        **{name: choice.kept for name, choice in fields.items()},
        quotes=join(later.quotes, earlier.quotes, before.quotes if before else ()) or later.quotes,
        tags=join(later.tags, earlier.tags, before.tags if before else ()),
        replies=answers.replies,
        changes=merge_changes(later.changes, earlier.changes, before.changes if before else ()),
        unknown=kept_keys(unknown),
    )
    entry = replace(entry, changes=with_yielded(entry, _yielded(fields)))
    yielding = fields["note"].other if fields["note"].contested else ""
    is_lost = yielding.strip() and yielding not in entry.note
    author_of_copy = later if yielding == later.note else earlier
    contested_replies = tuple(
        Conflict(where=later.id, field="discussion", kept=kept, other=other)
        for kept, other in answers.contested
    )
    return _Settled(
        entry=entry,
        conflicts=(*_contested(later.id, {**fields, **unknown}), *contested_replies),
        copy=replace(author_of_copy, id=_copy_id(later.id, yielding)) if is_lost else None,
    )


def _yielded(fields: Mapping[str, Choice]) -> Mapping[str, Any]:
    """Return what had to yield, by field; a note that yields lives on in a copy."""
    return {name: choice.other for name, choice in fields.items() if choice.contested and name != "note"}


def _settle_record(
    later: SourceRecord, earlier: SourceRecord, before: SourceRecord | None
) -> _Settled[SourceRecord]:
    fields = _choose_fields(CORRECTED, later, earlier, before)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    entry = replace(
        later,
        **{name: choice.kept for name, choice in fields.items()},
        kept=later.kept or earlier.kept,
        unknown=kept_keys(unknown),
    )
    return _Settled(entry=entry, conflicts=_contested(later.id, {**fields, **unknown}))


def _settle_link(
    later: PassageLink, earlier: PassageLink, before: PassageLink | None
) -> _Settled[PassageLink]:
    fields = _choose_fields(("linked", "author"), later, earlier, before)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    entry = replace(
        later, **{name: choice.kept for name, choice in fields.items()}, unknown=kept_keys(unknown)
    )
    return _Settled(entry=entry, conflicts=_contested(entry_name(later), {**fields, **unknown}))


def _settle_correction(
    later: PassageCorrection, earlier: PassageCorrection, before: PassageCorrection | None
) -> _Settled[PassageCorrection]:
    fields = _choose_fields(("kind", "author"), later, earlier, before)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    entry = replace(
        later, **{name: choice.kept for name, choice in fields.items()}, unknown=kept_keys(unknown)
    )
    return _Settled(entry=entry, conflicts=_contested(entry_name(later), {**fields, **unknown}))


def _settle_code(later: Code, earlier: Code, before: Code | None) -> _Settled[Code]:
    fields = _choose_fields(("description",), later, earlier, before)
    unknown = choose_keys(later.unknown, earlier.unknown, None if before is None else before.unknown)
    entry = replace(
        later, **{name: choice.kept for name, choice in fields.items()}, unknown=kept_keys(unknown)
    )
    return _Settled(entry=entry, conflicts=_contested(entry_name(later), {**fields, **unknown}))


def _choose_fields(
    names: Sequence[str], later: Entry, earlier: Entry, before: Entry | None
) -> dict[str, Choice]:
    return {
        name: choose(
            getattr(later, name),
            getattr(earlier, name),
            NOT_KNOWN if before is None else getattr(before, name),
        )
        for name in names
    }


def _contested(where: str, choices: Mapping[str, Choice]) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(where=where, field=name, kept=choice.kept, other=choice.other)
        for name, choice in choices.items()
        if choice.contested
    )


def _with_copies(settled: Sequence[_Settled[Annotation]]) -> tuple[Annotation, ...]:
    """Return what stays, in order of creation; a copy that an earlier merge made and somebody worked on stays so."""
    found = {one.copy.id: one.copy for one in settled if one.copy is not None}
    found |= {one.entry.id: one.entry for one in settled if not one.is_deleted}
    return tuple(sorted(found.values(), key=lambda entry: (entry.created, entry.id)))


def _copy_id(original: AnnotationId, note: str) -> AnnotationId:
    from uuid import UUID, uuid5  # noqa: PLC0415 - a window opens sooner without, and copies are seldom made

    return AnnotationId(str(uuid5(UUID(COPIES), f"{original}\n{note}")))


def _named(
    annotations: Sequence[Annotation], links: Sequence[PassageLink], corrections: Sequence[PassageCorrection]
) -> set[ArticleId]:
    named = {quote.article for annotation in annotations for quote in annotation.quotes}
    named |= {quote.article for link in links for quote in (link.left, link.right)}
    return named | {correction.quote.article for correction in corrections}


def _by_age(left: Entry, right: Entry) -> tuple[Entry, Entry]:
    """Return the later changed entry first; where no time tells, the order is at least the same for everybody."""
    return (left, right) if _age(left) >= _age(right) else (right, left)


def _age(entry: AnyEntry) -> tuple[float, str, str]:
    """Return the time of an entry, then what breaks a tie.

    The note comes before the rest: the rest may be filled in from the other side, and must not make the other note
    the later one, and a copy of the first, when the merged review meets one of the two again.
    """
    if isinstance(entry, Annotation):
        return (entry.modified.timestamp(), entry.note, repr(entry))
    if isinstance(entry, PassageCorrection):
        return (entry.made.timestamp(), "", repr(entry))
    return (0, "", repr(entry))


def _by_text(
    left: Mapping[str, Any], right: Mapping[str, Any]
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the two in an order that is the same for everybody."""
    return (left, right) if repr(dict(left)) >= repr(dict(right)) else (right, left)


def _is_untouched(entry: Entry, before: Entry) -> bool:
    """Tell whether no reviewer has changed ``entry``; re-attaching its quotations is nobody's work."""
    if isinstance(entry, Annotation) and isinstance(before, Annotation):
        return replace(entry, quotes=before.quotes) == before
    if isinstance(entry, SourceRecord) and isinstance(before, SourceRecord):
        return _of_older_form(entry, before) == before
    return entry == before


def _of_older_form(record: SourceRecord, before: SourceRecord) -> SourceRecord:
    """Return ``record`` without the kept text and the particulars that Parallax has filled in since ``before``."""
    filled = {name: getattr(before, name) for name in ADDED if getattr(before, name) in EMPTY}
    return replace(record, kept=before.kept, **({} if before.kept else filled))


def entry_name(entry: AnyEntry) -> str:
    """Return what a conflict calls ``entry``: its id where it has one, else its words."""
    if isinstance(entry, PassageLink):
        return f"{entry.left.exact} – {entry.right.exact}"
    if isinstance(entry, PassageCorrection):
        return entry.quote.exact
    return entry.name if isinstance(entry, Code) else entry.id
