"""Small stories for the tests of contrasts: paragraphs of the same number are aligned."""

from collections.abc import Sequence
from itertools import combinations

from story_builders import make_article

from viewer.contrasting.candidate import Candidate, Generator
from viewer.contrasting.candidates import find_candidates
from viewer.contrasting.contrasts import find_contrasts
from viewer.contrasting.quoting import quote_of
from viewer.contrasting.story import Story, read_story
from viewer.domain.comparison import Alignment, PassagePair
from viewer.domain.contrast import Contrast
from viewer.domain.fact import Fact
from viewer.fact_kinds.registry import KINDS, find_facts
from viewer.language.analysing import analyse
from viewer.language.analysis import AnalysedArticle

SURE = 0.9


def build_articles(*stories: Sequence[str]) -> list[AnalysedArticle]:
    """Articles "a", "b" … made of the given paragraphs."""
    return [analyse(make_article(chr(ord("a") + index), story)) for index, story in enumerate(stories)]


def align_by_number(articles: Sequence[AnalysedArticle], score: float = SURE) -> Alignment:
    """Every paragraph matches the ones of the same number in the other articles."""
    pairs = [
        PassagePair(left=one.passage.id, right=other.passage.id, score=score)
        for mine, theirs in combinations(articles, 2)
        for one, other in zip(mine.passages, theirs.passages, strict=False)
    ]
    return Alignment(groups=(), pairs=tuple(pairs))


def contrasts_between(*stories: Sequence[str], score: float = SURE) -> tuple[Contrast, ...]:
    """The contrasts of articles made of the given paragraphs."""
    articles = build_articles(*stories)
    facts = [fact for article in articles for fact in find_facts(article)]
    return find_contrasts(articles, facts, align_by_number(articles, score), KINDS)


def candidates_between(*stories: Sequence[str]) -> tuple[Story, tuple[Candidate, ...]]:
    """The story of the given paragraphs, and all its candidates."""
    articles = build_articles(*stories)
    facts = [fact for article in articles for fact in find_facts(article)]
    story = read_story(articles, align_by_number(articles))
    return story, tuple(find_candidates(story, facts, KINDS))


def quotes_by(generator: Generator, left: str, right: str) -> list[tuple[str, str]]:
    """What a generator highlights in two aligned paragraphs."""
    story, candidates = candidates_between([left], [right])
    return [
        (
            quote_of(story.sentences[candidate.left.sentence], candidate.left),
            quote_of(story.sentences[candidate.right.sentence], candidate.right),
        )
        for candidate in candidates
        if candidate.generator is generator
    ]


def make_fact_text(contrast: Contrast) -> tuple[str, str]:
    """The two values of a contrast."""
    return contrast.left.shown, contrast.right.shown


def quoted(fact: Fact[object], paragraphs: Sequence[str]) -> str:
    """The highlighted words of a fact in an article made of ``paragraphs``."""
    return fact.span.of("\n\n".join(paragraphs))
