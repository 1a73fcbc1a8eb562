"""Take off a web page what surely is none of its article, before its main text is looked for.

Only what the structure of a page shows is taken: comments of readers, lists of links to other pages of the site,
cards and pictures that are links. What words alone show stays in the text and is dimmed, as in every other format
(``boilerplate``).
"""

import re
from collections import Counter
from statistics import mean
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

_COMMENTS: Final = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|disqus(?:_thread)?|respond|comentarios?|commentaires?|kommentare?|livefyre)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_OF_PAGE: Final = 0.5
"""Share of the letters of a page: what holds more is not the place of comments, whatever it is called."""
_FEWEST_LINKS: Final = 2
_LINKED: Final = 0.9
"""Share of the letters of an item that are those of links to other pages."""
_MOSTLY_LINKED: Final = 0.5
_LONGEST_LINK: Final = 25
"""Words: an item with more tells something itself."""
_LONGEST_NAME: Final = 500
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LISTS: Final = frozenset({"ul", "ol", "p"})


def trim(tree: HtmlElement) -> None:
    """Take comments, lists of links, and cards and pictures that are links out of ``tree``."""
    _drop_comments(tree)
    links = _Links(tree)
    for entries in list(tree.iter("ul", "ol")):
        if links.is_list(entries):
            _drop_with_head(entries)
    for card in list(tree.iter("article", "figure", "figcaption")):
        if links.is_card(card):
            _drop(card)


class _Links:
    """Tells what is nothing but links to other pages of the same site."""

    def __init__(self, tree: HtmlElement) -> None:
        hosts = Counter(host for link in tree.iter("a") if (host := _host(link)))
        own = tree.xpath("string(//link[@rel='canonical']/@href | //meta[@property='og:url']/@content)")
        self._hosts = {_named_host(str(own)), *(host for host, _ in hosts.most_common(1)), ""}

    def is_list(self, element: HtmlElement) -> bool:
        """Tell whether a list holds at least two entries, all of them links, or three that are so for the most part."""
        entries = [child for child in element if _letters(child)]
        if len(entries) < _FEWEST_LINKS or any(entry.tag != "li" for entry in entries):
            return False
        shares = [self._linked_share(entry) for entry in entries]
        return min(shares) >= _LINKED or (
            len(shares) > _FEWEST_LINKS and min(shares) > 0 and mean(shares) >= _MOSTLY_LINKED
        )

    def is_card(self, element: HtmlElement) -> bool:
        """Tell whether a card or a caption is a link, so that it announces another page."""
        if not _letters(element):
            return False
        inside = any(above.tag == "a" and self._leads_away(above) for above in element.iterancestors())
        return inside or self._linked_share(element) >= _LINKED

    def _linked_share(self, element: HtmlElement) -> float:
        """Return the share of the letters of an element that are links; 0 where it has many words or tells in sentences."""
        words = element.text_content().split()
        if not words or len(words) > _LONGEST_LINK or words[-1].endswith((".", "。")):
            return 0.0
        return sum(_letters(link) for link in element.iter("a") if self._leads_away(link)) / _letters(element)

    def _leads_away(self, link: HtmlElement) -> bool:
        """Tell whether a link leads to another page of this site, not to a place of this one or another site."""
        address = str(link.get("href") or "#").strip()
        return not address.startswith("#") and _host(link) in self._hosts


def _host(link: HtmlElement) -> str:
    return _named_host(str(link.get("href") or ""))


def _named_host(address: str) -> str:
    """Return the host that an address names, ``""`` where it names none."""
    try:
        return (urlsplit(address[:_LONGEST_NAME]).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _drop_comments(tree: HtmlElement) -> None:
    whole = _letters(tree)
    for element in list(tree.iter("div", "section", "ul", "ol", "aside")):
        named = f"{element.get('id') or ''} {element.get('class') or ''}"
        if _COMMENTS.search(named[:_LONGEST_NAME]) and _letters(element) < whole * _MOST_OF_PAGE:
            _drop(element)


def _drop_with_head(entries: HtmlElement) -> None:
    """Take a list out, and the heading that stands over nothing but it."""
    above, after = entries.getprevious(), entries.getnext()
    stands_over_more = after is not None and after.tag in _LISTS
    if above is not None and above.tag in _HEADINGS and not stands_over_more:
        _drop(above)
    _drop(entries)


def _drop(element: HtmlElement) -> None:
    """Take an element out and keep the words after it; one that is out already stays out."""
    if element.getparent() is not None:
        element.drop_tree()


def _letters(element: HtmlElement) -> int:
    return sum(len(word) for word in element.text_content().split())
