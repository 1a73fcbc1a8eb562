"""A passage with the article that holds it, and what menus and messages call it."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.article import Article, Passage, PassageId
from viewer.gui.wording import first_words, source_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A passage in its place.

    Attributes:
        passage: The passage.
        article: The article that holds it.
        letter: The letter by which the source is called.
    """

    passage: Passage
    article: Article
    letter: str

    @property
    def called(self) -> str:
        """The letter of the source, and the first words of the passage."""
        return f"{self.letter}: “{first_words(self.article.quoted(self.passage.span))}”"


def find_located(articles: Sequence[Article], passage: PassageId) -> Located | None:
    """Return the passage with this id, or None; looking through all costs less than a table that is used once."""
    for place, article in enumerate(articles):
        for each in article.passages:
            if each.id == passage:
                return Located(passage=each, article=article, letter=source_letter(place))
    return None


def locate(articles: Sequence[Article], passage: PassageId) -> Located:
    """Return the passage with this id.

    Raises:
        KeyError: No article has it.
    """
    found = find_located(articles, passage)
    if found is None:
        raise KeyError(passage)
    return found
