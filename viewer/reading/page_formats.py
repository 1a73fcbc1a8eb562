"""The formats that are parsed in a process of their own: one line for each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from viewer.reading import web_page
from viewer.reading.pages import Page


class PageFormat(Protocol):
    """What a module offers that parses one format."""

    def page_in(self, content: bytes, path: Path) -> Page:
        """Return the article in ``content``; ``path`` is only named in errors.

        Raises:
            UnreadableArticle: It cannot be read as this format or holds no article.
        """
        ...


# A literal, so that mypy checks each module against the protocol.
PAGE_FORMATS: Mapping[str, PageFormat] = {
    ".html": web_page,
    ".htm": web_page,
    ".xhtml": web_page,
}
"""Format by suffix, in small letters."""
