"""Small stories for tests: articles from plain paragraphs, compared the way the application does."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from article_builders import bare_article

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.text import Span
from viewer.pipeline import compare


def make_article(name: str, paragraphs: Sequence[str], published: date | None = None) -> Article:
    """An article called ``name`` whose passages are ``paragraphs``."""
    text = "\n\n".join(paragraphs)
    passages = []
    start = 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(start=start, end=start + len(paragraph))
        passages.append(Passage(id=PassageId(f"{name}.{number}"), kind=PassageKind.PARAGRAPH, span=span))
        start = span.end + 2
    digest = sha256(text.encode()).hexdigest()
    return bare_article(name, text, passages, sha256=digest, title=name, published=published)


def find(comparison: Comparison, slot: str) -> list[Divergence]:
    """The divergences of one slot."""
    return [divergence for divergence in comparison.divergences if divergence.slot == slot]


def compare_paragraphs(*stories: Sequence[str], published: Sequence[date | None] = ()) -> Comparison:
    """The comparison of articles "a", "b" … made of the given paragraphs."""
    dates = [*published, *[None] * len(stories)]
    return compare(
        [make_article(chr(ord("a") + index), story, dates[index]) for index, story in enumerate(stories)]
    )
