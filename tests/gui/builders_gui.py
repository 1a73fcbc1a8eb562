"""Articles and highlights made by hand, with positions that cannot be wrong."""

from collections.abc import Sequence
from datetime import date

from article_builders import bare_article

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.text import Span
from viewer.gui.articles.highlight import Highlight
from viewer.gui.kind_styles import KIND_STYLES


def make_article(
    *passages: str | tuple[PassageKind, str],
    name: str = "harbour",
    title: str = "Crane falls in the harbour",
    source: str = "Evening Post",
) -> Article:
    """Return an article of these passages, a blank line between them; bare text is a paragraph."""
    text = ""
    made: list[Passage] = []
    for number, given in enumerate(passages):
        kind, words = (PassageKind.PARAGRAPH, given) if isinstance(given, str) else given
        text += "\n\n" if text else ""
        span = Span(start=len(text), end=len(text) + len(words))
        made.append(Passage(id=PassageId(f"{name}:{number}"), kind=kind, span=span))
        text += words
    return bare_article(
        name, text, made, sha256="0" * 64, title=title, source=source, published=date(2021, 5, 4)
    )


def make_long_article(count: int, name: str = "long") -> Article:
    """Return an article of ``count`` paragraphs of very different lengths, each with its number in it."""
    sentence = "The crane stood beside the old harbour wall and swayed. "
    return make_article(
        *(f"Number {n}. {sentence * (1 + n * 7 % 11)}".strip() for n in range(count)), name=name
    )


def span_of(article: Article, words: str, occurrence: int = 0) -> Span:
    """Return where ``words`` stand in ``article``."""
    start = -1
    for _ in range(occurrence + 1):
        start = article.text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def make_highlight(
    article: Article,
    words: str,
    divergence: str = "d1",
    kind: Kind = Kind.CASUALTY,
    *,
    judged: bool = False,
) -> Highlight:
    """Return a highlight of ``words``, where they first stand."""
    return Highlight(
        span=span_of(article, words),
        kind=kind,
        divergence=DivergenceId(divergence),
        letter=KIND_STYLES[kind].letter,
        judged=judged,
    )


def ids_of(article: Article, numbers: Sequence[int]) -> tuple[PassageId, ...]:
    """Return the ids of the passages with these numbers."""
    return tuple(article.passages[number].id for number in numbers)
