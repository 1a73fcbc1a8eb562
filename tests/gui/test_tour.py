"""The tour: it leads through the window, points at what it speaks of, and stands in nobody's way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.gui.actions.ids import ActionId
from viewer.gui.tour.card import place_beside
from viewer.gui.tour.steps import STEPS, TourPart, step_title, step_words

WINDOW = QRect(0, 0, 1280, 800)
CARD = QSize(350, 180)


@pytest.mark.parametrize("part", TourPart)
def test_every_part_is_spoken_of_and_every_key_is_filled_in(part: TourPart) -> None:
    assert part in {step.part for step in STEPS}
    assert all("{" not in step_words(step) for step in STEPS)
    assert any("F7" in step_words(step) for step in STEPS)


def test_tour_when_nothing_is_open_opens_a_bundled_story_and_begins(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    card = opened.window.comforts.tour.card
    assert not card.isVisible()
    buttons = {button.text(): button for button in opened.window.welcome.findChildren(QAbstractButton)}
    QTest.mouseClick(buttons["Take the &tour"], Qt.MouseButton.LeftButton)
    assert len(opened.session.articles) > 1
    assert card.isVisible()
    assert card.title.text() == step_title(STEPS[0])


def test_tour_when_led_by_keys_goes_through_all_steps_and_gives_the_keyboard_back(opened: Opened) -> None:
    opened.do(ActionId.TOUR)
    tour = opened.window.comforts.tour
    for place, step in enumerate(STEPS):
        assert tour.step == place
        assert tour.card.title.text() == step_title(step)
        assert tour.frame.isVisible(), step.title
        assert opened.window.rect().contains(tour.card.geometry())
        assert tour.card.next_button.hasFocus()
        QTest.keyClick(tour.card.next_button, Qt.Key.Key_Return)
    assert tour.step is None
    assert not tour.card.isVisible()
    assert not tour.frame.isVisible()
    assert opened.window.divergence_list.view.hasFocus()


def test_tour_when_back_and_skip_are_pressed_by_their_letters_goes_back_and_ends(
    qtbot: QtBot, opened: Opened
) -> None:
    opened.do(ActionId.TOUR)
    tour = opened.window.comforts.tour
    assert not tour.card.back_button.isEnabled()
    keys = Qt.Key
    for key, step in ((keys.Key_X, 1), (keys.Key_X, 2), (keys.Key_B, 1), (keys.Key_K, None)):
        QTest.keyClick(opened.window, key, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda step=step: tour.step == step)  # type: ignore[misc]
    opened.do(ActionId.TOUR)
    assert tour.step == 0


def test_tour_while_it_runs_lets_work_go_on(opened: Opened) -> None:
    opened.do(ActionId.TOUR)
    tour = opened.window.comforts.tour
    QTest.keyClick(opened.window, Qt.Key.Key_F7)
    assert opened.session.selected is not None
    QTest.keyClicks(opened.window.form.note.field, "A note.")
    assert opened.session.review.annotations[0].note == "A note."
    assert tour.card.isVisible()
    assert tour.frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize("where", ["card", "list", "text"])
def test_escape_wherever_the_keyboard_is_ends_the_tour(opened: Opened, where: str) -> None:
    opened.do(ActionId.TOUR)
    tour = opened.window.comforts.tour
    widget = {
        "card": tour.card.next_button,
        "list": opened.window.divergence_list.view,
        "text": opened.window.text_panes()[0],
    }[where]
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert tour.step is None
    if where != "card":
        assert widget.hasFocus()


def test_escape_in_the_search_closes_the_search_and_leaves_the_tour(opened: Opened) -> None:
    opened.do(ActionId.TOUR)
    opened.do(ActionId.FIND)
    QTest.keyClick(opened.window.tools.find_bar.field, Qt.Key.Key_Escape)
    assert not opened.window.tools.find_bar.isVisible()
    assert opened.window.comforts.tour.step == 0


def test_steps_about_a_divergence_when_none_is_selected_select_one_and_frame_its_words(
    opened: Opened,
) -> None:
    opened.do(ActionId.TOUR)
    tour = opened.window.comforts.tour
    while STEPS[tour.step or 0].part is not TourPart.WORDS:
        tour.card.next_button.click()
    assert opened.session.selected is not None
    assert tour.frame.height() < 60


def test_tour_when_the_story_is_closed_ends(opened: Opened) -> None:
    opened.do(ActionId.TOUR)
    opened.do(ActionId.CLOSE_STORY)
    assert opened.window.comforts.tour.step is None


def test_card_when_asked_by_a_screen_reader_says_step_and_words(opened: Opened) -> None:
    opened.do(ActionId.TOUR)
    card = opened.window.comforts.tour.card
    told = QAccessible.queryAccessibleInterface(card)
    assert told.text(QAccessible.Text.Name) == f"Step 1 of {len(STEPS)}: {step_title(STEPS[0])}"
    assert told.text(QAccessible.Text.Description) == step_words(STEPS[0])
    assert opened.window.comforts.tour.card.next_button.accessibleName() == "Next"


@pytest.mark.parametrize(
    "part",
    [
        QRect(0, 50, 240, 700),
        QRect(980, 50, 300, 300),
        QRect(500, 300, 80, 20),
        QRect(0, 0, 1280, 20),
        QRect(0, 780, 1280, 20),
    ],
)
def test_card_when_there_is_room_stands_beside_what_it_speaks_of(part: QRect) -> None:
    card = QRect(place_beside(part, CARD, WINDOW), CARD)
    assert WINDOW.contains(card)
    assert not card.intersects(part)


@pytest.mark.parametrize("part", [QRect(), QRect(10, 10, 1260, 780)])
def test_card_when_there_is_no_room_beside_stays_inside_the_window(part: QRect) -> None:
    assert WINDOW.contains(QRect(place_beside(part, CARD, WINDOW), CARD))
