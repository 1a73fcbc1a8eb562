"""Builders for articles and facts out of invented sentences."""

from datetime import date
from typing import Any

from article_builders import bare_article

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.fact import Fact, Kind
from viewer.domain.text import Span
from viewer.fact_kinds.registry import KINDS
from viewer.language.analysing import analyse

WEDNESDAY = date(2021, 6, 16)
"""The day on which the invented articles were published."""


def build_article(text: str, published: date | None = WEDNESDAY, name: str = "a") -> Article:
    """Return an article with one paragraph per line of ``text``."""
    passages = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            span = Span(start=start, end=start + len(line))
            passages.append(Passage(id=PassageId(f"{name}{number}"), kind=PassageKind.PARAGRAPH, span=span))
        start += len(line) + 1
    return bare_article(name, text, passages, published=published)


def facts_in(kind: Kind, text: str, published: date | None = WEDNESDAY) -> tuple[Fact[Any], ...]:
    """Return the facts of ``kind`` in an article that says ``text``."""
    return KINDS[kind].find(analyse(build_article(text, published)))


def told(kind: Kind, text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    """Return slot, normalised value and highlighted words of the facts of ``kind`` in ``text``."""
    return [(fact.slot, fact.shown, fact.span.of(text)) for fact in facts_in(kind, text, published)]


def only_fact(kind: Kind, text: str, published: date | None = WEDNESDAY) -> Fact[Any]:
    """Return the one fact of ``kind`` in an article of its own that says ``text``."""
    (fact,) = KINDS[kind].find(analyse(build_article(text, published, name=text)))
    return fact
