"""Which divergence of a new comparison is about what was selected in the one before."""

from collections.abc import Sequence

from viewer.domain.comparison import Divergence, DivergenceId


def find_successor(
    selected: DivergenceId | None, before: Divergence | None, found: Sequence[Divergence]
) -> DivergenceId | None:
    """Return what to select among ``found``: what was selected, else the divergence that shares most of its words.

    Args:
        selected: The id of what was selected, or None.
        before: The same as a divergence, where it is still known.
        found: The divergences of the new comparison.
    """
    if selected is None or any(each.id == selected for each in found):
        return selected
    if before is None:
        return None
    shared = {each.id: _count_shared(before, each) for each in found if each.kind is before.kind}
    best = max(shared, key=shared.__getitem__, default=None)
    return best if best is not None and shared[best] else None


def _count_shared(before: Divergence, after: Divergence) -> int:
    return sum(
        any(fact.article == other.article and fact.span.overlaps(other.span) for other in after.facts)
        for fact in before.facts
    )
