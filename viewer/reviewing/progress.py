"""How far a review has got."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.review import Annotation, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts of divergences.

    Attributes:
        judged: With an annotation that is no longer open.
        seen: Looked at or annotated; those judged among them.
        total: All.
    """

    judged: int
    seen: int
    total: int


def count_progress(
    divergences: Sequence[Divergence],
    judging: Mapping[DivergenceId, Sequence[Annotation]],
    looked_at: Collection[DivergenceId],
) -> Progress:
    """Return how many divergences were seen and judged.

    Args:
        divergences: The ones to count.
        judging: The annotations of each divergence, of these or of more.
        looked_at: Divergences that the reviewer has selected, in this session or another; others are ignored.
    """
    counted = {divergence.id for divergence in divergences}
    judged = sum(
        divergence in counted and any(entry.status is not Status.OPEN for entry in entries)
        for divergence, entries in judging.items()
    )
    seen = len(counted.intersection(judging).union(counted.intersection(looked_at)))
    return Progress(judged=judged, seen=seen, total=len(divergences))
