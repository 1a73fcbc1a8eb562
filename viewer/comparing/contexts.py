"""The words around a fact, by which two articles' facts are recognised as speaking of the same event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.domain.fact import Fact, FactId
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle, AnalysedPassage, Sentence, Token
from viewer.language.word_classes import word_class
from viewer.language.word_weights import content_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class FactContext:
    """A fact with the words around it.

    Attributes:
        fact: The fact.
        clause_keys: Keys of the content words of its clause, the fact's own words left out.
        sentence_keys: The same for its whole sentence.
        clause_senses: The general senses of the words of its clause (dying, striking, denying …).
    """

    fact: Fact[Any]
    clause_keys: frozenset[str]
    sentence_keys: frozenset[str]
    clause_senses: frozenset[str]


def describe_contexts(
    articles: Iterable[AnalysedArticle], facts: Iterable[Fact[Any]]
) -> Mapping[FactId, FactContext]:
    """Return the context of every fact."""
    passages = {passage.passage.id: passage for article in articles for passage in article.passages}
    return {fact.id: _describe(fact, passages[fact.passage]) for fact in facts}


def _describe(fact: Fact[Any], passage: AnalysedPassage) -> FactContext:
    sentences = _sentences_of(fact, passage)
    clause = [token for sentence in sentences for token in sentence.within(fact.clause)]
    whole = [token for sentence in sentences for token in sentence.tokens]
    return FactContext(
        fact=fact,
        clause_keys=content_keys(_outside(clause, fact.span)),
        sentence_keys=content_keys(_outside(whole, fact.span)),
        clause_senses=frozenset(sense for token in clause if (sense := word_class(token.text))),
    )


def _sentences_of(fact: Fact[Any], passage: AnalysedPassage) -> Sequence[Sentence]:
    return [sentence for sentence in passage.sentences if sentence.span.overlaps(fact.clause)]


def _outside(tokens: Iterable[Token], span: Span) -> Iterable[Token]:
    return (token for token in tokens if not span.contains(token.span))
