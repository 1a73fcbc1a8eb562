"""Lines up what several reviewers said: the annotations that speak of the same words stand together.

Nothing but the words counts at first, so that two reviewers who call the same words another kind of divergence are seen
to differ, and not to speak of different things. Kind and question settle what the words leave open.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Final

from viewer.domain.article import ArticleId
from viewer.domain.review import Annotation, Quote

HALF: Final = Fraction(1, 2)
"""Of the targets of the annotation that has fewer: more than this must be shared, or exactly this on the same question."""
BLOCK: Final = 256
"""Code points that share a drawer of the index; a little longer than most quotations."""
_Points = set[tuple[ArticleId, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinedUp:
    """What several reviewers said about the same words.

    Attributes:
        annotations: One place for each reviewer, in their order; None for who said nothing. At least one is not None.
    """

    annotations: tuple[Annotation | None, ...]

    @property
    def said(self) -> tuple[Annotation, ...]:
        """What was said, in the order of the reviewers."""
        return tuple(each for each in self.annotations if each is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How far two annotations speak of the same words; the shares are exact, so that ties are ties.

    Attributes:
        of_fewer: Share of the targets of the annotation with fewer targets that the other has too.
        of_more: Share of the targets of the annotation with more.
        of_text: Share of all the code points quoted by either that both quote: the Jaccard index of the two sets of code points.
    """

    of_fewer: Fraction
    of_more: Fraction
    of_text: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two annotations of two reviewers, each named by reviewer and place in their list, and how well they fit."""

    left: tuple[int, int]
    right: tuple[int, int]
    rank: tuple[bool, Fraction, Fraction, bool, bool, Fraction]


def line_up(sides: Sequence[Sequence[Annotation]]) -> tuple[LinedUp, ...]:
    """Return the annotations of all sides, those on the same words together; each stands in exactly one place.

    The best pair is joined first, then the next best whose reviewers do not meet twice. An annotation that both have
    under the same id is the same annotation, wherever it was moved to.

    Args:
        sides: The annotations of each reviewer, their quotations placed in the same texts.

    Returns:
        In the order of the first side, then what only the later ones have.
    """
    members = {
        (side, place): [(side, place)]
        for side, annotations in enumerate(sides)
        for place in range(len(annotations))
    }
    for pair in sorted(_pairs(sides), key=_best_first):
        left, right = members[pair.left], members[pair.right]
        if left is not right and {side for side, _ in left}.isdisjoint(side for side, _ in right):
            left += right
            for member in right:
                members[member] = left
    groups = {id(group): group for group in members.values()}
    return tuple(_lined_up(group, sides) for group in groups.values())


def overlap(left: Annotation, right: Annotation) -> Overlap:
    """Return how far ``left`` and ``right`` speak of the same words; their quotations are placed in the same texts."""
    return _overlap(left, right, _shared_targets(left, right), (_code_points(left), _code_points(right)))


def _shared_targets(left: Annotation, right: Annotation) -> int:
    meeting = [
        (one, other)
        for one, quote in enumerate(left.quotes)
        for other, rival in enumerate(right.quotes)
        if _meet(quote, rival)
    ]
    # One long quotation over two others is one target shared, not two.
    return min(len({one for one, _ in meeting}), len({other for _, other in meeting}))


def _overlap(left: Annotation, right: Annotation, shared: int, points: tuple[_Points, _Points]) -> Overlap:
    fewer, more = sorted((len(left.quotes), len(right.quotes)))
    mine, theirs = points
    return Overlap(
        of_fewer=Fraction(shared, fewer),
        of_more=Fraction(shared, more),
        of_text=Fraction(len(mine & theirs), len(mine | theirs)),
    )


def _pairs(sides: Sequence[Sequence[Annotation]]) -> list[_Pair]:
    pairs = []
    points = [[_code_points(each) for each in side] for side in sides]
    for one, other in sorted(_meetings(sides)):
        left, right = sides[one[0]][one[1]], sides[other[0]][other[1]]
        shared = _shared_targets(left, right)
        if not shared and left.id != right.id:
            continue
        found = _overlap(left, right, shared, (points[one[0]][one[1]], points[other[0]][other[1]]))
        same_kind, same_slot = left.kind is right.kind, left.slot == right.slot
        enough = found.of_fewer > HALF or (found.of_fewer == HALF and same_kind and same_slot)
        if enough or left.id == right.id:
            rank = (
                left.id == right.id,
                found.of_fewer,
                found.of_more,
                same_kind,
                same_slot,
                found.of_text,
            )
            pairs.append(_Pair(left=one, right=other, rank=rank))
    return pairs


def _meetings(sides: Sequence[Sequence[Annotation]]) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the pairs of annotations of two sides that may speak of the same words, without looking at all pairs."""
    drawers: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for side, annotations in enumerate(sides):
        for place, annotation in enumerate(annotations):
            keys = {key for quote in annotation.quotes for key in _drawers_of(quote)}
            for key in (*keys, (annotation.id, -1)):
                drawers[key].append((side, place))
    return {
        (one, other)
        for drawer in drawers.values()
        for one, other in combinations(drawer, 2)
        if one[0] != other[0]
    }


def _drawers_of(quote: Quote) -> list[tuple[str, int]]:
    return [
        (quote.article, block) for block in range(quote.start // BLOCK, (quote.span.end - 1) // BLOCK + 1)
    ]


def _meet(quote: Quote, rival: Quote) -> bool:
    return quote.article == rival.article and quote.span.overlaps(rival.span)


def _code_points(annotation: Annotation) -> _Points:
    return {
        (quote.article, place)
        for quote in annotation.quotes
        for place in range(quote.span.start, quote.span.end)
    }


def _best_first(pair: _Pair) -> tuple[object, ...]:
    same_id, of_fewer, of_more, same_kind, same_slot, of_text = pair.rank
    return (not same_id, -of_fewer, -of_more, not same_kind, not same_slot, -of_text, pair.left, pair.right)


def _lined_up(group: Sequence[tuple[int, int]], sides: Sequence[Sequence[Annotation]]) -> LinedUp:
    places = dict(group)
    return LinedUp(
        annotations=tuple(
            annotations[places[side]] if side in places else None for side, annotations in enumerate(sides)
        )
    )
