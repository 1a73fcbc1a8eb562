"""What every test of the window needs: one look on every machine, and nothing left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # read once, when the application is made

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, QStandardPaths, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window, write_story

from viewer.gui.settings import Language
from viewer.gui.window.languages import install_language


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Forgive the offscreen platform that it has no window manager to speak to."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    r"plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
                )
            )


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with a style that looks the same everywhere and a caret that does not blink."""
    assert QFontDatabase.families(), "no fonts: install fonts-dejavu-core"
    QStandardPaths.setTestModeEnabled(True)
    qapp.setStyle("Fusion")
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(autouse=True)
def isolated_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings in the test's own folder, so that no test sees another's, nor the user's; nor the user's model."""
    without_model = tmp_path / "no model"
    without_model.mkdir()
    monkeypatch.setenv("PARALLAX_MODEL", str(without_model))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    QCoreApplication.setOrganizationName("parallax-tests")
    QCoreApplication.setApplicationName("parallax-tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def story(tmp_path: Path) -> tuple[Path, ...]:
    """The files of the three invented articles."""
    return write_story(tmp_path / "story")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Opened:
    """A window on the three invented articles, compared."""
    return open_window(qtbot, tmp_path, monkeypatch, story)


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window open; pytest-qt has closed those given to ``qtbot`` by then."""
    yield
    QToolTip.hideText()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [
        widget for widget in qapp.topLevelWidgets() if widget.isVisible() and not widget.inherits("QTipLabel")
    ]
    for widget in left:
        widget.close()
        widget.deleteLater()
    assert not left, f"windows left open: {left}"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QApplication]:
    """The application while its windows speak German."""
    before = QLocale()
    install_language(qapp, Language.GERMAN)
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
