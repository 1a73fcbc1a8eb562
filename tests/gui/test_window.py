"""The window as a whole: every action works, everything has a name, nothing stands in the reader's way."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window, write_story

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import ACTIONS
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.articles.arrangement import FollowMode
from viewer.gui.dialogs.sheets import Sheet
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import Failure, InlineExecutor, Progress
from viewer.gui.jobs.job_work import compare_articles
from viewer.gui.settings import SMALLEST_TEXT, USUAL_TEXT, ThemeChoice
from viewer.gui.window import main_window
from viewer.gui.window.commands import copy_selection
from viewer.gui.window.comparing_mode import find_obstacle
from viewer.gui.window.job_progress import JobProgress

NAMED = QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit | QTextEdit | QAbstractItemView


def test_table_of_actions_when_read_has_each_action_once_and_no_key_twice() -> None:
    assert sorted(row.id for row in ACTIONS) == sorted(ActionId)
    keys = [keys for row in ACTIONS for keys in row.keys]
    assert len(keys) == len(set(keys))


def test_actions_when_a_handler_is_missing_cannot_be_made(opened: Opened) -> None:
    with pytest.raises(KeyError):
        WindowActions({}, opened.window)


@pytest.mark.parametrize(("width", "height"), [(1280, 760), (1024, 728), (1920, 1040), (800, 800)])
def test_first_window_when_the_screen_is_small_fits_with_its_frame(width: int, height: int) -> None:
    size = main_window.fitting_size(QSize(width, height))
    assert size.width() <= min(1280, width - 16)
    assert size.height() <= min(800, height - 48)


def test_first_window_when_shown_lies_on_the_screen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[QSize] = []

    def note_and_fit(available: QSize) -> QSize:
        sizes.append(available)
        return QSize(900, 640)

    monkeypatch.setattr(main_window, "fitting_size", note_and_fit)
    opened = open_window(qtbot, tmp_path, monkeypatch, first_size=None)
    assert sizes == [opened.window.screen().availableSize()]
    assert opened.window.height() == 640


def test_every_field_and_button_when_looked_at_has_an_accessible_name(opened: Opened) -> None:
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in opened.window.findChildren(QWidget)
        if isinstance(widget, NAMED)
        and widget.window() is opened.window  # the popups of choices are named by their choice
        and not widget.objectName().startswith("qt_")  # Qt's own, such as the arrow of a tool bar too short
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.accessibleName()
        and not isinstance(widget.parent(), QLineEdit | QAbstractItemView)
    ]
    assert nameless == []


def test_actions_when_nothing_is_open_offer_only_what_can_be_done(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    table = opened.window.actions_table
    enabled = {action for action in ActionId if table[action].isEnabled()}
    assert {ActionId.OPEN_ARTICLES, ActionId.OPEN_REVIEW, ActionId.QUIT, ActionId.ABOUT} <= enabled
    assert enabled.isdisjoint(
        {ActionId.SAVE, ActionId.UNDO, ActionId.NEXT, ActionId.ADD_SOURCE, ActionId.FIND}
    )
    assert opened.window.pages.currentWidget() is opened.window.welcome
    assert not opened.window.docks.left.isVisible()


def test_story_when_chosen_on_the_welcome_page_opens(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    titles = {button.text(): button for button in opened.window.welcome.findChildren(QAbstractButton)}
    QTest.mouseClick(titles["The morning ferry to Port Ansel"], Qt.MouseButton.LeftButton)
    assert len(opened.session.articles) == 4
    assert opened.window.docks.left.isVisible()


def test_title_when_the_review_changes_bears_story_and_star(opened: Opened) -> None:
    assert opened.window.windowTitle() == "Ferry runs onto a rock + 2[*] – Parallax"
    assert not opened.window.isWindowModified()
    opened.select("tugs")
    QTest.keyClicks(opened.window.form.note.field, "x")
    assert opened.window.isWindowModified()


def test_text_size_when_changed_is_applied_remembered_and_bounded(opened: Opened) -> None:
    opened.do(ActionId.LARGER_TEXT)
    assert opened.settings.current.text_size == USUAL_TEXT + 1
    opened.do(ActionId.USUAL_TEXT)
    assert opened.settings.current.text_size == USUAL_TEXT
    for _ in range(40):
        opened.do(ActionId.SMALLER_TEXT)
    assert opened.settings.current.text_size == SMALLEST_TEXT


def test_theme_when_dark_is_chosen_makes_the_window_dark_and_is_remembered(opened: Opened) -> None:
    opened.do(ActionId.LIGHT_THEME)
    light = QGuiApplication.palette().base().color().lightness()
    opened.do(ActionId.DARK_THEME)
    assert QGuiApplication.palette().base().color().lightness() < 80 < light
    assert opened.settings.current.theme is ThemeChoice.DARK
    assert opened.window.actions_table[ActionId.DARK_THEME].isChecked()
    opened.do(ActionId.LIGHT_THEME)


def test_following_when_switched_off_is_remembered(opened: Opened) -> None:
    opened.do(ActionId.FOLLOW)
    assert not opened.settings.current.following
    assert opened.window.panes.arrangement.mode is FollowMode.UNLOCKED


def test_docks_when_hidden_by_the_reader_stay_hidden_until_asked_for(opened: Opened) -> None:
    opened.do(ActionId.SHOW_LIST)
    assert not opened.window.docks.left.isVisible()
    opened.do(ActionId.FILTER)
    assert opened.window.docks.left.isVisible()
    assert opened.window.divergence_list.filter_text.hasFocus()
    opened.do(ActionId.SHOW_DETAIL)
    assert not opened.window.docks.right.isVisible()


def test_docks_at_the_least_width_leave_the_texts_their_room(opened: Opened) -> None:
    opened.window.resize(1280, 800)
    opened.window.docks.begin()
    assert opened.window.docks.left.width() <= 260
    assert opened.window.docks.right.width() <= 310


def test_find_when_words_stand_in_another_text_goes_there_and_says_how_many(opened: Opened) -> None:
    opened.do(ActionId.FIND)
    bar = opened.window.tools.find_bar
    QTest.keyClicks(bar.field, "harbour office")
    assert bar.count.text() == "places: 1"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    third = opened.window.text_panes()[2]
    assert third.textCursor().selectedText() == "harbour office"
    bar.field.clear()
    QTest.keyClicks(bar.field, "the ferry")
    seen = []
    for _ in range(4):
        QTest.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
        seen.append(next(place for place, pane in enumerate(opened.window.text_panes()) if pane.hits.current))
    assert set(seen) == {0, 1, 2}
    bar.field.clear()
    QTest.keyClicks(bar.field, "zebra")
    assert bar.count.text() == "nowhere"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_next_region_when_pressed_goes_round(opened: Opened) -> None:
    opened.select("tugs")
    reached = []
    for _ in range(7):
        opened.do(ActionId.NEXT_REGION)
        reached.append(opened.window.focusWidget())
    assert opened.window.form.note.field in reached
    assert opened.window.birds_eye.strip in reached
    assert opened.window.divergence_list.view in reached
    assert set(opened.window.text_panes()) <= set(reached)


def test_next_unjudged_when_all_are_judged_says_so(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    for _ in opened.session.divergences:
        opened.do(ActionId.NEXT_UNJUDGED)
        QTest.mouseClick(opened.window.form.statuses.button(2), Qt.MouseButton.LeftButton)
    opened.do(ActionId.NEXT_UNJUDGED)
    assert announced[-1] == "Nothing is left to go to. 3 dismissed."
    assert opened.window.divergence_list.notices.counter.text() == "seen 3 · judged 3 · 0 of 3 shown"


def test_copy_when_the_list_has_the_focus_copies_the_row(opened: Opened) -> None:
    opened.select("tugs")
    opened.window.divergence_list.view.setFocus()
    copy_selection()
    assert "tugs" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(("action", "words"), [(ActionId.SHORTCUTS, "F7"), (ActionId.ABOUT, "offline")])
def test_sheets_when_asked_for_show_their_text(
    qtbot: QtBot, opened: Opened, action: ActionId, words: str
) -> None:
    opened.do(action)
    sheet = opened.window.findChild(Sheet)
    assert sheet is not None
    assert words in sheet.text.toPlainText()
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()


def test_analysis_while_it_runs_shows_the_texts_and_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    endless = EndlessExecutor()
    opened = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(opened.jobs, "_executor", InlineExecutor())
    opened.window.files.open(story)
    monkeypatch.setattr(opened.jobs, "_executor", endless)
    opened.window.files.compare()
    progress = opened.window.findChild(JobProgress)
    assert progress is not None
    assert progress.isVisible()
    assert len(opened.window.panes.columns()) == 3
    endless.said = [Progress(stage="Aligning", done=1, total=4)]
    qtbot.waitUntil(lambda: progress.stage.text() == "Aligning")
    assert progress.bar.maximum() == 4
    QTest.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
    assert endless.ended == 1
    assert not progress.isVisible()
    assert "cancelled" in opened.window.statusBar().currentMessage()
    assert len(opened.session.articles) == 3


def test_analysis_when_it_fails_is_told_and_the_texts_stay(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    endless = EndlessExecutor()
    monkeypatch.setattr(opened.jobs, "_executor", endless)
    opened.window.files.compare()
    endless.said = [Failure(error=ZeroDivisionError("by nothing"), working="Traceback …")]
    qtbot.waitUntil(opened.window.notices.isVisible)
    assert "by nothing" in opened.notices()[0]
    assert len(opened.session.articles) == 3
    assert "Traceback" in caplog.text


def test_judgement_of_one_article_alone_says_what_is_missing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, write_story(tmp_path / "story")[:1])
    assert opened.window.detail.slot_heading.text() == "Add a second source to compare."


def test_window_when_narrow_cuts_no_word_of_the_judgement(opened: Opened) -> None:
    opened.window.resize(1280, 800)
    opened.window.docks.begin()
    opened.select("passengers")
    form = opened.window.form
    for button in (*form.statuses.buttons(), form.remove):
        assert button.width() >= button.sizeHint().width()
    detail: QAbstractScrollArea = opened.window.detail
    assert detail.horizontalScrollBar().maximum() == 0


def test_values_of_three_sources_when_the_window_is_small_are_seen_without_scrolling(opened: Opened) -> None:
    opened.window.resize(1280, 800)
    opened.window.docks.begin()
    opened.window.docks.share_height()
    opened.select("passengers")
    QApplication.processEvents()
    detail = opened.window.detail
    bottom = detail.table.mapTo(detail.viewport(), detail.table.rect().bottomLeft()).y()
    assert bottom <= detail.viewport().height()
    assert detail.viewport().height() >= 400
    assert opened.window.form.note.field.height() >= 30


def test_wheel_when_it_passes_over_the_relation_changes_nothing(qtbot: QtBot, opened: Opened) -> None:
    del qtbot
    opened.select("passengers")
    opened.window.divergence_list.view.setFocus()
    relation = opened.window.form.relation
    before = relation.currentIndex()
    turn = QWheelEvent(
        QPointF(5, 5),
        relation.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(relation, turn)
    assert relation.currentIndex() == before
    assert opened.session.review.annotations == ()


def test_comparing_by_meaning_when_no_model_is_there_cannot_be_chosen_and_says_why(opened: Opened) -> None:
    action = opened.window.actions_table[ActionId.BY_MEANING]
    assert not action.isEnabled()
    assert "no sentence-embedding model" in action.toolTip()
    assert opened.window.mode.text() == "Compared by words"
    assert opened.window.mode.toolTip() == action.toolTip()


def test_comparing_by_meaning_when_chosen_compares_anew_and_is_remembered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    monkeypatch.setattr(main_window, "find_obstacle", lambda: "")
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    assert not opened.window.actions_table[ActionId.BY_MEANING].isChecked()
    opened.do(ActionId.BY_MEANING)
    assert opened.window.mode.text() == "Compared by words and meaning"
    assert opened.settings.current.by_meaning
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert again.window.actions_table[ActionId.BY_MEANING].isChecked()
    again.do(ActionId.BY_MEANING)
    assert again.window.mode.text() == "Compared by words"


def test_comparing_by_meaning_when_the_model_is_gone_says_so_and_can_be_switched_off(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    opened.settings.change(replace(opened.settings.current, by_meaning=True))
    again = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    again.window.files.open(story)
    assert any("no sentence-embedding model" in notice for notice in again.notices())
    assert again.window.mode.text() == "Compared by words"
    again.do(ActionId.BY_MEANING)
    assert not again.settings.current.by_meaning


def test_obstacle_to_comparing_by_meaning_when_the_named_folder_is_empty_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_MODEL", str(tmp_path))
    assert str(tmp_path) in find_obstacle()
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).touch()
    monkeypatch.setattr(
        "viewer.gui.window.comparing_mode.find_spec", lambda name: None if name == "numpy" else name
    )
    assert "numpy" in find_obstacle()
    monkeypatch.setattr("viewer.gui.window.comparing_mode.find_spec", lambda name: name)
    assert find_obstacle() == ""


def test_words_at_the_end_of_a_long_passage_are_in_sight_when_their_finding_is_selected(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = []
    for name, count in (("one", 12), ("two", 15)):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Harbour {name}\n\n{'The wind had risen. ' * 90}It drove {count} boats ashore.\n")
        paths.append(path)
    opened = open_window(qtbot, tmp_path, monkeypatch, paths)
    opened.select("boats")
    selected = opened.session.selected
    assert selected is not None
    for fact in selected.facts:
        pane = opened.window.panes.pane(fact.article)
        assert pane.viewport().rect().contains(pane.rect_of(fact.span))
