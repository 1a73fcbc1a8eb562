"""Plain text (``.txt``): a line end may end a paragraph or only wrap it; the lines themselves tell."""

from pathlib import Path

from viewer.domain.article import Article
from viewer.reading.assembling import assemble_article


def read(path: Path, encoding: str = "") -> Article:
    """Return the article in the plain text file at ``path``, whose bytes are in ``encoding``; ``""`` to find out.

    Raises:
        UnreadableArticle: The file cannot be read or holds no words.
    """
    return assemble_article(path, soft=False, encoding=encoding)
