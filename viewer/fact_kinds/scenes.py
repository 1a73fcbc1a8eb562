"""A sentence in its place, and the facts made from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from viewer.domain.article import Article, Passage
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle, Sentence, Token
from viewer.language.stances import read_stance

MOST_WORDS = 8
"""A highlighted fact is a phrase, not a sentence."""


class Value(Protocol):
    """What every value of a fact can do."""

    @property
    def shown(self) -> str:
        """The normalised value as text."""
        ...


V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence and its tokens, with the passage and the article that hold it, and the sentence before it there."""

    article: Article
    passage: Passage
    sentence: Sentence
    tokens: tuple[Token, ...]
    before: Sentence | None = None

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.span.of(self.article.text)

    def quoted(self, span: Span) -> str:
        """Return the words of ``span`` on one line."""
        return re.sub(r"\s+", " ", span.of(self.article.text))


def scenes_of(analysed: AnalysedArticle) -> Iterator[Scene]:
    """Return every sentence of an article with its passage, in reading order."""
    for entry in analysed.passages:
        for before, sentence in zip((None, *entry.sentences), entry.sentences, strict=False):
            yield Scene(
                article=analysed.article,
                passage=entry.passage,
                sentence=sentence,
                tokens=sentence.tokens,
                before=before,
            )


def stretch(tokens: Sequence[Token]) -> Span:
    """Return the span from the first to the last of ``tokens``.

    Raises:
        IndexError: There are none.
    """
    return Span(start=tokens[0].start, end=tokens[-1].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a fact stands: its kind, its slot and the words to highlight."""

    kind: Kind
    slot: str
    span: Span


def build_fact(scene: Scene, spot: Spot, value: V, *, general: bool = False) -> Fact[V]:
    """Return the fact that ``value`` stands at ``spot`` in ``scene``, with the stance of its clause."""
    clause = scene.sentence.clause_of(spot.span)
    return Fact(
        id=FactId(f"{spot.kind}:{spot.slot}:{scene.article.id}:{spot.span.start}-{spot.span.end}"),
        kind=spot.kind,
        slot=spot.slot,
        article=scene.article.id,
        passage=scene.passage.id,
        span=spot.span,
        clause=clause,
        value=value,
        shown=value.shown,
        stance=read_stance(scene.sentence, clause, spot.span),
        general=general,
    )
