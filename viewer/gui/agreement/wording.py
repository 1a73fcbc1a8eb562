"""What the window of agreement says: figures as plain words, never without the items they rest on."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from viewer.domain.agreement import (
    FEW_BELOW,
    TOO_FEW_BELOW,
    Agreement,
    Aspect,
    Figure,
    NoFigure,
    OverallAgreement,
    PairAgreement,
    RaterCount,
)
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Severity, Status
from viewer.gui.text_direction import isolated
from viewer.gui.wording import kind_words, relation_words, severity_words, status_words

KAPPA: Final = "κ"
ALPHA: Final = "α"
_CONTEXT: Final = "Agreement"
_ASPECTS: Mapping[Aspect, object] = {
    Aspect.RELATION: QT_TRANSLATE_NOOP("Agreement", "Relation"),
    Aspect.KIND: QT_TRANSLATE_NOOP("Agreement", "Kind"),
    Aspect.STATUS: QT_TRANSLATE_NOOP("Agreement", "Status"),
    Aspect.SEVERITY: QT_TRANSLATE_NOOP("Agreement", "Severity"),
}
_REASONS: Mapping[NoFigure, object] = {
    NoFigure.NO_ITEMS: QT_TRANSLATE_NOOP("Agreement", "no items"),
    NoFigure.TOO_FEW_ITEMS: QT_TRANSLATE_NOOP("Agreement", "too few items"),
    NoFigure.ONE_CATEGORY: QT_TRANSLATE_NOOP(
        "Agreement", "undefined: all said one and the same, so nobody could have differed by chance"
    ),
    NoFigure.GIVEN: QT_TRANSLATE_NOOP("Agreement", "none: given by Parallax, and nobody chose another"),
}


def _said(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))


def aspect_words(aspect: Aspect) -> str:
    """Return in what reviewers are compared, as a label."""
    return _said(_ASPECTS[aspect])


def value_words(aspect: Aspect, value: str) -> str:
    """Return what a reviewer said in ``aspect``."""
    if aspect is Aspect.RELATION:
        return relation_words(Relation(value))
    if aspect is Aspect.KIND:
        return kind_words(Kind(value))
    return status_words(Status(value)) if aspect is Aspect.STATUS else severity_words(Severity(int(value)))


def figure_words(figure: Figure, sign: str) -> str:
    """Return a coefficient with its interval and its items, or why there is none."""
    if figure.value is None:
        reason = _said(_REASONS[figure.reason or NoFigure.NO_ITEMS])
        return f"{reason}; {items_words(figure.items)}" if figure.items else reason
    if figure.low is None or figure.high is None:
        words = QCoreApplication.translate(
            "Agreement", "{sign} {value}, no interval: all resamples alike; {items}"
        )
    else:
        words = QCoreApplication.translate("Agreement", "{sign} {value}, between {low} and {high}; {items}")
    told = words.format(
        sign=sign,
        value=_number(figure.value),
        low=_number(figure.low),
        high=_number(figure.high),
        items=items_words(figure.items),
    )
    if figure.undefined:
        more = QCoreApplication.translate("Agreement", "{words}; undefined in {count} resamples")
        told = more.format(words=told, count=figure.undefined)
    if figure.is_hint:
        told = QCoreApplication.translate("Agreement", "{words} (few: a hint only)").format(words=told)
    return told


def overlap_words(figure: Figure) -> str:
    """Return how far two reviewers marked the same words."""
    if figure.value is None:
        return figure_words(figure, "")
    sign = QCoreApplication.translate("Agreement", "shared on average:")
    return figure_words(figure, sign)


def items_words(count: int) -> str:
    """Return a number of items."""
    if count == 1:
        return QCoreApplication.translate("Agreement", "1 item")
    return QCoreApplication.translate("Agreement", "{count} items").format(count=count)


def seen_words(agreement: Agreement, pair: PairAgreement) -> str:
    """Return what both saw, what only one of them did, and what Parallax had proposed."""
    first, second = names_of(agreement, pair)
    told = QCoreApplication.translate(
        "Agreement", "Both: {items}. Only {first}: {only_first}. Only {second}: {only_second}."
    ).format(
        items=items_words(pair.matched),
        first=first,
        only_first=pair.only_first,
        second=second,
        only_second=pair.only_second,
    )
    if pair.given:
        more = QCoreApplication.translate(
            "Agreement", "{words} Of what both saw, Parallax had proposed {given}, with kind and relation."
        )
        told = more.format(words=told, given=pair.given)
    return told


def left_out_words(each: OverallAgreement) -> str:
    """Return how many items only one reviewer judged."""
    words = QCoreApplication.translate("Agreement", "judged by one only: {count}")
    return words.format(count=each.left_out)


def rater_words(rater: RaterCount) -> str:
    """Return how much a reviewer said, and what of it cannot be compared."""
    words = QCoreApplication.translate("Agreement", "{name}: {count}")
    told = words.format(name=isolated(rater.name), count=rater.said)
    if rater.elsewhere:
        more = QCoreApplication.translate("Agreement", "{words} (and {count} on texts that not all had)")
        told = more.format(words=told, count=rater.elsewhere)
    if rater.lost:
        more = QCoreApplication.translate("Agreement", "{words} (and {count} whose words are lost)")
        told = more.format(words=told, count=rater.lost)
    return told


def pair_words(agreement: Agreement, pair: PairAgreement) -> str:
    """Return what two reviewers are called together."""
    first, second = names_of(agreement, pair)
    return QCoreApplication.translate("Agreement", "{first} and {second}").format(first=first, second=second)


def names_of(agreement: Agreement, pair: PairAgreement) -> tuple[str, str]:
    """Return what the two reviewers of ``pair`` are called."""
    first, second = agreement.raters[pair.first].name, agreement.raters[pair.second].name
    return isolated(first), isolated(second)


def reading_words() -> str:
    """Return how the figures are to be read."""
    return QCoreApplication.translate(
        "Agreement",
        "κ (Cohen) and α (Krippendorff) tell how much better than chance reviewers agree: 0 as chance, 1 always. “Between” "
        "holds 95 of 100 resamples of the items. Below {least} items no figure is given; below {few} it is a hint. Figures "
        "know nothing of what only one saw. What nobody decided or overruled judges no relation.",
    ).format(least=TOO_FEW_BELOW, few=FEW_BELOW)


def agreement_in_words(agreement: Agreement) -> str:
    """Return everything that the window says, to be copied or saved."""
    return "\n".join(_lines(agreement)) + "\n"


def _lines(agreement: Agreement) -> Iterator[str]:
    yield from (rater_words(rater) for rater in agreement.raters)
    for pair in agreement.pairs:
        yield from ("", pair_words(agreement, pair), seen_words(agreement, pair))
        for each in pair.aspects:
            yield _labelled(aspect_words(each.aspect), figure_words(each.kappa, KAPPA))
            yield from (
                f"    {value_words(each.aspect, cell.first)} / {value_words(each.aspect, cell.second)}: {cell.count}"
                for cell in each.cells
            )
        yield _labelled(QCoreApplication.translate("Agreement", "Words"), overlap_words(pair.overlap))
    yield from ("", QCoreApplication.translate("Agreement", "All together"))
    for overall in agreement.overall:
        words = f"{figure_words(overall.alpha, ALPHA)}; {left_out_words(overall)}"
        yield _labelled(aspect_words(overall.aspect), words)
    yield from ("", reading_words())


def _labelled(label: str, words: str) -> str:
    return f"  {label}: {words}"


def _number(value: float | None) -> str:
    return "" if value is None else QLocale().toString(value + 0.0, "f", 2)
