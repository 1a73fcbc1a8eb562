"""Whose judgements are compared: those of each author, or those of each file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from viewer.domain.article import ArticleId
from viewer.domain.review import Annotation, AnnotationId, Quote, Review


class RatedBy(StrEnum):
    """What makes a rater."""

    AUTHOR = "author"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedReview:
    """A review with what it is called by.

    Attributes:
        name: Of its file, or what else tells it from the others.
        review: Its quotations placed in the texts that all reviews share.
        lost: Its quotations that are not where they say, by annotation and place.
    """

    name: str
    review: Review
    lost: frozenset[tuple[AnnotationId, int]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """Whoever judged.

    Attributes:
        name: By which the rater is called; no two of a comparison are called the same.
        annotations: What is compared, with only those quotations that stand in texts that all raters had.
        elsewhere: Annotations left out, since their words stand in texts that not all raters had.
        lost: Annotations left out, since their words are no longer found.
    """

    name: str
    annotations: tuple[Annotation, ...]
    elsewhere: int = 0
    lost: int = 0


def raters_of(reviews: Sequence[NamedReview], by: RatedBy | None = None) -> tuple[Rater, ...]:
    """Return who judged in ``reviews``, in the order in which they appear.

    By author, one name is one rater in however many files it stands, and an annotation that stands in several files
    counts once, as it was changed last. What bears no name is a rater for each file. By file, each file is a rater,
    whoever wrote in it.

    Args:
        reviews: At least one.
        by: None for authors where two names or more appear, else for files.
    """
    known = frozenset.intersection(*(_articles_of(entry.review) for entry in reviews))
    by = by or _usual(reviews)
    said: dict[tuple[str, str], dict[AnnotationId, tuple[Annotation, NamedReview]]] = {}
    for entry in reviews:
        for annotation in entry.review.annotations:
            key = (annotation.author, "") if by is RatedBy.AUTHOR and annotation.author else ("", entry.name)
            entries = said.setdefault(key, {})
            before = entries.get(annotation.id)
            if before is None or before[0].modified < annotation.modified:
                entries[annotation.id] = annotation, entry
        if by is RatedBy.FILE:
            said.setdefault(("", entry.name), {})  # who said nothing is a rater too
    names = _names(list(said))
    return tuple(_rater(names[key], entries.values(), known) for key, entries in said.items())


def _usual(reviews: Iterable[NamedReview]) -> RatedBy:
    authors = {annotation.author for entry in reviews for annotation in entry.review.annotations} - {""}
    return RatedBy.AUTHOR if len(authors) > 1 else RatedBy.FILE


def _articles_of(review: Review) -> frozenset[ArticleId]:
    return frozenset(record.id for record in review.articles)


def _names(keys: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """Return what to call each rater: the author, or else the file; a file that is called like an author, with a mark."""
    authors = {author for author, _ in keys if author}
    return {(author, file): author or (f"{file} (no name)" if authors else file) for author, file in keys}


def _rater(
    name: str, entries: Iterable[tuple[Annotation, NamedReview]], known: frozenset[ArticleId]
) -> Rater:
    kept, elsewhere, lost = [], 0, 0
    for annotation, entry in entries:
        here = [(place, quote) for place, quote in enumerate(annotation.quotes) if quote.article in known]
        quotes = _in_place(annotation, here, entry)
        if quotes:
            kept.append(replace(annotation, quotes=quotes))
        elif here:
            lost += 1
        else:
            elsewhere += 1
    return Rater(name=name, annotations=tuple(kept), elsewhere=elsewhere, lost=lost)


def _in_place(
    annotation: Annotation, quotes: Iterable[tuple[int, Quote]], entry: NamedReview
) -> tuple[Quote, ...]:
    return tuple(quote for place, quote in quotes if (annotation.id, place) not in entry.lost)
