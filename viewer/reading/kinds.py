"""Decide for each block of a text what it is in the layout of its article."""

import re
from collections.abc import Sequence

from viewer.domain.article import PassageKind
from viewer.reading.boilerplate import find_repeats, is_boilerplate
from viewer.reading.layout import Block, Role
from viewer.reading.publication import is_date_line

_KIND_OF_ROLE = {
    Role.HEADING: PassageKind.HEADING,
    Role.QUOTATION: PassageKind.QUOTATION,
    Role.BULLET: PassageKind.LIST_ITEM,
    Role.TABLE_ROW: PassageKind.TABLE_ROW,
}
_STOOD_OVER = {
    None,
    PassageKind.TITLE,
    PassageKind.LIST_ITEM,
    PassageKind.TABLE_ROW,
    PassageKind.QUOTATION,
    PassageKind.CAPTION,
}
_CREDIT = re.compile(
    r"(?:\bvia\s(?:Getty|AP|Reuters|AFP|Shutterstock|Flickr|Wikimedia|iStock|X|Twitter)\b.{0,40}"
    r"|\b(?:Getty\sImages|AP\sPhoto|AFP\sPhoto|File\s[Pp]hoto|Handout|Courtesy\sof\b.{2,60}|Shutterstock|Wikimedia\sCommons|CC\sBY(?:-\w\w)*)\b.{0,60}"
    r"|\([^()]{0,40}(?:[Pp]hoto|[Ii]mage|[Cc]redit|[Pp]icture)s?\b[^()]{0,60}\)\W*"
    r"|\b(?:(?:[Pp]hoto|[Ii]mage)s?\s?(?:by|credit|:)|[Cc]redit\s?:)\s?[^.]{2,60})\Z"
)
_CAPTION_START = re.compile(r"(?:(?:file\s)?photo|image|picture|caption|pictured)s?\s?:\s|!\[", re.IGNORECASE)
_EMPHASISED = re.compile(r"(?P<mark>\*\*|__)(?!\s)[^*_]+(?<!\s)(?P=mark):?")
_LONGEST_CAPTION = 60  # words
_LONGEST_TITLE = 30
_LONGEST_HEADING = 12
_LONGEST_ROW = 25
_LONGEST_TABLE_HEAD = 6
_FEWEST_ROWS = 3
_LONGEST_CHECKED = 500  # code points; longer blocks are running text
_FEWEST_IN_RUN = 3
_STOPS = tuple(".!:;,…")
_CLOSING_MARKS = "\"'”’»)] "


def decide_kinds(blocks: Sequence[Block], text: str, headline: str) -> tuple[PassageKind, ...]:
    """Return the kind of each block of ``text``.

    Args:
        blocks: In order.
        text: The text that they lie in.
        headline: The title as the front matter gives it, or ``""``; the line that repeats it is the title.
    """
    words = [block.span.of(text) for block in blocks]
    kinds = [_kind_alone(block, said) for block, said in zip(blocks, words, strict=True)]
    _mark_repeats(kinds, words)
    _mark_flattened_tables(kinds, blocks, words)
    _mark_title(kinds, words, headline)
    _mark_headings(kinds, blocks, words)
    _mark_rows_among_headings(kinds, blocks)
    return tuple(kind or PassageKind.PARAGRAPH for kind in kinds)


def _kind_alone(block: Block, words: str) -> PassageKind | None:
    """Return what a block is whatever stands around it, or None."""
    if block.role is Role.TABLE_ROW or len(words) > _LONGEST_CHECKED * 2:
        return _KIND_OF_ROLE.get(block.role)
    if block.role is not Role.QUOTATION and is_boilerplate(words):
        return PassageKind.BOILERPLATE
    if is_date_line(words):
        return PassageKind.DATELINE
    if block.role is Role.TEXT and _is_caption(words):
        return PassageKind.CAPTION
    if block.role is Role.TEXT and _EMPHASISED.fullmatch(words):
        return PassageKind.HEADING
    return _KIND_OF_ROLE.get(block.role)


def _is_caption(words: str) -> bool:
    if len(words) > _LONGEST_CHECKED or _count(words) > _LONGEST_CAPTION:
        return False
    return _CAPTION_START.match(words) is not None or _CREDIT.search(words) is not None


def _mark_repeats(kinds: list[PassageKind | None], words: Sequence[str]) -> None:
    """Make boilerplate of running text that stands in the article before; rows and items may well be equal."""
    for index in find_repeats(words):
        if kinds[index] in {None, PassageKind.HEADING, PassageKind.CAPTION}:
            kinds[index] = PassageKind.BOILERPLATE


