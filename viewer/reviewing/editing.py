"""Edits: each takes a review and gives the review as it is afterwards.

Ids and times come from the caller, so that the same edit always gives the same review.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    PassageCorrection,
    PassageLink,
    Quote,
    Review,
    SourceRecord,
    Status,
    quote_from,
)
from viewer.reviewing.changing import with_changes


def annotation_on(
    divergence: Divergence,
    articles: tuple[Article, ...],
    *,
    annotation_id: AnnotationId,
    author: str,
    when: datetime,
) -> Annotation:
    """Return an open annotation on ``divergence`` that starts from what Parallax proposed.

    Args:
        divergence: What is to be judged.
        articles: The articles that its facts stand in, among others.
        annotation_id: A new UUID.
        author: The reviewer's name, or ``""``.
        when: Now, with a time zone.
    """
    texts = {article.id: article.text for article in articles}
    return Annotation(
        id=annotation_id,
        quotes=tuple(
            quote_from(fact.article, texts[fact.article], fact.span, fact.shown) for fact in divergence.facts
        ),
        kind=divergence.kind,
        slot=divergence.slot,
        proposed=divergence.judgement.relation,
        relation=divergence.judgement.relation,
        status=Status.OPEN,
        severity=None,
        tags=(),
        note="",
        author=author,
        created=when,
        modified=when,
    )


def arrange_articles(review: Review, order: Sequence[ArticleId]) -> Review:
    """Return ``review`` with the records of these articles in this order; records of others keep their places."""
    records = {record.id: record for record in review.articles}
    wanted = iter([article for article in order if article in records])
    moved = set(order)
    return replace(
        review,
        articles=tuple(records[next(wanted)] if record.id in moved else record for record in review.articles),
    )


def add_annotation(review: Review, annotation: Annotation) -> Review:
    """Return ``review`` with one annotation more, at the end."""
    return replace(review, annotations=(*review.annotations, annotation))


def change_annotation(review: Review, changed: Annotation, *, author: str, when: datetime) -> Review:
    """Return ``review`` with ``changed`` in the place of the annotation that has its id, and the change in its history.

    Args:
        review: Before the edit.
        changed: The annotation as the reviewer wants it; its time of change is set here.
        author: Who changes it, or ``""``.
        when: Now, with a time zone. An earlier time than the last change, from a clock that runs behind another
            reviewer's, is set to that change: later edits must stay later.

    Raises:
        KeyError: The review has no annotation with this id.
    """
    before = review.annotation(changed.id)
    if before is None:
        raise KeyError(changed.id)
    later = max(when, before.modified)
    after = with_changes(before, replace(changed, modified=later), author=author, when=later)
    return replace(
        review, annotations=tuple(after if entry.id == after.id else entry for entry in review.annotations)
    )


def remove_annotation(review: Review, annotation_id: AnnotationId) -> Review:
    """Return ``review`` without one annotation.

    Raises:
        KeyError: The review has no annotation with this id.
    """
    kept = tuple(entry for entry in review.annotations if entry.id != annotation_id)
    if len(kept) == len(review.annotations):
        raise KeyError(annotation_id)
    return replace(review, annotations=kept)


def add_article(review: Review, record: SourceRecord) -> Review:
    """Return ``review`` with one article more, at the end."""
    return replace(review, articles=(*review.articles, record))


def change_record(review: Review, changed: SourceRecord) -> Review:
    """Return ``review`` with ``changed`` in the place of the record that has its id: title, source, date corrected.

    Raises:
        KeyError: The review has no record with this id.
    """
    if all(record.id != changed.id for record in review.articles):
        raise KeyError(changed.id)
    return replace(
        review, articles=tuple(changed if record.id == changed.id else record for record in review.articles)
    )


def set_link(review: Review, link: PassageLink) -> Review:
    """Return ``review`` with the reviewer's word on two passages, in place of an earlier word on the same two."""
    kept = tuple(entry for entry in review.links if passages_linked(entry) != passages_linked(link))
    return replace(review, links=(*kept, link))


def remove_link(review: Review, link: PassageLink) -> Review:
    """Return ``review`` without any word on the two passages of ``link``."""
    kept = tuple(entry for entry in review.links if passages_linked(entry) != passages_linked(link))
    return replace(review, links=kept)


def add_correction(review: Review, correction: PassageCorrection) -> Review:
    """Return ``review`` with one correction more, in place of earlier ones on words that it quotes too.

    A clock that runs behind another reviewer's does not matter: it is made later than those that it overlaps.
    """
    mine, made = correction.quote, correction.made
    for entry in review.corrections:
        if (
            entry.quote.article == mine.article
            and entry.quote.span.overlaps(mine.span)
            and entry.made >= made
        ):
            made = _just_after(entry.made)
    kept = tuple(entry for entry in review.corrections if not _quotes_all_of(mine, entry.quote))
    return replace(review, corrections=(*kept, replace(correction, made=made)))


def passages_linked(link: PassageLink) -> frozenset[tuple[str, int, str]]:
    """Return the two passages that ``link`` speaks of, whichever stands left."""
    return frozenset(_place(quote) for quote in (link.left, link.right))


def stretch_corrected(correction: PassageCorrection) -> tuple[str, int, str]:
    """Return the stretch that ``correction`` speaks of."""
    return _place(correction.quote)


def _just_after(moment: datetime) -> datetime:
    try:
        return moment + timedelta(microseconds=1)
    except OverflowError:  # the last moment that there is, from a file that somebody has tampered with
        return moment


def _quotes_all_of(whole: Quote, part: Quote) -> bool:
    """Tell whether all the words of ``part`` are quoted by ``whole`` too, in the same place of the same text."""
    if whole.article != part.article or not whole.span.contains(part.span):
        return False
    return whole.exact.startswith(part.exact, part.start - whole.start)


def _place(quote: Quote) -> tuple[str, int, str]:
    return (quote.article, quote.start, quote.exact)
