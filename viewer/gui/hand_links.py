"""The links that reviewers made between passages, and the machine's, seen from the passages that are open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.domain.article import Article, ArticleId, PassageId, passages_by_id
from viewer.domain.comparison import Comparison
from viewer.domain.review import PassageLink, Quote, quoted_passage
from viewer.gui.located import Located
from viewer.gui.wording import source_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLink:
    """A reviewer's word on two passages that are open.

    Attributes:
        link: As the review has it.
        ends: The two passages, as the articles are cut now.
    """

    link: PassageLink
    ends: tuple[Located, Located]

    @property
    def passages(self) -> frozenset[PassageId]:
        """The ids of the two."""
        return frozenset(end.passage.id for end in self.ends)

    def other(self, passage: PassageId) -> Located:
        """Return the passage at the other end of the link."""
        return self.ends[1] if self.ends[0].passage.id == passage else self.ends[0]


def find_hand_links(articles: Sequence[Article], links: Iterable[PassageLink]) -> tuple[HandLink, ...]:
    """Return the links of which both passages are open and still have their words; of one pair, the last word."""
    found: dict[frozenset[PassageId], HandLink] = {}
    for link in links:
        left, right = _located(link.left, articles), _located(link.right, articles)
        if left is not None and right is not None and left.article.id != right.article.id:
            hand = HandLink(link=link, ends=(left, right))
            found[hand.passages] = hand
    return tuple(found.values())


def find_brought_together(comparison: Comparison, passage: PassageId) -> tuple[PassageId, ...]:
    """Return the passages that the machine brought together with ``passage``, or brings level with it, in order."""
    owners = passages_by_id(comparison.articles)
    level: dict[ArticleId, PassageId] = {}
    for pair in comparison.alignment.pairs:  # best first
        if passage in (pair.left, pair.right):
            other = pair.right if pair.left == passage else pair.left
            level.setdefault(owners[other][0].id, other)
    found = set(level.values())
    for group in comparison.alignment.groups:
        for ids in group.passages.values():
            if passage in ids:
                found |= {other for others in group.passages.values() if others != ids for other in others}
    places = {article.id: place for place, article in enumerate(comparison.articles)}
    return tuple(sorted(found, key=lambda each: (places[owners[each][0].id], owners[each][1].span.start)))


def _located(quote: Quote, articles: Sequence[Article]) -> Located | None:
    for place, article in enumerate(articles):
        passage = quoted_passage(article, quote)
        if passage is not None:
            return Located(passage=passage, article=article, letter=source_letter(place))
    return None
