"""As much of a quotation as there is room for, cut at word borders around the words that matter."""

from dataclasses import dataclass
from typing import Final

_CUT: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The words that matter, with as much before and after them as there is room for."""

    before: str
    quoted: str
    after: str

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.quoted + self.after


def make_excerpt(before: str, quoted: str, after: str, room: int) -> Excerpt:
    """Return what fits into ``room`` characters; of words that alone are longer, their beginning."""
    if len(quoted) > room:
        return Excerpt(before="", quoted=_head(quoted, room), after="")
    spare = room - len(quoted)
    left = _tail(before, max(spare // 2, spare - len(after)))
    return Excerpt(before=left, quoted=quoted, after=_head(after, spare - len(left)))


def _head(words: str, room: int) -> str:
    """Return the beginning of ``words``; at least a mark where something is left out, if that fits."""
    if len(words) <= room:
        return words
    if room < len(_CUT):
        return ""
    whole = words[: room - len(_CUT) + 1].rpartition(" ")[0]
    return whole.rstrip() + _CUT


def _tail(words: str, room: int) -> str:
    """Return the end of ``words``, likewise."""
    if len(words) <= room:
        return words
    if room < len(_CUT):
        return ""
    whole = words[len(words) - (room - len(_CUT)) - 1 :].partition(" ")[2]
    return _CUT + whole
