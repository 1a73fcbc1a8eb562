"""OpenDocument texts (``.odt``): headings, paragraphs, lists and tables of ``content.xml``, in their order."""

from collections.abc import Iterator, Mapping
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
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT: Final = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_OFFICE}forms"}
)


_STYLES: Final = (
    ("Title", PassageKind.HEADING),
    ("Subtitle", PassageKind.HEADING),
    ("Heading", PassageKind.HEADING),
    ("Quot", PassageKind.QUOTATION),
    ("Illustration", PassageKind.CAPTION),
    ("Figure", PassageKind.CAPTION),
    ("Caption", PassageKind.CAPTION),
    ("Drawing", PassageKind.CAPTION),
)
"""LibreOffice's own styles, by the beginnings of their English names, which files keep in every language."""


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of an OpenDocument text.

    Raises:
        UnreadableArticle: It is damaged, locked, or would unpack to far too much.
    """
    archive = Archive(content, path)
    document = parse_xml(archive.read("content.xml"), path)
    body = document.find(f".//{_OFFICE}text")
    blocks = () if body is None else tuple(_Walk(_parents(document)).blocks(body, PassageKind.PARAGRAPH))
    if "meta.xml" not in archive.names:
        return Page(blocks=blocks)
    meta = parse_xml(archive.read("meta.xml"), path)
    return Page(
        blocks=blocks,
        title=(meta.findtext(f".//{_DC}title") or "").strip(),
        author=(meta.findtext(f".//{_DC}creator") or "").strip(),
    )


def _parents(content: etree._Element) -> Mapping[str, str]:
    """Return the named style that each style of this document alone is made from."""
    return {
        str(style.get(f"{_STYLE}name")): str(style.get(f"{_STYLE}parent-style-name") or "")
        for style in content.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style")
    }


class _Walk:
    """Goes through a text and says what its paragraphs are by their styles."""

    def __init__(self, parents: Mapping[str, str]) -> None:
        self._parents = parents

    def blocks(self, element: etree._Element, kind: PassageKind) -> Iterator[PageBlock]:
        """Yield the blocks inside ``element`` in reading order; ``kind`` is what stands around them."""
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag == f"{_TEXT}h":
                yield PageBlock(kind=PassageKind.HEADING, words=_words(child))
            elif child.tag == f"{_TEXT}p":
                yield PageBlock(kind=self._kind_of(child, kind), words=_words(child))
            elif child.tag == f"{_TABLE}table-row":
                cells = [" ".join(_words(cell).split()) for cell in child]
                yield PageBlock(kind=PassageKind.TABLE_ROW, words=" | ".join(filter(None, cells)))
            else:
                inner = PassageKind.LIST_ITEM if child.tag == f"{_TEXT}list" else kind
                yield from self.blocks(child, inner)

    def _kind_of(self, paragraph: etree._Element, kind: PassageKind) -> PassageKind:
        style = str(paragraph.get(f"{_TEXT}style-name") or "")
        named = self._parents.get(style) or style
        return next((found for name, found in _STYLES if named.startswith(name)), kind)


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
