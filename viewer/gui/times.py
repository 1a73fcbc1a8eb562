"""Moments as a reader says them, in the time of their own place."""

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from viewer.gui.wording import day_form

_WEEK: Final = 7


def moment_words(when: datetime, today: date | None = None) -> str:
    """Return a moment as seen from ``today``: ``"today, 12:04"``, ``"Monday, 12:04"``, or its day where it is older.

    No minutes are counted from now: such words would be wrong as soon as they stand there for a while.
    """
    near = _near_day(when, today)
    if not near:
        return _day(_local(when))
    words = QCoreApplication.translate("Times", "{day}, {time}")
    return words.format(day=near, time=clock_words(when))


def day_words(when: datetime, today: date | None = None) -> str:
    """Return the day of a moment as it begins a line: ``"Today"``, ``"Monday"``, ``"1 May 2024"``."""
    words = _near_day(when, today) or _day(_local(when))
    return words[:1].upper() + words[1:]


def exact_words(when: datetime) -> str:
    """Return day and time of a moment."""
    words = QCoreApplication.translate("Times", "{day}, {time}")
    return words.format(day=_day(_local(when)), time=clock_words(when))


def clock_words(when: datetime) -> str:
    """Return the time of day of a moment, as the reader's language writes it."""
    local = _local(when)
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def local_day(when: datetime) -> date:
    """Return the day of a moment in the reader's own place."""
    return _local(when).date()


def _near_day(when: datetime, today: date | None) -> str:
    """Return what a day of this week is called; ``""`` for one further away, or still to come."""
    local = _local(when)
    days = ((today or datetime.now(UTC).astimezone().date()) - local.date()).days
    if days == 0:
        return QCoreApplication.translate("Times", "today")
    if days == 1:
        return QCoreApplication.translate("Times", "yesterday")
    return QLocale().dayName(local.isoweekday()) if 1 < days < _WEEK else ""


def _day(local: datetime) -> str:
    return QLocale().toString(QDate(local.year, local.month, local.day), day_form())


def _local(when: datetime) -> datetime:
    try:
        return when.astimezone()
    except (
        OverflowError,
        OSError,
        ValueError,
    ):  # the first or the last day that there is: leave it in its own zone
        return when
