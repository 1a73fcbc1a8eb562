"""Re-attaches a review to its articles after their texts have changed: found again, or put into a queue."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    PassageCorrection,
    PassageLink,
    Quote,
    Review,
    SourceRecord,
    quote_from,
)
from viewer.reviewing.finding_quotes import find_quote, is_in_place
from viewer.reviewing.searchable_text import SearchableText


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePlace:
    """One quotation of an annotation.

    Attributes:
        annotation: The annotation.
        index: Which of its quotations, from 0.
    """

    annotation: AnnotationId
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reattached:
    """A review after its quotations were looked for in the present texts.

    Attributes:
        review: With positions, context and article ids of the present texts.
        unplaced: Quotations that were not found; they are as they were and wait for a reviewer.
        reworded: Quotations found in words that have changed, now or earlier; a reviewer should look at them.
        unplaced_links: Links of which a passage was not found; they are kept.
        unplaced_corrections: Corrections of passages that were not found; they are kept too.
        changed_articles: The articles whose text is not the one that was reviewed, in order.
    """

    review: Review
    unplaced: tuple[QuotePlace, ...]
    reworded: tuple[QuotePlace, ...]
    unplaced_links: tuple[PassageLink, ...]
    unplaced_corrections: tuple[PassageCorrection, ...]
    changed_articles: tuple[ArticleId, ...]


def reattach(review: Review, articles: Mapping[ArticleId, Article]) -> Reattached:
    """Look for every quotation of ``review`` in the articles that are open.

    A quotation that is not found keeps its words, context and position; only the id of its article follows the
    text. Since its words do not stand at its position, the next call looks for it again, unless a reviewer has put
    it aside. One that is found reworded keeps the words that it had, until a reviewer has looked. Records and quotations of
    articles that are not open stay. Two records that turn out to be one article become one.

    Args:
        review: As it was saved.
        articles: The article that each record means, by the record's id (``pairing.pair_records``).
    """
    present = _Present(articles)
    placed = [(entry, tuple(present.place(quote) for quote in entry.quotes)) for entry in review.annotations]
    linked = [(link, present.place(link.left), present.place(link.right)) for link in review.links]
    cut = [(entry, present.place(entry.quote)) for entry in review.corrections]
    return Reattached(
        review=replace(
            review,
            articles=_records(review.articles, articles),
            annotations=tuple(
                replace(entry, quotes=tuple(one.quote for one in quotes)) for entry, quotes in placed
            ),
            links=tuple(_moved(link, left, right) for link, left, right in linked),
            corrections=tuple(replace(entry, quote=place.quote) for entry, place in cut),
        ),
        unplaced=_places(placed, lambda one: not one.found),
        reworded=_places(placed, lambda one: one.reworded),
        unplaced_links=tuple(
            _moved(link, left, right) for link, left, right in linked if not (left.found and right.found)
        ),
        unplaced_corrections=tuple(
            replace(entry, quote=place.quote) for entry, place in cut if not place.found
        ),
        changed_articles=_changed(review.articles, articles),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A quotation in the present text, and how it came there."""

    quote: Quote
    found: bool = True
    reworded: bool = False


class _Present:
    """The present articles, each made searchable once for all of its quotations."""

    def __init__(self, articles: Mapping[ArticleId, Article]) -> None:
        self._articles = articles
        self._searched = {key: SearchableText(article.text) for key, article in articles.items()}

    def place(self, quote: Quote) -> _Placed:
        article = self._articles.get(quote.article)
        if article is None:
            return _Placed(quote=quote)
        here = replace(quote, article=article.id)
        if is_in_place(article.text, quote):
            return _Placed(quote=replace(here, aside=False), reworded=bool(quote.was))
        if quote.aside:
            return _Placed(quote=here)
        found = find_quote(self._searched[quote.article], quote)
        if found is None:
            return _Placed(quote=here, found=False)
        fresh = quote_from(article.id, article.text, found.span, quote.value)
        was = quote.was or (quote.exact if found.reworded else "")
        return _Placed(quote=replace(fresh, was=was, unknown=quote.unknown), reworded=bool(was))


def _moved(link: PassageLink, left: _Placed, right: _Placed) -> PassageLink:
    return replace(link, left=left.quote, right=right.quote)


def _places(
    placed: Iterable[tuple[Annotation, tuple[_Placed, ...]]], wanted: Callable[[_Placed], bool]
) -> tuple[QuotePlace, ...]:
    return tuple(
        QuotePlace(annotation=annotation.id, index=index)
        for annotation, quotes in placed
        for index, quote in enumerate(quotes)
        if wanted(quote)
    )


def _changed(records: Iterable[SourceRecord], articles: Mapping[ArticleId, Article]) -> tuple[ArticleId, ...]:
    """Return the present ids of the articles that were another text when the review was written."""
    present = [
        articles[record.id].id
        for record in records
        if record.id in articles and articles[record.id].id != record.id
    ]
    return tuple(dict.fromkeys(present))


def _records(
    records: Iterable[SourceRecord], articles: Mapping[ArticleId, Article]
) -> tuple[SourceRecord, ...]:
    """Return the records as of the present texts; what a reviewer corrected in title, source and date stays."""
    present: dict[ArticleId, SourceRecord] = {}
    for record in records:
        article = articles.get(record.id)
        fresh = record if article is None else _of_present_text(record, article)
        present[fresh.id] = _joined(present[fresh.id], fresh) if fresh.id in present else fresh
    return tuple(present.values())


def _of_present_text(record: SourceRecord, article: Article) -> SourceRecord:
    """Return ``record`` as of the present text; a kept text that is not it is no longer what positions count."""
    kept = record.kept if record.kept is not None and record.kept.text == article.text else None
    return replace(record, id=article.id, sha256=article.sha256, kept=kept)


def _joined(first: SourceRecord, second: SourceRecord) -> SourceRecord:
    """Return one record of two that mean the same article; the second fills what the first leaves open."""
    return replace(
        first,
        source=first.source or second.source,
        published=first.published or second.published,
        author=first.author or second.author,
        address=first.address or second.address,
        updated=first.updated or second.updated,
        language=first.language or second.language,
        retrieved=first.retrieved or second.retrieved,
        encoding=first.encoding or second.encoding,
        kept=first.kept or second.kept,
        unknown={**second.unknown, **first.unknown},
    )
