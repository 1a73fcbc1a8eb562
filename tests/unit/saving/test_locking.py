"""One writer at a time: the living are waited for, the dead are not."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from viewer.saving import locking
from viewer.saving.locking import Busy, lock_path, take_lock, writing_alone

HOLDING = """
import sys
from pathlib import Path
from viewer.saving.locking import writing_alone, take_lock
target = Path(sys.argv[1])
if sys.argv[2] == "write":
    with writing_alone(target):
        print("held", flush=True)
        sys.stdin.read()
else:
    lock = take_lock(target)
    print("held" if lock else "refused", flush=True)
    sys.stdin.read()
"""


def hold_elsewhere(target: Path, how: str) -> subprocess.Popen[str]:
    """Start a process that holds the lock until its input ends, or it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(target), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str], *, kill: bool = False) -> None:
    if kill:
        process.kill()
    process.communicate()


def test_writer_that_lives_is_waited_for_and_then_told(tmp_path: Path) -> None:
    target = tmp_path / "a.parallax.json"
    other = hold_elsewhere(target, "write")
    with pytest.raises(Busy), writing_alone(target, patience=0.1):
        pytest.fail("two wrote at once")
    end(other)
    with writing_alone(target, patience=0.1):
        assert lock_path(target).exists()
    assert list(tmp_path.iterdir()) == []


def test_writer_that_was_killed_is_not_waited_for(tmp_path: Path) -> None:
    target = tmp_path / "a.parallax.json"
    end(hold_elsewhere(target, "write"), kill=True)
    assert lock_path(target).exists(), "a kill leaves the file"
    with writing_alone(target, patience=0):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("signature", "limit"), [(b"another-machine 12 abc", locking.STALE), (b"", locking.UNSIGNED)]
)
def test_writer_whom_no_lock_shows_is_waited_for_until_it_counts_as_dead(
    tmp_path: Path, signature: bytes, limit: float
) -> None:
    target = tmp_path / "a.parallax.json"
    lock_path(target).write_bytes(signature)
    with pytest.raises(Busy), writing_alone(target, patience=0.05):
        pytest.fail("took what another may hold")
    long_ago = time.time() - limit - 5
    os.utime(lock_path(target), (long_ago, long_ago))
    with writing_alone(target, patience=0.05):
        pass
    assert list(tmp_path.iterdir()) == []


def test_folder_whose_file_system_has_no_locks_goes_by_what_the_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_lock", lambda _handle: None)
    target = tmp_path / "a.parallax.json"
    with (
        writing_alone(target),
        pytest.raises(Busy),
        writing_alone(target, patience=0.05),
    ):
        pytest.fail("two wrote at once")
    assert list(tmp_path.iterdir()) == []


def test_lock_when_its_holder_took_too_long_and_another_has_it_now_is_left_to_that(tmp_path: Path) -> None:
    target = tmp_path / "a.parallax.json"
    with writing_alone(target):
        lock_path(target).unlink()
        lock_path(target).write_bytes(b"another-machine 12 abc")
    assert lock_path(target).read_bytes() == b"another-machine 12 abc"


def test_lock_of_a_window_is_free_as_soon_as_its_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.alive"
    other = hold_elsewhere(path, "take")
    assert take_lock(path) is None
    end(other, kill=True)
    lock = take_lock(path)
    assert lock is not None
    assert take_lock(path) is None, "also from the same process"
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_lock_of_a_long_name_has_a_short_one() -> None:
    assert len(lock_path(Path("x" * 250)).name) < 40
