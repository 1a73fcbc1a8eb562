"""Words are found in all sources at once, however they are written, and every place can be gone to."""

import gc
import re
import time
from collections.abc import Iterator, Sequence

import pytest
from builders_gui import make_article, span_of
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot
from window_builders import Opened

from viewer.domain.article import Article, PassageKind
from viewer.domain.review import Review
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.search.concordance import CONTEXT_ROLE, LETTER_ROLE
from viewer.gui.search.find_bar import FindBar
from viewer.gui.search.finding_words import Context, Query, find_hits, fold, fold_by_pieces
from viewer.gui.search.text_search import TextSearch
from viewer.gui.session import ReviewSession


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Let no garbage of earlier tests be collected in a stretch that is timed: that alone takes half a second."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def found(article: Article, words: str, *, case: bool = False, whole: bool = False) -> list[str]:
    query = Query(words=words, case=case, whole=whole)
    folded = fold(article.text)
    hits = find_hits(article, folded if case else folded.lower(), query)
    return [article.quoted(span) for span in hits]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The ship’s bell", "ship's", ["ship’s"]),
        ("The ship's bell", "ship’s", ["ship's"]),
        ("“Now,” he said", '"now,"', ["“Now,”"]),
        ("In Kraków and Malmö", "krakow", ["Kraków"]),
        ("In Malmo", "malmö", ["Malmo"]),
        ("1990–1995", "1990-1995", ["1990–1995"]),
        ("the old\nharbour", "old harbour", ["old\nharbour"]),
        ("Ġ\u0323rand q\u0307uay", "quay", ["q\u0307uay"]),
        ("İstanbul 😀 pier", "pier", ["pier"]),
        ("한국 항구", "항구", ["항구"]),
        ("МОСКВА", "москва", ["МОСКВА"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("aaa", "aa", ["aa"]),
        ("nothing", " ", []),
    ],
)
def test_words_when_written_otherwise_are_found_in_their_place(
    text: str, words: str, expected: list[str]
) -> None:
    assert found(make_article(text), words) == expected


def test_options_when_set_leave_out_other_cases_and_parts_of_words() -> None:
    article = make_article("Port. The port and ports, a port-side airport.")
    assert found(article, "port") == ["Port", "port", "port", "port", "port"]
    assert found(article, "Port", case=True) == ["Port"]
    assert found(article, "port", whole=True) == ["Port", "port", "port"]


def test_hits_when_words_go_over_two_passages_are_none() -> None:
    article = make_article((PassageKind.TITLE, "Old harbour"), "Wall falls", "old harbour wall")
    assert found(article, "harbour wall") == ["harbour wall"]
    assert found(article, "harbour  wall") == []


@given(st.text(max_size=60))
def test_folding_when_done_by_pieces_or_at_once_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert "".join(fold_by_pieces(text)) == fold(text)
    assert len(fold(text).lower()) == len(text)


def bar_with(opened: Opened, words: str) -> None:
    opened.do(ActionId.FIND)
    QTest.keyClicks(opened.window.tools.find_bar.field, words)


def marked(opened: Opened) -> list[list[str]]:
    texts = []
    for pane in opened.window.text_panes():
        assert pane.article is not None
        texts.append([pane.article.quoted(span) for span in pane.hits.spans])
    return texts


def current(opened: Opened) -> tuple[int, Span]:
    places = [
        (place, pane.hits.current)
        for place, pane in enumerate(opened.window.text_panes())
        if pane.hits.current
    ]
    assert len(places) == 1
    place, span = places[0]
    assert span is not None
    return place, span


def buttons_of_sources(bar: FindBar) -> list[QToolButton]:
    """Return the buttons that say how often each source has the words."""
    buttons = [each for each in bar.findChildren(QToolButton) if re.fullmatch(r"[A-Z] \d+", each.text())]
    return sorted(buttons, key=QToolButton.text)


def test_search_when_typed_marks_all_sources_and_counts_each(opened: Opened) -> None:
    bar_with(opened, "tugs")
    assert marked(opened) == [["tugs"], ["tugs"], ["tugs"]]
    bar = opened.window.tools.find_bar
    buttons = buttons_of_sources(bar)
    assert [button.text() for button in buttons] == ["A 1", "B 1", "C 1"]
    bar.field.setText("harbour office")
    assert [button.text() for button in buttons] == ["A 0", "B 0", "C 1"]
    assert [button.isEnabled() for button in buttons] == [False, False, True]
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert current(opened)[0] == 2


