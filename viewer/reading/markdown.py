"""Markdown (``.md``): a single line end inside a paragraph is a space, and inline marks are not part of the text.

The blocks are not rendered: passages are stretches of the source, so that every quotation can be found in the file.
"""

from pathlib import Path

from viewer.domain.article import Article
from viewer.reading.assembling import assemble_article
from viewer.reading.inline_marks import strip_inline_marks


def read(path: Path, encoding: str = "") -> Article:
    """Return the article in the Markdown file at ``path``, whose bytes are in ``encoding``; ``""`` to find out.

    Raises:
        UnreadableArticle: The file cannot be read or holds no words.
    """
    return assemble_article(path, soft=True, encoding=encoding, plain=strip_inline_marks)
