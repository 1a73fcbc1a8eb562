"""What the reader's mouse and keyboard do in an article."""

import os
import subprocess
import sys
from pathlib import Path

from builders_gui import make_article, make_highlight, make_long_article, span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, PassageKind
from viewer.domain.fact import Kind
from viewer.domain.text import Span
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import REST_MS


def open_pane(qtbot: QtBot, article: Article) -> ArticlePane:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(420, 500)
    pane.show_article(article)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def click(pane: ArticlePane, span: Span) -> None:
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.rect_of(span).center())


def mark(pane: ArticlePane, start: int, end: int) -> None:
    """Mark words as a reader would with the mouse; positions of the document."""
    cursor = pane.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def test_highlight_when_clicked_then_its_divergence_is_reported(qtbot: QtBot) -> None:
    article = make_article("Nothing here.", "The crane killed four men on Monday.")
    pane = open_pane(qtbot, article)
    pane.show_highlights(
        (make_highlight(article, "four men", "dead"), make_highlight(article, "Monday", "day"))
    )
    with qtbot.waitSignal(pane.divergence_clicked) as clicked:
        click(pane, span_of(article, "Monday"))
    assert clicked.args == ["day"]


def test_plain_words_when_clicked_then_nothing_is_reported(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men.")
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "four men"),))
    with qtbot.assertNotEmitted(pane.divergence_clicked):
        click(pane, span_of(article, "crane"))


def test_overlapping_highlights_when_clicked_again_then_take_turns(qtbot: QtBot) -> None:
    article = make_article("At least four men of the crew died.")
    pane = open_pane(qtbot, article)
    pane.show_highlights(
        (
            make_highlight(article, "least four men of the crew", "long", Kind.ACTOR),
            make_highlight(article, "four men", "short"),
            make_highlight(article, "four men of", "middle", Kind.QUANTITY),
        )
    )
    seen: list[str] = []
    pane.divergence_clicked.connect(seen.append)
    for _ in range(4):
        click(pane, span_of(article, "four"))
    assert seen == ["short", "middle", "long", "short"]


def test_highlight_when_words_are_marked_over_it_then_is_not_a_click(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men.")
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "four men"),))
    rect = pane.rect_of(span_of(article, "four men"))
    with qtbot.assertNotEmitted(pane.divergence_clicked):
        QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(1, 5))
        QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomRight())


def rest_pointer(pane: ArticlePane, place: QPoint) -> None:
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, pane.viewport().mapToGlobal(place))
    QApplication.sendEvent(pane.viewport(), event)


def test_highlight_when_pointed_at_then_asks_for_a_card_at_its_line(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men.")
    pane = open_pane(qtbot, article)
    highlight = make_highlight(article, "four men")
    pane.show_highlights((highlight,))
    words = pane.rect_of(span_of(article, "four"))
    with qtbot.waitSignal(pane.card_requested) as asked:
        rest_pointer(pane, words.center())
    assert asked.args is not None
    highlights, line = asked.args
    assert highlights == (highlight,)
    assert line.contains(pane.viewport().mapToGlobal(words.center()))
    with qtbot.assertNotEmitted(pane.card_requested):
        rest_pointer(pane, pane.rect_of(span_of(article, "crane")).center())


def test_caret_when_in_or_right_after_marked_words_then_is_at_them(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men.")
    pane = open_pane(qtbot, article)
    highlight = make_highlight(article, "four men")
    pane.show_highlights((highlight,))
    for place, expected in ((0, ()), (17, (highlight,)), (25, (highlight,)), (26, ())):
        mark(pane, place, place)
        assert pane.highlights_at_caret() == expected


def test_enter_when_the_caret_is_in_a_highlight_then_reports_it(qtbot: QtBot) -> None:
    article = make_article("Boats 😀.", "The crane killed four men.")
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "four", "dead"),))
    pane.setFocus()
    pane.find("four")
    with qtbot.waitSignal(pane.divergence_clicked) as clicked:
        mark(pane, pane.textCursor().selectionStart(), pane.textCursor().selectionStart())
        QTest.keyClick(pane, Qt.Key.Key_Return)
    assert clicked.args == ["dead"]


