"""Facts that answer the same question about the same event, brought together over all articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from viewer.comparing.event_guard import EventGuard, EventVerdict
from viewer.domain.fact import Comparable, Fact, FactId, Kind

SAME_EVENT = 0.3
"""Probability from which two facts of different articles are taken to speak of the same event."""

SAME_EVENT_WITHIN = 0.35
"""The same inside one article, which speaks of its own matter throughout."""

HOLDS_TOGETHER = 0.22
"""Mean probability over all pairs below which a cluster would be a drift from one event to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Facts of one slot of one event.

    Attributes:
        facts: In order of article and position.
        verdicts: The event verdict of every pair in it that was judged.
    """

    facts: tuple[Fact[Any], ...]
    verdicts: Mapping[frozenset[FactId], EventVerdict]


def cluster_facts(
    facts: Sequence[Fact[Any]],
    guard: EventGuard,
    kinds: Mapping[Kind, Comparable[Any]],
) -> Iterator[Cluster]:
    """Yield clusters of two facts or more, kind by kind, in order of their first fact."""
    by_kind: dict[Kind, list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        if fact.kind in kinds and not fact.general:
            by_kind[fact.kind].append(fact)
    for kind, members in by_kind.items():
        verdicts = dict(_judge_pairs(members, guard, kinds[kind]))
        yield from _merge(members, verdicts)


def _judge_pairs(
    facts: Sequence[Fact[Any]],
    guard: EventGuard,
    kind: Comparable[Any],
) -> Iterator[tuple[frozenset[FactId], EventVerdict]]:
    for left, right in combinations(facts, 2):
        if kind.same_slot(left, right):
            yield frozenset((left.id, right.id)), guard.judge(left, right)


def _merge(
    facts: Sequence[Fact[Any]], verdicts: Mapping[frozenset[FactId], EventVerdict]
) -> Iterator[Cluster]:
    """Merge greedily, the surest pair first, as long as the mean over all pairs holds (average linkage)."""
    place = {fact.id: index for index, fact in enumerate(facts)}
    cluster_of: dict[FactId, frozenset[FactId]] = {fact.id: frozenset((fact.id,)) for fact in facts}
    for pair in sorted(
        verdicts, key=lambda pair: (-verdicts[pair].score, sorted(place[one] for one in pair))
    ):
        left, right = sorted(pair, key=place.__getitem__)
        same_article = facts[place[left]].article == facts[place[right]].article
        if verdicts[pair].score < (SAME_EVENT_WITHIN if same_article else SAME_EVENT):
            continue
        if cluster_of[left] != cluster_of[right] and _holds(cluster_of[left], cluster_of[right], verdicts):
            merged = cluster_of[left] | cluster_of[right]
            cluster_of.update(dict.fromkeys(merged, merged))
    for members in sorted(set(cluster_of.values()), key=lambda members: min(map(place.__getitem__, members))):
        if len(members) > 1:
            inside = {pair: verdict for pair, verdict in verdicts.items() if pair <= members}
            yield Cluster(facts=tuple(fact for fact in facts if fact.id in members), verdicts=inside)


def _holds(
    left: Iterable[FactId],
    right: Sequence[FactId] | frozenset[FactId],
    verdicts: Mapping[frozenset[FactId], EventVerdict],
) -> bool:
    """Tell whether two clusters may merge: every pair may be the same slot and event, and the mean is high."""
    scores = []
    for one in left:
        for other in right:
            verdict = verdicts.get(frozenset((one, other)))
            if verdict is None or verdict.score == 0:
                return False
            scores.append(verdict.score)
    return sum(scores) / len(scores) >= HOLDS_TOGETHER
