"""Passages that two sources share word for word, with the words in which they part all the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.domain.article import PassageId
from viewer.domain.text import Span

if TYPE_CHECKING:
    from viewer.contrasting.word_differences import WordDifference
    from viewer.language.analysis import AnalysedArticle


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
    articles: "Iterable[AnalysedArticle]", pairs: Iterable[tuple[PassageId, PassageId]]
) -> tuple[SharedWording, ...]:
    """Return those of ``pairs`` that share a long run of words, in their order.

    What a reviewer linked may be boilerplate, which is not analysed; such pairs share nothing.
    """
    # The window only shows what was found, and opens sooner without what finds it.
    from viewer.contrasting.word_differences import (  # noqa: PLC0415 - reason above
        keys_of,
        share_wording,
        word_differences,
    )

    passages = {passage: entry for article in articles for passage, entry in article.by_id().items()}
    keys = {passage: keys_of(entry.tokens) for passage, entry in passages.items()}
    return tuple(
        SharedWording(
            left=left,
            right=right,
            differences=word_differences(passages[left].tokens, passages[right].tokens),
        )
        for left, right in pairs
        if left in keys and right in keys and share_wording(keys[left], keys[right])
    )
