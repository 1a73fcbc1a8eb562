"""An article cut into the blocks that a pane lays out one by one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from viewer.domain.article import Article, Passage, PassageKind

# Laying out one paragraph costs time in its length; a million words without a line break would stall the pane.
LONGEST = 1500
_FIRST_PIECE = 100  # blocks, more than are on screen
_PIECE = 4000  # blocks for which Qt's document needs some six milliseconds
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")
_MARKER = re.compile(r"(?:[-*•–·]|\d{1,3}[.)])\s+")
_NUMBER_BEFORE = re.compile(r"(?:^|\n)\s*(\d{1,3}[.)])\s+$")
_MARKER_SHOWN = re.compile(r"[-*–·]")
_HEADING_MARK = re.compile(r"(?:^|\n) {0,3}(#{1,6})\s+$")
_BORDER = re.compile(r"(?<!\\)\|")

CELL_END = "\u2028"
"""Stands for the border between two cells in what is shown: Qt begins a line after it."""


class DisplayBlock(NamedTuple):
    """One block of the pane: a passage, or a piece of a very long one.

    A tuple, since a book has tens of thousands, and a window waits while they are made.

    Attributes:
        start: First code point shown, in the article's text.
        end: One past the last code point shown.
        kind: Decides face, size and spacing.
        passage: Index in ``Article.passages``.
        opens: Whether it is the first block of its passage.
        closes: Whether it is the last block of its passage.
        marker: Bullet or number that hangs beside the first line; it stands in the text before ``start``.
        level: Of a heading, as far as the article says it: 1 is the highest; 0 where it does not say.
    """

    start: int
    end: int
    kind: PassageKind
    passage: int
    opens: bool
    closes: bool
    marker: str
    level: int = 0


def cut_into_blocks(article: Article) -> tuple[DisplayBlock, ...]:
    """Return the blocks of ``article`` in reading order; every passage has at least one."""
    blocks: list[DisplayBlock] = []
    for index, passage in enumerate(article.passages):
        kind, (start, end) = passage.kind, (passage.span.start, passage.span.end)
        if end - start <= LONGEST and (kind is PassageKind.PARAGRAPH or kind is PassageKind.QUOTATION):
            blocks.append(DisplayBlock(start, end, kind, index, True, True, ""))
        else:
            blocks += _blocks_of(article.text, passage, index)
    return tuple(blocks)


def document_text(article: Article, blocks: Sequence[DisplayBlock]) -> Iterator[str]:
    """Yield what the blocks of ``article`` show, a line each, in pieces that are quickly put into a document."""
    text = article.text.replace("\n", " ")
    for first, end in pairwise((0, *range(_FIRST_PIECE, len(blocks), _PIECE), len(blocks))):
        shown = [
            shown_text(article, block)
            if block.kind is PassageKind.TABLE_ROW
            else text[block.start : block.end]
            for block in blocks[first:end]
        ]
        yield ("\n" if first else "") + "\n".join(shown)


def shown_text(article: Article, block: DisplayBlock) -> str:
    """Return the text of ``block`` as it is shown: as many code points as it has in the article.

    A line end inside a passage comes from hard wrapping, and a pipe ends a cell.
    """
    text = article.text[block.start : block.end].replace("\n", " ")
    return _BORDER.sub(CELL_END, text) if block.kind is PassageKind.TABLE_ROW else text


def _blocks_of(text: str, passage: Passage, index: int) -> Iterator[DisplayBlock]:
    start, end, marker = _without_marks(text, passage)
    level = _level(text, start) if passage.kind is PassageKind.HEADING else 0
    if end - start <= LONGEST:
        yield DisplayBlock(start, end, passage.kind, index, True, True, marker, level)
        return
    cuts = [start, *_cuts(text, start, end), end]
    for piece_start, piece_end in pairwise(cuts):
        yield DisplayBlock(
            start=piece_start,
            end=piece_end,
            kind=passage.kind,
            passage=index,
            opens=piece_start == start,
            closes=piece_end == end,
            marker=marker if piece_start == start else "",
            level=level,
        )


def _level(text: str, start: int) -> int:
    """Return how many signs stand before a heading that begins at ``start``."""
    found = _HEADING_MARK.search(text, max(0, start - 12), start)
    return len(found.group(1)) if found else 0


def _without_marks(text: str, passage: Passage) -> tuple[int, int, str]:
    """Return the stretch to show and the marker that hangs beside it."""
    start, end = passage.span.start, passage.span.end
    if passage.kind is PassageKind.LIST_ITEM:
        found = _MARKER.match(text, start, end)
        if found is not None and found.end() < end:
            return found.end(), end, _MARKER_SHOWN.sub("•", found.group().strip())
        number = _NUMBER_BEFORE.search(text, max(0, start - 8), start)
        return start, end, number.group(1) if number else "•"
    if passage.kind is PassageKind.TABLE_ROW:
        inner = text[start:end].strip("| ")
        if inner:
            start = text.index(inner, start, end)
            end = start + len(inner)
    return start, end, ""


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where to cut an over-long passage: after a sentence, else after a word, else anywhere."""
    while end - start > LONGEST:
        limit = start + LONGEST
        sentences = [found.end() for found in _SENTENCE_END.finditer(text, start, limit)]
        space = text.rfind(" ", start + 1, limit) + 1
        start = sentences[-1] if sentences else space or limit
        yield start
