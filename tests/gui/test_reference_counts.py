"""PySide6 must not lose references: 6.12.0 does, and aborts Python before 3.12 after some thousand calls."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1000


class Bell(QObject):
    rung = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
def test_calls_of_qt_when_repeated_lose_no_reference(qtbot: QtBot) -> None:
    widget, bell = QWidget(), Bell()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        widget.update()
        bell.rung.emit()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - CALLS / 2
    assert after[1] > before[1] - CALLS / 2
