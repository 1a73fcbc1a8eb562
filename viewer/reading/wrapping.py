"""Whether a line end inside a text ends a paragraph or only wraps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

_SENTENCE_ENDS = frozenset('.!?:;…"”’»)。！？')
_NARROWEST = 30
_WIDEST = 120
_RAGGED = 0.08  # of the width: how much room a wrapping programme may leave unused
_MOST_FULL = 0.7
_MOST_CONTINUED = 0.4  # names and nouns begin with capitals too, in German more than in English
_TRUSTED = 0.95  # of the lines determine the width; a long link must not
_PARAGRAPH_LINE = 200
_SENTENCE_LINE = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEnds:
    """How the lines of one text end.

    Attributes:
        width: Code points at which the text was wrapped by hand or by a programme, or None.
        soft: Whether the format joins the lines of a paragraph.
    """

    width: int | None
    soft: bool

    @classmethod
    def measured(cls, lines: Sequence[str], flowing: Sequence[bool], *, soft: bool) -> Self:
        """Return how the line ends of a text are to be read.

        A text counts as wrapped when most of its lines are so full that the next word had no room, and enough
        lines go on without a capital letter.

        Args:
            lines: The lines as they stand.
            flowing: For each line, whether it holds running words.
            soft: Whether the format joins the lines of a paragraph; overruled where lines are long paragraphs.
        """
        pairs = [
            (line.rstrip(), after.strip())
            for line, after, here, there in zip(lines, lines[1:], flowing, flowing[1:], strict=False)
            if here and there
        ]
        if not pairs:
            return cls(width=None, soft=soft)
        lengths = sorted(len(line) for line, _ in pairs)
        width = lengths[min(len(lengths) - 1, int(len(lengths) * _TRUSTED))]
        full = sum(_is_full(line, after, width) for line, after in pairs)
        continued = sum(_goes_on(after) for _, after in pairs)
        wrapped = (
            _NARROWEST <= width <= _WIDEST
            and full >= _MOST_FULL * len(pairs)
            and continued >= _MOST_CONTINUED * len(pairs)
        )
        return cls(width=width if wrapped else None, soft=soft and lengths[-1] < _PARAGRAPH_LINE)

    def runs_on(self, line: str, after: str) -> bool:
        """Tell whether the sentence or paragraph of ``line`` goes on in ``after``, the line below it."""
        ended, begun = line.rstrip(), after.strip()
        continued = _goes_on(begun)
        if self.width is not None:
            return continued or _is_full(ended, begun, self.width)
        if self.soft and not line.endswith(("  ", "\\")):
            return continued or len(ended) >= _SENTENCE_LINE
        return begun[0].islower() and len(ended) >= _SENTENCE_LINE and ended[-1] not in _SENTENCE_ENDS

    def breaks_off(self, line: str, after: str) -> bool:
        """Tell whether wrapping alone ended ``line`` in the middle of a sentence."""
        ended, begun = line.rstrip(), after.strip()
        return (
            self.width is not None and ended[-1] not in _SENTENCE_ENDS and _is_full(ended, begun, self.width)
        )


def _is_full(line: str, after: str, width: int) -> bool:
    """Tell whether the first word of ``after`` would not have fitted on ``line``."""
    return len(line) + 1 + len(after.split(None, 1)[0]) > width * (1 - _RAGGED)


def _goes_on(after: str) -> bool:
    """Tell whether a line begins as no sentence does: with a small letter, or in a script without capitals."""
    return after[0].isalpha() and not after[0].isupper()
