"""The formats that can be opened: one line for each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from viewer.domain.article import Article
from viewer.domain.errors import UnreadableArticle
from viewer.reading import markdown, plain_text


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


def read_article(path: Path) -> Article:
    """Return the article in the file at ``path``, read by the format of its suffix.

    Raises:
        UnreadableArticle: No reader knows the suffix, or the file cannot be read.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise UnreadableArticle.at(
            path,
            "Parallax does not know this kind of file.",
            f"Save the article as one of {known} and open that.",
        )
    return reader.read(path)
