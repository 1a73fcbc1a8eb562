"""Contrasts between aligned sentences become findings, where no finding of the event guard's says the same already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from types import MappingProxyType
from typing import Any

from viewer.comparing.clusters import SAME_EVENT
from viewer.comparing.event_guard import EventGuard
from viewer.comparing.judging import Finding
from viewer.domain.article import PassageId
from viewer.domain.contrast import ContrastFinding
from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Judgement, Relation

STANDING_MATTER = 0.5
"""Probability from which a difference between reports of two events is shown: it concerns what outlives both."""

MOST = 0.6
"""Share of what is contrasted that a typed fact covers where it is the matter."""

NEEDED: Mapping[Kind, float] = MappingProxyType(
    {
        Kind.CAUSE: 0.6,
        Kind.CERTAINTY: 0.6,
        Kind.DATETIME: 0.5,
        Kind.POLARITY: 0.5,
        Kind.RESPONSIBILITY: 0.6,
    }
)
"""Probability that a contrast of wording needs where its kind was right less often than its probability says:
on the labelled stories one in eight hedges and none of the causes were what a labeller would call diverging."""

_OF_EVENTS = (Kind.CASUALTY, Kind.DATETIME, Kind.PLACE)
_MILD = (Relation.UNDETERMINED, Relation.REFINEMENT, Relation.COMPATIBLE, Relation.ATTRIBUTION_CONFLICT)


def adopt_contrasts(
    findings: Sequence[Finding],
    contrasts: Sequence[ContrastFinding],
    facts: Sequence[Fact[Any]],
    guard: EventGuard,
) -> list[Finding]:
    """Return ``findings`` and those of ``contrasts`` that tell something new and break no rule.

    Args:
        findings: What the facts of one event and one slot yielded; they win.
        contrasts: The surest first.
        facts: What the kinds read in the articles; where their values agree, other wording is no divergence.
        guard: Rules out that two facts with a value of their own speak of one event.
    """
    adoption = _Adoption(guard=guard, facts=_by_passage(facts))
    news = [contrast for contrast in contrasts if not any(_tells(finding, contrast) for finding in findings)]
    return [
        *findings,
        *(
            Finding(facts=contrast.facts, judgement=adoption.judge(contrast))
            for contrast in news
            if adoption.may_be_shown(contrast)
        ),
    ]


def contrasted_facts(
    facts: Sequence[Fact[Any]], contrasts: Sequence[ContrastFinding]
) -> tuple[Fact[Any], ...]:
    """Return the facts of ``contrasts`` that are not among ``facts``, each once."""
    known = {fact.id for fact in facts}
    return tuple(
        {fact.id: fact for finding in contrasts for fact in finding.facts if fact.id not in known}.values()
    )


def _tells(finding: Finding, contrast: ContrastFinding) -> bool:
    """Tell whether a finding already sets two of the contrasted quotations against each other."""
    places = {
        index
        for index, fact in enumerate(contrast.facts)
        if any(_are_one_place(fact, known) for known in finding.facts)
    }
    return len(places) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Adoption:
    """What decides whether a contrast is shown, and as what.

    Attributes:
        guard: Rules out that two facts speak of one event, and knows how values of a kind stand.
        facts: What the kinds read, by passage.
    """

    guard: EventGuard
    facts: Mapping[PassageId, Sequence[Fact[Any]]]

    def may_be_shown(self, contrast: ContrastFinding) -> bool:
        """Tell whether a contrast is sure enough for its kind, tells two values apart and no two events."""
        if contrast.probability < NEEDED.get(contrast.facts[0].kind, 0.0):
            return False
        return not self._agrees(contrast) and not self._is_ruled_out(contrast)

    def judge(self, contrast: ContrastFinding) -> Judgement:
        """Return the judgement of a contrast; no contradiction is called before one event is shown."""
        judgement = contrast.judgement
        if judgement.relation is not Relation.CONTRADICTION:
            return self._milder(contrast) or judgement
        typed = (pair for pair in combinations(contrast.facts, 2) if _are_typed(*pair))
        parting = [pair for pair in typed if pair[0].shown != pair[1].shown]
        if all(self.guard.judge(left, right).score >= SAME_EVENT for left, right in parting):
            return judgement
        reason = f"{judgement.reason} Whether both speak of the same event is not certain."
        return replace(judgement, relation=Relation.UNDETERMINED, reason=reason)

    def _milder(self, contrast: ContrastFinding) -> Judgement | None:
        """Return how the values stand that two wordings give, where one value lies inside the other."""
        for left, right in combinations(self._matters(contrast), 2):
            for judgement in self._relations(left, right):
                if judgement.relation in (Relation.REFINEMENT, Relation.COMPATIBLE):
                    return replace(judgement, confidence=contrast.probability)
        return None

    def _agrees(self, contrast: ContrastFinding) -> bool:
        """Tell whether all that is contrasted has one value in other words: 60 miles and 97 kilometres."""
        return all(
            any(
                judgement.relation in (Relation.SAME, Relation.EQUIVALENT)
                for judgement in self._relations(left, right)
            )
            for left, right in combinations(self._matters(contrast), 2)
        )

    def _is_ruled_out(self, contrast: ContrastFinding) -> bool:
        """Tell whether a contrast would set two events against each other.

        What is merely worded differently may concern a standing matter, which outlives an event, if it is sure
        enough.
        """
        in_words = all(isinstance(fact.value, str) for fact in contrast.facts)
        may_stand = in_words and contrast.facts[0].kind not in _OF_EVENTS
        if may_stand and contrast.judgement.relation in _MILD and contrast.probability >= STANDING_MATTER:
            return False
        return any(self.guard.rules_out(left, right) for left, right in combinations(contrast.facts, 2))

    def _matters(self, contrast: ContrastFinding) -> Sequence[Sequence[Fact[Any]]]:
        """Return, for each wording, the facts that it is about."""
        return [
            [known for known in self.facts.get(fact.passage, ()) if _is_matter_of(known, fact)]
            for fact in contrast.facts
        ]

    def _relations(self, left: Sequence[Fact[Any]], right: Sequence[Fact[Any]]) -> Iterator[Judgement]:
        """Yield how the values of one kind and one slot stand."""
        for one, other in product(left, right):
            kind = self.guard.kinds.get(one.kind)
            if kind and one.kind is other.kind and kind.same_slot(one, other):
                yield kind.relate(one, other)


def _by_passage(facts: Sequence[Fact[Any]]) -> Mapping[PassageId, Sequence[Fact[Any]]]:
    found: dict[PassageId, list[Fact[Any]]] = defaultdict(list)
    for fact in facts:
        found[fact.passage].append(fact)
    return found


def _are_typed(left: Fact[Any], right: Fact[Any]) -> bool:
    return not isinstance(left.value, str) and not isinstance(right.value, str)


def _is_matter_of(known: Fact[Any], fact: Fact[Any]) -> bool:
    """Tell whether a typed fact is most of what is contrasted, not just a word in it.

    What is contrasted is the value that a wording is shown with; its highlight may hold a word or two more.
    """
    common = min(known.span.end, fact.span.end) - max(known.span.start, fact.span.start)
    return common >= MOST * min(len(fact.span), len(fact.shown))


def _are_one_place(fact: Fact[Any], known: Fact[Any]) -> bool:
    return fact.passage == known.passage and fact.span.overlaps(known.span)
