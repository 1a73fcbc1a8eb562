"""An article on the screen: where its passages stand, and that nothing jumps."""

import pytest
from builders_gui import make_article, make_highlight, make_long_article, span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, PassageId, PassageKind
from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.text import Span
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.theme import Emphasis, Theme

THEME = Theme(dark=False)
LONG = make_long_article(300)


def open_pane(qtbot: QtBot, article: Article, width: int = 420, height: int = 600) -> ArticlePane:
    pane = ArticlePane(theme=THEME)
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show_article(article)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def picture(pane: ArticlePane) -> QImage:
    return pane.viewport().grab().toImage()


def colours_under(pane: ArticlePane, article: Article, words: str) -> set[str]:
    """Return the colours on screen behind and in ``words``."""
    rect, image = pane.rect_of(span_of(article, words)), picture(pane)
    ratio = image.devicePixelRatio()
    return {
        image.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


@pytest.mark.parametrize("y", [0, 137, 400])
@pytest.mark.parametrize("number", [0, 1, 150, 298, 299])
def test_bring_level_when_asked_then_the_passage_stands_there(qtbot: QtBot, number: int, y: int) -> None:
    pane = open_pane(qtbot, LONG)
    passage = LONG.passages[number]
    pane.bring_level(passage.id, y)
    assert pane.top_of(passage.id) == y
    words = pane.rect_of(Span(start=passage.span.start, end=passage.span.start + 6))
    assert y <= words.top() <= y + 12
    image = picture(pane)
    ratio = image.devicePixelRatio()
    row = [image.pixelColor(round(x * ratio), round(words.center().y() * ratio)) for x in range(34, 100)]
    assert any(colour != THEME.base for colour in row), "the words are really painted there"


def test_bring_level_when_repeated_then_white_space_does_not_add_up(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_article("One.", "Two.", "Three."))
    first = PassageId("harbour:0")
    for _ in range(3):
        pane.bring_level(first, 300)
        assert pane.top_of(first) == 300
    assert pane.lazy_layout.slack[0] <= 300


def test_top_of_when_the_passage_is_another_article_s_then_is_none(qtbot: QtBot) -> None:
    assert open_pane(qtbot, LONG).top_of(PassageId("elsewhere:1")) is None


def test_emphasise_when_passages_given_then_they_are_banded_and_the_rest_recedes(qtbot: QtBot) -> None:
    article = make_article("Boats came home.", "Gulls flew away.")
    pane = open_pane(qtbot, article)
    text, dimmed, band = THEME.text.name(), THEME.dimmed.name(), THEME.band.name()
    assert text in colours_under(pane, article, "Boats")
    pane.emphasise(frozenset({article.passages[1].id}))
    loud, quiet = colours_under(pane, article, "Gulls"), colours_under(pane, article, "Boats")
    assert {text, band} <= loud
    assert dimmed in quiet
    assert not {text, band} & quiet
    pane.emphasise(frozenset())
    assert text in colours_under(pane, article, "Boats")
    assert band not in colours_under(pane, article, "Gulls")


def test_emphasise_when_only_other_articles_have_matches_then_all_recedes(qtbot: QtBot) -> None:
    article = make_article("Boats came home.")
    pane = open_pane(qtbot, article)
    pane.emphasise(frozenset({PassageId("elsewhere:0")}))
    assert THEME.text.name() not in colours_under(pane, article, "Boats")


def test_highlights_when_one_is_selected_then_it_is_strong_and_others_pale(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men on Monday night.")
    pane = open_pane(qtbot, article)
    four = make_highlight(article, "four men", "dead", Kind.CASUALTY)
    monday = make_highlight(article, "Monday", "day", Kind.DATETIME)

    def tint(kind: Kind, emphasis: Emphasis) -> str:
        return THEME.tint(kind, emphasis).name()

    pane.show_highlights((four, monday))
    assert tint(Kind.CASUALTY, Emphasis.NORMAL) in colours_under(pane, article, "four men")
    pane.select_divergence(DivergenceId("dead"))
    assert tint(Kind.CASUALTY, Emphasis.STRONG) in colours_under(pane, article, "four men")
    assert tint(Kind.DATETIME, Emphasis.PALE) in colours_under(pane, article, "Monday")
    pane.select_divergence(None)
    assert tint(Kind.DATETIME, Emphasis.NORMAL) in colours_under(pane, article, "Monday")


def test_highlights_when_judged_then_stand_back(qtbot: QtBot) -> None:
    article = make_article("The crane killed four men.")
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "four men", judged=True),))
    assert THEME.tint(Kind.CASUALTY, Emphasis.PALE).name() in colours_under(pane, article, "four men")


