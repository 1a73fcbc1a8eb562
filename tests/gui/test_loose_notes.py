"""Annotations on no divergence found now: they can be read, judged and removed all the same."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.divergences.list_model import DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow, NoteRow, Section, SectionRow
from viewer.gui.judging import Edit

NOTE = Edit(label="Change the note", note="Who counted?")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Opened:
    """A window on a review of Ana's, one note of which is on no divergence any more: a text has changed."""
    before = open_window(qtbot, tmp_path, monkeypatch, story)
    before.session.set_reviewer("Ana")
    before.select("passengers")
    edit_annotation(before.session, NOTE)
    before.do(ActionId.SAVE)
    text = story[1].read_text(encoding="utf-8")
    gone = "A total of 15 passengers were hurt on Monday, a doctor said."
    story[1].write_text(text.replace(gone, "Nobody spoke about the injured."), encoding="utf-8")
    after = open_window(qtbot, tmp_path, monkeypatch, story)
    after.session.set_reviewer("Ana")
    return after


def rows_of(opened: Opened) -> list[object]:
    model = opened.window.divergence_list.view.model()
    return [model.index(place, 0).data(DivergenceRole.ROW) for place in range(model.rowCount())]


def open_section(opened: Opened) -> None:
    view = opened.window.divergence_list.view
    last = view.model().index(view.model().rowCount() - 1, 0)
    view.scrollTo(last)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(last).center())


def select_last(opened: Opened) -> None:
    view = opened.window.divergence_list.view
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))


def test_note_on_no_divergence_when_its_section_is_opened_can_be_read(opened: Opened) -> None:
    assert rows_of(opened)[-1] == SectionRow(section=Section.NOTES, count=1, is_open=False)
    open_section(opened)
    row = rows_of(opened)[-1]
    assert isinstance(row, NoteRow)
    assert row.lost
    select_last(opened)
    said = str(opened.window.divergence_list.view.currentIndex().data())
    assert "passengers" in said
    assert "no longer found" in said
    table = opened.window.detail.table.model()
    assert "12 passengers" in str(table.index(0, 1).data())
    assert "no longer found in the text" in str(table.index(1, 1).data())
    assert "“A total of 15 passengers were hurt on Monday, a doctor…”" in str(table.index(1, 1).data())
    assert opened.window.detail.reason.text() == "Who counted?"
    assert opened.window.form.note.field.toPlainText() == "Who counted?"
    assert opened.window.form.author.text().startswith("by Ana · ")


def test_note_on_no_divergence_when_judged_and_removed_is_so_and_can_be_undone(opened: Opened) -> None:
    open_section(opened)
    select_last(opened)
    QTest.mouseClick(
        opened.window.form.statuses.button(list(Status).index(Status.DISMISSED)), Qt.MouseButton.LeftButton
    )
    assert [each.status for each in opened.session.review.annotations] == [Status.DISMISSED]
    QTest.mouseClick(opened.window.form.remove, Qt.MouseButton.LeftButton)
    assert opened.session.review.annotations == ()
    assert not any(isinstance(row, NoteRow) for row in rows_of(opened))
    assert not opened.window.form.isEnabled()
    opened.do(ActionId.UNDO)
    assert len(opened.session.review.annotations) == 1


def test_note_of_another_reviewer_when_judged_stays_and_mine_stands_beside_it(opened: Opened) -> None:
    opened.session.set_reviewer("Ben")
    open_section(opened)
    select_last(opened)
    assert "Ana: " in opened.window.form.others.text()
    assert not opened.window.form.remove.isEnabled()
    edit_annotation(opened.session, Edit(label="Change the note", note="The harbour office did."))
    assert [(each.author, each.note) for each in opened.session.review.annotations] == [
        ("Ana", "Who counted?"),
        ("Ben", "The harbour office did."),
    ]
    assert opened.session.selected_note == opened.session.review.annotations[1]
    edit_annotation(opened.session, Edit(label="Change the note", note="The harbour office."))
    assert len(opened.session.review.annotations) == 2


def test_note_on_no_divergence_when_the_filter_does_not_want_it_is_not_listed(opened: Opened) -> None:
    opened.window.divergence_list.filter_text.setText("tugs")
    assert not any(isinstance(row, SectionRow) and row.section is Section.NOTES for row in rows_of(opened))
    opened.window.divergence_list.filter_text.setText("counted")
    assert isinstance(rows_of(opened)[-1], SectionRow)


def test_divergence_when_selected_after_a_note_takes_its_place(opened: Opened) -> None:
    open_section(opened)
    select_last(opened)
    assert opened.window.detail.event_words.text().startswith("Note on no divergence")
    opened.do(ActionId.NEXT)
    assert not opened.window.detail.event_words.text().startswith("Note on no divergence")
    assert isinstance(
        opened.window.divergence_list.view.currentIndex().data(DivergenceRole.ROW), DivergenceRow
    )


def test_quotation_when_not_found_again_is_named_with_its_article(opened: Opened) -> None:
    told = " ".join(opened.notices())
    assert "“15 passengers” (B " in told
    assert "no divergence found between these texts: 1" in told
