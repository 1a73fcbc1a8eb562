"""Help in the application: the guide, the sheet of shortcuts, and that both tell what is there."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.bundled import resource_path
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import ACTIONS, MENU_TITLES
from viewer.gui.dialogs.more_keys import MORE_KEYS
from viewer.gui.dialogs.shortcut_sheet import ShortcutSheet
from viewer.gui.dialogs.shortcuts import find_shortcuts
from viewer.gui.help.help_window import HelpWindow
from viewer.gui.help.pages import HelpPage, read_pages

PAGES = read_pages(resource_path("help"))


def shown(opened: Opened, action: ActionId, kind: type[QDialog]) -> QDialog:
    opened.do(action)
    found = opened.window.findChild(kind)
    assert found is not None
    return found


def test_guide_when_read_has_its_pages_in_order_and_every_link_leads_to_one() -> None:
    assert [page.title for page in PAGES] == [
        "First steps",
        "Reading side by side",
        "Judging",
        "The fact matrix, the timeline and the sentences",
        "Correcting the machine",
        "What the relations mean",
        "Keyboard",
        "Opening sources",
        "Files and saving",
        "For teachers: leading an exercise",
    ]
    links = {link for page in PAGES for link in re.findall(r"\]\(([^)]+)\)", page.text)}
    assert links
    assert links <= {page.name for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_menus_and_keys_when_the_guide_names_them_are_there(page: HelpPage) -> None:
    titles = {str(title).replace("&", "") for title in MENU_TITLES.values()}
    assert set(re.findall(r"(\w+) ▸", page.text)) <= titles
    keys = {key for row in ACTIONS for key in row.keys} | {key for row in MORE_KEYS for key in row.keys}
    named = set(re.findall(r"\*\*((?:Ctrl\+|Alt\+|Shift\+)+\S|(?:Ctrl\+|Shift\+)*F\d+)\*\*", page.text))
    assert named <= keys


def test_page_when_shown_holds_no_trace_of_its_marks_and_nothing_that_loads() -> None:
    page = HelpPage(
        name="x.md", title="X", text="# X\n\n<script>alert(1)</script>**b** <img src='http://x/y.png'>"
    )
    assert page.as_html() == "<h1>X</h1>\n\n<p><strong>b</strong> </p>"
    keyboard = next(page for page in PAGES if "{shortcuts}" in page.text)
    assert "<table id='keys'>" in keyboard.as_html("<table id='keys'></table>")


def test_pages_when_translated_in_part_are_shown_in_both_languages(tmp_path: Path) -> None:
    for name, text in (("en/1.md", "# One"), ("en/2.md", "# Two"), ("de/2.md", "# Zwei")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [page.title for page in read_pages(tmp_path, "de")] == ["One", "Zwei"]
    assert [page.title for page in read_pages(tmp_path, "fr")] == ["One", "Two"]


def title_of(window: HelpWindow) -> str:
    return window.current.title if window.current else ""


def test_guide_when_searched_and_followed_shows_the_page(opened: Opened) -> None:
    window = shown(opened, ActionId.GUIDE, HelpWindow)
    assert isinstance(window, HelpWindow)
    assert "Open articles" in window.page.toPlainText()
    QTest.keyClicks(window.search, "speakers disagree")
    assert title_of(window) == "What the relations mean"
    assert not window.contents.item(5).isHidden()
    assert window.contents.item(8).isHidden()
    window.page.anchorClicked.emit(QUrl("3-judging.md"))
    assert title_of(window) == "Judging"
    assert window.search.text() == ""
    QTest.keyClicks(window.search, "zebra")
    assert title_of(window) == ""
    assert window.page.toPlainText() == ""
    window.close()


def test_guide_when_the_text_is_made_larger_is_read_larger(opened: Opened) -> None:
    window = shown(opened, ActionId.GUIDE, HelpWindow)
    assert isinstance(window, HelpWindow)
    opened.do(ActionId.LARGER_TEXT)
    assert window.page.document().defaultFont().pointSizeF() == 12
    assert "Open articles" in window.page.toPlainText()
    opened.do(ActionId.USUAL_TEXT)
    window.close()


def test_shortcuts_when_listed_hold_every_key_of_every_menu_and_part() -> None:
    in_menus, in_parts = [row.keys for row in ACTIONS], [row.keys for row in MORE_KEYS]
    assert len(find_shortcuts()) == sum(bool(keys) for keys in (*in_menus, *in_parts))
    assert len(" ".join(each.keys for each in find_shortcuts()).split()) == sum(
        map(len, (*in_menus, *in_parts))
    )
    assert {shortcut.group for shortcut in find_shortcuts("escape")} == set()
    assert {shortcut.group for shortcut in find_shortcuts("esc")} == {
        "In the judgement",
        "While searching",
        "On the tour",
    }
    assert [shortcut.keys for shortcut in find_shortcuts("next unjudged")] == ["F8"]


def test_sheet_of_shortcuts_when_searched_copied_and_printed_tells_what_was_searched(
    qtbot: QtBot, tmp_path: Path, opened: Opened
) -> None:
    sheet = shown(opened, ActionId.SHORTCUTS, ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    QTest.keyClicks(sheet.search, "larger")
    assert "Ctrl++" in sheet.text.toPlainText()
    assert "F7" not in sheet.text.toPlainText()
    QTest.mouseClick(sheet.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "View\nCtrl++, Ctrl+=\tLarger text"
    paper = QPdfWriter(str(tmp_path / "keys.pdf"))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    sheet.print_on(paper)
    del paper
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    QTest.keyClicks(sheet.search, " zebra")
    assert sheet.text.toPlainText() == "No shortcut bears these words."
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()


def _menu_paths(page: HelpPage) -> list[tuple[str, str]]:
    return re.findall(r"\*\*([^*▸]+) ▸ ([^*▸]+)\*\*", page.text)


def _entries(opened: Opened) -> set[tuple[str, str]]:
    """Return the menus with their entries, as they are read."""
    found = set()
    for menu in opened.window.menuBar().actions():
        inside = menu.menu()
        assert isinstance(inside, QMenu)
        found |= {(_read(menu.text()), _read(entry.text())) for entry in inside.actions()}
    return found


def _read(words: str) -> str:
    return words.replace("&", "").strip()


@pytest.mark.parametrize("language", ["en", "de"])
def test_menus_that_the_guide_names_are_there(
    language: str,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    opened = open_window(qtbot, tmp_path, monkeypatch)
    paths = {path for page in read_pages(resource_path("help"), language) for path in _menu_paths(page)}
    assert len(paths) > 8
    assert paths - _entries(opened) == set()


def test_guide_is_written_in_german_too() -> None:
    written = {path.name for path in (resource_path("help") / "en").glob("*.md")}
    assert {path.name for path in (resource_path("help") / "de").glob("*.md")} == written


def test_guide_when_the_window_speaks_german_is_german(german: QApplication, opened: Opened) -> None:
    assert german is not None
    window = HelpWindow(opened.settings, opened.window)
    assert window.contents.item(0).text() == "Erste Schritte"
    window.deleteLater()


@pytest.mark.parametrize("language", ["en", "de"])
def test_letters_told_for_the_judgement_are_those_on_its_labels(
    language: str,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    form = open_window(qtbot, tmp_path, monkeypatch).window.form
    labels = [label.text() for label in form.findChildren(QLabel) if label.buddy() is not None]
    words = [button.text() for button in form.statuses.buttons()] + labels
    letters = {f"Alt+{found[1].upper()}" for found in re.finditer(r"&(\w)", " ".join(words))}
    told = {
        key for row in find_shortcuts() for key in row.keys.split(", ") if re.fullmatch(r"Alt\+[A-Z]", key)
    }
    assert letters <= told
