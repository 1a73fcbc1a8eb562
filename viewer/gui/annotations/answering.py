"""Replies in a session. A reply is in the review from its first letter on, as a note is: no word waits to be sent."""

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import AnnotationId, Reply, ReplyId
from viewer.gui.session import ReviewSession
from viewer.reviewing.answering import add_reply, change_reply, remove_reply


def new_reply_id() -> ReplyId:
    """Return the id of a reply that is about to be written."""
    from uuid import uuid4  # noqa: PLC0415 - most windows open and close without a reply

    return ReplyId(str(uuid4()))


def reply_in(session: ReviewSession, annotation: AnnotationId, reply: ReplyId) -> Reply | None:
    """Return a reply as it is now; None where it is not there, or not yet."""
    found = session.review.annotation(annotation)
    replies = found.replies if found is not None else ()
    return next((each for each in replies if each.id == reply), None)


def write_reply(session: ReviewSession, annotation: AnnotationId, reply: ReplyId, text: str) -> None:
    """Let a reply say ``text``: the first letter brings it into being, the last one taken away removes it."""
    now, known = session.now(), reply_in(session, annotation, reply)
    if session.review.annotation(annotation) is None or (known is None and not text.strip()):
        return
    typing = f"reply {reply}"
    if known is None:
        made = Reply(id=reply, text=text, author=session.reviewer, created=now, modified=now)
        review = add_reply(session.review, annotation, made)
        label = QCoreApplication.translate("Answering", "Reply")
        session.record(review, label, typing=typing, begun=reply)
    elif not text.strip():
        remove(session, annotation, reply, typing=typing)
    elif text != known.text:
        review = change_reply(session.review, annotation, reply, text=text, when=now)
        label = QCoreApplication.translate("Answering", "Change a reply")
        session.record(review, label, typing=typing)


def remove(session: ReviewSession, annotation: AnnotationId, reply: ReplyId, *, typing: str = "") -> None:
    """Take a reply away."""
    label = QCoreApplication.translate("Answering", "Delete a reply")
    session.record(remove_reply(session.review, annotation, reply), label, typing=typing)


def is_own(session: ReviewSession, reply: Reply) -> bool:
    """Tell whether the reviewer may change ``reply``: it is theirs, unsigned, or they have no name."""
    return not session.reviewer or reply.author in (session.reviewer, "")
