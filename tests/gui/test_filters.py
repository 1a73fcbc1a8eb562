"""What the reader asks the list for, how it is said and taken back, and what is never lost by it."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from fake_comparing import compare_figures, make_article
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from window_builders import Opened

from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.divergences.choice_button import ChoiceButton
from viewer.gui.divergences.filter_chips import find_chips
from viewer.gui.filter_announcing import SETTLED_MS
from viewer.gui.filtering import NOBODY, DivergenceFilter
from viewer.gui.judging import Edit, new_annotation
from viewer.gui.standing import Standing, has_standing
from viewer.reviewing.editing import add_annotation


@pytest.fixture
def announced(opened: Opened) -> list[str]:
    said: list[str] = []
    opened.session.announced.connect(said.append)
    return said


def listed(opened: Opened) -> list[str]:
    return [each.slot for each in opened.session.sifted.shown]


def tick(choice: ChoiceButton, *values: object) -> None:
    """Tick entries as a reader does: open the menu, click one after the other, close it."""
    menu = choice.menu()
    assert isinstance(menu, QMenu)
    menu.popup(choice.mapToGlobal(choice.rect().bottomLeft()))
    for value in values:
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(choice.entry(value)).center()
        )
        assert menu.isVisible(), "several can be ticked in one go"
    menu.close()


def test_kinds_when_several_are_ticked_let_any_of_them_through(opened: Opened) -> None:
    filters = opened.window.divergence_list.filters
    filters.more.click()
    kinds = {each.slot: each.kind for each in opened.session.divergences}
    tick(filters.kinds, kinds["passengers"], kinds["tugs"])
    assert set(listed(opened)) == {"passengers", "tugs"}
    assert filters.kinds.text() == "Kind · 2"
    assert "2 chosen" in filters.kinds.accessibleName()


def test_chips_when_the_panel_is_closed_say_what_is_asked_for_and_take_it_back(opened: Opened) -> None:
    filters = opened.window.divergence_list.filters
    assert not filters.chips.isVisible()
    kinds = {each.slot: each.kind for each in opened.session.divergences}
    wanted = replace(
        opened.session.filter,
        kinds=frozenset({kinds["passengers"]}),
        relations=frozenset({Relation.CONTRADICTION}),
    )
    opened.session.set_filter(wanted)
    assert [button.text() for button in filters.chips.buttons] == ["casualties ×", "contradiction ×"]
    assert all(button.isVisible() and button.accessibleName() for button in filters.chips.buttons)
    QTest.mouseClick(filters.chips.buttons[0], Qt.MouseButton.LeftButton)
    assert opened.session.filter == replace(wanted, kinds=frozenset())
    assert filters.kinds.chosen == ()
    QTest.mouseClick(filters.chips.clear, Qt.MouseButton.LeftButton)
    assert opened.session.filter == DivergenceFilter()
    assert not filters.chips.isVisible()


def test_every_thing_a_filter_asks_for_has_a_chip_and_without_all_of_them_nothing_is_asked_for() -> None:
    source = compare().articles[1].id
    wanted = DivergenceFilter(
        kinds=frozenset({Kind.CASUALTY, Kind.PLACE}),
        relations=frozenset({Relation.UPDATE}),
        statuses=frozenset({Status.OPEN}),
        reviewers=frozenset({"Ada", "", NOBODY}),
        least=0.65,
        sources=frozenset({source}),
        standing=Standing.AGAINST,
    )
    words = [chip.words for chip in find_chips(wanted, {source: "B"})]
    assert words == [
        "casualties",
        "place",
        "later figure",
        "Open",
        "annotated by Ada",
        "annotated by nobody yet",
        "annotated, unsigned",
        "at least likely",
        "B against the others",
    ]
    while chips := find_chips(wanted, {}):
        wanted = chips[0].without
    assert wanted == DivergenceFilter()


def compare() -> Comparison:
    return compare_figures(
        (
            make_article("one", "Title\n\nThere were 3 boats and 7 sails.\n\nLater 5 boats were seen."),
            make_article("two", "Title\n\nA witness saw 4 boats and 7 sails, and 2 dogs."),
            make_article("three", "Title\n\nOthers saw 4 boats and 8 sails. The 2 dogs were 3 dogs."),
        ),
        (),
        report=lambda *_progress: None,
    )


def divergence(slot: str) -> Divergence:
    return next(each for each in compare().divergences if each.slot == slot)


def test_standing_when_asked_of_sources_tells_who_stands_alone() -> None:
    one, two, three = (article.id for article in compare().articles)
    boats, sails, dogs = divergence("boats"), divergence("sails"), divergence("dogs")
    assert has_standing(boats, (one,), Standing.AGAINST)
    assert not has_standing(boats, (two,), Standing.AGAINST)
    assert has_standing(sails, (), Standing.AGAINST)
    assert not has_standing(dogs, (two,), Standing.AGAINST)
    assert has_standing(boats, (one,), Standing.WITHIN)
    assert has_standing(dogs, (), Standing.WITHIN)
    assert not has_standing(sails, (), Standing.WITHIN)
    assert has_standing(dogs, (two, three), None)
    assert not has_standing(dogs, (one, two), None)
    alone = replace(
        boats, facts=tuple(fact for fact in boats.facts if fact.article == one), silent=(two, three)
    )
    assert has_standing(alone, (), Standing.ALONE)
    assert not has_standing(alone, (), Standing.AGAINST)
    assert not has_standing(alone, (two,), Standing.ALONE)
    assert not has_standing(boats, (), Standing.ALONE)


def test_confidence_when_asked_for_hides_what_is_less_sure(opened: Opened) -> None:
    comparison = opened.session.comparison
    assert comparison is not None
    judged = tuple(
        replace(each, judgement=replace(each.judgement, confidence=0.7 if each.slot == "tugs" else 0.9))
        for each in comparison.divergences
    )
    opened.session.show_comparison(replace(comparison, divergences=judged))
    tick(opened.window.divergence_list.filters.confidence, 0.85)
    assert "tugs" not in listed(opened)
    tick(opened.window.divergence_list.filters.confidence, 0.65)
    assert "tugs" in listed(opened)


def test_reviewers_when_asked_for_show_their_findings_or_what_nobody_has_touched(opened: Opened) -> None:
    tugs = next(each for each in opened.session.divergences if each.slot == "tugs")
    note = new_annotation(tugs, opened.session.articles, "Ada", datetime(2024, 5, 1, tzinfo=UTC))
    opened.session.record(add_annotation(opened.session.review, note), "Note")
    filters = opened.window.divergence_list.filters
    tick(filters.reviewers, "Ada")
    assert listed(opened) == ["tugs"]
    tick(filters.reviewers, "Ada", NOBODY)
    assert set(listed(opened)) == {"passengers", "people"}


def test_source_when_it_is_closed_is_asked_for_no_longer(opened: Opened) -> None:
    last = opened.session.articles[2].id
    opened.session.set_filter(replace(opened.session.filter, sources=frozenset({last})))
    opened.window.panes.article_close_requested.emit(last)
    assert opened.session.filter.sources == frozenset()
    assert listed(opened)


def test_filter_when_typed_is_announced_once_it_has_settled(
    qtbot: QtBot, opened: Opened, announced: list[str]
) -> None:
    QTest.keyClicks(opened.window.divergence_list.filter_text, "tugs")
    assert announced == []
    qtbot.waitUntil(lambda: bool(announced), timeout=3000)
    assert announced == ["Shown: 1 of 3 divergences. 2 hidden by the filter."]


def test_section_when_opened_is_no_filter_to_announce(
    qtbot: QtBot, opened: Opened, announced: list[str]
) -> None:
    opened.session.set_filter(replace(opened.session.filter, omissions=True))
    opened.session.set_filter(replace(opened.session.filter, text="tugs"))
    opened.session.set_filter(replace(opened.session.filter, text=""))
    settling = [
        timer
        for timer in opened.window.findChildren(QTimer)
        if timer.interval() == SETTLED_MS and timer.isActive()
    ]
    assert settling
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in settling))
    assert announced == []


def test_selected_finding_when_the_filter_hides_it_is_named_and_comes_back(opened: Opened) -> None:
    notices = opened.window.divergence_list.notices
    opened.select("people")
    assert not notices.selected.isVisible()
    opened.session.set_filter(replace(opened.session.filter, text="tugs"))
    assert notices.selected.text() == "Selected, but hidden by the filter: “people” – show"
    assert opened.window.detail.slot_heading.text() == "people"
    QTest.mouseClick(notices.selected, Qt.MouseButton.LeftButton)
    assert "people" in listed(opened)
    assert not notices.selected.isVisible()
    opened.session.set_filter(replace(opened.session.filter, omissions=True))
    opened.session.select(opened.session.findings[-1].id)
    opened.session.set_filter(replace(opened.session.filter, omissions=False))
    assert "in a closed section" in notices.selected.text()
    QTest.keyClick(notices.selected, Qt.Key.Key_Return)
    assert opened.session.filter.omissions


def test_list_when_the_filter_hides_everything_says_so_and_offers_to_clear_it(opened: Opened) -> None:
    notices = opened.window.divergence_list.notices
    assert not notices.nothing.isVisible()
    opened.session.set_filter(replace(opened.session.filter, text="zebra"))
    assert notices.nothing.isVisible()
    QTest.mouseClick(notices.clear, Qt.MouseButton.LeftButton)
    assert not notices.nothing.isVisible()
    assert len(listed(opened)) == 3


def test_counter_when_something_is_hidden_tells_shown_from_all(opened: Opened) -> None:
    counter = opened.window.divergence_list.notices.counter
    assert counter.text() == "seen 0 · judged 0 · 3 in all"
    opened.session.set_filter(replace(opened.session.filter, text="tugs"))
    assert counter.text() == "seen 0 · judged 0 · 1 of 3 shown"
    opened.session.set_filter(replace(opened.session.filter, text="", omissions=True))
    assert counter.text() == "seen 0 · judged 0 · 4 in all", "what F7 walks is counted"


def test_walk_when_the_filter_hides_where_the_reader_is_goes_on_from_there(
    opened: Opened, announced: list[str]
) -> None:
    order = [each.slot for each in opened.session.divergences]
    opened.select(order[1])
    opened.session.set_filter(replace(opened.session.filter, text=order[2]))
    opened.do(ActionId.NEXT)
    assert opened.session.selected is not None
    assert opened.session.selected.slot == order[2]
    assert announced[-1].startswith(f"Divergence 1 of 1: {order[2]}"), "it is not called the first again"
    opened.select(order[1])
    opened.session.set_filter(replace(opened.session.filter, text=order[0]))
    opened.do(ActionId.NEXT)
    assert announced[-1].startswith("Back at the first one.")
    opened.select(order[1])
    opened.do(ActionId.PREVIOUS)
    assert announced[-1].startswith("Divergence 1 of 1")


def test_walk_when_the_notes_are_open_reaches_them_too(opened: Opened, announced: list[str]) -> None:
    opened.select("tugs")
    edit_annotation(opened.session, Edit(label="Change the note", note="Counted twice."))
    comparison = opened.session.comparison
    assert comparison is not None
    left = tuple(each for each in comparison.divergences if each.slot != "tugs")
    opened.session.show_comparison(replace(comparison, divergences=left))
    opened.session.set_filter(replace(opened.session.filter, notes=True))
    assert len(opened.session.loose_notes) == 1
    for _ in range(3):
        opened.do(ActionId.NEXT)
    assert opened.session.selected_note is not None
    assert announced[-1].startswith("Divergence 3 of 3: tugs, a note")


def test_chips_stand_beside_one_another_and_are_come_to_in_their_order(opened: Opened) -> None:
    filters = opened.window.divergence_list.filters
    filters.more.click()
    opened.session.set_filter(replace(opened.session.filter, kinds=frozenset({Kind.CASUALTY})))
    opened.session.set_filter(replace(opened.session.filter, relations=frozenset({Relation.UPDATE})))
    QApplication.processEvents()
    chips = filters.chips
    places = [each.geometry() for each in (*chips.buttons, chips.clear)]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    filters.dismissed.setFocus()
    for button in (*chips.buttons, chips.clear):
        QTest.keyClick(filters, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button


def test_button_with_the_keyboard_is_pressed_by_enter_too(opened: Opened) -> None:
    filters = opened.window.divergence_list.filters
    filters.more.setFocus()
    QTest.keyClick(filters.more, Qt.Key.Key_Return)
    assert filters.kinds.isVisible()
    opened.session.set_filter(replace(opened.session.filter, relations=frozenset({Relation.UPDATE})))
    filters.chips.clear.setFocus()
    QTest.keyClick(filters.chips.clear, Qt.Key.Key_Enter)
    assert not opened.session.filter.relations
