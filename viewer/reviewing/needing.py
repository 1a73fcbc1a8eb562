"""The quotations that need a person: not found again, or found in words that have changed; and what a person decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from viewer.domain.article import Article
from viewer.domain.review import Annotation, PassageCorrection, PassageLink, Quote, Review
from viewer.reviewing.editing import change_annotation, remove_annotation
from viewer.reviewing.finding_quotes import find_candidates, is_in_place
from viewer.reviewing.searchable_text import SearchableText
from viewer.reviewing.weighing_places import Weighed

Owner = Annotation | PassageLink | PassageCorrection


class NeedKind(Enum):
    """Why a person must look."""

    NOT_FOUND = auto()
    REWORDED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A quotation that needs a person.

    Attributes:
        owner: What quotes.
        index: Which of its quotations, from 0; of a link 0 is the left one.
        quote: The quotation as it stands in the review.
        kind: Why a person must look.
    """

    owner: Owner
    index: int
    quote: Quote
    kind: NeedKind

    @property
    def words(self) -> str:
        """The words that the reviewer quoted."""
        return self.quote.was or self.quote.exact

    def is_like(self, other: "Need") -> bool:
        """Tell whether ``other`` is the same quotation, which may have changed since."""
        if isinstance(self.owner, Annotation) and isinstance(other.owner, Annotation):
            return (self.owner.id, self.index) == (other.owner.id, other.index)
        return (self.owner, self.index) == (other.owner, other.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides, and when.

    Attributes:
        author: The reviewer's name, or ``""``.
        when: Now, with a time zone.
    """

    author: str
    when: datetime


def find_needs(review: Review, articles: Sequence[Article], only: str | None = None) -> tuple[Need, ...]:
    """Return the quotations of open articles that need a person, in the order of the review.

    What quotes an article that is not open stays as it is and waits; what a reviewer has put aside needs nobody.
    With ``only``, annotations of that author alone are looked at: whoever judges blind shall not read others'.
    """
    texts = {article.id: article.text for article in articles}
    return tuple(
        Need(owner=owner, index=index, quote=quote, kind=kind)
        for owner, index, quote in _quotations(review)
        if quote.article in texts and not quote.aside and _is_asked(owner, only)
        for kind in _kinds(texts[quote.article], quote)
    )


def candidates_for(searched: SearchableText, need: Need, most: int) -> tuple[Weighed, ...]:
    """Return the places where the words of ``need`` may stand, the one they stand at now first, then the best.

    Args:
        searched: The text of its article.
        need: The quotation.
        most: How many places at most.
    """
    asked = replace(need.quote, exact=need.words)
    found = find_candidates(searched, asked, most, here=need.quote.span if need.quote.was else None)
    return found[:most]


def put_at(review: Review, need: Need, quote: Quote, by: Decider) -> Review:
    """Return ``review`` with ``quote`` in the stead of the quotation that needed a person."""
    kept = replace(quote, value=need.quote.value, was="", aside=False, unknown=need.quote.unknown)
    return _with_quote(review, need, kept, by)


def put_aside(review: Review, need: Need, by: Decider) -> Review:
    """Return ``review`` with the quotation kept as it was first quoted, without a place, and nobody asked again."""
    return _with_quote(review, need, replace(need.quote, exact=need.words, was="", aside=True), by)


def take_away(review: Review, need: Need, by: Decider) -> Review:
    """Return ``review`` without the quotation, and without what has no other: its note, its link, its correction."""
    owner = need.owner
    if isinstance(owner, PassageLink):
        return replace(review, links=tuple(each for each in review.links if each != owner))
    if isinstance(owner, PassageCorrection):
        return replace(review, corrections=tuple(each for each in review.corrections if each != owner))
    left = tuple(quote for index, quote in enumerate(owner.quotes) if index != need.index)
    if not left:
        return remove_annotation(review, owner.id)
    return change_annotation(review, replace(owner, quotes=left), author=by.author, when=by.when)


def _with_quote(review: Review, need: Need, quote: Quote, by: Decider) -> Review:
    owner = need.owner
    if isinstance(owner, PassageLink):
        moved = replace(owner, left=quote) if need.index == 0 else replace(owner, right=quote)
        return replace(review, links=tuple(moved if each == owner else each for each in review.links))
    if isinstance(owner, PassageCorrection):
        put = replace(owner, quote=quote)
        return replace(
            review, corrections=tuple(put if each == owner else each for each in review.corrections)
        )
    quotes = tuple(quote if index == need.index else each for index, each in enumerate(owner.quotes))
    return change_annotation(review, replace(owner, quotes=quotes), author=by.author, when=by.when)


def _quotations(review: Review) -> Iterator[tuple[Owner, int, Quote]]:
    for annotation in review.annotations:
        yield from ((annotation, index, quote) for index, quote in enumerate(annotation.quotes))
    for link in review.links:
        yield from ((link, index, quote) for index, quote in enumerate((link.left, link.right)))
    for correction in review.corrections:
        yield correction, 0, correction.quote


def _is_asked(owner: Owner, only: str | None) -> bool:
    return only is None or not isinstance(owner, Annotation) or owner.author == only


def _kinds(text: str, quote: Quote) -> Iterator[NeedKind]:
    if not is_in_place(text, quote):
        yield NeedKind.NOT_FOUND
    elif quote.was:
        yield NeedKind.REWORDED
