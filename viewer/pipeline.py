"""The one path from articles to a comparison."""

from collections.abc import Callable, Sequence
from typing import Any

from viewer.aligning.alignment import align
from viewer.comparing.adopting import contrasted_facts
from viewer.comparing.divergences import find_divergences
from viewer.contrasting.contrasts import SHOWN, find_contrasts
from viewer.contrasting.grouping import group_contrasts
from viewer.domain.article import Article
from viewer.domain.comparison import AlignmentMode, Comparison
from viewer.domain.fact import Fact
from viewer.domain.review import PassageLink
from viewer.embedding.embedder import Embedder
from viewer.embedding.models import SemanticUnavailable
from viewer.embedding.similarities import Similarities, measure_similarities
from viewer.fact_kinds.languages import language_notice
from viewer.fact_kinds.registry import KINDS, find_facts
from viewer.language.analysing import analyse
from viewer.language.analysis import AnalysedArticle

Report = Callable[[str, int, int], None]
"""Called with the stage in words, the steps done and the steps in all; may raise to stop the comparison."""


def _tell_nobody(_stage: str, _done: int, _total: int) -> None:
    pass


def compare(
    articles: Sequence[Article],
    *,
    links: Sequence[PassageLink] = (),
    report: Report = _tell_nobody,
    embedder: Embedder | None = None,
) -> Comparison:
    """Return the comparison of ``articles``. The same arguments give the same comparison.

    Args:
        articles: Two or more, in the order in which they are shown.
        links: Passages that a reviewer linked or kept apart; they win over the machine's alignment.
        report: Told how far the work has got.
        embedder: Asks for the semantic mode; where it turns out not to be at hand, the light mode takes its
            place and the comparison says why.

    Raises:
        ValueError: Two of the articles are the same text.
    """
    if len({article.id for article in articles}) < len(articles):
        raise ValueError("the same article is compared with itself; gather() keeps one of two")
    analysed, facts = _read_facts(articles, report)
    similarities, fallback = _measure_meaning(analysed, embedder, report)
    alignment = align(
        analysed, links, lambda done, total: report("Aligning passages", done, total), similarities
    )
    report("Comparing facts", 0, 1)
    contrasts = group_contrasts(find_contrasts(analysed, facts, alignment, KINDS), SHOWN)
    compared = find_divergences(analysed, facts, alignment, KINDS, contrasts)
    report("Comparing facts", 1, 1)
    return Comparison(
        articles=tuple(articles),
        facts=(*facts, *contrasted_facts(facts, contrasts)),
        alignment=alignment,
        divergences=compared.divergences,
        omissions=compared.omissions,
        notices=tuple(notice for article in articles if (notice := language_notice(article))),
        mode=AlignmentMode.SEMANTIC if similarities else AlignmentMode.LIGHT,
        fallback=fallback,
    )


def _read_facts(
    articles: Sequence[Article], report: Report
) -> tuple[Sequence[AnalysedArticle], Sequence[Fact[Any]]]:
    """Return the articles with their words laid out, and their facts."""
    analysed = []
    for done, article in enumerate(articles):
        report("Reading the words", done, len(articles))
        analysed.append(analyse(article))
    facts: list[Fact[Any]] = []
    for done, entry in enumerate(analysed):
        report("Finding facts", done, len(analysed))
        facts += find_facts(entry)
    return analysed, facts


def _measure_meaning(
    analysed: Sequence[AnalysedArticle], embedder: Embedder | None, report: Report
) -> tuple[Similarities | None, str]:
    """Return the similarities, if asked for and to be had, and why they are not to be had."""
    if embedder is None:
        return None, ""
    try:
        return measure_similarities(
            analysed, embedder, lambda done, total: report("Reading the meaning", done, total)
        ), ""
    except SemanticUnavailable as problem:
        return None, str(problem)
