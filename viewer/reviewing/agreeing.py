"""How far reviewers agree on what they judged, worked out from their annotations.

What they said is lined up by the words that it quotes. Figures on relation, kind, status and severity are those of the
items on which both said something: they tell whether two who saw the same thing judged it alike, and nothing of what
only one of them saw. That is counted beside them. “Silent” is no category of kappa: what nobody said cannot be counted, so the
cell in which both are silent would always be empty, and good reviewers would seem worse than chance.

An annotation that was not decided, and still has the relation that was proposed, judges no relation. Kinds are given where
Parallax proposed the item, so where nobody chose one there is no figure on kinds, and else the count of those stands with it.

The words that were marked are compared apart, by the Jaccard index of their code points. Krippendorff's alpha for
unitizing is left out: it takes a single continuum that each rater was asked to cut from end to end. Here an item has targets in
several texts, items overlap, most were proposed, and nobody was asked to mark everything.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from viewer.domain.agreement import (
    Agreement,
    Aspect,
    AspectAgreement,
    Cell,
    Figure,
    NoFigure,
    OverallAgreement,
    PairAgreement,
    RaterCount,
)
from viewer.domain.review import Annotation, Status
from viewer.reviewing.coefficients import cohens_kappa, krippendorffs_alpha
from viewer.reviewing.lining_up import line_up, overlap
from viewer.reviewing.raters import Rater
from viewer.reviewing.resampling import RESAMPLES, figure_of

Item = tuple[Annotation | None, ...]


def agreement_of(raters: Sequence[Rater]) -> Agreement:
    """Return how far ``raters`` agree, each two of them and all together."""
    items = tuple(one.annotations for one in line_up([rater.annotations for rater in raters]))
    return Agreement(
        raters=tuple(
            RaterCount(
                name=rater.name, said=len(rater.annotations), elsewhere=rater.elsewhere, lost=rater.lost
            )
            for rater in raters
        ),
        items=items,
        pairs=tuple(_pair(items, first, second) for first, second in combinations(range(len(raters)), 2)),
        overall=tuple(_overall(items, aspect) for aspect in Aspect),
        resamples=RESAMPLES,
    )


def value_of(annotation: Annotation, aspect: Aspect) -> str | None:
    """Return what ``annotation`` says in ``aspect``, as it is written in the sidecar; None where it does not judge it."""
    if aspect is Aspect.SEVERITY:
        return None if annotation.severity is None else str(int(annotation.severity))
    if aspect is Aspect.STATUS:
        return None if annotation.status is Status.OPEN else annotation.status.value
    if not has_judged(annotation):
        return None
    return annotation.relation.value if aspect is Aspect.RELATION else annotation.kind.value


def has_judged(annotation: Annotation) -> bool:
    """Tell whether its author judged how the values stand: decided, made the finding, or overruled the proposal."""
    return annotation.status is not Status.OPEN or annotation.relation is not annotation.proposed


def differs(first: Annotation, second: Annotation, aspect: Aspect) -> bool:
    """Tell whether both judge ``aspect``, and not alike."""
    one, other = value_of(first, aspect), value_of(second, aspect)
    return one is not None and other is not None and one != other


def _pair(items: Sequence[Item], first: int, second: int) -> PairAgreement:
    said = [(item[first], item[second]) for item in items]
    both = [(one, other) for one, other in said if one is not None and other is not None]
    shares = Counter(float(overlap(one, other).of_text) for one, other in both)
    return PairAgreement(
        first=first,
        second=second,
        matched=len(both),
        only_first=sum(one is not None and other is None for one, other in said),
        only_second=sum(one is None and other is not None for one, other in said),
        given=sum(one.proposed is not None and other.proposed is not None for one, other in both),
        overlap=figure_of(shares, _mean),
        aspects=tuple(_aspect(both, aspect) for aspect in Aspect),
    )


def _aspect(both: Sequence[tuple[Annotation, Annotation]], aspect: Aspect) -> AspectAgreement:
    given = [(value_of(one, aspect), value_of(other, aspect)) for one, other in both]
    cells = Counter((one, other) for one, other in given if one is not None and other is not None)
    order = aspect.values if aspect.is_ordinal else ()
    kept = _kept(both, aspect)
    return AspectAgreement(
        aspect=aspect,
        same=kept or figure_of(cells, _same),
        kappa=kept or figure_of(cells, lambda drawn: cohens_kappa(drawn, order)),
        cells=tuple(
            Cell(first=one, second=other, count=cells[one, other])
            for one in aspect.values
            for other in aspect.values
            if cells[one, other]
        ),
    )


def _overall(items: Sequence[Item], aspect: Aspect) -> OverallAgreement:
    given = [
        tuple(sorted(value for each in item if each and (value := value_of(each, aspect)) is not None))
        for item in items
    ]
    units = Counter(values for values in given if len(values) > 1)
    order = aspect.values if aspect.is_ordinal else ()
    said = [tuple(each for each in item if each is not None) for item in items]
    return OverallAgreement(
        aspect=aspect,
        alpha=_kept([each for each in said if len(each) > 1], aspect)
        or figure_of(units, lambda drawn: krippendorffs_alpha(drawn, order)),
        left_out=sum(len(values) == 1 for values in given),
    )


def _kept(items: Sequence[tuple[Annotation, ...]], aspect: Aspect) -> Figure | None:
    """Return that there is no figure, where nobody chose a kind: all kept the one that Parallax gave."""
    judged = [item for item in items if sum(map(has_judged, item)) > 1]
    if aspect is not Aspect.KIND or not judged:
        return None
    if any(each.proposed is None for item in judged for each in item):
        return None
    if any(len({each.kind for each in item}) > 1 for item in judged):
        return None
    return Figure(items=len(judged), reason=NoFigure.GIVEN)


def _same(cells: Mapping[tuple[str, str], int]) -> float:
    return sum(count for (one, other), count in cells.items() if one == other) / sum(cells.values())


def _mean(shares: Mapping[float, int]) -> float:
    return sum(share * count for share, count in shares.items()) / sum(shares.values())
