"""Passages that two sources share word for word, with the words in which they part all the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.domain.article import Article, PassageId, PassageKind, passages_by_id
from viewer.domain.text import Span

if TYPE_CHECKING:
    from viewer.contrasting.word_differences import WordDifference
    from viewer.language.analysis import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """Two passages of which one copies the other, or both a third.

    Attributes:
        left: The passage of the article that stands first.
        right: The other passage.
        differences: Where their words part, in order.
    """

    left: PassageId
    right: PassageId
    differences: "tuple[WordDifference, ...]"

    def differing(self, passage: PassageId) -> tuple[Span, ...]:
        """Return the words of ``passage``, which is one of the two, that the other has not."""
        sides = (each.left if passage == self.left else each.right for each in self.differences)
        return tuple(span for span in sides if span is not None)


def find_shared_wording(
    articles: Iterable[Article], pairs: Iterable[tuple[PassageId, PassageId]]
) -> tuple[SharedWording, ...]:
    """Return those of ``pairs`` that share a long run of words, in their order.

    What a reviewer linked may be boilerplate, which is not analysed; such pairs share nothing. Of each passage only the
    keys of its words are kept; the few that share a run are read again.
    """
    # The window only shows what was found, and opens sooner without what finds it.
    from viewer.contrasting.word_differences import (  # noqa: PLC0415 - reason above
        keys_of,
        share_wording,
        word_differences,
    )
    from viewer.language.analysing import analyse_passage  # noqa: PLC0415 - as above

    places = passages_by_id(articles)
    keys = {
        passage.id: keys_of(analyse_passage(article.text, passage).tokens)
        for article, passage in places.values()
        if passage.kind is not PassageKind.BOILERPLATE
    }

    def tokens_of(name: PassageId) -> "tuple[Token, ...]":
        article, passage = places[name]
        return analyse_passage(article.text, passage).tokens

    return tuple(
        SharedWording(left=left, right=right, differences=word_differences(tokens_of(left), tokens_of(right)))
        for left, right in pairs
        if left in keys and right in keys and share_wording(keys[left], keys[right])
    )
