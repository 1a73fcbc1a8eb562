"""What to highlight in each article, what a hover says about it, and which passages answer a divergence."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.fact import Fact
from viewer.gui.articles.highlight import Highlight
from viewer.gui.kind_styles import KIND_STYLES
from viewer.gui.wording import relation_words, source_letter, source_name, stance_words


def find_highlights(
    comparison: Comparison, judged: Collection[DivergenceId]
) -> Mapping[ArticleId, tuple[Highlight, ...]]:
    """Return the highlights of every article, in reading order."""
    names = source_names(comparison)
    found: dict[ArticleId, list[Highlight]] = {article.id: [] for article in comparison.articles}
    for divergence in comparison.divergences:
        for fact in divergence.facts:
            highlight = Highlight(
                span=fact.span,
                kind=divergence.kind,
                divergence=divergence.id,
                letter=KIND_STYLES[divergence.kind].letter,
                tooltip=what_others_say(divergence, fact, names),
                judged=divergence.id in judged,
            )
            found[fact.article].append(highlight)
    return {article: tuple(sorted(ones, key=_by_position)) for article, ones in found.items()}


def what_others_say(divergence: Divergence, fact: Fact[Any], names: Mapping[ArticleId, str]) -> str:
    """Return the values of the other sources, one line each, under what the divergence is about."""
    lines = [f"{divergence.slot}: {relation_words(divergence.judgement.relation)}"]
    lines += [_said(other, names) for other in divergence.facts if other.id != fact.id]
    silent = QCoreApplication.translate("Highlighting", "silent")
    lines += [f"{names[article]}: {silent}" for article in divergence.silent]
    return "\n".join(lines)


def find_matches(comparison: Comparison, divergence: Divergence) -> Mapping[ArticleId, tuple[PassageId, ...]]:
    """Return, per article, the passages that state the divergence; where silent, those that report the same thing."""
    order = {
        passage.id: index for article in comparison.articles for index, passage in enumerate(article.passages)
    }
    found: dict[ArticleId, set[PassageId]] = {}
    for fact in divergence.facts:
        found.setdefault(fact.article, set()).add(fact.passage)
    stating = {fact.passage for fact in divergence.facts}
    speaking = frozenset(found)
    for group in comparison.alignment.groups:
        if stating.isdisjoint(passage for ids in group.passages.values() for passage in ids):
            continue
        for article, passages in group.passages.items():
            if article not in speaking:
                found.setdefault(article, set()).update(passages)
    return {article: tuple(sorted(ids, key=order.__getitem__)) for article, ids in found.items()}


def source_names(comparison: Comparison) -> Mapping[ArticleId, str]:
    """Return letter and name of each source, as lists and hovers call it."""
    return {
        article.id: f"{source_letter(index)} {source_name(article)}"
        for index, article in enumerate(comparison.articles)
    }


def _said(fact: Fact[Any], names: Mapping[ArticleId, str]) -> str:
    stance = stance_words(fact.stance)
    return f"{names[fact.article]}: {fact.shown}" + (f" ({stance})" if stance else "")


def _by_position(highlight: Highlight) -> tuple[int, int, str]:
    return (highlight.span.start, highlight.span.end, highlight.divergence)
