"""Rows with cells are set as a table, and nothing that a reader does with text is lost by it."""

import itertools

import pytest
from builders_gui import make_article, span_of
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, PassageKind
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.display_blocks import CELL_END, cut_into_blocks
from viewer.gui.articles.tables import divide
from viewer.gui.articles.typography import Typography
from viewer.gui.theme import Theme

ROW, THEME = PassageKind.TABLE_ROW, Theme(dark=False)
HARBOUR = make_article(
    "Boats in the harbour:",
    (ROW, "| Pier | Boats | What they carry |"),
    (ROW, "| North pier | 12 | salt, rope and tar for the whole of the long winter that is to come |"),
    (ROW, "| South | 7 | 😀 lamps |"),
    "That is all.",
)


def open_pane(qtbot: QtBot, article: Article = HARBOUR, width: int = 460) -> ArticlePane:
    pane = ArticlePane(theme=THEME)
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    pane.show_article(article)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def left_of(pane: ArticlePane, words: str) -> int:
    return pane.rect_of(span_of(HARBOUR, words)).left()


def test_cells_of_a_column_begin_at_the_same_place(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    assert abs(left_of(pane, "Boats |") - left_of(pane, "12")) <= 1
    assert abs(left_of(pane, "12") - left_of(pane, "7")) <= 1
    assert abs(left_of(pane, "What") - left_of(pane, "salt")) <= 1
    assert left_of(pane, "Pier") < left_of(pane, "Boats |") < left_of(pane, "What")


def test_lines_of_a_cell_begin_under_its_first_word(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    laid = pane.lazy_layout.laid(2)
    salt = laid.layout.text().index("salt")
    lines = [line for line in laid.lines() if line.textStart() >= salt]
    first = laid.rects(salt, salt + 1)[0].left()
    assert lines
    assert all(
        abs(laid.rects(line.textStart(), line.textStart() + 1)[0].left() - first) < 1 for line in lines
    )


def test_cells_of_a_row_begin_at_the_same_height_and_the_next_row_under_the_longest(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    first = [pane.rect_of(span_of(HARBOUR, words)) for words in ("North pier", "12", "salt")]
    assert len({rect.top() for rect in first}) == 1
    last = pane.rect_of(span_of(HARBOUR, "to come"))
    assert last.top() > first[0].bottom(), "the long cell is broken inside its column"
    assert last.left() >= left_of(pane, "salt") - 1
    assert pane.rect_of(span_of(HARBOUR, "South")).top() > last.bottom()


def test_table_when_narrow_keeps_every_word_inside_the_pane(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, width=280)
    for words in ("North pier", "12", "salt", "winter", "to come", "lamps"):
        rect = pane.rect_of(span_of(HARBOUR, words))
        assert 0 < rect.left() < rect.right() <= pane.viewport().width()


def test_head_of_a_table_is_bold_and_a_lone_row_is_not(qtbot: QtBot) -> None:
    layout = open_pane(qtbot).lazy_layout
    assert layout.laid(1).layout.font().bold()
    assert not layout.laid(2).layout.font().bold()
    lone = open_pane(qtbot, make_article("Before.", (ROW, "Pier | 12"), "After.")).lazy_layout
    assert not lone.laid(1).layout.font().bold()


@pytest.mark.parametrize("words", ["North", "12", "salt", "come", "7", "lamps", "What"])
def test_click_on_a_cell_puts_the_caret_into_its_words(qtbot: QtBot, words: str) -> None:
    pane = open_pane(qtbot)
    rect = pane.rect_of(span_of(HARBOUR, words))
    QTest.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert pane.textCursor().selectedText() == words


def test_words_when_marked_over_cells_are_copied_as_they_stand_in_the_source(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    pane.find("North")
    cursor = pane.textCursor()
    cursor.setPosition(cursor.selectionStart())
    for _ in range(len("North pier | 12")):
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    span = pane.selected_span()
    assert span is not None
    assert HARBOUR.quoted(span) == "North pier | 12"
    pane.copy()
    assert QApplication.clipboard().text() == "North pier | 12"


def test_find_when_words_stand_after_emoji_in_a_cell_marks_them(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    assert pane.find("lamps")
    span = pane.selected_span()
    assert span == span_of(HARBOUR, "lamps")
    caret = pane.cursorRect().center()
    assert pane.rect_of(span_of(HARBOUR, "lamps")).adjusted(-3, -6, 3, 6).contains(caret)


def test_document_when_it_holds_a_table_has_as_many_code_points_as_are_shown(qtbot: QtBot) -> None:
    pane = open_pane(qtbot)
    for number, block in enumerate(cut_into_blocks(HARBOUR)):
        assert len(pane.document().findBlockByNumber(number).text()) == block.end - block.start


def test_table_when_it_reads_leftwards_begins_at_the_right(qtbot: QtBot) -> None:
    article = make_article((ROW, "| רציף | סירות |"), (ROW, "| צפון | שתים |"))
    pane = open_pane(qtbot, article)
    first, second = (pane.rect_of(span_of(article, words)) for words in ("צפון", "שתים"))
    assert first.left() > second.right()
    assert abs(first.right() - pane.rect_of(span_of(article, "רציף")).right()) <= 1


@given(
    rows=st.lists(
        st.lists(st.text("ab ", max_size=40), min_size=1, max_size=6).map(f" {CELL_END} ".join),
        min_size=1,
        max_size=5,
    ),
    width=st.integers(40, 900),
)
def test_columns_of_any_table_stand_apart_and_inside_the_text(
    qapp: QApplication, rows: list[str], width: int
) -> None:
    assert qapp is not None
    metrics = QFontMetricsF(QFont("DejaVu Sans", 10))
    columns = divide(rows, metrics, width)
    assert all(left.left + left.width < right.left for left, right in itertools.pairwise(columns))
    if columns:
        assert columns[-1].left + columns[-1].width <= width + 0.01
        words = [word for row in rows for word in row.split()]
        assert max(map(metrics.horizontalAdvance, words), default=0) <= max(one.width for one in columns)


def test_lines_are_no_longer_than_is_read_well() -> None:
    typography = Typography(11)
    body = QFontMetricsF(typography.style(PassageKind.PARAGRAPH).font)
    sentence = (
        "A reader finds the next line without looking for it when there are not too many words on one. "
    )
    characters = typography.column(2000).width / (body.horizontalAdvance(sentence) / len(sentence))
    assert 60 <= characters <= 75
    assert typography.column(280).width >= 220


def test_headings_are_smaller_the_deeper_they_stand() -> None:
    text = "# One\n\n## Two\n\n### Three\n\n#### Four\n\nFive"
    whole = make_article(text)
    passage = whole.passages[0]
    starts = [text.index(word) for word in ("One", "Two", "Three", "Four", "Five")]
    passages = tuple(
        type(passage)(
            id=passage.id,
            kind=PassageKind.HEADING,
            span=type(passage.span)(
                start=start, end=text.find("\n", start) if "\n" in text[start:] else len(text)
            ),
        )
        for start in starts
    )
    article = type(whole)(**{name: getattr(whole, name) for name in whole.__slots__} | {"passages": passages})
    blocks = cut_into_blocks(article)
    assert [block.level for block in blocks] == [1, 2, 3, 4, 0]
    typography = Typography(11)
    sizes = [typography.style_of(block).font.pointSizeF() for block in blocks]
    assert sizes[1] == sizes[4] > sizes[2]
    assert typography.style_of(blocks[3]).font.italic()


def test_word_when_longer_than_the_pane_is_broken_not_cut(qtbot: QtBot) -> None:
    address = "https://example.org/" + "harbour-and-pier" * 12
    article = make_article(f"See {address} for more.")
    pane = open_pane(qtbot, article, width=280)
    laid = pane.lazy_layout.laid(0)
    assert laid.layout.lineCount() > 4
    assert all(line.naturalTextWidth() <= line.width() for line in laid.lines())
    assert pane.rect_of(span_of(article, "for more")).right() <= pane.viewport().width()
