"""Which article to show beside another, so that a divergence is seen and not two sources that agree."""

from collections.abc import Sequence

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence


def find_opponent(
    divergence: Divergence, leader: ArticleId, articles: Sequence[ArticleId]
) -> ArticleId | None:
    """Return the first of ``articles`` that says otherwise than ``leader``.

    Where all that speak say the same, it is the first that is silent, and where none is, the first that speaks too.
    None where the leader stands alone.
    """
    said = {fact.shown for fact in divergence.facts if fact.article == leader}
    differing = {fact.article for fact in divergence.facts if fact.shown not in said} - {leader}
    speaking = {fact.article for fact in divergence.facts} - {leader}
    for wanted in (differing, set(divergence.silent) - {leader}, speaking):
        found = next((article for article in articles if article in wanted), None)
        if found is not None:
            return found
    return None
