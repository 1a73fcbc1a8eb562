"""Ribbons between the texts lead from what one source says to what its neighbour says."""

from collections.abc import Mapping, Sequence

import pytest
from builders_gui import ids_of, make_long_article
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import Alignment, Comparison, EventGroup, EventGroupId, PassagePair
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.ribbon_geometry import End
from viewer.gui.articles.ribbon_handle import GAP, RibbonHandle
from viewer.gui.articles.ribbon_painter import words_for
from viewer.gui.articles.ribbon_scene import Scene
from viewer.gui.event_links import EventLinks
from viewer.gui.theme import Theme

THEME = Theme(dark=False)
ARTICLES = tuple(make_long_article(60, name) for name in ("north", "south", "west", "east"))
N, S, W, E = (ids_of(article, range(60)) for article in ARTICLES)
GROUP: Mapping[ArticleId, tuple[PassageId, ...]] = {
    ARTICLES[0].id: (N[20],),
    ARTICLES[1].id: (S[30], S[50]),
    ARTICLES[3].id: (E[0],),
}
COMPARISON = Comparison(
    articles=ARTICLES,
    facts=(),
    alignment=Alignment(
        groups=(EventGroup(id=EventGroupId("g"), passages=GROUP, score=0.6),),
        pairs=(
            PassagePair(left=N[20], right=S[30], score=0.9),
            PassagePair(left=S[30], right=E[0], score=0.7),
            PassagePair(left=N[20], right=S[50], score=0.6),
            PassagePair(left=N[20], right=E[0], score=0.4),
        ),
    ),
    divergences=(),
)


def open_panes(qtbot: QtBot, *, width: int = 1600, count: int = 4) -> ArticlePanes:
    panes = ArticlePanes(theme=THEME)
    qtbot.addWidget(panes)
    panes.resize(width, 700)
    panes.show_articles(ARTICLES[:count])
    panes.show_comparison(COMPARISON, {})
    with qtbot.waitExposed(panes):
        panes.show()
    return panes


def select(panes: ArticlePanes, group: Mapping[ArticleId, tuple[PassageId, ...]] = GROUP) -> None:
    panes.select(None, group, ARTICLES[0].id)
    panes.ribbons.show_event(EventLinks(COMPARISON), group)
    QApplication.processEvents()


def handles(panes: ArticlePanes) -> Sequence[RibbonHandle]:
    """Return the handles between columns, from left to right."""
    found = [each for each in panes.findChildren(RibbonHandle) if each.isVisible()]
    return sorted(found, key=lambda each: each.mapTo(panes, QPoint(0, 0)).x())


def scene_of(handle: RibbonHandle) -> Scene:
    scene = handle.scene()
    assert scene is not None
    return scene


def click(handle: RibbonHandle, point: QPointF) -> None:
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=point.toPoint())


def top_in(handle: RibbonHandle, panes: ArticlePanes, article: int, passage: PassageId) -> int:
    pane = panes.pane(ARTICLES[article].id)
    top = pane.top_of(passage)
    assert top is not None
    return handle.mapFromGlobal(pane.viewport().mapToGlobal(QPoint(0, top))).y()


