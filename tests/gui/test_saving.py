"""Where a review is found and where it is saved, and what is said where that fails."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.dialogs.notices import Notice, NoticeBar
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.files import review_saving
from viewer.gui.files.review_saving import suggest_instead_of
from viewer.gui.judging import Edit
from viewer.saving.sidecar import read_sidecar, write_sidecar

CONFIRM = Edit(label="Change the status", status=Status.CONFIRMED)


def confirm(opened: Opened, slot: str) -> None:
    opened.select(slot)
    edit_annotation(opened.session, CONFIRM)


def reviews_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.parallax.json"))


def test_review_when_the_articles_come_in_another_order_is_opened_and_saved_where_it_was(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, story[::-1])
    assert [article.path for article in again.session.articles] == list(story), "the review knows the order"
    assert again.session.review.annotations == opened.session.review.annotations
    confirm(again, "people")
    again.do(ActionId.SAVE)
    assert reviews_in(story[0].parent) == ["1-coast-radio.parallax.json"]
    assert len(read_sidecar(story[0].with_name("1-coast-radio.parallax.json")).review.annotations) == 2


def test_reviews_when_several_name_the_articles_the_one_that_names_most_is_opened_and_the_others_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    pair = open_window(qtbot, tmp_path, monkeypatch, story[:2])
    pair.do(ActionId.SAVE)
    whole = open_window(qtbot, tmp_path, monkeypatch, story)
    confirm(whole, "passengers")
    whole.questions.place = story[1].with_name("2-morning-sheet.parallax.json")
    whole.do(ActionId.SAVE_AS)
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert again.session.sidecar == story[1].with_name("2-morning-sheet.parallax.json")
    assert again.session.progress.judged == 1
    assert "2-morning-sheet.parallax.json" in again.notices()[0]
    assert "Others: 1-coast-radio.parallax.json" in again.notices()[0]


@pytest.mark.parametrize("content", ["{", '{"format": "parallax-review", "version": 99}'])
def test_save_when_the_usual_place_holds_what_cannot_be_read_says_so_and_offers_a_free_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...], content: str
) -> None:
    taken = story[0].with_name("1-coast-radio.parallax.json")
    taken.write_text(content, encoding="utf-8")
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    confirm(opened, "passengers")
    free = story[0].with_name("1-coast-radio-2.parallax.json")
    opened.do(ActionId.SAVE)
    assert opened.questions.asked == [f"place: {free}"]
    assert "Not saved: " in opened.notices()[0]
    assert opened.notices()[0].endswith("Save it under another name.")
    assert opened.window.isWindowModified()

    opened.questions.unsaved, opened.questions.place = Unsaved.SAVE, free
    opened.do(ActionId.CLOSE_STORY)
    assert opened.questions.asked[1:] == ["unsaved: Ferry runs onto a rock", f"place: {free}"]
    assert opened.session.articles == ()
    assert len(read_sidecar(free).review.annotations) == 1
    assert taken.read_text(encoding="utf-8") == content
    assert not any("Not saved" in words for words in opened.notices()), "what was settled is told no longer"


def test_save_when_the_folder_is_read_only_says_why_before_it_asks_for_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(review_saving, "_is_refused", lambda place: place.parent == story[0].parent)
    monkeypatch.setattr(review_saving, "_writable_folder", lambda: documents)
    told_when_asked: list[list[str]] = []

    def answer(_suggestion: Path) -> Path:
        told_when_asked.append(opened.notices())
        return documents / "1-coast-radio.parallax.json"

    monkeypatch.setattr(opened.questions, "choose_place", answer)
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    assert "nothing can be written into this folder" in told_when_asked[0][0]
    assert opened.notices() == []
    assert not opened.window.isWindowModified()
    assert suggest_instead_of(story[0]).parent == documents


def test_save_when_the_folder_of_the_sidecar_has_vanished_says_so_and_saves_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(review_saving, "_writable_folder", lambda: documents)
    share = story[0].parent
    share.rename(tmp_path / "unplugged")
    confirm(opened, "people")
    told_when_asked: list[list[str]] = []

    def answer(suggestion: Path) -> Path:
        told_when_asked.append(opened.notices())
        return suggestion

    monkeypatch.setattr(opened.questions, "choose_place", answer)
    opened.do(ActionId.SAVE)
    assert "not there now" in told_when_asked[0][0]
    assert str(share) in told_when_asked[0][0]
    assert len(read_sidecar(documents / "1-coast-radio.parallax.json").review.annotations) == 2
    assert opened.notices() == []
    assert not opened.window.isWindowModified()


def test_save_when_the_disk_is_full_says_so_and_suggests_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(review_saving, "_writable_folder", lambda: documents)
    fsync, full = os.fsync, [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))]

    def refuse_once(handle: int) -> None:
        if full:
            raise full.pop()
        fsync(handle)

    monkeypatch.setattr(os, "fsync", refuse_once)
    monkeypatch.setattr(opened.questions, "choose_place", lambda suggestion: suggestion)
    confirm(opened, "passengers")
    told: list[Exception] = []
    opened.window.files.problem_reported.connect(told.append)
    opened.do(ActionId.SAVE)
    assert "No space left on device" in str(told[0])
    assert reviews_in(story[0].parent) == []
    assert reviews_in(documents) == ["1-coast-radio.parallax.json"]
    assert not opened.window.isWindowModified()


def test_save_when_the_chosen_place_refuses_too_asks_again_and_stops_when_that_is_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    answers = [tmp_path / "none" / "a.parallax.json", tmp_path / "b.parallax.json", None]
    monkeypatch.setattr(review_saving, "_is_refused", lambda _place: True)
    monkeypatch.setattr(opened.questions, "choose_place", lambda _suggestion: answers.pop(0))
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    assert answers == [None]
    assert reviews_in(tmp_path) == ["b.parallax.json"]
    answers.insert(0, tmp_path / "none" / "a.parallax.json")
    confirm(opened, "people")
    opened.do(ActionId.SAVE)
    assert answers == []
    assert opened.window.isWindowModified()


def test_two_windows_that_save_in_turn_keep_the_work_of_both(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    other = open_window(qtbot, tmp_path, monkeypatch, story)
    for window, slot in ((opened, "passengers"), (other, "people"), (opened, "tugs"), (other, "passengers")):
        confirm(window, slot)
        window.do(ActionId.SAVE)
    saved = read_sidecar(story[0].with_name("1-coast-radio.parallax.json")).review
    assert {each.slot for each in saved.annotations} == {"passengers", "people", "tugs"}


def test_suggestion_when_names_are_taken_is_the_first_free_one(tmp_path: Path) -> None:
    place = tmp_path / "story.parallax.json"
    assert suggest_instead_of(place) == place
    place.touch()
    (tmp_path / "story-2.parallax.json").touch()
    assert suggest_instead_of(place) == tmp_path / "story-3.parallax.json"


def test_documents_when_there_are_none_give_way_to_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "no documents"))
    assert review_saving._writable_folder() == Path.home()


def test_conflict_when_both_changed_the_same_annotation_names_its_divergence(
    opened: Opened, story: tuple[Path, ...]
) -> None:
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    sidecar = story[0].with_name("1-coast-radio.parallax.json")
    stored = read_sidecar(sidecar)
    theirs = replace(stored.review.annotations[0], note="From the other window.")
    write_sidecar(sidecar, replace(stored.review, annotations=(theirs,)), stored.digest)
    edit_annotation(opened.session, Edit(label="Change the note", note="From this window."))
    opened.do(ActionId.SAVE)
    told = opened.notices()[0]
    assert "passengers (note)" in told
    assert {each.note for each in opened.session.review.annotations} == {
        "From the other window.",
        "From this window.",
    }


def test_notices_when_more_than_four_are_shown_in_full_on_demand(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(600, 100)
    for number in range(6):
        bar.show_notice(Notice(problem=f"Problem {number}."))
    assert "Problem 0." not in bar.words.text()
    assert bar.more.text() == "and 2 more"
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert "Problem 0." in bar.words.text()
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert "Problem 0." not in bar.words.text()
    for number in range(2, 6):
        bar.withdraw(Notice(problem=f"Problem {number}."))
    assert bar.words.text() == "⚠ Problem 1.\n⚠ Problem 0."
    assert not bar.more.isVisible()
