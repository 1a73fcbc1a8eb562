"""Everything that the menus offer, in any order: nothing raises, and the window stays."""

from random import Random

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from window_builders import Opened

from viewer.gui.actions.ids import ActionId

LEAVING = {ActionId.QUIT, ActionId.CLOSE_WINDOW, ActionId.NEW_WINDOW}
TOLD = {ActionId.FIND_FILE}
"""The file that is answered here is another source's, which is told as a text that has changed."""
SIZES = (QSize(800, 600), QSize(1280, 800))


def select_something(opened: Opened, chance: Random) -> None:
    """Select a finding, as if from some text, and mark words in one."""
    if opened.session.findings:
        anchor = chance.choice([None, *(article.id for article in opened.session.articles)])
        opened.session.select(chance.choice(opened.session.findings).id, anchor)
    if panes := opened.window.text_panes():
        pane = chance.choice(panes)
        cursor, last = pane.textCursor(), pane.document().characterCount() - 1
        cursor.setPosition(chance.randint(0, last))
        cursor.setPosition(chance.randint(0, last), QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)


def close_dialogs(opened: Opened) -> None:
    """Close what an action has opened."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget is not opened.window:
            widget.close()


@pytest.mark.parametrize("seed", [2, 3])
def test_actions_when_done_in_any_order_then_none_fails(opened: Opened, seed: int) -> None:
    chance = Random(seed)
    paths = tuple(article.path for article in opened.session.articles)
    opened.questions.articles = paths[:1]
    order = [action for action in ActionId if action not in LEAVING | TOLD]
    chance.shuffle(order)
    for action in order:
        if not opened.session.articles:
            opened.window.files.open(paths)
        select_something(opened, chance)
        opened.window.resize(chance.choice(SIZES))
        if opened.window.actions_table[action].isEnabled():
            opened.window.actions_table[action].trigger()
        QApplication.processEvents()
        close_dialogs(opened)
    assert opened.window.isVisible()
    # The file that is chosen for a source may be that of another, whose words are not those that were annotated.
    assert [notice for notice in opened.notices() if "has changed since" not in notice] == []
