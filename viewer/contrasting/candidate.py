"""Two stretches of aligned sentences that may tell the same thing differently."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from viewer.domain.fact import Fact


class Generator(StrEnum):
    """How a candidate came about."""

    TYPED = "typed"
    GAP = "gap"
    SNUG = "snug"
    ADDITION = "addition"
    SAME_HEAD = "same head"
    SAME_MODIFIER = "same modifier"
    SAME_GOVERNOR = "same governor"
    VERB = "verb"
    NAME = "name"
    HEDGE = "hedge"
    SPEAKER = "speaker"


AHEAD = frozenset((Generator.TYPED, Generator.NAME))
"""The generators that go through the whole story, before it is gone through sentence by sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of one sentence, counted in tokens.

    Attributes:
        sentence: The number of the sentence in its story.
        first: The first differing token.
        last: One past the last differing token.
        quote_first: The first highlighted token.
        quote_last: One past the last highlighted token.
    """

    sentence: int
    first: int
    last: int
    quote_first: int
    quote_last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePair:
    """Two sentences that may tell the same thing.

    Attributes:
        left: The number of the earlier sentence in its story.
        right: The number of the later one.
        chance: Probability that their passages report the same thing.
        similarity: Cosine of their weighted words.
        rank: Their similarity beside the best partner that either has in the other's article, 0 to 1.
    """

    left: int
    right: int
    chance: float
    similarity: float
    rank: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two stretches that may diverge.

    Attributes:
        generator: How it came about.
        left: A stretch of the earlier sentence.
        right: A stretch of the later one.
        pair: The two sentences.
        facts: The two typed facts, where it was made of such.
    """

    generator: Generator
    left: Stretch
    right: Stretch
    pair: SentencePair
    facts: tuple[Fact[Any], Fact[Any]] | None = None
