"""Which sources are on show, in which order, and which of them leads: values, and no screen needed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from viewer.domain.article import ArticleId


class FollowMode(StrEnum):
    """Which text moves the others when the reader moves in it."""

    LOCKED = "locked"
    """Whichever is moved."""

    LED = "led"
    """One that the reader has chosen."""

    UNLOCKED = "unlocked"
    """None: each scrolls alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How the sources of a story stand side by side.

    Attributes:
        order: All sources from left to right, the hidden ones in their places among them.
        hidden: Those that are not on show; never all of them.
        following: Whether a text that is moved moves others.
        leader: The only one that does, or None where all do.
    """

    order: tuple[ArticleId, ...] = ()
    hidden: frozenset[ArticleId] = frozenset()
    following: bool = True
    leader: ArticleId | None = None

    @property
    def shown(self) -> tuple[ArticleId, ...]:
        """The sources on show, from left to right."""
        return tuple(article for article in self.order if article not in self.hidden)

    @property
    def mode(self) -> FollowMode:
        """Which text moves the others."""
        if not self.following:
            return FollowMode.UNLOCKED
        return FollowMode.LOCKED if self.leader is None else FollowMode.LED

    def moves_others(self, article: ArticleId) -> bool:
        """Tell whether the others follow when the reader moves in ``article``."""
        return self.following and self.leader in (None, article)

    def with_sources(self, order: Iterable[ArticleId]) -> "Arrangement":
        """Return the arrangement of other sources; those that stay remain hidden, or leading."""
        return _settled(replace(self, order=tuple(order)))

    def hiding(self, article: ArticleId) -> "Arrangement":
        """Return the arrangement without ``article`` on show; the last one stays."""
        without = replace(self, hidden=self.hidden | {article})
        return self if self.shown == (article,) else _settled(without)

    def showing(self, articles: Iterable[ArticleId]) -> "Arrangement":
        """Return the arrangement with ``articles`` on show too."""
        return replace(self, hidden=self.hidden - frozenset(articles))

    def showing_only(self, article: ArticleId) -> "Arrangement":
        """Return the arrangement with nothing but ``article`` on show."""
        return _settled(replace(self, hidden=frozenset(self.order) - {article}))

    def led_by(self, article: ArticleId | None) -> "Arrangement":
        """Return the arrangement in which the others follow ``article`` alone; None lets each lead that is moved."""
        return _settled(replace(self, leader=article, following=True))

    def locked(self, *, following: bool) -> "Arrangement":
        """Return the arrangement in which texts follow, or do not."""
        return replace(self, following=following, leader=self.leader if following else None)

    def moved(self, article: ArticleId, step: int) -> tuple[ArticleId, ...]:
        """Return the order with ``article`` taken past the next source on show to the left (-1) or right (1)."""
        shown = self.shown
        place = shown.index(article) + step if article in shown else -1
        if not 0 <= place < len(shown):
            return self.order
        if step < 0:
            return self.moved_before(article, shown[place])
        after = place + 1
        return self.moved_before(article, shown[after] if after < len(shown) else None)

    def moved_before(self, article: ArticleId, other: ArticleId | None) -> tuple[ArticleId, ...]:
        """Return the order with ``article`` before ``other``, or behind all that are on show."""
        if article == other:
            return self.order
        rest = [each for each in self.order if each != article]
        place = len(rest)
        if other is not None:
            place = rest.index(other)
        else:
            seen = [index for index, each in enumerate(rest) if each not in self.hidden]
            place = seen[-1] + 1 if seen else place
        return (*rest[:place], article, *rest[place:])


def _settled(arrangement: Arrangement) -> Arrangement:
    """Return ``arrangement`` with what has gone forgotten: nothing is hidden if else all would be."""
    hidden = arrangement.hidden & frozenset(arrangement.order)
    if len(hidden) == len(arrangement.order):
        hidden = frozenset()
    leads = arrangement.leader in arrangement.order and arrangement.leader not in hidden
    return replace(arrangement, hidden=hidden, leader=arrangement.leader if leads else None)
