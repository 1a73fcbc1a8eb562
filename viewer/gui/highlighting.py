"""What to highlight in each article, and which passages answer a divergence."""

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.review import Annotation
from viewer.gui.articles.highlight import Highlight
from viewer.gui.kind_styles import KIND_STYLES
from viewer.gui.wording import relation_words
from viewer.reviewing.finding_quotes import is_in_place

_PARTNERS: Final = 3
"""Passages shown of an article that is silent: more would look as if it spoke of nothing else."""


def find_highlights(
    comparison: Comparison, marked: Iterable[Divergence], judged: Collection[DivergenceId]
) -> Mapping[ArticleId, tuple[Highlight, ...]]:
    """Return the highlights of every article for the divergences ``marked``, in reading order."""
    found: dict[ArticleId, list[Highlight]] = {article.id: [] for article in comparison.articles}
    for divergence in marked:
        for fact in divergence.facts:
            highlight = Highlight(
                span=fact.span,
                kind=divergence.kind,
                divergence=divergence.id,
                letter=KIND_STYLES[divergence.kind].letter,
                judged=divergence.id in judged,
                name=f"{divergence.slot}: {relation_words(divergence.judgement.relation)}",
            )
            found[fact.article].append(highlight)
    return {article: tuple(sorted(ones, key=_by_position)) for article, ones in found.items()}


def find_matches(comparison: Comparison, divergence: Divergence) -> Mapping[ArticleId, tuple[PassageId, ...]]:
    """Return, per article, the passages that state the divergence; where silent, those that report the same thing."""
    order = {
        passage.id: index for article in comparison.articles for index, passage in enumerate(article.passages)
    }
    found: dict[ArticleId, set[PassageId]] = {}
    for fact in divergence.facts:
        found.setdefault(fact.article, set()).add(fact.passage)
    for article in divergence.silent:
        partners = _find_partners(comparison, article, {fact.passage for fact in divergence.facts})
        if partners:
            found[article] = partners
    return {article: tuple(sorted(ids, key=order.__getitem__)) for article, ids in found.items()}


def find_quoted(
    articles: Iterable[Article], annotation: Annotation
) -> Mapping[ArticleId, tuple[PassageId, ...]]:
    """Return, per article, the passages whose words ``annotation`` quotes, as far as they are still in their place."""
    found: dict[ArticleId, tuple[PassageId, ...]] = {}
    for article in articles:
        places = [
            article.passage_at(quote.start)
            for quote in annotation.quotes
            if quote.article == article.id and is_in_place(article.text, quote)
        ]
        passages = tuple(dict.fromkeys(passage.id for passage in places if passage is not None))
        if passages:
            found[article.id] = passages
    return found


def _find_partners(
    comparison: Comparison, article: ArticleId, stating: AbstractSet[PassageId]
) -> set[PassageId]:
    """Return the passages of a silent article that report what the stating passages report, the closest few."""
    grouped: set[PassageId] = set()
    for group in comparison.alignment.groups:
        if not stating.isdisjoint(passage for ids in group.passages.values() for passage in ids):
            grouped.update(group.passages.get(article, ()))
    closeness: dict[PassageId, float] = dict.fromkeys(grouped, 0.0)
    for pair in comparison.alignment.pairs:
        for here, there in ((pair.left, pair.right), (pair.right, pair.left)):
            if here in grouped and there in stating:
                closeness[here] = max(closeness[here], pair.score)
    if not grouped:
        return _find_nearest(comparison, article, stating)
    return set(sorted(grouped, key=lambda passage: (-closeness[passage], passage))[:_PARTNERS])


def _find_nearest(
    comparison: Comparison, article: ArticleId, stating: AbstractSet[PassageId]
) -> set[PassageId]:
    """Return the one passage that comes nearest to the stating ones, though it was not brought together with them.

    Half of what readers look for is the next-best partner, and the pairs stand best first.
    """
    own = {passage.id for entry in comparison.articles if entry.id == article for passage in entry.passages}
    for pair in comparison.alignment.pairs:
        for here, there in ((pair.left, pair.right), (pair.right, pair.left)):
            if here in own and there in stating:
                return {here}
    return set()


def _by_position(highlight: Highlight) -> tuple[int, int, str]:
    return (highlight.span.start, highlight.span.end, highlight.divergence)
