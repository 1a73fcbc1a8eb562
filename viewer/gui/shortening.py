"""Beginnings and ends of texts where there is no room for all: cut between words, and said so by an ellipsis."""

from typing import Final

_CUT: Final = "…"
_LONGEST_WORD: Final = 24
"""Letters without a space that are hardly one word: an address, or a script that sets no spaces."""

_LOOKED_AT: Final = 4
"""Times the room that is looked at of a text: a title may be a million words long, and begin with white space."""


def beginning(words: str, room: int) -> str:
    """Return the beginning of ``words`` in at most ``room`` characters; at least the ellipsis, if that fits."""
    if len(words) <= room:
        return words
    if room < len(_CUT):
        return ""
    whole = words[:room].rpartition(" ")[0].rstrip()
    if not whole and room > _LONGEST_WORD:
        whole = words[: room - len(_CUT)]
    return whole + _CUT


def ending(words: str, room: int) -> str:
    """Return the end of ``words``, likewise."""
    if len(words) <= room:
        return words
    if room < len(_CUT):
        return ""
    whole = words[len(words) - room :].partition(" ")[2]
    if not whole.strip() and room > _LONGEST_WORD:
        whole = words[len(words) - room + len(_CUT) :]
    return _CUT + whole


def in_one_line(text: str, room: int) -> str:
    """Return the beginning of ``text``, whose line breaks do not matter; only its first words are looked at."""
    looked_at = text[: _LOOKED_AT * room]
    words = " ".join(looked_at.split())
    if len(looked_at) < len(text):
        room = min(room, len(words) - 1)  # the last word may be cut, and more follows
    return beginning(words, room)
