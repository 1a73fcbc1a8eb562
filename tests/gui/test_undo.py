"""Whatever a reviewer does can be taken back, and is named in the menu while it can."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.judgement import Relation
from viewer.domain.review import Severity, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import correct_records, edit_annotation, remove_own_annotation
from viewer.gui.correction.returning_sources import ReturningSources
from viewer.gui.judging import Edit


def undo_words(opened: Opened) -> str:
    return opened.window.actions_table[ActionId.UNDO].text().replace("&", "")


def test_steps_when_taken_back_one_by_one_are_named_and_end_where_it_began(opened: Opened) -> None:
    form, session = opened.window.form, opened.session
    began = session.review
    told: list[str] = []
    session.announced.connect(told.append)
    opened.select("passengers")
    QTest.mouseClick(form.statuses.button(list(Status).index(Status.CONFIRMED)), Qt.MouseButton.LeftButton)
    form.relation.activated.emit(form.relation.findData(Relation.UPDATE))
    form.severity.activated.emit(list(Severity).index(Severity.SERIOUS) + 1)
    QTest.keyClicks(form.tags, "toll, hospital")
    QTest.keyClicks(form.note.field, "Counted later.")
    correct_records(session, [opened.window.files.records()[0]])  # corrects nothing, so it is no step
    remove_own_annotation(session)
    wanted = ["Remove the annotation", "Change the note", "Change the tags", "Change the severity"]
    wanted += ["Change the relation", "Change the status"]
    seen = []
    while opened.window.actions_table[ActionId.UNDO].isEnabled():
        seen.append(undo_words(opened).removeprefix("Undo: "))
        opened.do(ActionId.UNDO)
        assert told[-1] == f"Taken back: {seen[-1]}."
    assert seen == wanted
    assert session.review == began
    opened.do(ActionId.REDO)
    assert told[-1] == "Done again: Change the status."


def test_undo_key_when_pressed_in_the_tags_takes_back_the_whole_step(opened: Opened) -> None:
    opened.select("passengers")
    began = opened.session.review
    opened.window.form.tags.setFocus()
    QTest.keyClicks(opened.window.form.tags, "toll")
    QTest.keyClick(opened.window.form.tags, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.form.tags.text() == ""
    assert opened.session.review == began
    QTest.keyClick(opened.window.form.tags, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.form.tags.text() == "toll"


def test_undo_key_when_pressed_in_the_filter_leaves_the_review_alone(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the note", note="Stays."))
    field = opened.window.divergence_list.filter_text
    field.setFocus()
    QTest.keyClicks(field, "tugs")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert opened.session.review.annotations[0].note == "Stays."


def test_filter_and_zoom_when_changed_are_no_steps(opened: Opened) -> None:
    QTest.keyClicks(opened.window.divergence_list.filter_text, "tugs")
    opened.do(ActionId.LARGER_TEXT)
    opened.do(ActionId.USUAL_TEXT)
    assert not opened.window.actions_table[ActionId.UNDO].isEnabled()


def test_source_when_closed_by_mistake_comes_back_with_undo_in_its_place(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the note", note="So that there is a review."))
    before = opened.session.articles
    opened.window.files.remove(before[2].id)  # nobody quotes it, so the review lets it go
    assert len(opened.window.panes.columns()) == 2
    assert undo_words(opened) == "Undo: Close a source"
    opened.do(ActionId.UNDO)
    assert opened.session.articles == before
    assert opened.session.comparison is not None
    assert len(opened.window.panes.columns()) == 3
    opened.do(ActionId.REDO)
    assert opened.session.articles == before[:2]


def test_source_when_closed_in_another_story_does_not_return(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    returning = opened.window.comforts.findChild(ReturningSources)
    assert returning is not None
    opened.window.files.open(story[:1])
    assert list(returning._known) == [article.id for article in opened.session.articles]


def test_correction_of_a_source_when_taken_back_is_gone_from_the_texts(opened: Opened) -> None:
    record = opened.window.files.records()[0]
    correct_records(opened.session, [replace(record, published=date(2020, 1, 2))])
    assert opened.session.articles[0].published == date(2020, 1, 2)
    assert undo_words(opened) == "Undo: Correct the sources"
    opened.do(ActionId.UNDO)
    assert opened.session.articles[0].published != date(2020, 1, 2)
