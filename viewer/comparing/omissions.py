"""What several sources tell alike and another, which reports the same event, does not tell."""

from collections.abc import Iterator, Sequence
from typing import Any

from viewer.comparing.clusters import Cluster
from viewer.comparing.event_guard import EventGuard
from viewer.comparing.judging import Finding
from viewer.domain.article import Article, ArticleId
from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Judgement, Relation

REPORTS_IT = 0.4
"""Probability that one of its passages matches one of those that tell the fact, from which an article reports the
event: silence about an event that it never mentions would be no omission."""

_TOLD = (Kind.CASUALTY, Kind.QUANTITY)
_CONFIDENCE = 0.5
_ENOUGH = 2
_SINGLE = "1"


def find_omissions(
    clusters: Sequence[Cluster], articles: Sequence[Article], guard: EventGuard
) -> Iterator[tuple[Finding, tuple[ArticleId, ...]]]:
    """Yield what at least two articles tell alike, with the articles that report the event without it.

    Args:
        clusters: Facts of one event and one slot on which the sources do not diverge.
        articles: In the order in which they are shown.
        guard: Knows the passages that match, and what rules an event out.
    """
    for cluster in clusters:
        speaking = {fact.article for fact in cluster.facts}
        if len(speaking) < _ENOUGH or not _is_worth_telling(cluster.facts[0]):
            continue
        silent = tuple(
            article.id
            for article in articles
            if article.id not in speaking and _reports(article, cluster.facts, guard)
        )
        if silent:
            yield Finding(facts=cluster.facts, judgement=_judge(cluster.facts, silent, guard)), silent


def _is_worth_telling(fact: Fact[Any]) -> bool:
    """Tell whether a reader would miss it: a figure, but not that there was one attack."""
    return fact.kind in _TOLD and fact.shown != _SINGLE


def _reports(article: Article, facts: Sequence[Fact[Any]], guard: EventGuard) -> bool:
    return any(
        guard.story.match(fact.passage, passage.id) >= REPORTS_IT
        for fact in facts
        for passage in article.content
    )


def _judge(facts: Sequence[Fact[Any]], silent: Sequence[ArticleId], guard: EventGuard) -> Judgement:
    tellers = dict.fromkeys(guard.titles[fact.article] for fact in facts)
    without = [guard.titles[article] for article in silent]
    reason = (
        f"{_listed(list(tellers))} give “{facts[0].shown}” for {facts[0].slot}; "
        f"{_listed(without)} {'tells' if len(without) == 1 else 'tell'} the same without it."
    )
    return Judgement(relation=Relation.SILENT, confidence=_CONFIDENCE, reason=reason)


def _listed(titles: Sequence[str]) -> str:
    quoted = [f"“{title}”" for title in titles]
    return " and ".join((", ".join(quoted[:-1]), quoted[-1]) if len(quoted) > 1 else quoted)
