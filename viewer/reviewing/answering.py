"""Replies to an annotation: added, changed and taken away.

A reply leaves the annotation's own time of change alone: to answer somebody is not to change what they said.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from viewer.domain.review import Annotation, AnnotationId, Reply, ReplyId, Review


def add_reply(review: Review, annotation_id: AnnotationId, reply: Reply) -> Review:
    """Return ``review`` with one reply more, in order of creation.

    Raises:
        KeyError: The review has no annotation with this id.
    """
    return _with_replies(
        review,
        annotation_id,
        lambda known: tuple(sorted((*known, reply), key=lambda each: (each.created, each.id))),
    )


def change_reply(
    review: Review, annotation_id: AnnotationId, reply_id: ReplyId, *, text: str, when: datetime
) -> Review:
    """Return ``review`` with a reply that says ``text``.

    Args:
        review: Before the edit.
        annotation_id: The annotation that it answers.
        reply_id: The reply.
        text: Markdown; not empty.
        when: Now, with a time zone. An earlier time than the reply's last change is set to that change.

    Raises:
        KeyError: The review has no such annotation, or that has no such reply.
    """
    before = find_reply(review, annotation_id, reply_id)
    after = replace(before, text=text, modified=max(when, before.modified))
    return _with_replies(
        review, annotation_id, lambda known: tuple(after if each is before else each for each in known)
    )


def remove_reply(review: Review, annotation_id: AnnotationId, reply_id: ReplyId) -> Review:
    """Return ``review`` without one reply.

    Raises:
        KeyError: The review has no such annotation, or that has no such reply.
    """
    gone = find_reply(review, annotation_id, reply_id)
    return _with_replies(
        review, annotation_id, lambda known: tuple(each for each in known if each is not gone)
    )


def find_reply(review: Review, annotation_id: AnnotationId, reply_id: ReplyId) -> Reply:
    """Return a reply.

    Raises:
        KeyError: The review has no such annotation, or that has no such reply.
    """
    for reply in _annotation(review, annotation_id).replies:
        if reply.id == reply_id:
            return reply
    raise KeyError(reply_id)


def _annotation(review: Review, annotation_id: AnnotationId) -> Annotation:
    found = review.annotation(annotation_id)
    if found is None:
        raise KeyError(annotation_id)
    return found


def _with_replies(
    review: Review, annotation_id: AnnotationId, change: Callable[[tuple[Reply, ...]], tuple[Reply, ...]]
) -> Review:
    before = _annotation(review, annotation_id)
    after = replace(before, replies=change(before.replies))
    return replace(
        review, annotations=tuple(after if each is before else each for each in review.annotations)
    )
