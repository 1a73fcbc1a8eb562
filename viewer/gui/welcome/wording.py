"""Earlier work in words: what it was, how far it got, and when."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from viewer.gui.remembered_work import RecentWork
from viewer.gui.welcome.progress import ReviewProgress

_WEEK = 7


def opening_in_words(paths: Sequence[Path]) -> str:
    """Return how an opening is called in menus: its first file, and how many more."""
    return paths[0].name if len(paths) == 1 else f"{paths[0].name} + {len(paths) - 1}"


def title_of(work: RecentWork) -> str:
    """Return how earlier work is called: by its first article, or by its files where no title was noted."""
    return work.titles[0] if work.titles else opening_in_words([Path(path) for path in work.paths])


def others_of(work: RecentWork) -> str:
    """Return the other articles of earlier work, in one line."""
    return " · ".join(work.titles[1:])


def sources_in_words(count: int) -> str:
    """Return how many sources there are."""
    return (
        QCoreApplication.translate("Welcome", "1 source")
        if count == 1
        else QCoreApplication.translate("Welcome", "{count} sources").format(count=count)
    )


def progress_in_words(progress: ReviewProgress | None) -> str:
    """Return how far a review has got; ``""`` where there is none."""
    if progress is None or not progress.annotations:
        return ""
    return QCoreApplication.translate("Welcome", "judged {judged} of {count} annotated").format(
        judged=progress.judged, count=progress.annotations
    )


def when_in_words(opened: datetime, now: datetime) -> str:
    """Return on which day something was opened, as people say it."""
    day = opened.astimezone(now.tzinfo).date()
    days = (now.date() - day).days
    if days <= 0:
        return QCoreApplication.translate("Welcome", "today")
    if days == 1:
        return QCoreApplication.translate("Welcome", "yesterday")
    if days < _WEEK:
        return QCoreApplication.translate("Welcome", "{count} days ago").format(count=days)
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def folder_in_words(work: RecentWork) -> str:
    """Return where the files are, from the reader's own folder on where they are in it."""
    folder = Path(work.paths[0]).parent
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
