"""Brings reviews that were saved in several places, of several states of a text, onto the same articles.

Nothing is lost on the way: what is not found again keeps its words, its context and its place, and a review of an
article that nobody can read keeps its own record of it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import Annotation, Quote, Review, SourceRecord, quote_from
from viewer.reviewing.finding_quotes import is_in_place
from viewer.reviewing.pairing import absolute_path, completed, pair_records, with_absolute_paths
from viewer.reviewing.reattaching import QuotePlace, reattach

_HALF: Final = 0.5
"""Of the quoted code points of a record: at least so many must stand in an article for it to be the same article."""
_TELLING: Final = 24
"""Code points quoted: fewer may stand in any article."""

ReadFiles = Callable[[Mapping[Path, SourceRecord]], Sequence[Article]]
Pairs = Mapping[ArticleId, Article]
"""The articles of records, by the ids of the records."""
NOTHING_TOLD: Final[Pairs] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a review, as it was saved.

    Attributes:
        review: What it says.
        folder: Where its paths begin.
    """

    review: Review
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """A copy of a review, its quotations looked for in the present texts, its paths absolute.

    Attributes:
        review: With the ids of the present articles.
        unplaced: Quotations of annotations that were not found; they are kept as they were.
        lost_by_hand: How many links and corrections were not found; they are kept too.
        unread: The records of articles that could not be read.
    """

    review: Review
    unplaced: tuple[QuotePlace, ...]
    lost_by_hand: int
    unread: tuple[SourceRecord, ...]


def gather_sources(copies: Sequence[Copy], read: ReadFiles) -> tuple[Article, ...]:
    """Return the articles that ``copies`` are about, each once, as they are now.

    Where two copies name an article by different files, the file of the first one is taken.

    Args:
        copies: In the order in which their files are asked for.
        read: Reads those of the files that can be read, or opens what the records keep of them.
    """
    articles: dict[ArticleId, Article] = {}
    told: Pairs = {}
    for copy in copies:
        told = {**pair_sources(copy, tuple(articles.values())), **told}
        left = [record for record in copy.review.articles if record.id not in told]
        found = read({copy.folder / record.path: record for record in left})
        articles.update((article.id, article) for article in found if article.id not in articles)
        told = {**pair_sources(copy, tuple(articles.values())), **told}
    return tuple(articles.values())


def pair_sources(copy: Copy, articles: Sequence[Article]) -> Pairs:
    """Return, for each record of ``copy`` whose article is among ``articles``, that article, by the record's id.

    What neither words, file, bytes nor headline tell is told by the words quoted: another path, another state.
    """
    pairs = dict(pair_records(copy.review, articles, copy.folder))
    taken = {article.id for article in pairs.values()}
    left = [article for article in articles if article.id not in taken]
    fits = sorted(
        (
            (-_share_quoted(copy.review, record.id, article.text), record.id, article.id)
            for record in copy.review.articles
            if record.id not in pairs
            for article in left
        ),
    )
    by_id = {article.id: article for article in left}
    for share, record_id, article_id in fits:
        if -share >= _HALF and record_id not in pairs and article_id in by_id:
            pairs[record_id] = by_id.pop(article_id)
    return pairs


def ground_all(copies: Sequence[Copy], articles: Sequence[Article]) -> list[Grounded]:
    """Return ``copies`` as they stand in ``articles``; what the file of one tells of a record counts in all."""
    told: Pairs = {}
    for copy in copies:
        told = {**pair_sources(copy, articles), **told}
    return [ground(copy, articles, told) for copy in copies]


def ground(copy: Copy, articles: Sequence[Article], told: Pairs = NOTHING_TOLD) -> Grounded:
    """Return ``copy`` as it stands in ``articles``.

    Args:
        copy: As it was saved.
        articles: As they are now.
        told: The articles of records that another copy has too, by its pairs: a record's id is that of its words, so
            that two copies which have it speak of one text, whatever became of the file since.
    """
    pairs = {**pair_sources(copy, articles), **_told_of(copy, told)}
    attached = reattach(with_absolute_paths(copy.review, copy.folder), pairs)
    texts = {article.id: article for article in articles}
    return Grounded(
        review=_with_present_context(attached.review, texts),
        unplaced=attached.unplaced,
        lost_by_hand=len(attached.unplaced_links) + len(attached.unplaced_corrections),
        unread=tuple(record for record in attached.review.articles if record.id not in texts),
    )


