"""How far a comparison finds what people labelled.

The rules are those by which labellers were measured against one another:

- Two facts of a divergence with different values are right when they point at two labelled places with different
  values of one labelled divergence; a divergence is right when at least half of its pairs are.
- A fact points at a labelled place when it lies inside it, or when the two share at least a quarter of their joint
  length; words beyond ``FACT_WORDS`` point at nothing, because a whole sentence is not a fact.
- A labelled divergence is found when one right pair is reported; it is wanted when most labellers marked it.
- Passages that may be brought together count neither way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Protocol

from viewer.domain.article import ArticleId, PassageKind
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Fact
from viewer.domain.text import Span
from viewer.fitting.labelled_story import (
    MAY,
    MUST,
    LabelledDivergence,
    LabelledMember,
    LabelledStory,
    PairOfPassages,
    pair_of,
)

SHARED_AT_LEAST = 0.25
"""The part of their joint length that a fact and a labelled place share where the fact is not inside it."""

FACT_WORDS = 15
"""The most words with which a fact may be quoted."""

PointedLabel = tuple[int, LabelledMember]
"""A labelled place, and the index of its divergence in the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of a number of things were right, found or wanted.

    Attributes:
        hits: Those that were.
        total: All of them.
    """

    hits: int
    total: int

    @property
    def share(self) -> float:
        """The share of hits; 0 of nothing is 0."""
        return self.hits / max(1, self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredFinding:
    """A reported divergence.

    Attributes:
        divergence: As reported.
        pairs: Its pairs of facts with different values, and how many of them are right.
    """

    divergence: Divergence
    pairs: Tally

    @property
    def is_right(self) -> bool:
        """Whether at least half of its pairs are right."""
        return self.pairs.total > 0 and self.pairs.hits * 2 >= self.pairs.total


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredLabel:
    """A labelled divergence, and whether a right pair of it was reported."""

    label: LabelledDivergence
    is_found: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryScore:
    """One story's comparison held against its labels.

    Attributes:
        story: The labelled story.
        findings: Every divergence reported, in the order of the comparison.
        labels: Every divergence labelled.
        links_right: Of the pairs of passages brought together, those that must be; pairs that may be left out.
        links_found: Of the pairs that must be brought together, those that were: as many hits.
        boilerplate_right: Of the passages dimmed, those labelled so.
        boilerplate_found: Of the passages labelled as boilerplate, those dimmed.
    """

    story: LabelledStory
    findings: tuple[ScoredFinding, ...]
    labels: tuple[ScoredLabel, ...]
    links_right: Tally
    links_found: Tally
    boilerplate_right: Tally
    boilerplate_found: Tally

    @property
    def right(self) -> Tally:
        """Of the divergences reported, the right ones: precision."""
        return tally(finding.is_right for finding in self.findings)

    @property
    def found(self) -> Tally:
        """Of the divergences wanted, those found: core recall."""
        return tally(label.is_found for label in self.labels if label.label.is_wanted)

    @property
    def pairs_right(self) -> Tally:
        """Of all pairs of facts reported as different, the right ones."""
        return Tally(
            hits=sum(finding.pairs.hits for finding in self.findings),
            total=sum(finding.pairs.total for finding in self.findings),
        )


def tally(hits: Iterator[bool]) -> Tally:
    """Return how many of ``hits`` are true."""
    every = tuple(hits)
    return Tally(hits=sum(every), total=len(every))


def harmonic_mean(precision: float, recall: float) -> float:
    """Return F1: high only where both are; 0 where both are 0."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def points_at(found: Span, wanted: Span) -> bool:
    """Tell whether ``found`` marks the words of ``wanted``: inside them, or a good part in common."""
    if wanted.contains(found):
        return True
    common = min(found.end, wanted.end) - max(found.start, wanted.start)
    joint = max(found.end, wanted.end) - min(found.start, wanted.start)
    return common / joint >= SHARED_AT_LEAST


def score_story(story: LabelledStory, comparison: Comparison) -> StoryScore:
    """Return how far ``comparison``, made of the articles of ``story``, finds what was labelled."""
    reported = [entry for entry in comparison.divergences if entry.judgement.relation.is_divergence]
    matches = [match_pairs(story, divergence.facts) for divergence in reported]
    found = {index for match in matches for indexes in match for index in indexes}
    dimmed = {
        passage.id
        for article in story.articles
        for passage in article.passages
        if passage.kind is PassageKind.BOILERPLATE
    }
    together = _pairs_together(comparison)
    grades = [story.grade(*pair) for pair in together]
    links = grades.count(MUST)
    return StoryScore(
        story=story,
        findings=tuple(
            ScoredFinding(divergence=divergence, pairs=tally(bool(indexes) for indexes in match))
            for divergence, match in zip(reported, matches, strict=True)
        ),
        labels=tuple(
            ScoredLabel(label=label, is_found=index in found) for index, label in enumerate(story.divergences)
        ),
        links_right=Tally(hits=links, total=len(grades) - grades.count(MAY)),
        links_found=Tally(hits=links, total=len(story.must_pairs)),
        boilerplate_right=Tally(hits=len(dimmed & story.boilerplate), total=len(dimmed)),
        boilerplate_found=Tally(hits=len(dimmed & story.boilerplate), total=len(story.boilerplate)),
    )


def match_pairs(story: LabelledStory, facts: Sequence[Fact[Any]]) -> Sequence[frozenset[int]]:
    """Return, per pair of ``facts`` with different values, the labelled divergences that it rightly reports."""
    pointed = {fact.id: find_pointed(story, fact) for fact in facts}
    return [
        parted_labels(pointed[left.id], pointed[right.id])
        for left, right in combinations(facts, 2)
        if left.shown != right.shown
    ]


def parted_labels(one: Sequence[PointedLabel], other: Sequence[PointedLabel]) -> frozenset[int]:
    """Return the labelled divergences to which two facts point at different values."""
    return frozenset(
        index
        for index, member in one
        for other_index, other_member in other
        if index == other_index and member.value != other_member.value
    )


class Quoted(Protocol):
    """Words of an article that are shown to a reader: a fact, or a candidate for one."""

    @property
    def article(self) -> ArticleId:
        """The article that holds them."""
        ...

    @property
    def span(self) -> Span:
        """Where they stand."""
        ...


def find_pointed(story: LabelledStory, fact: Quoted) -> Sequence[PointedLabel]:
    """Return the labelled places at which ``fact`` points."""
    text = next(article.text for article in story.articles if article.id == fact.article)
    words = _trim(text, fact.span)
    if words is None:
        return []
    return [
        (index, member)
        for index, label in enumerate(story.divergences)
        for member in label.members
        if member.article == fact.article and points_at(words, member.span)
    ]


def _trim(text: str, span: Span) -> Span | None:
    """Return ``span`` without the signs around its words, or None where it has no words or too many."""
    words = span.of(text)
    if len(words.split()) > FACT_WORDS:
        return None
    kept = [index for index, sign in enumerate(words) if sign.isalnum()]
    return Span(start=span.start + kept[0], end=span.start + kept[-1] + 1) if kept else None


def _pairs_together(comparison: Comparison) -> set[PairOfPassages]:
    """Return every pair of passages of different articles that stand in one group."""
    return {
        pair_of(one, other)
        for group in comparison.alignment.groups
        for ours, theirs in combinations(group.passages.values(), 2)
        for one in ours
        for other in theirs
    }
