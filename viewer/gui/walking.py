"""Going through the findings one by one, so that none is missed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.review import Annotation
from viewer.gui.dismissing import count_kept_back, shown_notes
from viewer.gui.filtering import relation_of
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.wording import hidden_words, relation_words, source_letters

Stop = Divergence | Annotation
"""A place on the walk: a finding, or a note on no divergence."""


def go_to_next(session: ReviewSession) -> None:
    """Select the next finding that the filter shows; after the last, the first."""
    _go(session, 1, lambda _stop: True)


def go_to_previous(session: ReviewSession) -> None:
    """Select the finding before; before the first, the last."""
    _go(session, -1, lambda _stop: True)


def go_to_next_unjudged(session: ReviewSession) -> None:
    """Select the next finding on which nobody has decided."""
    judged = session.judgements.judged
    _go(session, 1, lambda stop: isinstance(stop, Divergence) and stop.id not in judged)


def find_stops(session: ReviewSession) -> tuple[Stop, ...]:
    """Return what there is to walk, in the order of the list: what stands in a closed section is not among it."""
    notes = shown_notes(session) if session.filter.notes else ()
    return (*session.sifted.walked, *notes)


def _words(session: ReviewSession, stop: Stop) -> str:
    """Return what a stop is about, and how it stands."""
    if isinstance(stop, Annotation):
        return QCoreApplication.translate("Walking", "{slot}, a note").format(slot=slot_words(stop.slot))
    annotation = session.judgements.shown.get(stop.id)
    return _finding_words(stop, annotation, source_letters(session.articles))


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
    if isinstance(stop, Annotation):
        session.select_note(stop.id)
    else:
        session.select(stop.id)


def _place(session: ReviewSession, stops: Sequence[Stop], step: int) -> int:
    """Return the place to go to first: beside what is selected, or where it would stand if the list showed it."""
    selected = session.selected
    here = selected or session.selected_note
    for place, stop in enumerate(stops) if here is not None else ():
        if stop is here or (type(stop) is type(here) and stop.id == here.id):
            return place + step
    if selected is None:
        return 0 if step > 0 else len(stops) - 1
    order = {finding.id: place for place, finding in enumerate(session.findings)}
    after = next(
        (
            place
            for place, stop in enumerate(stops)
            if isinstance(stop, Annotation) or order[stop.id] > order[selected.id]
        ),
        len(stops),
    )
    return after if step > 0 else after - 1


def _announce(session: ReviewSession, stops: Sequence[Stop], target: int) -> None:
    place = target % len(stops)
    words = QCoreApplication.translate("Walking", "Divergence {place} of {count}: {slot}.").format(
        place=place + 1, count=len(stops), slot=_words(session, stops[place])
    )
    if target >= len(stops):
        words = QCoreApplication.translate("Walking", "Back at the first one.") + " " + words
    elif target < 0:
        words = QCoreApplication.translate("Walking", "Round to the last one.") + " " + words
    session.announced.emit(words + _hidden(session))


def _hidden(session: ReviewSession) -> str:
    sifted = session.sifted
    hidden = hidden_words(sifted.filtered, sifted.quieter, count_kept_back(session))
    return f" {hidden}." if hidden else ""
