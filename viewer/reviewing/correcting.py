"""Applies to articles what reviewers corrected: their particulars, and how they are cut into passages."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from viewer.domain.article import Article, Passage, PassageId, PassageKind, passage_name
from viewer.domain.review import PassageCorrection, Review, SourceRecord
from viewer.domain.text import Span
from viewer.reviewing.finding_quotes import is_in_place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A passage that has no name yet."""

    kind: PassageKind
    span: Span


def as_reviewed(article: Article, review: Review) -> Article:
    """Return ``article``, as it was read, with particulars and passages as the reviewers corrected them."""
    record = next((each for each in review.articles if each.id == article.id), None)
    if record is not None:
        article = _as_recorded(article, record)
    return correct_passages(article, review.corrections)


def _as_recorded(article: Article, record: SourceRecord) -> Article:
    """Return ``article`` with its particulars as reviewers have them; a record of an older Parallax leaves some open."""
    is_whole = record.kept is not None
    return replace(
        article,
        title=record.title,
        source=record.source,
        published=record.published,
        author=record.author if is_whole else record.author or article.author,
        address=record.address if is_whole else record.address or article.address,
        language=record.language or article.language,
        retrieved=record.retrieved or article.retrieved,
    )


def correct_passages(article: Article, corrections: Iterable[PassageCorrection]) -> Article:
    """Return ``article`` with its passages as ``corrections`` say.

    Their time decides which of two that overlap wins, not their order. What is left of a passage that a correction
    cuts keeps its kind. No word falls out: whatever stood in a passage stands in one afterwards. A correction of
    another article, or one whose words no longer stand in their place, changes nothing.

    Args:
        article: As it was read.
        corrections: Of any articles.
    """
    standing = [each for each in corrections if _stands_in(article, each)]
    if not standing:
        return article
    pieces = [_Piece(kind=passage.kind, span=passage.span) for passage in article.passages]
    for correction in sorted(standing, key=_order):
        _put(pieces, _Piece(kind=correction.kind, span=correction.quote.span), article.text)
    return replace(article, passages=_named(article, pieces))


def corrected_passages(article: Article, corrections: Iterable[PassageCorrection]) -> tuple[Passage, ...]:
    """Return, in order, the passages of ``article``, as it is now, of which ``corrections`` speak."""
    found: set[int] = set()
    for correction in corrections:
        if _stands_in(article, correction):
            span = correction.quote.span
            first = bisect_right(article.passages, span.start, key=lambda passage: passage.span.end)
            last = bisect_left(article.passages, span.end, key=lambda passage: passage.span.start)
            found.update(range(first, last))
    return tuple(article.passages[place] for place in sorted(found))


def take_back(review: Review, article: Article, span: Span) -> Review:
    """Return ``review`` without the corrections that shaped the passages at ``span``.

    Those are all that overlap the passages that were read there, and the passages that were joined with them.

    Args:
        review: Before the edit.
        article: As it was read.
        span: A passage as it is now.
    """
    standing = [each for each in review.corrections if _stands_in(article, each)]
    known = [*(passage.span for passage in article.passages), *(each.quote.span for each in standing)]
    reach = span
    while True:
        touched = [reach, *(each for each in known if each.overlaps(reach))]
        wider = Span(start=min(each.start for each in touched), end=max(each.end for each in touched))
        if wider == reach:
            break
        reach = wider
    gone = [each for each in standing if each.quote.span.overlaps(reach)]
    return replace(review, corrections=tuple(each for each in review.corrections if each not in gone))


def _stands_in(article: Article, correction: PassageCorrection) -> bool:
    return correction.quote.article == article.id and is_in_place(article.text, correction.quote)


def _order(correction: PassageCorrection) -> tuple[object, ...]:
    """Return what orders corrections in time; those of one moment have at least the same order for everybody."""
    quote = correction.quote
    return (correction.made, quote.start, quote.exact, correction.kind)


def _put(pieces: list[_Piece], wanted: _Piece, text: str) -> None:
    """Put ``wanted`` among ``pieces``, in place of what it covers; what stood in no passage stays outside."""
    first = bisect_right(pieces, wanted.span.start, key=lambda piece: piece.span.end)
    last = bisect_left(pieces, wanted.span.end, key=lambda piece: piece.span.start)
    if first >= last:
        return
    before, after = pieces[first], pieces[last - 1]
    start, end = max(wanted.span.start, before.span.start), min(wanted.span.end, after.span.end)
    span = _trimmed(text, start, end)
    if span is None:
        return
    cut = (
        (before.kind, _trimmed(text, before.span.start, span.start)),
        (wanted.kind, span),
        (after.kind, _trimmed(text, span.end, after.span.end)),
    )
    pieces[first:last] = [_Piece(kind=kind, span=found) for kind, found in cut if found is not None]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without white space at its ends; None where nothing else is there."""
    stretch = text[start:end]
    if not stretch.strip():
        return None
    start += len(stretch) - len(stretch.lstrip())
    return Span(start=start, end=start + len(stretch.strip()))


def _named(article: Article, pieces: Sequence[_Piece]) -> tuple[Passage, ...]:
    """Return the passages; one that has the words of a passage that was read keeps its name."""
    read = {passage.span: passage for passage in article.passages}
    taken = {read[piece.span].id for piece in pieces if piece.span in read}
    passages: list[Passage] = []
    for piece in pieces:
        known = read.get(piece.span)
        if known is not None:
            passages.append(known if known.kind is piece.kind else replace(known, kind=piece.kind))
            continue
        name = _free_name(passage_name(article.id, piece.span.of(article.text)), taken)
        taken.add(name)
        passages.append(Passage(id=name, kind=piece.kind, span=piece.span))
    return tuple(passages)


def _free_name(name: str, taken: set[PassageId]) -> PassageId:
    found, number = PassageId(name), 1
    while found in taken:
        number += 1
        found = PassageId(f"{name}-{number}")
    return found
