"""A reviewer's own annotation among those on a divergence, and edits to one field of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Severity, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What the reviewer changes of an annotation; None leaves a field as it is.

    Attributes:
        label: What was done, for the undo menu.
        status: How far the reviewer has got.
        relation: How the values stand.
        severity: How much it matters, in a tuple, since None is one of its values.
        tags: The codes.
        note: Markdown.
    """

    label: str
    status: Status | None = None
    relation: Relation | None = None
    severity: tuple[Severity | None] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None

    @property
    def typed(self) -> str:
        """The field that the reviewer types in, so that a word is undone as one step; ``""`` for a choice."""
        if self.note is not None:
            return "note"
        return "tags" if self.tags is not None else ""

    def applied_to(self, annotation: Annotation) -> Annotation:
        """Return the annotation as the reviewer wants it."""
        return replace(
            annotation,
            status=annotation.status if self.status is None else self.status,
            relation=annotation.relation if self.relation is None else self.relation,
            severity=annotation.severity if self.severity is None else self.severity[0],
            tags=annotation.tags if self.tags is None else self.tags,
            note=annotation.note if self.note is None else self.note,
        )


def find_own(annotations: Sequence[Annotation], reviewer: str) -> Annotation | None:
    """Return the annotation that ``reviewer`` may edit: their own, or an unsigned one; who has no name, any."""
    for author in (reviewer, ""):
        own = next((each for each in annotations if each.author == author), None)
        if own is not None:
            return own
    return annotations[0] if annotations and not reviewer else None
