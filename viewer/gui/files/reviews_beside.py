"""Finds the review that is kept beside articles, whichever of them it was named after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.errors import SidecarError, ViewerError
from viewer.reviewing.pairing import pair_records
from viewer.saving.sidecar import SavedReview, default_sidecar_path, read_sidecar


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsBeside:
    """What stands beside articles.

    Attributes:
        found: The reviews that name one of the articles or more; the one that names most of them first.
        problems: One for each review that could not be read.
    """

    found: tuple[SavedReview, ...]
    problems: tuple[SidecarError, ...]


def find_reviews_beside(articles: Sequence[Article]) -> ReviewsBeside:
    """Look beside each of ``articles`` for a review that names them; of equals, the earlier article's stands first."""
    counted: list[tuple[int, SavedReview]] = []
    problems: list[SidecarError] = []
    for place in dict.fromkeys(default_sidecar_path(article.path) for article in articles):
        if not place.exists():
            continue
        try:
            saved = read_sidecar(place)
        except SidecarError as problem:
            problems.append(problem)
            continue
        named = pair_records(saved.review, articles, place.parent).values()
        counted.append((len({article.id for article in named}), saved))
    counted.sort(key=lambda entry: -entry[0])
    return ReviewsBeside(found=tuple(saved for count, saved in counted if count), problems=tuple(problems))


def review_beside(
    articles: Sequence[Article], report: Callable[[ViewerError], None], announce: Callable[[str], None]
) -> SavedReview | None:
    """Return the review that is kept beside one of the articles; damaged ones are told and left as they are."""
    beside = find_reviews_beside(articles)
    for problem in beside.problems:
        report(problem)
    if not beside.found:
        return None
    best, *others = beside.found
    announce(
        QCoreApplication.translate("StoryFiles", "The review kept beside the articles was opened with them.")
    )
    if others:
        words = QCoreApplication.translate(
            "StoryFiles",
            "Several reviews name these articles; this one, which names most of them, was opened. Others: {names}.",
        ).format(names=", ".join(other.path.name for other in others))
        remedy = QCoreApplication.translate("StoryFiles", "Open another with File, Open review.")
        report(ViewerError(words, where=str(best.path), remedy=remedy))
    return best
