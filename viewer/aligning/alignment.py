"""From analysed articles to an alignment: the stage as a whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from viewer.aligning.grouping import group_pairs
from viewer.aligning.links import apply_links
from viewer.aligning.pair_features import PairOfPassages, pair_features
from viewer.aligning.passage_words import ArticleWords, weigh_articles
from viewer.aligning.surroundings import logistic, surrounding_features
from viewer.aligning.weights import OFFERED, PAIR_WEIGHTS, SURROUNDING_WEIGHTS
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Alignment, PassagePair
from viewer.domain.review import PassageLink
from viewer.language.analysis import AnalysedArticle


def align(
    articles: Sequence[AnalysedArticle],
    links: Sequence[PassageLink],
    report: Callable[[int, int], None],
) -> Alignment:
    """Return the alignment of ``articles``.

    Two logistic regressions: the first looks at a pair of passages by itself, the second at the verdicts
    around it (a third article, rivals, neighbours). The weights were fitted on labelled news stories.

    Args:
        articles: Two or more.
        links: Passages that a reviewer linked or kept apart; they win.
        report: Told the pairs of articles done and in all; may raise to stop.
    """
    weighed = weigh_articles(articles)
    odds = first_verdicts(weighed, report)
    chances = {
        pair: logistic(weighted_sum(values, SURROUNDING_WEIGHTS))
        for pair, values in surrounding_features(weighed, odds).items()
    }
    chances = apply_links(chances, links, [entry.article for entry in articles])
    pairs = _best_first(chances)
    return Alignment(groups=group_pairs(pairs, _places(articles)), pairs=pairs)


def first_verdicts(
    weighed: Sequence[ArticleWords], report: Callable[[int, int], None]
) -> Mapping[PairOfPassages, float]:
    """Return the log odds of every candidate pair seen by itself."""
    odds: dict[PairOfPassages, float] = {}
    article_pairs = list(combinations(weighed, 2))
    for done, (left, right) in enumerate(article_pairs):
        report(done, len(article_pairs))
        for pair, values in pair_features(left, right).items():
            odds[pair] = weighted_sum(values, PAIR_WEIGHTS)
    return odds


def weighted_sum(values: Iterable[float], weights: Sequence[float]) -> float:
    """Return the log odds for feature ``values``; the last weight is the bias."""
    return sum(value * weight for value, weight in zip(values, weights[:-1], strict=True)) + weights[-1]


def _best_first(chances: Mapping[PairOfPassages, float]) -> tuple[PassagePair, ...]:
    kept = [(pair, chance) for pair, chance in chances.items() if chance >= OFFERED]
    kept.sort(key=lambda entry: (-entry[1], entry[0]))
    return tuple(PassagePair(left=left, right=right, score=chance) for (left, right), chance in kept)


def _places(articles: Sequence[AnalysedArticle]) -> Mapping[PassageId, tuple[ArticleId, int]]:
    passages = [(entry.article.id, passage.id) for entry in articles for passage in entry.article.passages]
    return {passage: (article, index) for index, (article, passage) in enumerate(passages)}
