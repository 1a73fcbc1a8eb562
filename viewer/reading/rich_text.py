"""Rich text (``.rtf``): its plain words, laid out as those of a text file are."""

from pathlib import Path

from striprtf.striprtf import rtf_to_text

from viewer.domain.errors import UnreadableArticle
from viewer.reading.pages import Page
from viewer.reading.text_blocks import blocks_of_text


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
    words: str = rtf_to_text(written, errors="replace")  # type: ignore[no-untyped-call]  # it has no types
    return Page(blocks=blocks_of_text(words))
