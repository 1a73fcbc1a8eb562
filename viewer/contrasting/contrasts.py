"""From analysed articles, facts and alignment to contrasts: the stage as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from viewer.contrasting.candidate import Candidate
from viewer.contrasting.candidates import find_candidates
from viewer.contrasting.choosing import Scored, choose
from viewer.contrasting.classifying import kind_of
from viewer.contrasting.explaining import explain_typed, explain_wording
from viewer.contrasting.features import describe_candidates
from viewer.contrasting.ranking import probability_of
from viewer.contrasting.story import Story, read_story
from viewer.contrasting.values import facts_of
from viewer.domain.comparison import Alignment
from viewer.domain.contrast import Contrast
from viewer.domain.fact import Comparable, Fact, FactId, Kind
from viewer.language.analysis import AnalysedArticle

LEAST_PROBABLE = 0.38
"""Probability from which a contrast is returned at all; what is shown by default may ask for more."""

SHOWN = 0.43
"""Probability from which a contrast is shown by default: on stories left out of the fit, three in five were right."""

_PLACES = 6
"""Decimal places of a probability: sums may differ in the last bit from machine to machine."""


def find_contrasts(
    articles: Sequence[AnalysedArticle],
    facts: Sequence[Fact[Any]],
    alignment: Alignment,
    kinds: Mapping[Kind, Comparable[Any]],
) -> tuple[Contrast, ...]:
    """Return what ``articles`` tell differently, the most probable first; none repeats a better one.

    Articles in other languages than English take no part.

    Args:
        articles: In the order in which they are shown.
        facts: Their facts, in order of article and position; a typed contrast has two of them as its sides.
        alignment: Their passages brought together; every pair that it offers is looked at.
        kinds: How the values of each kind stand to one another; facts of other kinds are left alone.
    """
    story = read_story(articles, alignment)
    candidates = find_candidates(story, facts, kinds)
    likely = (
        Scored(candidate=candidate, probability=probability)
        for candidate, row in describe_candidates(story, candidates, facts, kinds)
        if (probability := round(probability_of(row), _PLACES)) >= LEAST_PROBABLE
    )
    found = sorted(_as_contrasts(story, choose(likely), kinds), key=itemgetter(0))
    return tuple(contrast for _, contrast in found)


def _as_contrasts(
    story: Story, chosen: Iterable[Scored], kinds: Mapping[Kind, Comparable[Any]]
) -> Iterator[tuple[tuple[float, ...], Contrast]]:
    """Yield what was chosen as contrasts, each with its place in their order."""
    known: dict[FactId, Fact[str]] = {}
    for entry in chosen:
        candidate, probability = entry.candidate, entry.probability
        if candidate.facts:
            yield entry.order, _typed_contrast(story, candidate, candidate.facts, kinds, probability)
            continue
        facts = facts_of(story, candidate, kind_of(story, candidate), known)
        if facts:
            judgement = explain_wording(story, candidate, facts, probability)
            yield (
                entry.order,
                Contrast(left=facts[0], right=facts[1], probability=probability, judgement=judgement),
            )


def _typed_contrast(
    story: Story,
    candidate: Candidate,
    facts: tuple[Fact[Any], Fact[Any]],
    kinds: Mapping[Kind, Comparable[Any]],
    probability: float,
) -> Contrast:
    left, right = facts
    judgement = explain_typed(story, candidate, kinds[left.kind].relate(left, right), probability)
    return Contrast(left=left, right=right, probability=probability, judgement=judgement)
