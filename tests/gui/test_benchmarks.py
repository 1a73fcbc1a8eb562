"""The benchmarks still measure what they say, and what they measure does not grow with what is not on screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench_peers import Run, compare_runs
from bench_window import Bench, find_wanted, measure_document, measure_story
from process_tree import measure_tree
from PySide6.QtWidgets import QApplication
from stopwatch import Timing, best_of
from synthetic_story import Size, make_story, make_text
from virtual_screen import Frame, Region

from viewer.domain.review import Review

SMALL = Size(sources=3, passages=30, findings=40, annotations=6)
LARGE = Size(sources=3, passages=120, findings=600, annotations=6)


def test_story_when_made_again_is_the_same_and_as_large_as_asked_for() -> None:
    story = make_story(SMALL)
    assert story == make_story(SMALL)
    assert [len(article.passages) for article in story.articles] == [30, 30, 30]
    assert len(story.comparison.divergences) + len(story.comparison.omissions) == 40
    assert len(story.review.annotations) == 6


def test_window_when_measured_names_every_step_and_the_figures_wanted(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    story = measure_story(tmp_path, make_story(SMALL), 10)
    document = measure_document(tmp_path, make_text(50), 4)
    wanted = find_wanted(story, document)
    assert len({timing.name for timing in (*story, *document)}) == len(story) + len(document)
    assert all(timing.worst >= timing.median > 0 for timing in story)
    assert all("wanted ≤" in str(each) and "got" in str(each) for each in wanted)


def test_frame_when_measured_paints_every_visible_text(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    bench, story = Bench(tmp_path), make_story(SMALL)
    bench.session.open(story.articles, Review(), None)
    bench.watch.paint()
    painted: list[object] = []
    for pane in bench.window.text_panes():
        pane.lazy_layout.paint_with(lambda *_context: painted.append(1))
    bench.measure("scroll", lambda: bench._scroll(99))
    assert len(painted) >= 3
    bench.close()


def test_selecting_when_there_are_many_times_the_findings_takes_hardly_longer(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    medians = []
    for size in (SMALL, LARGE):
        bench, story = Bench(tmp_path), make_story(size)
        list(bench.open(story))
        rounds = [[next(bench.review(story, 10))] for _ in range(3)]
        medians.append(best_of(rounds)[0].median)
        bench.close()
    assert medians[1] < 4 * medians[0]


def test_rounds_when_put_together_keep_the_best_of_each_step() -> None:
    one = Timing(name="step", times=(1.0, 5.0), longest_block=5.0)
    other = Timing(name="step", times=(2.0, 3.0), longest_block=7.0)
    assert best_of([[one], [other]]) == [Timing(name="step", times=(1.0, 3.0), longest_block=5.0)]


def test_screen_when_looked_at_counts_what_is_dark_in_the_middle_of_a_window() -> None:
    row = bytes([0, 1, 1, 0, 0, 0])
    frame = Frame(rows=(bytes(6), row, row, bytes(6)))
    assert frame.count_dark(Region(left=0, top=0, width=12, height=8)) == 4
    assert Region(left=0, top=0, width=12, height=9).middle() == Region(left=4, top=3, width=4, height=3)


def test_runs_when_compared_give_ratios_of_the_middle_ones() -> None:
    def run(readable: float, peak_mb: float) -> Run:
        return Run(readable=readable, computed=0.1, resting=2.0, peak_mb=peak_mb)

    runs = {"Parallax": [run(1, 90), run(2, 100), run(9, 110)], "Meld": [run(4, 200)] * 3}
    assert compare_runs(runs) == (0.5, 0.5)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux has /proc")
def test_tree_of_processes_when_measured_has_memory_and_time() -> None:
    usage = measure_tree(os.getpid())
    assert usage.resident_mb > 10
    assert usage.seconds > 0


def test_processor_time_of_a_process_that_has_ended_still_counts() -> None:
    work = "sum(range(30_000_000))"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{work}']); print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", starts], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()  # its child has worked and ended
        used = measure_tree(parent.pid).seconds
        parent.kill()
    assert used > 0.2
