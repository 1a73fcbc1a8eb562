"""A fetched page as files: what kind it is, what it is called, and where its note lies."""

import codecs
import html
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from viewer.domain.errors import UnfetchedPage
from viewer.fetching.addresses import Address
from viewer.fetching.requesting import Answer
from viewer.reading.registry import SUFFIXES
from viewer.reading.retrieval_notes import RetrievalNote, note_path, note_text

_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".xhtml",
        "application/pdf": ".pdf",
        "application/x-pdf": ".pdf",
        "text/plain": ".txt",
        "text/markdown": ".md",
        "text/x-markdown": ".md",
        "application/rtf": ".rtf",
        "text/rtf": ".rtf",
        "application/epub+zip": ".epub",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/vnd.oasis.opendocument.text": ".odt",
        "message/rfc822": ".eml",
        "multipart/related": ".mhtml",
    }
)
_UNTOLD: Final = frozenset({"", "application/octet-stream", "binary/octet-stream", "text/plain"})
"""What servers say where they do not know what they give."""
_LOOKED_AT: Final = 100_000
_LONGEST_NAME: Final = 60
_MARKUP: Final = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TITLE: Final = re.compile(r"<title[^>]*>([^<]{1,300})", re.IGNORECASE)
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([a-z0-9._:-]{1,40})")
_AS_BROWSERS_READ: Final[Mapping[str, str]] = MappingProxyType(
    {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030"}
)
"""Names of encodings for which pages use a larger one (WHATWG Encoding Standard)."""


def suffix_of(answer: Answer) -> str:
    """Return the ending under which an answer can be opened.

    Raises:
        UnfetchedPage: It is nothing that can be opened as an article.
    """
    kind = answer.content_type.partition(";")[0].strip()
    if answer.content.startswith(b"%PDF-"):
        return ".pdf"
    if kind in _UNTOLD:
        named = Path(answer.address.target.partition("?")[0]).suffix.lower()
        if _MARKUP.match(answer.content[:_LOOKED_AT]):
            return ".html"
        if named in SUFFIXES:
            return named
    if kind in _SUFFIXES:
        return _SUFFIXES[kind]
    raise UnfetchedPage(
        f"What lies there is no article ({kind or 'the server does not say what it is'}).",
        where=str(answer.address),
        remedy="Give the address of the article itself.",
    )


def encoding_of(answer: Answer) -> str:
    """Return how the server says that the bytes are to be read, where they can be; else ``""``, to find out."""
    named = _CHARSET.search(answer.content_type)
    if named is None:
        return ""
    try:
        known = codecs.lookup(named[1]).name
        encoding = _AS_BROWSERS_READ.get(known, known)
        answer.content.decode(encoding)
    except (LookupError, ValueError):
        return ""
    return encoding


def keep(answer: Answer, folder: Path, note: RetrievalNote) -> Path:
    """Write an answer and its note into ``folder`` under a name of their own, and return the page.

    Raises:
        UnfetchedPage: They cannot be written; then nothing of them is left.
    """
    suffix, stem = suffix_of(answer), _stem(answer, note.encoding)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for page in _names(folder, stem, suffix):
            if note_path(page).exists():
                continue
            try:
                _write_new(page, answer.content)
            except FileExistsError:
                continue
            _write_note(page, note)
            return page
    except OSError as error:
        raise UnfetchedPage(
            f"The page cannot be kept: {error.strerror or error}.",
            where=str(folder),
            remedy="Make room or choose another folder, and fetch it again.",
        ) from error
    raise AssertionError("there is always another number")


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}{suffix}"
    number = 2
    while True:
        yield folder / f"{stem}-{number}{suffix}"
        number += 1


def _write_new(place: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all."""
    with place.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            place.unlink(missing_ok=True)
            raise


def _write_note(page: Path, note: RetrievalNote) -> None:
    try:
        _write_new(note_path(page), note_text(note).encode())
    except OSError:
        page.unlink(missing_ok=True)
        raise


def _stem(answer: Answer, encoding: str) -> str:
    """Return host and words of the address, or of the page's title where the address has none."""
    words = [_slug(part) for part in answer.address.target.partition("?")[0].split("/")]
    named = next((word for word in reversed(words) if re.search(r"[^\W\d_]{3}", word)), "")
    told = named if "-" in named else _slug(_title(answer, encoding)) or named
    host = _slug(answer.address.host.removeprefix("www."), "._-")
    return "-".join(part for part in (host, told[:_LONGEST_NAME].strip("-")) if part)


def _slug(words: str, also: str = "") -> str:
    """Return ``words`` as every system can have them in the name of a file: small letters, figures, hyphens."""
    plain = re.sub(r"\.[a-z]{2,5}$", "", words) if not also else words
    kept = (
        letter if letter.isalnum() or letter in also else "-" for letter in normalize("NFC", plain).lower()
    )
    return re.sub(r"-{2,}", "-", "".join(kept)).strip("-.")


def _title(answer: Answer, encoding: str) -> str:
    found = _TITLE.search(answer.content[:_LOOKED_AT].decode(encoding or "utf-8", errors="ignore"))
    return html.unescape(found[1]) if found else ""


def same_place(note: RetrievalNote, address: Address) -> bool:
    """Tell whether a page with this note is what ``address`` asked for."""
    return str(address) in (note.address, note.asked)
