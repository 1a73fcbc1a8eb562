"""The text of an article as it was annotated, kept with the review so that positions hold whatever becomes of the file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from types import MappingProxyType
from typing import Any

from viewer.domain.article import (
    Article,
    ArticleId,
    DateCandidate,
    Passage,
    PassageId,
    PassageKind,
    passage_name,
)
from viewer.domain.text import Span

MOST_KEPT = 400_000
"""Code points of one text: a short novel. What is longer is read from its file alone."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPassage:
    """A block of a kept text.

    Attributes:
        kind: What it is in the layout of its article.
        span: Where it stands, in code points.
    """

    kind: PassageKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    r"""What an article was when it was read.

    Attributes:
        text: Normalised; positions count its code points.
        passages: In order, disjoint, inside the text; without what reviewers corrected.
        dates: Every date that the article bears about itself.
        encoding: How the bytes of its file were read, or ``""``.
        unknown: Keys of the saved form that this version does not know; written back as they were.
    """

    text: str
    passages: tuple[KeptPassage, ...]
    dates: tuple[DateCandidate, ...] = ()
    encoding: str = ""
    unknown: Mapping[str, Any] = dataclass_field(default_factory=lambda: _NOTHING)

    def __post_init__(self) -> None:
        """Hold the passages in order, disjoint and inside the text."""
        reached = 0
        for place, passage in enumerate(self.passages):
            if passage.span.start < reached:
                raise ValueError(f"passage {place} of the kept text begins before the one before it ends")
            reached = passage.span.end
        if not self.passages or reached > len(self.text):
            raise ValueError(f"the passages of a kept text lie inside its {len(self.text)} code points")


def keep_text(article: Article) -> KeptText | None:
    """Return what a review keeps of ``article``, which is as it was read; None where it is too long."""
    if len(article.text) > MOST_KEPT or not article.passages:
        return None
    return KeptText(
        text=article.text,
        passages=tuple(KeptPassage(kind=passage.kind, span=passage.span) for passage in article.passages),
        dates=article.date_candidates,
        encoding=article.encoding,
    )


def article_id_of(text: str) -> ArticleId:
    """Return the id of the article with this text."""
    from hashlib import sha256  # noqa: PLC0415 - a window opens sooner without, and need not tell articles apart by it

    return ArticleId("a" + sha256(text.encode()).hexdigest()[:12])


def named_passages(article: ArticleId, text: str, blocks: Iterable[KeptPassage]) -> tuple[Passage, ...]:
    """Return ``blocks`` as passages, each called by its words."""
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for block in blocks:
        name = passage_name(article, block.span.of(text))
        seen[name] += 1
        passage_id = PassageId(f"{name}-{seen[name]}" if seen[name] > 1 else name)
        passages.append(Passage(id=passage_id, kind=block.kind, span=block.span))
    return tuple(passages)
