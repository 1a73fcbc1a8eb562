"""The words around a fact, by which two articles' facts are recognised as speaking of the same event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from viewer.domain.article import PassageId
from viewer.domain.fact import Fact, FactId
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle, AnalysedPassage, Sentence, Token
from viewer.language.word_classes import word_class
from viewer.language.word_weights import content_keys

_REMEMBERED: Final = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FactContext:
    """The words around a fact.

    Attributes:
        clause_keys: Keys of the content words of its clause, the fact's own words left out.
        sentence_keys: The same for its whole sentence.
        clause_senses: The general senses of the words of its clause (dying, striking, denying …).
    """

    clause_keys: frozenset[str]
    sentence_keys: frozenset[str]
    clause_senses: frozenset[str]


class Contexts:
    """Describes what stands around a fact when it is asked for, and remembers what was asked for of late."""

    def __init__(self, articles: Iterable[AnalysedArticle]) -> None:
        self._passages = {entry.passage.id: entry for article in articles for entry in article.passages}
        self._known: dict[FactId, FactContext] = {}

    def __getitem__(self, fact: Fact[Any]) -> FactContext:
        """Return the words around a fact."""
        found = self._known.get(fact.id)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[fact.id] = _describe(fact, self._passages[fact.passage])
        return found

    def sentence_of(self, fact: Fact[Any]) -> tuple[PassageId, Span]:
        """Return the sentence that holds a fact, with its passage; a fact over several stands for its clause."""
        spans = (sentence.span for sentence in self._passages[fact.passage].sentences)
        return fact.passage, next((span for span in spans if span.contains(fact.span)), fact.clause)


def _describe(fact: Fact[Any], passage: AnalysedPassage) -> FactContext:
    sentences = _sentences_of(fact, passage)
    clause = [token for sentence in sentences for token in sentence.within(fact.clause)]
    whole = [token for sentence in sentences for token in sentence.tokens]
    return FactContext(
        clause_keys=content_keys(_outside(clause, fact.span)),
        sentence_keys=content_keys(_outside(whole, fact.span)),
        clause_senses=frozenset(sense for token in clause if (sense := word_class(token.text))),
    )


def _sentences_of(fact: Fact[Any], passage: AnalysedPassage) -> Sequence[Sentence]:
    return [sentence for sentence in passage.sentences if sentence.span.overlaps(fact.clause)]


def _outside(tokens: Iterable[Token], span: Span) -> Iterable[Token]:
    return (token for token in tokens if not span.contains(token.span))
