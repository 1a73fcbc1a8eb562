"""A comparison that is easily foreseen: equal nouns with different figures diverge."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Any

from article_builders import bare_article

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import (
    Alignment,
    AlignmentMode,
    Comparison,
    Divergence,
    DivergenceId,
    EventGroup,
    EventGroupId,
    PassagePair,
)
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import PassageLink
from viewer.domain.text import Span
from viewer.gui.jobs.job_process import Report

_FIGURE = re.compile(r"\b(\d[\d,.]*\d|\d) (\w+)")
_KINDS = (Kind.CASUALTY, Kind.QUANTITY, Kind.DATETIME, Kind.PLACE, Kind.NAME, Kind.RESPONSIBILITY)
_RELATIONS = (Relation.CONTRADICTION, Relation.REFINEMENT, Relation.UPDATE)


def make_article(name: str, text: str, source: str = "") -> Article:
    """Return an article of ``text``: its first paragraph is the title."""
    passages = []
    start = 0
    for place, paragraph in enumerate(text.split("\n\n")):
        span = Span(start=start, end=start + len(paragraph))
        kind = PassageKind.TITLE if place == 0 else PassageKind.PARAGRAPH
        passages.append(Passage(id=PassageId(f"{name}:{place}"), kind=kind, span=span))
        start = span.end + 2
    title = text.partition("\n")[0]
    return bare_article(
        name, text, passages, sha256="0" * 64, title=title, source=source, published=date(2024, 2, 3)
    )


def compare_figures(
    articles: Sequence[Article],
    _links: Sequence[PassageLink] = (),
    by_meaning: bool = False,  # noqa: FBT001, FBT002 - jobs take their arguments by place
    *,
    report: Report,
) -> Comparison:
    """Compare ``articles`` by their figures; the meaning makes no difference to those."""
    report("Comparing", 0, 1)
    facts = tuple(fact for article in articles for fact in _facts_of(article))
    divergences = _divergences(articles, facts)
    groups = tuple(_group(divergence) for divergence in divergences if not divergence.is_internal)
    pairs = tuple(
        PassagePair(left=left[0], right=right[0], score=0.9)
        for group in groups
        for left, right in combinations(group.passages.values(), 2)
    )
    return Comparison(
        articles=tuple(articles),
        facts=facts,
        alignment=Alignment(groups=groups, pairs=pairs),
        divergences=divergences,
        omissions=_omissions(articles, facts),
        mode=AlignmentMode.SEMANTIC if by_meaning else AlignmentMode.LIGHT,
    )


def _facts_of(article: Article) -> list[Fact[Any]]:
    found = []
    for match in _FIGURE.finditer(article.text):
        passage = article.passage_at(match.start())
        assert passage is not None
        span = Span(start=match.start(), end=match.end())
        if span.end > passage.span.end:
            continue  # a reviewer has split the passage between the figure and its noun
        found.append(
            Fact(
                id=FactId(f"{article.id}@{match.start()}"),
                kind=Kind.QUANTITY,
                slot=match[2],
                article=article.id,
                passage=passage.id,
                span=span,
                clause=passage.span,
                value=match[1],
                shown=match[1],
            )
        )
    return found


def _divergences(articles: Sequence[Article], facts: Sequence[Fact[Any]]) -> tuple[Divergence, ...]:
    found: list[Divergence] = []
    for slot in dict.fromkeys(fact.slot for fact in facts):
        ones = tuple(fact for fact in facts if fact.slot == slot)
        if len({fact.shown for fact in ones}) < 2:
            continue
        place = len(found)
        speaking = {fact.article for fact in ones}
        divergence = Divergence(
            id=DivergenceId(f"figure:{slot}"),
            kind=_KINDS[place % len(_KINDS)],
            slot=slot,
            event=("The accident", "The rescue")[place % 2],
            facts=ones,
            silent=tuple(article.id for article in articles if article.id not in speaking),
            judgement=Judgement(
                relation=_RELATIONS[place % len(_RELATIONS)],
                confidence=0.9,
                reason=f"The sources give different figures for {slot}.",
                steps=("Same event: by the words around.", f"Same slot: {slot}.", "Values: they differ."),
            ),
        )
        found.append(divergence)
    return tuple(found)


def _omissions(articles: Sequence[Article], facts: Sequence[Fact[Any]]) -> tuple[Divergence, ...]:
    found = []
    for slot in dict.fromkeys(fact.slot for fact in facts):
        ones = tuple(fact for fact in facts if fact.slot == slot)
        speaking = {fact.article for fact in ones}
        silent = tuple(article.id for article in articles if article.id not in speaking)
        if len({fact.shown for fact in ones}) == 1 and len(speaking) > 1 and silent:
            reason = f"Only some sources tell of the {slot}."
            omission = Divergence(
                id=DivergenceId(f"omission:{slot}"),
                kind=Kind.QUANTITY,
                slot=slot,
                event="The accident",
                facts=ones,
                silent=silent,
                judgement=Judgement(relation=Relation.SILENT, confidence=0.7, reason=reason),
            )
            found.append(omission)
    return tuple(found)


def _group(divergence: Divergence) -> EventGroup:
    passages: dict[ArticleId, tuple[PassageId, ...]] = {}
    for fact in divergence.facts:
        known = passages.get(fact.article, ())
        passages[fact.article] = known if fact.passage in known else (*known, fact.passage)
    return EventGroup(id=EventGroupId(f"group:{divergence.id}"), passages=passages, score=0.9)
