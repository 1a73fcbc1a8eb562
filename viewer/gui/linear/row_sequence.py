"""The rows of the linear reading as one sequence, of which only those are made that are looked at."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import overload

from viewer.domain.comparison import DivergenceId
from viewer.domain.review import AnnotationId
from viewer.gui.linear.rows import Entry, FindingEntry, LinearRow, RowKind


class LinearRows(Sequence[LinearRow]):
    """The rows of ``entries``.

    Attributes:
        entries: What the rows are made of.
    """

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.entries = entries
        counts = [entry.row_count if isinstance(entry, FindingEntry) else 1 for entry in entries]
        self._starts = list(accumulate(counts, initial=0))
        self._made: dict[int, tuple[LinearRow, ...]] = {}

    def __len__(self) -> int:
        """Return the number of rows."""
        return self._starts[-1]

    @overload
    def __getitem__(self, place: int) -> LinearRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[LinearRow, ...]: ...

    def __getitem__(self, place: int | slice) -> LinearRow | tuple[LinearRow, ...]:
        """Return the row at ``place``, or all of a stretch."""
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(len(self))))
        if not 0 <= place < len(self):
            raise IndexError(place)
        number = bisect_right(self._starts, place) - 1
        return self._rows_of(number)[place - self._starts[number]]

    def start(self, number: int) -> int:
        """Return where the rows of an entry begin; those of one past the last begin at the end."""
        return self._starts[number]

    def place_like(self, row: LinearRow | None) -> int:
        """Return where a row stands, whatever it says; -1 where it does not."""
        if row is None:
            return -1
        for number, entry in enumerate(self.entries):
            if row.divergence is None or not isinstance(entry, FindingEntry):
                alike = entry.identity == row.identity
            else:
                alike = entry.divergence.id == row.divergence.id
            if alike:
                for within, each in enumerate(self._rows_of(number)):
                    if each.identity == row.identity:
                        return self._starts[number] + within
        return -1

    def place_of(self, divergence: DivergenceId) -> int:
        """Return the first row of a finding; -1 where it is not shown."""
        found = (
            number
            for number, entry in enumerate(self.entries)
            if isinstance(entry, FindingEntry) and entry.divergence.id == divergence
        )
        return self._start_of_first(found)

    def place_of_note(self, note: AnnotationId) -> int:
        """Return the row of a note on no divergence; -1 where its section is closed."""
        wanted = (RowKind.NOTE, note)
        return self._start_of_first(
            number for number, entry in enumerate(self.entries) if entry.identity == wanted
        )

    def _start_of_first(self, numbers: Iterable[int]) -> int:
        number = next(iter(numbers), None)
        return -1 if number is None else self._starts[number]

    def _rows_of(self, number: int) -> tuple[LinearRow, ...]:
        entry = self.entries[number]
        if isinstance(entry, LinearRow):
            return (entry,)
        if number not in self._made:
            self._made[number] = tuple(entry.rows())
        return self._made[number]


class SteppingRows(Sequence[LinearRow]):
    """Rows on their way to others: those before and after the ones that come and go are the same in both."""

    def __init__(self, rows: LinearRows, before: int, middle: Sequence[LinearRow], after: int) -> None:
        """Put ``middle`` in place of the rows from ``before`` to ``after``."""
        self._rows, self._before, self._middle, self._after = rows, before, middle, after

    def __len__(self) -> int:
        """Return the number of rows."""
        return self._before + len(self._middle) + len(self._rows) - self._after

    @overload
    def __getitem__(self, place: int) -> LinearRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[LinearRow, ...]: ...

    def __getitem__(self, place: int | slice) -> LinearRow | tuple[LinearRow, ...]:
        """Return the row at ``place``, or all of a stretch."""
        if isinstance(place, slice):
            return tuple(self[number] for number in range(*place.indices(len(self))))
        if place < self._before:
            return self._rows[place]
        within = place - self._before
        if within < len(self._middle):
            return self._middle[within]
        return self._rows[self._after + within - len(self._middle)]
