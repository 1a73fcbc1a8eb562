"""What the reader is told when a review is opened with articles that have changed, or with another review."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.errors import SidecarError, ViewerError
from viewer.gui.wording import first_words, source_letter, source_name
from viewer.reviewing.reattaching import Reattached

_NAMED = 8
"""Lost quotations that a notice names; the list marks all of them."""


def one_review_at_a_time(path: Path) -> SidecarError:
    """Return what to tell of a second review that was to be opened with the first."""
    return SidecarError(
        QCoreApplication.translate("StoryFiles", "One review is open at a time, so this one was left out."),
        where=str(path),
        remedy=QCoreApplication.translate("StoryFiles", "Open it on its own."),
    )


def lost_places(attached: Reattached, articles: Sequence[Article]) -> Iterator[ViewerError]:
    """Yield what to tell of quotations and corrections that were not found again in texts that have changed."""
    if attached.unplaced:
        words = QCoreApplication.translate(
            "StoryFiles", "No longer found in texts that have changed: {words}."
        ).format(words=quoted_words(attached, articles))
        yield ViewerError(
            words,
            remedy=QCoreApplication.translate(
                "StoryFiles", "Their annotations are kept as they were, and marked with ⚠ in the list."
            ),
        )
    by_hand = lost_by_hand(attached)
    if by_hand:
        words = QCoreApplication.translate(
            "StoryFiles",
            "Linked or corrected by hand, and no longer found in texts that have changed: {words}.",
        )
        remedy = QCoreApplication.translate(
            "StoryFiles", "They are kept, and count again when the words are back."
        )
        yield ViewerError(words.format(words=by_hand), remedy=remedy)


def quoted_words(attached: Reattached, articles: Sequence[Article]) -> str:
    """Return the first of the quotations that were not found again, each with the source that had it."""
    annotations = {annotation.id: annotation for annotation in attached.review.annotations}
    names = {
        article.id: f"{source_letter(place)} {source_name(article)}" for place, article in enumerate(articles)
    }
    lost = [annotations[place.annotation].quotes[place.index] for place in attached.unplaced]
    named = [f"“{quote.exact}” ({names.get(quote.article, '')})" for quote in lost]
    return ", ".join(dict.fromkeys(named[:_NAMED])) + (" …" if len(named) > _NAMED else "")


def lost_by_hand(attached: Reattached) -> str:
    """Return the beginnings of the first passages that were linked or corrected by hand and not found again."""
    lost = [
        f"“{first_words(link.left.exact)}” – “{first_words(link.right.exact)}”"
        for link in attached.unplaced_links
    ]
    lost += [f"“{first_words(each.quote.exact)}”" for each in attached.unplaced_corrections]
    return ", ".join(dict.fromkeys(lost[:_NAMED])) + (" …" if len(lost) > _NAMED else "")
