"""Which passages of two articles are joined: by the machine's event groups, or by a reviewer's hand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, PassagePair, Tier, tier_of
from viewer.domain.review import PassageLink
from viewer.gui.hand_links import find_hand_links

_Pair = tuple[PassageId, PassageId]

MOST_PARTNERS: Final = 3
"""Passages of one other article that a passage brings along: more would say nothing about where to look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """Two passages of different articles that report the same thing.

    Attributes:
        left: The passage of the article that is named first.
        right: The other passage.
        tier: How far the match is to be trusted.
        by_hand: Whether a reviewer made the link.
    """

    left: PassageId
    right: PassageId
    tier: Tier
    by_hand: bool = False


class EventLinks:
    """All links of a comparison, for looking up; made anew with each comparison and never changed.

    They are found out when somebody first asks: a long story has many, and its findings are to be seen before.
    """

    def __init__(
        self, comparison: Comparison | None = None, by_hand: frozenset[frozenset[PassageId]] = frozenset()
    ) -> None:
        self._by_hand = by_hand
        self._comparison = comparison
        self._scores: dict[_Pair, float] | None = None

    def partners(self, passage: PassageId) -> Mapping[ArticleId, Sequence[PassageId]]:
        """Return, per other article, the passages brought together with ``passage``, the best first."""
        found: dict[ArticleId, list[PassageId]] = {}
        for other in self._near.get(passage, ()):
            found.setdefault(self._owners[other], []).append(other)
        return found

    def is_linked(self, passage: PassageId) -> bool:
        """Tell whether ``passage`` was brought together with any other."""
        return passage in self._near

    def between(self, left: ArticleId, right: ArticleId) -> Iterator[EventLink]:
        """Yield every link of two articles, the best first."""
        yield from (self._link(pair.left, pair.right) for pair in self._between.get((left, right), ()))
        yield from (self._link(pair.right, pair.left) for pair in self._between.get((right, left), ()))

    def event_of(self, article: ArticleId, passage: PassageId) -> Mapping[ArticleId, tuple[PassageId, ...]]:
        """Return ``passage`` and what the other articles report of the same thing, the best of each article first."""
        found = {other: tuple(ids[:MOST_PARTNERS]) for other, ids in self.partners(passage).items()}
        return {article: (passage,), **found}

    def join(self, left: Sequence[PassageId], right: Sequence[PassageId]) -> tuple[EventLink, ...]:
        """Return as few links as give every passage of either side its best partner on the other.

        All with all would be a web in which nobody finds anything.
        """
        if not left or not right:
            return ()
        pairs = [(one, max(right, key=lambda other: self._score(one, other))) for one in left]
        pairs += [(max(left, key=lambda one: self._score(one, other)), other) for other in right]
        return tuple(self._link(*pair) for pair in dict.fromkeys(pairs))

    def _score(self, left: PassageId, right: PassageId) -> float:
        if self._scores is None:  # found out when the first event stands out: a long story has many pairs
            pairs = () if self._comparison is None else self._comparison.alignment.pairs
            self._scores = {(pair.left, pair.right): pair.score for pair in pairs}
        return self._scores.get((left, right), self._scores.get((right, left), 0.0))

    def _link(self, left: PassageId, right: PassageId) -> EventLink:
        return EventLink(
            left=left,
            right=right,
            tier=tier_of(self._score(left, right)),
            by_hand=bool(self._by_hand) and frozenset((left, right)) in self._by_hand,
        )

    @cached_property
    def _owners(self) -> Mapping[PassageId, ArticleId]:
        articles = () if self._comparison is None else self._comparison.articles
        return {passage.id: entry.id for entry in articles for passage in entry.passages}

    @cached_property
    def _joined(self) -> Sequence[PassagePair]:
        """The passages that were brought together; the pairs stand best first, and so do all lists made of them."""
        if self._comparison is None:
            return ()
        groups = _groups_of(self._comparison)
        joined: list[PassagePair] = []
        for pair in self._comparison.alignment.pairs:
            mine, theirs = groups.get(pair.left), groups.get(pair.right)
            if mine is not None and theirs is not None and not mine.isdisjoint(theirs):
                joined.append(pair)
        return joined

    @cached_property
    def _near(self) -> Mapping[PassageId, Sequence[PassageId]]:
        near: dict[PassageId, list[PassageId]] = {}
        for pair in self._joined:
            near.setdefault(pair.left, []).append(pair.right)
            near.setdefault(pair.right, []).append(pair.left)
        return near

    @cached_property
    def _between(self) -> Mapping[tuple[ArticleId, ArticleId], Sequence[PassagePair]]:
        owners, between = self._owners, dict[tuple[ArticleId, ArticleId], list[PassagePair]]()
        for pair in self._joined:
            between.setdefault((owners[pair.left], owners[pair.right]), []).append(pair)
        return between


def _groups_of(comparison: Comparison) -> Mapping[PassageId, set[int]]:
    """Return, per passage that was brought together with others, the numbers of its groups."""
    found: defaultdict[PassageId, set[int]] = defaultdict(set)
    for number, group in enumerate(comparison.alignment.groups):
        for passages in group.passages.values():
            for passage in passages:
                found[passage].add(number)
    return found


def linked_by_hand(
    articles: Sequence[Article], links: Iterable[PassageLink]
) -> frozenset[frozenset[PassageId]]:
    """Return the pairs of passages that a reviewer linked; links that join articles that are not open are left out."""
    return frozenset(hand.passages for hand in find_hand_links(articles, links) if hand.link.linked)
