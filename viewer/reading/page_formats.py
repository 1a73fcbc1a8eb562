"""The formats that are parsed in a process of their own: one loader and one line for each suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from viewer.reading.pages import Page


class PageFormat(Protocol):
    """What a module offers that parses one format."""

    def page_in(self, content: bytes, path: Path) -> Page:
        """Return the article in ``content``; ``path`` is only named in errors.

        Raises:
            UnreadableArticle: It cannot be read as this format or holds no article.
        """
        ...


def _load_web_page() -> PageFormat:
    from viewer.reading import web_page  # noqa: PLC0415 - each format loads its own library when such a file comes

    return web_page


def _load_letter() -> PageFormat:
    from viewer.reading import letter  # noqa: PLC0415 - as above

    return letter


def _load_printed_page() -> PageFormat:
    from viewer.reading import printed_page  # noqa: PLC0415 - as above

    return printed_page


def _load_word_document() -> PageFormat:
    from viewer.reading import word_document  # noqa: PLC0415 - as above

    return word_document


def _load_open_document() -> PageFormat:
    from viewer.reading import open_document  # noqa: PLC0415 - as above

    return open_document


def _load_rich_text() -> PageFormat:
    from viewer.reading import rich_text  # noqa: PLC0415 - as above

    return rich_text


def _load_book() -> PageFormat:
    from viewer.reading import book  # noqa: PLC0415 - as above

    return book


# Functions, so that mypy checks each module against the protocol, and none is loaded before it is needed.
PAGE_FORMATS: Mapping[str, Callable[[], PageFormat]] = {
    ".html": _load_web_page,
    ".htm": _load_web_page,
    ".xhtml": _load_web_page,
    ".mhtml": _load_letter,
    ".mht": _load_letter,
    ".eml": _load_letter,
    ".pdf": _load_printed_page,
    ".docx": _load_word_document,
    ".odt": _load_open_document,
    ".rtf": _load_rich_text,
    ".epub": _load_book,
}
"""What loads the format of a suffix, in small letters."""
