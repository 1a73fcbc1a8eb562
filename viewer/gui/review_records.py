"""What a review keeps of its articles, kept in step with what is open."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import Review
from viewer.reviewing.editing import add_article
from viewer.reviewing.pairing import record_of, resolve_path


def listed_files(review: Review, sidecar: Path) -> tuple[Path, ...]:
    """Return the files of the articles that ``review`` lists."""
    return tuple(resolve_path(record.path, sidecar.parent) for record in review.articles)


def with_records(review: Review, articles: Sequence[Article], folder: Path) -> Review:
    """Return ``review``, in ``folder``, with a record of every article."""
    known = {record.id for record in review.articles}
    for article in articles:
        if article.id not in known:
            review = add_article(review, record_of(article, folder))
    return review


def without_record(review: Review, article: ArticleId) -> Review:
    """Return ``review`` without the record of ``article``, unless something that was said quotes it."""
    quotes = [quote for annotation in review.annotations for quote in annotation.quotes]
    quotes += [quote for link in review.links for quote in (link.left, link.right)]
    if any(quote.article == article for quote in quotes):
        return review
    return replace(review, articles=tuple(record for record in review.articles if record.id != article))


def corrected(articles: Sequence[Article], review: Review) -> tuple[Article, ...]:
    """Return ``articles`` with title, source and date as the reviewer corrected them."""
    records = {record.id: record for record in review.articles}
    return tuple(
        replace(
            article,
            title=records[article.id].title,
            source=records[article.id].source,
            published=records[article.id].published,
        )
        if article.id in records
        else article
        for article in articles
    )
