"""Who works by keyboard alone gets everywhere, sees where they are, and finds one meaning in every key."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from window_builders import Opened

from viewer.gui.actions.ids import ActionId
from viewer.gui.widgets.focus_frame import FocusFrame


def key_of(words: str) -> str:
    """Return the letter that Alt presses in ``words``, or ``""``."""
    return QKeySequence.mnemonic(words).toString()


def twice(words: list[str]) -> list[str]:
    keys = Counter(key for key in map(key_of, words) if key)
    return sorted(each for each in words if keys[key_of(each)] > 1)


def test_letters_of_every_menu_are_unlike(opened: Opened) -> None:
    for menu in opened.window.findChildren(QMenu):
        assert twice([action.text() for action in menu.actions()]) == [], menu.title()


def test_letters_of_the_window_are_unlike(opened: Opened) -> None:
    opened.window.divergence_list.filters.more.click()
    opened.session.select(opened.session.findings[0].id)
    words = [action.text() for action in opened.window.menuBar().actions()]
    words += [each.text() for each in opened.window.findChildren(QAbstractButton) if each.isVisible()]
    words += [
        each.text()
        for each in opened.window.findChildren(QLabel)
        if each.isVisible() and each.buddy() is not None
    ]
    assert len(words) > len(opened.window.menuBar().actions())
    assert twice(words) == []


def where(opened: Opened) -> QWidget | None:
    return opened.window.focusWidget()


def test_parts_of_the_window_are_gone_round_both_ways(opened: Opened) -> None:
    opened.window.divergence_list.view.setFocus()
    forth = []
    while where(opened) not in forth:
        forth.append(where(opened))
        opened.do(ActionId.NEXT_REGION)
    assert set(opened.window.text_panes()) < set(forth)
    back = []
    while where(opened) not in back:
        back.append(where(opened))
        opened.do(ActionId.PREVIOUS_REGION)
    assert back == [forth[0], *reversed(forth[1:])]


def frame_of(part: QWidget) -> FocusFrame:
    (frame,) = part.findChildren(FocusFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return frame


@pytest.mark.parametrize("way", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason])
def test_part_with_the_keyboard_is_framed_and_no_other(opened: Opened, way: Qt.FocusReason) -> None:
    opened.session.select(opened.session.findings[0].id)
    opened.do(ActionId.VIEW_MATRIX)
    window = opened.window
    window.birds_eye.strip.show()
    matrix = window.overviews.regions()[0]
    parts = (window.divergence_list.view, window.detail, window.detail.table, window.birds_eye.strip, matrix)
    for part in parts:
        part.setFocus(way)
        assert [each for each in parts if frame_of(each).isVisible()] == [part]
        assert frame_of(part).size() == part.size()
    matrix.resize(matrix.width() - 20, matrix.height())
    assert frame_of(matrix).size() == matrix.size()


def test_part_that_was_clicked_is_not_framed(opened: Opened) -> None:
    view = opened.window.divergence_list.view
    opened.window.text_panes()[0].setFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.hasFocus()
    assert not frame_of(view).isVisible()


def test_source_that_is_hidden_hands_the_keyboard_to_its_neighbour(opened: Opened) -> None:
    panes = opened.window.text_panes()
    panes[1].setFocus()
    opened.do(ActionId.HIDE)
    assert panes[2].hasFocus()
    opened.do(ActionId.HIDE)
    assert panes[0].hasFocus()
