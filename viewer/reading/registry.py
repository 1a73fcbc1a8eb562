"""The formats that can be opened: one line for each."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from viewer.domain.article import Article
from viewer.domain.errors import UnreadableArticle
from viewer.reading import markdown, plain_text
from viewer.reading.decoding import decode
from viewer.reading.file_contents import read_bytes
from viewer.reading.isolating import PageParser
from viewer.reading.page_formats import PAGE_FORMATS
from viewer.reading.pages import assemble_page


class ArticleReader(Protocol):
    """What a module offers that reads one format."""

    def read(self, path: Path, encoding: str = "") -> Article:
        """Return the article in the file at ``path``, whose bytes are in ``encoding``; ``""`` to find out.

        Raises:
            UnreadableArticle: The file cannot be read as this format or holds no words.
        """
        ...


# A literal, so that mypy checks each module against the protocol.
READERS: Mapping[str, ArticleReader] = {
    ".txt": plain_text,
    ".text": plain_text,
    ".md": markdown,
    ".markdown": markdown,
}
"""Reader by suffix, in small letters."""


SUFFIXES: tuple[str, ...] = (*READERS, *PAGE_FORMATS)
"""Everything that can be opened as one article."""


_IN_ANY_ENCODING = frozenset({".html", ".htm", ".xhtml"})
"""Formats that are parsed in another process and whose bytes may be in one encoding or another."""


def read_article(path: Path, parser: PageParser | None = None, encoding: str = "") -> Article:
    """Return the article in the file at ``path``, read by the format of its suffix.

    Args:
        path: The file.
        parser: Parses formats that can do harm; None to have one for this file alone.
        encoding: In which a text or a web page is to be read, by any name that Python knows; ``""`` to find out. Other
            formats say it themselves, and heed it not.

    Raises:
        UnreadableArticle: No reader knows the suffix, or the file cannot be read.
    """
    suffix = path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is not None:
        return reader.read(path, encoding)
    if suffix not in PAGE_FORMATS:
        raise UnreadableArticle.at(
            path,
            "Parallax does not know this kind of file.",
            f"Save the article as one of {', '.join(SUFFIXES)} and open that.",
        )
    if parser is None:
        with PageParser() as own:
            return _read_page(path, own, encoding)
    return _read_page(path, parser, encoding)


def _read_page(path: Path, parser: PageParser, encoding: str) -> Article:
    content = read_bytes(path)
    if not encoding or path.suffix.lower() not in _IN_ANY_ENCODING:
        return assemble_page(path, content, parser.parse(path, content))
    text = decode(content, path, encoding).text
    page = parser.parse(path, BOM_UTF8 + text.encode(errors="replace"))
    return assemble_page(path, content, replace(page, encoding=encoding))
