"""By which steps some rows become others, so that those that stay are not disturbed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Final

from viewer.gui.linear.row_sequence import LinearRows
from viewer.gui.linear.rows import Entry, FindingEntry, LinearRow

_AT_MOST: Final = 120  # beyond that, all rows are put up anew faster
_LOOKED_AT: Final = 4000  # rows, of which as many differ at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What goes and what comes.

    Attributes:
        gone: Stretches of the old rows that go, in their order.
        new: Stretches of the new rows that come, in their order.
    """

    gone: tuple[range, ...]
    new: tuple[range, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs between old and new rows, of which most are the same.

    Attributes:
        first: How many rows are the same at the beginning.
        end: The old row after which all are the same again.
        steps: What goes and comes between, counted from ``first``.
        changed: Stretches of the new rows that stay and say something else.
    """

    first: int
    end: int
    steps: Steps
    changed: tuple[range, ...]


def find_changes(old: LinearRows, new: LinearRows) -> Changes | None:
    """Return how ``old`` becomes ``new``, having looked only at what differs; None where that is too much."""
    before, after = old.entries, new.entries
    least = min(len(before), len(after))
    head = _count_alike(zip(before, after, strict=False))
    tail = min(least - head, _count_alike(zip(reversed(before), reversed(after), strict=False)))
    first, old_end, new_end = new.start(head), old.start(len(before) - tail), new.start(len(after) - tail)
    places = range(head, len(after) - tail)
    if len(before) == len(after) and all(_stand_alike(before[one], after[one]) for one in places):
        changed = [range(new.start(one), new.start(one + 1)) for one in places if before[one] != after[one]]
        return Changes(first=first, end=old_end, steps=Steps(gone=(), new=()), changed=tuple(changed))
    if max(old_end, new_end) - first > _LOOKED_AT:
        return None
    gone, come = old[first:old_end], new[first:new_end]
    steps = find_steps(gone, come)
    if steps is None:
        return None
    known = {row.identity: row for row in gone}
    other = [
        range(first + place, first + place + 1)
        for place, row in enumerate(come)
        if known.get(row.identity, row) != row
    ]
    return Changes(first=first, end=old_end, steps=steps, changed=tuple(other))


def _count_alike(pairs: Iterable[tuple[Entry, Entry]]) -> int:
    """Return how many of ``pairs`` are equal before the first that is not."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _stand_alike(old: Entry, new: Entry) -> bool:
    """Tell whether two entries are of the same thing and take the same room."""
    rows = [each.row_count if isinstance(each, FindingEntry) else 1 for each in (old, new)]
    return old.identity == new.identity and rows[0] == rows[1]


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
