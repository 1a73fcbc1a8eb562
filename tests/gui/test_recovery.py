"""What is not saved survives the window: it is kept within seconds, offered back, and never taken away unasked."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import write_story
from work_builders import Kept, OpenKept, journalled, open_kept

from viewer.domain.errors import SidecarError
from viewer.gui.actions.ids import ActionId
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.files import journalling
from viewer.gui.jobs.job_work import make_executor
from viewer.gui.recovering.work_sheet import WorkSheet
from viewer.gui.settings import SettingsStore
from viewer.gui.window import running
from viewer.gui.window.work_keeping import WorkKeeping
from viewer.saving.journal import JournalEntry, find_left
from viewer.saving.saved_states import common_ancestors, lineage
from viewer.saving.sidecar import read_sidecar, write_sidecar

SIDECAR = "1-coast-radio.parallax.json"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenKept:
    """Opens windows that keep their work in one journal."""
    return lambda paths: open_kept(qtbot, tmp_path, monkeypatch, paths)


def leave_note(window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], words: str = "Unsaved.") -> Kept:
    kept = window(story)
    kept.note("passengers", words)
    kept.die(qtbot)
    return kept


def test_note_when_its_window_dies_is_offered_on_the_first_page_and_brought_back(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story)
    later = window(())
    assert later.bar.isVisible()
    assert "Ferry runs onto a rock" in later.row.words.accessibleName()
    assert "1 change" in later.row.amount.accessibleName()
    QTest.mouseClick(later.row.bring_back, Qt.MouseButton.LeftButton)
    assert later.notes() == {"Unsaved."}
    assert later.opened.window.isWindowModified()
    assert not later.bar.isVisible()
    later.opened.do(ActionId.SAVE)
    assert [each.note for each in read_sidecar(story[0].with_name(SIDECAR)).review.annotations] == [
        "Unsaved."
    ]
    assert list(journalled(tmp_path)) == []


def test_note_when_half_typed_and_typing_goes_on_is_kept(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    kept = window(story)
    kept.opened.select("passengers")
    field = kept.opened.window.form.note.field
    while not list((tmp_path / "journal").glob("*.work")):  # it never stops for long
        QTest.keyClicks(field, "w")
        qtbot.wait(1)
    kept.die(qtbot)
    (left,) = find_left(tmp_path / "journal").works
    assert left.changes == 1


def test_waiting_when_one_goes_on_typing_is_not_begun_anew(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    kept = window(story)
    kept.journalling._soon_ms = journalling.SOON_MS
    kept.note("passengers", "w")
    kept.journalling._waiting.setInterval(50_000)
    kept.note("passengers", "wo")
    assert kept.journalling._waiting.interval() == 50_000
    kept.journalling._waiting.start(0)
    kept.wait_until_kept(qtbot)


def test_work_when_its_story_is_opened_by_another_way_is_offered_there_too(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    later = window(())
    QTest.mouseClick(later.bar.later, Qt.MouseButton.LeftButton)
    assert not later.bar.isVisible()
    later.opened.window.files.open(story[::-1])
    assert later.bar.isVisible(), "never silently"
    assert later.notes() == set()
    later.row.bring_back.click()
    assert later.notes() == {"Unsaved."}


def test_recovery_when_undone_is_one_step_and_offered_again(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story)
    later = window(story)
    later.row.bring_back.click()
    later.wait_until_kept(qtbot)
    qtbot.waitUntil(lambda: len(list((tmp_path / "journal").glob("*.work"))) == 1)
    assert later.opened.session.history.undo_label == "Bring back unsaved work"
    later.opened.do(ActionId.UNDO)
    assert later.notes() == set()
    assert len(later.bar.rows) == 1
    later.opened.do(ActionId.CLOSE_STORY)
    assert later.opened.questions.asked == [], "nothing of it is in the review"
    assert len(window(()).bar.rows) == 1, "it waits for the reader's word"


def test_recovery_when_done_again_and_saved_is_offered_no_longer(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    later = window(story)
    later.row.bring_back.click()
    later.opened.do(ActionId.UNDO)
    later.opened.do(ActionId.REDO)
    later.opened.do(ActionId.SAVE)
    assert later.bar.works == ()
    assert window(()).bar.works == ()


def test_window_when_it_dies_after_a_recovery_leaves_the_work_again(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    second = window(story)
    second.row.bring_back.click()
    second.note("people", "More.")
    second.die(qtbot)
    third = window(())
    third.row.bring_back.click()
    assert third.notes() == {"Unsaved.", "More."}


def test_sidecar_that_was_changed_meanwhile_is_merged_with_and_conflicts_are_told(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    first = window(story)
    first.note("passengers", "Saved.")
    first.note("people", "Stays.")
    first.opened.do(ActionId.SAVE)
    first.note("passengers", "Unsaved.")
    first.die(qtbot)
    sidecar = story[0].with_name(SIDECAR)
    stored = read_sidecar(sidecar)
    theirs = tuple(
        replace(each, note="From elsewhere.") if each.note == "Saved." else each
        for each in stored.review.annotations
    )
    write_sidecar(sidecar, replace(stored.review, annotations=theirs), stored.digest)

    later = window((sidecar,))
    later.row.bring_back.click()
    assert later.notes() == {"Unsaved.", "From elsewhere.", "Stays."}
    assert "passengers (note)" in later.opened.notices()[0]


def test_annotation_that_was_removed_and_not_saved_is_removed_again(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    first = window(story)
    first.note("passengers", "Saved.")
    first.note("people", "Stays.")
    first.opened.do(ActionId.SAVE)
    first.opened.select("passengers")
    first.opened.window.form.remove.click()
    first.die(qtbot)
    later = window(story)
    assert later.notes() == {"Saved.", "Stays."}
    later.row.bring_back.click()
    assert later.notes() == {"Stays."}


def test_article_that_was_edited_meanwhile_has_the_notes_found_again(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    story[0].write_text(f"{story[0].read_text(encoding='utf-8')}\n\nAnd more.", encoding="utf-8")
    later = window(())
    later.row.bring_back.click()
    assert later.notes() == {"Unsaved."}
    assert len(later.opened.session.review.articles) == 3
    assert later.opened.session.judgements.unmatched == ()


def test_several_works_are_listed_and_each_is_dealt_with_by_itself(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story, "One.")
    leave_note(window, qtbot, write_story(tmp_path / "other"), "Two.")
    later = window(())
    assert len(later.bar.rows) == 2
    later.opened.questions.discarding = False
    later.bar.rows[0].discard.click()
    assert len(later.bar.rows) == 2, "asked, and not agreed to"
    later.opened.questions.discarding = True
    discarded = later.bar.rows[0].work.articles[0]
    later.bar.rows[0].discard.click()
    later.row.bring_back.click()
    assert later.notes() == ({"One."} if discarded.parent.name == "other" else {"Two."})
    assert later.bar.works == ()


def test_look_shows_what_was_not_saved_and_saves_a_copy_elsewhere(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story, "A **bold** claim.")
    for path in story:
        path.unlink()
    later = window(())
    later.row.bring_back.click()
    assert "articles are not there now" in later.opened.notices()[0]
    later.row.look.click()
    sheet = later.opened.window.findChild(WorkSheet)
    assert isinstance(sheet, WorkSheet)
    assert "A bold claim." in sheet.text.toPlainText()
    later.opened.questions.place = tmp_path / "copy.parallax.json"
    sheet.copy.click()
    sheet.close()
    (copied,) = read_sidecar(tmp_path / "copy.parallax.json").review.annotations
    assert copied.note == "A **bold** claim."
    assert len(later.bar.rows) == 1, "until the reader discards it"


def test_work_that_was_saved_just_before_its_window_died_is_not_offered(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = window(story)
    kept.note("passengers", "Saved.")
    kept.opened.do(ActionId.SAVE)
    kept.note("passengers", "Saved too.")
    kept.wait_until_kept(qtbot)
    monkeypatch.setattr(JournalEntry, "remove", lambda _entry: None)
    kept.opened.do(ActionId.SAVE)
    monkeypatch.undo()
    kept.die(qtbot)
    assert window(()).bar.works == ()


def test_changes_when_knowingly_given_up_are_not_offered(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    kept = window(story)
    kept.note("passengers", "Given up.")
    kept.wait_until_kept(qtbot)
    kept.opened.questions.unsaved = Unsaved.DISCARD
    kept.opened.window.close()
    assert list(journalled(tmp_path)) == []


def test_work_when_the_reader_stays_with_what_is_open_waits(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story)
    later = window(write_story(tmp_path / "other")[:2])
    later.note("people", "In hand.")
    later.row.bring_back.click()
    assert later.opened.questions.asked == ["unsaved: Ferry runs onto a rock"]
    assert later.notes() == {"In hand."}
    assert len(find_left(tmp_path / "journal").works) == 1
    later.opened.questions.unsaved = Unsaved.DISCARD
    later.row.bring_back.click()
    assert later.notes() == {"Unsaved."}


def test_window_that_was_closed_keeps_nothing_any_more(
    window: OpenKept, story: tuple[Path, ...], tmp_path: Path
) -> None:
    kept = window(story)
    kept.note("passengers", "Given up.")
    kept.opened.questions.unsaved = Unsaved.DISCARD
    kept.opened.window.close()
    kept.note("people", "Too late.")
    assert not kept.journalling._waiting.isActive()
    assert list(journalled(tmp_path)) == []


def test_window_of_the_program_begins_to_keep_once_it_is_seen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "journal_folder", lambda: tmp_path / "journal")
    settings = SettingsStore(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    maker = running.WindowMaker(settings, make_executor())
    shown = maker.make()
    qtbot.addWidget(shown)
    shown.show()
    keeping = shown.findChild(WorkKeeping)
    assert isinstance(keeping, WorkKeeping)
    qtbot.waitUntil(lambda: keeping._is_begun)
    shown.comforts.unsaved_work_sought.emit()
    assert "no unsaved work" in shown.statusBar().currentMessage()
    shown.close()
    maker.close()


def test_damaged_entry_is_told_with_its_place_and_set_aside(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    leave_note(window, qtbot, story)
    (path,) = (tmp_path / "journal").glob("*.work")
    path.write_bytes(path.read_bytes()[:-40])
    later = window(())
    later.row.bring_back.click()
    assert "damaged" in later.opened.notices()[0]
    assert later.bar.works == ()
    assert path.with_suffix(".damaged").exists()
    assert window(()).bar.works == ()


def test_journal_that_cannot_be_written_is_told_once_and_no_longer_when_it_can(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = window(story)
    monkeypatch.setattr(journalling, "_AGAIN_MS", 0)
    tries: list[int] = []
    fsync = os.fsync

    def refuse(handle: int) -> None:
        tries.append(handle)
        if len(tries) < 4:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    told: list[SidecarError] = []
    kept.journalling.problem_reported.connect(told.append)
    kept.note("passengers", "Mine.")
    qtbot.waitUntil(lambda: bool(told))
    assert "No space left" in kept.opened.notices()[0]
    kept.wait_until_kept(qtbot)
    assert len(told) == 1
    assert kept.opened.notices() == []


def test_menu_shows_what_was_put_off(window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]) -> None:
    empty = window(())
    empty.opened.do(ActionId.UNSAVED_WORK)
    assert "no unsaved work" in empty.opened.window.statusBar().currentMessage()
    leave_note(window, qtbot, story)
    later = window(())
    later.bar.later.click()
    later.opened.do(ActionId.UNSAVED_WORK)
    assert later.bar.isVisible()
    assert later.opened.window.focusWidget() is later.row.bring_back


def test_two_windows_bring_one_work_back_once(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    one, other = window(()), window(())
    one.row.bring_back.click()
    other.row.bring_back.click()
    assert one.notes() == {"Unsaved."}
    assert other.notes() == set()
    assert other.bar.works == ()
    assert "Another window" in other.opened.window.statusBar().currentMessage()


def test_offers_when_seen_have_names_of_their_own(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...]
) -> None:
    leave_note(window, qtbot, story)
    names = [button.accessibleName() for button in window(()).row.buttons]
    assert len(set(names)) == 3
    assert all("Ferry runs onto a rock" in name for name in names)


def test_reviewer_who_judges_blind_meets_nothing_of_others_in_what_is_brought_back(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    theirs = window(story)
    theirs.opened.session.set_reviewer("Zacharias")
    theirs.note("passengers", "Quokka")
    theirs.opened.do(ActionId.SAVE)
    mine = window(story)
    mine.opened.session.set_reviewer("Ada")
    mine.note("tugs", "Mine.")
    mine.die(qtbot)
    for base in (tmp_path / "journal").glob("*.base"):
        base.unlink()  # so that all of the review seems to be new
    text = story[0].read_text(encoding="utf-8")
    story[0].write_text(text.replace("12 passengers", "Some"), encoding="utf-8")
    later = window(())
    settings = later.opened.settings
    settings.change(replace(settings.current, reviewer="Ada", blind=True))
    later.row.look.click()
    (sheet,) = later.opened.window.findChildren(WorkSheet)
    assert "Mine." in sheet.text.toPlainText()
    assert "Quokka" not in sheet.text.toPlainText()
    sheet.close()
    later.row.bring_back.click()
    assert {"Quokka", "Mine."} <= later.notes()
    assert "12 passengers" not in " ".join(later.opened.notices())


def test_copy_of_unsaved_work_says_from_which_saved_review_it_comes(
    window: OpenKept, qtbot: QtBot, story: tuple[Path, ...], tmp_path: Path
) -> None:
    kept = window(story)
    kept.note("passengers", "Saved.")
    kept.opened.do(ActionId.SAVE)
    kept.note("passengers", "Unsaved.")
    kept.die(qtbot)
    later = window(())
    later.row.look.click()
    (sheet,) = later.opened.window.findChildren(WorkSheet)
    later.opened.questions.place = tmp_path / "elsewhere" / "copy.parallax.json"
    later.opened.questions.place.parent.mkdir()
    sheet.copy.click()
    sheet.close()
    saved, copy = (read_sidecar(path) for path in (story[0].with_name(SIDECAR), later.opened.questions.place))
    assert common_ancestors(lineage(copy), lineage(saved))[:1] == lineage(saved)[:1]