def test_highlight_when_after_emoji_and_marks_then_covers_its_words_alone(qtbot: QtBot) -> None:
    article = make_article("Storm 😀🏳😀🏳 cafe\u0301 1234 boats sank")
    pane = open_pane(qtbot, article, width=700)
    pane.show_highlights((make_highlight(article, "1234"),))
    tint = THEME.tint(Kind.CASUALTY, Emphasis.NORMAL).name()
    assert tint in colours_under(pane, article, "34")
    assert tint not in colours_under(pane, article, "caf")
    assert tint not in colours_under(pane, article, "boats")


def test_highlight_when_wrapped_or_over_two_blocks_then_is_painted_in_all(qtbot: QtBot) -> None:
    article = make_article("One boat sank.", "Two boats sank.")
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "sank.\n\nTwo"),))
    tint = THEME.tint(Kind.CASUALTY, Emphasis.NORMAL).name()
    assert tint in colours_under(pane, article, "sank.")
    assert tint in colours_under(pane, article, "Two")
    assert tint not in colours_under(pane, article, "boats")


def test_reading_moved_when_the_reader_scrolls_then_comes_once(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    seen: list[str] = []
    pane.reading_moved.connect(seen.append)
    with qtbot.waitSignal(pane.reading_moved, timeout=2000):
        for _ in range(10):
            pane.verticalScrollBar().triggerAction(pane.verticalScrollBar().SliderAction.SliderPageStepAdd)
    assert seen == [pane.passage_at_reading_line()]
    assert seen[0] != LONG.passages[0].id


def test_reading_moved_when_scrolled_by_program_then_stays_silent(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    with qtbot.assertNotEmitted(pane.reading_moved, wait=300):
        pane.bring_level(LONG.passages[200].id, 50)
        pane.set_text_size(14)
        pane.resize(500, 500)
        pane.show_article(LONG)


def test_resize_when_repeated_then_the_words_at_the_top_stay(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    pane.verticalScrollBar().setValue(9000)
    start, _ = pane.code_points_on_screen()
    for width in (*range(420, 800, 23), *range(800, 330, -31), 420):
        pane.resize(width, 600)
        first, last = pane.code_points_on_screen()
        assert first <= start <= last
    assert pane.code_points_on_screen()[0] == start


def test_text_size_when_changed_then_rewraps_and_keeps_the_place(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    pane.verticalScrollBar().setValue(9000)
    start, _ = pane.code_points_on_screen()
    before = pane.rect_of(Span(start=start, end=start + 5))
    pane.set_text_size(18)
    after = pane.rect_of(Span(start=start, end=start + 5))
    assert after.height() > before.height()
    assert abs(after.top() - before.top()) < 10
    pane.set_text_size(11)
    assert pane.rect_of(Span(start=start, end=start + 5)) == before


def test_scrolling_up_when_blocks_above_are_unknown_then_nothing_jumps(qtbot: QtBot) -> None:
    article = make_long_article(2000)
    pane = open_pane(qtbot, article)
    pane.bring_level(article.passages[1500].id, 0)
    bar = pane.verticalScrollBar()
    watched = article.passages[1500].id
    for _ in range(8):
        before = pane.top_of(watched)
        bar.setValue(bar.value() - 60)
        assert before is not None
        assert pane.top_of(watched) == before + 60


def test_end_when_scrolled_to_then_the_last_line_is_on_screen(qtbot: QtBot) -> None:
    article = make_long_article(2000)
    pane = open_pane(qtbot, article)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum())
    assert pane.code_points_on_screen()[1] == len(article.text)


def test_white_space_above_when_scrolled_away_then_is_gone(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    pane.bring_level(LONG.passages[0].id, 300)
    bar = pane.verticalScrollBar()
    with qtbot.waitSignal(pane.reading_moved, timeout=2000):
        bar.setValue(bar.value() + 900)
    before = pane.top_of(LONG.passages[3].id)
    assert pane.lazy_layout.slack == (0, 0)
    assert pane.top_of(LONG.passages[3].id) == before


@pytest.mark.parametrize("size", [(300, 400), (1200, 700)])
def test_text_when_pane_is_narrow_or_wide_then_lines_stay_readable(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    pane = open_pane(qtbot, LONG, *size)
    laid = pane.lazy_layout.laid(10)
    longest = max(line.textLength() for line in laid.lines())
    assert 20 < longest < 110
    assert all(line.naturalTextRect().right() <= pane.viewport().width() for line in laid.lines())


def test_long_address_when_wider_than_the_pane_then_is_broken(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_article("See harbour.example/" + "x" * 300), width=300)
    lines = pane.lazy_layout.laid(0).lines()
    assert max(line.naturalTextRect().right() for line in lines) <= pane.viewport().width()


def test_right_to_left_text_when_shown_then_stands_at_the_right(qtbot: QtBot) -> None:
    article = make_article("Left.", "שלום לכולם", (PassageKind.LIST_ITEM, "• مرحبا"))
    pane = open_pane(qtbot, article)
    pane.show_highlights((make_highlight(article, "לכולם"),))
    assert not picture(pane).isNull()
    assert pane.rect_of(article.passages[1].span).right() > pane.viewport().width() - 40
    assert pane.rect_of(article.passages[0].span).left() < 60


@pytest.mark.parametrize("kind", PassageKind)
def test_passage_when_of_any_kind_then_is_painted(qtbot: QtBot, kind: PassageKind) -> None:
    article = make_article((kind, "Harbour news"), "And more.")
    pane = open_pane(qtbot, article)
    assert len(colours_under(pane, article, "Harbour")) > 3


def test_headings_and_boilerplate_when_shown_then_differ_in_size(qtbot: QtBot) -> None:
    kinds = (PassageKind.TITLE, PassageKind.PARAGRAPH, PassageKind.BOILERPLATE)
    article = make_article(*((kind, f"{kind} words") for kind in kinds))
    pane = open_pane(qtbot, article)
    heights = [pane.rect_of(passage.span).height() for passage in article.passages]
    assert heights[0] > heights[1] > heights[2]


def test_pane_when_empty_or_without_passages_then_is_blank(qtbot: QtBot) -> None:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_article(make_article())
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    assert pane.passage_at_reading_line() is None
    assert pane.code_points_on_screen() == (0, 0)
    assert pane.cursorForPosition(QPoint(5, 5)).position() == 0


def test_dark_theme_when_set_then_the_ground_is_dark(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_article("Night."))
    pane.set_theme(Theme(dark=True))
    image = picture(pane)
    assert image.pixelColor(image.width() - 3, image.height() - 3) == QColor(Theme(dark=True).base)


def test_layout_when_much_was_visited_then_keeps_a_bounded_part(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, make_long_article(1000))
    for number in range(1000):
        pane.lazy_layout.laid(number)
    assert len(pane.lazy_layout._laid) <= 400


def test_layout_when_the_article_is_huge_then_looks_at_a_few_blocks(qtbot: QtBot) -> None:
    article = make_long_article(20_000)
    pane = open_pane(qtbot, article)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    pane.resize(500, 600)
    picture(pane)
    assert len(pane.lazy_layout._laid) < 60


def test_words_on_screen_when_others_above_are_measured_then_stay(qtbot: QtBot) -> None:
    pane = open_pane(qtbot, LONG)
    pane.bring_level(LONG.passages[200].id, 137)
    picture(pane)
    moved: list[bool] = []
    pane.view_moved.connect(lambda: moved.append(True))
    for passage in LONG.passages[20:60]:
        pane.rect_of(passage.span)  # as for a caret or for a mark that is far from what is read
    picture(pane)
    assert pane.top_of(LONG.passages[200].id) == 137
    assert moved, "those that draw beside the text have to know"
