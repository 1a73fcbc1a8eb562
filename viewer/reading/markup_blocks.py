"""The blocks of a piece of HTML that is all article: a chapter of a book, a letter, a stretch pasted from a page."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from viewer.domain.article import PassageKind
from viewer.reading.pages import PageBlock

_KINDS: Final = {
    **{f"h{level}": PassageKind.HEADING for level in range(1, 7)},
    "li": PassageKind.LIST_ITEM,
    "dt": PassageKind.LIST_ITEM,
    "dd": PassageKind.LIST_ITEM,
    "blockquote": PassageKind.QUOTATION,
    "figcaption": PassageKind.CAPTION,
    "caption": PassageKind.CAPTION,
}
_LEFT_OUT: Final = frozenset(
    {
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "math",
        "form",
        "nav",
        "button",
    }
)
_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
        "footer", "header", "hr", "html", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
        "thead", "ul", *_KINDS,
    }
)  # fmt: skip


_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
"""A line end in the source is a blank; only ``<br>`` ends a line."""


def blocks_of_markup(text: str) -> Iterator[PageBlock]:
    """Yield the blocks of the HTML in ``text`` in reading order.

    Raises:
        ValueError: It is no markup at all.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.LxmlError as error:
        raise ValueError(str(error)) from error
    walk = _Walk()
    walk.enter(tree, PassageKind.PARAGRAPH)
    yield from walk.ended()


class _Walk:
    """Goes through a tree once and gathers the words of each block."""

    def __init__(self) -> None:
        self._blocks: list[PageBlock] = []
        self._words: list[str] = []

    def enter(self, element: etree._Element, kind: PassageKind) -> None:
        """Take in the words of ``element`` and what it holds; ``kind`` is what stands around it."""
        tag = str(element.tag)
        if tag in _LEFT_OUT:
            return
        if tag == "tr":
            self._row(element, kind)
            return
        inner = _KINDS.get(tag, kind)
        apart = tag in _BLOCKS or tag == "br"
        if apart and tag != "br":
            self._end_block(kind)
        self._words.append("\n" if tag == "br" else _SPACE.sub(" ", element.text or ""))
        for child in element:
            self.enter(child, inner)
            self._words.append(_SPACE.sub(" ", child.tail or ""))
        if apart and tag != "br":
            self._end_block(inner)

    def ended(self) -> Iterator[PageBlock]:
        """Yield the blocks; two line ends within one part it."""
        self._end_block(PassageKind.PARAGRAPH)
        for block in self._blocks:
            for words in block.words.split("\n\n"):
                if words.strip():
                    yield PageBlock(kind=block.kind, words=words)

    def _row(self, row: etree._Element, kind: PassageKind) -> None:
        self._end_block(kind)
        cells = {
            cell: " ".join("".join(map(str, cell.itertext())).split())
            for cell in row
            if cell.tag in {"td", "th"}
        }
        held = [words for words in cells.values() if words]
        if len(held) > 1:
            self._blocks.append(PageBlock(kind=PassageKind.TABLE_ROW, words=" | ".join(held)))
            return
        for cell in cells:  # a table that only lays the page out
            self.enter(cell, kind)
            self._end_block(kind)

    def _end_block(self, kind: PassageKind) -> None:
        words, self._words = "".join(self._words), []
        if words.strip():
            self._blocks.append(PageBlock(kind=kind, words=words))
