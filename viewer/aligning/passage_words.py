"""Passages as weighted words: what two passages are compared by."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from viewer.domain.article import ArticleId, PassageId, PassageKind
from viewer.language.analysis import AnalysedArticle, AnalysedPassage, Token
from viewer.language.word_classes import word_class

OPENING = 3
"""Passages that make the opening of an article: headline, lead, and what follows it."""

_NORMALISED_GIST = 6.0
_BM25_SATURATION, _BM25_LENGTH = 1.2, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """Keys with their inverse document frequency, and the sum of those."""

    weights: Mapping[str, float]
    total: float

    def shared(self, other: "Bag") -> float:
        """Return the summed weight of the keys that both have, the same to the last bit in whatever order they come."""
        lighter, heavier = sorted((self.weights, other.weights), key=len)
        return fsum(weight for key, weight in lighter.items() if key in heavier)

    def coverage(self, other: "Bag", floor: float) -> float:
        """Return the share of the lighter bag that both have; ``floor`` keeps tiny bags modest."""
        return self.shared(other) / max(floor, min(self.total, other.total))


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageWords:
    """One passage.

    Attributes:
        id: Of the passage.
        position: 0 for the first passage of its article, 1 for the last.
        words: All content words.
        bm25: Weight of each key by BM25 within its article.
        numbers: Its numbers.
        classes: Its general senses (dying, striking, denying …).
        sentences: The content words of each sentence.
        gist: How much of it the other articles' openings hold.
        own_gist: How much of it its own article's opening holds.
    """

    id: PassageId
    position: float
    words: Bag
    bm25: Mapping[str, float]
    numbers: Bag
    classes: Bag
    sentences: tuple[Bag, ...]
    gist: float
    own_gist: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWords:
    """One article: its passages that may be aligned, and in how many of them each key stands."""

    id: ArticleId
    passages: tuple[PassageWords, ...]
    passages_with: Mapping[str, int]

    @property
    def passage_ids(self) -> tuple[PassageId, ...]:
        """The ids of its passages."""
        return tuple(passage.id for passage in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """Document frequencies over the passages of all open articles."""

    words: Mapping[str, float]
    classes: Mapping[str, float]


def weigh_articles(articles: Sequence[AnalysedArticle]) -> tuple[ArticleWords, ...]:
    """Return ``articles`` as weighted words; datelines are left out, because they report nothing."""
    kept = [
        [
            entry
            for entry in article.passages
            if entry.passage.kind is not PassageKind.DATELINE and entry.sentences
        ]
        for article in articles
    ]
    every = [entry for entries in kept for entry in entries]
    story = _Story(
        words=_document_frequencies({token.key for token in _content(entry.tokens)} for entry in every),
        classes=_document_frequencies(_classes(entry.tokens) for entry in every),
    )
    openings = [
        _bag((token.key for entry in entries[:OPENING] for token in _content(entry.tokens)), story.words)
        for entries in kept
    ]
    return tuple(
        _weigh_article(article.article.id, entries, story, openings, own)
        for own, (article, entries) in enumerate(zip(articles, kept, strict=True))
    )


def _weigh_article(
    article: ArticleId, entries: Sequence[AnalysedPassage], story: _Story, openings: Sequence[Bag], own: int
) -> ArticleWords:
    average = sum(len(_content(entry.tokens)) for entry in entries) / max(1, len(entries))
    passages = tuple(
        _weigh_passage(entry, number / max(1, len(entries) - 1), story, average, (openings, own))
        for number, entry in enumerate(entries)
    )
    return ArticleWords(
        id=article,
        passages=passages,
        passages_with=Counter(key for passage in passages for key in passage.words.weights),
    )


def _weigh_passage(
    entry: AnalysedPassage, position: float, story: _Story, average: float, opening: tuple[Sequence[Bag], int]
) -> PassageWords:
    content = _content(entry.tokens)
    counts = Counter(token.key for token in content)
    words = _bag(counts, story.words)
    openings, own = opening
    size = max(_NORMALISED_GIST, words.total)
    others = [words.shared(other) for index, other in enumerate(openings) if index != own]
    return PassageWords(
        id=entry.passage.id,
        position=position,
        words=words,
        bm25=_bm25_weights(counts, story.words, average),
        numbers=_bag((token.key for token in content if token.key[0].isdigit()), story.words),
        classes=_bag(_classes(entry.tokens), story.classes),
        sentences=tuple(
            _bag((token.key for token in _content(sentence.tokens)), story.words)
            for sentence in entry.sentences
        ),
        gist=sum(others) / max(1, len(others)) / size,
        own_gist=words.shared(openings[own]) / size,
    )


def _bm25_weights(counts: Counter[str], idf: Mapping[str, float], average: float) -> Mapping[str, float]:
    """Return the BM25 weight of each key (Robertson and Zaragoza 2009, equation 3.15)."""
    length = counts.total() / max(1.0, average)
    norm = _BM25_SATURATION * (1 - _BM25_LENGTH + _BM25_LENGTH * length)
    return {key: idf[key] * count * (_BM25_SATURATION + 1) / (count + norm) for key, count in counts.items()}


def _content(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.key and not token.stop]


def _classes(tokens: Iterable[Token]) -> set[str]:
    return {found for token in tokens if (found := word_class(token.text))}


def _bag(keys: Iterable[str], idf: Mapping[str, float]) -> Bag:
    weights = {key: idf[key] for key in keys}
    return Bag(weights=weights, total=fsum(weights.values()))


def _document_frequencies(documents: Iterable[set[str]]) -> Mapping[str, float]:
    """Return the inverse document frequency of every key, smoothed so that it stays positive."""
    found: Counter[str] = Counter()
    total = 0
    for keys in documents:
        found.update(keys)
        total += 1
    return {key: log(1 + (total - count + 0.5) / (count + 0.5)) for key, count in found.items()}
