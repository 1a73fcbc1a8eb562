"""What was said about a finding as a page to read; loaded when somebody reads it."""

from html import escape

from PySide6.QtCore import QCoreApplication

from viewer.gui.annotations.note_preview import note_as_html
from viewer.gui.annotations.thread import Message
from viewer.gui.theme import Theme


def thread_as_html(messages: tuple[Message, ...], theme: Theme) -> str:
    """Return ``messages`` as rich text; what can be done with each are links with the number of the message."""
    if not messages:
        words = QCoreApplication.translate(
            "Thread", "Nobody has said anything about this finding yet. Judge it or write a note to begin."
        )
        return f"<p>{escape(words)}</p>"
    return "".join(_message_as_html(place, message, theme) for place, message in enumerate(messages))


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
