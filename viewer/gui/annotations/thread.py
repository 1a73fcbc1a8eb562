"""What was said about a finding: each judgement with its note, and the replies below it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import Annotation, AnnotationId, Reply, ReplyId
from viewer.gui.annotations.answering import is_own
from viewer.gui.dismissing import reason_words, seen_annotations
from viewer.gui.session import ReviewSession
from viewer.gui.times import exact_words, moment_words
from viewer.gui.wording import relation_words, status_in_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A judgement, or a reply to one.

    Attributes:
        annotation: The judgement that it is, or answers.
        reply: The reply that it is, or None.
        author: Who says it, or ``""``.
        says: How a judgement stands, in words; ``""`` for a reply.
        text: Markdown.
        when: When it was written, as a reader says it.
        exactly: The same with day and time, and when it was changed.
        is_own: Whether the reviewer may change it.
    """

    annotation: AnnotationId
    reply: ReplyId | None = None
    author: str
    says: str = ""
    text: str
    when: str
    exactly: str
    is_own: bool


def find_messages(session: ReviewSession) -> tuple[Message, ...]:
    """Return what was said about what is selected, in the order of reading."""
    found: list[Message] = []
    for annotation in seen_annotations(session):
        found.append(_judgement(session, annotation))
        found += (_reply(session, annotation, reply) for reply in annotation.replies)
    return tuple(found)


def _judgement(session: ReviewSession, annotation: Annotation) -> Message:
    says = QCoreApplication.translate("Thread", "{relation}, {status}").format(
        relation=relation_words(annotation.relation), status=status_in_sentence(annotation.status)
    )
    reason = annotation.reason.strip()
    if reason:
        says = f"{says} · {reason_words(annotation)}"
    return Message(
        annotation=annotation.id,
        author=annotation.author,
        says=says,
        text=annotation.note,
        when=moment_words(annotation.modified),
        exactly=_exactly(annotation),
        is_own=session.judgements.is_own(annotation),
    )


def _reply(session: ReviewSession, annotation: Annotation, reply: Reply) -> Message:
    return Message(
        annotation=annotation.id,
        reply=reply.id,
        author=reply.author,
        text=reply.text,
        when=moment_words(reply.created),
        exactly=_exactly(reply),
        is_own=is_own(session, reply),
    )


def _exactly(said: Annotation | Reply) -> str:
    if said.modified == said.created:
        return exact_words(said.created)
    words = QCoreApplication.translate("Thread", "{created}, changed {modified}")
    return words.format(created=exact_words(said.created), modified=exact_words(said.modified))
