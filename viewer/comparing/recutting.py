"""A comparison of articles that were cut into other passages since: what it found, at home in the present passages.

It fills the time until the articles are compared anew, so that nobody who looks at both meets a passage that is gone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from viewer.comparing.reordering import reorder
from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Alignment, Comparison, Divergence, EventGroup, PassagePair
from viewer.domain.fact import Fact


def recut(comparison: Comparison, articles: Sequence[Article]) -> Comparison:
    """Return ``comparison`` with its passages, and their order, as in ``articles``; nothing is found anew.

    What was said of a passage that is gone is said of the one in which it began.

    Args:
        comparison: Of the same articles, as they were cut before.
        articles: As they are cut now, in the order that is wanted.
    """
    ordered = reorder(comparison, articles)
    moved = _moved(ordered.articles, articles)
    if not moved:
        return replace(ordered, articles=tuple(articles))
    facts = {fact.id: _fact_in_place(fact, moved, articles) for fact in ordered.facts}
    return replace(
        ordered,
        articles=tuple(articles),
        facts=tuple(facts.values()),
        alignment=_alignment(ordered.alignment, moved),
        divergences=tuple(_divergence(each, facts) for each in ordered.divergences),
        omissions=tuple(_divergence(each, facts) for each in ordered.omissions),
    )


def _moved(before: Sequence[Article], after: Sequence[Article]) -> Mapping[PassageId, PassageId]:
    """Return, for each passage that is gone, the one in which it begins now."""
    moved: dict[PassageId, PassageId] = {}
    for old, new in zip(before, after, strict=True):
        if old.passages is new.passages or old.passages == new.passages:
            continue
        known = {passage.id for passage in new.passages}
        for passage in old.passages:
            here = None if passage.id in known else new.passage_at(passage.span.start)
            if here is not None:
                moved[passage.id] = here.id
    return moved


def _fact_in_place(
    fact: Fact[Any], moved: Mapping[PassageId, PassageId], articles: Sequence[Article]
) -> Fact[Any]:
    if fact.passage not in moved:
        return fact
    here = next(article for article in articles if article.id == fact.article).passage_at(fact.span.start)
    return replace(fact, passage=here.id if here is not None else moved[fact.passage])


def _divergence(divergence: Divergence, facts: Mapping[Any, Fact[Any]]) -> Divergence:
    found = tuple(facts[fact.id] for fact in divergence.facts)
    return divergence if found == divergence.facts else replace(divergence, facts=found)


def _alignment(alignment: Alignment, moved: Mapping[PassageId, PassageId]) -> Alignment:
    return replace(
        alignment,
        pairs=tuple(_pairs(alignment.pairs, moved)),
        groups=tuple(_group(group, moved) for group in alignment.groups),
    )


def _pairs(pairs: Iterable[PassagePair], moved: Mapping[PassageId, PassageId]) -> Iterator[PassagePair]:
    """Yield the pairs, best first: of two that have become one, the better stays.

    Most have nothing to do with what moved, and are passed on as they are: a long story has tens of thousands.
    """
    concerned = {*moved, *moved.values()}
    met: set[tuple[PassageId, PassageId]] = set()
    for pair in pairs:
        if pair.left not in concerned and pair.right not in concerned:
            yield pair
            continue
        left, right = moved.get(pair.left, pair.left), moved.get(pair.right, pair.right)
        if (left, right) not in met:
            met.add((left, right))
            yield replace(pair, left=left, right=right)


def _group(group: EventGroup, moved: Mapping[PassageId, PassageId]) -> EventGroup:
    if not any(each in moved for ids in group.passages.values() for each in ids):
        return group
    passages: dict[ArticleId, tuple[PassageId, ...]] = {
        article: tuple(dict.fromkeys(moved.get(each, each) for each in ids))
        for article, ids in group.passages.items()
    }
    return replace(group, passages=passages)
