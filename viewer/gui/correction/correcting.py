"""Edits by which a reviewer corrects the machine: which passages belong together, and what a passage is.

Each is one step that can be undone, and is said in words. Whoever keeps the comparison up to date hears of it by
``ReviewSession.review_changed``.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.review import PassageCorrection, PassageLink, Review, quote_from
from viewer.domain.text import Span
from viewer.gui.files.review_records import listed_review
from viewer.gui.hand_links import HandLink, find_hand_links
from viewer.gui.located import locate
from viewer.gui.session import ReviewSession
from viewer.gui.wording import first_words, passage_kind_words
from viewer.language.sentences import split_sentences
from viewer.reviewing.correcting import take_back
from viewer.reviewing.editing import add_correction, remove_link, set_link


def link_passages(session: ReviewSession, one: PassageId, other: PassageId) -> None:
    """Bring two passages of different articles together, whatever the machine says."""
    _set_link(
        session, one, other, linked=True, label=QCoreApplication.translate("Correcting", "Link two passages")
    )
    words = QCoreApplication.translate("Correcting", "Linked: {one} with {other}.")
    session.announced.emit(
        words.format(one=locate(session.articles, one).called, other=locate(session.articles, other).called)
    )


def part_passages(session: ReviewSession, one: PassageId, other: PassageId) -> None:
    """Keep two passages of different articles apart, whatever the machine says."""
    _set_link(
        session, one, other, linked=False, label=QCoreApplication.translate("Correcting", "Part two passages")
    )
    words = QCoreApplication.translate("Correcting", "Kept apart: {one} from {other}.")
    session.announced.emit(
        words.format(one=locate(session.articles, one).called, other=locate(session.articles, other).called)
    )


def unlink_passages(session: ReviewSession, hand: HandLink) -> None:
    """Take back a reviewer's word on two passages, so that the machine's holds again."""
    session.record(
        _without_links(session.review, session, hand.passages),
        QCoreApplication.translate("Correcting", "Remove a link made by hand"),
    )
    words = QCoreApplication.translate(
        "Correcting", "No longer linked or kept apart by hand: {one} and {other}."
    )
    session.announced.emit(words.format(one=hand.ends[0].called, other=hand.ends[1].called))


def set_kind(session: ReviewSession, passage: PassageId, kind: PassageKind) -> None:
    """Say what a passage is in the layout of its article; boilerplate takes no part in the comparison."""
    found = locate(session.articles, passage)
    if found.passage.kind is not kind:
        wanted = [(found.passage.span, kind)]
        _correct(
            session,
            found.article,
            wanted,
            QCoreApplication.translate("Correcting", "Change the kind of a passage"),
        )
    session.announced.emit(
        QCoreApplication.translate("Correcting", "{one}, now: {kind}.").format(
            one=found.called, kind=passage_kind_words(kind)
        )
    )


def split_passage(session: ReviewSession, passage: PassageId, code_point: int) -> None:
    """Split a passage where the sentence nearest to ``code_point`` begins."""
    article, found = _find(session, passage)
    place = _sentence_start(article, found, code_point)
    if place is None:
        words = QCoreApplication.translate(
            "Correcting",
            "This passage is one sentence. Mark the words that shall stand alone, and split again.",
        )
        session.announced.emit(words)
        return
    ends = found.span.start + len(article.text[found.span.start : place].rstrip())
    first, second = Span(start=found.span.start, end=ends), Span(start=place, end=found.span.end)
    _correct(
        session,
        article,
        [(first, found.kind), (second, found.kind)],
        QCoreApplication.translate("Correcting", "Split a passage"),
    )
    session.announced.emit(
        QCoreApplication.translate("Correcting", "Split. A new passage begins with {words}.").format(
            words=_quoted(article, second)
        )
    )


def set_apart(session: ReviewSession, article: Article, span: Span) -> None:
    """Make the words of ``span``, rounded to whole words, one passage of its own."""
    stretch = _whole_words(article.text, span)
    passage = None if stretch is None else article.passage_at(stretch.start)
    if stretch is None or passage is None:
        session.announced.emit(QCoreApplication.translate("Correcting", "These words stand in no passage."))
        return
    _correct(
        session,
        article,
        [(stretch, passage.kind)],
        QCoreApplication.translate("Correcting", "Make a passage of the marked words"),
    )
    session.announced.emit(
        QCoreApplication.translate("Correcting", "A passage of its own now: {words}.").format(
            words=_quoted(article, stretch)
        )
    )


def join_with_next(session: ReviewSession, passage: PassageId) -> None:
    """Make one passage of this and the next, of the kind of this one."""
    article, found = _find(session, passage)
    after = next((each for each in article.passages if each.span.start >= found.span.end), None)
    if after is None:
        session.announced.emit(
            QCoreApplication.translate("Correcting", "This is the last passage of its article.")
        )
        return
    whole = Span(start=found.span.start, end=after.span.end)
    _correct(
        session, article, [(whole, found.kind)], QCoreApplication.translate("Correcting", "Join two passages")
    )
    session.announced.emit(
        QCoreApplication.translate("Correcting", "Joined with {words}.").format(
            words=_quoted(article, after.span)
        )
    )


def restore_passage(session: ReviewSession, read: Article, passage: PassageId) -> None:
    """Let a passage, and those it was cut from or joined with, be as they stood in ``read``, the article as read."""
    _, found = _find(session, passage)
    review = take_back(session.review, read, found.span)
    if review == session.review:
        session.announced.emit(QCoreApplication.translate("Correcting", "Nothing was corrected here."))
        return
    session.record(review, QCoreApplication.translate("Correcting", "Restore a passage as it was read"))
    session.announced.emit(
        QCoreApplication.translate("Correcting", "As it was read again: {words}.").format(
            words=_quoted(read, found.span)
        )
    )


def _set_link(session: ReviewSession, one: PassageId, other: PassageId, *, linked: bool, label: str) -> None:
    ends = (_find(session, one), _find(session, other))
    left, right = (quote_from(article.id, article.text, passage.span) for article, passage in ends)
    link = PassageLink(left=left, right=right, linked=linked, author=session.reviewer)
    review = _without_links(listed_review(session), session, frozenset((one, other)))
    session.record(set_link(review, link), label)


def _without_links(review: Review, session: ReviewSession, passages: frozenset[PassageId]) -> Review:
    """Return ``review`` without any word on these two: after a split or a join several may speak of them."""
    while True:
        found = find_hand_links(session.articles, review.links)
        known = next((hand for hand in found if hand.passages == passages), None)
        if known is None:
            return review
        review = remove_link(review, known.link)


def _correct(
    session: ReviewSession, article: Article, wanted: Iterable[tuple[Span, PassageKind]], label: str
) -> None:
    review, now = listed_review(session), session.now()
    for span, kind in wanted:
        quote = quote_from(article.id, article.text, span)
        correction = PassageCorrection(quote=quote, kind=kind, author=session.reviewer, made=now)
        review = add_correction(review, correction)
    session.record(review, label)


def _sentence_start(article: Article, passage: Passage, code_point: int) -> int | None:
    """Return where a sentence inside ``passage`` begins that stands nearest; None where it is a single one."""
    starts = [sentence.start for sentence in split_sentences(article.text, passage.span)[1:]]
    return min(starts, key=lambda start: abs(start - code_point), default=None)


def _whole_words(text: str, span: Span) -> Span | None:
    """Return ``span`` without white space at its ends, and no word cut; None where nothing is left."""
    words = span.of(text)
    if not words.strip():
        return None
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    while start > 0 and text[start - 1 : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    return Span(start=start, end=end)


def _quoted(article: Article, span: Span) -> str:
    return f"“{first_words(article.quoted(span))}”"


def _find(session: ReviewSession, passage: PassageId) -> tuple[Article, Passage]:
    found = locate(session.articles, passage)
    return found.article, found.passage
