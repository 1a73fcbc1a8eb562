"""OpenDocument texts (``.odt``): headings, paragraphs, lists and tables of ``content.xml``, in their order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from viewer.domain.article import PassageKind
from viewer.reading.archives import Archive
from viewer.reading.pages import Page, PageBlock
from viewer.reading.safe_xml import parse_xml

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT: Final = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_OFFICE}forms"}
)


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of an OpenDocument text.

    Raises:
        UnreadableArticle: It is damaged, locked, or would unpack to far too much.
    """
    archive = Archive(content, path)
    body = parse_xml(archive.read("content.xml"), path).find(f".//{_OFFICE}text")
    blocks = () if body is None else tuple(_blocks(body, PassageKind.PARAGRAPH))
    if "meta.xml" not in archive.names:
        return Page(blocks=blocks)
    meta = parse_xml(archive.read("meta.xml"), path)
    return Page(
        blocks=blocks,
        title=(meta.findtext(f".//{_DC}title") or "").strip(),
        author=(meta.findtext(f".//{_DC}creator") or "").strip(),
    )


def _blocks(element: etree._Element, kind: PassageKind) -> Iterator[PageBlock]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_TEXT}h":
            yield PageBlock(kind=PassageKind.HEADING, words=_words(child))
        elif child.tag == f"{_TEXT}p":
            yield PageBlock(kind=_kind_of(child, kind), words=_words(child))
        elif child.tag == f"{_TABLE}table-row":
            cells = [" ".join(_words(cell).split()) for cell in child]
            yield PageBlock(kind=PassageKind.TABLE_ROW, words=" | ".join(filter(None, cells)))
        else:
            yield from _blocks(child, PassageKind.LIST_ITEM if child.tag == f"{_TEXT}list" else kind)


def _kind_of(paragraph: etree._Element, kind: PassageKind) -> PassageKind:
    style = str(paragraph.get(f"{_TEXT}style-name") or "")
    if style in {"Title", "Subtitle"}:
        return PassageKind.HEADING
    return PassageKind.QUOTATION if style.startswith("Quot") else kind


def _words(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break", f"{_TEXT}p"}:
            yield " "
        if child.tag not in _LEFT_OUT:
            yield from _pieces(child)
        yield child.tail or ""
