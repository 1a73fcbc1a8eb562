"""A book comes into the document once it is seen; whoever asks for its words has them all."""

from builders_gui import make_article, make_long_article, span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.showing_words import show_words
from viewer.gui.theme import Theme

BOOK = make_long_article(9_000)


def open_book(qtbot: QtBot) -> ArticlePane:
    pane = ArticlePane(theme=Theme(dark=False))
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show_article(BOOK)
    pane.show()
    return pane


def words_in(pane: ArticlePane) -> str:
    """Return what Qt has in the document, without asking for what is missing."""
    return QTextEdit.toPlainText(pane)


def test_book_when_painted_needs_but_its_beginning(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    pane.viewport().grab()
    pane.scroll_to(span_of(BOOK, "Number 8000.").start)
    pane.viewport().grab()
    assert 0 < len(words_in(pane)) < len(BOOK.text) / 2
    assert pane.rect_of(span_of(BOOK, "Number 8000.")).top() >= 0


def test_book_when_the_window_is_idle_comes_in_whole_and_nothing_moves(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    pane.scroll_to(span_of(BOOK, "Number 8000.").start)
    place = pane.rect_of(span_of(BOOK, "Number 8000."))
    qtbot.waitUntil(lambda: len(words_in(pane)) >= len(BOOK.text) - len(BOOK.passages))
    assert words_in(pane) == "\n".join(BOOK.quoted(passage.span) for passage in BOOK.passages)
    assert pane.rect_of(span_of(BOOK, "Number 8000.")) == place


def test_words_when_sought_at_once_are_found_at_the_end(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    show_words(pane, span_of(BOOK, "Number 8999."))
    assert pane.textCursor().selectedText() == "Number 8999."


def test_keys_when_pressed_at_once_go_to_the_end(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    QTest.keyClick(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.textCursor().block().text().startswith("Number 8999.")


def test_everything_when_marked_at_once_is_everything(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    span = pane.selected_span()
    assert span is not None
    assert (span.start, span.end) == (0, len(BOOK.text))


def test_pointer_when_used_at_once_far_down_puts_the_caret_there(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    pane.scroll_to(span_of(BOOK, "Number 8000.").start)
    place = pane.rect_of(span_of(BOOK, "Number 8000.")).center()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert pane.textCursor().block().text().startswith("Number 8000.")


def test_article_when_another_is_shown_at_once_leaves_nothing_behind(qtbot: QtBot) -> None:
    pane = open_book(qtbot)
    pane.show_article(make_article("Nothing else.", name="short"))
    assert pane.document().toPlainText() == "Nothing else."
