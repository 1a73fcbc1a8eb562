"""Pairs become n-way groups that do not drift into one big cluster."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import combinations

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import EventGroup, EventGroupId, PassagePair

WEAKEST = 0.25
"""Probability that every cross-article pair of a group needs, so that no chain of neighbours drifts."""

MEAN = 0.4
"""Mean probability of a newcomer with the passages already in the group."""

Places = Mapping[PassageId, tuple[ArticleId, int]]
"""The article of each passage, and its place in the reading order of all articles."""


def group_pairs(pairs: Sequence[PassagePair], places: Places, together: float) -> tuple[EventGroup, ...]:
    """Return groups that cover every pair brought together, best first; a passage may be in several.

    Each pair that no group covers yet grows by the passage that fits best, as long as all fit each other:
    the truth is many-to-many, and a passage that reports two things belongs to the groups of both.

    Args:
        pairs: Best first.
        places: Article and place of every passage.
        together: Probability from which a pair is brought together; not below ``WEAKEST``.
    """
    near: dict[PassageId, dict[PassageId, float]] = defaultdict(dict)
    for pair in pairs:
        if pair.score >= WEAKEST:
            near[pair.left][pair.right] = near[pair.right][pair.left] = pair.score
    covered: set[tuple[PassageId, PassageId]] = set()
    groups = []
    for pair in pairs:
        if pair.score >= together and (pair.left, pair.right) not in covered:
            members = _grow([pair.left, pair.right], near, places)
            members.sort(key=lambda passage: places[passage][1])
            covered.update((one, other) for one, other in combinations(members, 2) if other in near[one])
            groups.append(_as_group(members, near, places))
    return tuple(sorted(groups, key=lambda group: (-group.score, group.id)))


def _grow(
    members: list[PassageId], near: Mapping[PassageId, Mapping[PassageId, float]], places: Places
) -> list[PassageId]:
    """Add the passage that fits best, again and again, until none fits all members.

    Whoever fits all members is near one of the first two, because it shares an article with one of them at
    most; so the newcomers are gathered once and only thinned out afterwards.
    """
    newcomers: dict[PassageId, tuple[float, int]] = {
        passage: (0.0, 0) for member in members for passage in near[member] if passage not in members
    }
    for member in members:
        newcomers = _still_fitting(newcomers, member, near, places)
    while newcomers:
        best = min(newcomers, key=lambda passage: (-_mean(newcomers[passage]), places[passage][1]))
        if _mean(newcomers[best]) < MEAN:
            break
        members.append(best)
        del newcomers[best]
        newcomers = _still_fitting(newcomers, best, near, places)
    return members


def _still_fitting(
    newcomers: Mapping[PassageId, tuple[float, int]],
    member: PassageId,
    near: Mapping[PassageId, Mapping[PassageId, float]],
    places: Places,
) -> dict[PassageId, tuple[float, int]]:
    """Return the newcomers that fit ``member`` too, each with the sum and the number of its probabilities."""
    fitting = {}
    for passage, (total, count) in newcomers.items():
        if places[passage][0] == places[member][0]:
            fitting[passage] = (total, count)
        elif passage in near[member]:
            fitting[passage] = (total + near[member][passage], count + 1)
    return fitting


def _mean(found: tuple[float, int]) -> float:
    total, count = found
    return total / count


def _as_group(
    members: Sequence[PassageId], near: Mapping[PassageId, Mapping[PassageId, float]], places: Places
) -> EventGroup:
    passages: dict[ArticleId, tuple[PassageId, ...]] = {}
    for passage in members:
        article = places[passage][0]
        passages[article] = (*passages.get(article, ()), passage)
    across = [
        near[one][other] for one, other in combinations(members, 2) if places[one][0] != places[other][0]
    ]
    digest = sha256("\n".join(sorted(members)).encode()).hexdigest()[:12]
    return EventGroup(id=EventGroupId(f"g{digest}"), passages=passages, score=min(across))
