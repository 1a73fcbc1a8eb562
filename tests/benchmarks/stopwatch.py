"""Measures what a window does: how long a step takes until it is painted, and how long it leaves the reader waiting."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_BEAT_MS = 5
_REST_MS = 400
"""What a step leaves to timers comes within this time: the panes follow once the reader has rested for 150 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long a step took, in milliseconds, each time it was done.

    Attributes:
        name: What was done.
        times: From the call until everything visible was painted.
        longest_block: The longest time for which the window answered nothing, what timers did later included.
    """

    name: str
    times: tuple[float, ...]
    longest_block: float

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.times)

    @property
    def p95(self) -> float:
        """The time that nineteen of twenty do not exceed."""
        return sorted(self.times)[round(0.95 * (len(self.times) - 1))]

    @property
    def worst(self) -> float:
        """The longest."""
        return max(self.times)


def best_of(rounds: Sequence[Sequence[Timing]]) -> list[Timing]:
    """Return, step by step, the least of several rounds: what else the machine had to do is no fault of the window."""
    return [
        Timing(
            name=same[0].name,
            times=tuple(map(min, zip(*(timing.times for timing in same), strict=True))),
            longest_block=min(timing.longest_block for timing in same),
        )
        for same in zip(*rounds, strict=True)
    ]


class Stopwatch:
    """Does steps inside the event loop of a window and measures them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def measure(self, name: str, steps: Sequence[Callable[[], object]], *, rest_ms: int = _REST_MS) -> Timing:
        """Do ``steps`` one after another, then rest until timers have done what the steps left to them."""
        times: list[float] = []
        longest = 0.0
        for step in steps:
            taken = self._time(step)
            times.append(taken)
            longest = max(longest, taken)
        longest = max(longest, self._rest(rest_ms))
        return Timing(name=name, times=tuple(times), longest_block=longest)

    def _time(self, step: Callable[[], object]) -> float:
        begun = time.perf_counter()
        step()
        self.paint()
        return (time.perf_counter() - begun) * 1000

    def paint(self) -> None:
        """Deliver what is posted and paint what is out of date, as the window system would ask for it next."""
        QCoreApplication.sendPostedEvents()
        QApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))

    def _rest(self, rest_ms: int) -> float:
        """Let the event loop run, and return its longest silence."""
        loop, beats = QEventLoop(), [time.perf_counter()]
        beat = QTimer(interval=_BEAT_MS)
        beat.timeout.connect(lambda: beats.append(time.perf_counter()))
        beat.start()
        QTimer.singleShot(rest_ms, loop.quit)
        loop.exec()
        beat.stop()
        beats.append(time.perf_counter())
        return max(later - earlier for earlier, later in pairwise(beats)) * 1000


def resident_mb(field: str = "VmRSS") -> float:
    """Return what this process holds in memory; ``VmHWM`` asks for the most it ever held."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    return 0.0
