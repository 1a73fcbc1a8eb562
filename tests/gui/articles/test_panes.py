"""Articles side by side stay level on what the reader selects and reads."""

from dataclasses import replace

from builders_gui import ids_of, make_highlight, make_long_article
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import (
    Alignment,
    Comparison,
    Divergence,
    DivergenceId,
    EventGroup,
    EventGroupId,
    PassagePair,
)
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.text import Span
from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.following import find_partners
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.theme import Theme

ARTICLES = tuple(make_long_article(120, name) for name in ("north", "south", "west"))
NORTH, SOUTH, WEST = ARTICLES


def make_fact(article: Article, number: int) -> Fact[int]:
    span = Span(start=article.passages[number].span.start, end=article.passages[number].span.start + 9)
    return Fact(
        id=FactId(f"{article.id}/{number}"),
        kind=Kind.CASUALTY,
        slot="killed",
        article=article.id,
        passage=article.passages[number].id,
        span=span,
        clause=span,
        value=number,
        shown=str(number),
    )


FACTS = (make_fact(NORTH, 40), make_fact(SOUTH, 90))
DIVERGENCE = Divergence(
    id=DivergenceId("d1"),
    kind=Kind.CASUALTY,
    slot="killed",
    event="the crane",
    facts=FACTS,
    silent=(WEST.id,),
    judgement=Judgement(relation=Relation.CONTRADICTION, confidence=0.9, reason="40 is not 90."),
)
MATCHES = {NORTH.id: ids_of(NORTH, [40, 41]), SOUTH.id: ids_of(SOUTH, [5, 90, 91]), WEST.id: ()}


def make_comparison() -> Comparison:
    pairs = tuple(
        PassagePair(left=NORTH.passages[n].id, right=SOUTH.passages[119 - n].id, score=0.9)
        for n in range(120)
    )
    return Comparison(
        articles=ARTICLES,
        facts=FACTS,
        alignment=Alignment(groups=(), pairs=pairs),
        divergences=(DIVERGENCE,),
    )


def open_panes(qtbot: QtBot, articles: tuple[Article, ...] = ARTICLES, width: int = 1200) -> ArticlePanes:
    panes = ArticlePanes(theme=Theme(dark=False))
    qtbot.addWidget(panes)
    panes.resize(width, 700)
    panes.show_articles(articles)
    with qtbot.waitExposed(panes):
        panes.show()
    return panes


def chips(panes: ArticlePanes) -> list[str]:
    return [column.chip.words for column in panes.columns()]


def tops(panes: ArticlePanes, *passages: tuple[ArticleId, PassageId]) -> list[int | None]:
    return [panes.pane(article).top_of(passage) for article, passage in passages]


