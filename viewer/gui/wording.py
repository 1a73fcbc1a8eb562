"""Words for the values of the domain, translatable: nothing below the window knows how a user is spoken to."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from viewer.domain.article import Article, ArticleId, PassageKind
from viewer.domain.dates import DateRange
from viewer.domain.fact import Certainty, Fact, Kind, Polarity, Stance
from viewer.domain.judgement import Relation
from viewer.domain.review import Confidence, Severity, Status
from viewer.gui.shortening import in_one_line
from viewer.gui.text_direction import isolated

_CONTEXT: Final = "Wording"
_NAME_LENGTH: Final = 40
_FIRST_WORDS: Final = 44
_DAYS: Final = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")
"""A day or a closed range of days, as ``Fact.shown`` writes it; times and open ranges are not touched."""

_KINDS: Mapping[Kind, object] = {
    Kind.CASUALTY: QT_TRANSLATE_NOOP("Wording", "casualties"),
    Kind.QUANTITY: QT_TRANSLATE_NOOP("Wording", "quantity"),
    Kind.DATETIME: QT_TRANSLATE_NOOP("Wording", "date or time"),
    Kind.PLACE: QT_TRANSLATE_NOOP("Wording", "place"),
    Kind.ACTOR: QT_TRANSLATE_NOOP("Wording", "actor"),
    Kind.NAME: QT_TRANSLATE_NOOP("Wording", "name"),
    Kind.MEANS: QT_TRANSLATE_NOOP("Wording", "means"),
    Kind.RESPONSIBILITY: QT_TRANSLATE_NOOP("Wording", "responsibility"),
    Kind.ATTRIBUTION: QT_TRANSLATE_NOOP("Wording", "attribution"),
    Kind.POLARITY: QT_TRANSLATE_NOOP("Wording", "whether it happened"),
    Kind.CERTAINTY: QT_TRANSLATE_NOOP("Wording", "certainty"),
    Kind.CAUSE: QT_TRANSLATE_NOOP("Wording", "cause"),
    Kind.STATUS: QT_TRANSLATE_NOOP("Wording", "status"),
    Kind.FRAMING: QT_TRANSLATE_NOOP("Wording", "framing"),
    Kind.OMISSION: QT_TRANSLATE_NOOP("Wording", "omission"),
    Kind.OTHER: QT_TRANSLATE_NOOP("Wording", "other"),
}
_RELATIONS: Mapping[Relation, object] = {
    Relation.SAME: QT_TRANSLATE_NOOP("Wording", "the same"),
    Relation.EQUIVALENT: QT_TRANSLATE_NOOP("Wording", "same meaning"),
    Relation.REFINEMENT: QT_TRANSLATE_NOOP("Wording", "one is more exact"),
    Relation.COMPATIBLE: QT_TRANSLATE_NOOP("Wording", "compatible"),
    Relation.CONTRADICTION: QT_TRANSLATE_NOOP("Wording", "contradiction"),
    Relation.ATTRIBUTION_CONFLICT: QT_TRANSLATE_NOOP("Wording", "speakers disagree"),
    Relation.UPDATE: QT_TRANSLATE_NOOP("Wording", "later figure"),
    Relation.DIFFERENT_EVENT: QT_TRANSLATE_NOOP("Wording", "different events"),
    Relation.SILENT: QT_TRANSLATE_NOOP("Wording", "told by some only"),
    Relation.UNDETERMINED: QT_TRANSLATE_NOOP("Wording", "to be judged"),
}
_STATUSES: Mapping[Status, object] = {
    Status.OPEN: QT_TRANSLATE_NOOP("Wording", "Open"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("Wording", "Confirmed"),
    Status.DISMISSED: QT_TRANSLATE_NOOP("Wording", "Dismissed"),
    Status.NEEDS_SOURCE: QT_TRANSLATE_NOOP("Wording", "Needs source"),
}
_STATUSES_IN_SENTENCES: Mapping[Status, object] = {
    Status.OPEN: QT_TRANSLATE_NOOP("Wording", "open"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("Wording", "confirmed"),
    Status.DISMISSED: QT_TRANSLATE_NOOP("Wording", "dismissed"),
    Status.NEEDS_SOURCE: QT_TRANSLATE_NOOP("Wording", "needs a source"),
}
_PASSAGE_KINDS: Mapping[PassageKind, object] = {
    PassageKind.TITLE: QT_TRANSLATE_NOOP("Wording", "title"),
    PassageKind.HEADING: QT_TRANSLATE_NOOP("Wording", "heading"),
    PassageKind.PARAGRAPH: QT_TRANSLATE_NOOP("Wording", "paragraph"),
    PassageKind.LIST_ITEM: QT_TRANSLATE_NOOP("Wording", "list item"),
    PassageKind.TABLE_ROW: QT_TRANSLATE_NOOP("Wording", "table row"),
    PassageKind.QUOTATION: QT_TRANSLATE_NOOP("Wording", "quotation"),
    PassageKind.CAPTION: QT_TRANSLATE_NOOP("Wording", "caption"),
    PassageKind.DATELINE: QT_TRANSLATE_NOOP("Wording", "dateline"),
    PassageKind.BOILERPLATE: QT_TRANSLATE_NOOP("Wording", "boilerplate (not part of the report)"),
}
_SEVERITIES: Mapping[Severity, object] = {
    Severity.MINOR: QT_TRANSLATE_NOOP("Wording", "Minor"),
    Severity.NOTABLE: QT_TRANSLATE_NOOP("Wording", "Notable"),
    Severity.SERIOUS: QT_TRANSLATE_NOOP("Wording", "Serious"),
}
_SURENESS: Mapping[Confidence, object] = {
    Confidence.LOW: QT_TRANSLATE_NOOP("Wording", "Low"),
    Confidence.MEDIUM: QT_TRANSLATE_NOOP("Wording", "Medium"),
    Confidence.HIGH: QT_TRANSLATE_NOOP("Wording", "High"),
}
_CONFIDENCES: tuple[tuple[float, object], ...] = (
    (0.85, QT_TRANSLATE_NOOP("Wording", "very likely")),
    (0.65, QT_TRANSLATE_NOOP("Wording", "likely")),
    (0.45, QT_TRANSLATE_NOOP("Wording", "perhaps")),
    (0.0, QT_TRANSLATE_NOOP("Wording", "a weak hint")),
)


def _translated(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))


def kind_words(kind: Kind) -> str:
    """Return what differs, in lower case."""
    return _translated(_KINDS[kind])


def relation_words(relation: Relation) -> str:
    """Return how the values stand, in lower case."""
    return _translated(_RELATIONS[relation])


def status_words(status: Status) -> str:
    """Return how far the reviewer has got, as a label."""
    return _translated(_STATUSES[status])


def status_in_sentence(status: Status) -> str:
    """Return how far the reviewer has got, as it stands within a sentence."""
    return _translated(_STATUSES_IN_SENTENCES[status])


def severity_words(severity: Severity | None) -> str:
    """Return how much it matters, as a label."""
    return (
        QCoreApplication.translate("Wording", "Not judged")
        if severity is None
        else _translated(_SEVERITIES[severity])
    )


def sureness_words(confidence: Confidence | None) -> str:
    """Return how sure a reviewer is of a judgement, as a label."""
    return (
        QCoreApplication.translate("Wording", "Not said")
        if confidence is None
        else _translated(_SURENESS[confidence])
    )


def confidence_words(confidence: float) -> str:
    """Return a share from 0 to 1 as words: figures would promise a precision that nobody has measured."""
    return next(_translated(words) for least, words in _CONFIDENCES if confidence >= least)


def confidence_choices() -> tuple[tuple[float, str], ...]:
    """Return the steps of confidence that a reader may ask for, the surest first, with their words."""
    return tuple((least, _translated(words)) for least, words in _CONFIDENCES if least)


def dismissed_words(count: int) -> str:
    """Return how many findings are dismissed; ``""`` for none."""
    if count == 1:
        return QCoreApplication.translate("Wording", "1 dismissed")
    return QCoreApplication.translate("Wording", "{count} dismissed").format(count=count) if count else ""


def hidden_words(filtered: int, quieter: int, dismissed: int = 0) -> str:
    """Return how many divergences the filter hides, how many are quieter, and how many dismissed; ``""`` for none."""
    parts = []
    if filtered:
        parts.append(
            QCoreApplication.translate("Wording", "{count} hidden by the filter").format(count=filtered)
        )
    if quieter == 1:
        parts.append(QCoreApplication.translate("Wording", "1 quieter finding hidden"))
    elif quieter:
        parts.append(
            QCoreApplication.translate("Wording", "{count} quieter findings hidden").format(count=quieter)
        )
    if dismissed:
        parts.append(dismissed_words(dismissed))
    return ", ".join(parts)


def value_words(fact: Fact[Any]) -> str:
    """Return the value as a reader says it: days as calendar days, everything else as it was normalised."""
    if fact.when is None or not _DAYS.fullmatch(fact.shown):
        return isolated(fact.shown)
    return days_words(fact.when)


def days_words(when: DateRange) -> str:
    """Return a day, a month, a year, or the first and the last day."""
    first, last = when.first, when.last
    if first == last:
        return _day_words(first, day_form())
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return _day_words(first, "yyyy")
        same_month = (first.year, first.month) == (last.year, last.month)
        form = QCoreApplication.translate("Wording", "MMMM yyyy", "a month, as QLocale writes it")
        short = QCoreApplication.translate("Wording", "MMM yyyy", "a month, as QLocale writes it")
        return _day_words(first, form) if same_month else _from_to(first, last, short)
    return _from_to(first, last, day_form())


def day_form() -> str:
    """Return how a day is written: the month in letters, since 3/2 and 2/3 are two days in a world of many customs."""
    return QCoreApplication.translate("Wording", "d MMM yyyy", "a day, as QLocale writes it")


def _from_to(first: date, last: date, form: str) -> str:
    return f"{_day_words(first, form)} – {_day_words(last, form)}"


def _day_words(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def stance_words(stance: Stance) -> str:
    """Return who says so and how surely, or ``""`` where the article plainly says it itself."""
    parts = []
    if stance.speaker:
        parts.append(
            QCoreApplication.translate("Wording", "says {speaker}").format(speaker=isolated(stance.speaker))
        )
    if stance.polarity is Polarity.DENIED:
        parts.append(QCoreApplication.translate("Wording", "denied"))
    if stance.certainty is not Certainty.CERTAIN:
        parts.append(QCoreApplication.translate("Wording", "not certain"))
    return ", ".join(parts)


def source_letter(index: int) -> str:
    """Return the letter by which the source at ``index`` is called: A to Z, then A2 and on."""
    rounds, place = divmod(index, 26)
    return chr(ord("A") + place) + (str(rounds + 1) if rounds else "")


def source_letters(articles: Iterable[Article]) -> Mapping[ArticleId, str]:
    """Return the letters of all sources, which stand in the order of ``articles``."""
    return {article.id: source_letter(place) for place, article in enumerate(articles)}


def source_name(article: Article) -> str:
    """Return a short name: the outlet, or the beginning of the headline where the outlet is not known."""
    return isolated(article.source or in_one_line(article.title, _NAME_LENGTH))


def called_source(place: int, article: Article) -> str:
    """Return the letter of the source at ``place`` and its short name."""
    return f"{source_letter(place)} {source_name(article)}"


def called_sources(articles: Iterable[Article]) -> Mapping[ArticleId, str]:
    """Return letter and name of all sources, which stand in the order of ``articles``."""
    return {article.id: called_source(place, article) for place, article in enumerate(articles)}


def passage_kind_words(kind: PassageKind) -> str:
    """Return what a passage is in the layout of its article, in lower case."""
    return _translated(_PASSAGE_KINDS[kind])


def first_words(text: str) -> str:
    """Return the beginning of a passage, as menus and notices call it."""
    return in_one_line(text, _FIRST_WORDS)


def source_title(article: Article) -> str:
    """Return outlet and headline, as much of them as there is."""
    title = isolated(article.title)
    return f"{isolated(article.source)}: {title}" if article.source else title
