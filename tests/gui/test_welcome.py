"""The welcome page: what was opened before, how far it got, and what comes with Parallax."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.comparison import DivergenceId
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.judging import Edit
from viewer.gui.remembered_work import RecentWork
from viewer.gui.welcome.card import StoryCard
from viewer.gui.welcome.page import WelcomePage
from viewer.gui.welcome.progress import ReviewProgress, find_progress
from viewer.gui.welcome.recent_card import RecentCard
from viewer.gui.welcome.wording import when_in_words

NOW = datetime(2024, 5, 10, 9, tzinfo=UTC)


def entry(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text().replace("&", "") == words)


def cards_on(page: WelcomePage) -> list[RecentCard]:
    """Return the cards of earlier work, newest first."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return page.findChildren(RecentCard)


def remember(opened: Opened, *works: RecentWork) -> None:
    opened.settings.change(replace(opened.settings.current, recent=works))


def test_work_when_closed_stands_on_the_page_with_titles_progress_and_folder(
    opened: Opened, story: tuple[Path, ...]
) -> None:
    for slot, status in (("passengers", Status.CONFIRMED), ("tugs", Status.OPEN)):
        opened.session.select(DivergenceId(f"figure:{slot}"))
        edit_annotation(opened.session, Edit(label="n", note="Said.", status=status))
    opened.do(ActionId.SAVE)
    opened.do(ActionId.CLOSE_STORY)
    (recent,) = cards_on(opened.window.welcome)
    assert recent.card.text() == "Ferry runs onto a rock"
    told = recent.card.accessibleDescription()
    assert "Accident at the lighthouse · What we know of the ferry" in told
    assert "3 sources · judged 1 of 2 annotated" in told
    assert str(story[0].parent) in told
    QTest.keyClick(recent.card, Qt.Key.Key_Return)
    assert len(opened.session.articles) == 3
    assert opened.session.sidecar is not None


def test_work_when_its_files_are_gone_cannot_be_opened_and_can_be_forgotten(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    gone = RecentWork(paths=(str(tmp_path / "gone.txt"),), titles=("Gone",))
    there = RecentWork(paths=(str(story[0]),))
    remember(opened, gone, there)
    first, second = cards_on(opened.window.welcome)
    assert not first.card.isEnabled()
    assert "No longer there" in first.card.accessibleDescription()
    assert second.card.text() == "1-coast-radio.txt"
    assert first.more.accessibleName() == "Forget Gone"
    QTest.mouseClick(first.more, Qt.MouseButton.LeftButton)
    assert opened.settings.current.recent == (there,)
    assert [each.work for each in cards_on(opened.window.welcome)] == [there]


def test_menu_of_earlier_work_opens_it_in_a_new_window_or_forgets_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    remember(opened, RecentWork(paths=(str(story[0]),)))
    asked: list[object] = []
    opened.window.comforts.window_requested.connect(asked.append)
    menu = cards_on(opened.window.welcome)[0].card.make_menu()
    assert entry(menu, "Show in its folder").isEnabled()
    entry(menu, "Open in a new window").trigger()
    assert asked == [(story[0],)]
    entry(menu, "Forget").trigger()
    assert opened.settings.current.recent == ()


def test_bundled_story_when_its_menu_is_used_is_opened_in_a_new_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    asked: list[object] = []
    opened.window.comforts.window_requested.connect(asked.append)
    card = opened.window.welcome.findChildren(StoryCard)[0]
    entry(card.make_menu(), "Open in a new window").trigger()
    assert asked == [card.paths]


def test_cards_when_narrow_are_as_high_as_their_words_need(qtbot: QtBot) -> None:
    card = StoryCard("A title that is long enough to be wrapped", "About it. " * 12, "3 sources", ())
    qtbot.addWidget(card)
    assert card.heightForWidth(220) > card.heightForWidth(600) > 60


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (-1, "today"), (1, "yesterday"), (3, "3 days ago"), (6, "6 days ago")]
)
def test_day_of_an_opening_is_told_as_people_say_it(days: int, words: str) -> None:
    assert when_in_words(NOW - timedelta(days=days), NOW) == words


def test_day_of_an_opening_long_ago_is_told_by_its_date() -> None:
    assert "24" in when_in_words(NOW - timedelta(days=40), NOW)


def test_day_of_an_opening_late_yesterday_is_not_today() -> None:
    assert when_in_words(datetime(2024, 5, 9, 23, 50, tzinfo=UTC), NOW) == "yesterday"


def test_progress_is_found_beside_articles_in_folders_and_in_reviews_and_not_where_damaged(
    opened: Opened, story: tuple[Path, ...]
) -> None:
    assert find_progress(story) is None
    opened.session.select(DivergenceId("figure:tugs"))
    edit_annotation(opened.session, Edit(label="n", note="Said."))
    opened.do(ActionId.SAVE)
    sidecar = opened.session.sidecar
    assert sidecar is not None
    expected = ReviewProgress(annotations=1, judged=0)
    for paths in (story, [story[0].parent], [sidecar]):
        assert find_progress(paths) == expected
    sidecar.write_text("{", encoding="utf-8")
    assert find_progress(story) is None


def test_cards_are_come_to_in_the_order_in_which_they_stand(qtbot: QtBot, opened: Opened) -> None:
    opened.do(ActionId.CLOSE_STORY)
    page = opened.window.welcome
    (recent,) = cards_on(page)
    qtbot.waitUntil(recent.card.isVisible)
    page.guide_button.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is recent.card
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert recent.more.hasFocus()
