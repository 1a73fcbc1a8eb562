"""The texts that a review keeps, in the place of what its files give now."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.domain.article import Article
from viewer.domain.kept_article import kept_article
from viewer.saving.sidecar import SavedReview


def as_annotated(articles: Sequence[Article], found: SavedReview | None) -> tuple[Article, ...]:
    """Return ``articles`` as they were when they were annotated, where ``found`` keeps the text of the same bytes."""
    kept = {} if found is None else {record.sha256: record for record in found.review.articles}
    shown = []
    for article in articles:
        record = kept.get(article.sha256)
        text = kept_article(record, article.path) if record is not None else None
        is_same = text is not None and record is not None and text.id == record.id
        shown.append(replace(text, path=article.path) if text is not None and is_same else article)
    return tuple(shown)
