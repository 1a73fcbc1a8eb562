"""Divergences that reviewers made themselves, and the events to which they moved others.

A reviewer's own finding is an annotation on which nothing was proposed. Seen as a divergence it stands in every list
beside those that were found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.fact import Fact, FactId
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import Annotation, AnnotationId, Quote
from viewer.domain.text import Span
from viewer.reviewing.finding_quotes import is_in_place
from viewer.reviewing.matching import Matcher


def made_findings(annotations: Iterable[Annotation], articles: Sequence[Article]) -> tuple[Divergence, ...]:
    """Return a divergence for each finding that a reviewer made.

    What two reviewers made of the same words is one divergence, seen as whoever marked it first sees it.

    Args:
        annotations: Those on which nothing was proposed and which fit nothing that was found, their quotations placed
            in the present texts.
        articles: The open articles; quotations of others, and words no longer in their place, are left out.
    """
    made = Matcher(())
    for annotation in sorted(annotations, key=lambda entry: (entry.created, entry.id)):
        if not made.match([annotation]):
            divergence = divergence_of(annotation, articles)
            if divergence is not None:
                made.add(divergence)
    return tuple(made.divergences)


def divergence_of(annotation: Annotation, articles: Sequence[Article]) -> Divergence | None:
    """Return ``annotation`` as a divergence, or None where no open article has any of its words in place."""
    place = {article.id: number for number, article in enumerate(articles)}
    quotes = sorted(
        (quote for quote in annotation.quotes if quote.article in place),
        key=lambda quote: (place[quote.article], quote.start),
    )
    stated = [_fact(annotation, quote, articles[place[quote.article]]) for quote in quotes]
    facts = tuple(fact for fact in stated if fact is not None)
    if not facts:
        return None
    speaking = {fact.article for fact in facts}
    told_by_some = annotation.relation is Relation.SILENT
    return Divergence(
        id=made_id(annotation.id),
        kind=annotation.kind,
        slot=annotation.slot,
        event=annotation.event or annotation.slot,
        facts=facts,
        # Of the sources that a reviewer did not mark it is not known whether they say nothing.
        silent=tuple(each.id for each in articles if each.id not in speaking) if told_by_some else (),
        judgement=Judgement(
            relation=annotation.relation,
            confidence=1.0,
            reason=f"Marked by {annotation.author or 'a reviewer'}, not found by Parallax.",
        ),
        is_made=True,
    )


def made_id(annotation: AnnotationId) -> DivergenceId:
    """Return the id of the divergence that an annotation makes: it stays while its words and values are edited."""
    return DivergenceId(f"m{annotation}")


def with_events(
    divergences: Iterable[Divergence], annotations: Mapping[DivergenceId, Annotation]
) -> tuple[Divergence, ...]:
    """Return ``divergences``, each under the event that its annotation names, or the one that was proposed."""
    return tuple(
        replace(divergence, event=annotation.event)
        if (annotation := annotations.get(divergence.id)) is not None
        and annotation.event not in ("", divergence.event)
        else divergence
        for divergence in divergences
    )


def _fact(annotation: Annotation, quote: Quote, article: Article) -> Fact[str] | None:
    """Return what the quoted words state, or None where they are no longer there or in no passage."""
    passage = article.passage_at(quote.start)
    if passage is None or not is_in_place(article.text, quote):
        return None
    return Fact(
        id=FactId(f"{made_id(annotation.id)}-{quote.article}-{quote.start}-{len(quote.exact)}"),
        kind=annotation.kind,
        slot=annotation.slot,
        article=ArticleId(quote.article),
        passage=passage.id,
        span=quote.span,
        clause=_around(passage.span, quote.span),
        value=quote.value or quote.exact,
        shown=quote.value or " ".join(quote.exact.split()),
    )


def _around(passage: Span, words: Span) -> Span:
    """Return the passage, or more where the words reach beyond it."""
    return Span(start=min(passage.start, words.start), end=max(passage.end, words.end))
