"""A comparison of the same articles in another order: nothing is found anew, only listed anew."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence, EventGroup, PassagePair
from viewer.domain.fact import Fact


def reorder(comparison: Comparison, articles: Sequence[Article]) -> Comparison:
    """Return ``comparison`` with everything that stands in the order of the articles in the order of ``articles``.

    Ids stay as they are, since reviews and selections name them.

    Args:
        comparison: Of the same articles.
        articles: In the order that is wanted.
    """
    places = {article.id: place for place, article in enumerate(articles)}
    if [places[article.id] for article in comparison.articles] == list(range(len(places))):
        return comparison
    owners = {
        passage.id: places[article.id] for article in comparison.articles for passage in article.passages
    }
    return replace(
        comparison,
        articles=tuple(sorted(comparison.articles, key=lambda article: places[article.id])),
        facts=_sorted(comparison.facts, places),
        divergences=tuple(_with_order(each, places) for each in comparison.divergences),
        omissions=tuple(_with_order(each, places) for each in comparison.omissions),
        alignment=replace(
            comparison.alignment,
            groups=tuple(_group_in_order(group, places) for group in comparison.alignment.groups),
            pairs=tuple(_pair_in_order(pair, owners) for pair in comparison.alignment.pairs),
        ),
    )


def _with_order(divergence: Divergence, places: dict[ArticleId, int]) -> Divergence:
    return replace(
        divergence,
        facts=_sorted(divergence.facts, places),
        silent=tuple(sorted(divergence.silent, key=places.__getitem__)),
    )


def _sorted(facts: Sequence[Fact[Any]], places: dict[ArticleId, int]) -> tuple[Fact[Any], ...]:
    """Return ``facts`` by article; those of one article keep their order, which is that of the text."""
    return tuple(sorted(facts, key=lambda fact: places[fact.article]))


def _group_in_order(group: EventGroup, places: dict[ArticleId, int]) -> EventGroup:
    return replace(
        group,
        passages={each: group.passages[each] for each in sorted(group.passages, key=places.__getitem__)},
    )


def _pair_in_order(pair: PassagePair, owners: dict[PassageId, int]) -> PassagePair:
    if owners[pair.left] < owners[pair.right]:
        return pair
    return replace(pair, left=pair.right, right=pair.left)
