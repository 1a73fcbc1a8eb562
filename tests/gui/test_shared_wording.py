"""Passages that two sources share word for word, and the words in which they part."""

from pathlib import Path

import pytest
from builders_gui import span_of
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.article import Article, PassageKind
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.correction.correcting import set_kind
from viewer.gui.theme import Theme

COPIED = "The old bridge over the mill stream in the lower town gave way on market day under 3 carts of heavy barley"
STORY = (
    f"Bridge falls\n\n{COPIED}, the mayor wrote on Friday.\n\nNobody else was near.",
    f"No way over the stream\n\nIt had rained for 9 days.\n\n{COPIED.replace('3', '2')}, a miller wrote on Friday.",
    "Rain\n\nThe fair was put off, and 4 carts were lost.",
)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    paths = []
    for place, text in enumerate(STORY):
        paths.append(tmp_path / f"{place}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return open_window(qtbot, tmp_path, monkeypatch, paths)


def panes_of(opened: Opened) -> tuple[ArticlePane, ...]:
    return opened.window.text_panes()


def articles_of(opened: Opened) -> tuple[Article, ...]:
    return opened.session.articles


def overline_colour(pane: ArticlePane, span: Span) -> str:
    """Return the colour right above the first letter of ``span``."""
    rect, image = pane.rect_of(span), pane.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round((rect.left() + 3) * ratio), round(rect.top() * ratio)).name()


def test_shared_wording_when_found_names_the_other_source_in_both_texts(opened: Opened) -> None:
    first, second, third = panes_of(opened)
    one, other, _ = articles_of(opened)
    assert [each.name for each in first.partners_of(one.passages[1].id)] == ["B No way over the stream"]
    assert [each.name for each in second.partners_of(other.passages[2].id)] == ["A Bridge falls"]
    assert first.partners_of(one.passages[2].id) == ()
    assert third.partners_of(articles_of(opened)[2].passages[1].id) == ()


def test_word_differences_when_chosen_from_the_menu_are_marked_in_both_texts(opened: Opened) -> None:
    first, second, _ = panes_of(opened)
    one, other, _ = articles_of(opened)
    accent = Theme(dark=False).accent.name()
    opened.do(ActionId.LIGHT_THEME)
    spans = [(first, span_of(one, "mayor")), (second, span_of(other, "miller"))]
    same = (first, span_of(one, "wrote"))
    assert [overline_colour(*each) == accent for each in (*spans, same)] == [False, False, False]

    menu = QMenu(first)
    first.add_wording_entries(menu, one.passages[1].id)
    entries = [action for action in menu.actions() if action.text()]
    assert [action.text() for action in entries] == ["Show word differences with B No way over the stream"]
    entries[0].trigger()
    assert [overline_colour(*each) == accent for each in (*spans, same)] == [True, True, False]
    assert first.top_of(one.passages[1].id) == second.top_of(other.passages[2].id)

    menu.clear()
    first.add_wording_entries(menu, one.passages[2].id)
    menu.actions()[-1].trigger()
    assert [overline_colour(*each) == accent for each in (*spans, same)] == [False, False, False]


def test_word_differences_by_key_when_the_caret_is_in_a_shared_passage_come_and_go(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    second = panes_of(opened)[1]
    second.setFocus()
    second.moveCursor(QTextCursor.MoveOperation.End)
    opened.do(ActionId.WORD_DIFFERENCES)
    assert announced[-1].startswith("Places where the words differ: ")
    opened.do(ActionId.WORD_DIFFERENCES)
    announced.clear()
    opened.do(ActionId.WORD_DIFFERENCES)
    assert announced, "hidden before, they are shown again"


def test_word_differences_when_shown_are_explained_in_a_bar_that_takes_them_away(opened: Opened) -> None:
    bar = opened.window.tools.differences_bar
    assert not bar.isVisible()
    first, second, third = panes_of(opened)
    one, other, _ = articles_of(opened)
    third.setFocus()
    opened.do(ActionId.WORD_DIFFERENCES)
    assert bar.isVisible()
    assert bar.words.text() == "Marked words differ between A and B · shared passage 1 of 1"
    tops = first.top_of(one.passages[1].id), second.top_of(other.passages[2].id)
    assert tops[0] == tops[1], "from a text that shares nothing, the key leads to what does"
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert first.partners_of(one.passages[1].id), "the dotted line stays"


def test_word_differences_when_the_other_passage_is_out_of_sight_bring_both_level(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filler = "\n\n".join(f"Paragraph {number} tells of other days and other rivers." for number in range(80))
    paths = []
    for place, text in enumerate((f"{STORY[0]}\n\n{filler}", STORY[1])):
        paths.append(tmp_path / f"{place}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    opened = open_window(qtbot, tmp_path, monkeypatch, paths)
    first, second = panes_of(opened)
    one, other = (article.passages for article in articles_of(opened))
    here = next(passage.id for passage in one if first.partners_of(passage.id))
    there = next(passage.id for passage in other if second.partners_of(passage.id))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_End)
    assert (first.top_of(here) or 0) < 0
    first.differences_requested.emit(here, there)
    top = first.top_of(here)
    assert top is not None
    assert 0 <= top < first.viewport().height()
    assert top == second.top_of(there)


def test_word_differences_when_nothing_is_shared_are_not_offered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    assert opened.window.actions_table[ActionId.WORD_DIFFERENCES].isEnabled()
    paths = [article.path for article in articles_of(opened)[1:]]
    assert (
        not open_window(qtbot, tmp_path, monkeypatch, paths)
        .window.actions_table[ActionId.WORD_DIFFERENCES]
        .isEnabled()
    )


def test_dotted_line_when_the_pointer_rests_on_it_names_the_source(opened: Opened) -> None:
    pane, article = panes_of(opened)[0], articles_of(opened)[0]
    row = pane.rect_of(span_of(article, "gave way")).center().y()
    place = QPoint(pane.viewport().width() - 4, row)
    QApplication.sendEvent(
        pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.viewport().mapToGlobal(place))
    )
    assert "B No way over the stream" in QToolTip.text()
    assert "Ctrl+D" in QToolTip.text()


def test_menu_of_a_shared_passage_when_opened_offers_copying_and_the_differences(
    qtbot: QtBot, opened: Opened
) -> None:
    pane, article = panes_of(opened)[0], articles_of(opened)[0]
    place = pane.rect_of(span_of(article, "gave way")).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.viewport().mapToGlobal(place))
    QApplication.sendEvent(pane.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert any("Copy" in each for each in words)
    assert words[-1] == "Show word differences with B No way over the stream"
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_shared_wording_when_a_source_is_closed_is_forgotten_with_it(opened: Opened) -> None:
    opened.window.panes.article_close_requested.emit(articles_of(opened)[1].id)
    first = panes_of(opened)[0]
    assert first.partners_of(articles_of(opened)[0].passages[1].id) == ()
    assert opened.session.shared_wording == ()


def test_linked_passage_when_it_is_made_boilerplate_then_no_fault_is_told(opened: Opened) -> None:
    copied = opened.session.shared_wording[0].left
    set_kind(opened.session, copied, PassageKind.BOILERPLATE)
    assert opened.notices() == []
    assert opened.session.comparison is not None
    assert opened.session.shared_wording == ()
