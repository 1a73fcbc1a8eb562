"""How the values of a divergence stand to one another, and why."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_END: Final = "\x1e"
"""Ends each of several texts that are kept as one: the character that ASCII has for it, and no text uses."""

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


class _Text:
    """A field that is kept as UTF-8: one typographic quotation mark makes a string take two bytes for each letter."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, instance: object | None, _owner: type) -> str:
        if instance is None:
            raise AttributeError  # there is no default
        text: bytes = getattr(instance, self._name)
        return text.decode(errors=_AS_IT_IS)

    def __set__(self, instance: object, text: str) -> None:
        object.__setattr__(instance, self._name, text.encode(errors=_AS_IT_IS))


class _Texts:
    """The same for several texts, none unless they are given."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, instance: object | None, _owner: type) -> tuple[str, ...]:
        if instance is None:
            return ()
        texts: bytes = getattr(instance, self._name)
        return tuple(texts.decode(errors=_AS_IT_IS).split(_END)[:-1])

    def __set__(self, instance: object, texts: tuple[str, ...]) -> None:
        packed = "".join(f"{text.replace(_END, ' ')}{_END}" for text in texts)
        object.__setattr__(instance, self._name, packed.encode(errors=_AS_IT_IS))


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """A proposed relation with the working shown.

    A long story has a hundred thousand of them, most of which nobody opens: their words are kept small.

    Attributes:
        relation: How the values stand.
        confidence: 0 to 1: the share of such proposals that a careful reader would accept.
        reason: One or two sentences for the reader; a teacher could read them aloud.
        steps: The decision order as it was walked: same event, same slot, who says so, values, time.
    """

    __slots__ = ("_reason", "_steps", "confidence", "relation")

    relation: Relation
    confidence: float
    reason: _Text = _Text()
    steps: _Texts = _Texts()

    def __post_init__(self) -> None:
        """Reject a judgement without a reason or with an impossible confidence."""
        if not self.reason:
            raise ValueError("a judgement needs a reason")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence is a share from 0 to 1, not {self.confidence}")

    def __getstate__(self) -> tuple[object, ...]:
        """Return what is sent to another process."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        """Take over what was sent."""
        for name, value in zip(self.__slots__, state, strict=True):
            object.__setattr__(self, name, value)
