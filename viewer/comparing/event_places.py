"""The places of one event: those that its articles name beside the event's date, its dead and its other facts."""

from collections.abc import Sequence
from typing import Any

from viewer.domain.article import ArticleId
from viewer.domain.fact import Fact, FactId
from viewer.domain.text import Span

Facts = Sequence[Fact[Any]]
Clause = tuple[ArticleId, Span]


def gather_places(places: Facts, events: Sequence[Facts]) -> Sequence[Facts]:
    """Return the places that belong together because each stands in a clause of one and the same event.

    Args:
        places: The places of all articles.
        events: The other facts, those of one question about one event together. Where two articles or more give
            two answers in one clause each, both questions are about one event.
    """
    clauses = _join([{(fact.article, fact.clause) for fact in facts} for facts in events])
    taken: set[FactId] = set()
    gathered: list[Facts] = []
    for event in clauses:
        for slot in dict.fromkeys(fact.slot for fact in places):
            own = [fact for fact in places if fact.slot == slot and (fact.article, fact.clause) in event]
            own = [fact for fact in own if fact.id not in taken]
            taken.update(fact.id for fact in own)
            if len({fact.article for fact in own}) > 1:
                gathered.append(own)
    return gathered


def _join(events: Sequence[set[Clause]]) -> Sequence[set[Clause]]:
    """Return ``events`` with those joined that share clauses in two articles or more."""
    joined: list[set[Clause]] = []
    for event in events:
        merged = set(event)
        apart = []
        for other in joined:
            if len({article for article, _ in merged & other}) > 1:
                merged |= other
            else:
                apart.append(other)
        joined = [*apart, merged]
    return joined
