"""Between the saved form of a source, with its kept text, and its value, in both directions.

A passage or a date is one short line, so that a text of many passages stays readable and small in Git.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from viewer.domain.article import ArticleId, DateCandidate, PassageKind
from viewer.domain.kept_text import KeptPassage, KeptText
from viewer.domain.review import NOTHING_UNKNOWN, SourceRecord
from viewer.domain.text import Span
from viewer.saving.complaints import naming_the_place
from viewer.saving.wire import ArticleRecord, KeptTextRecord


def source_from(record: ArticleRecord, file: str, place: str) -> SourceRecord:
    """Return the source that stands at ``place`` of ``file``.

    Raises:
        SidecarError: The passages or dates of its kept text cannot be.
    """
    return SourceRecord(
        id=ArticleId(record.id),
        path=record.path,
        sha256=record.sha256,
        title=record.title,
        source=record.source,
        published=record.published,
        author=record.author,
        address=record.address,
        updated=record.updated,
        language=record.language,
        retrieved=record.retrieved,
        encoding=record.encoding,
        kept=None if record.kept is None else _kept_text(record.kept, file, f"{place}.kept"),
        unknown=kept_keys(record.unknown),
    )


def source_document(record: SourceRecord) -> dict[str, Any]:
    """Return the saved form of ``record`` as JSON values in their lasting order."""
    return {
        "id": record.id,
        "path": record.path,
        "sha256": record.sha256,
        "title": record.title,
        "source": record.source,
        "published": None if record.published is None else record.published.isoformat(),
        **({"author": record.author} if record.author else {}),
        **({"address": record.address} if record.address else {}),
        **({"updated": record.updated.isoformat()} if record.updated else {}),
        **({"language": record.language} if record.language else {}),
        **({"retrieved": written_time(record.retrieved)} if record.retrieved else {}),
        **({"encoding": record.encoding} if record.encoding else {}),
        **({"kept": _kept_text_document(record.kept)} if record.kept else {}),
        **record.unknown,
    }


def kept_keys(unknown: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return unknown keys as values keep them."""
    return MappingProxyType(dict(unknown)) if unknown else NOTHING_UNKNOWN


def written_time(moment: datetime) -> str:
    """Return a time as the saved form has it."""
    offset = moment.utcoffset()
    whole_minutes = offset is not None and offset.total_seconds() % 60 == 0
    # Old local times have offsets with seconds, which no other reader of JSON understands.
    written = moment if whole_minutes else moment.astimezone(UTC)
    return written.isoformat().replace("+00:00", "Z")


def _kept_text(record: KeptTextRecord, file: str, place: str) -> KeptText:
    with naming_the_place(file, place):
        return KeptText(
            text="\n".join(record.lines),
            passages=tuple(_passage(line) for line in record.passages),
            dates=tuple(_date(line) for line in record.dates),
            encoding=record.encoding,
            unknown=kept_keys(record.unknown),
        )


def _kept_text_document(kept: KeptText) -> Mapping[str, Any]:
    dates = [" ".join(filter(None, (each.value.isoformat(), each.where))) for each in kept.dates]
    return {
        "lines": kept.text.split("\n"),
        "passages": [f"{each.kind} {each.span.start} {each.span.end}" for each in kept.passages],
        **({"dates": dates} if dates else {}),
        **({"encoding": kept.encoding} if kept.encoding else {}),
        **kept.unknown,
    }


def _passage(line: str) -> KeptPassage:
    kind, start, end = line.split(" ")
    return KeptPassage(kind=PassageKind(kind), span=Span(start=int(start), end=int(end)))


def _date(line: str) -> DateCandidate:
    day, _, where = line.partition(" ")
    return DateCandidate(value=date.fromisoformat(day), where=where)
