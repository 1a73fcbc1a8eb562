"""What to highlight in each article, and which passages answer a divergence."""

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Final

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId, PassagePair
from viewer.domain.review import Annotation
from viewer.gui.articles.highlight import Highlight
from viewer.gui.kind_styles import KIND_STYLES
from viewer.reviewing.finding_quotes import is_in_place

_PARTNERS: Final = 3
"""Passages shown of an article that is silent: more would look as if it spoke of nothing else."""


class HighlightFinder:
    """Finds the highlights of a comparison, and makes none anew while nothing about it has changed.

    Of the highlights of thousands of divergences, a judgement of the reader changes a few.
    """

    def __init__(self) -> None:
        self._articles: tuple[ArticleId, ...] = ()
        self._known: dict[DivergenceId, tuple[Divergence, bool, tuple[Highlight, ...]]] = {}

    def take(self, comparison: Comparison | None) -> None:
        """Find the highlights of ``comparison`` from now on; those of divergences that it has too are kept."""
        self._articles = () if comparison is None else tuple(article.id for article in comparison.articles)
        found = () if comparison is None else (*comparison.divergences, *comparison.omissions)
        known = [(each, self._known.get(each.id)) for each in found if self._known]
        self._known = {each.id: kept for each, kept in known if kept is not None and kept[0] is each}

    def find(
        self, marked: Iterable[Divergence], judged: Collection[DivergenceId]
    ) -> Mapping[ArticleId, tuple[Highlight, ...]]:
        """Return the highlights of every article for the divergences ``marked``, in reading order.

        Without a comparison there are none.
        """
        found: dict[ArticleId, list[Highlight]] = {article: [] for article in self._articles}
        for divergence in marked if found else ():
            highlights = self._highlights_of(divergence, is_judged=divergence.id in judged)
            for fact, highlight in zip(divergence.facts, highlights, strict=True):
                found[fact.article].append(highlight)
        return {article: tuple(sorted(ones, key=_by_position)) for article, ones in found.items()}

    def _highlights_of(self, divergence: Divergence, *, is_judged: bool) -> tuple[Highlight, ...]:
        known = self._known.get(divergence.id)
        if known is None or known[0] is not divergence or known[1] != is_judged:
            kind, letter = divergence.kind, KIND_STYLES[divergence.kind].letter
            name, slot, relation = divergence.id, divergence.slot, divergence.judgement.relation
            highlights = tuple(
                Highlight(fact.span, kind, name, letter, is_judged, slot, relation)
                for fact in divergence.facts
            )
            known = self._known[divergence.id] = (divergence, is_judged, highlights)
        return known[2]


def find_matches(comparison: Comparison, divergence: Divergence) -> Mapping[ArticleId, tuple[PassageId, ...]]:
    """Return, per article, the passages that state the divergence; where silent, those that report the same thing."""
    order = {
        passage.id: index for article in comparison.articles for index, passage in enumerate(article.passages)
    }
    found: dict[ArticleId, set[PassageId]] = {}
    for fact in divergence.facts:
        found.setdefault(fact.article, set()).add(fact.passage)
    found.update(_find_partners(comparison, divergence))
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


def _find_partners(comparison: Comparison, divergence: Divergence) -> Mapping[ArticleId, set[PassageId]]:
    """Return the passages of the silent articles that report what the stating passages report, the closest few.

    Where none was brought together with those, it is the one that comes nearest: half of what readers look for is
    the next-best partner.
    """
    stating = {fact.passage for fact in divergence.facts}
    grouped: dict[ArticleId, set[PassageId]] = {article: set() for article in divergence.silent}
    for group in comparison.alignment.groups if grouped else ():
        if any(not stating.isdisjoint(ids) for ids in group.passages.values()):
            for article, ids in group.passages.items():
                if article in grouped:
                    grouped[article].update(ids)
    closeness = _measure_closeness(comparison.alignment.pairs if grouped else (), stating)
    found = {}
    for entry in comparison.articles:
        near = grouped.get(entry.id, set())
        if near:
            found[entry.id] = set(
                sorted(near, key=lambda each: (-closeness.get(each, 0.0), each))[:_PARTNERS]
            )
        elif entry.id in grouped:
            own = {passage.id for passage in entry.passages}
            found[entry.id] = set(islice((passage for passage in closeness if passage in own), 1))
    return {article: ids for article, ids in found.items() if ids}


def _measure_closeness(
    pairs: Iterable[PassagePair], stating: AbstractSet[PassageId]
) -> Mapping[PassageId, float]:
    """Return the score of each passage that is paired with a stating one, the best pair first, as pairs stand."""
    closeness: dict[PassageId, float] = {}
    for pair in pairs:
        left, right = pair.left, pair.right
        if left in stating:
            closeness.setdefault(right, pair.score)
        if right in stating:
            closeness.setdefault(left, pair.score)
    return closeness


def _by_position(highlight: Highlight) -> tuple[int, int, str]:
    return (highlight.span.start, highlight.span.end, highlight.divergence)
