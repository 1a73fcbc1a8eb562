"""What speaks for two passages of different articles reporting the same thing, seen by themselves."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from viewer.aligning.passage_words import ArticleWords, Bag, PassageWords
from viewer.domain.article import PassageId

PairOfPassages = tuple[PassageId, PassageId]

PARTNERS = 14
"""Candidates kept per passage and other article, by BM25: five is the most that any passage had in labelled
stories, and the rest costs time."""

PAIR_FEATURES = (
    "bm25, z-scored over the two articles",
    "best pair of sentences, z-scored",
    "coverage of the lighter passage",
    "coverage of the lighter sentence of the best pair",
    "cosine",
    "coverage of numbers",
    "coverage of general senses",
    "closeness of position",
    "gist of the own opening, the lesser",
    "earliness of both",
    "bm25 beside the best of row and column",
    "coverage by words that each article has once",
    "difference of gist",
)

_PASSAGE_FLOOR, _SENTENCE_FLOOR, _NUMBER_FLOOR, _CLASS_FLOOR = 8.0, 8.0, 6.0, 4.0
"""Weights below which a passage, a sentence, its numbers or its senses say too little to be fully covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """BM25 of every pair of passages of two articles that shares a word; all other pairs are 0."""

    rows: Sequence[Mapping[int, float]]
    columns: Mapping[int, Mapping[int, float]]

    def candidates(self) -> list[tuple[int, int]]:
        """Return the pairs that are among the best of their row or their column, in order."""
        chosen = {(x, y) for x, row in enumerate(self.rows) for y in _best(row)}
        chosen.update((x, y) for y, column in self.columns.items() for x in _best(column))
        return sorted(chosen)


def pair_features(left: ArticleWords, right: ArticleWords) -> Mapping[PairOfPassages, tuple[float, ...]]:
    """Return the values of ``PAIR_FEATURES`` for every candidate pair; a pair not named shares too little."""
    cells = len(left.passages) * len(right.passages)
    grid = _score_bm25(left, right)
    candidates = grid.candidates()
    mean, deviation = _spread((score for row in grid.rows for score in row.values()), cells)
    sentences = {(x, y): _best_sentences(left.passages[x], right.passages[y]) for x, y in candidates}
    sentence_mean, sentence_deviation = _spread((shared for _, shared in sentences.values()), cells)
    best_of_row = [max(row.values(), default=0.0) for row in grid.rows]
    best_of_column = {y: max(column.values()) for y, column in grid.columns.items()}
    features = {}
    for x, y in candidates:
        score = grid.rows[x][y]
        covered, shared = sentences[x, y]
        best = max(best_of_row[x], best_of_column[y])
        features[left.passages[x].id, right.passages[y].id] = (
            (score - mean) / deviation,
            (shared - sentence_mean) / sentence_deviation,
            *_word_features(left, left.passages[x], right, right.passages[y], covered, score / best),
        )
    return features


def _word_features(
    left: ArticleWords,
    one: PassageWords,
    right: ArticleWords,
    other: PassageWords,
    covered: float,
    rank: float,
) -> tuple[float, ...]:
    common = [key for key in one.words.weights if key in other.words.weights]
    shared = sum(one.words.weights[key] for key in common)
    lighter = max(_PASSAGE_FLOOR, min(one.words.total, other.words.total))
    once = [key for key in common if left.passages_with[key] == 1 == right.passages_with[key]]
    sizes = max(_PASSAGE_FLOOR, one.words.total) * max(_PASSAGE_FLOOR, other.words.total)
    return (
        shared / lighter,
        covered,
        shared / sqrt(sizes),
        _coverage(one.numbers, other.numbers, _NUMBER_FLOOR),
        _coverage(one.classes, other.classes, _CLASS_FLOOR),
        -abs(one.position - other.position),
        min(one.own_gist, other.own_gist),
        -(one.position + other.position) / 2,
        rank,
        sum(one.words.weights[key] for key in once) / lighter,
        abs(one.gist - other.gist),
    )


def _score_bm25(left: ArticleWords, right: ArticleWords) -> _Grid:
    """Return the mean of BM25 in both directions, by postings: pairs that share no word cost nothing."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for y, passage in enumerate(right.passages):
        for key, weight in passage.bm25.items():
            postings[key].append((y, weight))
    rows: list[Mapping[int, float]] = []
    columns: dict[int, dict[int, float]] = defaultdict(dict)
    for x, passage in enumerate(left.passages):
        row: dict[int, float] = defaultdict(float)
        for key, weight in passage.bm25.items():
            for y, other in postings.get(key, ()):
                row[y] += (weight + other) / 2
        rows.append(row)
        for y, score in row.items():
            columns[y][x] = score
    return _Grid(rows=rows, columns=columns)


def _best(row: Mapping[int, float]) -> Iterable[int]:
    return heapq.nsmallest(PARTNERS, row, key=lambda index: (-row[index], index))


def _best_sentences(one: PassageWords, other: PassageWords) -> tuple[float, float]:
    """Return coverage and shared weight of the two sentences that cover each other best."""
    return max(
        (mine.coverage(theirs, _SENTENCE_FLOOR), mine.shared(theirs))
        for mine in one.sentences
        for theirs in other.sentences
    )


def _coverage(one: Bag, other: Bag, floor: float) -> float:
    return one.coverage(other, floor) if one.weights and other.weights else 0.0


def _spread(values: Iterable[float], cells: int) -> tuple[float, float]:
    """Return mean and standard deviation over ``cells`` values of which those not named are 0."""
    total = squares = 0.0
    for value in values:
        total += value
        squares += value * value
    mean = total / max(1, cells)
    return mean, sqrt(max(1e-9, squares / max(1, cells) - mean * mean))
