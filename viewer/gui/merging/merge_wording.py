"""Words of the merge view: how two annotations stand, what was decided, and what each says, field by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from viewer.domain.article import ArticleId
from viewer.domain.review import Annotation, Confidence
from viewer.gui.reasons import told_reason
from viewer.gui.shortening import in_one_line
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.wording import kind_words, relation_words, severity_words, status_words
from viewer.reviewing.collating import Counterparts, Standing
from viewer.reviewing.deciding import Decision

_STANDINGS: Final[Mapping[Standing, object]] = {
    Standing.DIFFERING: QT_TRANSLATE_NOOP("Merging", "Differing"),
    Standing.AGREED: QT_TRANSLATE_NOOP("Merging", "Agreed"),
    Standing.ONLY_THEIRS: QT_TRANSLATE_NOOP("Merging", "Only theirs"),
    Standing.ONLY_MINE: QT_TRANSLATE_NOOP("Merging", "Only mine"),
}
SIGNS: Final[Mapping[Standing, str]] = {
    Standing.DIFFERING: "≠",
    Standing.AGREED: "=",
    Standing.ONLY_THEIRS: "▸",
    Standing.ONLY_MINE: "◂",
}
"""Beside the word, so that the eye finds those that differ."""
_DECISIONS: Final[Mapping[Decision, object]] = {
    Decision.MINE: QT_TRANSLATE_NOOP("Merging", "Mine kept"),
    Decision.THEIRS: QT_TRANSLATE_NOOP("Merging", "Theirs taken"),
    Decision.COMBINED: QT_TRANSLATE_NOOP("Merging", "Combined"),
    Decision.BOTH: QT_TRANSLATE_NOOP("Merging", "Both kept"),
}
_CONFIDENCES: Final[Mapping[Confidence, object]] = {
    Confidence.LOW: QT_TRANSLATE_NOOP("Merging", "Low"),
    Confidence.MEDIUM: QT_TRANSLATE_NOOP("Merging", "Medium"),
    Confidence.HIGH: QT_TRANSLATE_NOOP("Merging", "High"),
}
_FIELDS: Final[Mapping[str, object]] = {
    "author": QT_TRANSLATE_NOOP("Merging", "Reviewer"),
    "modified": QT_TRANSLATE_NOOP("Merging", "Changed"),
    "quotes": QT_TRANSLATE_NOOP("Merging", "Words"),
    "slot": QT_TRANSLATE_NOOP("Merging", "Question"),
    "kind": QT_TRANSLATE_NOOP("Merging", "What differs"),
    "event": QT_TRANSLATE_NOOP("Merging", "Event"),
    "status": QT_TRANSLATE_NOOP("Merging", "Status"),
    "relation": QT_TRANSLATE_NOOP("Merging", "Relation"),
    "severity": QT_TRANSLATE_NOOP("Merging", "Severity"),
    "confidence": QT_TRANSLATE_NOOP("Merging", "Confidence"),
    "reason": QT_TRANSLATE_NOOP("Merging", "Reason"),
    "tags": QT_TRANSLATE_NOOP("Merging", "Tags"),
    "note": QT_TRANSLATE_NOOP("Merging", "Note"),
    "replies": QT_TRANSLATE_NOOP("Merging", "Answers"),
}
"""In the order in which they are read: what was judged first, then what was written."""
_NAME_LENGTH: Final = 40
_JUDGED_FIRST: Final = (
    "status", "relation", "severity", "confidence", "reason", "note", "tags", "replies", "quotes",
    "kind", "slot", "event", "author", "modified",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWords:
    """A field of two annotations in words.

    Attributes:
        name: The field.
        label: What it is called.
        mine: What mine says, or ``""``.
        theirs: What theirs says, or ``""``.
    """

    name: str
    label: str
    mine: str
    theirs: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.mine != self.theirs


def standing_words(standing: Standing) -> str:
    """Return how two annotations stand, as a label."""
    return _translated(_STANDINGS[standing])


def decision_words(decision: Decision | None, row: Counterparts) -> str:
    """Return what was decided, or ``""``; what there was nothing to choose of is said so."""
    if decision is None:
        return ""
    if row.mine is None and decision is Decision.MINE:
        return QCoreApplication.translate("Merging", "Left out")
    if row.theirs is None and decision is Decision.THEIRS:
        return QCoreApplication.translate("Merging", "Removed")
    return _translated(_DECISIONS[decision])


def remark_on(row: Counterparts) -> str:
    """Return what the reader should know of a row beside how it stands, or ``""``."""
    if row.is_one:
        if row.clashes:
            return QCoreApplication.translate("Merging", "One annotation, which both of you have changed.")
        if row.standing is Standing.DIFFERING:
            return QCoreApplication.translate("Merging", "One annotation, which one of you has changed.")
        return ""
    return _remark_on_removal(row) if row.base is not None else ""


def _remark_on_removal(row: Counterparts) -> str:
    """Return what became of an annotation that both reviews once had, and one has no longer."""
    if row.theirs is None:
        words = (
            QT_TRANSLATE_NOOP("Merging", "They removed it, and you have not changed it since.")
            if row.is_gone_there
            else QT_TRANSLATE_NOOP("Merging", "They removed it, and you have changed it since.")
        )
    elif row.mine is None:
        words = (
            QT_TRANSLATE_NOOP("Merging", "You removed it, and they have not changed it since.")
            if row.is_gone_here
            else QT_TRANSLATE_NOOP("Merging", "You removed it, and they have changed it since.")
        )
    else:
        words = (
            QT_TRANSLATE_NOOP("Merging", "You left theirs out before, and they have not changed it since.")
            if row.is_gone_here
            else QT_TRANSLATE_NOOP("Merging", "You left theirs out before, and they have changed it since.")
        )
    return _translated(words)


def told_fields(row: Counterparts, letters: Mapping[ArticleId, str]) -> tuple[FieldWords, ...]:
    """Return what both say, field by field, without those of which neither says anything."""
    told = []
    for name in _JUDGED_FIRST:
        mine, theirs = (
            _value_words(entry, name, letters) if entry is not None else ""
            for entry in (row.mine, row.theirs)
        )
        if mine or theirs:
            told.append(FieldWords(name=name, label=_translated(_FIELDS[name]), mine=mine, theirs=theirs))
    return tuple(told)


def _value_words(entry: Annotation, name: str, letters: Mapping[ArticleId, str]) -> str:
    makers = {
        "status": lambda: status_words(entry.status),
        "relation": lambda: relation_words(entry.relation),
        "severity": lambda: severity_words(entry.severity) if entry.severity else "",
        "confidence": lambda: _translated(_CONFIDENCES[entry.confidence]) if entry.confidence else "",
        "kind": lambda: kind_words(entry.kind),
        "slot": lambda: slot_words(entry.slot),
        "event": lambda: event_words(entry.event) if entry.event else "",
        "tags": lambda: ", ".join(entry.tags),
        "modified": lambda: _moment(entry.modified),
        "quotes": lambda: "\n".join(_quoted(letters.get(q.article, "–"), q.exact) for q in entry.quotes),
        "replies": lambda: "\n".join(_said(reply.author, reply.text) for reply in entry.replies),
        "author": lambda: entry.author or QCoreApplication.translate("Merging", "not signed"),
        "reason": lambda: told_reason(entry.reason),
        "note": lambda: entry.note,
    }
    return makers[name]()


def names_of(names: Sequence[str]) -> str:
    """Return the first of ``names`` in one line, and how many more there are."""
    shown = ", ".join(f"“{in_one_line(name, _NAME_LENGTH)}”" for name in names[:3])
    if len(names) <= 3:  # noqa: PLR2004 - as many as are shown
        return shown
    return QCoreApplication.translate("Merging", "{names} and {count} more").format(
        names=shown, count=len(names) - 3
    )


def _said(author: str, words: str) -> str:
    return f"{author}: {words}" if author else words


def _quoted(letter: str, words: str) -> str:
    return f"{letter} “{' '.join(words.split())}”"


def _moment(when: datetime) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def _translated(words: object) -> str:
    return QCoreApplication.translate("Merging", str(words))
