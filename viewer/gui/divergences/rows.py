"""The rows of the divergence list: divergences under their events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation
from viewer.gui.filtering import relation_of
from viewer.gui.wording import value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A heading of the list: the event that the divergences below it belong to."""

    event: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceRow:
    """A line of the list.

    Attributes:
        divergence: The divergence.
        values: Its different values in short, in order of the sources.
        relation: As judged, or as proposed.
        annotation: What the reviewer said, or None.
        seen: Whether the reader has had it selected.
    """

    divergence: Divergence
    values: str
    relation: Relation
    annotation: Annotation | None
    seen: bool


Row = EventRow | DivergenceRow


def values_in_short(divergence: Divergence) -> str:
    """Return the different values in order of the sources, as ``"3 ≠ 4 ≠ over 40"``."""
    return " ≠ ".join(dict.fromkeys(value_words(fact) for fact in divergence.facts))


def build_rows(
    divergences: Sequence[Divergence],
    annotations: Mapping[DivergenceId, Annotation],
    seen: frozenset[DivergenceId],
) -> tuple[Row, ...]:
    """Return the lines for ``divergences``, which stand in the order of ``by_event``, under their events."""
    rows: list[Row] = []
    counts: dict[str, int] = {}
    for divergence in divergences:
        counts[divergence.event] = counts.get(divergence.event, 0) + 1
    event: str | None = None
    for divergence in divergences:
        if divergence.event != event:
            event = divergence.event
            rows.append(EventRow(event=event, count=counts[event]))
        annotation = annotations.get(divergence.id)
        row = DivergenceRow(
            divergence=divergence,
            values=values_in_short(divergence),
            relation=relation_of(divergence, annotation),
            annotation=annotation,
            seen=divergence.id in seen,
        )
        rows.append(row)
    return tuple(rows)
