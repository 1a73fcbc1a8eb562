"""Word documents (``.docx``): paragraphs by their styles, lists, and tables row by row, in the order of the document."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from viewer.domain.article import PassageKind
from viewer.reading.archives import Archive
from viewer.reading.pages import Page, PageBlock

_STYLES: Final = (
    ("heading", PassageKind.HEADING),
    ("title", PassageKind.HEADING),
    ("subtitle", PassageKind.PARAGRAPH),
    ("list", PassageKind.LIST_ITEM),
    ("quote", PassageKind.QUOTATION),
    ("intense quote", PassageKind.QUOTATION),
    ("caption", PassageKind.CAPTION),
)
"""Word's own styles, by the beginnings of their English names, which files keep in every language."""


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of a Word document.

    Raises:
        UnreadableArticle: It is damaged, locked, or would unpack to far too much.
    """
    Archive(content, path)  # refuses what would not fit in memory
    document = docx.Document(io.BytesIO(content))
    known = document.core_properties
    return Page(
        blocks=tuple(_blocks(document)),
        title=(known.title or "").strip(),
        author=(known.author or "").strip(),
    )


def _blocks(document: Document) -> Iterator[PageBlock]:
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _rows(part)
        else:
            yield PageBlock(kind=_kind_of(part), words=part.text)


def _kind_of(paragraph: Paragraph) -> PassageKind:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    found = next((kind for name, kind in _STYLES if style.startswith(name)), None)
    if found is not None:
        return found
    properties = paragraph._p.pPr  # noqa: SLF001 - python-docx offers no other way to a paragraph's numbering
    is_numbered = properties is not None and properties.numPr is not None
    return PassageKind.LIST_ITEM if is_numbered else PassageKind.PARAGRAPH


def _rows(table: Table) -> Iterator[PageBlock]:
    for row in table.rows:
        # A cell that spans several columns is told once.
        cells = {id(cell._tc): " ".join(cell.text.split()) for cell in row.cells}  # noqa: SLF001 - told by its element
        yield PageBlock(kind=PassageKind.TABLE_ROW, words=" | ".join(filter(None, cells.values())))
