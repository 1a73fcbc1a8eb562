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
            covered.update(combinations(members, 2))
            groups.append(_as_group(members, near, places))
    return tuple(sorted(groups, key=lambda group: (-group.score, group.id)))


def _grow(
    members: list[PassageId], near: Mapping[PassageId, Mapping[PassageId, float]], places: Places
) -> list[PassageId]:
    while (newcomer := _best_newcomer(members, near, places)) is not None:
        members.append(newcomer)
    return members


def _best_newcomer(
    members: Sequence[PassageId], near: Mapping[PassageId, Mapping[PassageId, float]], places: Places
) -> PassageId | None:
    """Return the passage that fits all members best, or None where none fits them all."""
    best, best_mean = None, MEAN
    candidates = {passage for member in members for passage in near[member]} - set(members)
    for candidate in sorted(candidates, key=lambda passage: places[passage][1]):
        others = [member for member in members if places[member][0] != places[candidate][0]]
        scores = [near[candidate].get(member, 0.0) for member in others]
        mean = sum(scores) / len(scores)
        if min(scores) > 0 and (mean > best_mean or (best is None and mean == best_mean)):
            best, best_mean = candidate, mean
    return best


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
