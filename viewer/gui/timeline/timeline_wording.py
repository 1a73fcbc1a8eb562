"""The timeline in words: for its axis, tooltips and screen readers."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Divergence
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.timeline.date_marks import DateMark, Reach
from viewer.gui.timeline.scale import Stretch
from viewer.gui.wording import called_source, days_words, relation_words, stance_words

_MONTH: Final = 30.44
_YEAR: Final = 365.25
_IN_MONTHS: Final = 60
_IN_YEARS: Final = 730
"""Days from which a time is told in months, and in years."""


def folded_words(stretch: Stretch) -> str:
    """Return how long nobody speaks of; always in the plural, since short times are not folded."""
    if stretch.days >= _IN_YEARS:
        return QCoreApplication.translate("Timeline", "{count} years").format(
            count=round(stretch.days / _YEAR)
        )
    if stretch.days >= _IN_MONTHS:
        return QCoreApplication.translate("Timeline", "{count} months").format(
            count=round(stretch.days / _MONTH)
        )
    return QCoreApplication.translate("Timeline", "{count} days").format(count=stretch.days)


def period_words(mark: DateMark) -> str:
    """Return the days of a mark, and how far they reach."""
    days = days_words(mark.when)
    if mark.reach is Reach.ONWARD:
        return QCoreApplication.translate("Timeline", "from {days} on").format(days=days)
    if mark.reach is Reach.BACKWARD:
        return QCoreApplication.translate("Timeline", "until {days}").format(days=days)
    return days


def month_words(day: date) -> str:
    """Return the month of ``day``, with its year."""
    return _day_words(day, "MMM yyyy")


def year_words(day: date) -> str:
    """Return the year of ``day``."""
    return _day_words(day, "yyyy")


def months_words(first: date, last: date) -> str:
    """Return the months from one day to another; with their years where these differ."""
    form = "MMM" if first.year == last.year else "MMM yy"
    return f"{_day_words(first, form)}–{_day_words(last, form)}"


def _day_words(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def more_words(count: int) -> str:
    """Return how many findings are not in the legend."""
    return QCoreApplication.translate("Timeline", "and {count} more").format(count=count)


def published_words() -> str:
    """Return what stands beside the day of publication."""
    return QCoreApplication.translate("Timeline", "published")


def finding_label(number: int) -> str:
    """Return the short name by which a finding is called on the timeline."""
    return QCoreApplication.translate("Timeline", "D{number}").format(number=number)


def finding_legend(finding: Divergence, number: int) -> str:
    """Return the short name with what it stands for, and how the days stand."""
    return QCoreApplication.translate("Timeline", "{label} {event}, {slot}: {relation}").format(
        label=finding_label(number),
        event=event_words(finding.event),
        slot=slot_words(finding.slot),
        relation=relation_words(finding.judgement.relation),
    )


def mark_words(
    mark: DateMark, articles: Mapping[ArticleId, tuple[int, Article]], numbers: Mapping[str, int]
) -> str:
    """Return a mark as a sentence: who says what day, in which words, and with what others disagree."""
    place, article = articles[mark.article]
    source = called_source(place, article)
    if mark.fact is None:
        return QCoreApplication.translate("Timeline", "{source}: published {days}").format(
            source=source, days=days_words(mark.when)
        )
    quotation = " ".join(article.quoted(mark.fact.clause).split())
    parts = [period_words(mark), stance_words(mark.fact.stance)]
    parts.append(
        QCoreApplication.translate("Timeline", "{count}×").format(count=mark.mentions)
        if mark.mentions > 1
        else ""
    )
    told = ", ".join(part for part in parts if part)
    words = QCoreApplication.translate("Timeline", "{source}: {told} – “{quotation}”").format(
        source=source, told=told, quotation=quotation
    )
    named = [finding_legend(finding, numbers[finding.id]) for finding in mark.findings]
    return "; ".join((words, *named)) if named else words
