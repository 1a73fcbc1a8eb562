"""An article with its words laid out: what every later stage looks at."""

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.domain.article import Article, Passage, PassageId
from viewer.domain.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a number or a punctuation mark.

    Attributes:
        text: As it stands in the article.
        start: First code point in the article's text.
        key: What it is compared by: a stem, ``"@country"`` for a country or its people, digits for a number
            word; ``""`` for punctuation.
        capital: Whether it starts with a capital letter.
        stop: Whether it is a function word that says nothing about the matter.
    """

    text: str
    start: int
    key: str
    capital: bool
    stop: bool

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.start + len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a heading or table cell row that stands for one.

    Attributes:
        span: In the article's text.
        tokens: In order, inside ``span``.
        clauses: In order, together covering every token; disjoint.
    """

    span: Span
    tokens: tuple[Token, ...]
    clauses: tuple[Span, ...]

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie inside ``span``."""
        return tuple(token for token in self.tokens if span.start <= token.start and token.end <= span.end)

    def clause_of(self, span: Span) -> Span:
        """Return the clause in which ``span`` starts, stretched to hold all of it."""
        for clause in self.clauses:
            if clause.start <= span.start < clause.end:
                return clause if span.end <= clause.end else Span(start=clause.start, end=span.end)
        return self.span


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedPassage:
    """A passage with its sentences, in order."""

    passage: Passage
    sentences: tuple[Sentence, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the passage."""
        return tuple(token for sentence in self.sentences for token in sentence.tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedArticle:
    """An article with its content passages analysed; boilerplate is left out.

    Attributes:
        article: The article.
        passages: Its content passages, in reading order.
    """

    article: Article
    passages: tuple[AnalysedPassage, ...]

    def by_id(self) -> Mapping[PassageId, AnalysedPassage]:
        """Return the analysed passages by the id of their passage."""
        return {entry.passage.id: entry for entry in self.passages}
