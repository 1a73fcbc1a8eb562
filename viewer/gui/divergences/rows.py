"""The rows of the divergence list: divergences under their events."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Reply
from viewer.gui.filtering import Sifted, relation_of
from viewer.gui.slot_names import slot_words
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
        relation: As judged, or as proposed.
        annotation: What the reviewer said, or None.
        seen: Whether the reader has had it selected.
        lost: Whether the annotation quotes words that are no longer in their place.
        letters: Of the sources, where the line says who tells something and who does not.
        replies: How many replies there are to what was said.
    """

    divergence: Divergence
    relation: Relation
    annotation: Annotation | None
    seen: bool
    lost: bool = False
    letters: Mapping[ArticleId, str] | None = None
    replies: int = 0

    @property
    def values(self) -> str:
        """Its different values in short, in order of the sources; put into words when they are looked at."""
        if self.letters is None:
            return values_in_short(self.divergence)
        return silence_in_short(self.divergence, self.letters)

    @property
    def kind(self) -> Kind:
        """What differs."""
        return self.divergence.kind

    @property
    def slot(self) -> str:
        """The question that the values answer."""
        return slot_words(self.divergence.slot)

    @property
    def is_overruled(self) -> bool:
        """Whether the reviewer sees it otherwise than proposed."""
        return self.annotation is not None and self.relation is not self.divergence.judgement.relation


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A line for an annotation on no divergence found now.

    Attributes:
        annotation: The annotation.
        values: The quoted words in short.
        lost: Whether it quotes words that are no longer in their place.
    """

    annotation: Annotation
    values: str
    lost: bool = False

    @property
    def replies(self) -> int:
        """How many replies there are to it."""
        return len(self.annotation.replies)

    @property
    def kind(self) -> Kind:
        """What differs."""
        return self.annotation.kind

    @property
    def slot(self) -> str:
        """The question that the values answer."""
        return slot_words(self.annotation.slot)

    @property
    def relation(self) -> Relation:
        """As judged."""
        return self.annotation.relation

    @property
    def is_overruled(self) -> bool:
        """Nothing is proposed now that could be overruled."""
        return False

    @property
    def seen(self) -> bool:
        """What somebody wrote has been looked at."""
        return True


class Section(StrEnum):
    """The parts at the end of the list that are closed at first."""

    OMISSIONS = "omissions"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """The heading over a section; the rows below it are there while it is open."""

    section: Section
    count: int
    is_open: bool


FindingRow = DivergenceRow | NoteRow
Row = EventRow | FindingRow | SectionRow


def values_in_short(divergence: Divergence) -> str:
    """Return the different values in order of the sources, as ``"3 ≠ 4 ≠ over 40"``."""
    return " ≠ ".join(dict.fromkeys(value_words(fact) for fact in divergence.facts))


def silence_in_short(divergence: Divergence, letters: Mapping[ArticleId, str]) -> str:
    """Return who tells what, and who does not, as ``"14 (A, B), not in C"``."""
    values = ", ".join(dict.fromkeys(value_words(fact) for fact in divergence.facts))
    telling = ", ".join(sorted({letters[fact.article] for fact in divergence.facts}))
    silent = ", ".join(letters[article] for article in divergence.silent)
    return QCoreApplication.translate("DivergenceList", "{values} ({telling}), not in {silent}").format(
        values=values, telling=telling, silent=silent
    )


def build_rows(
    divergences: Sequence[Divergence],
    annotations: Mapping[DivergenceId, Annotation],
    seen: frozenset[DivergenceId],
    known: dict[DivergenceId, DivergenceRow] | None = None,
) -> tuple[Row, ...]:
    """Return the lines for ``divergences``, which stand in the order of ``by_event``, under their events.

    Lines among ``known`` that still hold are returned as they are, and new ones are put there: of thousands of lines,
    a step of the reader changes one.
    """
    known = {} if known is None else known
    rows: list[Row] = []
    counts: dict[str, int] = {}
    for divergence in divergences:
        counts[divergence.event] = counts.get(divergence.event, 0) + 1
    event: str | None = None
    for divergence in divergences:
        if divergence.event != event:
            event = divergence.event
            rows.append(EventRow(event=event, count=counts[event]))
        row = known.get(divergence.id)
        if row is None or not _holds(row, divergence, annotations, seen):
            row = known[divergence.id] = _row(divergence, annotations, seen)
        rows.append(row)
    return tuple(rows)


def _holds(
    row: DivergenceRow,
    divergence: Divergence,
    annotations: Mapping[DivergenceId, Annotation],
    seen: frozenset[DivergenceId],
) -> bool:
    """Tell whether ``row`` would come out the same again."""
    return (
        row.divergence is divergence
        and row.annotation is annotations.get(divergence.id)
        and row.seen == (divergence.id in seen)
    )


def build_section(
    sifted: Sifted,
    annotations: Mapping[DivergenceId, Annotation],
    seen: frozenset[DivergenceId],
    letters: Mapping[ArticleId, str],
    known: dict[DivergenceId, DivergenceRow] | None = None,
) -> tuple[Row, ...]:
    """Return the lines for what only some sources tell: nothing, or a heading and what is open below it."""
    if not sifted.omissions:
        return ()
    heading = SectionRow(
        section=Section.OMISSIONS, count=len(sifted.omissions), is_open=sifted.omissions_open
    )
    if not sifted.omissions_open:
        return (heading,)
    known = {} if known is None else known
    rows: list[Row] = [heading]
    for each in sifted.omissions:
        row = known.get(each.id)
        if row is None or not _holds(row, each, annotations, seen):
            row = known[each.id] = _row(each, annotations, seen, letters)
        rows.append(row)
    return tuple(rows)


def build_notes(notes: Sequence[Annotation], *, is_open: bool) -> tuple[Row, ...]:
    """Return the lines for ``notes`` on no divergence found now: nothing, or a heading and what is open below it."""
    if not notes:
        return ()
    heading = SectionRow(section=Section.NOTES, count=len(notes), is_open=is_open)
    rows = [
        NoteRow(annotation=note, values=" ≠ ".join(dict.fromkeys(quote.exact for quote in note.quotes)))
        for note in notes
    ]
    return (heading, *rows) if is_open else (heading,)


def with_lost_marked(rows: Sequence[Row], lost: Collection[AnnotationId]) -> tuple[Row, ...]:
    """Return ``rows`` with those marked whose annotation is among ``lost``."""
    if not lost:
        return tuple(rows)
    return tuple(
        replace(row, lost=True)
        if isinstance(row, DivergenceRow | NoteRow) and row.annotation and row.annotation.id in lost
        else row
        for row in rows
    )


def with_replies_counted(
    rows: Sequence[Row], replies: Mapping[DivergenceId, Sequence[Reply]]
) -> tuple[Row, ...]:
    """Return ``rows`` with the number of ``replies`` to what was said about their divergences."""
    if not replies:
        return tuple(rows)
    return tuple(
        replace(row, replies=len(replies[row.divergence.id]))
        if isinstance(row, DivergenceRow) and row.divergence.id in replies
        else row
        for row in rows
    )


def _row(
    divergence: Divergence,
    annotations: Mapping[DivergenceId, Annotation],
    seen: frozenset[DivergenceId],
    letters: Mapping[ArticleId, str] | None = None,
) -> DivergenceRow:
    annotation = annotations.get(divergence.id)
    return DivergenceRow(
        divergence=divergence,
        relation=relation_of(divergence, annotation),
        annotation=annotation,
        seen=divergence.id in seen,
        letters=letters,
    )
