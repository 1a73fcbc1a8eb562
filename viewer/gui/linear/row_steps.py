"""By which steps some rows become others, so that those that stay are not disturbed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from viewer.gui.linear.rows import LinearRow

_AT_MOST: Final = 120  # beyond that, all rows are put up anew faster


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What goes and what comes.

    Attributes:
        gone: Stretches of the old rows that go, in their order.
        new: Stretches of the new rows that come, in their order.
    """

    gone: tuple[range, ...]
    new: tuple[range, ...]


def find_steps(old: Sequence[LinearRow], new: Sequence[LinearRow]) -> Steps | None:
    """Return how ``old`` becomes ``new``; None where rows change their order, or too many come and go."""
    before, after = [row.identity for row in old], [row.identity for row in new]
    known, wanted = set(before), set(after)
    if [each for each in before if each in wanted] != [each for each in after if each in known]:
        return None
    gone = _stretches([each not in wanted for each in before])
    come = _stretches([each not in known for each in after])
    return Steps(gone=gone, new=come) if len(gone) + len(come) <= _AT_MOST else None


def _stretches(marked: Sequence[bool]) -> tuple[range, ...]:
    """Return the runs of places that are marked."""
    found = []
    for is_marked, run in groupby(range(len(marked)), key=marked.__getitem__):
        places = list(run)
        if is_marked:
            found.append(range(places[0], places[-1] + 1))
    return tuple(found)
