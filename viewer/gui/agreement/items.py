"""Which items two reviewers differ on, in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from viewer.domain.agreement import Agreement, Aspect, PairAgreement
from viewer.domain.review import Annotation
from viewer.gui.agreement.wording import names_of, value_words
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import first_words
from viewer.reviewing.agreeing import differs, value_of

Listed = Sequence[tuple[int, str]]


def differing_items(agreement: Agreement, pair: PairAgreement, aspect: Aspect) -> Listed:
    """Return the items that both judged and not alike, each with its place in the agreement."""
    return [
        (place, _both_words(agreement, pair, aspect, one, other))
        for place, one, other in _of_both(agreement, pair)
        if differs(one, other, aspect)
    ]


def items_of_cell(agreement: Agreement, pair: PairAgreement, aspect: Aspect, cell: tuple[str, str]) -> Listed:
    """Return the items of which the two reviewers said what stands in ``cell``."""
    return [
        (place, _both_words(agreement, pair, aspect, one, other))
        for place, one, other in _of_both(agreement, pair)
        if (value_of(one, aspect), value_of(other, aspect)) == cell
    ]


def items_of_one(agreement: Agreement, pair: PairAgreement, *, first: bool) -> Listed:
    """Return the items on which only the first, or only the second, said anything."""
    mine, theirs = (pair.first, pair.second) if first else (pair.second, pair.first)
    return [
        (place, _about(said))
        for place, item in enumerate(agreement.items)
        if (said := item[mine]) is not None and item[theirs] is None
    ]


def _of_both(agreement: Agreement, pair: PairAgreement) -> Iterator[tuple[int, Annotation, Annotation]]:
    for place, item in enumerate(agreement.items):
        one, other = item[pair.first], item[pair.second]
        if one is not None and other is not None:
            yield place, one, other


def _about(said: Annotation) -> str:
    """Return what an item is about: the question, and the first words that are quoted."""
    return f"{isolated(slot_words(said.slot))} “{isolated(first_words(said.quotes[0].exact))}”"


def _both_words(
    agreement: Agreement, pair: PairAgreement, aspect: Aspect, one: Annotation, other: Annotation
) -> str:
    first, second = names_of(agreement, pair)
    said, replied = value_of(one, aspect), value_of(other, aspect)
    return QCoreApplication.translate("Agreement", "{slot} – {first}: {said}; {second}: {replied}").format(
        slot=_about(one),
        first=first,
        said=value_words(aspect, said) if said else "",
        second=second,
        replied=value_words(aspect, replied) if replied else "",
    )
