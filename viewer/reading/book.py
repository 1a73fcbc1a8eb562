"""Electronic books (``.epub``): the chapters in reading order, with title, author, publisher and date of the book."""

import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from lxml import etree

from viewer.domain.article import DateCandidate
from viewer.domain.errors import UnreadableArticle
from viewer.reading.archives import Archive
from viewer.reading.html_decoding import decode_html
from viewer.reading.markup_blocks import blocks_of_markup
from viewer.reading.pages import Page, PageBlock
from viewer.reading.safe_xml import parse_xml

_CONTAINER: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_CHAPTERS: Final = frozenset({"application/xhtml+xml", "text/html"})


def page_in(content: bytes, path: Path) -> Page:
    """Return the text of the book in ``content`` as one article.

    Raises:
        UnreadableArticle: It is damaged, locked, or would unpack to far too much.
    """
    archive = Archive(content, path)
    container = parse_xml(archive.read("META-INF/container.xml"), path)
    root = container.find(f".//{_CONTAINER}rootfile")
    if root is None:
        raise UnreadableArticle.at(
            path, "It names no book inside it.", "Save the article’s text as a .txt file."
        )
    name = str(root.get("full-path") or "")
    package = parse_xml(archive.read(name), path)
    return Page(
        blocks=tuple(_blocks(archive, package, posixpath.dirname(name), path)),
        title=_first(package, "title"),
        source=_first(package, "publisher"),
        author=", ".join(_all(package, "creator")),
        dates=_dates(package),
    )


def _blocks(archive: Archive, package: etree._Element, folder: str, path: Path) -> Iterator[PageBlock]:
    items = {str(item.get("id")): item for item in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(str(reference.get("idref")))
        if (
            item is None
            or item.get("media-type") not in _CHAPTERS
            or "nav" in str(item.get("properties")).split()
        ):
            continue
        # Names lead nowhere but into the archive, whatever dots they hold.
        name = posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href")).partition("#")[0])))
        if name in archive.names:
            yield from blocks_of_markup(decode_html(archive.read(name), path).text)


def _dates(package: etree._Element) -> tuple[DateCandidate, ...]:
    found = []
    for written in _all(package, "date"):
        try:
            found.append(DateCandidate(value=date.fromisoformat(written[:10]), where="book date"))
        except ValueError:  # a year alone names no day
            continue
    return tuple(dict.fromkeys(found))


def _first(package: etree._Element, name: str) -> str:
    return next(iter(_all(package, name)), "")


def _all(package: etree._Element, name: str) -> list[str]:
    texts = ("".join(map(str, element.itertext())).strip() for element in package.iter(f"{_DC}{name}"))
    return [text for text in texts if text]
