"""Lines and blocks of a text: what its marks and line ends say before anybody reads the words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from viewer.domain.text import Span
from viewer.reading.wrapping import LineEnds


class Role(Enum):
    """What a line is by its marks alone."""

    BLANK = auto()
    RULE = auto()
    LONE_BULLET = auto()
    BULLET = auto()
    TABLE_ROW = auto()
    HEADING = auto()
    QUOTATION = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text.

    Attributes:
        role: What its marks make of it.
        start: Position of its first word, after bullet, ``#`` or ``>``.
        end: Position after its last visible character; equal to ``start`` for a blank line.
        raw: The line as it stands, without its line end.
    """

    role: Role
    start: int
    end: int
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One line, or several that belong together.

    Attributes:
        role: BULLET, TABLE_ROW, HEADING, QUOTATION or TEXT.
        span: From the first word of its first line to the end of its last.
        lines: How many lines it has.
        follows_directly: Whether no blank line stands between it and the block before.
    """

    role: Role
    span: Span
    lines: int
    follows_directly: bool


_RULE_MARKS = frozenset("-–—_*=~#+|:•·>\\ \t")
_LONE_BULLET = re.compile(r"\s*[-–•*·]\s*")
_SETEXT = re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")
_MARKS = (
    (Role.HEADING, re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")),
    (Role.QUOTATION, re.compile(r"\s{0,3}>[>\s]*(?=\S)")),
    (Role.BULLET, re.compile(r"\s*[•‣▪◦●○·∙*+–-]\s+(?=\S)")),
    # The number of an item is one of its words, so the mark itself is only looked at.
    (Role.BULLET, re.compile(r"\s*(?=\d{1,2}[.)]\s+\S)")),
)
_CELL_BORDER = re.compile(r"^\s*\||\s\|(?:\s|$)")


def find_blocks(text: str, *, soft: bool) -> tuple[Block, ...]:
    """Return the blocks of a normalised text in order; every line that holds more than rules is in one.

    Args:
        text: The text.
        soft: Whether the format joins the lines of a paragraph, as Markdown does.
    """
    lines = _with_underlined_headings(_with_tables(_split_lines(text)))
    ends = LineEnds.measured([line.raw for line in lines], [_flows(line) for line in lines], soft=soft)
    return _group(lines, ends)


def _split_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        role, offset = _role_of(raw)
        end = position + len(raw.rstrip())
        lines.append(Line(role=role, start=min(position + offset, end), end=end, raw=raw))
        position += len(raw) + 1
    return lines


def _role_of(raw: str) -> tuple[Role, int]:
    """Return the role of a line and where its words begin."""
    stripped = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    if not stripped:
        return Role.BLANK, 0
    if _LONE_BULLET.fullmatch(raw):
        return Role.LONE_BULLET, indent
    if _RULE_MARKS.issuperset(raw):
        return Role.RULE, indent
    for role, mark in _MARKS:
        match = mark.match(raw)
        if match is not None:
            return role, match.end()
    return Role.TEXT, indent


def _with_tables(lines: list[Line]) -> list[Line]:
    """Make rows of the lines with cell borders that have another such line beside them."""
    bordered = [_is_bordered(line) for line in lines]
    beside = [False, *bordered, False]
    return [
        _changed(line, Role.TABLE_ROW)
        if line.role is Role.TEXT and bordered[index] and (beside[index] or beside[index + 2])
        else line
        for index, line in enumerate(lines)
    ]


def _is_bordered(line: Line) -> bool:
    if line.role is Role.RULE:
        return "|" in line.raw
    return line.role is Role.TEXT and _CELL_BORDER.search(line.raw) is not None


def _with_underlined_headings(lines: list[Line]) -> list[Line]:
    """Make headings of single lines that are underlined with ``===`` or ``---``."""
    changed = list(lines)
    for index, (line, below) in enumerate(pairwise(lines)):
        stands_free = index == 0 or lines[index - 1].role is Role.BLANK
        if (
            line.role is Role.TEXT
            and stands_free
            and below.role is Role.RULE
            and _SETEXT.fullmatch(below.raw)
        ):
            changed[index] = _changed(line, Role.HEADING)
    return changed


def _changed(line: Line, role: Role) -> Line:
    return Line(role=role, start=line.start, end=line.end, raw=line.raw)


def _flows(line: Line) -> bool:
    """Tell whether the words of a line may run on in the next one."""
    return line.role in {Role.TEXT, Role.BULLET, Role.QUOTATION}


def _group(lines: Sequence[Line], ends: LineEnds) -> tuple[Block, ...]:
    blocks: list[Block] = []
    after_bullet = False
    after_break = True
    first = 0
    while first < len(lines):
        line = lines[first]
        last = first
        if line.role is Role.LONE_BULLET:
            after_bullet = True
        elif line.role in {Role.BLANK, Role.RULE}:
            after_break = True
        else:
            last = _last_line(lines, first, ends)
            role = Role.BULLET if after_bullet and line.role is Role.TEXT else line.role
            span = Span(start=line.start, end=lines[last].end)
            blocks.append(
                Block(role=role, span=span, lines=last - first + 1, follows_directly=not after_break)
            )
            after_bullet, after_break = False, False
        first = last + 1
    return tuple(blocks)


def _last_line(lines: Sequence[Line], first: int, ends: LineEnds) -> int:
    """Return the index of the last line of the block that begins at ``first``."""
    last = first
    while last + 1 < len(lines) and _continues(lines[first], lines[last], lines[last + 1], ends):
        last += 1
    return last


def _continues(first: Line, line: Line, after: Line, ends: LineEnds) -> bool:
    """Tell whether the block that begins with ``first`` and reached ``line`` goes on in ``after``."""
    if not _flows(line) or not _flows(after):
        return False
    if after.role is Role.QUOTATION:
        return line.role is Role.QUOTATION
    if after.role is Role.BULLET:
        # A dash between words may come to stand at the head of a wrapped line.
        return first.role is Role.TEXT and after.raw[0] in "-–" and ends.breaks_off(line.raw, after.raw)
    return ends.runs_on(line.raw, after.raw)
