"""The kinds of fact, in one table; a new kind is one module and one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from viewer.domain.fact import Comparable, Fact, Kind
from viewer.fact_kinds import casualties, datetimes, places, quantities
from viewer.fact_kinds.languages import needs_no_english, reads_as_english
from viewer.language.analysis import AnalysedArticle

V = TypeVar("V")


class FactKind(Comparable[V], Protocol[V]):
    """What a module of this package offers: it finds facts of one kind and relates their values."""

    def find(self, analysed: AnalysedArticle) -> tuple[Fact[V], ...]:
        """Return the facts of this kind in an article, in order of position."""
        ...


KINDS: Mapping[Kind, FactKind[Any]] = MappingProxyType(
    {
        Kind.CASUALTY: casualties,
        Kind.QUANTITY: quantities,
        Kind.DATETIME: datetimes,
        Kind.PLACE: places,
    }
)
"""Every kind with the module that reads it."""


def find_facts(analysed: AnalysedArticle) -> tuple[Fact[Any], ...]:
    """Return the facts of every kind in an article, by position, then kind.

    In an article that is not in English only what means the same in every language is a fact: nothing is guessed.
    """
    facts = [fact for kind in KINDS.values() for fact in kind.find(analysed)]
    if not reads_as_english(analysed.article):
        facts = [fact for fact in facts if needs_no_english(fact)]
    return tuple(sorted(facts, key=lambda fact: (fact.span, fact.kind, fact.slot)))
