"""The codebook: edited in its dialog, shared by files, and used where tags are typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window, write_story

from viewer.domain.review import Code
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.codebook import files
from viewer.gui.codebook.code_table import Column
from viewer.gui.codebook.dialog import CodebookDialog
from viewer.gui.coding import add_codes, describe_code
from viewer.gui.judging import Edit
from viewer.saving.codebook import read_codebook


@pytest.fixture
def coded(opened: Opened) -> Opened:
    """A review with a codebook, in which two findings bear tags."""
    for slot, tags in (("passengers", ("toll", "hedged")), ("people", ("toll",))):
        opened.select(slot)
        edit_annotation(opened.session, Edit(label="Change the tags", tags=tags))
    add_codes(opened.session, ["toll", "aboard"])
    return opened


@pytest.fixture
def dialog(coded: Opened) -> CodebookDialog:
    """The dialog on that codebook."""
    coded.do(ActionId.CODEBOOK)
    found = coded.window.findChild(CodebookDialog)
    assert isinstance(found, CodebookDialog)
    return found


def lines(dialog: CodebookDialog) -> list[tuple[str, str, str]]:
    model = dialog.model
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data()), str(model.index(row, 2).data()))
        for row in range(model.rowCount())
    ]


def codes(opened: Opened) -> list[str]:
    return [code.name for code in opened.session.review.codebook]


def tags(opened: Opened) -> list[tuple[str, ...]]:
    return [each.tags for each in opened.session.review.annotations]


def choose(dialog: CodebookDialog, name: str) -> None:
    dialog.table.setCurrentIndex(dialog.model.index_of(name))


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload] # any button


def test_codes_are_listed_with_their_uses_and_tags_that_are_in_no_codebook_below(
    dialog: CodebookDialog,
) -> None:
    assert lines(dialog) == [
        ("toll", "", "2"),
        ("aboard", "", "0"),
        ("hedged", "not in the codebook", "1"),
    ]


def test_code_when_typed_is_added_and_a_loose_tag_by_its_button(
    opened: Opened, dialog: CodebookDialog
) -> None:
    QTest.keyClicks(dialog.name, "  first   count, ")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert codes(opened) == ["toll", "aboard", "first count"]
    choose(dialog, "hedged")
    click(dialog.adopt)
    assert codes(opened)[-1] == "hedged"
    assert opened.session.history.undo_label == "Add to the codebook"


def test_code_when_renamed_in_its_cell_is_renamed_on_every_annotation(
    opened: Opened, dialog: CodebookDialog
) -> None:
    assert dialog.model.setData(dialog.model.index_of("toll"), "casualties")
    assert codes(opened) == ["casualties", "aboard"]
    assert tags(opened) == [("casualties", "hedged"), ("casualties",)]
    assert opened.window.form.tags.text() == "casualties"
    assert opened.session.history.undo_label == "Rename a code"
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tags(opened) == [("toll", "hedged"), ("toll",)]
    assert not dialog.model.setData(dialog.model.index_of("toll"), " , ")


def test_code_when_merged_into_another_is_one_with_it(opened: Opened, dialog: CodebookDialog) -> None:
    choose(dialog, "hedged")
    dialog.merge.menu().actions()[0].trigger()
    assert codes(opened) == ["toll", "aboard"]
    assert tags(opened) == [("toll",), ("toll",)]
    assert opened.session.history.undo_label == "Merge two codes"
    assert "one code now" in dialog.told.text()


def test_codes_are_described_moved_and_removed_and_each_can_be_undone(
    opened: Opened, dialog: CodebookDialog
) -> None:
    began = opened.session.review
    dialog.model.setData(dialog.model.index_of("toll").siblingAtColumn(Column.DESCRIPTION), "Who was hurt.")
    assert opened.session.review.codebook[0].description == "Who was hurt."
    choose(dialog, "aboard")
    click(dialog.up)
    assert codes(opened) == ["aboard", "toll"]
    assert dialog.chosen is not None
    assert dialog.chosen.name == "aboard"
    assert not dialog.up.isEnabled()
    choose(dialog, "toll")
    click(dialog.remove)
    assert codes(opened) == ["aboard"]
    assert ("toll", "not in the codebook", "2") in lines(dialog)
    undone = []
    for _ in range(3):
        undone.append(opened.session.history.undo_label)
        opened.do(ActionId.UNDO)
    assert undone == ["Remove a code", "Reorder the codebook", "Describe a code"]
    assert opened.session.review == began


def test_codebook_when_exported_is_taken_over_by_another_review(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Opened,
    dialog: CodebookDialog,
) -> None:
    shared = tmp_path / "team.codebook.json"
    describe_code(opened.session, "toll", "Who was hurt.")
    monkeypatch.setattr(files, "ask_place", lambda _parent, _suggestion: shared)
    click(dialog.export)
    assert read_codebook(shared) == opened.session.review.codebook
    opened.do(ActionId.SAVE)
    sidecar = opened.session.sidecar
    other = open_window(qtbot, tmp_path, monkeypatch, write_story(tmp_path / "another"))
    other.do(ActionId.CODEBOOK)
    taking = other.window.findChild(CodebookDialog)
    assert isinstance(taking, CodebookDialog)
    monkeypatch.setattr(files, "ask_source", lambda _parent, _folder: shared)
    click(taking.take)
    assert codes(other) == ["toll", "aboard"]
    assert "2 are new here" in taking.told.text()
    other.do(ActionId.UNDO)
    assert other.session.review.codebook == ()
    monkeypatch.setattr(files, "ask_source", lambda _parent, _folder: sidecar)
    click(taking.take)
    assert codes(other) == ["toll", "aboard"]


def test_file_that_is_no_codebook_is_refused_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, dialog: CodebookDialog
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "parallax-codebook", "version": 1, "codes": [{"name": 3}]}')
    monkeypatch.setattr(files, "ask_source", lambda _parent, _folder: wrong)
    click(dialog.take)
    assert "codes[0].name" in dialog.told.text()
    assert codes(opened) == ["toll", "aboard"]


def test_tags_are_completed_from_the_codebook_first_and_say_what_they_mean(coded: Opened) -> None:
    describe_code(coded.session, "toll", "Who was hurt.")
    coded.select("tugs")
    field = coded.window.form.tags
    model = field.completer().model()
    offered = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert offered == ["toll", "aboard", "hedged"]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Who was hurt."
    field.setText("toll")
    assert field.toolTip() == "toll: Who was hurt."


def test_tag_that_is_not_in_the_codebook_is_used_marked_and_added_with_one_click(coded: Opened) -> None:
    form = coded.window.form
    coded.select("passengers")
    assert form.loose.accessibleName() == "Add to the codebook: hedged"
    click(form.loose)
    assert codes(coded) == ["toll", "aboard", "hedged"]
    assert not form.loose.isVisible()
    form.tags.setFocus()
    QTest.keyClicks(form.tags, ", fir")
    assert not form.loose.isVisible(), "a word that is still being typed is no tag yet"
    QTest.keyClicks(form.tags, "st,")
    assert form.loose.accessibleName() == "Add to the codebook: first"
    QTest.keyClicks(form.tags, " count")
    assert form.loose.accessibleName() == "Add to the codebook: first"
    form.note.field.setFocus()
    assert form.loose.accessibleName() == "Add to the codebook: first, count"


def test_review_without_a_codebook_marks_no_tag(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the tags", tags=("toll",)))
    assert not opened.window.form.loose.isVisible()
    assert opened.session.review.codebook == ()
    assert Code(name="toll") not in opened.session.review.codebook
