"""Old words beside present ones, with the words marked in which they differ, for the eye and for the ear."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from viewer.gui.theme import Theme, mixed
from viewer.reviewing.guarded_words import guarded_words
from viewer.reviewing.weighing_places import Weighed

_PIECE: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST: Final = 1_500
"""Code points of a long passage that are shown; what differs beyond stands in the text."""
_SURE_CONTEXT: Final = 48
"""Code points of context, of 64, from which it counts as the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words with what stands around them.

    Attributes:
        before: The text before them.
        words: The words themselves.
        after: The text after them.
    """

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of words, and whether the other side has it too."""

    words: str
    is_shared: bool


def compare_words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the old and the new words, each in pieces that the other has or has not."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - most windows open without it

    left, right = _PIECE.findall(old), _PIECE.findall(new)
    mine: list[Piece] = []
    theirs: list[Piece] = []
    for step in Indel.opcodes(left, right):
        is_shared = step.tag == "equal"
        mine.extend(_piece(left[step.src_start : step.src_end], is_shared=is_shared))
        theirs.extend(_piece(right[step.dest_start : step.dest_end], is_shared=is_shared))
    return tuple(mine), tuple(theirs)


def _piece(parts: Sequence[str], *, is_shared: bool) -> Iterator[Piece]:
    if parts:
        yield Piece(words="".join(parts), is_shared=is_shared)


def both_as_html(old: Excerpt, new: Excerpt | None, theme: Theme) -> tuple[str, str]:
    """Return the two sides as rich text: struck through what is gone, underlined what is new."""
    if new is None:
        return _as_html(old, (Piece(words=old.words, is_shared=True),), "u", theme), ""
    mine, theirs = compare_words(old.words, new.words)
    return _as_html(old, mine, "s", theme), _as_html(new, theirs, "u", theme)


def _as_html(excerpt: Excerpt, pieces: Sequence[Piece], mark: str, theme: Theme) -> str:
    tint = mixed(theme.base, theme.accent, 0.22).name()
    words = "".join(
        escape(piece.words)
        if piece.is_shared or piece.words.isspace()
        else f'<{mark} style="background-color:{tint}">{escape(piece.words)}</{mark}>'
        for piece in pieces
    )
    shown = words if len(excerpt.words) <= _MOST else escape(excerpt.words[:_MOST]) + "…"
    dimmed = theme.dimmed.name()
    around = [
        f'<span style="color:{dimmed}">{escape(side)}</span>' for side in (excerpt.before, excerpt.after)
    ]
    return f"{around[0]}<b>{shown}</b>{around[1]}"


def differing_words(place: Weighed, old: str, new: str, *, is_present: bool) -> str:
    """Return in words what differs between a quotation and a place, for the line above the place.

    Args:
        place: The place, as it was weighed.
        old: The quoted words.
        new: The words at the place.
        is_present: Whether the quotation stands there now.
    """
    said = [QCoreApplication.translate("Reanchoring", "where it stands now")] if is_present else []
    if place.same_words:
        said.append(QCoreApplication.translate("Reanchoring", "the same words"))
    elif guarded_words(old) == guarded_words(new):
        said.append(QCoreApplication.translate("Reanchoring", "reworded"))
    else:
        said.append(QCoreApplication.translate("Reanchoring", "other figures, negations or days"))
    if place.around < _SURE_CONTEXT:
        said.append(QCoreApplication.translate("Reanchoring", "other words around"))
    return " · ".join(said)
