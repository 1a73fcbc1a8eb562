"""From facts and alignment to divergences: the stage as a whole."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from viewer.comparing.adopting import adopt_contrasts, contrasted_facts
from viewer.comparing.clusters import cluster_facts
from viewer.comparing.event_features import Story
from viewer.comparing.event_guard import EventGuard
from viewer.comparing.judging import GRAVITY, Finding, Judge
from viewer.comparing.naming_events import EventNames
from viewer.comparing.omissions import find_omissions
from viewer.domain.article import ArticleId
from viewer.domain.comparison import ELSEWHERE, Alignment, Divergence, DivergenceId
from viewer.domain.contrast import ContrastFinding
from viewer.domain.fact import Comparable, Fact, Kind
from viewer.domain.judgement import Relation
from viewer.language.analysis import AnalysedArticle

_ALWAYS_NAMED = (Relation.CONTRADICTION, Relation.UPDATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What comparing facts yields.

    Attributes:
        divergences: Event by event, the gravest event first; inside an event the gravest first.
        omissions: What two articles or more tell alike and another, which reports the event, does not; likewise.
    """

    divergences: tuple[Divergence, ...]
    omissions: tuple[Divergence, ...]


def find_divergences(
    articles: Sequence[AnalysedArticle],
    facts: Sequence[Fact[Any]],
    alignment: Alignment,
    kinds: Mapping[Kind, Comparable[Any]],
    contrasts: Sequence[ContrastFinding] = (),
) -> Compared:
    """Return the divergences between and inside ``articles``, and what only some of them tell.

    Args:
        articles: In the order in which they are shown.
        facts: Their facts, in order of article and position.
        alignment: Their passages brought together.
        kinds: How the values of each kind stand to one another; facts of other kinds are left alone.
        contrasts: What aligned sentences tell differently, the surest first; adopted where it is news.
    """
    story = Story.of(articles, facts, alignment, contrasted_facts(facts, contrasts))
    published = {entry.article.id: entry.article.published for entry in articles}
    titles = {entry.article.id: entry.article.title for entry in articles}
    guard = EventGuard(story=story, kinds=kinds, published=published, titles=titles)
    judge = Judge(kinds=kinds, published=published, dates=story.dates)
    clusters = cluster_facts(facts, guard, kinds)
    judged = [(cluster, list(judge.judge(cluster))) for cluster in clusters]
    findings = adopt_contrasts([one for _, found in judged for one in found], contrasts, facts, guard)
    agreed = [cluster for cluster, found in judged if not found]
    omitted = list(find_omissions(agreed, [entry.article for entry in articles], guard))
    return _name_and_order(findings, omitted, articles, EventNames(story=story))


def _name_and_order(
    findings: Sequence[Finding],
    omitted: Sequence[tuple[Finding, tuple[ArticleId, ...]]],
    articles: Sequence[AnalysedArticle],
    names: EventNames,
) -> Compared:
    """Return findings and omissions under the names of their events, which both share."""
    told = [(finding, _others(finding, articles)) for finding in findings]
    named = names.name([finding.facts for finding, _ in (*told, *omitted)])
    events = _gather_strays([finding for finding, _ in (*told, *omitted)], named)
    found = [
        _as_divergence(finding, event, silent)
        for (finding, silent), event in zip((*told, *omitted), events, strict=True)
    ]
    return Compared(divergences=_in_order(found[: len(told)]), omissions=_in_order(found[len(told) :]))


def _gather_strays(findings: Sequence[Finding], events: Sequence[str]) -> Sequence[str]:
    """Return the events, where those with one mild finding and no more go under one heading."""
    sizes = Counter(events)
    return [
        event if sizes[event] > 1 or finding.judgement.relation in _ALWAYS_NAMED else ELSEWHERE
        for finding, event in zip(findings, events, strict=True)
    ]


def _others(finding: Finding, articles: Sequence[AnalysedArticle]) -> tuple[ArticleId, ...]:
    speaking = {fact.article for fact in finding.facts}
    return tuple(entry.article.id for entry in articles if entry.article.id not in speaking)


def _as_divergence(finding: Finding, event: str, silent: tuple[ArticleId, ...]) -> Divergence:
    facts = finding.facts
    return Divergence(
        id=_divergence_id(facts),
        kind=facts[0].kind,
        slot=facts[0].slot,
        event=event,
        facts=facts,
        silent=silent,
        judgement=finding.judgement,
    )


def _divergence_id(facts: Sequence[Fact[Any]]) -> DivergenceId:
    """Return an id that is the same whenever the same facts are found, in whatever order the articles came."""
    return DivergenceId("d" + sha256("\n".join(sorted(fact.id for fact in facts)).encode()).hexdigest()[:12])


def _in_order(divergences: Sequence[Divergence]) -> tuple[Divergence, ...]:
    """Order by event, the event with the gravest and surest divergence first; inside an event likewise."""

    def weight(divergence: Divergence) -> tuple[int, float]:
        return (-GRAVITY.get(divergence.judgement.relation, 0), -divergence.judgement.confidence)

    heaviest: dict[str, tuple[int, float]] = {}
    for divergence in divergences:
        heaviest[divergence.event] = min(heaviest.get(divergence.event, (0, 0.0)), weight(divergence))
    return tuple(
        sorted(
            divergences,
            key=lambda entry: (
                entry.event == ELSEWHERE,
                heaviest[entry.event],
                entry.event,
                weight(entry),
                entry.id,
            ),
        )
    )
