"""What the pairs around a pair say about it: a third article, rivals, and neighbouring passages."""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from viewer.aligning.pair_features import PairOfPassages
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
_ENOUGH = 2
_SOFTENED = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdicts:
    """The first verdict on every pair, looked up from either side; the tables of a long story are kept few.

    Attributes:
        partners: Per passage and other article, the probability of each partner.
        best: Per passage and other article, the most probable partner.
        article_of: The article that holds each passage.
    """

    partners: Mapping[PassageId, Mapping[ArticleId, Mapping[PassageId, float]]]
    best: Mapping[PassageId, Mapping[ArticleId, PassageId]]
    article_of: Mapping[PassageId, ArticleId]

    def chance(self, left: PassageId, right: PassageId) -> float:
        """Return the probability of a pair, 0 where nothing speaks for it."""
        return self.partners[left].get(self.article_of[right], {}).get(right, 0.0)


def surrounding_features(
    passages: Mapping[ArticleId, Sequence[PassageId]], log_odds: Mapping[PairOfPassages, float]
) -> Iterator[tuple[PairOfPassages, tuple[float, ...]]]:
    """Yield the values of ``SURROUNDINGS`` for every pair, from the log odds of each pair by itself.

    Args:
        passages: Those of each article that may be aligned, in reading order.
        log_odds: Of every candidate pair, earlier article first.
    """
    verdicts = _look_up(passages, log_odds)
    neighbours = _neighbours(passages)
    match = _articles_match(log_odds, verdicts)
    for (left, right), odds in log_odds.items():
        support, doubt = _third_articles(left, right, verdicts, list(passages))
        rivals = _rivals(left, right, verdicts)
        beside = max(
            *(verdicts.chance(near, right) for near in neighbours[left]),
            *(verdicts.chance(left, near) for near in neighbours[right]),
            0.0,
            0.0,  # a passage may have no neighbour
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


def _look_up(
    passages: Mapping[ArticleId, Sequence[PassageId]], log_odds: Mapping[PairOfPassages, float]
) -> _Verdicts:
    article_of = {passage: article for article, ids in passages.items() for passage in ids}
    partners: dict[PassageId, dict[ArticleId, dict[PassageId, float]]] = {
        passage: {} for passage in article_of
    }
    for (left, right), odds in log_odds.items():
        chance = logistic(odds)
        partners[left].setdefault(article_of[right], {})[right] = chance
        partners[right].setdefault(article_of[left], {})[left] = chance
    best = {
        passage: {
            article: max(chosen, key=lambda other: (chosen[other], other)) for article, chosen in rows.items()
        }
        for passage, rows in partners.items()
        if len(passages) > _ENOUGH  # a third article is asked for it
    }
    return _Verdicts(partners=partners, best=best, article_of=article_of)


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


def _neighbours(
    passages: Mapping[ArticleId, Sequence[PassageId]],
) -> Mapping[PassageId, tuple[PassageId, ...]]:
    """Return, per passage, the one before it and the one after it."""
    near: dict[PassageId, tuple[PassageId, ...]] = {}
    for ids in passages.values():
        for index, passage in enumerate(ids):
            near[passage] = (*ids[max(0, index - 1) : index], *ids[index + 1 : index + 2])
    return near


def _articles_match(
    pairs: Iterable[PairOfPassages], verdicts: _Verdicts
) -> Mapping[tuple[ArticleId, ArticleId], float]:
    chances: dict[tuple[ArticleId, ArticleId], array[float]] = defaultdict(lambda: array("d"))
    for left, right in pairs:
        chances[verdicts.article_of[left], verdicts.article_of[right]].append(verdicts.chance(left, right))
    top = {pair: heapq.nlargest(_TOP_PAIRS, values) for pair, values in chances.items()}
    return {pair: _soft_log_odds(sum(values) / len(values)) for pair, values in top.items()}


def _soft_log_odds(chance: float) -> float:
    return log((chance + _SOFTENED) / (1 + _SOFTENED - chance))
