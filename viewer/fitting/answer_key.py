"""The answer key of a bundled story: its values, and where they stand in the articles."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.text import Span

FOUND_BY_RULES = frozenset({Kind.CASUALTY, Kind.QUANTITY, Kind.DATETIME, Kind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of one article that state a value; equal values mean that the mentions agree.

    Attributes:
        article: The file's name.
        quote: The words.
        value: What they state.
        within: A longer stretch that stands once in the file and holds the quote; the quote itself mostly.
    """

    article: str
    quote: str
    value: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDivergence:
    """A divergence that was planted."""

    kind: Kind
    slot: str
    relation: Relation
    found_by: str
    mentions: tuple[Mention, ...]

    @property
    def name(self) -> str:
        """Name it within its story."""
        return f"{self.kind}: {self.slot}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Mentions that look different and yet agree, or that speak of different things."""

    why: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The words with which a passage starts."""

    article: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyArticle:
    """What a story's article is."""

    file: str
    title: str
    source: str
    published: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerKey:
    """Everything that a careful reader finds in a story."""

    story: str
    folder: Path
    articles: tuple[KeyArticle, ...]
    divergences: tuple[KeyDivergence, ...]
    look_alikes: tuple[LookAlike, ...]
    aligned: tuple[tuple[Opening, ...], ...]
    different_event: tuple[str, ...]
    boilerplate: tuple[Opening, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of the key."""
        entries: tuple[KeyDivergence | LookAlike, ...] = (*self.divergences, *self.look_alikes)
        return tuple(mention for entry in entries for mention in entry.mentions)


def read_answer_key(path: Path) -> AnswerKey:
    """Read a ``key.json``; a kind, relation or date that does not exist raises ``ValueError``."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return AnswerKey(
        story=path.parent.name,
        folder=path.parent,
        articles=tuple(_article(entry) for entry in content["articles"]),
        divergences=tuple(_divergence(entry) for entry in content["divergences"]),
        look_alikes=tuple(
            LookAlike(why=entry["why"], mentions=_mentions(entry)) for entry in content["not_divergences"]
        ),
        aligned=tuple(tuple(_opening(entry) for entry in group) for group in content["aligned"]),
        different_event=tuple(content["different_event"]),
        boilerplate=tuple(_opening(entry) for entry in content["boilerplate"]),
    )


def find_stretches(text: str, words: str) -> list[Span]:
    """Return where ``words`` stand in ``text`` as whole words; any white space counts as a space."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text)
    return [Span(start=match.start(), end=match.end()) for match in found]


def place_mention(text: str, mention: Mention) -> Span:
    """Return where ``mention`` stands in the text of its article, or raise ``ValueError``."""
    around = find_stretches(text, mention.within)
    if len(around) != 1:
        raise ValueError(f"{mention.article}: {mention.within!r} stands {len(around)} times, not once")
    inner = find_stretches(around[0].of(text), mention.quote)
    if not inner:
        raise ValueError(f"{mention.article}: {mention.within!r} does not hold {mention.quote!r}")
    start = around[0].start
    return Span(start=start + inner[0].start, end=start + inner[0].end)


def _article(entry: dict[str, str]) -> KeyArticle:
    return KeyArticle(
        file=entry["file"],
        title=entry["title"],
        source=entry["source"],
        published=date.fromisoformat(entry["published"]),
    )


def _divergence(entry: dict[str, Any]) -> KeyDivergence:
    return KeyDivergence(
        kind=Kind(entry["kind"]),
        slot=entry["slot"],
        relation=Relation(entry["relation"]),
        found_by=entry["found_by"],
        mentions=_mentions(entry),
    )


def _mentions(entry: dict[str, Any]) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            article=mention["article"],
            quote=mention["quote"],
            value=mention["value"],
            within=mention.get("in", mention["quote"]),
        )
        for mention in entry["mentions"]
    )


def _opening(entry: dict[str, str]) -> Opening:
    return Opening(article=entry["article"], words=entry["starts_with"])
