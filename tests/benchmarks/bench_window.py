"""How fast the window is on a large story: ``make bench`` opens it without a screen, works in it and prints a table."""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # as the program sets it on few cores

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication
from stopwatch import Stopwatch, Timing, best_of, resident_mb
from synthetic_story import (
    WORDS_PER_PASSAGE,
    Size,
    SyntheticStory,
    make_article,
    make_story,
    make_text,
)

from viewer.domain.article import Article
from viewer.domain.fact import Kind
from viewer.domain.review import Review, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.correction.correcting import split_passage
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.jobs.job_process import Message, Work
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
_DATED = 3_000
"""Findings of a story that is about days: some 9,700 of them are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A figure that is to be reached."""

    name: str
    wanted: float
    got: float

    @property
    def is_reached(self) -> bool:
        """Whether it is."""
        return self.got <= self.wanted

    def __str__(self) -> str:
        verdict = "reached" if self.is_reached else "MISSED"
        return f"{self.name}: wanted ≤ {self.wanted:g} ms, got {self.got:.1f} ms: {verdict}"


class NoAnswers:
    """Takes jobs and answers none: what the window does is measured, not what is done beside it."""

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Take a job."""

    def messages(self) -> Sequence[Message]:
        """Return nothing."""
        return ()

    def end(self) -> None:
        """Drop the job."""


class Bench:
    """One window on one story, and what a reader does in it."""

    def __init__(self, folder: Path) -> None:
        self.session = ReviewSession()
        settings = SettingsStore(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.window = MainWindow(self.session, JobRunner(NoAnswers(), self.session), settings, ())
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
        self.window.deleteLater()

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
        ends = [partial(self._jump, 10**9), partial(self._jump, 0)]
        yield self.measure("jump to the end and back", *ends * 3)

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

    def survey(self) -> Iterator[Timing]:
        """Look at everything in the overviews."""
        actions = self.window.actions_table
        yield self.measure("open the matrix", actions[ActionId.VIEW_MATRIX].trigger)
        orders = self.window.overviews.matrix.orders.buttons()
        yield self.measure("sort the matrix", *(order.click for order in reversed(orders)))
        yield self.measure("judge beside the matrix", self._edit(status=Status.NEEDS_SOURCE))
        yield from self.survey_days()
        yield self.measure("open the linear reading", actions[ActionId.VIEW_LINEAR].trigger)
        quoting = self.window.overviews.linear.quoting
        yield self.measure("quote all sources", quoting.click)
        yield self.measure("judge beside all quotations", self._edit(status=Status.CONFIRMED))
        yield self.measure("quote none", quoting.click)
        yield self.measure("close the overview", actions[ActionId.VIEW_READING].trigger)

    def survey_days(self) -> Iterator[Timing]:
        """Look at the days of the story, and give them more room."""
        yield self.measure("open the timeline", self.window.actions_table[ActionId.VIEW_TIMELINE].trigger)
        line = self.window.overviews.timeline.line
        yield self.measure("zoom the timeline", *(partial(line.zoom, factor) for factor in (1.25, 0.8)))

    def correct(self, story: SyntheticStory) -> Iterator[Timing]:
        """Cut passages in two."""
        passages = [article.passages for article in story.articles]
        chosen = [each[place] for each in passages[:2] for place in (len(each) // 9, len(each) // 2)]
        cuts = [(each.id, (each.span.start + each.span.end) // 2) for each in chosen]
        yield self.measure("split a passage", *(partial(split_passage, self.session, *cut) for cut in cuts))

    def browse(self, articles: tuple[Article, ...], times: int) -> Iterator[Timing]:
        """Open articles of which the first is long, and move about in it."""
        yield self.measure("open the document", partial(self.session.open, articles, Review(), None))
        yield self.measure("scroll the document, frame", *[partial(self._scroll, 1)] * times)
        ends = [partial(self._jump, 10**9), partial(self._jump, 0)]
        yield self.measure("jump to its end and back", *ends * 3)
        yield self.measure("resize it", partial(self.window.resize, QSize(1500, 900)))

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


def measure_story(folder: Path, story: SyntheticStory, times: int) -> list[Timing]:
    """Work on ``story`` in a window of its own and return what each step took."""
    bench = Bench(folder)
    try:
        reading = (*bench.open(story), *bench.read(times), *bench.review(story, times), *bench.look(times))
        return [*reading, *bench.survey(), *bench.correct(story)]
    finally:
        bench.close()


def measure_days(folder: Path, story: SyntheticStory) -> list[Timing]:
    """Look at the days of ``story``, of which all findings are about days."""
    bench = Bench(folder)
    try:
        return [*bench.open(story), *bench.survey_days()]
    finally:
        bench.close()


def measure_document(folder: Path, text: str, times: int) -> list[Timing]:
    """Open one long document beside a short one and move about in it."""
    bench = Bench(folder)
    try:
        return list(bench.browse((make_article("long", text), make_article("short", make_text(20))), times))
    finally:
        bench.close()


def find_wanted(story: Sequence[Timing], documents: Sequence[Timing]) -> list[Wanted]:
    """Return the figures to be reached."""
    named = {timing.name: timing for timing in story}
    scrolled, placed = named["scroll ten visible texts, frame"], named["select a finding, all panes in place"]
    worst = max((*story, *documents), key=lambda timing: timing.longest_block)
    return [
        Wanted(
            name="95th percentile frame, ten texts of 1,000 passages scrolled at once",
            wanted=FRAME_MS,
            got=scrolled.p95,
        ),
        Wanted(
            name="95th percentile from selecting a finding to every pane in place",
            wanted=PLACE_MS,
            got=placed.p95,
        ),
        Wanted(
            name=f"longest time for which the window answered nothing ({worst.name})",
            wanted=BLOCK_MS,
            got=worst.longest_block,
        ),
    ]


def print_table(title: str, timings: Sequence[Timing]) -> None:
    """Print a line per step."""
    print(f"\n{title}")
    print(f"  {'':38}{'median':>9}{'p95':>9}{'worst':>9}{'longest block':>15}   ms")
    for timing in timings:
        figures = "".join(f"{each:9.1f}" for each in (timing.median, timing.p95, timing.worst))
        print(f"  {timing.name:38}{figures}{timing.longest_block:15.1f}")
    print(f"  memory {resident_mb():.0f} MB, at most {resident_mb('VmHWM'):.0f} MB")


def main() -> int:
    """Measure, print, and return 1 where a figure is missed."""
    given = read_arguments()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    size = Size(sources=given.sources, passages=given.passages, findings=given.findings)
    with tempfile.TemporaryDirectory() as name:
        folder, rounds = Path(name), range(given.rounds)
        story = make_story(size)
        gc.freeze()  # as the window does with what comes to it from the analysis
        timings = best_of([measure_story(folder, story, given.times) for _ in rounds])
        print_table(f"{size.sources} sources × {size.passages} passages, {size.findings} findings", timings)
        dated = make_story(replace(size, findings=_DATED, kinds=(Kind.DATETIME,)))
        gc.freeze()
        days = best_of([measure_days(folder, dated) for _ in rounds])
        print_table(f"{_DATED} findings about days", days)
        del story, dated
        long = make_text(_MILLION // WORDS_PER_PASSAGE)
        words = best_of([measure_document(folder, long, given.times) for _ in rounds])
        print_table("A document of a million words", words)
        flat = long.replace("\n\n", " ")[:_MILLION]
        characters = best_of([measure_document(folder, flat, given.times) for _ in rounds])
        print_table("A paragraph of a million characters", characters)
    wanted = find_wanted(timings, [*days, *words, *characters])
    print("", *wanted, sep="\n")
    return 0 if all(each.is_reached for each in wanted) else 1


def read_arguments() -> argparse.Namespace:
    """Return the sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=10)
    parser.add_argument("--passages", type=int, default=1_000)
    parser.add_argument("--findings", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=100, help="repetitions of each step")
    parser.add_argument("--rounds", type=int, default=3, help="of which the best counts, step by step")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
