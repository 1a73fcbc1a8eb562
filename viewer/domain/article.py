"""An article, its passages, and the dates found on it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

from viewer.domain.text import Span

ArticleId = NewType("ArticleId", str)
PassageId = NewType("PassageId", str)


class PassageKind(StrEnum):
    """What a passage is in the layout of its article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    QUOTATION = "quotation"
    CAPTION = "caption"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One block of an article: the unit that is aligned with the passages of other articles.

    Attributes:
        id: Unique over all articles; made from the article's id and the passage's own words.
        kind: What the block is.
        span: Where it stands in ``Article.text``.
    """

    id: PassageId
    kind: PassageKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A date that the article bears about itself.

    Attributes:
        value: The calendar day.
        where: In words, where it was found: ``"front matter"``, ``"dateline"``, ``"page date"`` …
    """

    value: date
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    r"""An article as it was read: normalised text, cut into passages.

    Attributes:
        id: A function of the normalised text, so that the same text has the same id everywhere.
        path: The file it came from.
        sha256: Hexadecimal digest of the file's bytes, to notice a changed file.
        title: Headline, or the file's name where the text has none.
        source: Outlet, or ``""``.
        published: Publication date on which relative dates hang; None where none was found.
        date_candidates: Every date the article bears about itself, ``published`` among them.
        language: ISO 639-1 code, or ``"und"``.
        text: NFC, ``\n`` line ends, no U+00A0, U+2028 or U+2029; all spans count its code points.
        passages: In order, disjoint, inside ``text``.
        author: Who wrote it, or ``""``.
        address: Where it was published, an address of the web, or ``""``.
        encoding: How the bytes of the file were read, by Python's name; ``""`` where its format leaves no question.
        retrieved: When it was fetched from its address, with a time zone; None where nobody knows.
    """

    id: ArticleId
    path: Path
    sha256: str
    title: str
    source: str
    published: date | None
    date_candidates: tuple[DateCandidate, ...]
    language: str
    text: str
    passages: tuple[Passage, ...]
    author: str = ""
    address: str = ""
    encoding: str = ""
    retrieved: datetime | None = None

    def __post_init__(self) -> None:
        """Hold the passages in order, disjoint and inside the text."""
        reached = 0
        for passage in self.passages:
            if passage.span.start < reached:
                raise ValueError(f"passage {passage.id} overlaps the one before it")
            reached = passage.span.end
        if reached > len(self.text):
            raise ValueError(f"the last passage ends at {reached}, after the text ({len(self.text)})")

    def quoted(self, span: Span) -> str:
        """Return the words of the article that ``span`` covers."""
        return span.of(self.text)

    def passage_at(self, position: int) -> Passage | None:
        """Return the passage that holds the code point at ``position``, or None between passages."""
        index = bisect_right(self.passages, position, key=lambda passage: passage.span.start) - 1
        if index >= 0 and position < self.passages[index].span.end:
            return self.passages[index]
        return None

    @property
    def content(self) -> tuple[Passage, ...]:
        """The passages that report something: all but the boilerplate."""
        return tuple(passage for passage in self.passages if passage.kind is not PassageKind.BOILERPLATE)


def passage_name(article: ArticleId, words: str) -> str:
    """Return what a passage is called: by its words and not by its place, so that an insertion renames no other.

    Of several with the same words, the second is called so with ``-2`` at the end, and so on.
    """
    from hashlib import sha256  # noqa: PLC0415 - a window opens sooner without, and names only the passages it edits

    return f"{article}.{sha256(' '.join(words.split()).encode()).hexdigest()[:8]}"


def passages_by_id(articles: Iterable[Article]) -> Mapping[PassageId, tuple[Article, Passage]]:
    """Return every passage of ``articles`` with the article that holds it."""
    return {passage.id: (article, passage) for article in articles for passage in article.passages}
