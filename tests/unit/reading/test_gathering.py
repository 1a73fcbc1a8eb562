"""Gathering: every article that can be opened is, every other path is named with its reason."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from viewer.reading import gather

FOG = "The ferry left at dawn and did not come back, the harbour office said."
FIRE = "Two boats burned in the northern harbour before anybody could cut them loose."


def put(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def test_gather_when_given_files_then_articles_come_in_their_order(tmp_path: Path) -> None:
    paths = [put(tmp_path, "b.txt", FOG), put(tmp_path, "a.md", FIRE)]
    found = gather(paths)
    assert [article.path for article in found.articles] == paths
    assert found.problems == ()


def test_gather_when_given_a_folder_then_its_own_articles_come_by_name(tmp_path: Path) -> None:
    for name, words in (
        ("b.md", FOG),
        ("a.TXT", FIRE),
        (".hidden.txt", "x"),
        ("review.json", "{}"),
        ("p.png", "x"),
    ):
        put(tmp_path, name, words)
    (tmp_path / "deeper.txt").mkdir()
    put(tmp_path / "deeper.txt", "c.txt", "Not looked at.")
    found = gather([tmp_path])
    assert [article.path.name for article in found.articles] == ["a.TXT", "b.md"]
    assert found.problems == ()


def test_gather_when_one_file_is_bad_then_the_others_open_and_it_is_named(tmp_path: Path) -> None:
    good = put(tmp_path, "good.txt", FOG)
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02\x03" * 40)
    empty = put(tmp_path, "empty.txt", "")
    blank = put(tmp_path, "blank.txt", "\n \n---\n")
    missing = tmp_path / "missing.txt"
    unknown = put(tmp_path, "sheet.xyz", FIRE)
    found = gather([bad, empty, good, blank, missing, unknown])
    assert [article.path for article in found.articles] == [good]
    assert [problem.where for problem in found.problems] == [
        str(p) for p in (bad, empty, blank, missing, unknown)
    ]
    assert all(problem.problem and problem.remedy for problem in found.problems)


def test_gather_when_a_file_comes_twice_then_it_opens_once_and_both_names_are_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", FOG)
    again = tmp_path / ".." / tmp_path.name / "a.txt"
    found = gather([path, again])
    assert [article.path for article in found.articles] == [path]
    (problem,) = found.problems
    assert str(again) in str(problem)
    assert str(path) in problem.problem


def test_gather_when_two_files_hold_the_same_text_then_one_opens_and_both_are_named(tmp_path: Path) -> None:
    first = put(tmp_path, "a.txt", f"{FOG}\n\n{FIRE}\n")
    second = tmp_path / "b.txt"
    second.write_bytes(b"\xef\xbb\xbf" + f"{FOG}\r\n\r\n{FIRE}\r\n".encode())
    found = gather([first, second])
    assert [article.path for article in found.articles] == [first]
    (problem,) = found.problems
    assert problem.where == str(second)
    assert str(first) in problem.problem


def test_gather_when_the_first_of_two_equal_names_is_unreadable_then_the_refusal_is_told_once(
    tmp_path: Path,
) -> None:
    missing = tmp_path / "a.txt"
    assert len(gather([missing]).problems) == 1


def test_gather_when_a_folder_holds_no_articles_then_it_says_so(tmp_path: Path) -> None:
    put(tmp_path, "review.json", "{}")
    (problem,) = gather([tmp_path]).problems
    assert "no articles" in problem.problem
    assert problem.where == str(tmp_path)


def test_gather_when_a_folder_may_not_be_listed_then_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Permission bits do not hold back an administrator, so the refusal of the system is played.
    def refuse(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (problem,) = gather([tmp_path]).problems
    assert "not allowed" in problem.problem
    assert problem.where == str(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_gather_when_a_folder_holds_a_pipe_then_it_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    good = put(tmp_path, "b.txt", FOG)
    found = gather([tmp_path])
    assert [article.path for article in found.articles] == [good]
    assert "not a regular file" in found.problems[0].problem


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_gather_when_links_go_round_in_a_circle_then_they_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    found = gather([tmp_path / "a.txt"])
    assert found.articles == ()
    assert len(found.problems) == 1


def test_gather_when_a_name_is_impossible_then_it_is_a_problem() -> None:
    assert len(gather([Path("a\0b.txt")]).problems) == 1


def test_gather_when_given_nothing_then_there_is_nothing() -> None:
    found = gather([])
    assert (found.articles, found.problems) == ((), ())
