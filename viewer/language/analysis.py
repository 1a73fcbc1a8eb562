"""An article with its words laid out: what every later stage looks at."""

from array import array
from collections.abc import Mapping, Sequence
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


_Columns = tuple[tuple[str, ...], Sequence[int], bytes, bytes]
"""Of several tokens: text and key of each in turn, the starts, and whether each is a capital and a stop word."""


class _Tokens:
    """A field that keeps tokens as columns, a quarter of the size, and makes them anew when they are asked for."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, instance: "Sentence | None", _owner: type) -> tuple[Token, ...]:
        if instance is None:
            raise AttributeError  # there is no default
        columns: _Columns = getattr(instance, self._name)
        words, starts, capitals, stops = columns
        return tuple(
            Token(text=text, start=start, key=key, capital=bool(capital), stop=bool(stop))
            for text, key, start, capital, stop in zip(
                words[::2], words[1::2], starts, capitals, stops, strict=True
            )
        )

    def __set__(self, instance: "Sentence", tokens: tuple[Token, ...]) -> None:
        words = tuple(word for token in tokens for word in (token.text, token.key))
        columns: _Columns = (
            words,
            array("L", [token.start for token in tokens]),
            bytes(token.capital for token in tokens),
            bytes(token.stop for token in tokens),
        )
        object.__setattr__(instance, self._name, columns)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence, or a heading or table cell row that stands for one.

    Attributes:
        span: In the article's text.
        tokens: In order, inside ``span``.
        clauses: In order, together covering every token; disjoint.
    """

    __slots__ = ("_tokens", "clauses", "span")

    span: Span
    tokens: _Tokens = _Tokens()
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
