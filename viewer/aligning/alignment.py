"""From analysed articles to an alignment: the stage as a whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from viewer.aligning.grouping import group_pairs
from viewer.aligning.links import apply_links
from viewer.aligning.meaning_features import Similarities, add_meaning
from viewer.aligning.pair_features import PairOfPassages, pair_features
from viewer.aligning.passage_words import ArticleWords, weigh_articles
from viewer.aligning.surroundings import surrounding_features
from viewer.aligning.weights import LIGHT, OFFERED, SEMANTIC, AlignmentWeights
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Alignment, PassagePair
from viewer.domain.log_odds import logistic, weighted_sum
from viewer.domain.review import PassageLink
from viewer.language.analysis import AnalysedArticle


def align(
    articles: Sequence[AnalysedArticle],
    links: Sequence[PassageLink],
    report: Callable[[int, int], None],
    similarities: Similarities | None = None,
    weights: AlignmentWeights | None = None,
) -> Alignment:
    """Return the alignment of ``articles``.

    Two logistic regressions: the first looks at a pair of passages by itself, the second at the verdicts
    around it (a third article, rivals, neighbours). The weights were fitted on labelled news stories.

    Args:
        articles: Two or more.
        links: Passages that a reviewer linked or kept apart; they win.
        report: Told the passages done and in all, each counted once for every article it is held against; may raise
            to stop.
        similarities: How near the passages are in meaning; None in the light mode.
        weights: Those fitted for the mode, unless others are to be tried.
    """
    weights = weights or (SEMANTIC if similarities else LIGHT)
    chances = apply_links(
        {
            pair: chance
            for pair, chance in _judge_pairs(weigh_articles(articles), report, similarities, weights)
            if chance >= OFFERED
        },
        links,
        [entry.article for entry in articles],
    )
    pairs = _best_first(chances)
    return Alignment(groups=group_pairs(pairs, _places(articles), weights.together), pairs=pairs)


def _judge_pairs(
    weighed: Sequence[ArticleWords],
    report: Callable[[int, int], None],
    similarities: Similarities | None,
    weights: AlignmentWeights,
) -> Iterator[tuple[PairOfPassages, float]]:
    """Yield every candidate pair with its probability; the weighed words are gone when the second verdict begins."""
    passages = {article.id: article.passage_ids for article in weighed}
    odds = {
        pair: weighted_sum(values, weights.pair)
        for pair, values in measure_pairs(weighed, report, similarities)
    }
    del weighed
    for pair, values in surrounding_features(passages, odds):
        yield pair, logistic(weighted_sum(values, weights.surrounding))


def measure_pairs(
    weighed: Sequence[ArticleWords],
    report: Callable[[int, int], None],
    similarities: Similarities | None = None,
) -> Iterator[tuple[PairOfPassages, tuple[float, ...]]]:
    """Yield the features of every candidate pair seen by itself, those of its meaning last if known.

    One after the other, because all of them together would be the largest thing in memory.
    """
    article_pairs = list(combinations(weighed, 2))
    total, done = sum(len(left.passages) for left, _ in article_pairs), 0
    for left, right in article_pairs:
        report(done, total)
        features = pair_features(left, right, partial(_report_more, report, done, total))
        yield from add_meaning(features, similarities) if similarities else features
        done += len(left.passages)


def _report_more(report: Callable[[int, int], None], before: int, total: int, done: int) -> None:
    report(before + done, total)


def _best_first(chances: Mapping[PairOfPassages, float]) -> tuple[PassagePair, ...]:
    kept = [(pair, chance) for pair, chance in chances.items() if chance >= OFFERED]
    kept.sort(key=lambda entry: (-entry[1], entry[0]))
    return tuple(PassagePair(left=left, right=right, score=chance) for (left, right), chance in kept)


def _places(articles: Sequence[AnalysedArticle]) -> Mapping[PassageId, tuple[ArticleId, int]]:
    passages = [(entry.article.id, passage.id) for entry in articles for passage in entry.article.passages]
    return {passage: (article, index) for index, (article, passage) in enumerate(passages)}
