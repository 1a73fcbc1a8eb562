"""The form of a judgement by keyboard, and whose name stands under it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.judging import Edit
from viewer.saving.sidecar import read_sidecar

ALT = Qt.KeyboardModifier.AltModifier
CONFIRM = Edit(label="Change the status", status=Status.CONFIRMED)


def authors(opened: Opened) -> list[str]:
    return [annotation.author for annotation in opened.session.review.annotations]


def test_name_when_typed_after_judging_signs_what_was_made_in_this_sitting(opened: Opened) -> None:
    form = opened.window.form
    for slot in ("passengers", "people"):
        opened.select(slot)
        edit_annotation(opened.session, CONFIRM)
    assert form.author.text().startswith("unsigned · ")
    QTest.keyClicks(form.reviewer, "Ana")
    QTest.keyClick(form.reviewer, Qt.Key.Key_Return)
    assert authors(opened) == ["Ana", "Ana"]
    assert form.author.text().startswith("by Ana · ")
    opened.do(ActionId.UNDO)
    assert authors(opened) == ["", ""]


def test_name_when_typed_leaves_unsigned_annotations_of_earlier_sittings_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, CONFIRM)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, [opened.session.sidecar or Path()])
    again.select("people")
    edit_annotation(again.session, CONFIRM)
    again.session.set_reviewer("Ben")
    assert authors(again) == ["", "Ben"]
    again.select("passengers")
    assert again.window.form.author.text().startswith("unsigned · ")


def test_name_when_still_being_typed_is_in_what_is_saved(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, CONFIRM)
    QTest.keyClicks(opened.window.form.reviewer, "Ana")
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    assert read_sidecar(opened.session.sidecar).review.annotations[0].author == "Ana"
    assert not opened.window.isWindowModified()


def test_status_when_its_key_is_pressed_is_set_before_the_next_key(opened: Opened) -> None:
    opened.select("passengers")
    QTest.keyClick(opened.window, Qt.Key.Key_C, ALT)
    assert [each.status for each in opened.session.review.annotations] == [Status.CONFIRMED]
    QTest.keyClick(opened.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert opened.session.sidecar is not None
    assert not opened.window.isWindowModified()
    QTest.keyClick(opened.window, Qt.Key.Key_S, ALT)
    assert opened.session.review.annotations[0].status is Status.NEEDS_SOURCE


def test_note_when_its_key_is_pressed_has_the_keyboard(opened: Opened) -> None:
    form = opened.window.form
    QTest.keyClick(opened.window, Qt.Key.Key_N, ALT)
    assert not form.note.field.hasFocus(), "there is nothing to write about yet"
    opened.select("passengers")
    form.note.setCurrentWidget(form.note.preview)
    QTest.keyClick(opened.window, Qt.Key.Key_N, ALT)
    assert form.note.field.hasFocus()


def test_tab_key_when_pressed_goes_through_the_form_in_the_order_of_judging(opened: Opened) -> None:
    form = opened.window.form
    opened.select("passengers")
    form.statuses.button(0).setFocus()
    reached = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [
        form.relation,
        form.severity,
        form.confidence,
        form.tags,
        form.note.field,
        form.reviewer,
    ]


def test_name_when_typed_after_several_changes_stands_in_the_history_too(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, CONFIRM)
    edit_annotation(opened.session, Edit(label="", note="More to come."))
    opened.session.set_reviewer("Ana")
    (annotation,) = opened.session.review.annotations
    assert {change.author for change in annotation.changes} == {"Ana"}
