import errno
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from saved_builders import FULL, annotation_of, empty_review, record_of

from viewer.domain.article import ArticleId
from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.domain.review import Review
from viewer.saving import locking
from viewer.saving.locking import Busy, writing_alone
from viewer.saving.replacing import replace_file
from viewer.saving.sidecar import (
    ChangedElsewhere,
    default_sidecar_path,
    is_sidecar,
    read_sidecar,
    write_sidecar,
)


def noted(note: str) -> Review:
    article = ArticleId("boats")
    return Review(articles=(record_of(article),), annotations=(annotation_of(article, note=note),))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_review_when_written_again_replaces_the_file_it_was_read_from(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    first = write_sidecar(path, noted("first"), None)
    second = write_sidecar(path, noted("second"), first.digest)
    assert read_sidecar(path) == second
    assert second.review == noted("second")
    assert names_in(tmp_path) == [path.name]


def test_file_when_written_is_utf_8_with_indent_and_final_newline(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    write_sidecar(path, noted("Größe — 船 🚢"), None)
    text = path.read_bytes().decode("utf-8")
    assert "Größe — 船 🚢" in text
    assert '\n  "version": 1,\n' in text
    assert text.endswith("}\n")
    assert "\r" not in text


def test_file_changed_by_another_reviewer_when_written_is_left_and_handed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    mine = write_sidecar(path, noted("first"), None)
    theirs = write_sidecar(path, noted("theirs"), mine.digest)
    with pytest.raises(ChangedElsewhere) as caught:
        write_sidecar(path, noted("mine"), mine.digest)
    assert caught.value.current == theirs
    assert read_sidecar(path) == theirs
    assert names_in(tmp_path) == [path.name]
    write_sidecar(path, noted("merged"), caught.value.current.digest)
    assert read_sidecar(path).review == noted("merged")


def test_file_from_the_last_look_at_it_to_the_exchange_is_written_by_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parallax.json"
    replace_whole, met = os.replace, []

    def replace_watched(source: Path, target: Path) -> None:
        with pytest.raises(Busy), writing_alone(path, patience=0):
            pytest.fail("two wrote at once")
        met.append(target)
        replace_whole(source, target)

    monkeypatch.setattr(os, "replace", replace_watched)
    write_sidecar(path, noted("mine"), None)
    assert met == [path]


def test_file_that_another_is_writing_for_long_is_left_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parallax.json"
    monkeypatch.setattr(locking, "writing_alone", partial(writing_alone, patience=0))
    with writing_alone(path), pytest.raises(SidecarError, match="save again in a minute"):
        write_sidecar(path, noted("mine"), None)
    assert names_in(tmp_path) == []


def test_what_killed_writers_left_behind_is_removed_with_the_next_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parallax.json"
    with monkeypatch.context() as killed:
        killed.setattr(Path, "unlink", lambda *_given, **_more: None)  # a kill lets nobody tidy up
        killed.setattr(os, "replace", fail_with(errno.EIO))
        for target in (path, tmp_path / "b.parallax.json"):
            with pytest.raises(OSError, match="Input/output"):
                replace_file(target, b"half", before_replacing=lambda: None)
    assert len(names_in(tmp_path)) == 2
    write_sidecar(path, noted("mine"), None)
    assert len(names_in(tmp_path)) == 2, "what was left of the other may still be being written"


def test_new_review_when_another_stands_there_is_not_written_over_it(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    theirs = write_sidecar(path, noted("theirs"), None)
    with pytest.raises(ChangedElsewhere) as caught:
        write_sidecar(path, noted("mine"), None)
    assert caught.value.current == theirs


def test_review_deleted_elsewhere_when_written_stands_there_again(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    saved = write_sidecar(path, noted("mine"), None)
    path.unlink()
    write_sidecar(path, saved.review, saved.digest)
    assert read_sidecar(path) == saved


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b'{"format": "parallax-review", "version": 2}', UnsupportedVersion),
        (b'{"name": "package", "version": 1}', SidecarError),
        (b"My shopping list", SidecarError),
        (b"", SidecarError),
    ],
)
def test_file_that_is_no_review_of_ours_when_written_is_left_as_it_is(
    content: bytes, error: type[SidecarError], tmp_path: Path
) -> None:
    path = tmp_path / "a.parallax.json"
    saved = write_sidecar(path, noted("mine"), None)
    path.write_bytes(content)
    for expected in (None, saved.digest):
        with pytest.raises(error):
            write_sidecar(path, noted("mine"), expected)
    assert path.read_bytes() == content
    assert names_in(tmp_path) == [path.name]


def fail_with(number: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("call", "number"),
    [("fsync", errno.ENOSPC), ("fsync", errno.EIO), ("replace", errno.EACCES), ("replace", errno.EROFS)],
)
def test_disk_that_refuses_when_written_leaves_the_old_file_and_no_other(
    call: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parallax.json"
    old = write_sidecar(path, noted("old"), None)
    monkeypatch.setattr(os, call, fail_with(number))
    with pytest.raises(SidecarError) as caught:
        write_sidecar(path, noted("new"), old.digest)
    monkeypatch.undo()
    assert os.strerror(number) in caught.value.problem
    assert "kept in the window" in caught.value.remedy
    assert str(path) in caught.value.where
    assert read_sidecar(path) == old
    assert names_in(tmp_path) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="Windows flushes folders on its own")
def test_file_and_then_its_folder_are_flushed_and_a_folder_that_refuses_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parallax.json"
    flushed: list[str] = []

    def flush(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        flushed.append("folder, new file in place" if is_folder and path.exists() else "file")
        if is_folder:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "fsync", flush)
    saved = write_sidecar(path, noted("mine"), None)
    assert flushed == ["file", "folder, new file in place"]
    assert read_sidecar(path) == saved


def test_folder_that_has_gone_when_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SidecarError, match=r"could not be written.*kept in the window"):
        write_sidecar(tmp_path / "gone" / "a.parallax.json", noted("mine"), None)
    assert names_in(tmp_path) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_write_protected_file_when_written_stays_protected(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    old = write_sidecar(path, noted("old"), None)
    path.chmod(0o444)
    with pytest.raises(SidecarError, match="write-protected"):
        write_sidecar(path, noted("new"), old.digest)
    assert read_sidecar(path) == old


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_file_when_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    saved = write_sidecar(path, noted("old"), None)
    path.chmod(0o640)
    write_sidecar(path, noted("new"), saved.digest)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege on Windows")
def test_link_to_a_review_when_written_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real" / "a.parallax.json"
    real.parent.mkdir()
    saved = write_sidecar(real, noted("old"), None)
    link = tmp_path / "link.parallax.json"
    link.symlink_to(real)
    write_sidecar(link, noted("new"), saved.digest)
    assert link.is_symlink()
    assert read_sidecar(real).review == noted("new")


def test_text_that_json_cannot_carry_when_written_is_named_and_nothing_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.parallax.json"
    old = write_sidecar(path, noted("old"), None)
    for review, place in (
        (noted("half \ud83d"), "annotations[0].note"),
        (empty_review(figure=float("nan")), "figure"),
        (empty_review(figure={1, 2}), "figure"),
    ):
        with pytest.raises(SidecarError) as caught:
            write_sidecar(path, review, old.digest)
        assert caught.value.where == f"{path}: {place}"
    assert read_sidecar(path) == old
    assert names_in(tmp_path) == [path.name]


def test_value_that_could_not_be_read_back_when_written_is_refused(tmp_path: Path) -> None:
    review = noted("mine")
    nameless = replace(review, articles=(replace(review.articles[0], sha256="unknown"),))
    with pytest.raises(SidecarError, match="64 hexadecimal digits"):
        write_sidecar(tmp_path / "a.parallax.json", nameless, None)
    assert names_in(tmp_path) == []


def test_default_path_stands_beside_the_first_article() -> None:
    assert default_sidecar_path(Path("story/quay.v2.txt")) == Path("story/quay.v2.parallax.json")


def test_sidecar_is_known_by_its_name_or_by_what_it_holds(tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.json"
    renamed.write_bytes(FULL.read_bytes())
    other = tmp_path / "other.json"
    other.write_text('{"format": "geo"}', encoding="utf-8")
    damaged = tmp_path / "damaged.json"
    damaged.write_bytes(b"{")
    article = tmp_path / "article.txt"
    article.write_bytes(FULL.read_bytes())
    assert is_sidecar(Path("not yet there.Parallax.JSON"))
    assert is_sidecar(renamed)
    assert not any(is_sidecar(path) for path in (other, damaged, article, tmp_path / "missing.json"))
