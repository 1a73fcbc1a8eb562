"""What a saved review says of texts that have changed since: found again where it can be, told where not."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.errors import ViewerError
from viewer.domain.review import Review
from viewer.gui.files.review_records import opened_from
from viewer.gui.wording import called_sources, first_words
from viewer.reviewing.pairing import pair_records
from viewer.reviewing.reattaching import Reattached, reattach
from viewer.saving.sidecar import SavedReview

_NAMED: Final = 8
"""Lost quotations that a notice names; the list marks all of them."""


def attached_to(
    articles: Sequence[Article],
    found: SavedReview | None,
    report: Callable[[ViewerError], None],
    only: str | None = None,
) -> Review:
    """Return the review with its quotations found again in texts that changed; tell which were not found.

    Where there is none it is empty. With ``only``, words are told of that reviewer's annotations alone: whoever judges
    blind shall not read others'.
    """
    if found is None:
        return Review()
    folder = found.path.parent
    review = opened_from(found.review, folder)
    attached = reattach(review, pair_records(review, articles, folder))
    _tell_lost(quoted_words(attached, articles, only), report)
    by_hand = lost_by_hand(attached)
    if by_hand:
        words = QCoreApplication.translate(
            "StoryFiles",
            "Linked or corrected by hand, and no longer found in texts that have changed: {words}.",
        )
        remedy = QCoreApplication.translate(
            "StoryFiles", "They are kept, and count again when the words are back."
        )
        report(ViewerError(words.format(words=by_hand), remedy=remedy))
    return attached.review


def _tell_lost(lost: str, report: Callable[[ViewerError], None]) -> None:
    if not lost:
        return
    words = QCoreApplication.translate("StoryFiles", "No longer found in texts that have changed: {words}.")
    remedy = QCoreApplication.translate(
        "StoryFiles", "Their annotations are kept as they were, and marked with ⚠ in the list."
    )
    report(ViewerError(words.format(words=lost), remedy=remedy))


def quoted_words(attached: Reattached, articles: Sequence[Article], only: str | None = None) -> str:
    """Return the first of the quotations that were not found again, each with the source that had it."""
    annotations = {
        annotation.id: annotation
        for annotation in attached.review.annotations
        if only is None or annotation.author == only
    }
    names = called_sources(articles)
    lost = [
        annotations[place.annotation].quotes[place.index]
        for place in attached.unplaced
        if place.annotation in annotations
    ]
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
