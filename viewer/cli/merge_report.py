"""What merging has done, for people and for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from viewer.cli.merged_reviews import Outcome
from viewer.domain.review import Annotation, Code, PassageCorrection, PassageLink, Review, SourceRecord
from viewer.reviewing.collating import are_alike, line_up_grounded
from viewer.reviewing.lining_up import LinedUp
from viewer.reviewing.merging import Conflict, entry_name

SCHEMA: Final = "parallax-merge/1"
_LONGEST: Final = 60
"""Characters of a value in the report for people; the other report holds all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeConflict:
    """Something that several changed, each in another way.

    Attributes:
        where: Id of the annotation or article, words of a passage, name of a code, or ``""`` for the review itself.
        about: The question of the annotation, the title of the article, or ``where``.
        field: What was changed.
        kept: What the merged review holds.
        other: What it holds in a copy, in its history of changes, or not at all.
    """

    where: str
    about: str
    field: str
    kept: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """Words of an annotation that were not found, or an annotation that one side had taken away.

    Attributes:
        annotation: Its id.
        about: Its question.
        words: The words quoted, or its note.
    """

    annotation: str
    about: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What merging has done.

    Attributes:
        inputs: The reviews, as they were named.
        output: The file written.
        three_way: Whether a common ancestor was known, so that what one side took away is gone.
        annotations: In the merged review.
        agreed: Questions on which all who spoke agree; two or more did.
        differing: Questions on which they do not.
        alone: By input, how many annotations only it has.
        conflicts: What several changed, each in another way.
        removed: What one side took away and the others had not touched.
        unplaced: What was not found in the texts as they are now; kept as it was.
        lost_by_hand: How many links and corrections of the inputs were not found; kept too.
        unread: Articles that could not be read, by path; their annotations were merged by their words.
    """

    inputs: tuple[str, ...]
    output: str
    three_way: bool
    annotations: int
    agreed: int
    differing: int
    alone: Mapping[str, int]
    conflicts: tuple[MergeConflict, ...]
    removed: tuple[LeftOver, ...]
    unplaced: tuple[LeftOver, ...]
    lost_by_hand: int
    unread: tuple[str, ...]


def report_of(outcome: Outcome, inputs: Sequence[str], output: str) -> MergeReport:
    """Return what there is to tell of ``outcome``."""
    groups = line_up_grounded(outcome.sides)
    several = [group for group in groups if len(group.said) > 1]
    agreed = sum(_is_agreed(group) for group in several)
    alone = [
        sum(len(each.said) == 1 and each.annotations[place] is not None for each in groups)
        for place in range(len(inputs))
    ]
    unread = {record.path for side in outcome.sides for record in side.unread}
    return MergeReport(
        inputs=tuple(inputs),
        output=output,
        three_way=outcome.is_three_way,
        annotations=len(outcome.review.annotations),
        agreed=agreed,
        differing=len(several) - agreed,
        alone=dict(zip(_apart(inputs), alone, strict=True)),
        conflicts=tuple(_told(conflict, outcome.review) for conflict in outcome.conflicts),
        removed=tuple(_removed(outcome)),
        unplaced=tuple(dict.fromkeys(_unplaced(outcome))),
        lost_by_hand=sum(side.lost_by_hand for side in outcome.sides),
        unread=tuple(sorted(unread)),
    )


def merge_as_json(report: MergeReport) -> str:
    """Return ``report`` as JSON, the same for the same report."""
    return json.dumps({"schema": SCHEMA, **asdict(report)}, ensure_ascii=False, indent=2) + "\n"


def merge_as_text(report: MergeReport) -> str:
    """Return ``report`` for people."""
    how = (
        "Three-way: what they came from is known, so what one side took away is gone."
        if report.three_way
        else "Two-way: nobody remembers what they came from, so nothing counts as taken away."
    )
    lines = [
        f"Merged {', '.join(report.inputs)} into {report.output}.",
        how,
        f"Annotations: {report.annotations}",
        f"  on the same words, agreed: {report.agreed}",
        f"  on the same words, differing: {report.differing}",
        *(f"  only in {name}: {count}" for name, count in report.alone.items()),
        f"Conflicts: {len(report.conflicts)}",
        *map(_conflict_line, report.conflicts),
    ]
    lines += _left_over("Taken away by one, untouched by the others", report.removed)
    lines += _left_over("Not found in the texts as they are now, kept as it was", report.unplaced)
    if report.lost_by_hand:
        lines.append(f"Links and corrections not found, kept as they were: {report.lost_by_hand}")
    if report.unread:
        lines.append("Articles that could not be read; their annotations were merged by their words:")
        lines += [f"  {path}" for path in report.unread]
    return "\n".join(lines) + "\n"


def _is_agreed(group: LinedUp) -> bool:
    first, *others = group.said
    return all(are_alike(first, other) for other in others)


def _apart(inputs: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the inputs so that no two are the same, should one be named twice."""
    return tuple(
        f"{name} ({place + 1})" if inputs.count(name) > 1 else name for place, name in enumerate(inputs)
    )


def _told(conflict: Conflict, review: Review) -> MergeConflict:
    known: dict[str, str] = {annotation.id: annotation.slot for annotation in review.annotations}
    known.update((record.id, record.title) for record in review.articles)
    return MergeConflict(
        where=conflict.where,
        about=known.get(conflict.where) or conflict.where,
        field=conflict.field,
        kept=_as_text(conflict.kept),
        other=_as_text(conflict.other),
    )


def _as_text(value: Any) -> str:  # noqa: ANN401 - whatever a field may hold
    """Return a value of a review as text: as its file writes it, or the words by which a reader knows it."""
    if isinstance(value, Annotation):
        return value.note or value.slot
    if isinstance(value, SourceRecord | PassageLink | PassageCorrection | Code):
        return entry_name(value)
    if isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return "" if value is None else str(value)


def _removed(outcome: Outcome) -> Iterator[LeftOver]:
    kept = {annotation.id for annotation in outcome.review.annotations}
    gone = {entry.id: entry for side in outcome.sides for entry in side.review.annotations}
    for annotation_id, entry in gone.items():
        if annotation_id not in kept:
            yield LeftOver(annotation=annotation_id, about=entry.slot, words=entry.note)


def _unplaced(outcome: Outcome) -> Iterator[LeftOver]:
    for side in outcome.sides:
        for place in side.unplaced:
            entry = side.review.annotation(place.annotation)
            if entry is not None:
                yield LeftOver(annotation=entry.id, about=entry.slot, words=entry.quotes[place.index].exact)


def _conflict_line(conflict: MergeConflict) -> str:
    kept, other = _short(conflict.kept), _short(conflict.other)
    return f"  {_short(conflict.about)} ({conflict.field}): kept {kept}, not {other}"


def _left_over(words: str, entries: Sequence[LeftOver]) -> list[str]:
    if not entries:
        return []
    return [
        f"{words}: {len(entries)}",
        *(f"  {_short(each.about)}: {_short(each.words)}" for each in entries),
    ]


def _short(words: str) -> str:
    """Return ``words`` on one line, cut where they are long."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1]}…”"
