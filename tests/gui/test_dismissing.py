"""Dismissing a finding: for a reason, in one step, for good, and never out of reach."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.annotations.change_words import history_as_html
from viewer.gui.appearance import applied_theme
from viewer.gui.dismissing import give_reason, judge, ready_reasons
from viewer.gui.divergences.list_model import DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow
from viewer.gui.judging import Edit
from viewer.gui.story_views import StoryView

ALT = Qt.KeyboardModifier.AltModifier


def listed(opened: Opened) -> list[str]:
    model = opened.window.divergence_list.view.model()
    rows = [model.index(place, 0).data(DivergenceRole.ROW) for place in range(model.rowCount())]
    return [row.slot for row in rows if isinstance(row, DivergenceRow)]


def walked(opened: Opened) -> list[str]:
    slots = []
    for _ in opened.session.sifted.walked:
        opened.do(ActionId.NEXT)
        assert opened.session.selected is not None
        slots.append(opened.session.selected.slot)
    return slots


def dismiss_by_keyboard(opened: Opened, slot: str, reason: str) -> None:
    opened.select(slot)
    QTest.keyClick(opened.window, Qt.Key.Key_D, ALT)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, reason)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_finding_when_dismissed_by_keyboard_leaves_list_texts_matrix_and_walk(opened: Opened) -> None:
    session, form = opened.session, opened.window.form
    told: list[str] = []
    session.announced.connect(told.append)
    assert "passengers" in listed(opened)
    dismiss_by_keyboard(opened, "passengers", "read")
    assert form.statuses.button(list(Status).index(Status.DISMISSED)).hasFocus()
    assert session.review.annotations[0].reason == "read wrongly", "a ready reason is completed"
    assert told[-1] == "Dismissed: passengers – read wrongly. 1 dismissed."
    assert opened.window.detail.dismissal.text() == "Dismissed: read wrongly"
    assert "passengers" not in listed(opened)
    assert "passengers" not in walked(opened)
    assert told[-1].endswith("1 dismissed.")
    assert all(each.slot != "passengers" for each in session.sifted.marked)
    opened.window.views.show_view(StoryView.MATRIX)
    matrix = opened.window.overviews.matrix
    assert matrix.dismissed_notice.text() == "1 dismissed – show"
    assert session.progress.judged == 1


def test_dismissed_findings_when_asked_for_are_shown_and_can_be_taken_back(opened: Opened) -> None:
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    notices = opened.window.divergence_list.notices
    assert notices.dismissed.text() == "1 dismissed – show"
    QTest.mouseClick(notices.dismissed, Qt.MouseButton.LeftButton)
    assert "passengers" in listed(opened)
    assert notices.dismissed.text() == "1 dismissed – hide"
    opened.select("passengers")
    QTest.keyClick(opened.window, Qt.Key.Key_O, ALT)
    assert opened.session.history.undo_label == "Take the dismissal back"
    assert not notices.dismissed.isVisible()
    assert opened.session.review.annotations[0].reason == "Another ferry", "why it was dismissed is kept"
    assert opened.window.detail.dismissal.text() == "Was dismissed before: Another ferry"
    QTest.keyClick(opened.window, Qt.Key.Key_D, ALT)
    assert opened.window.form.reason.currentText() == "Another ferry"


def test_filter_by_that_status_shows_dismissed_findings_too(opened: Opened) -> None:
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    session = opened.session
    session.set_filter(replace(session.filter, statuses=frozenset({Status.DISMISSED})))
    assert listed(opened) == ["passengers"]
    assert not opened.window.divergence_list.notices.dismissed.isVisible()


def test_dismissal_and_its_reason_are_one_step_to_undo_and_to_redo(opened: Opened) -> None:
    began = opened.session.review
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    assert opened.session.history.undo_label == "Dismiss the finding"
    opened.do(ActionId.UNDO)
    assert opened.session.review == began
    assert "passengers" in listed(opened)
    opened.do(ActionId.REDO)
    assert opened.session.review.annotations[0].reason == "Another ferry"
    assert "passengers" not in listed(opened)


def test_dismissal_without_a_reason_is_allowed_and_said(opened: Opened) -> None:
    told: list[str] = []
    opened.session.announced.connect(told.append)
    dismiss_by_keyboard(opened, "passengers", "")
    assert told[-1] == "Dismissed, no reason given: passengers. 1 dismissed."
    assert opened.window.detail.dismissal.text() == "Dismissed, no reason given"
    assert opened.window.form.reason.line.placeholderText() == "no reason given yet"


def test_dismissed_finding_stays_hidden_in_the_next_session_and_when_compared_anew(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    opened.session.set_reviewer("Ana")
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    opened.do(ActionId.COMPARE_AGAIN)
    assert "passengers" not in listed(opened)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, [opened.session.sidecar or Path()])
    again.session.set_reviewer("Ana")
    assert "passengers" not in listed(again)
    again.select("passengers")
    assert again.window.detail.dismissal.text() == "Dismissed by Ana: Another ferry"


def test_dismissal_by_a_colleague_hides_nothing(opened: Opened) -> None:
    session = opened.session
    session.set_reviewer("Ben")
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    session.set_reviewer("Ana")
    assert "passengers" in listed(opened)
    opened.select("passengers")
    assert opened.window.detail.dismissal.text() == "Dismissed by Ben: Another ferry"
    judge(session, Status.CONFIRMED)
    assert "passengers" in listed(opened)
    judge(session, Status.DISMISSED)
    assert "passengers" not in listed(opened)


def test_reason_chosen_in_the_menu_of_the_list_dismisses_at_once(opened: Opened) -> None:
    view = opened.window.divergence_list.view
    row = next(
        view.model().index(place, 0).data(DivergenceRole.ROW)
        for place in range(view.model().rowCount())
        if isinstance(view.model().index(place, 0).data(DivergenceRole.ROW), DivergenceRow)
    )
    menu = opened.window.comforts._menus.make_divergence_menu(row)
    reasons = next(action.menu() for action in menu.actions() if "because" in action.text())
    assert isinstance(reasons, QMenu)
    reasons.actions()[1].trigger()
    menu.deleteLater()
    assert [(each.status, each.reason) for each in opened.session.review.annotations] == [
        (Status.DISMISSED, "the same in other words")
    ]


def test_own_words_given_once_are_offered_again(opened: Opened) -> None:
    dismiss_by_keyboard(opened, "passengers", "Another ferry")
    dismiss_by_keyboard(opened, "people", "Ano")
    assert opened.session.review.annotations[1].reason == "Another ferry"


def test_answer_to_a_colleague_begins_without_their_replies_reason_and_history(opened: Opened) -> None:
    session = opened.session
    session.set_reviewer("Ben")
    opened.select("passengers")
    judge(session, Status.DISMISSED, "Another ferry")
    judge(session, Status.OPEN)
    note = session.review.annotations[0]
    comparison = session.comparison
    assert comparison is not None
    left = tuple(each for each in comparison.divergences if each.slot != "passengers")
    session.show_comparison(replace(comparison, divergences=left))
    session.set_reviewer("Ana")
    session.select_note(note.id)
    judge(session, Status.CONFIRMED)
    answer = session.review.annotations[1]
    assert (answer.author, answer.reason, answer.replies, answer.changes) == ("Ana", "", (), ())


def test_reason_given_where_nothing_is_selected_changes_nothing(opened: Opened) -> None:
    began = opened.session.review
    give_reason(opened.session, "Another ferry")
    assert opened.session.review == began


def test_arrow_key_in_the_empty_reason_chooses_the_first_that_is_ready(opened: Opened) -> None:
    opened.select("passengers")
    QTest.keyClick(opened.window, Qt.Key.Key_D, ALT)
    field = opened.window.form.reason
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert opened.session.review.annotations[0].reason == "not the same event"
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert opened.session.review.annotations[0].reason == "the same in other words"
    assert opened.session.history.undo_label == "Dismiss the finding"
    assert len(opened.session.history.done) == 1
    opened.select("people")
    QTest.keyClick(opened.window, Qt.Key.Key_D, ALT)
    assert field.currentText() == ""
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert opened.session.review.annotations[1].reason == "not the same event"


def test_long_reason_is_read_from_its_beginning(opened: Opened) -> None:
    opened.select("passengers")
    judge(opened.session, Status.DISMISSED, "another ferry altogether, of which only the third source tells")
    line = opened.window.form.reason.line
    assert line.isVisible()
    assert line.cursorPosition() == 0


@pytest.mark.usefixtures("german")
def test_ready_reason_chosen_in_german_is_the_same_for_an_english_team(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    opened.select("passengers")
    german = ready_reasons(opened.session)[0]
    assert german == "nicht dasselbe Ereignis"
    form = opened.window.form
    judge(opened.session, Status.DISMISSED)
    QTest.keyClicks(form.reason.line, german)
    assert [each.reason for each in opened.session.review.annotations] == ["not the same event"]
    assert form.reason.currentText() == german
    assert german in opened.window.detail.dismissal.text()
    history = history_as_html(opened.session.review.annotations, applied_theme())
    assert german in history
    assert "not the same event" not in history
    QTest.keyClicks(form.reason.line, " hier")
    assert opened.session.review.annotations[0].reason == f"{german} hier"
    edit_annotation(opened.session, Edit(label="", reason="not the same event"))
    assert ready_reasons(opened.session)[0] == form.reason.currentText()
