"""How much a shared word tells: rare words of the open articles tell more."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, log

from viewer.language.analysis import AnalysedArticle, Token

BACKGROUND = 30
"""Sentences about other matters that are imagined beside the open articles, so that the words that two short notes
share still tell something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordWeights:
    """Inverse document frequencies over the sentences of the open articles.

    The smoothed form log(1 + (N - n + .5) / (n + .5)) of BM25 (Robertson and Zaragoza 2009, section 3.1)
    never turns negative, so a word that every sentence has weighs little but takes nothing away.

    Attributes:
        weights: Per key.
        unseen: The weight of a key that no sentence has.
    """

    weights: Mapping[str, float]
    unseen: float

    def of(self, key: str) -> float:
        """Return the weight of one key."""
        return self.weights.get(key, self.unseen)

    def total(self, keys: Iterable[str]) -> float:
        """Return the summed weight of ``keys``, the same to the last bit in whatever order they come."""
        return fsum(self.of(key) for key in keys)

    def coverage(self, left: frozenset[str], right: frozenset[str], floor: float) -> float:
        """Return the share, 0 to 1, of the lighter side that both share; ``floor`` keeps tiny sides modest."""
        shared = self.total(left & right)
        return shared / max(floor, min(self.total(left), self.total(right)))


def weigh_words(articles: Iterable[AnalysedArticle]) -> WordWeights:
    """Return the weights over all sentences of ``articles``."""
    sentences = [
        content_keys(sentence.tokens)
        for article in articles
        for passage in article.passages
        for sentence in passage.sentences
    ]
    found = Counter(key for keys in sentences for key in keys)
    total = len(sentences) + BACKGROUND
    weights = {key: log(1 + (total - count + 0.5) / (count + 0.5)) for key, count in found.items()}
    return WordWeights(weights=weights, unseen=log(1 + (total + 0.5) / 0.5))


def content_keys(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the keys of the words that say something about the matter."""
    return frozenset(token.key for token in tokens if token.key and not token.stop)
