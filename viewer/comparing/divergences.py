"""From facts and alignment to divergences: the stage as a whole."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from viewer.comparing.adopting import adopt_contrasts, contrasted_facts
from viewer.comparing.clusters import cluster_facts
from viewer.comparing.event_features import Story
from viewer.comparing.event_guard import EventGuard
from viewer.comparing.judging import GRAVITY, Finding, Judge
from viewer.comparing.naming_events import EventNames
from viewer.domain.comparison import Alignment, Divergence, DivergenceId
from viewer.domain.contrast import ContrastFinding
from viewer.domain.fact import Comparable, Fact, Kind
from viewer.language.analysis import AnalysedArticle


def find_divergences(
    articles: Sequence[AnalysedArticle],
    facts: Sequence[Fact[Any]],
    alignment: Alignment,
    kinds: Mapping[Kind, Comparable[Any]],
    contrasts: Sequence[ContrastFinding] = (),
) -> tuple[Divergence, ...]:
    """Return the divergences between and inside ``articles``, event by event, the gravest event first.

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
    findings = [finding for cluster in cluster_facts(facts, guard, kinds) for finding in judge.judge(cluster)]
    findings = adopt_contrasts(findings, contrasts, facts, guard)
    events = EventNames(story=story).name([finding.facts for finding in findings])
    found = [
        _as_divergence(finding, event, articles) for finding, event in zip(findings, events, strict=True)
    ]
    return _in_order(found)


def _as_divergence(finding: Finding, event: str, articles: Sequence[AnalysedArticle]) -> Divergence:
    facts = finding.facts
    speaking = {fact.article for fact in facts}
    return Divergence(
        id=_divergence_id(facts),
        kind=facts[0].kind,
        slot=facts[0].slot,
        event=event,
        facts=facts,
        silent=tuple(entry.article.id for entry in articles if entry.article.id not in speaking),
        judgement=finding.judgement,
    )


def _divergence_id(facts: Sequence[Fact[Any]]) -> DivergenceId:
    """Return an id that is the same whenever the same facts are found, in whatever order the articles came."""
    return DivergenceId("d" + sha256("\n".join(sorted(fact.id for fact in facts)).encode()).hexdigest()[:12])


def _in_order(divergences: Sequence[Divergence]) -> tuple[Divergence, ...]:
    """Order by event, the event with the gravest and surest divergence first; inside an event likewise."""

    def weight(divergence: Divergence) -> tuple[int, float]:
        return (-GRAVITY[divergence.judgement.relation], -divergence.judgement.confidence)

    heaviest: dict[str, tuple[int, float]] = {}
    for divergence in divergences:
        heaviest[divergence.event] = min(heaviest.get(divergence.event, (0, 0.0)), weight(divergence))
    return tuple(
        sorted(divergences, key=lambda entry: (heaviest[entry.event], entry.event, weight(entry), entry.id))
    )
