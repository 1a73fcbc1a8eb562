"""Unsaved work in words: what it is about, of when, and how much."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from viewer.gui.shortening import in_one_line
from viewer.gui.text_direction import isolated
from viewer.gui.welcome.wording import sources_in_words
from viewer.saving.journal import LeftWork

_TITLE_LENGTH = 60


def work_in_words(work: LeftWork, now: datetime) -> str:
    """Return one sentence that says which work was not saved."""
    words = (
        QCoreApplication.translate("Recovering", "Work from {begun} to {ended} on “{title}” was not saved.")
        if _moment(work.begun, now) != _moment(work.written, now)
        else QCoreApplication.translate("Recovering", "Work from {begun} on “{title}” was not saved.")
    )
    return words.format(title=title_of(work), begun=_moment(work.begun, now), ended=_end_of(work, now))


def amount_in_words(work: LeftWork) -> str:
    """Return how much was not saved, of how many sources, and to which file it belongs."""
    parts = [_changes_in_words(work.changes), sources_in_words(len(work.articles))]
    if work.sidecar is not None:
        since = QCoreApplication.translate("Recovering", "last saved as {file}")
        parts.append(since.format(file=isolated(str(work.sidecar))))
    else:
        parts.append(QCoreApplication.translate("Recovering", "never saved"))
        parts += [isolated(str(work.articles[0].parent))] if work.articles else []
    return " · ".join(parts)


def title_of(work: LeftWork) -> str:
    """Return how unsaved work is called: by its first article."""
    names = [title for title in work.titles if title] or [path.name for path in work.articles]
    return isolated(in_one_line(names[0], _TITLE_LENGTH)) if names else ""


def _changes_in_words(count: int) -> str:
    return (
        QCoreApplication.translate("Recovering", "1 change")
        if count == 1
        else QCoreApplication.translate("Recovering", "{count} changes").format(count=count)
    )


def _end_of(work: LeftWork, now: datetime) -> str:
    """Return when work ended, the time alone where it began on the same day."""
    begun, ended = work.begun.astimezone(now.tzinfo), work.written.astimezone(now.tzinfo)
    return _time(ended) if begun.date() == ended.date() else _moment(ended, now)


def _moment(when: datetime, now: datetime) -> str:
    """Return a time, with its day unless that is today."""
    there = when.astimezone(now.tzinfo)
    if there.date() == now.date():
        return _time(there)
    shown = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def _time(when: datetime) -> str:
    shown = QDateTime.fromSecsSinceEpoch(int(when.timestamp())).time()
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
