"""Contrasts of several articles brought together where they answer one question."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from viewer.domain.article import PassageId
from viewer.domain.contrast import Contrast, ContrastFinding
from viewer.domain.fact import Fact
from viewer.domain.text import Span
from viewer.language.tokens import read_tokens
from viewer.language.word_weights import content_keys

SAME_WORDS = 0.6
"""Share of the shorter highlight from which two highlights are one mention."""

NEARLY_SAME_WORDS = 0.5
"""The same, when asking whether two mentions were contrasted with one another."""

LINKED = 0.6
"""Share of a finding's differing facts with which a new one must itself have been contrasted."""

ECHO = 0.1
"""By how much a contrast must be surer than the threshold where one of its mentions stands in a finding already."""

_Links = Mapping[tuple[PassageId, PassageId], Sequence[Contrast]]
"""The contrasts of two passages, the earlier name first."""


@dataclass(slots=True)
class _Growing:
    """A finding on its way: its surest contrast, and the facts that joined."""

    surest: Contrast
    facts: list[Fact[Any]]


class _Findings:
    """The findings on their way, in order, and by the passages of their facts: no mention overlaps one elsewhere."""

    def __init__(self) -> None:
        self.all: list[_Growing] = []
        self._in_passage: dict[PassageId, set[int]] = defaultdict(set)

    def begin(self, contrast: Contrast) -> None:
        """Let a contrast begin a finding."""
        self.all.append(_Growing(surest=contrast, facts=[]))
        self._add(len(self.all) - 1, (contrast.left, contrast.right))

    def join_first(self, contrast: Contrast, links: _Links) -> bool:
        """Let a contrast join the first finding where it belongs, and tell whether there is one."""
        for number in self._near(contrast):
            joining = _joining(contrast, self.all[number].facts, links)
            if joining is not None:
                self._add(number, joining)
                return True
        return False

    def echo(self, contrast: Contrast) -> bool:
        """Tell whether one of the contrast's mentions stands in a finding already."""
        return any(
            overlap(fact, known) >= SAME_WORDS
            for number in self._near(contrast)
            for known in self.all[number].facts
            for fact in (contrast.left, contrast.right)
        )

    def _near(self, contrast: Contrast) -> Sequence[int]:
        mentioned = (contrast.left.passage, contrast.right.passage)
        return sorted({number for passage in mentioned for number in self._in_passage.get(passage, ())})

    def _add(self, number: int, facts: Iterable[Fact[Any]]) -> None:
        for fact in facts:
            self.all[number].facts.append(fact)
            self._in_passage[fact.passage].add(number)


def group_contrasts(contrasts: Sequence[Contrast], threshold: float) -> tuple[ContrastFinding, ...]:
    """Return ``contrasts`` as findings over two articles or more, in order of their surest contrast.

    Greedy: a contrast joins the first finding of its kind with which it shares a mention, if its other mention is
    of a new article and was itself contrasted with most of the facts there that say something else. One that shares
    a mention with a finding and cannot join it is mostly an echo, and is left out unless it is clearly surer than
    ``threshold``.

    Args:
        contrasts: The surest first, as ``find_contrasts`` returns them.
        threshold: Probability below which a contrast is left out.
    """
    likely = [contrast for contrast in contrasts if contrast.probability >= threshold]
    links: dict[tuple[PassageId, PassageId], list[Contrast]] = defaultdict(list)
    for contrast in likely:
        links[_passages(contrast.left, contrast.right)].append(contrast)
    findings = _Findings()
    for contrast in likely:
        if findings.join_first(contrast, links):
            continue
        if contrast.probability >= threshold + ECHO or not findings.echo(contrast):
            findings.begin(contrast)
    return tuple(_finished(finding) for finding in findings.all)


def overlap(one: Fact[Any], other: Fact[Any]) -> float:
    """Return the share of the shorter highlight that both cover."""
    if one.passage != other.passage:
        return 0.0
    common = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return max(0, common) / min(len(one.span), len(other.span))


def _joining(contrast: Contrast, facts: Sequence[Fact[Any]], links: _Links) -> Sequence[Fact[Any]] | None:
    """Return the facts that a contrast adds to a finding; None where it does not belong there."""
    if contrast.left.kind is not facts[0].kind:
        return None
    left = any(overlap(contrast.left, fact) >= SAME_WORDS for fact in facts)
    right = any(overlap(contrast.right, fact) >= SAME_WORDS for fact in facts)
    if left and right:
        return ()
    if left == right:
        return None
    new = contrast.right if left else contrast.left
    if any(fact.article == new.article for fact in facts):
        return None
    differing = [fact for fact in facts if _meaning(fact) != _meaning(new)]
    linked = sum(_were_contrasted(new, fact, links) for fact in differing)
    return (new,) if linked >= LINKED * len(differing) else None


def _were_contrasted(one: Fact[Any], other: Fact[Any], links: _Links) -> bool:
    return any(
        min(overlap(one, mine), overlap(other, theirs)) >= NEARLY_SAME_WORDS
        for contrast in links.get(_passages(one, other), ())
        for mine, theirs in ((contrast.left, contrast.right), (contrast.right, contrast.left))
    )


def _passages(one: Fact[Any], other: Fact[Any]) -> tuple[PassageId, PassageId]:
    return min(one.passage, other.passage), max(one.passage, other.passage)


def _finished(finding: _Growing) -> ContrastFinding:
    """Return the finding with its facts in order, and those that mean the same shown alike."""
    shown: dict[frozenset[str], str] = {}
    for fact in finding.facts:
        shown.setdefault(_meaning(fact), fact.shown)
    places = {fact.article: index for index, fact in reversed(list(enumerate(finding.facts)))}
    alike = [_shown_as(fact, shown[_meaning(fact)]) for fact in finding.facts]
    alike.sort(key=lambda fact: (places[fact.article], fact.span))
    return ContrastFinding(
        facts=tuple(alike),
        probability=finding.surest.probability,
        judgement=finding.surest.judgement,
    )


def _shown_as(fact: Fact[Any], shown: str) -> Fact[Any]:
    return fact if fact.shown == shown else replace(fact, shown=shown)


def _meaning(fact: Fact[Any]) -> frozenset[str]:
    """Return what a value is compared by: its text if it is typed, else the keys of the words that tell something."""
    if not isinstance(fact.value, str):
        return frozenset((fact.shown,))
    keys = content_keys(read_tokens(fact.shown, Span(start=0, end=len(fact.shown))))
    return keys or frozenset((fact.shown.lower(),))
