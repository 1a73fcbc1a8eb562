"""Going through the divergences one by one, so that none is missed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from viewer.domain.comparison import Divergence
from viewer.gui.session import ReviewSession
from viewer.gui.wording import hidden_words


def go_to_next(session: ReviewSession) -> None:
    """Select the next divergence that the filter shows; after the last, the first."""
    _go(session, 1, lambda _divergence: True)


def go_to_previous(session: ReviewSession) -> None:
    """Select the divergence before; before the first, the last."""
    _go(session, -1, lambda _divergence: True)


def go_to_next_unjudged(session: ReviewSession) -> None:
    """Select the next divergence on which nobody has decided."""
    judged = session.judgements.judged
    _go(session, 1, lambda divergence: divergence.id not in judged)


def _go(session: ReviewSession, step: int, wanted: Callable[[Divergence], bool]) -> None:
    shown = session.sifted.walked
    place = _place(session, shown, step)
    for distance in range(1, len(shown) + 1):
        target = place + step * distance
        if wanted(shown[target % len(shown)]):
            session.select(shown[target % len(shown)].id)
            _announce(session, shown, target)
            return
    session.announced.emit(_tr("Nothing is left to go to.") + _hidden(session))


def _place(session: ReviewSession, shown: Sequence[Divergence], step: int) -> int:
    """Return the place of the selected divergence, or the one from which the first step leads to an end."""
    selected = session.selected
    for place, divergence in enumerate(shown):
        if selected is not None and divergence.id == selected.id:
            return place
    return -1 if step > 0 else len(shown)


def _announce(session: ReviewSession, shown: Sequence[Divergence], target: int) -> None:
    place = target % len(shown)
    words = _tr("Divergence {place} of {count}: {slot}.").format(
        place=place + 1, count=len(shown), slot=shown[place].slot
    )
    if target >= len(shown):
        words = _tr("Back at the first one.") + " " + words
    elif target < 0:
        words = _tr("Round to the last one.") + " " + words
    session.announced.emit(words + _hidden(session))


def _hidden(session: ReviewSession) -> str:
    sifted = session.sifted
    hidden = hidden_words(sifted.filtered, sifted.quieter)
    return f" {hidden}." if hidden else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Walking", words)
