"""The texts that a review keeps, in the place of what its files give now."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.errors import ChangedSince, OpenedAsKept, ViewerError
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


def worded(problem: ViewerError) -> ViewerError:
    """Return what is told of an article, in the words of the window where it leads to something in the menus."""
    if isinstance(problem, OpenedAsKept):
        return ViewerError(
            QCoreApplication.translate(
                "KeptTexts", "Opened from the text kept with the review, because the file cannot be opened."
            ),
            where=", ".join(Path(name).name for name in problem.where.split(", ")),
            remedy=QCoreApplication.translate(
                "KeptTexts",
                "All positions hold. A file that was moved is found with Sources, Find the file of this source.",
            ),
        )
    if isinstance(problem, ChangedSince):
        words = QCoreApplication.translate(
            "KeptTexts",
            "The text has changed since it was annotated; passages: {before}, of them gone or different: {gone}, new: {new}.",
        )
        return ViewerError(
            words.format(before=problem.before, gone=problem.gone, new=problem.new),
            where=Path(problem.where).name,
            remedy=QCoreApplication.translate(
                "KeptTexts", "The old one: Sources, Open the text as it was annotated."
            ),
        )
    return problem
