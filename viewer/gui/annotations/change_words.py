"""The history of annotations in the words of the window; loaded when somebody reads it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from html import escape
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Change, Confidence, Severity, Status
from viewer.gui.reasons import told_reason
from viewer.gui.shortening import in_one_line
from viewer.gui.text_direction import isolated
from viewer.gui.theme import Theme
from viewer.gui.times import clock_words, day_words, local_day
from viewer.gui.wording import kind_words, relation_words, severity_words, status_in_sentence, sureness_words

_FIELDS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "kind": QT_TRANSLATE_NOOP("ChangeWords", "what differs"),
        "slot": QT_TRANSLATE_NOOP("ChangeWords", "question"),
        "relation": QT_TRANSLATE_NOOP("ChangeWords", "relation"),
        "status": QT_TRANSLATE_NOOP("ChangeWords", "status"),
        "severity": QT_TRANSLATE_NOOP("ChangeWords", "severity"),
        "confidence": QT_TRANSLATE_NOOP("ChangeWords", "confidence"),
        "reason": QT_TRANSLATE_NOOP("ChangeWords", "reason of the dismissal"),
        "event": QT_TRANSLATE_NOOP("ChangeWords", "event"),
        "tags": QT_TRANSLATE_NOOP("ChangeWords", "tags"),
        "note": QT_TRANSLATE_NOOP("ChangeWords", "note"),
        "target": QT_TRANSLATE_NOOP("ChangeWords", "quoted words"),
    }
)
_LONGEST: Final = 60
"""Characters of a note or of quoted words: enough to know them again."""


def change_words(change: Change) -> str:
    """Return who changed what: ``"Ada: relation contradiction → later figure"``."""
    words = QCoreApplication.translate("ChangeWords", "{author}: {field} {before} → {after}")
    return words.format(
        author=_author(change.author),
        field=_field(change.field),
        before=_value(change.field, change.before),
        after=_value(change.field, change.after),
    )


def history_as_html(annotations: Iterable[Annotation], theme: Theme) -> str:
    """Return what was changed of ``annotations``, under its days, the last first; and when each was made."""
    lines = _lines(annotations)
    if not lines:
        words = QCoreApplication.translate("ChangeWords", "Nothing has been said or changed yet.")
        return f"<p>{escape(words)}</p>"
    parts: list[str] = []
    day = None
    for when, said in lines:
        if local_day(when) != day:
            day = local_day(when)
            parts.append(f"<p><b>{escape(day_words(when))}</b></p>")
        time = f'<span style="color: {theme.dimmed.name()}">{escape(clock_words(when))}</span>'
        parts.append(f'<p style="margin-top: 0px; margin-bottom: 4px">{time} &nbsp;{escape(said)}</p>')
    return "".join(parts)


def _lines(annotations: Iterable[Annotation]) -> list[tuple[datetime, str]]:
    found: list[tuple[datetime, str]] = []
    made = QCoreApplication.translate("ChangeWords", "{author}: first judged")
    for annotation in annotations:
        found.append((annotation.created, made.format(author=_author(annotation.author))))
        found += ((change.when, change_words(change)) for change in annotation.changes)
    return sorted(found, key=lambda line: line[0].timestamp(), reverse=True)


def _author(name: str) -> str:
    return isolated(name) if name else QCoreApplication.translate("ChangeWords", "Unsigned")


def _field(name: str) -> str:
    """Return what was changed; a field that a later version knows is called by its name in the file."""
    return QCoreApplication.translate("ChangeWords", str(_FIELDS[name])) if name in _FIELDS else name


def _value(field: str, text: str) -> str:
    """Return a value as the window says it; what it does not know is shown as it stands in the file."""
    if not text:
        return QCoreApplication.translate("ChangeWords", "nothing")
    try:
        return _TOLD[field](text) if field in _TOLD else _quoted(text)
    except ValueError:
        return text


def _quoted(text: str) -> str:
    return f"“{isolated(in_one_line(text, _LONGEST))}”"


def _told(kind: type[StrEnum], words: Callable[..., str]) -> Callable[[str], str]:
    return lambda text: words(kind(text))


_TOLD: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "kind": _told(Kind, kind_words),
        "relation": _told(Relation, relation_words),
        "status": _told(Status, status_in_sentence),
        "severity": lambda text: severity_words(Severity(int(text))),
        "reason": lambda text: _quoted(told_reason(text)),
        "confidence": lambda text: sureness_words(Confidence(int(text))),
    }
)
