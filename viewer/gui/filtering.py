"""Which divergences are shown, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.domain.comparison import Divergence
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Status
from viewer.gui.wording import value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceFilter:
    """What the reader wants to see in the list; None and ``""`` let everything through.

    Attributes:
        text: Words that all have to occur in slot, event, values, tags or note; case is ignored.
        kind: What differs.
        relation: How the values stand: in the reviewer's judgement, or as proposed while there is none.
        status: A status of the annotation.
    """

    text: str = ""
    kind: Kind | None = None
    relation: Relation | None = None
    status: Status | None = None

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return self == DivergenceFilter()

    def lets_through(self, divergence: Divergence, annotation: Annotation | None) -> bool:
        """Tell whether the reader wants to see ``divergence``."""
        if self.kind is not None and divergence.kind is not self.kind:
            return False
        if self.relation is not None and relation_of(divergence, annotation) is not self.relation:
            return False
        if self.status is not None and status_of(annotation) is not self.status:
            return False
        wanted = self.text.casefold().split()
        if not wanted:
            return True
        words = _words_of(divergence, annotation)
        return all(word in words for word in wanted)


def relation_of(divergence: Divergence, annotation: Annotation | None) -> Relation:
    """Return the relation in the reviewer's judgement, or the proposed one."""
    return divergence.judgement.relation if annotation is None else annotation.relation


def status_of(annotation: Annotation | None) -> Status:
    """Return the status of an annotation; what nobody has touched is open."""
    return Status.OPEN if annotation is None else annotation.status


def by_event(divergences: Iterable[Divergence]) -> tuple[Divergence, ...]:
    """Return the divergences with those of one event together; events by their most important divergence."""
    events: dict[str, list[Divergence]] = {}
    for divergence in divergences:
        events.setdefault(divergence.event, []).append(divergence)
    return tuple(divergence for group in events.values() for divergence in group)


def _words_of(divergence: Divergence, annotation: Annotation | None) -> str:
    words = [divergence.slot, divergence.event, *(value_words(fact) for fact in divergence.facts)]
    if annotation is not None:
        words += [annotation.note, *annotation.tags]
    return " ".join(words).casefold()
