"""Brings reviews that were made on different copies or states of the same articles onto the same texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.article import Article
from viewer.domain.review import Review
from viewer.reviewing.grounding import Copy, Pairs, pair_sources
from viewer.reviewing.raters import NamedReview
from viewer.reviewing.reattaching import reattach


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledReview:
    """A review with its file.

    Attributes:
        name: What it is called by.
        review: As it was saved.
        folder: Where its file stands, from which it names its articles.
    """

    name: str
    review: Review
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCommonTexts:
    """Reviews of the same texts.

    Attributes:
        reviews: In their order, with quotations placed in the texts that they share.
        apart: Headlines or paths of articles that not every review lists; what is said of them cannot be compared.
    """

    reviews: tuple[NamedReview, ...]
    apart: tuple[str, ...]


def on_common_texts(reviews: Sequence[FiledReview], articles: Sequence[Article]) -> OnCommonTexts:
    """Return ``reviews`` as they speak of one text for each article.

    The text of an article is the one that the first review to list it has; quotations of the others are looked for in
    it. An article that could not be read is the same in two reviews only where both saw the very same text.

    Args:
        reviews: In order.
        articles: Those of their articles that could be read, from wherever each review names them.
    """
    told: Pairs = {}  # by records: two reviews that have one speak of one text
    placed = []
    for entry in reviews:
        copy = Copy(review=entry.review, folder=entry.folder)
        for among in (tuple(told.values()), articles):
            told = {**pair_sources(copy, among), **told}
        attached = reattach(entry.review, told)
        lost = frozenset((place.annotation, place.index) for place in attached.unplaced)
        placed.append(NamedReview(name=entry.name, review=attached.review, lost=lost))
    return OnCommonTexts(reviews=tuple(placed), apart=_apart(placed))


def _apart(reviews: Sequence[NamedReview]) -> tuple[str, ...]:
    listed = [{record.id for record in entry.review.articles} for entry in reviews]
    common = set.intersection(*listed)
    apart = [
        record.title or record.path
        for entry in reviews
        for record in entry.review.articles
        if record.id not in common
    ]
    return tuple(dict.fromkeys(apart))
