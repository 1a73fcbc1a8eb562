"""What somebody copied or dropped, as a file that is read like every other: so offsets hold, and a review can name it."""

import html
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import normalize

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from viewer.gui.shortening import in_one_line
from viewer.reading.boilerplate import is_boilerplate
from viewer.reading.retrieval_notes import RetrievalNote, note_path, note_text

_LONGEST_TITLE: Final = 160
_LONGEST_NAME: Final = 60
_LOOKED_AT: Final = 8
_LEAST_BLANKS: Final = 2
_COPIED: Final = re.compile(r"(?s)<!--StartFragment-->(.*)<!--EndFragment-->")
_HEADING: Final = re.compile(r"(?is)<(h1|h2|title)\b[^>]{0,2000}>(.{1,2000}?)</\1\s*>")
_SCRIPT: Final = re.compile(r"(?is)<(script|style|iframe|object|template)\b.*?(?:</\1\s*>|\Z)")
_STRUCTURE: Final = re.compile(r"(?i)<(?:p|h[1-6]|li|table|blockquote|article)\b")
_SOURCE_FORMATS: Final = (
    "text/x-moz-url-priv",
    "chromium/x-source-url",
    "org.chromium.source-url",
    'application/x-qt-windows-mime;value="HTML Format"',
)
"""Where browsers put the address of the page from which something was copied."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'\x00-\x20]{3,4000}")
_RESERVED: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What was copied.

    Attributes:
        text: Its words.
        markup: The same as HTML, where it has headings, lists, tables or paragraphs; else ``""``.
        title: What seems to be its headline, or ``""``.
        address: Of the page that it was copied from, or ``""``.
    """

    text: str = ""
    markup: str = ""
    title: str = ""
    address: str = ""


def pasted_from(copied: QMimeData | None) -> Pasted:
    """Return what was copied or dropped; without words where it was something else."""
    if copied is None:
        return Pasted()
    source = copied.html() if copied.hasHtml() else ""
    found = _COPIED.search(source)
    markup = _SCRIPT.sub(" ", found[1] if found else source).replace("\x00", "")
    text = copied.text() if copied.hasText() else QTextDocumentFragment.fromHtml(markup).toPlainText()
    text = text.replace("\x00", "").replace("\u2029", "\n").strip()
    return Pasted(
        text=text,
        markup=markup if text and _STRUCTURE.search(markup) else "",
        title=_title(markup, text),
        address=_source_address(copied),
    )


def _title(markup: str, text: str) -> str:
    """Return the first heading, or the first line where it is no whole paragraph."""
    heading = _HEADING.search(markup)
    if heading is not None:
        words = " ".join(QTextDocumentFragment.fromHtml(heading[2]).toPlainText().split())
        if words:
            return in_one_line(words, _LONGEST_TITLE)
    lines = (" ".join(line.split()) for line in text.splitlines()[:_LOOKED_AT])
    return next((line for line in lines if _is_headline(line)), "")


def _is_headline(line: str) -> bool:
    """Tell whether a line may be one: some words, no whole paragraph, and nothing that sites put around articles."""
    return line.count(" ") >= _LEAST_BLANKS and len(line) <= _LONGEST_TITLE and not is_boilerplate(line)


def _source_address(copied: QMimeData) -> str:
    for kind in _SOURCE_FORMATS:
        if copied.hasFormat(kind):
            raw = bytes(copied.data(kind).data())
            wide = raw[1:2] == b"\x00"
            words = raw.decode("utf-16-le" if wide else "utf-8", errors="ignore")
            words = words.partition("SourceURL:")[2] if "SourceURL:" in words else words
            found = _ADDRESS.search(words)
            if found is not None:
                return found[0]
    return ""


def page_of(pasted: Pasted, title: str) -> str:
    """Return the markup that was copied as a whole page with a headline."""
    told = html.escape(title)
    heading = "" if not title or _has_heading(pasted.markup, title) else f"<h1>{told}</h1>\n"
    return (
        f'<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>{told}</title>'
        f'<meta property="og:title" content="{told}"></head>\n'
        f"<body><article>\n{heading}{pasted.markup}\n</article></body>\n</html>\n"
    )


def text_of(text: str, title: str) -> str:
    """Return words as a text file; a headline that they do not begin with stands in its head."""
    first = " ".join(next(iter(text.strip().splitlines()), "").split())
    if not title or first == title:
        return f"{text.strip()}\n"
    return f"---\ntitle: {title}\n---\n{text.strip()}\n"


def keep_pasted(content: str, title: str, suffix: str, folder: Path, note: RetrievalNote) -> Path:
    """Write a new source into ``folder`` under a name of its own, with the note on where it came from; return its path.

    Raises:
        OSError: It cannot be written; then nothing of it is left, and nothing that was there is touched.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for place in _names(folder, _file_name(title), suffix):
        if note_path(place).exists():
            continue
        try:
            _write_new(place, content)
        except FileExistsError:
            continue
        try:
            _write_new(note_path(place), note_text(note))
        except OSError:
            place.unlink(missing_ok=True)
            raise
        return place
    raise AssertionError("there is always another number")


def _has_heading(markup: str, title: str) -> bool:
    found = _HEADING.search(markup)
    return (
        found is not None
        and " ".join(QTextDocumentFragment.fromHtml(found[2]).toPlainText().split()) == title
    )


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}{suffix}"
    number = 2
    while True:
        yield folder / f"{stem}-{number}{suffix}"
        number += 1


def _file_name(title: str) -> str:
    """Return ``title`` as every system can have it in the name of a file: small letters, figures, hyphens."""
    letters = (letter if letter.isalnum() else "-" for letter in normalize("NFC", title).lower())
    name = re.sub(r"-{2,}", "-", "".join(letters)).strip("-")[:_LONGEST_NAME].strip("-")
    return f"source-{name}".rstrip("-") if not name or _RESERVED.fullmatch(name) else name


def _write_new(place: Path, content: str) -> None:
    """Write a file that is not there yet, whole or not at all."""
    with place.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            place.unlink(missing_ok=True)
            raise
