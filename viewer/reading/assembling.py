"""Put an article together from the bytes of a text file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from viewer.domain.article import (
    Article,
    DateCandidate,
    PassageKind,
)
from viewer.domain.errors import UnreadableArticle
from viewer.domain.kept_text import KeptPassage, article_id_of, named_passages
from viewer.language.identify import identify_language
from viewer.reading.decoding import decode
from viewer.reading.file_contents import MEGABYTE, read_bytes
from viewer.reading.front_matter import split_front_matter
from viewer.reading.kinds import decide_kinds
from viewer.reading.layout import Block, find_blocks
from viewer.reading.normalising import normalise
from viewer.reading.publication import DatedLine, date_in_front_matter, find_candidates

_BODY_WORDS = 12  # the fewest that make a paragraph part of the running text and not of the head
_DATELINE_PARAGRAPHS = 3
MOST_TEXT = 8 * MEGABYTE
"""Bytes of text: three long novels. Files with pictures in them may have more."""

MOST_BLOCKS = 50_000
"""Paragraphs, items and rows; a window that shows more would not answer any more."""

MOST_LINES = 4 * MOST_BLOCKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a file says about its article, apart from the text.

    Attributes:
        title: Headline, or ``""``.
        source: Outlet, or ``""``.
        author: Who wrote it, or ``""``.
        address: Where it was published, or ``""``.
        dates: The dates that the file gives of the article, the likeliest publication date first.
        encoding: How its bytes were read, where that was a question, or ``""``.
    """

    title: str = ""
    source: str = ""
    author: str = ""
    address: str = ""
    dates: tuple[DateCandidate, ...] = ()
    encoding: str = ""


def assemble_article(
    path: Path, *, soft: bool, plain: Callable[[str], str] = lambda text: text, encoding: str = ""
) -> Article:
    """Return the article in the text file at ``path``.

    Front matter is taken off before any position is counted: the article's text is what stands after it.

    Args:
        path: A text file.
        soft: Whether the format joins the lines of a paragraph, as Markdown does.
        plain: Takes the format's inline marks off, before any position is counted.
        encoding: In which the file is to be read; ``""`` to find out.

    Raises:
        UnreadableArticle: The file cannot be read or holds no words.
    """
    content = read_bytes(path, MOST_TEXT)
    decoded = decode(content, path, encoding)
    head = split_front_matter(normalise(decoded.text))
    text = plain(head.body)
    if text.count("\n") > MOST_LINES:
        raise too_many_blocks(path)
    blocks = find_blocks(text, soft=soft)
    if not blocks:
        raise UnreadableArticle.at(
            path, "The file holds no words.", "Save the article's text into it, or leave it out."
        )
    told = Head(
        title=head.title,
        source=head.source,
        author=head.author,
        address=head.address,
        dates=date_in_front_matter(head.published),
        encoding=decoded.encoding,
    )
    if len(blocks) > MOST_BLOCKS:
        raise too_many_blocks(path)
    kinds = decide_kinds(blocks, text, head.title)
    return article_from(path, sha256(content).hexdigest(), told, text, blocks, kinds)


def too_many_blocks(path: Path) -> UnreadableArticle:
    """Return the refusal of a file with more blocks than any article has."""
    return UnreadableArticle.at(
        path,
        f"It has more than {MOST_BLOCKS:,} paragraphs or items.",
        "Cut the article out of it and open that.",
    )


def article_from(
    path: Path, digest: str, head: Head, text: str, blocks: Sequence[Block], kinds: Sequence[PassageKind]
) -> Article:
    """Return the article of ``text``, which is normalised and cut into blocks.

    Args:
        path: The file.
        digest: SHA-256 of its bytes.
        head: What the file says about the article.
        text: What positions count.
        blocks: The blocks of the text, in order; at least one.
        kinds: What each of them is.
    """
    candidates = _find_dates(head, blocks, kinds, text)
    article_id = article_id_of(text)
    pieces = [KeptPassage(kind=kind, span=block.span) for block, kind in zip(blocks, kinds, strict=True)]
    return Article(
        id=article_id,
        path=path,
        sha256=digest,
        title=head.title or _title_of(blocks, kinds, text) or path.stem,
        source=head.source,
        published=candidates[0].value if candidates else None,
        date_candidates=candidates,
        language=identify_language(text),
        text=text,
        passages=named_passages(article_id, text, pieces),
        author=head.author,
        address=head.address,
        encoding=head.encoding,
    )


def _title_of(blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str) -> str:
    for block, kind in zip(blocks, kinds, strict=True):
        if kind is PassageKind.TITLE:
            return " ".join(block.span.of(text).split())
    return ""


def _find_dates(
    head: Head, blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str
) -> tuple[DateCandidate, ...]:
    body = _body_start(blocks, kinds, text)
    lines = [
        DatedLine(words=block.span.of(text), before_body=index < body)
        for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind is PassageKind.DATELINE
    ]
    paragraphs = [
        block.span.of(text)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind is PassageKind.PARAGRAPH
    ]
    return find_candidates(head.dates, lines, paragraphs[:_DATELINE_PARAGRAPHS])


def _body_start(blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str) -> int:
    """Return the index of the first paragraph of the running text; a standfirst above a date line is not."""
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        above_date = kinds[index + 1 : index + 2] == (PassageKind.DATELINE,)
        if (
            kind is PassageKind.PARAGRAPH
            and not above_date
            and len(block.span.of(text).split()) >= _BODY_WORDS
        ):
            return index
    return len(blocks)
