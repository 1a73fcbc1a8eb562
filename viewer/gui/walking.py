"""Going through the findings one by one, so that none is missed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.review import Annotation, AnnotationId
from viewer.gui.filtering import relation_of
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.wording import hidden_words, relation_words, source_letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A place on the walk: a finding, or a note on no divergence.

    Attributes:
        finding: The finding, or None.
        note: The note, or None.
        words: What it is about, and how it stands.
    """

    finding: DivergenceId | None = None
    note: AnnotationId | None = None
    words: str


def go_to_next(session: ReviewSession) -> None:
    """Select the next finding that the filter shows; after the last, the first."""
    _go(session, 1, lambda _stop: True)


def go_to_previous(session: ReviewSession) -> None:
    """Select the finding before; before the first, the last."""
    _go(session, -1, lambda _stop: True)


def go_to_next_unjudged(session: ReviewSession) -> None:
    """Select the next finding on which nobody has decided."""
    judged = session.judgements.judged
    _go(session, 1, lambda stop: stop.finding is not None and stop.finding not in judged)


def find_stops(session: ReviewSession) -> tuple[Stop, ...]:
    """Return what there is to walk, in the order of the list: what stands in a closed section is not among it."""
    letters = source_letters(session.articles)
    notes = session.loose_notes if session.filter.notes else ()
    shown = session.judgements.shown
    return (
        *(
            Stop(finding=each.id, words=_finding_words(each, shown.get(each.id), letters))
            for each in session.sifted.walked
        ),
        *(
            Stop(
                note=each.id,
                words=QCoreApplication.translate("Walking", "{slot}, a note").format(
                    slot=slot_words(each.slot)
                ),
            )
            for each in notes
            if session.filter.lets_note_through(each)
        ),
    )


def _finding_words(
    finding: Divergence, annotation: Annotation | None, letters: Mapping[ArticleId, str]
) -> str:
    relation = relation_words(relation_of(finding, annotation))
    if finding.is_internal:
        words = QCoreApplication.translate("Walking", "{slot}, {relation} within {source}")
        return words.format(
            slot=slot_words(finding.slot), relation=relation, source=letters[finding.facts[0].article]
        )
    return QCoreApplication.translate("Walking", "{slot}, {relation}").format(
        slot=slot_words(finding.slot), relation=relation
    )


def _go(session: ReviewSession, step: int, wanted: Callable[[Stop], bool]) -> None:
    stops = find_stops(session)
    start = _place(session, stops, step)
    for distance in range(len(stops)):
        target = start + step * distance
        stop = stops[target % len(stops)]
        if wanted(stop):
            _select(session, stop)
            _announce(session, stops, target)
            return
    session.announced.emit(
        QCoreApplication.translate("Walking", "Nothing is left to go to.") + _hidden(session)
    )


def _select(session: ReviewSession, stop: Stop) -> None:
    if stop.note is not None:
        session.select_note(stop.note)
    else:
        session.select(stop.finding)


def _place(session: ReviewSession, stops: Sequence[Stop], step: int) -> int:
    """Return the place to go to first: beside what is selected, or where it would stand if the list showed it."""
    selected, note = session.selected, session.selected_note
    for place, stop in enumerate(stops):
        if (selected is not None and stop.finding == selected.id) or (
            note is not None and stop.note == note.id
        ):
            return place + step
    if selected is None:
        return 0 if step > 0 else len(stops) - 1
    order = {finding.id: place for place, finding in enumerate(session.findings)}
    here = order[selected.id]
    after = next(
        (place for place, stop in enumerate(stops) if stop.finding is None or order[stop.finding] > here),
        len(stops),
    )
    return after if step > 0 else after - 1


def _announce(session: ReviewSession, stops: Sequence[Stop], target: int) -> None:
    place = target % len(stops)
    words = QCoreApplication.translate("Walking", "Divergence {place} of {count}: {slot}.").format(
        place=place + 1, count=len(stops), slot=stops[place].words
    )
    if target >= len(stops):
        words = QCoreApplication.translate("Walking", "Back at the first one.") + " " + words
    elif target < 0:
        words = QCoreApplication.translate("Walking", "Round to the last one.") + " " + words
    session.announced.emit(words + _hidden(session))


def _hidden(session: ReviewSession) -> str:
    sifted = session.sifted
    hidden = hidden_words(sifted.filtered, sifted.quieter)
    return f" {hidden}." if hidden else ""
