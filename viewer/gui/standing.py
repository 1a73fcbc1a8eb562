"""How a source stands to the others on a divergence, as a reader may ask for it."""

from collections.abc import Collection
from enum import StrEnum

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence


class Standing(StrEnum):
    """What a reader may ask of a source."""

    AGAINST = "against"
    """What it says, no other source says."""

    ALONE = "alone"
    """It speaks, and no other source does."""

    WITHIN = "within"
    """It says two different things."""


def has_standing(divergence: Divergence, sources: Collection[ArticleId], standing: Standing | None) -> bool:
    """Tell whether all ``sources`` speak; with a ``standing``, whether any of them has it, or any at all if none is named."""
    if not sources and standing is None:
        return True
    said = _said(divergence)
    if standing is None:
        return set(sources) <= set(said)
    return any(_stands(said, source, standing) for source in (sources or said) if source in said)


def _stands(said: dict[ArticleId, set[str]], source: ArticleId, standing: Standing) -> bool:
    others = [values for article, values in said.items() if article != source]
    if standing is Standing.WITHIN:
        return len(said[source]) > 1
    if standing is Standing.ALONE:
        return not others
    return bool(others) and all(said[source].isdisjoint(values) for values in others)


def _said(divergence: Divergence) -> dict[ArticleId, set[str]]:
    said: dict[ArticleId, set[str]] = {}
    for fact in divergence.facts:
        said.setdefault(fact.article, set()).add(fact.shown)
    return said
