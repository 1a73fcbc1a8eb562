"""Saved web pages (``.html``): the article's own text with its headings, lists, tables and captions, and its metadata.

trafilatura finds the main text; which of its elements is what in the layout is read off the tree that it gives. Nothing
is fetched: images, scripts and frames are never followed.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import trafilatura
from lxml import etree, html

from viewer.domain.article import DateCandidate, PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading.html_decoding import decode_html
from viewer.reading.page_metadata import PageMetadata, read_metadata
from viewer.reading.page_trimming import trim
from viewer.reading.pages import Page, PageBlock

_CAPTION_MARK: Final = "\ue000"
"""Stands before the words of a caption while trafilatura, which knows none, looks for the main text."""
_INLINE: Final = frozenset({"hi", "ref", "del", "code", "lb", "span", "graphic"})


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of a saved web page.

    Raises:
        UnreadableArticle: It holds no text, or no article was found in it.
    """
    decoded = decode_html(content, path)
    return page_of(decoded.text, path, encoding=decoded.encoding)


def page_of(text: str, path: Path, *, encoding: str = "") -> Page:
    """Return the article in the text of a web page.

    Raises:
        UnreadableArticle: No article was found in it.
    """
    tree = _parsed(text, path)
    metadata = read_metadata(tree)
    trim(tree)
    _mark_captions(tree)
    body, shown_date, title = _main_text(tree)
    if body is None:
        raise UnreadableArticle.at(
            path,
            "No article was found in this page.",
            "Open the page in a browser, copy the article’s text, and paste it as a new source.",
        )
    return Page(
        blocks=tuple(_blocks(body)),
        title=metadata.title or title,
        source=metadata.source,
        author=metadata.author,
        address=metadata.address,
        dates=_with_shown(metadata, shown_date),
        encoding=encoding,
    )


def _parsed(text: str, path: Path) -> html.HtmlElement:
    """Return the tree of a page; what declares its own encoding in its text has already been decoded."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableArticle.at(
            path, f"This is no web page that can be read ({error}).", "Save the page anew and open that."
        ) from error
    return tree


def _mark_captions(tree: html.HtmlElement) -> None:
    """Turn the captions of figures into marked paragraphs in the place of their figures."""
    for caption in list(tree.iter("figcaption")):
        words = " ".join(caption.text_content().split())
        figure = next(caption.iterancestors("figure"), caption)
        parent = figure.getparent()
        if parent is None or not words:
            continue
        paragraph = html.Element("p")
        paragraph.text, paragraph.tail = f"{_CAPTION_MARK}{words}", figure.tail
        parent.replace(figure, paragraph)


def _main_text(tree: html.HtmlElement) -> tuple[etree._Element | None, str, str]:
    """Return the main text of a page as trafilatura's tree, the day that the page shows, and its title."""
    for recall in (False, True):
        found = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=True, favor_recall=recall, with_metadata=True
        )
        if found is not None and not isinstance(found, dict) and len(found.body):
            return found.body, found.date or "", found.title or ""
    return None, "", ""


def _with_shown(metadata: PageMetadata, shown: str) -> tuple[DateCandidate, ...]:
    """Return the dates of the metadata and, where it is another, the day that the page shows."""
    try:
        day = DateCandidate(value=_day(shown), where="page date")
    except ValueError:
        return metadata.dates
    known = {candidate.value for candidate in metadata.dates}
    return metadata.dates if day.value in known else (*metadata.dates, day)


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])


def _blocks(body: etree._Element) -> Iterator[PageBlock]:
    """Yield the blocks of the main text in reading order."""
    for element in body:
        yield from _blocks_of(element)


def _blocks_of(element: etree._Element) -> Iterator[PageBlock]:
    tag = element.tag
    if tag == "head":
        yield PageBlock(kind=PassageKind.HEADING, words=_words(element))
    elif tag == "list":
        yield from _items(element)
    elif tag == "table":
        yield from _rows(element)
    elif tag == "quote":
        yield from _paragraphs(element, PassageKind.QUOTATION)
    elif tag == "p" or tag in _INLINE:
        yield from _paragraphs(element, PassageKind.PARAGRAPH)
    else:
        yield from _blocks(element)


def _paragraphs(element: etree._Element, kind: PassageKind) -> Iterator[PageBlock]:
    """Yield the paragraphs of an element: those inside it, or its own words cut where two line ends stand together."""
    inner = [child for child in element if child.tag in {"p", "head", "list", "table", "quote"}]
    if inner and not (element.text or "").strip():
        for child in inner:
            for block in _blocks_of(child):
                plain = block.kind is PassageKind.PARAGRAPH
                yield PageBlock(kind=kind if plain else block.kind, words=block.words)
        return
    for words in _words(element).split("\n\n"):
        is_caption = words.strip().startswith(_CAPTION_MARK)
        yield PageBlock(
            kind=PassageKind.CAPTION if is_caption else kind, words=words.replace(_CAPTION_MARK, "")
        )


def _items(element: etree._Element) -> Iterator[PageBlock]:
    """Yield the items of a list; those of a list inside an item come after it."""
    for item in element:
        nested = [child for child in item.iter("list") if child is not item]
        inside = {id(each) for child in nested for each in child.iter()}
        words = "".join(_pieces(item, frozenset(inside)))
        yield PageBlock(kind=PassageKind.LIST_ITEM, words=words)
        for child in item:
            if child.tag == "list":
                yield from _items(child)


def _rows(element: etree._Element) -> Iterator[PageBlock]:
    for row in element.iter("row"):
        cells = [" ".join(_words(cell).split()) for cell in row.iter("cell")]
        yield PageBlock(kind=PassageKind.TABLE_ROW, words=" | ".join(filter(None, cells)))


def _words(element: etree._Element) -> str:
    return "".join(_pieces(element, frozenset()))


def _pieces(element: etree._Element, left_out: frozenset[int]) -> Iterator[str]:
    r"""Yield the text of an element without its tail; a line end is ``\n``, what stands in blocks of its own is set apart."""
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif id(child) not in left_out:
            apart = child.tag not in _INLINE
            yield " " if apart else ""
            yield from _pieces(child, left_out)
            yield " " if apart else ""
        yield child.tail or ""
