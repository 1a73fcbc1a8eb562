"""Contrasts between aligned sentences become findings, where no finding of the event guard's says the same already."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from viewer.comparing.event_guard import EventGuard
from viewer.comparing.judging import Finding
from viewer.domain.contrast import ContrastFinding
from viewer.domain.fact import Fact
from viewer.domain.judgement import Relation


def adopt_contrasts(
    findings: Sequence[Finding], contrasts: Sequence[ContrastFinding], guard: EventGuard
) -> list[Finding]:
    """Return ``findings`` and those of ``contrasts`` that tell something new and break no rule.

    Args:
        findings: What the facts of one event and one slot yielded; they win.
        contrasts: The surest first.
        guard: Rules out that two facts with a value of their own speak of one event.
    """
    adopted = list(findings)
    for contrast in contrasts:
        told = any(_tells(finding, contrast) for finding in findings)
        if not told and not _is_ruled_out(contrast, guard):
            adopted.append(Finding(facts=contrast.facts, judgement=contrast.judgement))
    return adopted


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


def _is_ruled_out(contrast: ContrastFinding, guard: EventGuard) -> bool:
    """Tell whether a contradiction would set two events against each other."""
    if contrast.judgement.relation is not Relation.CONTRADICTION:
        return False
    return any(guard.rules_out(left, right) for left, right in combinations(contrast.facts, 2))


def _are_one_place(fact: Fact[Any], known: Fact[Any]) -> bool:
    return fact.passage == known.passage and fact.span.overlaps(known.span)
