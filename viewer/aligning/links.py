"""A reviewer's links win over the machine's verdicts."""

from collections.abc import Mapping, Sequence

from viewer.aligning.pair_features import PairOfPassages
from viewer.domain.article import Article, PassageId
from viewer.domain.review import PassageLink, Quote, quoted_passage


def apply_links(
    chances: Mapping[PairOfPassages, float], links: Sequence[PassageLink], articles: Sequence[Article]
) -> dict[PairOfPassages, float]:
    """Return ``chances`` with 1 for every pair that a reviewer linked and 0 for every pair kept apart.

    A link whose article is not open, or whose words are no longer found, changes nothing: it waits in the review.
    Nor does one inside a single article.
    """
    order = {article.id: index for index, article in enumerate(articles)}
    linked = dict(chances)
    for link in links:
        named = {link.left.article, link.right.article}
        if len(named) == 1 or not named <= order.keys():
            continue
        first, second = sorted((link.left, link.right), key=lambda quote: order[quote.article])
        pair = (_passage(first, articles), _passage(second, articles))
        if pair[0] and pair[1]:
            linked[pair[0], pair[1]] = 1.0 if link.linked else 0.0
    return linked


def _passage(quote: Quote, articles: Sequence[Article]) -> PassageId | None:
    article = next(article for article in articles if article.id == quote.article)
    passage = quoted_passage(article, quote)
    return passage.id if passage else None
