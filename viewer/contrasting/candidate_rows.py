"""Every candidate of a story in figures, with the places that it highlights: what the ranking is fitted on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.contrasting.candidate import Stretch
from viewer.contrasting.candidates import find_candidates
from viewer.contrasting.features import describe_candidates
from viewer.contrasting.quoting import quoted_span
from viewer.contrasting.story import Story, read_story
from viewer.domain.article import ArticleId
from viewer.domain.comparison import Alignment
from viewer.domain.fact import Comparable, Fact, Kind
from viewer.domain.text import Span
from viewer.language.analysis import AnalysedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Highlighted words of an article."""

    article: ArticleId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A candidate.

    Attributes:
        left: What it highlights in the earlier article.
        right: What it highlights in the later one.
        values: Of ``features.FEATURES``, in their order.
    """

    left: Highlight
    right: Highlight
    values: tuple[float, ...]


def candidate_rows(
    articles: Sequence[AnalysedArticle],
    facts: Sequence[Fact[Any]],
    alignment: Alignment,
    kinds: Mapping[Kind, Comparable[Any]],
) -> tuple[CandidateRow, ...]:
    """Return every candidate that ``find_contrasts`` would rank, for the same arguments, in order."""
    story = read_story(articles, alignment)
    candidates = find_candidates(story, facts, kinds)
    return tuple(
        CandidateRow(
            left=_highlight(story, candidate.left), right=_highlight(story, candidate.right), values=values
        )
        for candidate, values in describe_candidates(story, candidates, facts, kinds)
    )


def _highlight(story: Story, stretch: Stretch) -> Highlight:
    words = story.sentences[stretch.sentence]
    return Highlight(article=words.article.id, span=quoted_span(words, stretch))
