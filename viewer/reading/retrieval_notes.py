"""The note beside a page that was fetched: where it came from, and when, so that the file tells it whenever it is opened.

Beside ``page.html`` lies ``page.html.source.toml``:

    address = "https://quay.example/fire"
    asked = "http://quay.example/fire"
    retrieved = 2024-02-01T09:30:00Z
    encoding = "cp1252"

``asked`` is what the reader named, where a redirect led elsewhere; ``encoding`` is what the server said, where that was right.
"""

import json
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from viewer.domain.article import Article

SUFFIX: Final = ".source.toml"
_MOST_BYTES: Final = 64_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalNote:
    """Where a file came from; what is not known is ``""`` or None.

    Attributes:
        address: Where the page lies, after all redirects.
        retrieved: When it was fetched, with a time zone.
        asked: The address that was asked for, where that is another.
        encoding: How its bytes are to be read.
    """

    address: str = ""
    retrieved: datetime | None = None
    asked: str = ""
    encoding: str = ""

    def amended(self, article: Article) -> Article:
        """Return ``article`` with what the note says; what the page says of its own address stays."""
        return replace(
            article, address=article.address or self.address, retrieved=self.retrieved or article.retrieved
        )


NO_NOTE: Final = RetrievalNote()


def note_path(page: Path) -> Path:
    """Return where the note on ``page`` lies."""
    return page.with_name(f"{page.name}{SUFFIX}")


def note_text(note: RetrievalNote) -> str:
    """Return the note as its file has it."""
    lines = [f"address = {json.dumps(note.address)}"]
    lines += [f"asked = {json.dumps(note.asked)}"] if note.asked else []
    if note.retrieved is not None:
        moment = note.retrieved.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        lines.append(f"retrieved = {moment}")
    lines += [f"encoding = {json.dumps(note.encoding)}"] if note.encoding else []
    return "".join(f"{line}\n" for line in lines)


def read_note(page: Path) -> RetrievalNote:
    """Return the note on ``page``; an empty one where there is none, or none that can be read: the page is there without."""
    place = note_path(page)
    try:
        with place.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        table = tomllib.loads(content.decode("utf-8-sig")) if len(content) <= _MOST_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return NO_NOTE
    texts = {
        key: value for key in ("address", "asked", "encoding") if isinstance(value := table.get(key), str)
    }
    moment = table.get("retrieved")
    known = moment if isinstance(moment, datetime) and moment.tzinfo is not None else None
    return RetrievalNote(retrieved=known, **texts)
