"""The states that a review came from: what a sidecar lists, and what is kept of them on this machine."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saved_builders import FULL, empty_review, reviews

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.saving import saved_states
from viewer.saving.saved_states import (
    MOST_ANCESTORS,
    SavedStates,
    common_ancestors,
    descent,
    joined_lines,
    lineage,
    state_of,
)
from viewer.saving.sidecar import SavedReview, read_sidecar, write_sidecar

LINES = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)


def test_state_of_a_review_is_the_same_however_its_file_is_written(tmp_path: Path) -> None:
    review = read_sidecar(FULL).review
    path = tmp_path / "turned.parallax.json"
    document = json.loads(FULL.read_text(encoding="utf-8"))
    text = json.dumps(dict(reversed(document.items())), indent=5).replace("\n", "\r\n")
    path.write_bytes(text.encode())
    assert state_of(read_sidecar(path).review) == state_of(review)
    assert state_of(empty_review(a=1)) != state_of(empty_review(a=2))


@settings(deadline=None)  # the disk sets the pace
@given(review=reviews())
def test_any_state_that_is_kept_is_found_by_its_digest(
    review: Review, tmp_path_factory: pytest.TempPathFactory
) -> None:
    states = SavedStates(tmp_path_factory.mktemp("states"))
    assert states.find(states.keep(review)) == review


def test_ancestors_when_written_are_read_again_and_stay_out_of_the_review(tmp_path: Path) -> None:
    path = tmp_path / "some.parallax.json"
    first = write_sidecar(path, empty_review(a=1), None, ancestors=descent(empty_review(a=1)))
    second = write_sidecar(
        path, empty_review(a=2), first.digest, ancestors=descent(empty_review(a=2), first.ancestors)
    )
    assert read_sidecar(path) == second
    assert second.ancestors == (state_of(empty_review(a=2)), state_of(empty_review(a=1)))
    assert second.review == empty_review(a=2)


def test_file_edited_by_hand_still_descends_from_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "some.parallax.json"
    written = write_sidecar(path, empty_review(a=1), None, ancestors=descent(empty_review(a=1)))
    path.write_text(path.read_text(encoding="utf-8").replace('"a": 1', '"a": 7'), encoding="utf-8")
    assert lineage(read_sidecar(path)) == (state_of(empty_review(a=7)), *written.ancestors)


def test_ancestor_that_is_no_digest_is_named_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "some.parallax.json"
    document = json.loads(FULL.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, "ancestors": ["0" * 64, "abc"]}), encoding="utf-8")
    with pytest.raises(SidecarError, match=r"ancestors\[1\]: Expected 64 hexadecimal digits"):
        read_sidecar(path)


@given(mine=LINES, theirs=LINES)
def test_common_ancestors_are_the_same_for_both_and_the_nearest_stands_first(
    mine: list[str], theirs: list[str]
) -> None:
    shared = common_ancestors(mine, theirs)
    assert shared == common_ancestors(theirs, mine)
    assert set(shared) == set(mine) & set(theirs)
    steps = [mine.index(each) + theirs.index(each) for each in shared]
    assert steps == sorted(steps)


def test_descent_is_bounded_and_begins_with_the_review_itself() -> None:
    lines = [[f"{side}{number}" for number in range(100)] for side in "ab"]
    found = descent(empty_review(a=1), *lines)
    assert found[:5] == (state_of(empty_review(a=1)), "a0", "b0", "a1", "b1")
    assert len(found) == MOST_ANCESTORS
    assert joined_lines(["x", "y"], ["y", "x"]) == ("x", "y")


def test_oldest_states_go_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_states, "MOST_STATES", 3)
    states = SavedStates(tmp_path / "states")
    kept = []
    for number in range(5):
        kept.append(states.keep(empty_review(a=number)))
        os.utime(tmp_path / "states" / f"{kept[-1]}.state.json", (number, number))
    assert [states.find(digest) is not None for digest in kept] == [False, False, True, True, True]
    monkeypatch.setattr(saved_states, "LARGEST", 1)
    newest = states.keep(empty_review(a=9))
    assert [path.name for path in (tmp_path / "states").iterdir()] == [f"{newest}.state.json"]


def test_damaged_or_missing_states_are_as_if_they_had_never_been(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    assert (
        SavedStates(blocked / "states").find(SavedStates(blocked / "states").keep(empty_review(a=1))) is None
    )
    states = SavedStates(tmp_path / "states")
    digest = states.keep(empty_review(a=1))
    (tmp_path / "states" / f"{digest}.state.json").write_text("{", encoding="utf-8")
    assert states.find(digest) is None


def test_copy_that_is_itself_the_common_state_needs_no_store(tmp_path: Path) -> None:
    start = empty_review(a=1)
    mine = SavedReview(review=empty_review(a=2), path=tmp_path, digest="", ancestors=(state_of(start),))
    theirs = SavedReview(review=start, path=tmp_path, digest="")
    states = SavedStates(tmp_path / "states")
    assert states.base_of(lineage(mine), lineage(theirs), [mine.review, theirs.review]) == start
    assert states.base_of(lineage(mine), lineage(theirs)) is None
