"""An article that is cut into other passages while it is read."""

from dataclasses import replace

import pytest
from builders_gui import ids_of, make_article, make_highlight, make_long_article, span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.text import Span
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.hand_marks import HandMark, HandSign
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.theme import Theme

WORDS = ("Boats 😀 came.", "Four men drowned. Three swam. The crane fell on Monday.", "Nobody knew why.")


def open_pane(qtbot: QtBot, article: Article) -> ArticlePane:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(420, 500)
    pane.show_article(article)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def split(article: Article, number: int, words: str) -> Article:
    """Return ``article`` with one passage split before ``words``."""
    old, place = article.passages[number], span_of(article, words).start
    end = old.span.start + len(article.text[old.span.start : place].rstrip())
    pieces = tuple(
        Passage(id=PassageId(f"{old.id}-{at.start}"), kind=old.kind, span=at)
        for at in (Span(start=old.span.start, end=end), Span(start=place, end=old.span.end))
    )
    return replace(article, passages=(*article.passages[:number], *pieces, *article.passages[number + 1 :]))


def join(article: Article, number: int) -> Article:
    """Return ``article`` with a passage and the next made one."""
    one, two = article.passages[number : number + 2]
    whole = Passage(id=PassageId("whole"), kind=one.kind, span=Span(start=one.span.start, end=two.span.end))
    return replace(article, passages=(*article.passages[:number], whole, *article.passages[number + 2 :]))


def colours_of_gutter(pane: ArticlePane, words: str) -> set[str]:
    """Return the colours beside the first line of ``words``, at the outer edge of the gutter."""
    assert pane.article is not None
    image = pane.viewport().grab().toImage()
    middle = pane.rect_of(span_of(pane.article, words)).center().y()
    ratio = image.devicePixelRatio()
    return {
        QColor(image.pixel(round(x * ratio), round(y * ratio))).name()
        for x in range(9)
        for y in range(middle - 8, middle + 8)
    }


def test_highlights_when_the_article_is_cut_anew_stand_on_the_same_words(qtbot: QtBot) -> None:
    article = make_article(*WORDS)
    pane = open_pane(qtbot, article)
    pane.show_highlights(
        (make_highlight(article, "Three", "swam"), make_highlight(article, "Nobody", "none"))
    )
    for other in (split(article, 1, "Three"), join(article, 1), article):
        pane.correct_article(other)
        for words, divergence in (("Three", "swam"), ("Nobody", "none")):
            with qtbot.waitSignal(pane.divergence_clicked) as clicked:
                QTest.mouseClick(
                    pane.viewport(),
                    Qt.MouseButton.LeftButton,
                    pos=pane.rect_of(span_of(article, words)).center(),
                )
            assert clicked.args == [divergence]


def test_marked_words_and_caret_when_the_article_is_cut_anew_are_the_same_words(qtbot: QtBot) -> None:
    article = make_article(*WORDS)
    pane = open_pane(qtbot, article)
    pane.find("swam")
    for other in (split(article, 1, "Three"), join(article, 0), article):
        pane.correct_article(other)
        marked = pane.selected_span()
        assert marked is not None
        assert article.quoted(marked) == "swam"
    pane.moveCursor(QTextCursor.MoveOperation.End)
    pane.correct_article(split(article, 2, "knew"))
    assert pane.caret_code_point() == len(article.text)


@pytest.mark.parametrize("number", [0, 40, 79])
def test_words_on_screen_when_passages_above_are_joined_stay_where_they_are(
    qtbot: QtBot, number: int
) -> None:
    article = make_long_article(80)
    pane = open_pane(qtbot, article)
    passage = article.passages[number]
    pane.bring_level(passage.id, 200)  # at either end of the article white space is left
    for other in (join(article, 20), article, join(article, 60), article):
        pane.correct_article(other)
        assert pane.top_of(passage.id) == 200


def test_band_when_the_article_is_cut_anew_stays_on_its_passage(qtbot: QtBot) -> None:
    article = make_article(*WORDS)
    pane = open_pane(qtbot, article)
    pane.emphasise(frozenset(ids_of(article, [2])))
    pane.correct_article(split(article, 1, "Three"))
    image = pane.viewport().grab().toImage()
    ratio = image.devicePixelRatio()

    def ground(words: str) -> str:
        rect = pane.rect_of(span_of(article, words))
        return image.pixelColor(round((rect.left() - 12) * ratio), round(rect.center().y() * ratio)).name()

    assert ground("Nobody") == Theme(dark=False).band.name()
    assert ground("Three") == Theme(dark=False).base.name()


def test_corrected_article_in_a_column_keeps_its_highlights_and_its_ruler_follows(qtbot: QtBot) -> None:
    article = make_long_article(40)
    column = PaneColumn(theme=Theme(dark=False))
    qtbot.addWidget(column)
    column.resize(420, 600)
    column.show_article(article)
    with qtbot.waitExposed(column):
        column.show()
    column.show_highlights((make_highlight(article, "Number 30.", "d"),))
    column.ruler.grab()
    before = column.ruler.y_of(span_of(article, "Number 30.").start)
    other = article
    for number in range(8):
        other = join(other, number)
    column.show_article(other)
    assert column.pane.article == other
    assert column.ruler.y_of(span_of(article, "Number 30.").start) != before
    place = column.ruler.y_of(span_of(article, "Number 30.").start)
    image = column.ruler.grab().toImage()
    ratio = image.devicePixelRatio()
    tick = image.pixelColor(round(10 * ratio), round((round(place) + 1) * ratio))
    assert tick not in (Theme(dark=False).raised, Theme(dark=False).base)


@pytest.mark.parametrize("sign", HandSign)
def test_passage_done_by_hand_bears_a_sign_and_a_hint_in_the_gutter(qtbot: QtBot, sign: HandSign) -> None:
    article = make_article(*WORDS)
    pane = open_pane(qtbot, article)
    base = Theme(dark=False).base.name()
    assert colours_of_gutter(pane, "Four men") == {base}
    pane.show_hand_marks({article.passages[1].id: HandMark(sign=sign, words=("Linked.", "Cut."))})
    assert len(colours_of_gutter(pane, "Four men")) > 1
    assert colours_of_gutter(pane, "Nobody") == {base}
    row = pane.rect_of(span_of(article, "Four men")).center().y()
    assert pane.hand_hint_at(QPoint(4, row)) == "Linked.\nCut."
    assert pane.hand_hint_at(QPoint(200, row)) == ""
    assert pane.hand_hint_at(QPoint(4, pane.rect_of(span_of(article, "Nobody")).center().y())) == ""


def test_signs_are_told_apart_by_their_shape(qtbot: QtBot) -> None:
    article = make_article(*WORDS)
    pane = open_pane(qtbot, article)
    seen = []
    for sign in HandSign:
        pane.show_hand_marks({article.passages[1].id: HandMark(sign=sign, words=("",))})
        seen.append(pane.viewport().grab().toImage())
    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])


def test_article_of_another_kind_of_passage_keeps_its_words_in_view(qtbot: QtBot) -> None:
    article = make_long_article(60)
    pane = open_pane(qtbot, article)
    pane.scroll_to(article.passages[30].span.start)
    first, _ = pane.code_points_on_screen()
    dull = tuple(replace(each, kind=PassageKind.BOILERPLATE) for each in article.passages[:30])
    pane.correct_article(replace(article, passages=(*dull, *article.passages[30:])))
    assert pane.code_points_on_screen()[0] == first
