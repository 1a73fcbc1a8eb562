"""Words that are read from right to left, alone and among others, are marked where they stand."""

from itertools import pairwise

import pytest
from builders_gui import make_article, make_highlight, span_of
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QTextCursor, QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.article import PassageKind
from viewer.domain.text import Span
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.lazy_layout import LaidBlock
from viewer.gui.text_direction import has_leftward_words, isolated, reads_leftwards

HEBREW = "בית הספר נסגר ביום שני"
MIXED_HEBREW = "הספינה Aurora (בנויה 1987) עגנה עם 45 נוסעים, אמרה Helen Vark לעיתון"
MIXED_LATIN = "The sign read בית הספר 12 נסגר and stood near the עגורן (closed) for 3 days"
ARABIC = "نقل القارب 45 راكبا إلى Port Ansel يوم الاثنين"


def show(qtbot: QtBot, *passages: str | tuple[PassageKind, str], width: int = 360) -> ArticlePane:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(width, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_article(make_article(*passages))
    return pane


def inked(laid: LaidBlock, start: int, end: int) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Return the pixels of the words from ``start`` to ``end``, and those of all other words."""
    chosen = QTextLayout.FormatRange()
    chosen.start, chosen.length = start, end - start
    chosen.format.setForeground(QColor("red"))
    image = QImage(400, laid.height + 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QColor("blue"))
    laid.layout.draw(painter, QPointF(0, 0), [chosen])
    painter.end()
    red, blue = set(), set()
    for y in range(image.height()):
        for x in range(image.width()):
            colour = image.pixelColor(x, y)
            if colour.red() - colour.blue() > 100:
                red.add((x, y))
            elif colour.blue() - colour.red() > 100:
                blue.add((x, y))
    return red, blue


def holds(rects: list[QRectF], x: float, y: float, slack: float) -> bool:
    return any(rect.adjusted(-slack, -2, slack, 2).contains(x + 0.5, y + 0.5) for rect in rects)


@pytest.mark.parametrize("text", [HEBREW, MIXED_HEBREW, MIXED_LATIN, ARABIC])
def test_rectangles_of_any_stretch_hold_its_words_and_no_others(qtbot: QtBot, text: str) -> None:
    pane = show(qtbot, text)
    laid = pane.lazy_layout.laid(0)
    starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == " "), len(text)]
    words = list(pairwise(starts))
    stretches = [
        (words[at][0], words[at + count][1]) for count in (0, 1, 3) for at in range(len(words) - count)
    ]
    for start, end in stretches:
        rects = laid.rects(start, end)
        mine, others = inked(laid, start, end)
        assert mine
        lost = [place for place in mine if not holds(rects, *place, slack=1.5)]
        assert not lost, text[start:end]
        taken = [place for place in others if holds(rects, *place, slack=-1.5)]
        assert len(taken) <= 3, text[start:end]


def test_stretch_over_both_directions_is_in_pieces(qtbot: QtBot) -> None:
    pane = show(qtbot, "abc דהו זחט def", width=500)
    laid = pane.lazy_layout.laid(0)
    assert len(laid.rects(0, 7)) == 2  # the Latin word, and what is first in the Hebrew: its right end
    assert len(laid.rects(0, 15)) == 1
    assert laid.rects(4, 7)[0].left() > laid.rects(8, 11)[0].right() - 1


def test_click_on_words_of_the_other_direction_selects_their_divergence(qtbot: QtBot) -> None:
    pane = show(qtbot, MIXED_HEBREW)
    article = pane.article
    assert article is not None
    pane.show_highlights(
        (
            make_highlight(article, "45 נוסעים", "passengers"),
            make_highlight(article, "Helen Vark", "speaker"),
            make_highlight(article, "1987", "built"),
        )
    )
    for words, divergence in (
        ("45", "passengers"),
        ("נוסעים", "passengers"),
        ("Vark", "speaker"),
        ("1987", "built"),
    ):
        place = pane.rect_of(span_of(article, words)).center()
        with qtbot.waitSignal(pane.divergence_clicked) as clicked:
            QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert clicked.args == [divergence], words


def test_caret_keys_and_copy_walk_through_both_directions(qtbot: QtBot) -> None:
    pane = show(qtbot, MIXED_HEBREW)
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in MIXED_HEBREW:
        QTest.keyClick(pane, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    span = pane.selected_span()
    assert span == Span(start=0, end=len(MIXED_HEBREW))
    pane.copy()
    assert QGuiApplication.clipboard().text() == MIXED_HEBREW


def test_hebrew_paragraphs_and_their_furniture_stand_at_the_right(qtbot: QtBot) -> None:
    pane = show(qtbot, HEBREW, (PassageKind.QUOTATION, HEBREW), (PassageKind.LIST_ITEM, f"- {HEBREW}"))
    column = pane.lazy_layout.typography.column(pane.lazy_layout.documentSize().width())
    edge = column.left + column.width
    image = pane.grab().toImage()
    rule = pane.lazy_layout.top(1) + 12
    dark = [x for x in range(image.width()) if image.pixelColor(x, rule).lightness() < 235]
    assert dark
    assert abs(max(dark) - (edge - 1)) <= 2  # the bar of a quotation leads the lines
    for number in range(3):
        line = pane.lazy_layout.laid(number).lines()[0]
        assert line.naturalTextRect().right() >= edge - 40


def test_direction_is_that_of_the_first_letter() -> None:
    assert reads_leftwards(f"12 {HEBREW}")
    assert not reads_leftwards(MIXED_LATIN)
    assert has_leftward_words(MIXED_LATIN)
    assert not has_leftward_words("Zürich – “quoted” ≠ 5 €")


def test_words_of_an_article_are_isolated_only_where_they_could_disturb(qapp: object) -> None:
    assert isolated("Evening Post") == "Evening Post"
    assert isolated(HEBREW) == f"\u2068{HEBREW}\u2069"
    assert qapp is not None
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert isolated("Evening Post") == "\u2068Evening Post\u2069"
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
