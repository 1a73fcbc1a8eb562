"""Which divergences are shown, and in which order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Status
from viewer.gui.slot_names import slot_words
from viewer.gui.standing import Standing, has_standing
from viewer.gui.wording import value_words

NOBODY: Final = None
"""Among the reviewers of a filter: what nobody has annotated yet."""
_NO_AUTHORS: Final[Mapping[DivergenceId, frozenset[str]]] = MappingProxyType({})

MOST_AT_FIRST: Final = 40
"""Divergences shown before the reader asks for all: about what one sitting can judge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceFilter:
    """What the reader wants to see in the list; an empty set, None, 0 and ``""`` let everything through.

    Attributes:
        text: Words that all have to occur in slot, event, values, tags or note; case is ignored.
        kinds: What differs, any of these.
        relations: How the values stand, any of these: in the reviewer's judgement, or as proposed while there is none.
        statuses: A status of the annotation, any of these.
        reviewers: Who has annotated it, any of these; ``NOBODY`` for what nobody has.
        least: The least confidence of the proposal, 0 to 1.
        sources: The sources that it is about: all of them speak, or any of them has the ``standing``.
        standing: How a source has to stand to the others.
        dismissed: Whether what the reviewer has dismissed is wanted too; who asks for that status gets it anyway.
        quieter: Whether the quieter divergences are wanted too: those of which the comparison is not sure enough,
            and those that come after the most important forty.
        omissions: Whether what only some sources tell is opened.
        notes: Whether the notes on no divergence found now are opened.
    """

    text: str = ""
    kinds: frozenset[Kind] = frozenset()
    relations: frozenset[Relation] = frozenset()
    statuses: frozenset[Status] = frozenset()
    reviewers: frozenset[str | None] = frozenset()
    least: float = 0.0
    sources: frozenset[ArticleId] = frozenset()
    standing: Standing | None = None
    dismissed: bool = False
    quieter: bool = False
    omissions: bool = False
    notes: bool = False

    def cleared(self) -> "DivergenceFilter":
        """Return what lets everything through; sections, quieter and dismissed findings stay as they are."""
        return DivergenceFilter(
            dismissed=self.dismissed, quieter=self.quieter, omissions=self.omissions, notes=self.notes
        )

    @property
    def wants_dismissed(self) -> bool:
        """Whether what the reviewer has dismissed is to be seen."""
        return self.dismissed or Status.DISMISSED in self.statuses

    def lets_through(
        self, divergence: Divergence, annotation: Annotation | None, authors: Collection[str] = ()
    ) -> bool:
        """Tell whether the reader wants to see ``divergence``, which ``authors`` have annotated."""
        return (
            _wants(self.kinds, divergence.kind)
            and _wants(self.relations, relation_of(divergence, annotation))
            and _wants(self.statuses, status_of(annotation))
            and self._wants_reviewer(authors)
            and divergence.judgement.confidence >= self.least
            and has_standing(divergence, self.sources, self.standing)
            and (not self.text or self._names(_words_of(divergence, annotation)))
        )

    def lets_note_through(self, note: Annotation) -> bool:
        """Tell whether the reader wants to see ``note``, which is on no divergence found now.

        What a reviewer wrote is as sure as anything; of the standings it can only have that of one source's own words.
        """
        quoted = {quote.article for quote in note.quotes}
        words = (note.slot, note.note, *note.tags, *(quote.exact for quote in note.quotes))
        return (
            _wants(self.kinds, note.kind)
            and _wants(self.relations, note.relation)
            and _wants(self.statuses, note.status)
            and self._wants_reviewer((note.author,))
            and self.sources <= quoted
            and (self.standing is None or (self.standing is Standing.WITHIN and len(quoted) == 1))
            and self._names(" ".join(words).casefold())
        )

    def _wants_reviewer(self, authors: Collection[str]) -> bool:
        return not self.reviewers or not self.reviewers.isdisjoint(authors or (NOBODY,))

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
        dismissed: How many the reviewer has dismissed, hidden or not.
        dismissed_hidden: Whether those are hidden.
        omissions: What only some sources tell, as far as the reader's own filter lets it through.
        omissions_open: Whether the reader has opened those.
    """

    shown: tuple[Divergence, ...] = ()
    marked: tuple[Divergence, ...] = ()
    filtered: int = 0
    quieter: int = 0
    dismissed: int = 0
    dismissed_hidden: bool = False
    omissions: tuple[Divergence, ...] = ()
    omissions_open: bool = False

    @property
    def kept_back(self) -> int:
        """How many dismissed ones are hidden."""
        return self.dismissed if self.dismissed_hidden else 0

    @property
    def walked(self) -> tuple[Divergence, ...]:
        """What F7 goes through, in the order of the list."""
        return (*self.shown, *self.omissions) if self.omissions_open else self.shown


def sift(
    divergences: Sequence[Divergence],
    omissions: Sequence[Divergence],
    wanted: DivergenceFilter,
    annotations: Mapping[DivergenceId, Annotation],
    authors: Mapping[DivergenceId, frozenset[str]] = _NO_AUTHORS,
    dismissed: Collection[DivergenceId] = (),
) -> Sifted:
    """Return what to show of ``divergences``, which stand with the most important first, and of ``omissions``.

    ``authors`` are needed only where the filter asks for reviewers; ``dismissed`` is what the reviewer has dismissed.
    No other finding moves up for one that is dismissed: the list would never get shorter.
    """
    hidden: Collection[DivergenceId] = () if wanted.wants_dismissed else dismissed

    def passes(each: Divergence) -> bool:
        return wanted.lets_through(each, annotations.get(each.id), authors.get(each.id, ()))

    quieter = frozenset() if wanted.quieter else find_quieter(divergences, annotations)
    marked = tuple(each for each in divergences if each.id not in quieter and each.id not in hidden)
    told = tuple(each for each in omissions if each.id not in hidden)
    shown = tuple(filter(passes, marked))
    return Sifted(
        shown=by_event(shown),
        marked=(*marked, *told) if wanted.omissions else marked,
        filtered=len(marked) - len(shown),
        quieter=len(quieter),
        dismissed=sum(each.id in dismissed for each in (*divergences, *omissions)),
        dismissed_hidden=not wanted.wants_dismissed,
        omissions=tuple(filter(passes, told)),
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


def _wants(wanted: Collection[object], value: object) -> bool:
    return not wanted or value in wanted


def _words_of(divergence: Divergence, annotation: Annotation | None) -> str:
    words = [
        divergence.slot,
        slot_words(divergence.slot),
        divergence.event,
        *(value_words(fact) for fact in divergence.facts),
    ]
    if annotation is not None:
        words += [annotation.note, *annotation.tags]
    return " ".join(words).casefold()
