"""Which passage of another article reports what a passage reports: where the other panes scroll to."""

from collections.abc import Mapping

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Comparison

Partners = Mapping[PassageId, Mapping[ArticleId, PassageId]]


def find_partners(comparison: Comparison) -> Partners:
    """Return, for every aligned passage, its best partner in each other article.

    Pairs stand best first, so the first pair of two articles wins; groups fill in where no pair is listed.
    """
    owner = {passage.id: article.id for article in comparison.articles for passage in article.passages}
    partners: dict[PassageId, dict[ArticleId, PassageId]] = {}
    for pair in comparison.alignment.pairs:
        partners.setdefault(pair.left, {}).setdefault(owner[pair.right], pair.right)
        partners.setdefault(pair.right, {}).setdefault(owner[pair.left], pair.left)
    for group in comparison.alignment.groups:
        for article, passages in group.passages.items():
            for other, others in group.passages.items():
                for passage in passages if article != other else ():
                    partners.setdefault(passage, {}).setdefault(other, others[0])
    return partners
