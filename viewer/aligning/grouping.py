"""Pairs become n-way groups that do not drift into one big cluster."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from viewer.aligning.weights import TOGETHER
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import EventGroup, EventGroupId, PassagePair

WEAKEST = 0.15
"""Probability that every pair of a group needs: one weak link may be real, a missing one may not."""

MEAN = 0.3
"""Mean probability over all cross-article pairs of a group; below it, a chain of neighbours has drifted."""


def group_pairs(
    pairs: Sequence[PassagePair], places: Mapping[PassageId, tuple[ArticleId, int]]
) -> tuple[EventGroup, ...]:
    """Return the groups, best first; a pair that fits into no larger group stays a group of two.

    Args:
        pairs: Best first.
        places: The article of each passage, and its place in the reading order of all articles.
    """
    scores = {frozenset((pair.left, pair.right)): pair.score for pair in pairs}
    group_of: dict[PassageId, frozenset[PassageId]] = {}
    left_over: list[frozenset[PassageId]] = []
    for pair in pairs:
        if pair.score < TOGETHER:
            continue
        left = group_of.setdefault(pair.left, frozenset((pair.left,)))
        right = group_of.setdefault(pair.right, frozenset((pair.right,)))
        if left == right:
            continue
        if _holds(left, right, scores, places):
            group_of.update(dict.fromkeys(left | right, left | right))
        else:
            left_over.append(frozenset((pair.left, pair.right)))
    whole = [members for members in dict.fromkeys(group_of.values()) if len(members) > 1]
    groups = [_as_group(members, scores, places) for members in (*whole, *left_over)]
    return tuple(sorted(groups, key=lambda group: (-group.score, group.id)))


def _holds(
    left: Iterable[PassageId],
    right: frozenset[PassageId],
    scores: Mapping[frozenset[PassageId], float],
    places: Mapping[PassageId, tuple[ArticleId, int]],
) -> bool:
    across = [
        scores.get(frozenset((one, other)), 0.0)
        for one in left
        for other in right
        if places[one][0] != places[other][0]
    ]
    return min(across) >= WEAKEST and sum(across) / len(across) >= MEAN


def _as_group(
    members: Iterable[PassageId],
    scores: Mapping[frozenset[PassageId], float],
    places: Mapping[PassageId, tuple[ArticleId, int]],
) -> EventGroup:
    ordered = sorted(members, key=lambda passage: places[passage][1])
    passages: dict[ArticleId, tuple[PassageId, ...]] = {}
    for passage in ordered:
        article = places[passage][0]
        passages[article] = (*passages.get(article, ()), passage)
    inside = [
        scores.get(frozenset((one, other)), 0.0)
        for index, one in enumerate(ordered)
        for other in ordered[index + 1 :]
        if places[one][0] != places[other][0]
    ]
    digest = sha256("\n".join(sorted(ordered)).encode()).hexdigest()[:12]
    return EventGroup(id=EventGroupId(f"g{digest}"), passages=passages, score=min(inside))