def test_ribbon_when_an_event_is_shown_joins_its_passages_where_they_stand(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    select(panes)
    handle = handles(panes)[0]
    band = next(each for each in scene_of(handle).bands if each.link.right == S[30])
    assert band.ribbon.left.top == top_in(handle, panes, 0, N[20])
    assert band.ribbon.right.top == top_in(handle, panes, 1, S[30])
    after = panes.pane(ARTICLES[1].id).top_of(S[31])
    assert after is not None
    assert band.ribbon.right.bottom - band.ribbon.right.top == after - top_level(panes, 1, S[30])


def top_level(panes: ArticlePanes, article: int, passage: PassageId) -> int:
    top = panes.pane(ARTICLES[article].id).top_of(passage)
    assert top is not None
    return top


def test_ribbon_when_white_space_stands_above_the_first_passage_begins_below_it(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    first = {ARTICLES[0].id: (N[20],), ARTICLES[1].id: (S[0],)}
    select(panes, first)
    handle = handles(panes)[0]
    assert top_level(panes, 1, S[0]) > 100
    assert scene_of(handle).bands[0].ribbon.right.top == top_in(handle, panes, 1, S[0])


def test_ribbon_when_a_text_is_scrolled_goes_with_it_and_is_painted_there(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    select(panes, {ARTICLES[0].id: (N[20],), ARTICLES[1].id: (S[30],)})
    handle = handles(panes)[0]
    before = scene_of(handle).bands[0].ribbon
    bar = panes.pane(ARTICLES[0].id).verticalScrollBar()
    bar.setValue(bar.value() - 90)
    QApplication.processEvents()
    after = scene_of(handle).bands[0].ribbon
    assert (after.left.top, after.right.top) == (before.left.top + 90, before.right.top)
    image = handle.grab().toImage()
    ratio = image.devicePixelRatio()
    assert image.pixelColor(1, round((after.left.top + 20) * ratio)) == THEME.accent
    assert image.pixelColor(1, round((after.left.top - 20) * ratio)) != THEME.accent


def test_ribbons_when_looked_at_move_no_text(qtbot: QtBot) -> None:
    panes = ArticlePanes(theme=THEME)
    qtbot.addWidget(panes)
    panes.resize(800, 700)
    long = tuple(make_long_article(1500, name) for name in ("long", "longer"))
    panes.show_articles(long)
    with qtbot.waitExposed(panes):
        panes.show()
    layout = panes.pane(long[1].id).lazy_layout
    total = layout.documentSize().height()
    panes.ribbons.show_event(EventLinks(), {article.id: ids_of(article, [0, 700, 1400]) for article in long})
    QApplication.processEvents()
    assert scene_of(handles(panes)[0]).bands
    assert layout.documentSize().height() == total, "estimates must not be looked at, or they change"


def test_arrow_when_clicked_brings_the_unseen_passage_level(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    select(panes)
    panes.pane(ARTICLES[1].id).verticalScrollBar().setValue(0)
    handle = handles(panes)[0]
    (band,) = scene_of(handle).bands
    ((place, where),) = band.arrows()
    assert where is End.BELOW
    assert band.link.right == S[30], "the nearest of the two below"
    click(handle, place.center())
    assert abs(top_level(panes, 1, S[30]) - top_level(panes, 0, N[20])) <= 1
    assert panes.columns()[1].chip.words == "1 of 2 matches"


def test_tags_when_a_source_between_is_silent_name_where_it_goes_on_and_lead_there(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, width=900)
    select(panes)
    bar = panes.pane(ARTICLES[3].id).verticalScrollBar()
    bar.setValue(bar.maximum())
    onwards, back = handles(panes)[1:3]
    (forward,) = scene_of(onwards).tags
    assert (forward.letter, forward.silent, forward.rightwards) == ("D", "C", True)
    assert words_for(forward, "B", "C") == "C is silent here. D goes on with it: click to go there."
    click(onwards, forward.place.center())
    assert top_level(panes, 3, E[0]) == top_level(panes, 1, S[30])
    assert panes.columns()[3].visibleRegion().boundingRect().width() >= 300
    (backward,) = scene_of(back).tags
    assert (backward.letter, backward.rightwards) == ("B", False)


def test_ribbon_when_a_column_is_pinned_runs_to_the_column_beside_it_now(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, width=1000)
    select(panes)
    panes.pin(ARTICLES[3].id)
    QApplication.processEvents()
    handle = handles(panes)[0]
    assert handle.accessibleName() == "Between D and A"
    (band,) = scene_of(handle).bands
    assert (band.link.left, band.link.right) == (E[0], N[20])
    area = panes.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(panes.columns()[2])
    QApplication.processEvents()
    handle.scene()
    assert handle.accessibleName() == "Between D and B"


def test_ribbon_when_the_column_between_is_hidden_runs_to_the_next_one(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    select(panes)
    panes.columns()[1].hide()
    panes.columns()[2].hide()
    QApplication.processEvents()
    (handle,) = handles(panes)
    (band,) = scene_of(handle).bands
    assert (band.link.left, band.link.right) == (N[20], E[0])


def test_handle_when_dragged_makes_the_text_wider(qtbot: QtBot) -> None:
    panes = open_panes(qtbot, count=2)
    select(panes)
    handle, width = handles(panes)[0], panes.columns()[0].width()
    asked: list[str] = []
    panes.ribbons.passage_chosen.connect(lambda article, _passage, _y: asked.append(article))
    start = QPoint(GAP // 2, top_in(handle, panes, 0, N[20]) + 70)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for step in (40, 120):
        place = QPointF(start + QPoint(step, 0))
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            place,
            handle.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(handle, move)
    assert scene_of(handle).target_at(QPointF(start)) is not None, "a click here would lead somewhere"
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
    assert panes.columns()[0].width() > width + 60
    assert asked == [], "dragging is no click"


def test_quiet_event_when_shown_is_paler_than_a_selected_one(qtbot: QtBot) -> None:
    panes = open_panes(qtbot)
    select(panes)
    handle = handles(panes)[0]
    panes.ribbons.show_event(EventLinks(COMPARISON), GROUP, quiet=True)
    image = handle.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert THEME.accent.name() not in colours
    assert len(colours) > 3


@pytest.mark.parametrize(
    ("related", "by_hand", "said"),
    [
        (False, False, "A and B surely report the same thing. Click to bring both level."),
        (False, True, "A and B were linked by a reviewer. Click to bring both level."),
        (True, False, "One of A and B does not state this; this is its nearest passage."),
    ],
)
def test_ribbon_when_pointed_at_says_what_it_joins(
    qtbot: QtBot,
    related: bool,  # noqa: FBT001 - a case of a test
    by_hand: bool,  # noqa: FBT001 - a case of a test
    said: str,
) -> None:
    panes = open_panes(qtbot)
    select(panes)
    links = EventLinks(COMPARISON, frozenset([frozenset((N[20], S[30]))] if by_hand else []))
    silent = frozenset([ARTICLES[1].id] if related else [])
    panes.ribbons.show_event(links, GROUP, silent)
    scene = scene_of(handles(panes)[0])
    band = next(each for each in scene.bands if each.link.right == S[30])
    inside = QPointF(GAP / 2, (band.ribbon.left.top + band.ribbon.right.bottom) / 2)
    item = scene.item_at(inside)
    assert item is band
    assert words_for(item, "A", "B") == said
    assert scene.item_at(QPointF(GAP / 2, 10)) is None
