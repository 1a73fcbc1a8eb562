"""Small things over which a person would stumble."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.bundled import bundled_stories
from viewer.gui.actions.ids import ActionId

SMALL = QSize(800, 600)


def test_files_when_dropped_on_a_field_then_are_the_window_s(opened: Opened) -> None:
    fields = opened.window.findChildren(QLineEdit)
    assert fields
    assert [field.accessibleName() for field in fields if field.acceptDrops()] == []


def test_counter_when_the_list_is_narrow_then_is_read_whole(qtbot: QtBot, opened: Opened) -> None:
    opened.window.resize(800, 600)
    counter = opened.window.divergence_list.notices.counter
    counter.setText(f"{counter.text()} · {counter.text()}")
    lines = QFontMetrics(counter.font()).horizontalAdvance(counter.text()) / counter.width()
    assert lines > 1
    qtbot.waitUntil(lambda: counter.height() >= counter.heightForWidth(counter.width()) > 0)


def test_judgement_when_one_source_is_left_then_says_that_it_takes_two(opened: Opened) -> None:
    for article in opened.session.articles[1:]:
        opened.window.files.remove(article.id)
    assert "second source" in opened.window.detail.slot_heading.text()


def test_status_bar_when_another_finding_is_selected_then_does_not_tell_of_the_one_before(
    opened: Opened,
) -> None:
    first, *_others, last = opened.session.divergences
    opened.session.select(first.id)
    opened.session.announced.emit(f"Divergence: {first.slot}")
    opened.session.select(last.id)
    assert first.slot not in opened.window.statusBar().currentMessage()


def test_small_window_when_findings_and_overviews_are_shown_then_stays_as_small(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, bundled_stories()[0].paths, first_size=SMALL)
    opened.do(ActionId.NEXT)
    for action in (ActionId.VIEW_MATRIX, ActionId.VIEW_TIMELINE, ActionId.VIEW_READING, ActionId.PIN):
        opened.do(action)
        QApplication.processEvents()
        assert opened.window.size() == SMALL, action
