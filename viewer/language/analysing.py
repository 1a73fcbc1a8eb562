"""Laying out the words of an article: sentences, tokens, clauses."""

from viewer.domain.article import Article, Passage
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle, AnalysedPassage, Sentence
from viewer.language.clauses import cut_clauses
from viewer.language.sentences import split_sentences
from viewer.language.tokens import read_tokens


def analyse(article: Article) -> AnalysedArticle:
    """Return ``article`` with the sentences and tokens of its content passages; boilerplate is left out."""
    return AnalysedArticle(
        article=article,
        passages=tuple(analyse_passage(article.text, passage) for passage in article.content),
    )


def analyse_passage(text: str, passage: Passage) -> AnalysedPassage:
    """Return ``passage`` of ``text`` with its sentences."""
    sentences = tuple(_analyse_sentence(text, span) for span in split_sentences(text, passage.span))
    return AnalysedPassage(passage=passage, sentences=sentences)


def _analyse_sentence(text: str, span: Span) -> Sentence:
    tokens = read_tokens(text, span)
    return Sentence(span=span, tokens=tokens, clauses=cut_clauses(tokens))
