"""Every part of the window and of its dialogs can be told to somebody who does not see it."""

from pathlib import Path

import pytest
from accessible_walk import nameless_in, silent_rows_in, visible_windows
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.errors import UnreadableArticle
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import ACTIONS, VIEWS
from viewer.gui.dialogs.questions import DialogQuestions

_LEAVING = {ActionId.QUIT, ActionId.CLOSE_STORY}


def untold() -> list[str]:
    return [each for window in visible_windows() for each in (*nameless_in(window), *silent_rows_in(window))]


def close_dialogs(opened: Opened) -> None:
    for widget in visible_windows():
        if widget is not opened.window:
            widget.close()


def test_welcome_page_tells_everything(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_window(qtbot, tmp_path, monkeypatch)
    assert untold() == []


@pytest.mark.parametrize("action", VIEWS)
def test_every_view_of_a_story_tells_everything(opened: Opened, action: ActionId) -> None:
    opened.do(action)
    assert untold() == []
    opened.do(ActionId.NEXT)
    opened.window.tools.find_bar.begin()
    for button in opened.window.findChildren(QToolButton):
        if button.isCheckable() and button.isVisible() and button.defaultAction() is None:
            button.setChecked(True)  # what can be unfolded is unfolded
    opened.window.report_problem(UnreadableArticle("It is empty.", where="a.txt", remedy="Choose another."))
    opened.window.form.note.setCurrentIndex(1)
    assert untold() == []


def test_whatever_an_action_opens_tells_everything(opened: Opened) -> None:
    found: dict[str, list[str]] = {}

    def look_at_what_blocks() -> None:
        blocking = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if blocking is not None:
            try:
                found["a dialog that blocks"] = untold()
            finally:
                blocking.close()

    timer = QTimer(opened.window, interval=20)
    timer.timeout.connect(look_at_what_blocks)
    timer.start()
    for action in [row.id for row in ACTIONS if row.id not in _LEAVING]:
        opened.session.select(opened.session.divergences[0].id)
        opened.window.actions_table[action].trigger()
        found[action] = untold()
        close_dialogs(opened)
    assert {action: parts for action, parts in found.items() if parts} == {}


def test_question_about_unsaved_changes_tells_everything(opened: Opened) -> None:
    found: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        try:
            found.extend(untold())
            found.extend("a button" for button in box.findChildren(QPushButton) if not button.text())
        finally:
            box.close()

    QTimer.singleShot(50, opened.window, look)
    DialogQuestions(opened.window).ask_unsaved("The ferry")
    assert found == []


def test_walk_finds_what_has_no_name(opened: Opened) -> None:
    centre = opened.window.centralWidget()
    column = None if centre is None else centre.layout()
    assert isinstance(column, QVBoxLayout)
    button, area = QToolButton(), QScrollArea()
    for widget in (button, area):
        column.addWidget(widget)
        widget.show()
    assert [each.partition(" ")[0] for each in nameless_in(opened.window)] == ["QToolButton", "QScrollArea"]
    for widget in (button, area):
        widget.setAccessibleName("Named")
    assert nameless_in(opened.window) == []


def test_menus_when_read_have_entries_with_words(opened: Opened) -> None:
    for menu in opened.window.menuBar().findChildren(QMenu):
        interface = QAccessible.queryAccessibleInterface(menu)
        assert interface.role() is QAccessible.Role.PopupMenu
        assert all(action.text() for action in menu.actions() if not action.isSeparator())


def test_text_of_an_article_can_be_walked_by_a_screen_reader(opened: Opened) -> None:
    pane = opened.window.text_panes()[0]
    interface = QAccessible.queryAccessibleInterface(pane)
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().readOnly
    text = interface.textInterface()
    assert text is not None
    assert text.text(0, text.characterCount()).startswith("Ferry runs onto a rock")
    text.setCursorPosition(6)
    assert pane.textCursor().position() == 6
    assert "Divergences: " in interface.text(QAccessible.Text.Description)


def test_roles_are_those_of_the_things(opened: Opened) -> None:
    opened.do(ActionId.NEXT)
    window = opened.window
    role = QAccessible.Role
    for widget, expected in (
        (window.divergence_list.view, role.List),
        (window.overviews.linear.list, role.List),
        (window.detail.table, role.Table),
        (window.form.relation, role.ComboBox),
        (window.form.remove, role.Button),
        (window.tools.find_bar.field, role.EditableText),
    ):
        assert QAccessible.queryAccessibleInterface(widget).role() is expected, widget
