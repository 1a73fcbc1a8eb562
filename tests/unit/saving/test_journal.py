"""The journal gives back what was kept, whatever became of the window; what is damaged is told and set aside."""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saved_builders import annotation_of, record_of, reviews

from viewer.domain.article import ArticleId
from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.domain.review import Review
from viewer.saving import journal
from viewer.saving.journal import JournalEntry, Work, begin_entry, find_left, read_work, take_entry

BOATS = ArticleId("boats")
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def noted(note: str) -> Review:
    return Review(articles=(record_of(BOATS),), annotations=(annotation_of(BOATS, note=note),))


def work_on(review: Review, base: Review | None = None) -> Work:
    return Work(
        review=review,
        base=base,
        sidecar=Path("/story/boats.parallax.json"),
        digest="0" * 64,
        articles=(Path("/story/boats.txt"),),
        titles=("Boats",),
        begun=NOON,
        written=NOON,
        changes=1,
    )


@pytest.fixture
def entry(tmp_path: Path) -> Iterator[JournalEntry]:
    held = begin_entry(tmp_path)
    yield held
    held.release()


def leave(folder: Path, work: Work) -> None:
    """Keep ``work`` in an entry whose window dies."""
    held = begin_entry(folder)
    held.keep(work)
    held.release()


@settings(deadline=None)
@given(review=reviews(), base=st.none() | reviews())
def test_work_when_its_window_dies_comes_back_as_it_was(review: Review, base: Review | None) -> None:
    with TemporaryDirectory() as folder:
        leave(Path(folder), work_on(review, base))
        left = find_left(Path(folder))
        assert [read_work(each) for each in left.works] == [work_on(review, base)]
        assert left.problems == ()


def test_work_of_a_window_that_lives_is_not_offered(tmp_path: Path, entry: JournalEntry) -> None:
    entry.keep(work_on(noted("mine")))
    assert find_left(tmp_path).works == ()


def test_work_when_kept_again_is_the_latest_and_only_its_own_base_is_left(
    tmp_path: Path, entry: JournalEntry
) -> None:
    entry.keep(work_on(noted("first"), noted("")))
    entry.keep(work_on(noted("second"), noted("first")))
    entry.release()
    (left,) = find_left(tmp_path).works
    assert read_work(left) == work_on(noted("second"), noted("first"))
    assert len(list(tmp_path.glob("*.base"))) == 1


def test_entry_when_removed_and_kept_again_has_its_base(tmp_path: Path, entry: JournalEntry) -> None:
    work = work_on(noted("mine"), noted(""))
    entry.keep(work)
    entry.remove()
    assert [path.suffix for path in tmp_path.iterdir()] == [".alive"]
    entry.keep(work)
    entry.release()
    assert read_work(find_left(tmp_path).works[0]) == work


def test_work_when_taken_is_offered_to_nobody_else(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("mine")))
    (left,) = find_left(tmp_path).works
    held = take_entry(left)
    assert held is not None
    assert take_entry(left) is None
    assert find_left(tmp_path).works == ()
    held.release()
    assert find_left(tmp_path).works == (left,)


def test_journal_when_everything_is_taken_away_is_empty(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("mine"), noted("")))
    (left,) = find_left(tmp_path).works
    held = take_entry(left)
    assert held is not None
    held.remove()
    held.release()
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_becomes_a_question_mark_and_the_rest_is_kept(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("half \ud83d, and more")))
    (left,) = find_left(tmp_path).works
    assert read_work(left).review == noted("half ?, and more")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"{}\n", b"[]\n", b"null\n", b'{"format": "parallax-journal", "version": 1}\n', b"\xff"],
)
def test_entry_whose_first_line_is_damaged_is_told_and_set_aside(tmp_path: Path, content: bytes) -> None:
    leave(tmp_path, work_on(noted("mine")))
    (path,) = tmp_path.glob("*.work")
    path.write_bytes(content)
    left = find_left(tmp_path)
    assert left.works == ()
    assert len(left.problems) == 1
    assert path.with_suffix(".damaged").name in left.problems[0].remedy
    assert path.with_suffix(".damaged").read_bytes() == content
    assert find_left(tmp_path).problems == ()


def test_first_line_when_any_of_its_values_is_another_is_told_or_harmless(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("mine"), noted("")))
    (path,) = tmp_path.glob("*.work")
    line, _, rest = path.read_bytes().partition(b"\n")
    header = json.loads(line)
    others: tuple[object, ...] = (None, 7, "x", [], {}, [7])
    for key in header:
        for value in others:
            path.write_bytes(json.dumps({**header, key: value}).encode() + b"\n" + rest)
            for left in find_left(tmp_path).works:
                with suppress(SidecarError):
                    assert read_work(left).review == noted("mine")
            aside = path.with_suffix(".damaged")
            if aside.exists():
                aside.rename(path)


def test_review_that_is_not_what_was_written_is_told(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("mine")))
    (left,) = find_left(tmp_path).works
    left.path.write_bytes(left.path.read_bytes().replace(b"mine", b"MINE"))
    with pytest.raises(SidecarError, match="not what was written"):
        read_work(left)


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"{")])
def test_work_whose_base_is_damaged_comes_back_without_it(tmp_path: Path, damage: object) -> None:
    leave(tmp_path, work_on(noted("mine"), noted("")))
    (base,) = tmp_path.glob("*.base")
    assert callable(damage)
    damage(base)
    (left,) = find_left(tmp_path).works
    assert read_work(left) == work_on(noted("mine"), None)


def test_entry_of_a_newer_parallax_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    leave(tmp_path, work_on(noted("mine")))
    (path,) = tmp_path.glob("*.work")
    content = path.read_bytes().replace(b'"version": 1', b'"version": 2', 1)
    path.write_bytes(content)
    (problem,) = find_left(tmp_path).problems
    assert isinstance(problem, UnsupportedVersion)
    assert path.read_bytes() == content


def test_what_a_kill_left_beside_the_entries_is_tidied_up(tmp_path: Path) -> None:
    (tmp_path / "gone.alive").touch()
    (tmp_path / "gone.0123.base").touch()
    old, new = tmp_path / ".parallax-old.tmp", tmp_path / ".parallax-new.tmp"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    find_left(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [new.name]


def test_full_disk_is_told_and_the_entry_holds_what_it_held(
    tmp_path: Path, entry: JournalEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry.keep(work_on(noted("first")))

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(SidecarError, match="No space left on device"):
            entry.keep(work_on(noted("second")))
    entry.release()
    assert read_work(find_left(tmp_path).works[0]).review == noted("first")


def test_journal_has_bounds_in_size_and_number(
    tmp_path: Path, entry: JournalEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LARGEST", 2_000)
    with pytest.raises(SidecarError, match="larger than"):
        entry.keep(work_on(noted("x" * 2_000)))
    monkeypatch.setattr(journal, "MOST", 2)
    for number in range(2):
        leave(tmp_path, replace(work_on(noted("")), changes=number))
    with pytest.raises(SidecarError, match="2 works are left"):
        begin_entry(tmp_path)


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SidecarError, match="cannot be kept for the case of a crash"):
        begin_entry(tmp_path / "file" / "journal")


def test_nothing_is_left_where_there_is_no_journal(tmp_path: Path) -> None:
    assert find_left(tmp_path / "none") == journal.Left()
