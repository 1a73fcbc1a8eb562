"""How the values of a cluster stand as a whole, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from viewer.comparing.clusters import Cluster
from viewer.comparing.event_dates import EventDate
from viewer.comparing.event_guard import EventVerdict
from viewer.domain.article import ArticleId
from viewer.domain.fact import Certainty, Comparable, Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation

GRAVITY: Mapping[Relation, int] = {
    Relation.CONTRADICTION: 6,
    Relation.ATTRIBUTION_CONFLICT: 5,
    Relation.UPDATE: 4,
    Relation.UNDETERMINED: 3,
    Relation.REFINEMENT: 2,
    Relation.COMPATIBLE: 1,
}
"""Which relation names the whole where several hold between its values: the one that matters most to a reader."""

RUNNING_TOLL_DAYS = 2
"""Days after an event during which its toll is still being counted, so that a later, higher figure is an update."""

_SHOWN_PAIRS = 2
_TOLLS = (Kind.CASUALTY,)
_PLACES_PART = (Relation.CONTRADICTION, Relation.UNDETERMINED)
_HAVE_A_PLACE_IN_COMMON = (Relation.SAME, Relation.EQUIVALENT, Relation.REFINEMENT, Relation.COMPATIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairJudgement:
    """How two facts of a cluster stand."""

    left: Fact[Any]
    right: Fact[Any]
    judgement: Judgement
    event: EventVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Facts that diverge, and how."""

    facts: tuple[Fact[Any], ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What is needed to judge: the kinds' own relations, and when articles and events are dated.

    Attributes:
        kinds: How values of each kind stand.
        published: Publication date of each article.
        dates: Event date of each fact that has one.
    """

    kinds: Mapping[Kind, Comparable[Any]]
    published: Mapping[ArticleId, date | None]
    dates: Mapping[FactId, EventDate]

    def judge(self, cluster: Cluster) -> Iterator[Finding]:
        """Yield where the cluster's sources diverge, and where one of them contradicts itself."""
        pairs = [pair for pair in self._judge_pairs(cluster) if pair.judgement.relation.is_divergence]
        across = [pair for pair in pairs if pair.left.article != pair.right.article]
        across = [pair for pair in across if not _explained(pair, cluster)]
        if cluster.facts[0].kind is Kind.PLACE:
            across = self._without_agreeing_articles(across, cluster)
        if across:
            yield Finding(facts=cluster.facts, judgement=_summarise(across))
        for article in dict.fromkeys(fact.article for fact in cluster.facts):
            own = [pair for pair in pairs if pair.left.article == article == pair.right.article]
            own = [pair for pair in own if pair.judgement.relation is Relation.CONTRADICTION]
            if own:
                facts = tuple(fact for fact in cluster.facts if fact.article == article)
                yield Finding(facts=facts, judgement=_summarise(own))

    def _judge_pairs(self, cluster: Cluster) -> Iterator[PairJudgement]:
        for left, right in combinations(cluster.facts, 2):
            event = cluster.verdicts.get(frozenset((left.id, right.id)))
            if event is None or left.shown == right.shown:
                continue
            judgement = self.kinds[left.kind].relate(left, right)
            if judgement.relation is Relation.REFINEMENT and self._mean_other_days(left, right):
                continue
            judgement = self._as_update(left, right, _weigh_stance(left, right, judgement))
            yield PairJudgement(left=left, right=right, judgement=judgement, event=event)

    def _mean_other_days(self, left: Fact[Any], right: Fact[Any]) -> bool:
        """Tell whether one is a month whose article names another day elsewhere: there the two are compared."""
        if left.when is None or right.when is None:
            return False
        return self.dates[left.id].days.days_from(self.dates[right.id].days) > 0

    def _without_agreeing_articles(
        self, pairs: Sequence[PairJudgement], cluster: Cluster
    ) -> list[PairJudgement]:
        """Return the pairs whose articles have no place in common.

        An event may be told with several places, one inside the other or one beside the other: articles part
        where none of the places of one can be any of the other's.
        """
        relate = self.kinds[Kind.PLACE].relate
        agreeing = {
            frozenset((left.article, right.article))
            for left, right in combinations(cluster.facts, 2)
            if relate(left, right).relation in _HAVE_A_PLACE_IN_COMMON
        }
        return [
            pair
            for pair in pairs
            if pair.judgement.relation in _PLACES_PART
            and frozenset((pair.left.article, pair.right.article)) not in agreeing
        ]

    def _as_update(self, left: Fact[Any], right: Fact[Any], judgement: Judgement) -> Judgement:
        """Return an update where a toll was still running when the earlier of two articles was published."""
        if judgement.relation is not Relation.CONTRADICTION or left.kind not in _TOLLS:
            return judgement
        first, second = self.published[left.article], self.published[right.article]
        happened = self._day_of(left, right)
        if first is None or second is None or first == second or happened is None:
            return judgement
        if (min(first, second) - happened).days > RUNNING_TOLL_DAYS:
            return judgement
        reason = f"{judgement.reason} The toll was still being counted: {min(first, second)}, then {max(first, second)}."
        return replace(judgement, relation=Relation.UPDATE, reason=reason)

    def _day_of(self, left: Fact[Any], right: Fact[Any]) -> date | None:
        """Return the day of the event where one of the two says it to the day, the earlier where they differ."""
        dates = [found.days for fact in (left, right) if (found := self.dates.get(fact.id))]
        return min((days.first for days in dates if days.first == days.last), default=None)


def _weigh_stance(left: Fact[Any], right: Fact[Any], judgement: Judgement) -> Judgement:
    """Return a softer relation where one side only reports, hedges or denies what the other states."""
    if judgement.relation is not Relation.CONTRADICTION:
        return judgement
    if left.stance.polarity is not right.stance.polarity:
        reason = f"{judgement.reason} One side says that it is not so."
        return replace(judgement, relation=Relation.UNDETERMINED, reason=reason)
    possible = Certainty.POSSIBLE
    if (left.stance.certainty is possible) != (right.stance.certainty is possible):
        reason = f"{judgement.reason} One side says so only as a possibility."
        return replace(judgement, relation=Relation.COMPATIBLE, reason=reason)
    return judgement


def _explained(pair: PairJudgement, cluster: Cluster) -> bool:
    """Tell whether one of the two articles also gives the other's value: then they agree, as far as they go."""
    given = {(fact.article, fact.shown) for fact in cluster.facts}
    return (pair.left.article, pair.right.shown) in given or (pair.right.article, pair.left.shown) in given


def _summarise(pairs: Sequence[PairJudgement]) -> Judgement:
    """Return the gravest relation, with the reasons of the gravest pairs of distinct values."""
    pairs = sorted(pairs, key=lambda pair: (-GRAVITY[pair.judgement.relation], -pair.judgement.confidence))
    if any(pair.judgement.relation is Relation.UPDATE for pair in pairs):
        # A toll that is known to have been running explains the figures of one and the same day as well.
        pairs = [pair for pair in pairs if pair.judgement.relation is not Relation.CONTRADICTION] or pairs
    gravest = pairs[0]
    told = " ".join(pair.judgement.reason for pair in _examples(pairs))
    surest = max(pair.event.score for pair in pairs)
    return Judgement(
        relation=gravest.judgement.relation,
        confidence=gravest.judgement.confidence * (0.5 + 0.5 * min(1.0, surest / 0.8)),
        reason=f"{told} {gravest.event.reason}".rstrip(),
        steps=_steps(gravest),
    )


def _examples(pairs: Sequence[PairJudgement]) -> Sequence[PairJudgement]:
    """Return one pair per relation, and no two values twice: enough for a reader, who sees all values in the table."""
    examples: list[PairJudgement] = []
    for pair in pairs:
        known = {example.judgement.relation for example in examples}
        values = [{example.left.shown, example.right.shown} for example in examples]
        if pair.judgement.relation not in known and {pair.left.shown, pair.right.shown} not in values:
            examples.append(pair)
    return examples[:_SHOWN_PAIRS]


def _steps(pair: PairJudgement) -> tuple[str, ...]:
    speakers = [fact.stance.speaker or "the article itself" for fact in (pair.left, pair.right)]
    return (
        f"Same event? {pair.event.reason or 'Their passages match.'} (score {pair.event.score:.2f})",
        f"Same question? Both answer “{pair.left.slot}”.",
        f"Who says so? {speakers[0]}; {speakers[1]}.",
        f"Values: {pair.left.shown}; {pair.right.shown}.",
        *pair.judgement.steps,
    )