def ground_base(base: Copy, articles: Sequence[Article], sides: Sequence[Grounded]) -> Review:
    """Return what ``sides`` started from as it stands in ``articles``.

    A file that was moved since is no change that a reviewer made, so its records have the paths that the sides have.
    """
    grounded = ground(base, articles).review
    present = {record.id: record for side in reversed(sides) for record in side.review.articles}
    records = tuple(
        replace(record, path=present[record.id].path, sha256=present[record.id].sha256)
        if record.id in present
        else record
        for record in grounded.articles
    )
    return replace(grounded, articles=records)


def comparable(sides: Sequence[Grounded]) -> list[tuple[Annotation, ...]]:
    """Return the annotations of each side so that what stands at one place is the same place.

    Positions in two states of a text that nobody can read mean nothing to one another, nor do those of quotations that
    were not found: such quotations meet where their words and the words around them are the same.
    """
    listed = Counter(record.id for side in sides for record in side.review.articles)
    return [
        tuple(
            replace(
                entry,
                quotes=tuple(
                    _comparable(quote, is_placed=is_placed)
                    for quote, is_placed in zip(entry.quotes, _are_placed(side, entry, listed), strict=True)
                ),
            )
            for entry in side.review.annotations
        )
        for side in sides
    ]


def _are_placed(side: Grounded, entry: Annotation, listed: Mapping[ArticleId, int]) -> list[bool]:
    unread = {record.id for record in side.unread if listed[record.id] == 1}
    lost = {place.index for place in side.unplaced if place.annotation == entry.id}
    return [quote.article not in unread and index not in lost for index, quote in enumerate(entry.quotes)]


def _comparable(quote: Quote, *, is_placed: bool) -> Quote:
    if is_placed:
        return quote
    around = f"{quote.prefix}\N{SYMBOL FOR UNIT SEPARATOR}{quote.suffix}"
    return replace(quote, article=ArticleId(f"{around}\N{SYMBOL FOR UNIT SEPARATOR}{quote.exact}"), start=0)


def _told_of(copy: Copy, told: Pairs) -> Pairs:
    return {record.id: told[record.id] for record in copy.review.articles if record.id in told}


def _share_quoted(review: Review, record: ArticleId, text: str) -> float:
    """Return the share of the code points quoted of ``record`` that stand in ``text``; 0 where too few are quoted."""
    words = {quote.exact for quote in review.quotes if quote.article == record}
    quoted = sum(map(len, words))
    return sum(len(each) for each in words if each in text) / quoted if quoted >= _TELLING else 0.0


def _with_present_context(review: Review, articles: Mapping[ArticleId, Article]) -> Review:
    """Return ``review`` with the context that its quotations have now, so that equal places are equal quotations."""

    def fresh(quote: Quote) -> Quote:
        article = articles.get(quote.article)
        if article is None or not is_in_place(article.text, quote):
            return quote
        present = quote_from(quote.article, article.text, quote.span, quote.value)
        return replace(present, unknown=quote.unknown)

    return replace(
        review,
        articles=tuple(_present_record(record, articles) for record in review.articles),
        annotations=tuple(
            replace(entry, quotes=tuple(map(fresh, entry.quotes))) for entry in review.annotations
        ),
        links=tuple(replace(link, left=fresh(link.left), right=fresh(link.right)) for link in review.links),
        corrections=tuple(replace(entry, quote=fresh(entry.quote)) for entry in review.corrections),
    )


def _present_record(record: SourceRecord, articles: Mapping[ArticleId, Article]) -> SourceRecord:
    article = articles.get(record.id)
    if article is None:
        return record
    return replace(completed(record, article), path=absolute_path(article.path))
