"""The card over marked words: what the others say, and how to get there by mouse and keyboard."""

from dataclasses import replace

import pytest
from builders_gui import span_of
from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_builders import Opened

from viewer.domain.comparison import Divergence
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.cards.card_content import build_card, statement_as_html
from viewer.gui.cards.carding import GRACE_MS
from viewer.gui.cards.hover_card import HoverCard
from viewer.gui.judging import Edit

COLOURS = dict.fromkeys(("text", "dimmed", "tint"), "#123456")


def finding(opened: Opened, slot: str) -> Divergence:
    return next(each for each in opened.session.findings if each.slot == slot)


def pane_of(opened: Opened, place: int) -> ArticlePane:
    return opened.window.text_panes()[place]


def words_of(opened: Opened, slot: str, place: int = 0) -> QRect:
    """Return the rectangle of the value that the source at ``place`` gives."""
    article = opened.session.articles[place].id
    fact = next(fact for fact in finding(opened, slot).facts if fact.article == article)
    return pane_of(opened, place).rect_of(fact.span)


def point_at(opened: Opened, slot: str, place: int = 0) -> HoverCard:
    pane, words = pane_of(opened, place), words_of(opened, slot, place).center()
    QTest.mouseMove(pane.viewport(), words)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, words, pane.viewport().mapToGlobal(words))
    QApplication.sendEvent(pane.viewport(), event)
    return opened.window.tools.cards.card


def put_caret(opened: Opened, words: str, place: int = 0) -> ArticlePane:
    pane = pane_of(opened, place)
    assert pane.article is not None
    pane.setFocus()
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    assert pane.find(pane.article.quoted(span_of(pane.article, words)))
    cursor = pane.textCursor()
    cursor.setPosition(cursor.selectionStart())
    pane.setTextCursor(cursor)
    return pane


def test_card_when_the_pointer_rests_on_words_tells_every_other_source(opened: Opened) -> None:
    card = point_at(opened, "tugs")
    assert card.isVisible()
    assert [line.accessibleName() for line in card.lines] == [
        "B Accident at the lighthouse: 2. “There were 4 sailors on the bridge and 2 tugs at the rock.”",
        "C What we know of the ferry: 5. “It took 5 tugs to pull it free.”",
    ]
    said = [label.text() for label in card.findChildren(QLabel)]
    assert said == ["tugs", "later figure · very likely", "Here, A: 3", "Not judged yet"]
    assert "tugs" in card.accessibleName()
    assert "Here, A: 3" in card.accessibleDescription()
    assert opened.window.rect().contains(card.geometry())
    assert not card.has_keyboard, "what comes by itself takes no keyboard away"


def test_card_of_a_finding_on_which_a_source_is_silent_says_so_and_how_it_was_judged(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Judge", status=Status.CONFIRMED))
    opened.session.select(None)
    card = point_at(opened, "passengers")
    assert card.lines[-1].accessibleName() == "C What we know of the ferry: silent"
    assert "Your judgement: Confirmed, contradiction" in [label.text() for label in card.findChildren(QLabel)]


def test_line_of_a_card_when_clicked_selects_the_finding_and_brings_its_source_level(opened: Opened) -> None:
    card = point_at(opened, "tugs")
    QTest.mouseClick(card.lines[1], Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    assert opened.session.selected == finding(opened, "tugs")
    assert opened.session.anchor == opened.session.articles[2].id


def is_leaving(opened: Opened) -> bool:
    """Tell whether the card is about to go."""
    return any(
        timer.isActive() for timer in opened.window.findChildren(QTimer) if timer.interval() == GRACE_MS
    )


def test_card_stays_while_the_pointer_goes_onto_it_and_vanishes_when_it_leaves(
    qtbot: QtBot, opened: Opened
) -> None:
    card = point_at(opened, "tugs")
    pane = pane_of(opened, 0)
    pane.hovered.emit(())
    assert is_leaving(opened)
    centre = QPointF(card.rect().center())
    QApplication.sendEvent(card, QEnterEvent(centre, centre, centre))
    assert not is_leaving(opened)
    assert card.isVisible()
    card.pointer_left.emit()
    qtbot.waitUntil(card.isHidden, timeout=3000)


def test_card_when_the_text_is_scrolled_or_something_else_selected_goes(opened: Opened) -> None:
    card = point_at(opened, "tugs")
    pane_of(opened, 0).view_moved.emit()
    assert not card.isVisible()
    point_at(opened, "tugs")
    opened.do(ActionId.NEXT)
    assert not card.isVisible()


def test_card_by_keyboard_opens_at_the_caret_and_is_walked_chosen_and_closed(opened: Opened) -> None:
    pane = put_caret(opened, "3 tugs")
    card = opened.window.tools.cards.card
    opened.do(ActionId.CARD)
    assert card.lines[0].hasFocus()
    for key, place in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Tab, 0),
    ):
        QTest.keyClick(opened.window.focusWidget(), key)
        assert card.lines[place].hasFocus(), key
    QTest.keyClick(card.lines[0], Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert pane.hasFocus()
    opened.do(ActionId.CARD)
    QTest.keyClick(card.lines[0], Qt.Key.Key_Down)
    QTest.keyClick(card.lines[1], Qt.Key.Key_Return)
    assert opened.session.anchor == opened.session.articles[2].id


def test_card_by_keyboard_where_nothing_is_marked_says_so(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    put_caret(opened, "Ferry runs")
    opened.do(ActionId.CARD)
    assert not opened.window.tools.cards.card.isVisible()
    assert announced == ["There is no finding at the caret. Place it in marked words of a text."]


def test_card_of_words_that_two_findings_share_has_a_section_for_each(opened: Opened) -> None:
    comparison = opened.session.comparison
    assert comparison is not None
    tugs = finding(opened, "tugs")
    twin = replace(tugs, id=type(tugs.id)("figure:twin"), slot="boats")
    opened.session.show_comparison(replace(comparison, divergences=(*comparison.divergences, twin)))
    card = point_at(opened, "tugs")
    assert {line.finding for line in card.lines} == {tugs.id, twin.id}
    assert len(card.lines) == 4


@pytest.mark.parametrize("evil", ["<b>x</b>", "<img src=x onerror=1>", "a & b"])
def test_line_when_an_article_holds_markup_shows_it_as_it_stands(opened: Opened, evil: str) -> None:
    pane = pane_of(opened, 0)
    put_caret(opened, "3 tugs")
    section = build_card(opened.session, opened.session.articles[0].id, pane.highlights_at_caret())[0]
    statement = replace(section.others[0], before=evil, quoted=evil, after=evil, name=evil, stance=evil)
    html = statement_as_html(statement, COLOURS)
    assert evil not in html
    assert html.count("&lt;") + html.count("&amp;") >= 5
