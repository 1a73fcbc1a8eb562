"""How fast the window is on a large story: ``make bench`` opens it without a screen, works in it and prints a table."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # as the program sets it on few cores

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication
from stopwatch import Stopwatch, Timing, resident_mb
from synthetic_story import Size, SyntheticStory, make_article, make_story, make_text

from viewer.domain.fact import Kind
from viewer.domain.review import Review, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.jobs.job_process import InlineExecutor
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.judging import Edit
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.window.main_window import MainWindow

WINDOW = QSize(1920, 1080)
WIDE = QSize(3900, 1080)
"""Wide enough that all of ten columns are seen."""
FRAME_MS, PLACE_MS, BLOCK_MS = 16.7, 100.0, 100.0
_STEP = 60
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A figure that is to be reached."""

    name: str
    wanted: float
    got: float
    unit: str

    @property
    def is_reached(self) -> bool:
        """Whether it is."""
        return self.got <= self.wanted

    def __str__(self) -> str:
        verdict = "reached" if self.is_reached else "MISSED"
        return f"{self.name}: wanted ≤ {self.wanted:g} {self.unit}, got {self.got:.3g} {self.unit}: {verdict}"


class Bench:
    """One window on one story, and what a reader does in it."""

    def __init__(self, folder: Path) -> None:
        self.session = ReviewSession()
        settings = SettingsStore(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.window = MainWindow(self.session, JobRunner(InlineExecutor(), self.session), settings, ())
        self.window.resize(WINDOW)
        self.window.show()
        self.watch = Stopwatch(self.window)
        self.watch.paint()

    def measure(self, name: str, *steps: Callable[[], object]) -> Timing:
        """Measure steps of the reader."""
        return self.watch.measure(name, steps)

    def close(self) -> None:
        """Leave without being asked about what is not saved."""
        self.session.open((), Review(), None)
        self.window.close()

    def open(self, story: SyntheticStory) -> Iterator[Timing]:
        """Open ``story`` and show all of its findings."""
        yield self.measure(
            "open the articles", partial(self.session.open, story.articles, story.review, None)
        )
        yield self.measure("show the comparison", partial(self.session.show_comparison, story.comparison))
        everything = DivergenceFilter(quieter=True, omissions=True)
        yield self.measure("show the quieter findings", partial(self.session.set_filter, everything))

    def read(self, frames: int) -> Iterator[Timing]:
        """Scroll one text, then all, then all on a very wide screen."""
        yield self.measure("scroll one text, frame", *[partial(self._scroll, 1)] * frames)
        yield self.measure("scroll all texts, frame", *[partial(self._scroll, 99)] * frames)
        yield self.measure("make the window wide", partial(self.window.resize, WIDE))
        yield self.measure("scroll ten visible texts, frame", *[partial(self._scroll, 99)] * frames)
        yield self.measure("make the window narrow", partial(self.window.resize, WINDOW))
        yield self.measure("jump to the end", *[partial(self._jump, 10**9), partial(self._jump, 0)] * 3)

    def review(self, story: SyntheticStory, times: int) -> Iterator[Timing]:
        """Select, filter, walk, judge, take back."""
        findings = story.comparison.divergences
        chosen = findings[:: max(1, len(findings) // times)][:times]
        yield self.measure(
            "select a finding, all panes in place",
            *[partial(self.session.select, each.id) for each in chosen],
        )
        yield self.measure("walk with F7", *[self.window.actions_table[ActionId.NEXT].trigger] * (times // 2))
        statuses = (Status.CONFIRMED, Status.DISMISSED)
        yield self.measure("judge", *(self._edit(status=statuses[n % 2]) for n in range(times // 10)))
        yield self.measure("type into a note, key", *(self._edit(note="x" * n) for n in range(1, times // 5)))
        yield self.measure("undo", *[self.session.undo] * (times // 10))
        yield self.measure("redo", *[self.session.redo] * (times // 10))

    def look(self, times: int) -> Iterator[Timing]:
        """Filter, zoom, resize."""
        typed = ("f", "fi", "figure 4", "figure 42", "dor", "nothing has this")
        base = self.session.filter
        yield self.measure(
            "filter by a word, key", *(self._filter(replace(base, text=text)) for text in typed)
        )
        yield self.measure("filter cleared", self._filter(base))
        kinds = (Kind.CASUALTY, Kind.PLACE, Kind.DATETIME)
        yield self.measure(
            "filter by kind", *(self._filter(replace(base, kinds=frozenset({kind}))) for kind in kinds)
        )
        yield self.measure("filter cleared again", self._filter(base))
        zoom = [ActionId.LARGER_TEXT, ActionId.LARGER_TEXT, ActionId.SMALLER_TEXT, ActionId.USUAL_TEXT]
        yield self.measure("zoom", *(self.window.actions_table[action].trigger for action in zoom))
        sizes = [QSize(WINDOW.width() - 10 * step, WINDOW.height()) for step in range(times // 5)]
        yield self.measure("resize, frame", *(partial(self.window.resize, size) for size in sizes))

    def _scroll(self, count: int) -> None:
        for pane in self.window.text_panes()[:count]:
            bar = pane.verticalScrollBar()
            bar.setValue(bar.value() + _STEP)

    def _jump(self, value: int) -> None:
        pane = self.window.text_panes()[0]
        pane.verticalScrollBar().setValue(min(value, pane.verticalScrollBar().maximum()))

    def _edit(self, status: Status | None = None, note: str | None = None) -> Callable[[], None]:
        return partial(edit_annotation, self.session, Edit(label="Edit", status=status, note=note))

    def _filter(self, wanted: DivergenceFilter) -> Callable[[], None]:
        return partial(self.session.set_filter, wanted)


def measure_story(folder: Path, size: Size, times: int) -> list[Timing]:
    """Work on a story of this size and return what each step took."""
    story, bench = make_story(size), Bench(folder)
    try:
        return [*bench.open(story), *bench.read(times), *bench.review(story, times), *bench.look(times)]
    finally:
        bench.close()


def measure_document(folder: Path, text: str, times: int) -> list[Timing]:
    """Open one long document beside a short one and move about in it."""
    bench = Bench(folder)
    articles = make_article("long", text), make_article("short", make_text(20))
    try:
        before = resident_mb()
        timings = [bench.measure("open", partial(bench.session.open, articles, Review(), None))]
        timings.append(bench.measure("scroll, frame", *[partial(bench._scroll, 1)] * times))
        timings.append(
            bench.measure(
                "jump to the end and back", *[partial(bench._jump, 10**9), partial(bench._jump, 0)] * 3
            )
        )
        timings.append(bench.measure("resize", partial(bench.window.resize, QSize(1500, 900))))
        print(f"  memory {resident_mb() - before:.0f} MB more")
        return timings
    finally:
        bench.close()


def find_wanted(timings: Sequence[Timing]) -> list[Wanted]:
    """Return the figures to be reached on the large story."""
    named = {timing.name: timing for timing in timings}
    scrolled, placed = named["scroll ten visible texts, frame"], named["select a finding, all panes in place"]
    worst = max(timings, key=lambda timing: timing.longest_block)
    return [
        Wanted(
            name="95th percentile frame, ten texts scrolled at once",
            wanted=FRAME_MS,
            got=scrolled.p95,
            unit="ms",
        ),
        Wanted(
            name="finding selected, every pane in place (95th percentile)",
            wanted=PLACE_MS,
            got=placed.p95,
            unit="ms",
        ),
        Wanted(
            name=f"longest block of the window ({worst.name})",
            wanted=BLOCK_MS,
            got=worst.longest_block,
            unit="ms",
        ),
    ]


def print_table(title: str, timings: Sequence[Timing]) -> None:
    """Print a line per step."""
    print(f"\n{title}")
    print(f"  {'':38}{'median':>9}{'p95':>9}{'worst':>9}{'longest block':>15}   ms")
    for timing in timings:
        figures = "".join(f"{each:9.1f}" for each in (timing.median, timing.p95, timing.worst))
        print(f"  {timing.name:38}{figures}{timing.longest_block:15.1f}")


def main() -> int:
    """Measure, print, and return 1 where a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=10)
    parser.add_argument("--passages", type=int, default=1_000)
    parser.add_argument("--findings", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=100, help="repetitions of each step")
    given = parser.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        size = Size(sources=given.sources, passages=given.passages, findings=given.findings)
        timings = measure_story(Path(name), size, given.times)
        print_table(f"{size.sources} sources × {size.passages} passages, {size.findings} findings", timings)
        print(f"  memory {resident_mb():.0f} MB, at most {resident_mb('VmHWM'):.0f} MB")
        print_table(
            "A document of a million words",
            measure_document(Path(name), make_text(_MILLION // 26), given.times),
        )
        flat = make_text(_MILLION // 150).replace("\n\n", " ")[:_MILLION]
        print_table("A paragraph of a million characters", measure_document(Path(name), flat, given.times))
    wanted = find_wanted(timings)
    print("", *wanted, sep="\n")
    return 0 if all(each.is_reached for each in wanted) else 1


if __name__ == "__main__":
    sys.exit(main())
