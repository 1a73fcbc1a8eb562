"""Which divergences are shown, and in which order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Status
from viewer.gui.wording import value_words

MOST_AT_FIRST: Final = 40
"""Divergences shown before the reader asks for all: about what one sitting can judge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceFilter:
    """What the reader wants to see in the list; None and ``""`` let everything through.

    Attributes:
        text: Words that all have to occur in slot, event, values, tags or note; case is ignored.
        kind: What differs.
        relation: How the values stand: in the reviewer's judgement, or as proposed while there is none.
        status: A status of the annotation.
        quieter: Whether the quieter divergences are wanted too: those of which the comparison is not sure enough,
            and those that come after the most important forty.
        omissions: Whether what only some sources tell is opened.
        notes: Whether the notes on no divergence found now are opened.
    """

    text: str = ""
    kind: Kind | None = None
    relation: Relation | None = None
    status: Status | None = None
    quieter: bool = False
    omissions: bool = False
    notes: bool = False

    def lets_through(self, divergence: Divergence, annotation: Annotation | None) -> bool:
        """Tell whether the reader wants to see ``divergence``."""
        if self.kind is not None and divergence.kind is not self.kind:
            return False
        if self.relation is not None and relation_of(divergence, annotation) is not self.relation:
            return False
        if self.status is not None and status_of(annotation) is not self.status:
            return False
        return not self.text or self._names(_words_of(divergence, annotation))

    def lets_note_through(self, note: Annotation) -> bool:
        """Tell whether the reader wants to see ``note``, which is on no divergence found now."""
        if self.kind not in (None, note.kind) or self.relation not in (None, note.relation):
            return False
        if self.status not in (None, note.status):
            return False
        words = (note.slot, note.note, *note.tags, *(quote.exact for quote in note.quotes))
        return self._names(" ".join(words).casefold())

    def _names(self, words: str) -> bool:
        return all(word in words for word in self.text.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """The divergences of a comparison, sifted for the reader.

    Attributes:
        shown: Those that the list shows, by event.
        marked: Those that the texts show: all but the quieter ones, so that a word typed into the filter does not
            make the texts flicker.
        filtered: How many the reader's own filter hides.
        quieter: How many more are hidden for being quieter.
        omissions: What only some sources tell, as far as the reader's own filter lets it through.
        omissions_open: Whether the reader has opened those.
    """

    shown: tuple[Divergence, ...] = ()
    marked: tuple[Divergence, ...] = ()
    filtered: int = 0
    quieter: int = 0
    omissions: tuple[Divergence, ...] = ()
    omissions_open: bool = False

    @property
    def walked(self) -> tuple[Divergence, ...]:
        """What F7 goes through, in the order of the list."""
        return (*self.shown, *self.omissions) if self.omissions_open else self.shown


def sift(
    divergences: Sequence[Divergence],
    omissions: Sequence[Divergence],
    wanted: DivergenceFilter,
    annotations: Mapping[DivergenceId, Annotation],
) -> Sifted:
    """Return what to show of ``divergences``, which stand with the most important first, and of ``omissions``."""
    quieter = frozenset() if wanted.quieter else find_quieter(divergences, annotations)
    marked = tuple(each for each in divergences if each.id not in quieter)
    shown = tuple(each for each in marked if wanted.lets_through(each, annotations.get(each.id)))
    return Sifted(
        shown=by_event(shown),
        marked=(*marked, *omissions) if wanted.omissions else marked,
        filtered=len(marked) - len(shown),
        quieter=len(quieter),
        omissions=tuple(each for each in omissions if wanted.lets_through(each, annotations.get(each.id))),
        omissions_open=wanted.omissions,
    )


def find_quieter(
    divergences: Sequence[Divergence], annotated: Collection[DivergenceId]
) -> frozenset[DivergenceId]:
    """Return those of ``divergences``, the most important first, that need not be shown at first.

    What somebody has annotated is never among them.
    """
    sure = [each.id for each in divergences if each.is_sure_enough or each.id in annotated]
    kept = {*sure[:MOST_AT_FIRST], *(each for each in sure if each in annotated)}
    return frozenset(each.id for each in divergences) - kept


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
