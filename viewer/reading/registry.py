"""The formats that can be opened: one line for each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from viewer.domain.article import Article
from viewer.domain.errors import UnreadableArticle
from viewer.reading import markdown, plain_text
from viewer.reading.file_contents import read_bytes
from viewer.reading.isolating import PageParser
from viewer.reading.page_formats import PAGE_FORMATS
from viewer.reading.pages import assemble_page


class ArticleReader(Protocol):
    """What a module offers that reads one format."""

    def read(self, path: Path) -> Article:
        """Return the article in the file at ``path``.

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


def read_article(path: Path, parser: PageParser | None = None) -> Article:
    """Return the article in the file at ``path``, read by the format of its suffix.

    Args:
        path: The file.
        parser: Parses formats that can do harm; None to have one for this file alone.

    Raises:
        UnreadableArticle: No reader knows the suffix, or the file cannot be read.
    """
    suffix = path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is not None:
        return reader.read(path)
    if suffix not in PAGE_FORMATS:
        raise UnreadableArticle.at(
            path,
            "Parallax does not know this kind of file.",
            f"Save the article as one of {', '.join(SUFFIXES)} and open that.",
        )
    if parser is None:
        with PageParser() as own:
            return _read_page(path, own)
    return _read_page(path, parser)


def _read_page(path: Path, parser: PageParser) -> Article:
    content = read_bytes(path)
    return assemble_page(path, content, parser.parse(path, content))
