"""Which passage of another article reports what a passage reports: where the other panes scroll to."""

from collections.abc import Mapping
from typing import Final

from viewer.domain.article import Article, ArticleId, PassageId, PassageKind
from viewer.domain.comparison import Comparison

Partners = Mapping[PassageId, Mapping[ArticleId, PassageId]]

_REPORTING: Final = frozenset(
    {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.TABLE_ROW, PassageKind.QUOTATION}
)
_AHEAD: Final = 3
"""Passages looked at below a heading: under it stands what the reader is about to read."""


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
            for passage in passages:
                known = partners.setdefault(passage, {})
                if len(known) < len(comparison.articles) - 1:
                    found = {other: others[0] for other, others in group.passages.items() if other != article}
                    known.update((other, first) for other, first in found.items() if other not in known)
    return partners


def find_read(article: Article, place: int, partners: Partners) -> PassageId:
    """Return what is read at the passage with index ``place``: under a heading without partners, what follows it."""
    for passage in article.passages[place : place + 1 + _AHEAD]:
        if passage.id in partners:
            return passage.id
        if passage.kind in _REPORTING:
            break
    return article.passages[place].id
