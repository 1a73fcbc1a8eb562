"""Panes are moved, hidden, made wider, and follow one another as the reader wants."""

from builders_gui import ids_of, make_article, make_long_article
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, ArticleId, PassageKind
from viewer.domain.comparison import Alignment, Comparison, PassagePair
from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.drop_mark import DropMark
from viewer.gui.articles.pane_commands import PaneCommand
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.ribbon_handle import GAP
from viewer.gui.theme import Theme

THREE = tuple(make_long_article(80, name) for name in ("north", "south", "west"))
NORTH, SOUTH, WEST = THREE


def open_panes(qtbot: QtBot, articles: tuple[Article, ...] = THREE, width: int = 1200) -> ArticlePanes:
    panes = ArticlePanes(theme=Theme(dark=False))
    qtbot.addWidget(panes)
    panes.resize(width, 700)
    panes.show_articles(articles)
    with qtbot.waitExposed(panes):
        panes.show()
    return panes


def align(panes: ArticlePanes, *pairs: tuple[Article, int, Article, int]) -> None:
    """Bring these passages together and no others."""
    matched = tuple(
        PassagePair(left=one.passages[here].id, right=other.passages[there].id, score=0.9)
        for one, here, other, there in pairs
    )
    alignment = Alignment(groups=(), pairs=matched)
    panes.show_comparison(Comparison(articles=THREE, facts=(), alignment=alignment, divergences=()), {})


def read(panes: ArticlePanes, article: Article, place: int) -> None:
    """Come to rest at a passage, as a reader does."""
    pane = panes.pane(article.id)
    pane.bring_level(article.passages[place].id, 150)
    pane.reading_moved.emit(article.passages[place].id)


def top(panes: ArticlePanes, article: Article, place: int) -> int | None:
    return panes.pane(article.id).top_of(article.passages[place].id)


def seen(panes: ArticlePanes) -> list[str]:
    """Return the ids of the panes on screen from left to right."""
    columns = [column for column in panes.columns() if column.isVisible()]
    columns.sort(key=lambda column: column.mapTo(panes, QPoint(0, 0)).x())
    return [column.pane.article.id for column in columns if column.pane.article]


def widths(panes: ArticlePanes) -> list[int]:
    return [column.width() for column in panes.columns() if column.isVisible()]


def drag(header: QWidget, *places: QPoint) -> None:
    """Press on a header and move the pointer over these places of the screen, without letting go."""
    QTest.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    held = Qt.MouseButton.LeftButton
    for place in places:
        here = QPointF(header.mapFromGlobal(place))
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, here, QPointF(place), held, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(header, event)


