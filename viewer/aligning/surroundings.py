"""What the pairs around a pair say about it: a third article, rivals, and neighbouring passages."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from viewer.aligning.pair_features import PairOfPassages
from viewer.aligning.passage_words import ArticleWords
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.log_odds import logistic

SURROUNDINGS = (
    "log odds of the pair by itself",
    "a third article's passage that matches both",
    "a third article's passage that matches one and not the other",
    "the stronger rival of either passage",
    "the weaker rival of either passage",
    "the best of the four neighbouring pairs",
    "how well the two articles match at all",
)

_TOP_PAIRS = 8
_SOFTENED = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdicts:
    """The first verdict on every pair, looked up from either side.

    Attributes:
        chances: Probability of each pair.
        partners: Per passage and other article, the probability of each partner.
        best: Per passage and other article, the most probable partner.
        article_of: The article that holds each passage.
    """

    chances: Mapping[PairOfPassages, float]
    partners: Mapping[PassageId, Mapping[ArticleId, Mapping[PassageId, float]]]
    best: Mapping[PassageId, Mapping[ArticleId, PassageId]]
    article_of: Mapping[PassageId, ArticleId]


def surrounding_features(
    articles: Sequence[ArticleWords], log_odds: Mapping[PairOfPassages, float]
) -> Iterator[tuple[PairOfPassages, tuple[float, ...]]]:
    """Yield the values of ``SURROUNDINGS`` for every pair, from the log odds of each pair by itself."""
    verdicts = _look_up(articles, log_odds)
    neighbours = _neighbours(articles)
    match = _articles_match(verdicts)
    for (left, right), odds in log_odds.items():
        support, doubt = _third_articles(left, right, verdicts, [article.id for article in articles])
        rivals = _rivals(left, right, verdicts)
        beside = max(
            verdicts.chances.get(pair, 0.0)
            for pair in (
                *((near, right) for near in neighbours[left]),
                *((left, near) for near in neighbours[right]),
                (left, left),  # never a pair: stands for "no neighbour"
            )
        )
        values = (
            odds,
            support,
            doubt,
            _soft_log_odds(max(rivals)),
            _soft_log_odds(min(rivals)),
            beside,
            match[verdicts.article_of[left], verdicts.article_of[right]],
        )
        yield (left, right), values


def _look_up(articles: Sequence[ArticleWords], log_odds: Mapping[PairOfPassages, float]) -> _Verdicts:
    article_of = {passage.id: article.id for article in articles for passage in article.passages}
    chances = {pair: logistic(odds) for pair, odds in log_odds.items()}
    partners: dict[PassageId, dict[ArticleId, dict[PassageId, float]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for (left, right), chance in chances.items():
        partners[left][article_of[right]][right] = chance
        partners[right][article_of[left]][left] = chance
    best = {
        passage: {
            article: max(chosen, key=lambda other: (chosen[other], other)) for article, chosen in rows.items()
        }
        for passage, rows in partners.items()
    }
    return _Verdicts(chances=chances, partners=partners, best=best, article_of=article_of)


def _third_articles(
    left: PassageId, right: PassageId, verdicts: _Verdicts, articles: Sequence[ArticleId]
) -> tuple[float, float]:
    """Return the best support and the mean doubt of the other articles."""
    own = (verdicts.article_of[left], verdicts.article_of[right])
    said = [_third(left, right, other, verdicts) for other in articles if other not in own]
    support = max((support for support, _ in said), default=0.0)
    return support, sum(doubt for _, doubt in said) / max(1, len(said))


def _third(left: PassageId, right: PassageId, other: ArticleId, verdicts: _Verdicts) -> tuple[float, float]:
    """Return how well a common partner in ``other`` joins the two, and how far their best partners differ."""
    ours, theirs = verdicts.partners[left].get(other, {}), verdicts.partners[right].get(other, {})
    common = max((chance * theirs[third] for third, chance in ours.items() if third in theirs), default=0.0)
    doubt = 0.0
    for passage, chances, others in ((left, ours, theirs), (right, theirs, ours)):
        if chances:
            best = verdicts.best[passage][other]
            doubt = max(doubt, chances[best] - others.get(best, 0.0))
    return sqrt(common), doubt


def _rivals(left: PassageId, right: PassageId, verdicts: _Verdicts) -> tuple[float, float]:
    row = verdicts.partners[left][verdicts.article_of[right]]
    column = verdicts.partners[right][verdicts.article_of[left]]
    return (
        max((chance for other, chance in row.items() if other != right), default=0.0),
        max((chance for other, chance in column.items() if other != left), default=0.0),
    )


def _neighbours(articles: Sequence[ArticleWords]) -> Mapping[PassageId, tuple[PassageId, ...]]:
    """Return, per passage, the one before it and the one after it."""
    near: dict[PassageId, tuple[PassageId, ...]] = {}
    for article in articles:
        ids = [passage.id for passage in article.passages]
        for index, passage in enumerate(ids):
            near[passage] = (*ids[max(0, index - 1) : index], *ids[index + 1 : index + 2])
    return near


def _articles_match(verdicts: _Verdicts) -> Mapping[tuple[ArticleId, ArticleId], float]:
    chances: dict[tuple[ArticleId, ArticleId], list[float]] = defaultdict(list)
    for (left, right), chance in verdicts.chances.items():
        chances[verdicts.article_of[left], verdicts.article_of[right]].append(chance)
    top = {pair: heapq.nlargest(_TOP_PAIRS, values) for pair, values in chances.items()}
    return {pair: _soft_log_odds(sum(values) / len(values)) for pair, values in top.items()}


def _soft_log_odds(chance: float) -> float:
    return log((chance + _SOFTENED) / (1 + _SOFTENED - chance))
