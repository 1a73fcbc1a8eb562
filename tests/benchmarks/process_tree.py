"""What a program and all that it has started use, as the kernel counts it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a tree of processes uses at one moment.

    Attributes:
        resident_mb: Memory held, of all processes together; what two of them share counts twice.
        seconds: Processor time of the processes, with that of those which have ended: it never falls.
    """

    resident_mb: float
    seconds: float


def measure_tree(root: int) -> Usage:
    """Return what the process ``root`` and its descendants use now."""
    resident = seconds = 0.0
    for process in _descendants(root):
        try:
            stat = (process / "stat").read_text().rpartition(")")[2].split()
            pages = int((process / "statm").read_text().split()[1])
        except (OSError, IndexError):
            continue  # it ended meanwhile
        seconds += sum(map(int, stat[11:15])) / _TICKS  # its own, and that of children it has seen end
        resident += pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    return Usage(resident_mb=resident, seconds=seconds)


def _descendants(root: int) -> Iterator[Path]:
    yield Path(f"/proc/{root}")
    try:
        tasks = list(Path(f"/proc/{root}/task").iterdir())
    except OSError:
        return
    for task in tasks:
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _descendants(int(child))
