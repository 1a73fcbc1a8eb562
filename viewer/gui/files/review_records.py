"""What a review keeps of its articles, kept in step with what is open.

While a review is open its records name the files absolutely: so an undo cannot bring back paths as seen from a folder
in which the review is no longer kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import Review
from viewer.gui.session import ReviewSession
from viewer.reviewing.correcting import as_reviewed
from viewer.reviewing.editing import add_article
from viewer.reviewing.pairing import (
    absolute_path,
    completed,
    record_of,
    with_absolute_paths,
    with_relative_paths,
)


def opened_from(review: Review, folder: Path) -> Review:
    """Return a review that was read in ``folder`` with absolute paths."""
    return with_absolute_paths(review, folder)


def saved_into(review: Review, folder: Path) -> Review:
    """Return an open review with its paths as a sidecar in ``folder`` names them."""
    return with_relative_paths(review, folder)


def with_records(review: Review, articles: Sequence[Article]) -> Review:
    """Return an open review with a record of every article."""
    opened = {article.id: article for article in articles}
    records = tuple(
        completed(record, opened[record.id]) if record.id in opened else record for record in review.articles
    )
    review = review if records == review.articles else replace(review, articles=records)
    known = {record.id for record in review.articles}
    for article in articles:
        if article.id not in known:
            record = record_of(article, article.path.parent)
            review = add_article(review, replace(record, path=absolute_path(article.path)))
    return review


def listed_review(session: ReviewSession) -> Review:
    """Return the review with a record of every open article: an undo may have taken one back."""
    return with_records(session.review, session.articles)


def without_record(review: Review, article: ArticleId) -> Review:
    """Return ``review`` without the record of ``article``, unless something that was said quotes it."""
    if any(quote.article == article for quote in review.quotes):
        return review
    return replace(review, articles=tuple(record for record in review.articles if record.id != article))


def corrected(articles: Sequence[Article], review: Review) -> tuple[Article, ...]:
    """Return ``articles``, as they were read, as the reviewer has them: corrected, in the order of the records.

    Articles that the review does not list stand at the end.
    """
    places = {record.id: place for place, record in enumerate(review.articles)}
    ordered = sorted(articles, key=lambda article: places.get(article.id, len(places)))
    return tuple(as_reviewed(article, review) for article in ordered)


def standing_for(article: Article, review: Review, read: Mapping[ArticleId, Article]) -> Article:
    """Return ``article`` as it was read; where the review lists another reading of its file, as after an undo, that one.

    Args:
        article: As it is open.
        review: What lists it.
        read: All that was read in this story.
    """
    listed = {record.id for record in review.articles}
    if article.id not in listed:
        file = absolute_path(article.path)
        for record in review.articles:
            if record.path == file and record.id in read:
                return read[record.id]
    return read.get(article.id, article)
