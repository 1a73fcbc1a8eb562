"""The bird's eye shows where all sources speak of a thing, and takes the reader there."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from builders_gui import make_article, make_long_article
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.article import PassageKind
from viewer.domain.comparison import Alignment
from viewer.gui.actions.ids import ActionId
from viewer.gui.birds_eye.bars import Tone, place_bars, tones_by_row
from viewer.gui.birds_eye.map_model import StoryMap
from viewer.gui.birds_eye.strip import BirdsEyeStrip
from viewer.gui.event_links import EventLinks
from viewer.gui.theme import Theme

LONG, SHORT = make_long_article(200, "long"), make_long_article(20, "short")


def strip_of(opened: Opened) -> BirdsEyeStrip:
    strip = opened.window.birds_eye.strip
    assert strip.bars  # whoever asks has the story that is open; it is painted when the findings have been
    return strip


def test_strip_when_the_window_has_been_idle_has_the_links_in_its_picture(
    opened: Opened, qtbot: QtBot
) -> None:
    strip, comparison = strip_of(opened), opened.session.comparison
    assert comparison is not None
    linked = strip.grab().toImage()
    opened.session.show_comparison(replace(comparison, alignment=Alignment(groups=(), pairs=())))
    assert strip_of(opened).grab().toImage() != linked
    opened.session.show_comparison(comparison)
    qtbot.waitUntil(lambda: strip.grab().toImage() == linked)


def point_of(strip: BirdsEyeStrip, source: int, number: int) -> QPoint:
    bar = strip.bars[source]
    return QPointF(bar.centre, bar.middle(number)).toPoint()


def click(opened: Opened, source: int, number: int) -> None:
    strip = strip_of(opened)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=point_of(strip, source, number))


def colour_at(strip: BirdsEyeStrip, source: int, number: int) -> QColor:
    place = point_of(strip, source, number)
    image = strip.grab().toImage()
    return image.pixelColor((QPointF(place) * image.devicePixelRatio()).toPoint())


# Where things stand


def test_bars_when_placed_are_longer_for_longer_articles_and_inside_the_strip() -> None:
    bars = place_bars((LONG, SHORT), 240, 18, 200)
    heights = [bar.edges[-1] - bar.edges[0] for bar in bars]
    assert heights[0] == pytest.approx(182)
    assert 182 * 0.3 < heights[1] < 100
    assert bars[0].left >= 0
    assert bars[0].right < bars[1].left
    assert bars[1].right <= 240


def test_bars_when_there_are_ten_leave_room_between_them() -> None:
    bars = place_bars((SHORT,) * 10, 240, 18, 200)
    assert all(one.right + 8 <= other.left for one, other in pairwise(bars))


@given(number=st.integers(0, 199), height=st.integers(60, 4000))
def test_passages_when_sent_to_the_bar_and_back_are_the_same(number: int, height: int) -> None:
    (bar,) = place_bars((LONG,), 40, 18, height)
    assert bar.number_at(bar.middle(number)) == number
    span = LONG.passages[number].span
    assert bar.edges[number] <= bar.y_of(span.start) <= bar.y_of(span.end - 1) <= bar.edges[number + 1] + 0.01


def test_tones_when_many_passages_share_a_row_show_the_strongest() -> None:
    (bar,) = place_bars((LONG,), 40, 0, 50)
    assert bar.is_dense
    for linked in range(90, 110):
        tones = [Tone.LINKED if number == linked else Tone.ALONE for number in range(200)]
        runs = list(tones_by_row(bar, tones))
        assert [tone for _, _, tone in runs] == [Tone.ALONE, Tone.LINKED, Tone.ALONE]
        first, end, _ = runs[1]
        assert first <= bar.middle(linked) < end
        assert all(one[1] == other[0] for one, other in pairwise(runs))


def test_description_when_others_report_the_same_names_them(opened: Opened) -> None:
    story = StoryMap.of(opened.session.articles, opened.window.focus.links)
    assert story.describe((1, 1)).startswith("Source B, passage 2 of 4: “A total of 15 passengers were hurt")
    assert story.describe((1, 1)).endswith("Also in A.")
    assert story.describe((1, 2)).endswith("Also in 2 others: A, C.")
    assert story.describe((2, 0)).endswith("Nothing like it in another source.")


def test_boilerplate_when_nobody_repeats_it_is_hollow() -> None:
    article = make_article("A report.", (PassageKind.BOILERPLATE, "Subscribe now."))
    assert StoryMap.of((article,), EventLinks()).tones == ((Tone.ALONE, Tone.BOILERPLATE),)


# In the window


def test_event_when_selected_stands_out_in_its_sources_alone(opened: Opened) -> None:
    strip, accent = strip_of(opened), Theme(dark=False).accent
    opened.window.birds_eye.set_theme(Theme(dark=False))
    quiet = colour_at(strip, 0, 2)
    opened.select("passengers")
    assert colour_at(strip, 0, 1) == colour_at(strip, 1, 1) == accent
    receding = colour_at(strip, 0, 2)
    assert receding not in (accent, quiet)
    assert receding.lightness() > quiet.lightness()
    opened.session.select(None)
    assert colour_at(strip, 0, 2) == quiet


def test_block_when_clicked_brings_its_event_forward_in_place_of_the_finding(opened: Opened) -> None:
    opened.select("tugs")
    click(opened, 1, 1)
    focus, articles = opened.window.focus, opened.session.articles
    assert opened.session.selected is None
    assert focus.passage == articles[1].passages[1].id
    assert focus.matches == {
        articles[1].id: (articles[1].passages[1].id,),
        articles[0].id: (articles[0].passages[1].id,),
    }
    assert not opened.window.divergence_list.view.selectionModel().hasSelection()
    panes = opened.window.panes
    assert panes.columns()[0].chip.words == "1 match"
    assert panes.columns()[2].chip.words == "silent"
    tops = [panes.pane(articles[at].id).top_of(articles[at].passages[1].id) for at in (0, 1)]
    assert tops[0] == tops[1]
    assert "Source B, passage 2 of 4" in opened.window.statusBar().currentMessage()


def test_block_of_the_selected_event_when_clicked_leaves_the_finding_selected(opened: Opened) -> None:
    opened.select("passengers")
    selected = opened.session.selected
    click(opened, 0, 1)
    assert opened.session.selected is selected
    assert opened.window.focus.passage is None


def test_passage_when_asked_for_yields_to_the_next_finding_and_to_escape(opened: Opened) -> None:
    click(opened, 2, 0)
    assert opened.window.focus.matches
    opened.select("tugs")
    assert opened.window.focus.passage is None
    click(opened, 2, 0)
    QTest.keyClick(strip_of(opened), Qt.Key.Key_Escape)
    assert not opened.window.focus.matches
    assert opened.window.panes.columns()[2].chip.words == ""


def test_other_texts_when_they_do_not_follow_keep_their_place(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, write_long_story(tmp_path))
    opened.settings.change(replace(opened.settings.current, following=False))
    panes = opened.window.panes.columns()
    before = panes[1].pane.verticalScrollBar().value()
    click(opened, 0, 59)
    assert opened.window.focus.matches.keys() == {article.id for article in opened.session.articles}
    assert panes[0].pane.verticalScrollBar().value() > 500
    assert panes[1].pane.verticalScrollBar().value() == before
    opened.settings.change(replace(opened.settings.current, following=True))
    click(opened, 0, 59)
    assert panes[1].pane.verticalScrollBar().value() > 500


def write_long_story(folder: Path) -> tuple[Path, ...]:
    """Write two articles that agree on one figure, far down."""
    paths = []
    for name, count in (("one", 7), ("two", 9)):
        filler = [f"The road led on past the mill and the gate of farm {word}." for word in "abcdefghij" * 6]
        filler[58] = f"There were {count} boats."
        path = folder / f"{name}.txt"
        path.write_text("\n\n".join([f"Title {name}", *filler]), encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def test_keyboard_when_used_walks_passages_and_sources_and_goes_there(opened: Opened) -> None:
    strip = strip_of(opened)
    strip.setFocus()
    assert strip.accessibleDescription().startswith("Source A, passage 1 of 4")
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert strip.accessibleDescription().startswith("Source A, passage 2 of 4: “On Monday 12 passengers")
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().startswith("Source B, passage 2 of 4"), (
        "where the next source reports the same"
    )
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert strip.accessibleDescription().startswith("Source B, passage 4 of 4")
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert strip.accessibleDescription().startswith("Source A, passage 1 of 4")
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert opened.window.focus.passage == opened.session.articles[0].passages[1].id


def test_keyboard_when_a_finding_is_selected_begins_at_its_passage(opened: Opened) -> None:
    opened.select("tugs")
    strip_of(opened).setFocus()
    assert strip_of(opened).accessibleDescription().startswith("Source A, passage 4 of 4")


def test_frames_when_a_text_is_scrolled_go_with_it(opened: Opened) -> None:
    opened.window.resize(1280, 420)
    QApplication.processEvents()
    strip = strip_of(opened)
    before = strip.grab().toImage()
    bar = opened.window.panes.columns()[0].pane.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert strip.grab().toImage() != before


def test_birds_eye_when_hidden_stays_hidden_and_says_so_in_the_menu(opened: Opened) -> None:
    dock, action = opened.window.birds_eye.dock, opened.window.actions_table[ActionId.SHOW_BIRDS_EYE]
    assert dock.isVisible()
    assert action.isChecked()
    opened.do(ActionId.SHOW_BIRDS_EYE)
    assert not dock.isVisible()
    assert not action.isChecked()
    assert not opened.settings.current.birds_eye
    opened.window.files.open((opened.session.articles[0].path, opened.session.articles[1].path))
    assert not dock.isVisible()
    opened.do(ActionId.SHOW_BIRDS_EYE)
    assert dock.isVisible()


def test_birds_eye_when_one_source_is_open_has_nothing_to_show(opened: Opened) -> None:
    opened.window.files.open((opened.session.articles[0].path,))
    assert not opened.window.birds_eye.dock.isVisible()


def test_birds_eye_when_the_window_is_small_leaves_the_list_its_room(opened: Opened) -> None:
    docks = opened.window.docks
    assert opened.window.size().height() == 800
    assert docks.left.height() > 1.5 * opened.window.birds_eye.dock.height()
    assert opened.window.birds_eye.dock.height() >= 150


def test_birds_eye_when_made_higher_is_as_high_in_the_next_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    first = open_window(qtbot, tmp_path, monkeypatch, story)
    window = first.window
    window.resizeDocks([window.docks.left, window.birds_eye.dock], [300, 420], Qt.Orientation.Vertical)
    QApplication.processEvents()
    height = window.birds_eye.dock.height()
    assert height > 380
    window.close()
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    QApplication.processEvents()
    assert abs(again.window.birds_eye.dock.height() - height) <= 8


def test_reading_when_nothing_is_selected_shows_quietly_what_corresponds(
    qtbot: QtBot, opened: Opened
) -> None:
    focus = opened.window.focus
    passage = opened.session.articles[0].passages[1].id
    with qtbot.waitSignal(focus.reading_changed):
        focus.note_reading(passage)
    ribbons = opened.window.panes.ribbons
    assert ribbons.quiet
    assert ribbons.passages(opened.window.panes.columns()[1]) == (opened.session.articles[1].passages[1].id,)
    opened.select("tugs")
    assert not ribbons.quiet