def _mark_flattened_tables(
    kinds: list[PassageKind | None], blocks: Sequence[Block], words: Sequence[str]
) -> None:
    """Make rows of at least three lines without a stop, one under the other, of which the first is a short head."""
    first = 0
    while first < len(blocks):
        last = first
        while last < len(blocks) and kinds[last] is None and _is_row(blocks, words, first, last):
            last += 1
        if last - first >= _FEWEST_ROWS and _heads_table(words[first:last]):
            kinds[first:last] = [PassageKind.TABLE_ROW] * (last - first)
        first = max(last, first + 1)


def _is_row(blocks: Sequence[Block], words: Sequence[str], first: int, index: int) -> bool:
    if index > first and not blocks[index].follows_directly:
        return False
    return (
        len(words[index]) <= _LONGEST_CHECKED
        and _count(words[index]) <= _LONGEST_ROW
        and not words[index].endswith("?")
        and not _ends_with_stop(words[index])
    )


def _heads_table(rows: Sequence[str]) -> bool:
    head, *others = (_count(row) for row in rows)
    return head <= _LONGEST_TABLE_HEAD and sum(count >= head for count in others) * 2 >= len(others)


def _mark_title(kinds: list[PassageKind | None], words: Sequence[str], headline: str) -> None:
    """Find the title: the line that repeats the headline, else a first line that reads like one."""
    if headline:
        wanted = headline.split()
        for index, kind in enumerate(kinds):
            if kind in {None, PassageKind.HEADING} and words[index].split() == wanted:
                kinds[index] = PassageKind.TITLE
                return
        return
    content = [
        index
        for index, kind in enumerate(kinds)
        if kind not in {PassageKind.BOILERPLATE, PassageKind.DATELINE}
    ]
    if len(content) > 1 and (
        kinds[content[0]] is PassageKind.HEADING or _reads_as_title(kinds, words, content[0])
    ):
        kinds[content[0]] = PassageKind.TITLE


def _reads_as_title(kinds: Sequence[PassageKind | None], words: Sequence[str], index: int) -> bool:
    if kinds[index] is not None or len(words[index]) > _LONGEST_CHECKED:
        return False
    return _count(words[index]) <= _LONGEST_TITLE and not _ends_with_stop(words[index])


def _mark_headings(kinds: list[PassageKind | None], blocks: Sequence[Block], words: Sequence[str]) -> None:
    """Make headings of short lines without a stop that have something to stand over."""
    for index in range(len(blocks) - 1):
        stands_over = kinds[index + 1] in _STOOD_OVER
        if kinds[index] is None and stands_over and _reads_as_heading(blocks[index], words[index]):
            kinds[index] = PassageKind.HEADING


def _mark_rows_among_headings(kinds: list[PassageKind | None], blocks: Sequence[Block]) -> None:
    """Make rows of a run of unmarked headings, which stand over nothing; the first is the head of the table."""
    unmarked = [
        kind is PassageKind.HEADING and block.role is Role.TEXT
        for kind, block in zip(kinds, blocks, strict=True)
    ]
    first = 0
    while first < len(kinds):
        last = first
        while last < len(kinds) and unmarked[last]:
            last += 1
        if last - first >= _FEWEST_IN_RUN:
            kinds[first + 1 : last] = [PassageKind.TABLE_ROW] * (last - first - 1)
        first = max(last, first + 1)


def _reads_as_heading(block: Block, words: str) -> bool:
    if block.lines > 1 or len(words) > _LONGEST_CHECKED or _count(words) > _LONGEST_HEADING:
        return False
    if _ends_with_stop(words) or not (words[0].isupper() or words[0].isdigit() or words[0] in "‘'“\""):
        return False
    return any(letter.isalpha() for letter in words) and _quotes_are_closed(words)


def _quotes_are_closed(words: str) -> bool:
    """Tell whether no quotation is left open: a line that only opens one is the beginning of speech."""
    if words[0] in '"“':
        return words[-1] in '"”'
    return words.count("“") == words.count("”") and words.count('"') % 2 == 0


def _ends_with_stop(words: str) -> bool:
    """Tell whether a sentence ends with these words, whatever quotation marks close after it."""
    return words.rstrip(_CLOSING_MARKS).endswith(_STOPS)


def _count(words: str) -> int:
    return len(words.split())
