"""A page: what a format that marks its own blocks says about an article, before anybody reads the words.

Plain text has to be asked where its paragraphs are; a saved web page, a document or a book says it. Such a reader gives a
page, and ``assemble_page`` makes the article of it, in one and the same way for all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from viewer.domain.article import Article, DateCandidate, PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.domain.text import Span
from viewer.reading.assembling import MOST_BLOCKS, MOST_TEXT, Head, article_from, too_many_blocks
from viewer.reading.kinds import decide_kinds
from viewer.reading.layout import Block, Role
from viewer.reading.normalising import normalise

_ROLES = {
    PassageKind.TITLE: Role.HEADING,
    PassageKind.HEADING: Role.HEADING,
    PassageKind.LIST_ITEM: Role.BULLET,
    PassageKind.TABLE_ROW: Role.TABLE_ROW,
    PassageKind.QUOTATION: Role.QUOTATION,
}
_CERTAIN = frozenset({PassageKind.CAPTION, PassageKind.TABLE_ROW, PassageKind.LIST_ITEM})
"""Kinds that the page knows better than the words do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """One block of a page.

    Attributes:
        kind: What the page says it is; a paragraph may turn out to be something else by its words.
        words: Its text; blanks and line ends inside count as one blank.
    """

    kind: PassageKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as its format gives it.

    Attributes:
        blocks: In reading order.
        title: Headline by the page's own word, or ``""``.
        source: Outlet, or ``""``.
        author: Who wrote it, or ``""``.
        address: Where it was published, an address of the web, or ``""``.
        dates: What the page says of its own dates, the likeliest publication date first.
        encoding: How its bytes were read, where that was a question, or ``""``.
    """

    blocks: tuple[PageBlock, ...]
    title: str = ""
    source: str = ""
    author: str = ""
    address: str = ""
    dates: tuple[DateCandidate, ...] = ()
    encoding: str = ""


def assemble_page(path: Path, content: bytes, page: Page) -> Article:
    """Return the article that ``page`` is.

    Args:
        path: The file that it was read from.
        content: The bytes of the file.
        page: What its format said.

    Raises:
        UnreadableArticle: The page holds no words.
    """
    pieces = _with_title(
        [(block.kind, _one_line(block.words)) for block in page.blocks], _one_line(page.title)
    )
    _check(path, pieces)
    text, blocks = _laid_out(pieces)
    said = [kind for kind, _ in pieces]
    by_words = decide_kinds(blocks, text, _one_line(page.title))
    kinds = _without_announced(
        [_settled(kind, found) for kind, found in zip(said, by_words, strict=True)], said
    )
    head = Head(
        title=_one_line(page.title),
        source=_one_line(page.source),
        author=_one_line(page.author),
        address=page.address,
        dates=page.dates,
        encoding=page.encoding,
    )
    return article_from(path, sha256(content).hexdigest(), head, text, blocks, kinds)


def _check(path: Path, pieces: Sequence[tuple[PassageKind, str]]) -> None:
    """Refuse a page that holds nothing, or more than any article."""
    if not pieces:
        raise UnreadableArticle.at(
            path,
            "No article was found in this file.",
            "Copy the article’s text and paste it as a new source.",
        )
    if sum(len(words) for _, words in pieces) > MOST_TEXT:
        raise UnreadableArticle.at(
            path, "It holds more text than any article.", "Cut the article out of it and open that."
        )
    if len(pieces) > MOST_BLOCKS:
        raise too_many_blocks(path)


def _one_line(words: str) -> str:
    return " ".join(normalise(words).split())


def _with_title(pieces: Sequence[tuple[PassageKind, str]], title: str) -> list[tuple[PassageKind, str]]:
    """Return the pieces that hold words, the title first if no piece repeats it."""
    held = [(kind, words) for kind, words in pieces if words]
    if not title or not held or any(words.casefold() == title.casefold() for _, words in held[:5]):
        return held
    return [(PassageKind.TITLE, title), *held]


def _laid_out(pieces: Sequence[tuple[PassageKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the article, a blank line between blocks, and its blocks."""
    blocks, start = [], 0
    for kind, words in pieces:
        span = Span(start=start, end=start + len(words))
        blocks.append(Block(role=_ROLES.get(kind, Role.TEXT), span=span, lines=1, follows_directly=False))
        start = span.end + 2
    return "\n\n".join(words for _, words in pieces), tuple(blocks)


def _settled(said: PassageKind, found: PassageKind) -> PassageKind:
    """Return the kind of a block: what the page said of it, unless its words show that it is none of the article's own."""
    if said in _CERTAIN:
        return found if found is PassageKind.BOILERPLATE and said is not PassageKind.TABLE_ROW else said
    return found


def _without_announced(kinds: Sequence[PassageKind], said: Sequence[PassageKind]) -> tuple[PassageKind, ...]:
    """Make boilerplate of the list under a heading that is none of the article's own ("More on …")."""
    settled: list[PassageKind] = []
    announced = False
    for kind, own in zip(kinds, said, strict=True):
        if own is not PassageKind.LIST_ITEM:
            announced = own is PassageKind.HEADING and kind is PassageKind.BOILERPLATE
        settled.append(PassageKind.BOILERPLATE if announced else kind)
    return tuple(settled)