def test_divergence_when_selected_then_all_first_matches_stand_level(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.select(DIVERGENCE, MATCHES, SOUTH.id)
    north, south = tops(panes, (NORTH.id, MATCHES[NORTH.id][0]), (SOUTH.id, MATCHES[SOUTH.id][0]))
    assert north == south
    assert north is not None
    assert 0 <= north <= 350


def test_divergence_when_its_match_is_in_view_then_the_anchor_stays_put(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.pane(SOUTH.id).bring_level(SOUTH.passages[5].id, 123)
    panes.select(DIVERGENCE, MATCHES, SOUTH.id)
    assert tops(panes, (SOUTH.id, SOUTH.passages[5].id), (NORTH.id, NORTH.passages[40].id)) == [123, 123]


def test_anchor_when_silent_then_the_first_speaking_article_leads(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.pane(NORTH.id).bring_level(NORTH.passages[40].id, 99)
    panes.select(DIVERGENCE, MATCHES, WEST.id)
    assert tops(panes, (SOUTH.id, SOUTH.passages[5].id)) == [99]


def test_anchor_when_chosen_then_its_header_alone_is_marked(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.select(DIVERGENCE, MATCHES, SOUTH.id)
    edges = [column.grab().toImage().pixelColor(60, 1) for column in panes.columns()]
    assert [edge == Theme(dark=False).accent for edge in edges] == [False, True, False]


def test_tab_key_when_pressed_in_a_pane_then_leaves_it(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.focus_article(0)
    QTest.keyClick(panes.pane(NORTH.id), Qt.Key.Key_Tab)
    assert not panes.pane(NORTH.id).hasFocus()


def test_chips_when_selected_then_count_matches_or_say_silent(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    assert chips(panes) == ["", "", ""]
    panes.select(DIVERGENCE, MATCHES, None)
    assert chips(panes) == ["1 of 2 matches", "1 of 3 matches", "silent"]
    panes.select(None, {}, None)
    assert chips(panes) == ["", "", ""]


def test_chip_of_a_silent_article_when_a_passage_comes_near_then_offers_it(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.select(DIVERGENCE, {**MATCHES, WEST.id: ids_of(WEST, [3])}, None)
    assert chips(panes)[2] == "silent, 1 related"
    panes.select(DIVERGENCE, {**MATCHES, WEST.id: ids_of(WEST, [3, 4])}, None)
    assert chips(panes)[2] == "silent, 1 of 2 related"


def test_next_match_when_pressed_then_comes_on_screen_and_wraps_round(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.select(DIVERGENCE, MATCHES, NORTH.id)
    chip = panes.columns()[1].chip
    pane = panes.pane(SOUTH.id)
    forward = next(b for b in chip.findChildren(QToolButton) if b.accessibleName().startswith("Next"))
    back = next(b for b in chip.findChildren(QToolButton) if b.accessibleName().startswith("Previous"))
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    assert chip.words == "2 of 3 matches"
    top = pane.top_of(SOUTH.passages[90].id)
    assert top is not None
    assert 0 <= top < pane.viewport().height() / 2
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert chip.words == "3 of 3 matches"


def test_headers_when_chips_differ_then_are_as_high(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    before = {column.pane.y() for column in panes.columns()}
    panes.select(DIVERGENCE, MATCHES, None)
    QApplication.processEvents()
    assert {column.pane.y() for column in panes.columns()} == before
    assert len(before) == 1


def test_other_pane_when_the_reader_scrolls_then_follows_the_alignment(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.show_comparison(make_comparison(), {})
    pane = panes.pane(NORTH.id)
    with qtbot.waitSignal(pane.reading_moved, timeout=2000) as moved:
        pane.verticalScrollBar().setValue(4000)
    read = moved.args[0] if moved.args else ""
    number = [passage.id for passage in NORTH.passages].index(PassageId(read))
    top = pane.top_of(PassageId(read))
    assert top is not None
    assert panes.pane(SOUTH.id).top_of(SOUTH.passages[119 - number].id) == max(0, top)
    assert panes.pane(WEST.id).verticalScrollBar().value() == 0


def test_other_pane_when_following_is_off_then_stays(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.show_comparison(make_comparison(), {})
    panes.set_following(following=False)
    pane = panes.pane(NORTH.id)
    with qtbot.waitSignal(pane.reading_moved, timeout=2000):
        pane.verticalScrollBar().setValue(4000)
    assert panes.pane(SOUTH.id).verticalScrollBar().value() == 0


def test_reader_when_the_scrolled_column_is_closed_at_once_then_nothing_follows_it(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.show_comparison(make_comparison(), {})
    pane = panes.pane(NORTH.id)
    pane.verticalScrollBar().setValue(4000)
    panes.show_articles((SOUTH, WEST))
    pane.reading_moved.emit(NORTH.passages[60].id)  # as its timer does, which may be faster than the deletion
    assert panes.pane(SOUTH.id).verticalScrollBar().value() == 0


def test_highlight_when_clicked_in_a_pane_then_the_window_hears_of_it(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    highlight = make_highlight(SOUTH, "Number 1.", "d1")
    panes.show_comparison(make_comparison(), {SOUTH.id: (highlight,)})
    pane = panes.pane(SOUTH.id)
    with qtbot.waitSignal(panes.divergence_clicked) as clicked:
        place = pane.rect_of(highlight.span).center()
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["d1"]


def menu_of(panes: ArticlePanes, place: int) -> dict[str, QAction]:
    """Return the entries of a header's menu as a reader sees them, by their words."""
    menu = panes.columns()[place].header.menu_button.menu()
    menu.aboutToShow.emit()
    return {entry.text().replace("&", ""): entry for entry in menu.actions() if not entry.isSeparator()}


def test_close_entry_when_chosen_then_names_its_article(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    with qtbot.waitSignal(panes.article_close_requested) as asked:
        menu_of(panes, 1)["Close this source"].trigger()
    assert asked.args == [SOUTH.id]


def test_columns_when_there_are_many_then_none_is_too_narrow(qtbot: QtBot) -> None:
    many = tuple(make_long_article(5, f"a{n}") for n in range(7))
    panes = open_panes(qtbot, many, width=900)
    assert min(column.width() for column in panes.columns()) >= NARROWEST
    panes.focus_article(6)
    assert panes.pane(many[6].id).hasFocus()
    assert panes.columns()[6].visibleRegion().boundingRect().width() >= NARROWEST - 1


PIN = "Keep in view while others scroll sideways"


def pins(panes: ArticlePanes) -> list[bool]:
    return [menu_of(panes, place)[PIN].isChecked() for place in range(len(panes.columns()))]


def test_column_when_pinned_then_stays_in_view_while_others_scroll(qtbot: QtBot) -> None:
    many = tuple(make_long_article(5, f"a{n}") for n in range(6))
    panes = open_panes(qtbot, many, width=950)
    menu_of(panes, 2)[PIN].trigger()
    assert pins(panes).index(True) == 2
    assert panes.columns()[2].header.role == "kept in view"
    for last in (5, 0):
        QApplication.processEvents()
        panes.focus_article(last)
        for seen in (2, last):
            assert panes.columns()[seen].visibleRegion().boundingRect().width() >= NARROWEST - 1
    menu_of(panes, 2)[PIN].trigger()
    QApplication.processEvents()
    places = [column.mapTo(panes, column.rect().topLeft()).x() for column in panes.columns()]
    assert places == sorted(places)
    assert [column.pane.article for column in panes.columns()] == list(many)


def test_pinned_column_when_its_article_is_closed_then_the_others_remain(qtbot: QtBot) -> None:
    many = tuple(make_long_article(5, f"a{n}") for n in range(6))
    panes = open_panes(qtbot, many, width=950)
    panes.pin(many[0].id)
    panes.show_articles(many[1:])
    QApplication.processEvents()
    assert not any(pins(panes))
    assert panes.columns()[0].isVisible()


def test_pin_when_all_columns_fit_then_is_not_offered(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, width=1200)
    assert not menu_of(panes, 0)[PIN].isEnabled()
    panes.resize(700, 700)
    assert menu_of(panes, 0)[PIN].isEnabled()


def test_articles_when_one_is_added_then_the_others_keep_their_place(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, ARTICLES[:2])
    pane = panes.pane(NORTH.id)
    pane.bring_level(NORTH.passages[60].id, 10)
    panes.show_articles((WEST, NORTH))
    assert [column.pane.article for column in panes.columns()] == [WEST, NORTH]
    assert panes.pane(NORTH.id) is pane
    first, last = pane.code_points_on_screen()
    assert first <= NORTH.passages[60].span.start <= last


def test_letters_when_a_source_is_closed_are_those_of_the_lists(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    assert [column.letter for column in panes.columns()] == ["A", "B", "C"]
    panes.show_articles((NORTH, WEST))
    assert [(column.letter, column.pane.article) for column in panes.columns()] == [("A", NORTH), ("B", WEST)]


def test_article_when_its_title_is_corrected_then_the_place_is_kept(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    pane = panes.pane(NORTH.id)
    pane.bring_level(NORTH.passages[60].id, 10)
    panes.show_articles((replace(NORTH, title="Corrected"), SOUTH, WEST))
    assert pane.top_of(NORTH.passages[60].id) == 10
    assert pane.accessibleName().startswith("Article: Corrected")


def test_every_button_when_asked_by_a_screen_reader_then_has_a_name(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    assert all(button.accessibleName() for button in panes.findChildren(QToolButton))
    assert all(column.ruler.accessibleName() for column in panes.columns())


def test_theme_and_text_size_when_set_then_reach_every_column(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    panes.set_theme(Theme(dark=True))
    panes.set_text_size(17)
    for column in panes.columns():
        assert column.pane.palette().base().color() == Theme(dark=True).base
        assert column.pane.lazy_layout.typography.points == 17


def test_partners_when_pairs_compete_then_the_best_wins_and_groups_fill_in() -> None:
    north, south, west = (article.passages for article in ARTICLES)
    group = EventGroup(
        id=EventGroupId("g"),
        passages={NORTH.id: (north[1].id,), WEST.id: (west[7].id, west[8].id)},
        score=0.5,
    )
    pairs = (
        PassagePair(left=north[1].id, right=south[2].id, score=0.9),
        PassagePair(left=north[1].id, right=south[3].id, score=0.4),
    )
    alignment = Alignment(groups=(group,), pairs=pairs)
    partners = find_partners(Comparison(articles=ARTICLES, facts=(), alignment=alignment, divergences=()))
    assert partners[north[1].id] == {SOUTH.id: south[2].id, WEST.id: west[7].id}
    assert partners[south[3].id] == {NORTH.id: north[1].id}
    assert partners[west[8].id] == {NORTH.id: north[1].id}


FIVE = tuple(make_long_article(30, name) for name in ("one", "two", "three", "four", "five"))


def diverging(*values: int | None) -> Divergence:
    """Return a divergence of the five articles that say these values; None is silent."""
    said = [(article, value) for article, value in zip(FIVE, values, strict=True) if value is not None]
    facts = tuple(replace(make_fact(article, 3), value=value, shown=str(value)) for article, value in said)
    silent = tuple(article.id for article, value in zip(FIVE, values, strict=True) if value is None)
    return replace(DIVERGENCE, facts=facts, silent=silent)


def seen(panes: ArticlePanes) -> list[str]:
    """Return the articles whose columns are seen whole."""
    whole = panes.rect().adjusted(-1, 0, 1, 0)
    return [
        article.id
        for article, column in zip(FIVE, panes.columns(), strict=True)
        if whole.contains(column.mapTo(panes, column.rect().topLeft()))
        and whole.contains(column.mapTo(panes, column.rect().topRight()))
        and column.visibleRegion().boundingRect().width() == column.width()
    ]


def select_in(panes: ArticlePanes, divergence: Divergence, anchor: ArticleId | None = None) -> None:
    panes.select(divergence, {fact.article: (fact.passage,) for fact in divergence.facts}, anchor)


def test_divergence_when_the_first_that_disagrees_is_far_right_then_both_are_seen(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, FIVE, width=740)
    select_in(panes, diverging(3, 3, 3, 4, 3))
    assert {"one", "four"} <= set(seen(panes))
    select_in(panes, diverging(3, 5, 3, 4, 3))
    assert {"one", "two"} <= set(seen(panes))
    select_in(panes, diverging(3, 3, 3, 3, 9))
    assert {"one", "five"} <= set(seen(panes))
    select_in(panes, diverging(None, None, 3, 7, 3))
    assert {"three", "four"} <= set(seen(panes))
    assert not any(pins(panes)), "a pin lent to a selection ends with it"


def test_divergence_when_there_is_room_for_one_column_only_is_seen_whole_where_it_leads(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, FIVE, width=740)
    select_in(panes, diverging(3, 3, 3, 4, 3))
    assert any(pins(panes))
    panes.resize(500, 700)
    select_in(panes, diverging(None, None, 3, 7, 3))
    assert seen(panes) == ["three"]
    select_in(panes, diverging(3, 3, 3, 4, 3))
    assert seen(panes) == ["one"]
    assert not any(pins(panes))


def test_divergence_when_the_reader_has_pinned_a_column_then_it_stays_pinned(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, FIVE, width=740)
    panes.pin(FIVE[1].id)
    select_in(panes, diverging(3, 3, 3, 4, 3))
    assert {"two", "four"} <= set(seen(panes))
    select_in(panes, diverging(3, 5, 3, 3, 3))
    assert {"one", "two"} <= set(seen(panes))


def test_divergence_when_all_say_the_same_then_a_silent_column_is_shown_beside(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, FIVE, width=740)
    select_in(panes, diverging(3, 3, 3, 3, None))
    assert {"one", "five"} <= set(seen(panes))
    panes.select(diverging(3, None, None, None, 3), {FIVE[0].id: (FIVE[0].passages[3].id,)}, None)
    assert {"one", "two"} <= set(seen(panes))


def test_divergence_when_all_that_speak_are_hidden_then_the_pinned_silent_column_stays(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, FIVE, width=740)
    panes.hide_source(FIVE[2].id)
    panes.hide_source(FIVE[3].id)
    panes.pin(FIVE[0].id)
    panes.select(diverging(None, None, 3, 4, None), {FIVE[0].id: (FIVE[0].passages[3].id,)}, FIVE[0].id)
    assert {"one", "two"} <= set(seen(panes))
