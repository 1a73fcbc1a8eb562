"""In either language nothing is cut at a common screen size, and no key stands for two things."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import ACTIONS, VIEWS
from viewer.gui.widgets.elided_label import ElidedLabel

LANGUAGES = ["english", "german"]


@pytest.fixture
def spoken(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    story: tuple[Path, ...],
) -> Opened:
    """A window on a story, in the language that the test asks for, with a finding selected."""
    if request.param == "german":
        request.getfixturevalue("german")
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    opened.do(ActionId.NEXT)
    return opened


def is_cut(widget: QWidget) -> bool:
    words = re.sub(r"&(?=\S)", "", str(widget.property("text") or ""))
    room = QFontMetrics(widget.font()).horizontalAdvance(words) if "<" not in words else 0
    if isinstance(widget, QLabel):
        elides = isinstance(widget, ElidedLabel)
        return not elides and not widget.wordWrap() and room > widget.contentsRect().width() + 1
    if widget.sizePolicy().hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    drawn = isinstance(widget, QAbstractButton) and not (isinstance(widget, QToolButton) and widget.icon())
    return drawn and room > widget.width()


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
@pytest.mark.parametrize("action", VIEWS)
def test_words_when_the_window_is_small_are_not_cut(spoken: Opened, action: ActionId) -> None:
    spoken.do(action)
    window = spoken.window
    for button in window.findChildren(QToolButton):
        if button.isCheckable() and button.isVisible() and button.defaultAction() is None:
            button.setChecked(True)  # what can be unfolded is unfolded
    spoken.session.set_filter(replace(spoken.session.filter, text="tugs"))
    assert window.width() <= 1280
    cut = [
        str(widget.property("text"))
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisible()
        and widget.window() is window
        and is_cut(widget)
    ]
    assert cut == []


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
def test_keys_of_a_menu_stand_for_one_entry_each(spoken: Opened) -> None:
    for menu in (spoken.window.menuBar(), *spoken.window.menuBar().findChildren(QMenu)):
        keys = [_key_of(action.text()) for action in menu.actions()]
        assert _repeated(keys) == [], [action.text() for action in menu.actions()]


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
@pytest.mark.parametrize("action", VIEWS)
def test_alt_keys_of_the_window_stand_for_one_thing_each(spoken: Opened, action: ActionId) -> None:
    spoken.do(action)
    window = spoken.window
    keys = [_key_of(entry.text()) for entry in window.menuBar().actions()]
    for widget in window.findChildren(QWidget):
        shown = widget.isVisible() and widget.window() is window
        if (shown and isinstance(widget, QLabel) and widget.buddy() is not None) or (
            shown and isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton)
        ):
            keys.append(_key_of(widget.text()))
    keys += [key for row in ACTIONS for keys in row.keys for key in re.findall(r"^Alt\+([A-Z])$", keys)]
    assert _repeated(keys) == []


def _key_of(words: str) -> str:
    found = re.search(r"&(\w)", words.replace("&&", ""))
    return found[1].upper() if found else ""


def _repeated(keys: list[str]) -> list[str]:
    return [key for key, count in Counter(key for key in keys if key).items() if count > 1]


def test_application_speaks_english_again_after_a_test_in_german(qapp: QApplication) -> None:
    assert qapp.translate("Wording", "place") == "place"
