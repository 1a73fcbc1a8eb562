"""The open articles as sentences of comparable words: what every generator and feature of the stage looks at."""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import Final, overload

from viewer.domain.article import Article, PassageId, PassageKind
from viewer.domain.comparison import Alignment
from viewer.language.analysis import AnalysedArticle, Sentence, Token
from viewer.language.identify import READ_AS_ENGLISH
from viewer.language.word_tags import tag_words
from viewer.language.word_weights import WordWeights, content_keys, weigh_words

PairOfPassages = tuple[PassageId, PassageId]
_SHORTEST_HEADLINE = 2
_HEADLINE_CAPITALS = 0.7
_REMEMBERED: Final = 2_500


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSentence:
    """A sentence in its story, as far as every one of them is known all the time.

    Attributes:
        number: Its place among all sentences of all articles.
        article: The article that holds it.
        rank: 0 for the first article, 1 for the second …
        passage: The passage that holds it.
        place: 0 for the first passage of its article.
        sentence: The sentence itself.
        length: Its words and marks.
        said: The keys of the telling words, each once; a set of them would be six times as large.
        squares: The sum of their squared weights.
    """

    number: int
    article: Article
    rank: int
    passage: PassageId
    place: int
    sentence: Sentence
    length: int
    said: tuple[str, ...]
    squares: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords(PlacedSentence):
    """A sentence as words to compare; tuples and bytes have one entry per token.

    Attributes:
        tokens: The tokens.
        lower: The words in lower case.
        keys: What each word is compared by; ``""`` for punctuation.
        tags: What part each word plays, one letter each.
        telling: 1 for each word that says something about the matter, else 0.
        names: 1 for each word that is (part of) a name, else 0.
        words: The keys of the telling words.
    """

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    keys: tuple[str, ...]
    tags: str
    telling: bytes
    names: bytes
    words: frozenset[str]

    def telling_keys(self, first: int, last: int) -> frozenset[str]:
        """Return the keys of the telling words among the tokens ``first`` to before ``last``."""
        return frozenset(
            key
            for key, telling in zip(self.keys[first:last], self.telling[first:last], strict=True)
            if telling
        )


class Sentences(Sequence[SentenceWords]):
    """Reads the words of sentences when they are asked for, and remembers those of late."""

    def __init__(self, placed: Sequence[PlacedSentence]) -> None:
        self._placed = placed
        self._known: dict[int, SentenceWords] = {}

    def __len__(self) -> int:
        """Return the number of sentences of all articles."""
        return len(self._placed)

    @overload
    def __getitem__(self, number: int) -> SentenceWords: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[SentenceWords]: ...
    def __getitem__(self, number: int | slice) -> SentenceWords | Sequence[SentenceWords]:
        """Return a sentence as words, or several."""
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        found = self._known.get(number)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[number] = _read_sentence(self._placed[number])
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All that the stage knows of the open articles.

    Attributes:
        placed: The sentences of the articles in English, in order of article and position.
        sentences: The same sentences with their words laid out.
        of_passage: The numbers of each passage's sentences.
        article_words: The keys of the telling words of each article, by its rank.
        weights: How much a word tells.
        chances: Per pair of passages, earlier article first, the probability that they report the same thing.
    """

    placed: Sequence[PlacedSentence]
    sentences: Sequence[SentenceWords]
    of_passage: Mapping[PassageId, tuple[int, ...]]
    article_words: Mapping[int, frozenset[str]]
    weights: WordWeights
    chances: Mapping[PairOfPassages, float]

    def share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """Return the share, 0 to 1, of the weight of ``part`` that ``whole`` holds too."""
        total = self.weights.total(part)
        return self.weights.total(part & whole) / total if total else 0.0

    def cosine(self, left: PlacedSentence, right: PlacedSentence) -> float:
        """Return the cosine of two sentences as weighted words."""
        shared = frozenset(left.said).intersection(right.said)
        squares = fsum(self.weights.of(key) ** 2 for key in shared)
        return squares / (sqrt(left.squares * right.squares) or 1.0)


def read_story(articles: Sequence[AnalysedArticle], alignment: Alignment) -> Story:
    """Return the story that ``articles`` tell; articles in other languages than English take no part."""
    weights = weigh_words(articles)
    placed: list[PlacedSentence] = []
    of_passage: dict[PassageId, list[int]] = defaultdict(list)
    article_words: dict[int, set[str]] = defaultdict(set)
    for rank, article in enumerate(articles):
        if article.article.language not in READ_AS_ENGLISH:
            continue
        for place, entry in enumerate(article.passages):
            if entry.passage.kind is PassageKind.DATELINE:
                continue
            for sentence in entry.sentences:
                where = (article.article, rank, entry.passage.id, place)
                placed.append(_place(len(placed), where, sentence, weights))
                of_passage[entry.passage.id].append(placed[-1].number)
                article_words[rank].update(placed[-1].said)
    return Story(
        placed=placed,
        sentences=Sentences(placed),
        of_passage={passage: tuple(numbers) for passage, numbers in of_passage.items()},
        article_words={rank: frozenset(words) for rank, words in article_words.items()},
        weights=weights,
        chances={
            (pair.left, pair.right): pair.score
            for pair in alignment.pairs
            if pair.left in of_passage and pair.right in of_passage
        },
    )


def _place(
    number: int, where: tuple[Article, int, PassageId, int], sentence: Sentence, weights: WordWeights
) -> PlacedSentence:
    tokens = sentence.tokens
    words = content_keys(tokens)
    article, rank, passage, place = where
    return PlacedSentence(
        number=number,
        article=article,
        rank=rank,
        passage=passage,
        place=place,
        sentence=sentence,
        length=len(tokens),
        said=tuple(words),
        squares=fsum(weights.of(key) ** 2 for key in words),
    )


def _read_sentence(placed: PlacedSentence) -> SentenceWords:
    tokens = placed.sentence.tokens
    return SentenceWords(
        number=placed.number,
        article=placed.article,
        rank=placed.rank,
        passage=placed.passage,
        place=placed.place,
        sentence=placed.sentence,
        length=placed.length,
        said=placed.said,
        squares=placed.squares,
        tokens=tokens,
        lower=tuple(sys.intern(token.text.lower().replace("’", "'")) for token in tokens),
        keys=tuple(token.key for token in tokens),
        tags=tag_words(tokens),
        telling=bytes(bool(token.key) and not token.stop for token in tokens),
        names=_find_names(tokens),
        words=frozenset(placed.said),
    )


def _find_names(tokens: Sequence[Token]) -> bytes:
    """Return which words are names: a capital letter inside a sentence, and no function word.

    The first word of a sentence is one where another follows: "Ana Ruiz said", not "Police said". In a headline
    that Capitalises Every Word a capital says nothing.
    """
    words = [token for token in tokens if token.key]
    if len(words) >= _SHORTEST_HEADLINE and sum(token.capital for token in words) > _HEADLINE_CAPITALS * len(
        words
    ):
        return bytes(len(tokens))
    names: list[bool] = []
    first = next((index for index, token in enumerate(tokens) if token.key), 0)
    for index, token in enumerate(tokens):
        names.append(token.capital and index > first and bool(token.key) and not token.stop)
    if tokens and first + 1 < len(tokens) and names[first + 1]:
        names[first] = tokens[first].capital and not tokens[first].stop
    return bytes(names)
