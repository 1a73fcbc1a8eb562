"""What speaks for two passages of different articles reporting the same thing, seen by themselves."""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import neg

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

_TOLD_EVERY = 50
"""Passages after which it is told how far the work has got."""

_PASSAGE_FLOOR, _SENTENCE_FLOOR, _NUMBER_FLOOR, _CLASS_FLOOR = 8.0, 8.0, 6.0, 4.0
"""Weights below which a passage, a sentence, its numbers or its senses say too little to be fully covered."""


def _tell_nobody(_done: int) -> None:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """BM25 of the pairs of passages of two articles, as far as it is needed: of two books, there are millions.

    Attributes:
        rows: The row of each pair that is among the best of its row or its column, in order.
        columns: Its column.
        scores: Its score.
        best_of_row: The best score of each row, 0 where no pair shares a word.
        best_of_column: The best score of each column that has one.
        mean: Over all pairs.
        deviation: Over all pairs.
    """

    rows: Sequence[int]
    columns: Sequence[int]
    scores: Sequence[float]
    best_of_row: Sequence[float]
    best_of_column: Mapping[int, float]
    mean: float
    deviation: float


def pair_features(
    left: ArticleWords, right: ArticleWords, report: Callable[[int], None] = _tell_nobody
) -> Iterator[tuple[PairOfPassages, tuple[float, ...]]]:
    """Yield the values of ``PAIR_FEATURES`` for every candidate pair; a pair not named shares too little.

    Args:
        left: The article that stands first.
        right: The other one.
        report: Told, now and then, how many passages of ``left`` are done; may raise to stop.
    """
    grid = _score_bm25(left, right, report)
    covered, shared = array("d"), array("d")
    for x, y in zip(grid.rows, grid.columns, strict=True):
        best = _best_sentences(left.passages[x], right.passages[y])
        covered.append(best[0])
        shared.append(best[1])
    mean, deviation = _spread(shared, len(left.passages) * len(right.passages))
    for number, (x, y, score) in enumerate(zip(grid.rows, grid.columns, grid.scores, strict=True)):
        best_score = max(grid.best_of_row[x], grid.best_of_column[y])
        yield (
            (left.passages[x].id, right.passages[y].id),
            (
                (score - grid.mean) / grid.deviation,
                (shared[number] - mean) / deviation,
                *_word_features(
                    left, left.passages[x], right, right.passages[y], covered[number], score / best_score
                ),
            ),
        )


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


def _score_bm25(left: ArticleWords, right: ArticleWords, report: Callable[[int], None]) -> _Grid:
    """Return the mean of BM25 in both directions, by postings: pairs that share no word cost nothing.

    One row is looked at after another, and only what may become a candidate is kept.
    """
    postings, width = _post(right), len(right.passages)
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    candidates: dict[int, float] = {}  # by x * width + y: of pairs of passages there are too many for tuples
    best_of_row, spread = array("d"), _Spread()
    for x, passage in enumerate(left.passages):
        if x % _TOLD_EVERY == 0:
            report(x)
        row = _row_of(passage, postings)
        spread.add(row.values())
        _keep_best(columns, x, row)
        for score, negative in heapq.nlargest(PARTNERS, zip(row.values(), map(neg, row), strict=True)):
            candidates[x * width - negative] = score
        best_of_row.append(max(row.values(), default=0.0))
    for y, column in columns.items():
        candidates.update((y - negative * width, score) for score, negative in column)
    mean, deviation = spread.over(len(left.passages) * width)
    places = array("q", sorted(candidates))
    return _Grid(
        rows=array("l", (place // width for place in places)),
        columns=array("l", (place % width for place in places)),
        scores=array("d", (candidates[place] for place in places)),
        best_of_row=best_of_row,
        best_of_column={y: max(column)[0] for y, column in columns.items()},
        mean=mean,
        deviation=deviation,
    )


def _post(article: ArticleWords) -> Mapping[str, Sequence[tuple[int, float]]]:
    """Return, per key, the passages that have it, each with its weight there."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for y, passage in enumerate(article.passages):
        for key, weight in passage.bm25.items():
            postings[key].append((y, weight))
    return postings


def _row_of(
    passage: PassageWords, postings: Mapping[str, Sequence[tuple[int, float]]]
) -> Mapping[int, float]:
    row: dict[int, float] = defaultdict(float)
    for key, weight in passage.bm25.items():
        for y, other in postings.get(key, ()):
            row[y] += (weight + other) / 2
    return row


def _keep_best(columns: Mapping[int, list[tuple[float, int]]], x: int, row: Mapping[int, float]) -> None:
    """Keep, per column, its best scores, each with its row made negative: of equals, the first row is the better."""
    for y, score in row.items():
        column = columns[y]
        if len(column) < PARTNERS:
            heapq.heappush(column, (score, -x))
        elif score > column[0][0]:
            heapq.heapreplace(column, (score, -x))


def _best_sentences(one: PassageWords, other: PassageWords) -> tuple[float, float]:
    """Return coverage and shared weight of the two sentences that cover each other best."""
    return max(
        (mine.coverage(theirs, _SENTENCE_FLOOR), mine.shared(theirs))
        for mine in one.sentences
        for theirs in other.sentences
    )


def _coverage(one: Bag, other: Bag, floor: float) -> float:
    return one.coverage(other, floor) if one.weights and other.weights else 0.0


class _Spread:
    """Sums of values that come bit by bit, for their mean and standard deviation."""

    def __init__(self) -> None:
        self._total = self._squares = 0.0

    def add(self, values: Iterable[float]) -> None:
        """Take more values into account."""
        total, squares = self._total, self._squares
        for value in values:
            total += value
            squares += value * value
        self._total, self._squares = total, squares

    def over(self, cells: int) -> tuple[float, float]:
        """Return mean and standard deviation over ``cells`` values of which those not added are 0."""
        mean = self._total / max(1, cells)
        return mean, sqrt(max(1e-9, self._squares / max(1, cells) - mean * mean))


def _spread(values: Iterable[float], cells: int) -> tuple[float, float]:
    """Return mean and standard deviation over ``cells`` values of which those not named are 0."""
    spread = _Spread()
    spread.add(values)
    return spread.over(cells)
