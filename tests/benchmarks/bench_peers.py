"""How Parallax does beside Meld on the same files: ``make bench-peers`` starts both in turns on a screen of its own.

A window is readable when the words are on it: when four fifths of the pixels that are dark in the middle of the window
at the end, when the program has come to rest, are dark for the first time. The screen's picture is looked at every few
milliseconds, so neither program is asked anything. Memory is the most that the program and all it has started held at
one moment.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from process_tree import Usage, measure_tree
from synthetic_story import make_text
from virtual_screen import Frame, VirtualScreen, virtual_screen

from viewer.bundled import bundled_stories

TIME_RATIO, MEMORY_RATIO = 1.0, 1.5
LONG_PASSAGES = 10_000
_READABLE = 0.8
_LOOK_EVERY, _MEASURE_EVERY = 0.008, 0.04
_QUIET_SECONDS, _QUIET_SHARE = 1.5, 0.04
_LONGEST_SECONDS = 1_500.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One start of a program.

    Attributes:
        readable: Seconds until the words were on the window.
        computed: Seconds of processor time that all its processes had used by then.
        resting: Seconds until nothing was computed any more.
        peak_mb: The most memory that it held at one moment, with all that it had started.
    """

    readable: float
    computed: float
    resting: float
    peak_mb: float


class Watcher:
    """Follows one start of a program until it rests."""

    def __init__(self, screen: VirtualScreen, command: Sequence[str]) -> None:
        self._screen = screen
        self._begun = time.perf_counter()
        self._program = subprocess.Popen(
            command,
            env=dict(screen.environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that what it starts in turn can be ended with it
        )
        self._frames: list[tuple[float, Frame]] = []
        self._usages: list[tuple[float, Usage]] = []

    def follow(self) -> Run:
        """Watch until the program rests, end it, and return what was seen."""
        try:
            while not self._rests():
                self._look()
                time.sleep(_LOOK_EVERY)
            return self._sum_up()
        finally:
            os.killpg(self._program.pid, signal.SIGKILL)
            self._program.wait()

    def _look(self) -> None:
        now = time.perf_counter() - self._begun
        frame = self._screen.look()
        if not self._frames or frame != self._frames[-1][1]:
            self._frames.append((now, frame))
        if not self._usages or now - self._usages[-1][0] > _MEASURE_EVERY:
            self._usages.append((now, measure_tree(self._program.pid)))
        if now > _LONGEST_SECONDS:
            raise TimeoutError("it does not come to rest")

    def _rests(self) -> bool:
        """Tell whether hardly anything was computed for a while, once there is a window."""
        if self._program.poll() is not None:
            raise ChildProcessError("it ended by itself")
        if not self._usages or self._usages[-1][0] < _QUIET_SECONDS:
            return False
        now, last = self._usages[-1]
        before = [usage for at, usage in self._usages if at <= now - _QUIET_SECONDS]
        quiet = bool(before) and last.seconds - before[-1].seconds < _QUIET_SHARE * _QUIET_SECONDS
        return quiet and self._screen.largest_window() is not None

    def _sum_up(self) -> Run:
        window = self._screen.largest_window()
        assert window is not None
        words = window.middle()
        at_the_end = self._frames[-1][1].count_dark(words)
        readable = next(at for at, frame in self._frames if frame.count_dark(words) >= _READABLE * at_the_end)
        end = self._usages[-1][1].seconds
        return Run(
            readable=readable,
            computed=next(usage.seconds for at, usage in self._usages if at >= readable),
            resting=next(at for at, usage in self._usages if usage.seconds >= end - 0.02),
            peak_mb=max(usage.resident_mb for _, usage in self._usages),
        )


def run_in_turns(files: Sequence[Path], pairs: int, cold: int = 1) -> Mapping[str, list[Run]]:
    """Start each program ``pairs`` times in turns, after ``cold`` times that do not count."""
    commands = {
        "Meld": ["meld", *map(str, files)],
        "Parallax": [sys.executable, "-m", "viewer", *map(str, files)],
    }
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(-cold, pairs):
        for name, command in commands.items():
            with virtual_screen(1280, 800) as screen:
                run = Watcher(screen, command).follow()
            if number >= 0:
                runs[name].append(run)
                print(
                    f"  {name:10} readable {run.readable:6.2f} s (processor {run.computed:.2f} s)  resting {run.resting:6.2f} s  peak {run.peak_mb:6.0f} MB",
                    flush=True,
                )
    return runs


def compare_runs(runs: Mapping[str, list[Run]]) -> tuple[float, float]:
    """Return our time until readable and our memory, as shares of Meld's."""
    ours, theirs = runs["Parallax"], runs["Meld"]
    return (
        median(run.readable for run in ours) / median(run.readable for run in theirs),
        median(run.peak_mb for run in ours) / median(run.peak_mb for run in theirs),
    )


def write_long_files(folder: Path) -> list[Path]:
    """Write two articles of ten thousand passages in invented words."""
    paths = [folder / "long-1.txt", folder / "long-2.txt"]
    for number, path in enumerate(paths):
        path.write_text(make_text(LONG_PASSAGES, seed=20 + number), encoding="utf-8")
    return paths


def main() -> int:
    """Measure, print, and return 1 where a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="two articles; else those of a bundled story")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--long-pairs", type=int, default=1, help="with long articles, minutes each")
    given = parser.parse_args()
    files = given.files or list(bundled_stories()[0].paths[:2])
    print("Two articles:", *files)
    time_ratio, _ = compare_runs(run_in_turns(files, given.pairs))
    verdicts = [("time until readable", time_ratio, TIME_RATIO)]
    if given.long_pairs:
        with tempfile.TemporaryDirectory() as folder:
            print(f"Two articles of {LONG_PASSAGES} passages:")
            _, memory_ratio = compare_runs(
                run_in_turns(write_long_files(Path(folder)), given.long_pairs, cold=0)
            )
        verdicts.append(("peak memory, long articles", memory_ratio, MEMORY_RATIO))
    for name, got, wanted in verdicts:
        print(
            f"{name}: wanted ≤ {wanted} × Meld’s, got {got:.2f}: {'reached' if got <= wanted else 'MISSED'}"
        )
    return 0 if all(got <= wanted for _, got, wanted in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
