"""What a saved review says of texts that have changed since: found again where it can be, told where not."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article
from viewer.domain.errors import ViewerError
from viewer.domain.review import Review
from viewer.gui.files.review_records import opened_from
from viewer.gui.wording import called_sources, first_words
from viewer.reviewing.needing import Need, find_needs
from viewer.reviewing.pairing import pair_records
from viewer.reviewing.reattaching import reattach
from viewer.saving.sidecar import SavedReview

_NAMED: Final = 3
"""Quotations that a notice names; the queue has all of them."""


def attached_to(
    articles: Sequence[Article],
    found: SavedReview | None,
    report: Callable[[ViewerError], None],
    only: str | None = None,
) -> Review:
    """Return the review with its quotations found again in texts that changed; tell which need the reviewer.

    Where there is none it is empty. With ``only``, words are told of that reviewer's annotations alone: whoever judges
    blind shall not read others'.
    """
    if found is None:
        return Review()
    folder = found.path.parent
    review = opened_from(found.review, folder)
    attached = reattach(review, pair_records(review, articles, folder)).review
    needs = find_needs(attached, articles, only)
    if needs:
        words = QCoreApplication.translate(
            "StoryFiles", "Texts have changed, and these quotations need you ({count} in all): {words}."
        ).format(count=len(needs), words=named_words(needs, articles))
        remedy = QCoreApplication.translate(
            "StoryFiles", "Nothing is lost. Choose their places with View, Quotations that need you (Alt+5)."
        )
        report(ViewerError(words, remedy=remedy))
    return attached


def named_words(needs: Sequence[Need], articles: Sequence[Article]) -> str:
    """Return the beginnings of the first of the quotations that need a person, each with the source that had it."""
    names = called_sources(articles)
    named = [f"“{first_words(need.words)}” ({names.get(need.quote.article, '')})" for need in needs]
    return ", ".join(list(dict.fromkeys(named))[:_NAMED])
