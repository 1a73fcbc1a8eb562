"""The words that a reader has marked in the texts."""

from viewer.domain.article import Article
from viewer.domain.text import Span
from viewer.gui.articles.panes import ArticlePanes


def marked_words(panes: ArticlePanes) -> list[tuple[Article, Span]]:
    """Return what is marked in every text, from left to right, without the white space around it."""
    found = []
    for column in panes.columns():
        article, span = column.pane.article, column.pane.selected_span()
        if article is not None and span is not None:
            words = article.quoted(span)
            start = span.start + len(words) - len(words.lstrip())
            if words.strip():
                found.append((article, Span(start=start, end=start + len(words.strip()))))
    return found
