"""What was said about a finding, as a text to read: each judgement with its note, and the replies below it."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import Annotation, AnnotationId, Reply, ReplyId
from viewer.gui.annotations.answering import is_own
from viewer.gui.annotations.note_preview import note_as_html
from viewer.gui.dismissing import reason_words, seen_annotations
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme
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


def thread_as_html(messages: tuple[Message, ...], theme: Theme) -> str:
    """Return ``messages`` as rich text; what can be done with each are links with the number of the message."""
    if not messages:
        words = QCoreApplication.translate(
            "Thread", "Nobody has said anything about this finding yet. Judge it or write a note to begin."
        )
        return f"<p>{escape(words)}</p>"
    return "".join(_message_as_html(place, message, theme) for place, message in enumerate(messages))


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


def _message_as_html(place: int, message: Message, theme: Theme) -> str:
    author = escape(message.author or QCoreApplication.translate("Thread", "Unsigned"))
    exactly = escape(message.exactly, quote=True)
    when = f'<span style="color: {theme.dimmed.name()}" title="{exactly}">{escape(message.when)}</span>'
    head = f"<b>{author}</b> &nbsp;{when}"
    if message.says:
        head += f"<br/>{escape(message.says)}"
    margin = 0 if message.reply is None else 16
    body = note_as_html(message.text)
    return (
        f'<div style="margin-left: {margin}px"><p style="margin-bottom: 2px">{head}</p>'
        f'{body}<p style="margin-top: 2px">{" &nbsp; ".join(_links(place, message))}</p></div>'
    )


def _links(place: int, message: Message) -> list[str]:
    if message.reply is None:
        return [_link("reply", place, QCoreApplication.translate("Thread", "Reply"))]
    if not message.is_own:
        return []
    return [
        _link("edit", place, QCoreApplication.translate("Thread", "Edit")),
        _link("delete", place, QCoreApplication.translate("Thread", "Delete")),
    ]


def _link(does: str, place: int, words: str) -> str:
    return f'<a href="{does}:{place}">{escape(words)}</a>'
