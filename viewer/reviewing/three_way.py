"""Three-way choice: of two changed values and what both were before, which one stays.

The two sides are called later and earlier, not mine and theirs, so that both reviewers arrive at the same result.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from viewer.domain.review import NOTHING_UNKNOWN

T = TypeVar("T")


class _Absent:
    """A value that is not there."""

    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = _Absent()
NOT_KNOWN: Final = object()
"""In place of what a value was before, where nobody remembers."""
EMPTY = (None, "", ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value out of two.

    Attributes:
        kept: The value that stays.
        other: The value that does not.
        contested: Whether both sides wanted something else, so that a reviewer should know.
    """

    kept: Any
    other: Any
    contested: bool


def choose(later: object, earlier: object, before: object) -> Choice:
    """Return which of two values stays: the changed one, or the later if both changed; a filled one before none."""
    if earlier in (later, before):
        return Choice(kept=later, other=earlier, contested=False)
    if later == before:
        return Choice(kept=earlier, other=later, contested=False)
    kept, other = (earlier, later) if later in EMPTY else (later, earlier)
    return Choice(kept=kept, other=other, contested=before is not NOT_KNOWN or other not in EMPTY)


def join(later: Sequence[T], earlier: Sequence[T], before: Sequence[T]) -> tuple[T, ...]:
    """Return the entries of both sides, without those of ``before`` that either side has taken away.

    Args:
        later: Its order stays.
        earlier: What it alone has comes last.
        before: What both started from; empty where nobody remembers.
    """
    if earlier in (later, before):
        return tuple(later)
    if later == before:
        return tuple(earlier)
    kept = [entry for entry in later if entry in earlier or entry not in before]
    return (*kept, *(entry for entry in earlier if entry not in later and entry not in before))


def choose_keys(
    later: Mapping[str, Any], earlier: Mapping[str, Any], before: Mapping[str, Any] | None
) -> Mapping[str, Choice]:
    """Return the choice for each key that either side has; ``kept`` is ``ABSENT`` where the key is taken away."""
    return {
        key: choose(
            later.get(key, ABSENT),
            earlier.get(key, ABSENT),
            NOT_KNOWN if before is None else before.get(key, ABSENT),
        )
        for key in (*later, *(key for key in earlier if key not in later))
    }


def kept_keys(choices: Mapping[str, Choice]) -> Mapping[str, Any]:
    """Return the keys that stay, with their values."""
    return {
        key: choice.kept for key, choice in choices.items() if choice.kept is not ABSENT
    } or NOTHING_UNKNOWN
