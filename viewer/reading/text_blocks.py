"""The blocks of plain text inside another format: a letter, a rich text, a text part of an archive."""

from typing import Final

from viewer.domain.article import PassageKind
from viewer.reading.layout import Role, find_blocks
from viewer.reading.normalising import normalise
from viewer.reading.pages import PageBlock

_KINDS: Final = {
    Role.HEADING: PassageKind.HEADING,
    Role.BULLET: PassageKind.LIST_ITEM,
    Role.TABLE_ROW: PassageKind.TABLE_ROW,
    Role.QUOTATION: PassageKind.QUOTATION,
}


def blocks_of_text(text: str) -> tuple[PageBlock, ...]:
    """Return the blocks of plain text, whose line ends may part paragraphs or only wrap them."""
    normalised = normalise(text)
    return tuple(
        PageBlock(kind=_KINDS.get(block.role, PassageKind.PARAGRAPH), words=block.span.of(normalised))
        for block in find_blocks(normalised, soft=False)
    )
