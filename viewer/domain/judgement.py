"""How the values of a divergence stand to one another, and why."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zlib import compressobj, decompressobj

_WORDS: Final = "_words"
_BARE: Final = -15
"""Packed without header and sum, which would be a tenth of so few words."""

_END: Final = "\x1e"
"""Between texts that are packed together: the character that ASCII has for it, and no text uses."""

_OFTEN: Final = (
    "The toll was still being counted: One side says so only as a possibility. Both speak of the same event: “”, “”. "
    "As to how things stand, one says As to who or what is meant, one says As to where, one says As to when, one says "
    "One credits this to “”, the other to “”. Of the same thing, one says “”, where the other has only “”. "
    "One says “” and the other “”. That tells more; both may be right, but the reader is told something else.\x1e"
    "Where one says “”, the other says “”. Whether both can be right is for the reader to judge.\x1e"
    "Same event? Both sentences have “”, “”, “”; their passages match with probability 0.\x1e"
    "Same question? Both answer “what is told”.\x1eWho says so? the article itself; the article itself.\x1eValues: "
).encode()
"""What words are packed against: what reasons and steps often say. Other words are packed too, less closely."""

_AS_IT_IS: Final = "surrogatepass"
"""A file's name may hold bytes that are no text, and a reason may name the file."""


class Relation(StrEnum):
    """How two or more values of one slot stand."""

    SAME = "same"
    EQUIVALENT = "equivalent"
    REFINEMENT = "refinement"
    COMPATIBLE = "compatible"
    CONTRADICTION = "contradiction"
    ATTRIBUTION_CONFLICT = "attribution_conflict"
    UPDATE = "update"
    DIFFERENT_EVENT = "different_event"
    SILENT = "silent"
    UNDETERMINED = "undetermined"

    @property
    def is_divergence(self) -> bool:
        """Whether sources that stand so are shown to the reader as diverging."""
        return self not in (Relation.SAME, Relation.EQUIVALENT, Relation.SILENT, Relation.DIFFERENT_EVENT)


class _Reason:
    """The reason among the words of a judgement."""

    def __get__(self, judgement: "Judgement | None", _owner: type) -> str:
        if judgement is None:
            raise AttributeError  # there is no default
        return _unpacked(judgement)[0]

    def __set__(self, judgement: "Judgement", reason: str) -> None:
        raise AttributeError("nothing changes a judgement; a change makes a new one")


class _Steps:
    """The steps among the words of a judgement."""

    def __get__(self, judgement: "Judgement | None", _owner: type) -> tuple[str, ...]:
        return () if judgement is None else _unpacked(judgement)[1:]

    def __set__(self, judgement: "Judgement", steps: tuple[str, ...]) -> None:
        raise AttributeError("nothing changes a judgement; a change makes a new one")


@dataclass(frozen=True, kw_only=True, init=False)
class Judgement:
    """A proposed relation with the working shown.

    A long story has a hundred thousand of them, most of which nobody opens: their words are kept packed, in a quarter of
    the room that they take as strings.

    Attributes:
        relation: How the values stand.
        confidence: 0 to 1: the share of such proposals that a careful reader would accept.
        reason: One or two sentences for the reader; a teacher could read them aloud.
        steps: The decision order as it was walked: same event, same slot, who says so, values, time.
    """

    __slots__ = ("_words", "confidence", "relation")

    relation: Relation
    confidence: float
    reason: _Reason = _Reason()
    steps: _Steps = _Steps()

    def __init__(
        self, *, relation: Relation, confidence: float, reason: str, steps: tuple[str, ...] = ()
    ) -> None:
        """Reject a judgement without a reason or with an impossible confidence."""
        if not reason:
            raise ValueError("a judgement needs a reason")
        if not 0 <= confidence <= 1:
            raise ValueError(f"confidence is a share from 0 to 1, not {confidence}")
        self.__setstate__((_packed((reason, *steps)), confidence, relation))

    def __getstate__(self) -> tuple[object, ...]:
        """Return what is sent to another process."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        """Take over what was sent."""
        for name, value in zip(self.__slots__, state, strict=True):
            object.__setattr__(self, name, value)


def _packed(texts: tuple[str, ...]) -> bytes:
    words = _END.join(text.replace(_END, " ") for text in texts).encode(errors=_AS_IT_IS)
    packer = compressobj(wbits=_BARE, zdict=_OFTEN)
    return packer.compress(words) + packer.flush()


def _unpacked(judgement: Judgement) -> tuple[str, ...]:
    words: bytes = getattr(judgement, _WORDS)
    return tuple(decompressobj(_BARE, zdict=_OFTEN).decompress(words).decode(errors=_AS_IT_IS).split(_END))
