"""Nothing that was told to be on the disk is lost: by a kill, or by two who save into one file at the same moment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from kill_worker import notes_in

from viewer.saving.sidecar import read_sidecar

ROOT = Path(__file__).parents[2]


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "benchmarks" / script), *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the benchmark forks what it kills")
def test_reviewer_when_killed_at_random_moments_loses_nothing_that_was_told_to_be_on_the_disk() -> None:
    bench = start("bench_kill.py", "--kills", "15", "--seed", "7")
    told, _ = bench.communicate(timeout=120)
    assert bench.returncode == 0, told
    assert "killed                                  15 times" in told
    assert "lost, damaged or half-written           0" in told


def test_two_processes_that_save_into_one_file_at_once_end_with_the_notes_of_both(tmp_path: Path) -> None:
    count = 100
    both = [start("save_worker.py", str(tmp_path), name, str(count)) for name in ("ada", "ben")]
    told = [process.communicate(timeout=120)[0].split("\n") for process in both]
    every = [f"saved {number}" for number in range(1, count + 1)]
    assert [[line for line in lines if line] for lines in told] == [every, every]
    saved = read_sidecar(tmp_path / "boats.parallax.json").review
    for name in ("ada", "ben"):
        assert notes_in(saved, name) == set(range(1, count + 1))
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
