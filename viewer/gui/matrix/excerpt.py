"""As much of a quotation as there is room for, cut at word borders around the words that matter."""

from dataclasses import dataclass

from viewer.gui.shortening import beginning, ending


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
        return Excerpt(before="", quoted=beginning(quoted, room), after="")
    spare = room - len(quoted)
    left = ending(before, max(spare // 2, spare - len(after)))
    return Excerpt(before=left, quoted=quoted, after=beginning(after, spare - len(left)))
