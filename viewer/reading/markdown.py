"""Markdown (``.md``): a single line end inside a paragraph is a space.

The text is not rendered: passages are stretches of the source, so that every quotation can be found in the file.
"""

from pathlib import Path

from viewer.domain.article import Article
from viewer.reading.assembling import assemble_article


def read(path: Path) -> Article:
    """Return the article in the Markdown file at ``path``.

    Raises:
        UnreadableArticle: The file cannot be read or holds no words.
    """
    return assemble_article(path, soft=True)
