"""Sources side by side are moved, hidden and followed from the window, and the review keeps their order."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Comparison
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.articles.arrangement import FollowMode
from viewer.gui.judging import Edit

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def order(opened: Opened) -> list[str]:
    """Return the files of the sources from left to right, as session, panes and review have them."""
    names = {article.id: article.path.stem[0] for article in opened.session.articles}
    columns = [column.pane.article for column in opened.window.panes.columns()]
    records = [names[record.id] for record in opened.session.review.articles]
    shown = [names[article.id] for article in columns if article]
    assert shown == records == list(names.values())
    return shown


def found(opened: Opened) -> Comparison | None:
    return opened.session.comparison


def mode(opened: Opened) -> FollowMode:
    return opened.window.panes.arrangement.mode


def source(opened: Opened, place: int) -> ArticleId:
    return opened.session.articles[place].id


def confirm(opened: Opened, slot: str) -> None:
    opened.select(slot)
    edit_annotation(opened.session, Edit(label="confirm", status=Status.CONFIRMED))


def test_source_when_moved_by_key_keeps_keyboard_place_and_findings(opened: Opened) -> None:
    panes, session = opened.window.panes, opened.session
    before = session.comparison
    pane = panes.pane(source(opened, 0))
    QTest.keyClick(opened.window, Qt.Key.Key_1, CTRL)
    assert pane.hasFocus()
    QTest.keyClick(pane, Qt.Key.Key_Right, ALT_SHIFT)
    assert order(opened) == ["2", "1", "3"]
    assert pane.hasFocus()
    after = session.comparison
    assert before is not None
    assert after is not None
    assert [article.id for article in after.articles] == [article.id for article in session.articles]
    assert {each.id for each in after.divergences} == {each.id for each in before.divergences}
    assert [column.letter for column in panes.columns()] == ["A", "B", "C"]


def test_source_when_moved_is_compared_no_second_time(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    endless = EndlessExecutor()
    monkeypatch.setattr(opened.jobs, "_executor", endless)
    opened.do(ActionId.MOVE_RIGHT)
    opened.do(ActionId.UNDO)
    assert order(opened) == ["1", "2", "3"]
    assert endless.begun == 0


def test_move_when_undone_and_redone_puts_the_sources_back(opened: Opened) -> None:
    opened.select("passengers")
    opened.do(ActionId.MOVE_RIGHT)
    assert opened.session.history.undo_label == "Move a source"
    assert opened.session.selected is not None
    opened.do(ActionId.UNDO)
    assert order(opened) == ["1", "2", "3"]
    opened.do(ActionId.REDO)
    assert order(opened) == ["2", "1", "3"]


def test_order_when_nothing_else_was_done_raises_no_question_at_the_end(opened: Opened) -> None:
    opened.do(ActionId.MOVE_RIGHT)
    assert not opened.session.is_changed
    assert opened.window.close()
    assert opened.questions.asked == []


def test_order_when_saved_comes_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    confirm(opened, "passengers")
    opened.do(ActionId.SAVE)
    opened.do(ActionId.MOVE_RIGHT)
    assert opened.session.is_changed, "what is saved has another order"
    opened.do(ActionId.SAVE)
    assert order(open_window(qtbot, tmp_path, monkeypatch, story)) == ["2", "1", "3"]


def test_source_when_moved_while_being_compared_gets_its_findings_all_the_same(opened: Opened) -> None:
    late = found(opened)
    assert late is not None
    opened.session.open(opened.session.articles, opened.session.review, None)
    opened.do(ActionId.MOVE_RIGHT)
    assert found(opened) is None
    opened.session.show_comparison(late)
    came = found(opened)
    assert came is not None
    assert order(opened) == ["2", "1", "3"]
    assert [each.id for each in came.articles] == [each.id for each in opened.session.articles]


def test_header_when_dragged_moves_the_source(opened: Opened) -> None:
    panes = opened.window.panes
    header = panes.columns()[2].header
    header.dropped.emit(panes.columns()[0].mapToGlobal(QPoint(5, 5)))
    assert order(opened) == ["3", "1", "2"]


def test_source_when_hidden_by_key_still_counts_and_says_what_stands_there(opened: Opened) -> None:
    panes = opened.window.panes
    said: list[str] = []
    opened.session.announced.connect(said.append)
    count = len(opened.session.divergences)
    QTest.keyClick(opened.window, Qt.Key.Key_2, CTRL_SHIFT)
    assert not panes.columns()[1].isVisible()
    assert not opened.window.actions_table[ActionId.SHOW_SOURCE_2].isChecked()
    assert len(opened.session.divergences) == count
    opened.select("passengers")
    assert said[-1] == "Part of the selected finding is hidden: B"
    QTest.keyClick(opened.window, Qt.Key.Key_0, CTRL_SHIFT)
    assert panes.columns()[1].isVisible()
    opened.do(ActionId.SHOW_ONLY)
    assert sum(column.isVisible() for column in panes.columns()) == 1
    QTest.keyClick(opened.window, Qt.Key.Key_3, CTRL)
    assert panes.columns()[2].pane.hasFocus(), "who goes to a hidden source wants to see it"


def test_part_of_the_window_when_a_source_is_hidden_is_left_out_of_the_round(opened: Opened) -> None:
    panes = opened.window.panes
    panes.hide_source(source(opened, 1))
    panes.columns()[0].pane.setFocus()
    opened.do(ActionId.NEXT_REGION)
    assert panes.columns()[2].pane.hasFocus()


def test_sources_are_named_in_the_menus_and_no_more_than_there_are(opened: Opened) -> None:
    table = opened.window.actions_table
    assert table[ActionId.TO_SOURCE_2].text().startswith("B ")
    assert table[ActionId.TO_SOURCE_3].isVisible()
    assert not table[ActionId.TO_SOURCE_4].isVisible()
    assert not table[ActionId.SHOW_SOURCE_4].isVisible()


def choices(opened: Opened) -> dict[str, QAction]:
    """Return the entries of the button that says who follows whom."""
    menu = opened.window.arranging.button.menu()
    menu.aboutToShow.emit()
    return {
        entry.text().replace("&", "").split(":")[0]: entry
        for entry in menu.actions()
        if not entry.isSeparator()
    }


def test_follow_button_says_and_sets_who_follows_whom(opened: Opened) -> None:
    panes, button = opened.window.panes, opened.window.arranging.button
    assert button.text().startswith("Locked")
    assert choices(opened)["Locked"].isChecked()
    next(entry for words, entry in choices(opened).items() if words.startswith("Follow B")).trigger()
    assert panes.arrangement.leader == source(opened, 1)
    assert button.text().startswith("B leads")
    assert opened.window.actions_table[ActionId.LEAD].isChecked()
    choices(opened)["Unlocked"].trigger()
    assert mode(opened) is FollowMode.UNLOCKED
    assert not opened.settings.current.following
    assert button.accessibleName() == "Following: Unlocked"
    choices(opened)["Locked"].trigger()
    assert mode(opened) is FollowMode.LOCKED
    assert opened.settings.current.following


def test_leader_when_other_settings_change_goes_on_leading(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_2, CTRL)
    QTest.keyClick(opened.window, Qt.Key.Key_L, CTRL_SHIFT)
    assert opened.window.panes.arrangement.leader == source(opened, 1)
    opened.do(ActionId.LARGER_TEXT)
    assert opened.window.panes.arrangement.leader == source(opened, 1)
    opened.do(ActionId.FOLLOW)
    assert mode(opened) is FollowMode.UNLOCKED


def test_annotation_when_made_is_marked_on_the_rulers_and_a_click_there_selects_it(opened: Opened) -> None:
    confirm(opened, "passengers")
    ruler = opened.window.panes.columns()[1].ruler
    assert ruler.accessibleDescription().endswith("Annotations: 1.")
    opened.session.select(None)
    start = opened.session.review.annotations[0].quotes[1].start
    place = QPoint(4, round(ruler.y_of(start)) + 1)
    assert ruler.words_at(place.toPointF()) == "Annotation: passengers – confirmed"
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=place)
    assert opened.session.selected is not None
    assert opened.session.selected.slot == "passengers"
    opened.do(ActionId.UNDO)
    assert ruler.accessibleDescription().endswith("Annotations: 0.")


def test_annotation_on_nothing_found_when_clicked_on_a_ruler_is_selected(opened: Opened) -> None:
    confirm(opened, "passengers")
    before = found(opened)
    assert before is not None
    opened.session.show_comparison(replace(before, facts=(), divergences=(), omissions=()))
    opened.session.select(None)
    annotation = opened.session.review.annotations[0]
    opened.window.panes.columns()[0].ruler.note_chosen.emit(annotation.id, annotation.quotes[0].start)
    assert opened.session.selected_note == annotation


def test_tick_when_clicked_selects_its_finding_and_goes_there(opened: Opened) -> None:
    column = opened.window.panes.columns()[0]
    divergence = next(each for each in opened.session.divergences if each.slot == "tugs")
    fact = next(each for each in divergence.facts if each.article == source(opened, 0))
    ruler = column.ruler
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(13, round(ruler.y_of(fact.span.start)) + 1))
    assert opened.session.selected == divergence
    assert column.pane.viewport().rect().contains(column.pane.rect_of(fact.span).center())


def test_particulars_when_asked_for_in_a_header_are_shown(opened: Opened) -> None:
    opened.window.panes.details_requested.emit(source(opened, 1))
    dialog = next(each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Sources")
    assert dialog.isVisible()
    dialog.close()
