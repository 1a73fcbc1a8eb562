"""Cutting a passage into sentences."""

import re

from viewer.domain.text import Span
from viewer.language.word_lists import listed

_ABBREVIATIONS = frozenset(
    listed("""
    mr mrs ms dr prof st sgt cpl pvt capt col gen lt maj cmdr adm gov sen rep pres hon rev fr sr jr
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    vs etc approx est dept no nos vol fig inc corp co ltd bros llc plc univ assn ave blvd rd hwy mt ft
    e.g i.e a.m p.m u.s u.k u.n d.c ph.d al ala ariz calif colo conn del fla ga ill ind kan ky la md mass mich
    minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    """)
)
# After these a new sentence may begin all the same, if the next word usually opens one.
_MAY_END = frozenset(
    listed(
        "etc inc corp co ltd bros llc plc jr sr a.m p.m u.s u.k u.n d.c ph.d jan feb mar apr jun jul aug sept oct nov dec"
    )
)
_OPENERS = frozenset(
    listed(
        "the a an it he she they we i in on at this that these those but and however if when while after as his her its their our there"
    )
)
_END = re.compile(r"([.!?…]+)(['’”\")\]]*)\s+(?=[\"“‘'(\[]*[^\W_a-z])")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘]*$")
_DECIMAL_REST = re.compile(r"\d+ ?(?:[mb]illion|trillion|percent|per cent|%)")
_WORD_AFTER = re.compile(r"[\"“‘'(\[]*(\w+)")


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of ``text`` inside ``span``; together they cover all of it but white space."""
    starts = [span.start]
    for match in _END.finditer(text, span.start, span.end):
        if match.group(1) == "." and (_is_abbreviated(text, match, span) or _is_split_decimal(text, match)):
            continue
        starts.append(match.end())
    ends = [*starts[1:], span.end]
    pieces = (_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(piece for piece in pieces if piece is not None)


def _is_abbreviated(text: str, match: "re.Match[str]", span: Span) -> bool:
    before = _WORD_BEFORE.search(text, max(span.start, match.start() - 20), match.start())
    word = before.group().lower() if before else ""
    after = _WORD_AFTER.match(text, match.end(), span.end)
    opens = after is not None and after.group(1).lower() in _OPENERS
    if len(word) == 1 and word.isalpha():
        return word != "i"
    if word in _MAY_END or re.fullmatch(r"(?:\w\.)+\w", word):
        return not opens
    if word == "no":
        return after is not None and after.group(1).isdigit()
    return word in _ABBREVIATIONS


def _is_split_decimal(text: str, match: "re.Match[str]") -> bool:
    """Tell whether a full stop belongs to a figure that a careless page has split: "$1. 6 billion"."""
    return (
        _DECIMAL_REST.match(text, match.end()) is not None
        and text[match.start() - 1 : match.start()].isdigit()
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Span(start=first, end=first + len(stripped))
