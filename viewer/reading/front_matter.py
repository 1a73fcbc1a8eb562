"""The lines between fences at the top of a file that tell title, outlet and date of its article."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_FENCED = re.compile(r"\A\n*(?P<fence>---|\+\+\+)[ \t]*\n(?P<lines>(?:.*\n)*?)(?P=fence)[ \t]*(?:\n|\Z)")
_SEARCHED = 20_000  # code points; a fence that opens further from its partner is a rule in the text
_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_IGNORED = re.compile(r"\s*(?:#.*)?|[ \t]+.*|-[ \t]+.*")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<inner>.*)(?P=mark)")

_NONE: Mapping[str, str] = MappingProxyType({})
_TITLE_KEYS = ("title", "headline")
_SOURCE_KEYS = ("source", "outlet", "publisher")
_AUTHOR_KEYS = ("author", "authors", "by", "byline")
_ADDRESS_KEYS = ("url", "address", "link", "canonical")
_DATE_KEYS = ("published", "date", "publication_date", "pubdate")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the head of a file says about its article.

    Attributes:
        entries: Keys in small letters and their values as written; empty where there is no front matter.
        body: The text after it.
    """

    body: str
    entries: Mapping[str, str]

    @property
    def title(self) -> str:
        """The headline, or ``""``."""
        return self._first(_TITLE_KEYS)

    @property
    def source(self) -> str:
        """The outlet, or ``""``."""
        return self._first(_SOURCE_KEYS)

    @property
    def author(self) -> str:
        """Who wrote it, or ``""``."""
        return self._first(_AUTHOR_KEYS)

    @property
    def address(self) -> str:
        """Where it was published, or ``""``."""
        return self._first(_ADDRESS_KEYS)

    @property
    def published(self) -> str:
        """The publication date as written, or ``""``."""
        return self._first(_DATE_KEYS)

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self.entries[key] for key in keys if self.entries.get(key)), "")


def split_front_matter(text: str) -> FrontMatter:
    r"""Return the front matter of a normalised text: ``key: value`` between ``---``, or TOML between ``+++``.

    Of YAML only plain ``key: value`` lines are read; lists and nested entries are passed over. What does not
    parse is no front matter but text, so nothing is lost.
    """
    match = _FENCED.match(text[:_SEARCHED])
    if match is None:
        return FrontMatter(body=text, entries=_NONE)
    lines = match["lines"]
    entries = _read_toml(lines) if match["fence"] == "+++" else _read_plain(lines)
    if not entries:
        return FrontMatter(body=text, entries=_NONE)
    return FrontMatter(body=text[match.end() :], entries=MappingProxyType(entries))


def _read_toml(lines: str) -> dict[str, str]:
    try:
        table = tomllib.loads(lines)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {key.lower(): str(value) for key, value in table.items() if not isinstance(value, dict | list)}


def _read_plain(lines: str) -> dict[str, str]:
    entries: dict[str, str] = {}
    for line in lines.splitlines():
        match = _ENTRY.fullmatch(line)
        if match is not None:
            entries[match["key"].lower()] = _unquote((match["value"] or "").strip())
        elif not _IGNORED.fullmatch(line):
            return {}
    return entries


def _unquote(value: str) -> str:
    match = _QUOTED.fullmatch(value)
    return match["inner"].strip() if match is not None else value
