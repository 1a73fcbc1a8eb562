"""How the values of a divergence stand to one another, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How two or more values of one slot stand."""

    SAME = "same"
    EQUIVALENT = "equivalent"
    REFINEMENT = "refinement"
    COMPATIBLE = "compatible"
    CONTRADICTION = "contradiction"
    ATTRIBUTION_CONFLICT = "attribution_conflict"
    UPDATE = "update"
    DIFFERENT_EVENT = "different_event"
    SILENT = "silent"
    UNDETERMINED = "undetermined"

    @property
    def is_divergence(self) -> bool:
        """Whether sources that stand so are shown to the reader as diverging."""
        return self not in (Relation.SAME, Relation.EQUIVALENT, Relation.SILENT, Relation.DIFFERENT_EVENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A proposed relation with the working shown.

    Attributes:
        relation: How the values stand.
        confidence: 0 to 1: the share of such proposals that a careful reader would accept.
        reason: One or two sentences for the reader; a teacher could read them aloud.
        steps: The decision order as it was walked: same event, same slot, who says so, values, time.
    """

    relation: Relation
    confidence: float
    reason: str
    steps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Reject a judgement without a reason or with an impossible confidence."""
        if not self.reason:
            raise ValueError("a judgement needs a reason")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence is a share from 0 to 1, not {self.confidence}")
