"""A story that people have labelled: which of its passages belong together, and where its facts part."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.errors import ViewerError
from viewer.domain.text import Span

PairOfPassages = tuple[PassageId, PassageId]

MUST, MAY = 2, 1
"""Grades of two passages: they must be brought together, or may; a pair without a grade must not."""


class UnreadableStory(ViewerError):
    """A folder cannot be read as a labelled story."""

    @classmethod
    def at(cls, path: Path, problem: str, remedy: str) -> "UnreadableStory":
        """Return the error for the file or folder at ``path``."""
        return cls(problem, where=str(path), remedy=remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledMember:
    """Words that give a value to a labelled divergence.

    Attributes:
        article: The article in which they stand.
        span: The words.
        value: What they state; equal values agree.
    """

    article: ArticleId
    span: Span
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledDivergence:
    """A fact on which the sources part, as people marked it.

    Attributes:
        name: What it is about, in the labeller's words.
        kind: In the labeller's words, which need not be those of ``Kind``.
        relation: Likewise.
        core: Whether most labellers marked it.
        members: The places that give its values.
    """

    name: str
    kind: str
    relation: str
    core: bool
    members: tuple[LabelledMember, ...]

    @property
    def is_wanted(self) -> bool:
        """Whether missing it counts: a core one with different values in different articles."""
        articles = {member.article for member in self.members}
        values = {member.value for member in self.members}
        return self.core and len(articles) > 1 and len(values) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledStory:
    """Articles about the same events with everything that people marked in them.

    Attributes:
        name: The name of its folder.
        articles: As they are read for a comparison.
        aligned: Grade of every pair that bears one, ``MUST`` or ``MAY``; keys as ``pair_of`` makes them.
        divergences: The facts on which the sources part.
        boilerplate: The passages that report nothing.
        aligned_in_full: Whether a pair without a grade must not be brought together; otherwise only clear pairs
            bear one, and of the others nothing is known.
    """

    name: str
    articles: tuple[Article, ...]
    aligned: Mapping[PairOfPassages, int]
    divergences: tuple[LabelledDivergence, ...]
    boilerplate: frozenset[PassageId]
    aligned_in_full: bool

    def grade(self, one: PassageId, other: PassageId) -> int:
        """Return the grade of two passages, 0 where nobody brought them together."""
        return self.aligned.get(pair_of(one, other), 0)

    @property
    def must_pairs(self) -> frozenset[PairOfPassages]:
        """The pairs that must be brought together."""
        return frozenset(pair for pair, grade in self.aligned.items() if grade == MUST)


def pair_of(one: PassageId, other: PassageId) -> PairOfPassages:
    """Return two passages as a pair that does not depend on their order."""
    return (one, other) if one <= other else (other, one)