def test_search_when_walked_by_keys_visits_every_hit_in_order_and_goes_round(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    bar_with(opened, "the")
    total = sum(map(len, marked(opened)))
    assert total > 6
    visited = []
    for _ in range(total):
        QTest.keyClick(opened.window, Qt.Key.Key_F3)
        place, span = current(opened)
        visited.append((place, span.start))
        pane = opened.window.text_panes()[place]
        assert pane.selected_span() == span
        assert pane.rect_of(span).intersects(pane.viewport().rect())
    assert visited == sorted(visited)
    assert len(set(visited)) == total
    assert announced[-1] == f"Hit {total} of {total}, in source C."
    QTest.keyClick(opened.window.tools.find_bar.field, Qt.Key.Key_Return)
    assert current(opened)[1].start == visited[0][1]
    QTest.keyClick(opened.window.tools.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (current(opened)[0], current(opened)[1].start) == visited[-1]


def test_search_when_begun_in_a_text_takes_the_marked_words_and_starts_there(opened: Opened) -> None:
    second = opened.window.text_panes()[1]
    assert second.article is not None
    second.setFocus()
    assert second.find("ferry")
    opened.do(ActionId.FIND)
    assert opened.window.tools.find_bar.field.text() == "ferry"
    opened.do(ActionId.FIND_NEXT)
    assert current(opened) == (1, span_of(second.article, "ferry"))


def test_words_that_a_search_marked_stay_marked_nowhere_behind_it(opened: Opened) -> None:
    first, second, third = opened.window.text_panes()
    assert first.find("pier")
    marked_by_reader = first.selected_span()
    bar_with(opened, "at")
    for _ in range(len(opened.session.articles) * 3):
        opened.do(ActionId.FIND_NEXT)
        place, span = current(opened)
        others = [pane.selected_span() for pane in (first, second, third)]
        assert others.pop(place) == span
        assert set(others) <= {None, marked_by_reader}


def test_search_when_escape_is_pressed_leaves_no_mark_and_keeps_the_words_for_the_next_time(
    opened: Opened,
) -> None:
    bar_with(opened, "tugs")
    opened.do(ActionId.FIND_NEXT)
    QTest.keyClick(opened.window.tools.find_bar.field, Qt.Key.Key_Escape)
    assert not opened.window.tools.find_bar.isVisible()
    assert marked(opened) == [[], [], []]
    opened.do(ActionId.FIND)
    assert marked(opened) == [["tugs"], ["tugs"], ["tugs"]]


def test_search_when_a_source_is_closed_goes_on_with_the_others(qtbot: QtBot, opened: Opened) -> None:
    bar_with(opened, "tugs")
    opened.do(ActionId.FIND_PREVIOUS)
    assert current(opened)[0] == 2
    opened.window.panes.article_close_requested.emit(opened.session.articles[2].id)
    qtbot.waitUntil(lambda: opened.window.tools.find_bar.count.text() == "places: 2")
    assert marked(opened) == [["tugs"], ["tugs"]]


def test_ruler_when_words_are_found_shows_where(opened: Opened) -> None:
    ruler = opened.window.panes.columns()[0].ruler
    opened.do(ActionId.LIGHT_THEME)
    bar_with(opened, "zebra")
    before = ruler.grab().toImage()
    opened.window.tools.find_bar.field.setText("helm")
    assert ruler.grab().toImage() != before
    opened.window.tools.find_bar.field.setText("zebra")
    assert ruler.grab().toImage() == before


def test_list_of_places_when_opened_shows_each_in_its_words_and_goes_there(opened: Opened) -> None:
    bar = opened.window.tools.find_bar
    bar_with(opened, "tugs")
    assert not bar.concordance.isVisible()
    bar.list_button.click()
    model = bar.concordance.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(LETTER_ROLE) for row in rows] == ["A", "B", "C"]
    context = rows[1].data(CONTEXT_ROLE)
    assert context == Context(
        before="There were 4 sailors on the bridge and 2 ", words="tugs", after=" at the rock."
    )
    assert str(rows[2].data()) == "C: It took 5 tugs to pull it free."
    rect = bar.concordance.visualRect(rows[2])
    QTest.mouseClick(bar.concordance.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert current(opened)[0] == 2
    assert bar.concordance.currentIndex() == rows[2]
    bar.concordance.setFocus()
    QTest.keyClick(bar.concordance, Qt.Key.Key_Up)
    QTest.keyClick(bar.concordance, Qt.Key.Key_Return)
    assert current(opened)[0] == 1


def open_articles(articles: Sequence[Article]) -> tuple[ReviewSession, TextSearch]:
    session = ReviewSession()
    search = TextSearch(session)
    session.open(tuple(articles), Review(), None)
    return session, search


@pytest.mark.usefixtures("uncollected")
def test_search_in_a_book_is_done_in_slices_that_leave_the_window_alive(qapp: QApplication) -> None:
    assert qapp is not None
    sentence = "The old crane – a „giant“ – stood beside the harbour wall and swayed. " * 60
    book = make_article(*(f"Number {n}. {sentence}" for n in range(800)))
    session, search = open_articles([book])
    longest, begun = 0.0, time.process_time()
    search.ask(Query(words="harbour wall"))
    while not search.is_done:
        longest = max(longest, time.process_time() - begun)
        begun = time.process_time()
        QCoreApplication.processEvents()
    assert len(book.text) > 3_000_000
    assert longest < 0.4, "a slice takes a few hundredths of a second of the processor's time"
    assert search.total == 10_000, "no more are kept than can be walked"
    del session


def test_hit_in_a_hidden_source_when_gone_to_brings_the_source_back(opened: Opened) -> None:
    third = opened.session.articles[2].id
    opened.window.panes.hide_source(third)
    bar_with(opened, "harbour office")
    assert buttons_of_sources(opened.window.tools.find_bar)[2].text() == "C 1"
    opened.do(ActionId.FIND_NEXT)
    assert third not in opened.window.panes.arrangement.hidden
    assert opened.window.text_panes()[2].isVisible()


def test_search_when_closed_gives_the_keyboard_to_the_text_of_the_hit(opened: Opened) -> None:
    panes = opened.window.text_panes()
    panes[1].setFocus()
    bar_with(opened, "passengers")
    bar = opened.window.tools.find_bar
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert panes[1].hasFocus()
    opened.do(ActionId.FIND)
    opened.do(ActionId.FIND_NEXT)
    at, _span = current(opened)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert panes[at].hasFocus()
