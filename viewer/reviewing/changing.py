"""The history of an annotation: which field somebody changed, when, from what and to what."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from viewer.domain.review import Annotation, Change, Quote

ONE_GO: Final = timedelta(minutes=10)
"""Changes of one field by one person that follow each other sooner are one change: a note is typed letter by letter."""


def _quotations(quotes: tuple[Quote, ...]) -> str:
    return " | ".join(quote.exact for quote in quotes)


_FIELDS: Final[Mapping[str, Callable[[Annotation], str]]] = MappingProxyType(
    {
        "kind": lambda annotation: annotation.kind.value,
        "slot": lambda annotation: annotation.slot,
        "relation": lambda annotation: annotation.relation.value,
        "status": lambda annotation: annotation.status.value,
        "severity": lambda annotation: _number(annotation.severity),
        "confidence": lambda annotation: _number(annotation.confidence),
        "reason": lambda annotation: annotation.reason,
        "event": lambda annotation: annotation.event,
        "tags": lambda annotation: ", ".join(annotation.tags),
        "note": lambda annotation: annotation.note,
        "target": lambda annotation: _quotations(annotation.quotes),
    }
)
"""What is remembered, by its name in the saved form, and how it is told as text."""


def with_changes(before: Annotation, after: Annotation, *, author: str, when: datetime) -> Annotation:
    """Return ``after`` with what ``author`` changed of ``before`` told in its history.

    What is changed back in one go leaves no trace: a slip of the mouse is no change of mind.

    Args:
        before: The annotation as it was.
        after: As the reviewer wants it.
        author: Who changes it, or ``""``.
        when: Now, with a time zone.
    """
    changes = after.changes
    for name, told in _FIELDS.items():
        if told(before) != told(after):
            change = Change(field=name, before=told(before), after=told(after), author=author, when=when)
            changes = _one_more(changes, change)
    return replace(after, changes=in_order(changes))


def with_yielded(kept: Annotation, yielded: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return the history of ``kept`` with what another version of it said: it yielded when what stays was written.

    Args:
        kept: The annotation as it is after two versions were merged.
        yielded: What the other version said, by field.
    """
    other = replace(kept, **yielded)
    told = [
        Change(field=name, before=as_text(other), after=as_text(kept), author=kept.author, when=kept.modified)
        for name, as_text in _FIELDS.items()
        if as_text(other) != as_text(kept)
    ]
    return in_order((*kept.changes, *(change for change in told if change not in kept.changes)))


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return ``changes`` in order of time; the order of those of one moment is the same for everybody."""
    return tuple(sorted(changes, key=lambda each: (each.when.timestamp(), each.field, repr(each))))


def _one_more(changes: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """Return ``changes`` with ``change``, which continues the last one of its field if that was made in the same go."""
    last = next((each for each in reversed(changes) if each.field == change.field), None)
    if last is None or last.author != change.author or change.when - last.when > ONE_GO:
        return (*changes, change)
    others = tuple(each for each in changes if each is not last)
    if last.before == change.after:
        return others
    return (*others, replace(last, after=change.after, when=change.when))


def _number(value: int | None) -> str:
    return "" if value is None else str(int(value))
