"""Letters (``.eml``) and pages saved as one file (``.mhtml``), which are letters too (RFC 5322, RFC 2557)."""

import email
from datetime import datetime
from email import policy
from email.message import EmailMessage, MIMEPart
from pathlib import Path

from viewer.domain.article import DateCandidate
from viewer.domain.errors import UnreadableArticle
from viewer.reading import web_page
from viewer.reading.decoding import decode
from viewer.reading.html_decoding import decode_html
from viewer.reading.markup_blocks import blocks_of_markup
from viewer.reading.pages import Page
from viewer.reading.text_blocks import blocks_of_text


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of a letter or of a page saved as one file.

    Raises:
        UnreadableArticle: It holds no text.
    """
    message = email.message_from_bytes(content, policy=policy.default)
    if not message.keys():
        raise _no_letter(path)
    return _page_saved(message, path) if _is_page(message) else _letter(message, path)


def _is_page(message: EmailMessage) -> bool:
    located = message["Snapshot-Content-Location"] or message["Content-Location"]
    return message.get_content_type() == "multipart/related" and (
        located is not None or "Blink" in _header(message, "From") or message["To"] is None
    )


def _page_saved(message: EmailMessage, path: Path) -> Page:
    part = next((each for each in message.walk() if each.get_content_type() == "text/html"), None)
    if part is None:
        raise _no_letter(path)
    page = web_page.page_of(_text_of(part, path), path)
    located = _header(message, "Snapshot-Content-Location") or str(part["Content-Location"] or "")
    address = page.address or (located if located.startswith(("http://", "https://")) else "")
    return Page(
        blocks=page.blocks,
        title=page.title,
        source=page.source,
        author=page.author,
        address=address,
        dates=page.dates,
    )


def _letter(message: EmailMessage, path: Path) -> Page:
    body = message.get_body(preferencelist=("html", "plain"))
    if body is None:
        raise _no_letter(path)
    text = _text_of(body, path)
    is_html = body.get_content_type() == "text/html"
    blocks = tuple(blocks_of_markup(text)) if is_html else blocks_of_text(text)
    sender = message["From"]
    known = sender.addresses[0] if sender is not None and sender.addresses else None
    return Page(
        blocks=blocks,
        title=_header(message, "Subject"),
        source=(known.display_name or known.domain) if known is not None else "",
        dates=_dates(message),
    )


def _text_of(part: MIMEPart, path: Path) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise _no_letter(path)
    charset = part.get_content_charset()
    try:
        return content.decode(charset) if charset else _guessed(part, content, path)
    except (LookupError, UnicodeDecodeError):
        return _guessed(part, content, path)


def _guessed(part: MIMEPart, content: bytes, path: Path) -> str:
    is_html = part.get_content_type() == "text/html"
    return (decode_html(content, path) if is_html else decode(content, path)).text


def _dates(message: EmailMessage) -> tuple[DateCandidate, ...]:
    sent = getattr(message["Date"], "datetime", None)
    return (DateCandidate(value=sent.date(), where="sent"),) if isinstance(sent, datetime) else ()


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message[name] or "").split())


def _no_letter(path: Path) -> UnreadableArticle:
    return UnreadableArticle.at(
        path, "It holds no text that can be read.", "Copy the article’s text and paste it as a new source."
    )
