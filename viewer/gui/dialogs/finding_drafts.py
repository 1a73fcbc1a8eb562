"""A finding that a reviewer is about to make: what is known of it before anything was typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Quote, quote_from
from viewer.domain.text import Span

Marked = Sequence[tuple[Article, Span]]
"""Words that the reviewer has marked, each in its article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingDraft:
    """What a reviewer says a finding is.

    Attributes:
        kind: What differs.
        slot: The question that the values answer.
        event: The event it belongs to; ``""`` while nobody has said.
        relation: How the values stand.
        quotes: The words of the sources, with the values that they are read as.
    """

    kind: Kind
    slot: str
    event: str
    relation: Relation
    quotes: tuple[Quote, ...]


def draft_of(annotation: Annotation, event: str) -> FindingDraft:
    """Return the draft from which ``annotation`` can be edited, which stands under ``event`` now."""
    return FindingDraft(
        kind=annotation.kind,
        slot=annotation.slot,
        event=event,
        relation=annotation.relation,
        quotes=annotation.quotes,
    )


def draft_from(marked: Marked, facts: Sequence[Fact[Any]], findings: Iterable[Divergence]) -> FindingDraft:
    """Return a draft on the words ``marked``, with what the comparison knows of them filled in.

    Args:
        marked: One stretch or more.
        facts: Every fact found in the open articles.
        findings: The divergences on show, whose events are offered where they speak of the same passages.
    """
    known = [_fact_at(facts, article.id, span) for article, span in marked]
    quotes = tuple(
        quote_from(article.id, article.text, span, value_of(article, span, fact))
        for (article, span), fact in zip(marked, known, strict=True)
    )
    first = next((fact for fact in known if fact is not None), None)
    places = [(article.id, article.passage_at(span.start)) for article, span in marked]
    passages = {(article, passage.id) for article, passage in places if passage is not None}
    return FindingDraft(
        kind=first.kind if first else Kind.OTHER,
        slot=first.slot if first else "",
        event=_event_near(passages, findings),
        relation=_relation_of(quotes),
        quotes=quotes,
    )


def value_of(article: Article, span: Span, fact: Fact[Any] | None) -> str:
    """Return what the words are read as: the value of the fact that they hold, or the words on one line.

    What a fact of wording says lies in its words alone, so that it must be marked whole.
    """
    if fact is None or (isinstance(fact.value, str) and not span.contains(fact.span)):
        return " ".join(article.quoted(span).split())
    return fact.shown


def _fact_at(facts: Sequence[Fact[Any]], article: ArticleId, span: Span) -> Fact[Any] | None:
    """Return the fact that covers most of the marked words, one with a value rather than one of wording."""
    here = [fact for fact in facts if fact.article == article and fact.span.overlaps(span)]
    return max(
        here, key=lambda fact: (not isinstance(fact.value, str), _shared(fact.span, span)), default=None
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _event_near(passages: set[tuple[ArticleId, PassageId]], findings: Iterable[Divergence]) -> str:
    """Return the event that most findings of the marked passages belong to, or ``""``."""
    votes: dict[str, int] = {}
    for finding in findings:
        here = sum((fact.article, fact.passage) in passages for fact in finding.facts)
        if here:
            votes[finding.event] = votes.get(finding.event, 0) + here
    return max(votes, key=lambda event: votes[event], default="")


def _relation_of(quotes: Sequence[Quote]) -> Relation:
    """Return what to begin with: one source tells it alone, or several differ, or that is still to be judged."""
    if len(quotes) == 1:
        return Relation.SILENT
    return Relation.CONTRADICTION if len({quote.value for quote in quotes}) > 1 else Relation.UNDETERMINED