def test_order_when_changed_keeps_place_and_letter_goes_with_the_place(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    pane = panes.pane(SOUTH.id)
    pane.bring_level(SOUTH.passages[40].id, 77)
    pane.setFocus()
    panes.show_articles((SOUTH, WEST, NORTH))
    assert seen(panes) == [SOUTH.id, WEST.id, NORTH.id]
    assert [column.letter for column in panes.columns()] == ["A", "B", "C"]
    assert panes.pane(SOUTH.id) is pane
    assert top(panes, SOUTH, 40) == 77
    assert pane.hasFocus()


def test_tab_key_when_sources_were_moved_goes_from_left_to_right(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.show_articles((SOUTH, NORTH, WEST))
    panes.pane(SOUTH.id).setFocus()
    visited: list[ArticleId] = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or panes, Qt.Key.Key_Tab)
        visited += [article.id for article in THREE if panes.pane(article.id).hasFocus()]
    assert visited == [NORTH.id, WEST.id]


def test_header_when_dragged_marks_the_place_and_asks_for_the_order(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    header = panes.columns()[2].header
    first = panes.columns()[0].mapToGlobal(QPoint(40, 30))
    mark = panes.findChild(DropMark)
    assert mark is not None
    drag(header, first)
    assert mark.isVisible()
    assert mark.x() < 10
    with qtbot.waitSignal(panes.order_requested) as asked:
        QTest.mouseRelease(header, Qt.MouseButton.LeftButton, pos=header.mapFromGlobal(first))
    assert asked.args == [(WEST.id, NORTH.id, SOUTH.id)]
    assert not mark.isVisible()


def test_drag_when_given_up_with_escape_moves_nothing(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    header = panes.columns()[2].header
    first = panes.columns()[0].mapToGlobal(QPoint(40, 30))
    mark = panes.findChild(DropMark)
    drag(header, first)
    QTest.keyClick(panes, Qt.Key.Key_Escape)
    assert mark is not None
    assert not mark.isVisible()
    with qtbot.assertNotEmitted(panes.order_requested):
        QTest.mouseRelease(header, Qt.MouseButton.LeftButton, pos=header.mapFromGlobal(first))


def test_header_when_only_clicked_moves_nothing(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    with qtbot.assertNotEmitted(panes.order_requested):
        QTest.mouseClick(panes.columns()[1].header, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))


def test_source_when_hidden_is_named_on_the_strip_and_comes_back_from_there(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    assert not panes.strip.isVisible()
    panes.carry_out(PaneCommand.HIDE, SOUTH.id)
    assert seen(panes) == [NORTH.id, WEST.id]
    assert panes.strip.isVisible()
    assert panes.strip.words.startswith("Hidden: B")
    letter = panes.strip.letters[1]
    assert letter.font().strikeOut()
    assert "hidden" in letter.accessibleName()
    QTest.mouseClick(letter, Qt.MouseButton.LeftButton)
    assert seen(panes) == [NORTH.id, SOUTH.id, WEST.id]
    assert panes.pane(SOUTH.id).hasFocus()
    assert not panes.strip.isVisible()


def test_last_source_on_show_cannot_be_hidden(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.carry_out(PaneCommand.ONLY, WEST.id)
    assert seen(panes) == [WEST.id]
    panes.carry_out(PaneCommand.HIDE, WEST.id)
    assert seen(panes) == [WEST.id]
    panes.show_all()
    assert seen(panes) == [NORTH.id, SOUTH.id, WEST.id]


def test_hidden_source_when_what_is_selected_stands_there_is_told(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.hide_source(SOUTH.id)
    panes.select(None, {NORTH.id: ids_of(NORTH, [30]), SOUTH.id: ids_of(SOUTH, [9])}, None)
    assert panes.strip.words == "Part of the selected finding is hidden: B"
    panes.select(None, {SOUTH.id: ids_of(SOUTH, [9])}, None)
    assert panes.hidden_words() == "All of the selected finding is hidden: B"
    panes.select(None, {NORTH.id: ids_of(NORTH, [30])}, None)
    assert panes.strip.words.startswith("Hidden: B")


def test_hidden_source_when_it_comes_back_stands_level_with_the_others(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.hide_source(SOUTH.id)
    panes.select(None, {NORTH.id: ids_of(NORTH, [30]), SOUTH.id: ids_of(SOUTH, [9])}, None)
    panes.show_sources((SOUTH.id,))
    assert top(panes, SOUTH, 9) == top(panes, NORTH, 30)
    align(panes, (NORTH, 50, SOUTH, 20))
    panes.select(None, {}, None)
    panes.hide_source(SOUTH.id)
    read(panes, NORTH, 50)
    panes.show_all()
    assert top(panes, SOUTH, 20) == top(panes, NORTH, 50)


def test_others_when_one_leads_follow_it_alone(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    align(panes, (NORTH, 50, SOUTH, 20), (SOUTH, 60, NORTH, 10))
    panes.carry_out(PaneCommand.LEAD, NORTH.id)
    assert [column.header.role for column in panes.columns()] == ["leads", "", ""]
    read(panes, NORTH, 50)
    assert top(panes, SOUTH, 20) == top(panes, NORTH, 50)
    before = panes.pane(NORTH.id).verticalScrollBar().value()
    read(panes, SOUTH, 60)
    assert panes.pane(NORTH.id).verticalScrollBar().value() == before
    panes.carry_out(PaneCommand.LEAD, NORTH.id)
    read(panes, SOUTH, 60)
    assert top(panes, NORTH, 10) == top(panes, SOUTH, 60)


def test_pane_when_nothing_in_it_matches_what_is_read_stays_and_says_so(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    align(panes, (NORTH, 50, SOUTH, 20), (NORTH, 51, WEST, 5))
    read(panes, NORTH, 50)
    assert [column.header.note for column in panes.columns()] == ["", "", "nothing here matches"]
    assert panes.pane(WEST.id).verticalScrollBar().value() == 0
    read(panes, NORTH, 51)
    assert [column.header.note for column in panes.columns()] == ["", "nothing here matches", ""]
    panes.set_following(following=False)
    assert not any(column.header.note for column in panes.columns())


def test_heading_when_read_brings_what_matches_the_words_under_it(qtbot: QtBot) -> None:
    article = make_article(
        *(f"Number {n}. The tide rose." for n in range(40)),
        (PassageKind.HEADING, "The tide"),
        *(f"Later {n}. It fell again." for n in range(40)),
        name="headed",
    )
    panes = open_panes(qtbot, (article, SOUTH))
    pair = PassagePair(left=article.passages[41].id, right=SOUTH.passages[33].id, score=0.9)
    comparison = Comparison(
        articles=(article, SOUTH), facts=(), alignment=Alignment(groups=(), pairs=(pair,)), divergences=()
    )
    panes.show_comparison(comparison, {})
    read(panes, article, 40)
    assert top(panes, SOUTH, 33) == top(panes, article, 41)


def test_widths_when_set_survive_hiding_and_moving_and_can_be_evened(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.carry_out(PaneCommand.WIDER, SOUTH.id)
    after = widths(panes)
    assert after[1] > after[0] + 60
    panes.hide_source(NORTH.id)
    assert widths(panes)[0] > widths(panes)[1]
    panes.show_all()
    assert widths(panes) == after
    panes.show_articles((SOUTH, NORTH, WEST))
    assert widths(panes) == [after[1], after[0], after[2]]
    panes.carry_out(PaneCommand.EVEN, WEST.id)
    assert max(widths(panes)) - min(widths(panes)) <= 1


def handle(panes: ArticlePanes, index: int) -> QWidget:
    splitter = panes.columns()[0].parentWidget()
    assert isinstance(splitter, QSplitter)
    return splitter.handle(index)


def test_handle_when_clicked_twice_evens_the_widths(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.carry_out(PaneCommand.WIDER, SOUTH.id)
    QTest.mouseDClick(handle(panes, 1), Qt.MouseButton.LeftButton)
    assert max(widths(panes)) - min(widths(panes)) <= 1


def test_column_when_made_wider_where_columns_scroll_takes_nothing_from_the_others(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, width=700)
    usual = widths(panes)[0]
    panes.carry_out(PaneCommand.WIDER, SOUTH.id)
    assert widths(panes) == [usual, usual + 60, usual]
    panes.carry_out(PaneCommand.NARROWER, SOUTH.id)
    assert widths(panes) == [usual] * 3
    between = handle(panes, 1)
    drag(between, between.mapToGlobal(QPoint(30 + 90, 10)))
    QTest.mouseRelease(between, Qt.MouseButton.LeftButton)
    assert widths(panes) == [usual + 90, usual, usual]
    panes.resize(1300, 700)
    assert sum(widths(panes)) <= 1300


def test_columns_when_they_scroll_are_as_wide_as_lets_whole_ones_be_seen(qtbot: QtBot) -> None:
    ten = tuple(make_long_article(5, f"a{n}") for n in range(10))
    panes = open_panes(qtbot, ten, width=1000)
    assert widths(panes) == [(1000 - 2 * GAP) // 3] * 10
    panes.resize(740, 700)
    assert widths(panes) == [(740 - GAP) // 2] * 10
    panes.carry_out(PaneCommand.PIN, ten[4].id)
    assert widths(panes) == [(740 - GAP) // 2] * 10
    panes.resize(1000, 700)
    assert widths(panes) == [(1000 - 2 * GAP) // 3] * 10


def test_strip_when_columns_overflow_takes_the_reader_to_each(qtbot: QtBot) -> None:
    ten = tuple(make_long_article(5, f"a{n}") for n in range(10))
    panes = open_panes(qtbot, ten, width=730)
    assert [letter.text() for letter in panes.strip.letters] == list("ABCDEFGHIJ")
    assert "in view" in panes.strip.letters[0].accessibleName()
    last = panes.strip.letters[9]
    assert last.accessibleName().startswith("Bring J")
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert panes.pane(ten[9].id).hasFocus()
    assert panes.columns()[9].visibleRegion().boundingRect().width() >= NARROWEST - 1
    assert "in view" in last.accessibleName()
    assert panes.strip.letters[9].geometry().right() < panes.strip.width()


def test_tick_when_clicked_brings_its_own_passage_though_another_stands_first(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.select(None, {NORTH.id: ids_of(NORTH, [2, 70])}, None)
    column = panes.columns()[0]
    column.ruler.finding_chosen.emit("d1", NORTH.passages[70].span.start + 3)
    assert column.chip.words == "2 of 2 matches"
    top_of = top(panes, NORTH, 70)
    assert top_of is not None
    assert 0 <= top_of < column.pane.height()
