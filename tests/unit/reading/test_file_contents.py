"""Reading bytes: files that must not be opened are refused before they are read."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.errors import UnreadableArticle
from viewer.reading.file_contents import SIZE_LIMIT, read_bytes


def test_read_bytes_when_the_file_is_there_then_its_bytes_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\xff words")
    assert read_bytes(path) == b"\x00\xff words"


def test_read_bytes_when_the_file_is_missing_then_it_says_so_and_where(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="no such file") as caught:
        read_bytes(tmp_path / "gone.txt")
    assert caught.value.where == str(tmp_path / "gone.txt")


def test_read_bytes_when_the_file_is_empty_then_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(UnreadableArticle, match="empty"):
        read_bytes(tmp_path / "a.txt")


def test_read_bytes_when_the_file_is_too_large_then_it_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)

    def refuse(*_: Any, **__: Any) -> None:
        pytest.fail("the file was opened")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableArticle, match="50 MB"):
        read_bytes(path)


def test_read_bytes_when_reading_is_forbidden_then_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Permission bits do not hold back an administrator, so the refusal of the system is played.
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("words")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableArticle, match="not allowed"):
        read_bytes(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_read_bytes_when_the_path_is_a_pipe_then_it_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(UnreadableArticle, match="not a regular file"):
        read_bytes(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no device files")
def test_read_bytes_when_the_path_is_a_device_then_it_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="not a regular file"):
        read_bytes(Path("/dev/zero"))


@pytest.mark.parametrize("name", ["x\0y.txt", "n" * 5000 + ".txt"])
def test_read_bytes_when_no_file_can_have_such_a_name_then_it_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableArticle):
        read_bytes(tmp_path / name)
