"""What a reviewer may see of a review while judging blind: their own work, and others' where they have decided.

A finding is decided when its own annotation is no longer open. Until then what others said of the same words stays hidden,
and so do their replies to it, and what others found on their own. What bears no name counts as another's: nobody can tell whose it is. The review itself is
not touched.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from viewer.domain.comparison import DivergenceId
from viewer.domain.review import Annotation, Status
from viewer.reviewing.lining_up import line_up


def unveiled(
    annotations: Sequence[Annotation],
    reviewer: str,
    matched: Mapping[DivergenceId, Sequence[Annotation]],
) -> tuple[Annotation, ...]:
    """Return those of ``annotations`` that ``reviewer`` may see, in their order and to be shown, not to be edited.

    Args:
        annotations: Everything that was said.
        reviewer: Who judges blind.
        matched: Which of them judge which finding, where the reviewer's own findings are among them.
    """
    seen = {annotation.id for annotation in annotations if annotation.author == reviewer}
    for said in matched.values():
        if _is_decided(said, reviewer):
            seen.update(annotation.id for annotation in said)
    judging = {annotation.id for said in matched.values() for annotation in said}
    loose = [annotation for annotation in annotations if annotation.id not in judging]
    seen.update(annotation.id for annotation in _answered(loose, reviewer))
    return tuple(_without_others(annotation, reviewer) for annotation in annotations if annotation.id in seen)


def _without_others(annotation: Annotation, reviewer: str) -> Annotation:
    """Return an annotation of the reviewer's without what others added to it, until it is decided."""
    if annotation.author != reviewer or annotation.status is not Status.OPEN:
        return annotation
    replies = tuple(reply for reply in annotation.replies if reply.author == reviewer)
    changes = tuple(change for change in annotation.changes if change.author == reviewer)
    if (replies, changes) == (annotation.replies, annotation.changes):
        return annotation
    return replace(annotation, replies=replies, changes=changes)


def _is_decided(said: Iterable[Annotation], reviewer: str) -> bool:
    return any(annotation.author == reviewer and annotation.status is not Status.OPEN for annotation in said)


def _answered(loose: Sequence[Annotation], reviewer: str) -> list[Annotation]:
    """Return others' annotations on no finding that speak of the words of one of the reviewer's that is decided."""
    own = [annotation for annotation in loose if _is_decided([annotation], reviewer)]
    answered = []
    for author in {annotation.author for annotation in loose} - {reviewer}:
        theirs = [annotation for annotation in loose if annotation.author == author]
        pairs = (one.annotations for one in line_up([own, theirs]))
        answered += [other for mine, other in pairs if mine is not None and other is not None]
    return answered
