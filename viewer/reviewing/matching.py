"""Which annotation judges which divergence of the present comparison: the one whose words it quotes."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.review import Annotation, AnnotationId
from viewer.domain.text import Span

HALF = 0.5
"""More than half of the smaller set of targets must be shared: with half, two divergences could claim one note."""
BLOCK = 256
"""Code points that share a drawer of the index; a little longer than most facts and clauses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """How well an annotation fits a divergence; equal shares of such small numbers are equal floats, so ties are ties."""

    divergence: int
    of_smaller: float
    of_larger: float
    same_slot: bool

    @property
    def rank(self) -> tuple[float, float, bool, int]:
        """Larger is better; the divergence that stands first wins a tie."""
        return (self.of_smaller, self.of_larger, self.same_slot, -self.divergence)


def unmatched_annotations(
    annotations: Iterable[Annotation], matched: Mapping[DivergenceId, tuple[Annotation, ...]]
) -> tuple[Annotation, ...]:
    """Return the annotations that judge no present divergence: the reviewers' own findings, in order."""
    judging = {annotation.id for entries in matched.values() for annotation in entries}
    return tuple(annotation for annotation in annotations if annotation.id not in judging)


def _order(entry: tuple[_Fit, Annotation]) -> tuple[object, ...]:
    fit, annotation = entry
    return (*fit.rank[:3], annotation.modified, annotation.id)


class Matcher:
    """Finds the annotations that judge each divergence of one set, as often as the annotations change.

    An annotation judges at most one divergence: of those of its kind that share more than half of the smaller set
    of targets, the one that it fits best.

    The facts are kept by where they stand, and the fit of an annotation until it is another: a review of thousands
    of annotations changes by one at each key press.

    Attributes:
        divergences: Those that annotations are matched to, in their order.
    """

    def __init__(self, divergences: Sequence[Divergence]) -> None:
        self.divergences: list[Divergence] = []
        self._known: dict[AnnotationId, tuple[Annotation, _Fit | None]] = {}
        # Of each block, the divergence of a fact that stands there and the fact's place in it, in turn: plain
        # numbers, because a long story has a hundred thousand.
        self._drawers: defaultdict[tuple[ArticleId, int], array[int]] = defaultdict(lambda: array("L"))
        for divergence in divergences:
            self.add(divergence)

    def add(self, divergence: Divergence) -> None:
        """Match to one divergence more."""
        number = len(self.divergences)
        self.divergences.append(divergence)
        self._known.clear()
        for which, fact in enumerate(divergence.facts):
            for block in _blocks(fact.span):
                self._drawers[fact.article, block].extend((number, which))

    def match(self, annotations: Iterable[Annotation]) -> Mapping[DivergenceId, tuple[Annotation, ...]]:
        """Return the annotations that judge each divergence, best first; only the divergences that are judged.

        Of two annotations that fit equally, the later changed stands first. Their quotations are those in the present
        texts.
        """
        found: defaultdict[int, list[tuple[_Fit, Annotation]]] = defaultdict(list)
        for annotation in annotations:
            fit = self._best_fit(annotation)
            if fit is not None:
                found[fit.divergence].append((fit, annotation))
        return {
            self.divergences[number].id: tuple(
                annotation for _, annotation in sorted(fits, key=_order, reverse=True)
            )
            for number, fits in sorted(found.items())
        }

    def _best_fit(self, annotation: Annotation) -> _Fit | None:
        known = self._known.get(annotation.id)
        if known is None or known[0] is not annotation:
            fit = max(self._fits(annotation), key=lambda one: one.rank, default=None)
            known = self._known[annotation.id] = (annotation, fit)
        return known[1]

    def _fits(self, annotation: Annotation) -> list[_Fit]:
        """Return the divergences that ``annotation`` may judge."""
        shared: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        for which_quote, quote in enumerate(annotation.quotes):
            for block in _blocks(quote.span):
                drawer = self._drawers.get((quote.article, block), ())
                for number, which_fact in zip(drawer[::2], drawer[1::2], strict=True):
                    divergence = self.divergences[number]
                    is_near = divergence.facts[which_fact].span.overlaps(quote.span)
                    if is_near and divergence.kind is annotation.kind:
                        shared[number].add((which_quote, which_fact))
        fits = (self._fit(annotation, number, pairs) for number, pairs in shared.items())
        return [fit for fit in fits if fit.of_smaller > HALF]

    def _fit(self, annotation: Annotation, number: int, pairs: set[tuple[int, int]]) -> _Fit:
        divergence = self.divergences[number]
        # One long quotation over two facts is one target shared, not two.
        count = min(len({quote for quote, _ in pairs}), len({fact for _, fact in pairs}))
        sizes = sorted((len(annotation.quotes), len(divergence.facts)))
        return _Fit(
            divergence=number,
            of_smaller=count / sizes[0],
            of_larger=count / sizes[1],
            same_slot=annotation.slot == divergence.slot,
        )


def _blocks(span: Span) -> range:
    return range(span.start // BLOCK, (span.end - 1) // BLOCK + 1)
