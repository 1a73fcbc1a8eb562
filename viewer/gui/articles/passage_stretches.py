"""How far passages of one article reach down its pane."""

from collections.abc import Iterable, Mapping
from math import inf
from typing import Final

from viewer.domain.article import PassageId
from viewer.gui.articles.article_view import ArticleView
from viewer.gui.articles.ribbon_geometry import Stretch

_ABOVE: Final = Stretch(top=-inf, bottom=-inf)
_BELOW: Final = Stretch(top=inf, bottom=inf)


def find_stretches(view: ArticleView, passages: Iterable[PassageId]) -> Mapping[PassageId, Stretch]:
    """Return where those of ``passages`` that ``view`` shows reach, in the coordinates of its viewport.

    Only what is on screen has a true place. Of the rest no height is asked for: to look at an estimate for the first
    time makes it another one, and the text would jump.
    """
    article, layout = view.article, view.lazy_layout
    if article is None or not layout.blocks:
        return {}
    scrolled = view.verticalScrollBar().value()
    first_seen = layout.block_at_y(scrolled)
    last_seen = layout.block_at_y(scrolled + view.viewport().height())
    found: dict[PassageId, Stretch] = {}
    for number in view.numbers_of(frozenset(passages)):
        is_last = number + 1 == len(article.passages)
        first = layout.first_block(number)
        last = (len(layout.blocks) if is_last else layout.first_block(number + 1)) - 1
        if last < first_seen or first > last_seen:
            found[article.passages[number].id] = _ABOVE if last < first_seen else _BELOW
            continue
        lowest = min(last, last_seen)
        top = layout.top(max(first, first_seen)) - scrolled
        bottom = layout.top(lowest) + layout.laid(lowest).height - scrolled
        found[article.passages[number].id] = Stretch(top=top, bottom=bottom)
    return found
