"""Rich text (``.rtf``): its plain words, laid out as those of a text file are."""

import re
from pathlib import Path
from typing import Final

from striprtf.striprtf import rtf_to_text

from viewer.domain.errors import UnreadableArticle
from viewer.reading.pages import Page
from viewer.reading.text_blocks import blocks_of_text

_HEAD: Final = 100_000
"""Characters: fonts, colours and styles stand before what a file says of itself."""


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of a rich text file.

    Raises:
        UnreadableArticle: It is no rich text.
    """
    if not content.lstrip().startswith(b"{\\rtf"):
        raise UnreadableArticle.at(
            path,
            "This is no rich text, whatever its name says.",
            "Open it in the program that made it and save it anew.",
        )
    # Rich text is ASCII with escapes; stray bytes are those of the code page that it names, mostly the Western one.
    written = content.decode("cp1252", errors="replace")
    return Page(
        blocks=blocks_of_text(_plain(written)),
        title=_particular(written, "title"),
        author=_particular(written, "author"),
    )


def _particular(written: str, name: str) -> str:
    """Return what the head of the file says of itself, or ``""``."""
    found = re.search(rf"\{{\\{name} ([^{{}}]{{1,500}})\}}", written[:_HEAD])
    return "" if found is None else _plain(f"{{\\rtf1 {found[1]}}}").strip()


def _plain(written: str) -> str:
    words: str = rtf_to_text(written, errors="replace")  # type: ignore[no-untyped-call]  # it has no types
    return words