def test_copy_when_all_is_marked_then_gives_the_source_text(qtbot: QtBot) -> None:
    article = make_article(
        (PassageKind.TITLE, "Storm 😀"),
        "The ferry sank\nat noon.",
        (PassageKind.LIST_ITEM, "- two boats"),
        (PassageKind.TABLE_ROW, "Port | three"),
    )
    pane = open_pane(qtbot, article)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == article.text


def test_program_when_it_ends_after_copying_then_does_not_crash() -> None:
    """The clipboard outlives the interpreter, which only another process can show."""
    script = """
from PySide6.QtWidgets import QApplication
from builders_gui import make_article
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import REST_MS
application = QApplication([])
pane = ArticlePane()
pane.show_article(make_article("The crane fell."))
pane.selectAll()
pane.copy()
print(application.clipboard().text())
"""
    path = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "The crane fell."), ended.stderr


def test_selected_span_when_words_after_emoji_are_marked_then_counts_code_points(qtbot: QtBot) -> None:
    article = make_article("Storm 😀 over 12 boats.", "More 😀😀 and 30 boats.")
    pane = open_pane(qtbot, article)
    assert pane.selected_span() is None
    assert pane.find("30")
    assert pane.selected_span() == span_of(article, "30")


def test_keys_when_pressed_then_scroll_the_article(qtbot: QtBot) -> None:
    article = make_long_article(200)
    pane = open_pane(qtbot, article)
    pane.setFocus()
    bar = pane.verticalScrollBar()
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    assert bar.value() > pane.viewport().height() / 2
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert pane.code_points_on_screen()[1] == len(article.text)
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert pane.code_points_on_screen()[0] == 0


def test_down_key_when_the_caret_was_left_behind_then_goes_on_from_the_screen(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_long_article(200))
    pane.setFocus()
    pane.verticalScrollBar().setValue(5000)
    before = pane.verticalScrollBar().value()
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert abs(pane.verticalScrollBar().value() - before) < 60


def test_shift_arrows_when_pressed_then_mark_words_over_lines(qtbot: QtBot) -> None:
    article = make_long_article(20)
    pane = open_pane(qtbot, article)
    pane.setFocus()
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    span = pane.selected_span()
    assert span is not None
    assert span.start == 0
    assert len(span) > 60


def test_caret_when_moved_by_a_line_then_keeps_to_the_lines_on_screen(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_article((PassageKind.TITLE, "A title of some length " * 6), "Body."))
    pane.setFocus()
    lines = pane.lazy_layout.laid(0).lines()
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.textCursor().position() == lines[1].textStart()


def test_text_when_shown_then_cannot_be_changed(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_article("Unchanged."))
    before = pane.document().characterCount()
    pane.setFocus()
    QTest.keyClicks(pane, "abc")
    QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert pane.document().characterCount() == before


def test_pane_when_asked_by_a_screen_reader_then_names_the_article(qtbot: QtBot) -> None:
    article = make_article("The crane fell.", title="Crane falls", source="Evening Post")
    pane = open_pane(qtbot, article)
    interface = QAccessible.queryAccessibleInterface(pane)
    assert interface.text(QAccessible.Text.Name) == "Article: Crane falls, Evening Post"
    assert interface.textInterface().text(0, 15) == "The crane fell."
    pane.show_highlights((make_highlight(article, "crane"),))
    assert "1" in pane.accessibleDescription()


def test_marked_words_when_let_go_then_neither_this_text_nor_another_moves(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_long_article(60))
    mark(pane, 0, 8)
    bar = pane.verticalScrollBar()
    with qtbot.waitSignal(pane.reading_moved):
        bar.setValue(900)
    seen = bar.value()
    with qtbot.assertNotEmitted(pane.reading_moved, wait=2 * REST_MS):
        pane.clear_marked()
    assert bar.value() == seen
    assert pane.selected_span() is None
