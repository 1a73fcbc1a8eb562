"""A story file (``story.toml``): the sources of a story, each with what somebody knows of it better than its file says.

    [[source]]
    file = "harbour.html"
    title = "Fire in the harbour"
    outlet = "The Quay"
    author = "A. Keeper"
    date = 2024-01-30
    address = "https://quay.example/fire"
    encoding = "cp1252"

Only ``file`` must be there. Files lie in the folder of the story file, or below it.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Final

from viewer.domain.article import Article, DateCandidate
from viewer.domain.errors import UnreadableArticle
from viewer.reading.file_contents import read_bytes

NAME: Final = "story.toml"
SUFFIX: Final = ".toml"
_MOST_BYTES: Final = 1_000_000
_WHERE: Final = "story file"
_TEXTS: Final = ("file", "title", "outlet", "author", "address", "encoding")
_KEYS: Final = frozenset({*_TEXTS, "date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A source that a story file lists; what it does not say is ``""`` or None.

    Attributes:
        path: Its file.
        title: Headline.
        outlet: Who published it.
        author: Who wrote it.
        address: Where it was published.
        encoding: How its bytes are to be read.
        published: When it was published.
    """

    path: Path
    title: str = ""
    outlet: str = ""
    author: str = ""
    address: str = ""
    encoding: str = ""
    published: date | None = None

    def amended(self, article: Article) -> Article:
        """Return ``article`` with what the story file says of it; the dates that were found stay beside."""
        found = article.date_candidates
        if self.published is not None:
            found = (DateCandidate(value=self.published, where=_WHERE), *found)
        return replace(
            article,
            title=self.title or article.title,
            source=self.outlet or article.source,
            author=self.author or article.author,
            address=self.address or article.address,
            published=self.published or article.published,
            date_candidates=found,
        )


def read_story(path: Path) -> tuple[list[Listed], list[UnreadableArticle]]:
    """Return the sources that the story file at ``path`` lists, and the problems with single ones.

    Raises:
        UnreadableArticle: It cannot be read, is no TOML, or lists nothing.
    """
    listed: list[Listed] = []
    problems: list[UnreadableArticle] = []
    entries = _table(path).get("source")
    if not isinstance(entries, list) or not entries:
        raise UnreadableArticle.at(
            path, "It lists no sources.", 'Write one [[source]] with file = "name" for each article.'
        )
    for number, entry in enumerate(entries, start=1):
        try:
            listed.append(_listed(path, entry))
            _check_keys(entry)
        except ValueError as error:
            problems.append(
                UnreadableArticle.at(
                    path, f"Source {number}: {error}.", "Correct it there and open it again."
                )
            )
    return listed, problems


def _table(path: Path) -> Mapping[str, Any]:
    content = read_bytes(path)
    if len(content) > _MOST_BYTES:
        raise UnreadableArticle.at(
            path, "It is far too long for a list of sources.", "Open the articles themselves."
        )
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle.at(
            path, f"It is no story file ({str(error)[:120]}).", "Correct it there and open it again."
        ) from error


def _listed(path: Path, entry: object) -> Listed:
    if not isinstance(entry, dict):
        raise ValueError("it is no table")  # noqa: TRY004 - said in one way to the reader
    texts = {key: _text(entry, key) for key in _TEXTS}
    return Listed(
        path=_inside(path.parent, texts.pop("file")),
        published=_date(entry.get("date")),
        **texts,
    )


def _check_keys(entry: Mapping[str, Any]) -> None:
    """Tell of a key that means nothing, which is mostly one that was mistyped.

    Raises:
        ValueError: There is one.
    """
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        known = ", ".join(sorted(_KEYS))
        raise ValueError(f"it has no meaning for {', '.join(unknown)[:100]}; it knows {known}")


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key, "")
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ", ".join(value)
    if not isinstance(value, str):
        raise ValueError(f"{key} must be text between quotation marks")  # noqa: TRY004 - as above
    return " ".join(value.split())


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ValueError("date must be written like 2024-01-30") from None


def _inside(folder: Path, name: str) -> Path:
    """Return the path of a file in ``folder`` or below it.

    Raises:
        ValueError: The name leads elsewhere.
    """
    if not name or "\x00" in name:
        raise ValueError("it names no file")
    pure = PurePosixPath(name)
    leads_out = (
        pure.is_absolute() or ".." in pure.parts or PureWindowsPath(name).drive or name.startswith("\\")
    )
    path = folder / pure
    real, inside = os.path.realpath(path), os.path.realpath(folder)
    if leads_out or os.path.commonpath((real, inside)) != inside:
        raise ValueError(f"the file {name[:100]} lies outside the folder of the story file")
    return path
