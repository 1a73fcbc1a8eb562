"""Facts that answer the same question about the same event, brought together over all articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from viewer.comparing.event_features import Story
from viewer.comparing.event_guard import EventGuard, EventVerdict
from viewer.comparing.event_places import gather_places
from viewer.domain.dates import DateRange
from viewer.domain.fact import Comparable, Fact, FactId, Kind

SAME_EVENT = 0.28
"""Probability from which two facts are taken to speak of the same event, in one article or in two."""

HOLDS_TOGETHER = 0.22
"""Mean probability over all pairs below which a cluster would be a drift from one event to the next."""

TELLING = 2.0
"""Weight of a word from which sharing it makes two facts worth judging: about one sentence in eight has it."""

_RULED_OUT = EventVerdict(score=0.0, reason="They answer different questions.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Facts of one slot of one event.

    Attributes:
        facts: In order of article and position.
        verdicts: The event verdict of every pair in it.
    """

    facts: tuple[Fact[Any], ...]
    verdicts: Mapping[frozenset[FactId], EventVerdict]


def cluster_facts(
    facts: Sequence[Fact[Any]], guard: EventGuard, kinds: Mapping[Kind, Comparable[Any]]
) -> Sequence[Cluster]:
    """Return clusters of two facts or more, kind by kind, in order of their first fact; the places come last.

    A place is said of an event rather than of another place: places that stand beside the other facts of one
    event, its date or its dead, belong together from the start.
    """
    by_kind: dict[Kind, list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        if fact.kind in kinds and not fact.general:
            by_kind[fact.kind].append(fact)
    places = by_kind.pop(Kind.PLACE, [])
    clusters = [
        cluster
        for kind, members in by_kind.items()
        for cluster in _Clustering(
            facts=members, guard=guard, kind=kinds[kind], together=_same_days(members, guard)
        ).clusters()
    ]
    if places:
        together = gather_places(places, [cluster.facts for cluster in clusters])
        clusters += _Clustering(
            facts=places, guard=guard, kind=kinds[Kind.PLACE], together=together
        ).clusters()
    return clusters


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clustering:
    """The facts of one kind on their way into clusters; verdicts are judged once, when first asked for.

    The facts of each group of ``together`` are known to speak of one event; no fact is in two groups.
    """

    facts: Sequence[Fact[Any]]
    guard: EventGuard
    kind: Comparable[Any]
    together: Sequence[Sequence[Fact[Any]]] = ()
    judged: dict[frozenset[FactId], EventVerdict] = field(default_factory=dict)

    def clusters(self) -> Iterator[Cluster]:
        """Merge greedily, the surest pair first, as long as the whole holds together (average linkage)."""
        place = {fact.id: index for index, fact in enumerate(self.facts)}
        cluster_of: dict[FactId, tuple[Fact[Any], ...]] = {fact.id: (fact,) for fact in self.facts}
        for group in self.together:
            cluster_of.update({fact.id: tuple(group) for fact in group})
        for left, right in self._surest_first():
            one, other = cluster_of[left.id], cluster_of[right.id]
            if one is not other and self._holds(one, other):
                merged = tuple(sorted((*one, *other), key=lambda fact: place[fact.id]))
                cluster_of.update({fact.id: merged for fact in merged})
        for members in dict.fromkeys(cluster_of.values()):
            if len(members) > 1:
                verdicts = {
                    frozenset((left.id, right.id)): self._verdict(left, right)
                    for left, right in combinations(members, 2)
                }
                yield Cluster(facts=members, verdicts=verdicts)

    def _surest_first(self) -> Sequence[tuple[Fact[Any], Fact[Any]]]:
        sure = [
            (self._verdict(self.facts[left], self.facts[right]).score, left, right)
            for left, right in sorted(_worth_judging(self.facts, self.guard.story))
        ]
        kept = [entry for entry in sure if entry[0] >= SAME_EVENT]
        kept.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
        return [(self.facts[left], self.facts[right]) for _, left, right in kept]

    def _verdict(self, left: Fact[Any], right: Fact[Any]) -> EventVerdict:
        pair = frozenset((left.id, right.id))
        if pair not in self.judged:
            same_slot = self.kind.same_slot(left, right)
            self.judged[pair] = self.guard.judge(left, right) if same_slot else _RULED_OUT
        return self.judged[pair]

    def _holds(self, one: Iterable[Fact[Any]], other: Sequence[Fact[Any]]) -> bool:
        """Tell whether two clusters may merge: no pair is ruled out, and the mean is high.

        One article's two different values need as much to come together as if they stood alone: otherwise a
        third article that gives one of them would draw in the other.
        """
        scores = []
        for left in one:
            for right in other:
                score = self._verdict(left, right).score
                differ_within = left.article == right.article and left.shown != right.shown
                if score == 0 or (differ_within and score < SAME_EVENT):
                    return False
                scores.append(score)
        return sum(scores) / len(scores) >= HOLDS_TOGETHER


def _same_days(facts: Sequence[Fact[Any]], guard: EventGuard) -> Sequence[Sequence[Fact[Any]]]:
    """Return each mention of a day with the months that mean it: they may speak of its event, and of no other day."""
    mentions: dict[tuple[str, str, DateRange], list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        if fact.when is not None:
            mentions[fact.article, fact.slot, guard.story.dates[fact.id].days].append(fact)
    groups: dict[FactId, list[Fact[Any]]] = {}
    for (_, _, day), named in mentions.items():
        exact = [fact for fact in named if fact.when == day]
        for month in (fact for fact in named if fact.when != day and exact):
            score, index = max((guard.judge(month, one).score, -index) for index, one in enumerate(exact))
            if score >= SAME_EVENT:
                nearest = exact[-index]
                groups.setdefault(nearest.id, [nearest]).append(month)
    return list(groups.values())


def _worth_judging(facts: Sequence[Fact[Any]], story: Story) -> set[tuple[int, int]]:
    """Return the pairs that may be one event: their passages match, or their clauses share a telling word."""
    by_passage: dict[str, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        by_passage[fact.passage].append(index)
        for key in story.contexts[fact].clause_keys:
            if story.weights.of(key) >= TELLING:
                by_word[key].append(index)
    pairs = {pair for indexes in by_word.values() for pair in combinations(indexes, 2)}
    for left, right in story.matches:
        pairs.update((min(x, y), max(x, y)) for x in by_passage[left] for y in by_passage[right])
    return pairs
