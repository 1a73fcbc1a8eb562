"""PDF files: the text of printed pages, column by column, without the lines that stand on every page.

pdfminer.six finds boxes of lines and their order; here words that were parted at a line end are joined, paragraphs that go
on in the next column or on the next page too, and larger letters make headings.
"""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Final

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from viewer.domain.article import PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading.pages import Page, PageBlock

MOST_PAGES: Final = 500
"""Pages: more than any article has; a file that says it has millions ends here."""
_LARGER: Final = 1.15
"""Times the usual size of letters: what is larger and short is a heading."""
_LONGEST_HEADING: Final = 20
"""Words."""
_EDGE: Final = 0.12
"""Share of the height of a page at its top and bottom where running heads and page numbers stand."""
_FEWEST_PAGES: Final = 3
"""Pages on which the same line must stand to be a running head."""
_LIGATURES: Final = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Letters that a printer has set as one: ffi, fl … are the letters that they stand for."""
_SENTENCE_ENDS: Final = tuple('.!?:;…”"’)')


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """Lines that stand together on a page.

    Attributes:
        words: Their text, one line after the other.
        size: Height of most of its letters, in points.
        page: Number of the page, from 0.
        at_edge: Whether it stands where running heads do.
    """

    words: str
    size: float
    page: int
    at_edge: bool


def page_in(content: bytes, path: Path) -> Page:
    """Return the article in the bytes of a PDF file.

    Raises:
        UnreadableArticle: It is locked, damaged, or a picture of a page without any text.
    """
    if b"%PDF-" not in content[:1024]:
        raise UnreadableArticle.at(
            path, "This is no PDF file, whatever its name says.", "Save it anew and open that."
        )
    try:
        boxes = tuple(_boxes(content))
        title, author = _particulars(content)
    except PDFPasswordIncorrect as error:
        raise UnreadableArticle.at(
            path, "It is locked with a password.", "Save a copy without a password and open that."
        ) from error
    except PSException as error:
        raise UnreadableArticle.at(
            path,
            f"It is damaged ({str(error)[:120]}).",
            "Save it anew, or save the article’s text as a .txt file.",
        ) from error
    if not any(box.words.strip() for box in boxes):
        raise UnreadableArticle.at(
            path,
            "It holds pictures of pages and no text.",
            "Let a program for text recognition (OCR) read it, and open what that gives.",
        )
    return Page(blocks=tuple(_blocks(_joined(_without_running_heads(boxes)))), title=title, author=author)


def _boxes(content: bytes) -> Iterator[_Box]:
    pages = extract_pages(io.BytesIO(content), maxpages=MOST_PAGES, laparams=LAParams())
    for number, page in enumerate(islice(pages, MOST_PAGES)):
        for box in page:
            if not isinstance(box, LTTextBox):
                continue
            for lines in _of_one_size(list(box)):
                middle = (lines[0].y1 + lines[-1].y0) / 2 / page.height if page.height else 0.5
                yield _Box(
                    words=_unbroken([line.get_text() for line in lines]),
                    size=_size(lines),
                    page=number,
                    at_edge=not _EDGE < middle < 1 - _EDGE,
                )


def _of_one_size(lines: Sequence[LTTextLine]) -> Iterator[list[LTTextLine]]:
    """Yield the lines of a box, parted where the letters change their size: a date, a heading and a text stand close."""
    held: list[LTTextLine] = []
    for line in lines:
        if held and max(_size([line]), _size(held)) > _LARGER * min(_size([line]), _size(held)) > 0:
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _size(lines: Sequence[LTTextLine]) -> float:
    sizes = [letter.size for line in lines for letter in line if isinstance(letter, LTChar)]
    return median(sizes) if sizes else 0.0


def _particulars(content: bytes) -> tuple[str, str]:
    """Return title and author as the file gives them; a file name in place of a title is none."""
    known: dict[str, str] = {}
    for entry in PDFDocument(PDFParser(io.BytesIO(content))).info:
        for key in ("Title", "Author"):
            if isinstance(entry.get(key), bytes):
                known[key] = decode_text(entry[key]).strip()
    title = known.get("Title", "")
    is_name = re.search(r"\.\w{2,5}$|^untitled|^Microsoft ", title, re.IGNORECASE) is not None
    return "" if is_name else title, known.get("Author", "")


def _unbroken(lines: Sequence[str]) -> str:
    """Return the lines of a box as running text; a word parted at a line end is whole again."""
    text = ""
    for line in (" ".join(each.translate(_LIGATURES).split()) for each in lines):
        if re.search(r"\w[-\u2010\u00ad]$", text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text


def _without_running_heads(boxes: Sequence[_Box]) -> list[_Box]:
    """Leave out what stands at the edge of several pages with the same words, whatever the number of the page."""
    pages = Counter(shape for shape, _ in {(_shape(box.words), box.page) for box in boxes if box.at_edge})
    return [
        box
        for box in boxes
        if box.words.strip() and not (box.at_edge and _is_running(box.words, pages[_shape(box.words)]))
    ]


def _shape(words: str) -> str:
    return re.sub(r"\d+", "0", words).casefold()


def _is_running(words: str, pages: int) -> bool:
    return (
        pages >= _FEWEST_PAGES
        or re.fullmatch(r"\W*(?:page\s*)?\d+(?:\s*(?:/|of)\s*\d+)?\W*", words, re.IGNORECASE) is not None
    )


def _joined(boxes: Sequence[_Box]) -> list[_Box]:
    """Join a paragraph that breaks off in the middle of a sentence to what goes on with it."""
    joined: list[_Box] = []
    for box in boxes:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(last, box):
            joined[-1] = replace(last, words=_unbroken([last.words, box.words]))
        else:
            joined.append(box)
    return joined


def _goes_on(last: _Box, box: _Box) -> bool:
    begins = box.words.lstrip()[:1]
    return (
        begins.islower()
        and not last.words.rstrip().endswith(_SENTENCE_ENDS)
        and abs(last.size - box.size) < 1
    )


def _blocks(boxes: Sequence[_Box]) -> Iterator[PageBlock]:
    lengths: Counter[float] = Counter()
    for box in boxes:
        lengths[round(box.size, 1)] += len(box.words)
    usual = lengths.most_common(1)[0][0] if lengths else 0.0
    for box in boxes:
        is_heading = box.size > usual * _LARGER and len(box.words.split()) <= _LONGEST_HEADING
        bullet = re.match(r"[•‣▪◦●○∙]\s*", box.words)
        if is_heading:
            yield PageBlock(kind=PassageKind.HEADING, words=box.words)
        elif bullet is not None:
            yield PageBlock(kind=PassageKind.LIST_ITEM, words=box.words[bullet.end() :])
        else:
            yield PageBlock(kind=PassageKind.PARAGRAPH, words=box.words)
