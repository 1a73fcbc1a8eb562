"""The ready reasons of a dismissal: kept in the review in one language, so that a team of two shares them, told in the reader's."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_READY: Final = (
    QT_TRANSLATE_NOOP("Dismissing", "not the same event"),
    QT_TRANSLATE_NOOP("Dismissing", "the same in other words"),
    QT_TRANSLATE_NOOP("Dismissing", "read wrongly"),
    QT_TRANSLATE_NOOP("Dismissing", "does not matter"),
    QT_TRANSLATE_NOOP("Dismissing", "duplicate of another finding"),
)


def usual_reasons() -> tuple[str, ...]:
    """Return the ready reasons in the language of the window."""
    return tuple(told_reason(str(reason)) for reason in _READY)


def told_reason(reason: str) -> str:
    """Return a reason that a review keeps in the language of the window; a reviewer's own words stay theirs."""
    return QCoreApplication.translate("Dismissing", str(reason)) if reason in _READY else reason


def kept_reason(words: str) -> str:
    """Return what a review keeps of a reason that was chosen or typed in the language of the window."""
    return next((str(reason) for reason in _READY if told_reason(str(reason)) == words), words)
