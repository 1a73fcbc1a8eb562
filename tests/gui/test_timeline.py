"""The timeline: how days are scaled, where marks stand, and how it is walked and shows its sentences."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from date_comparing import compare_days
from fake_comparing import make_article
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.article import ArticleId
from viewer.domain.comparison import DivergenceId
from viewer.domain.dates import DateRange
from viewer.gui.actions.ids import ActionId
from viewer.gui.files import story_files
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.settings import USUAL_TEXT
from viewer.gui.theme import label_scale
from viewer.gui.timeline.date_marks import DateMark, Reach, dated_findings, find_marks
from viewer.gui.timeline.places import Step, stack, walk
from viewer.gui.timeline.scale import NEAR, StretchKind, build_scale
from viewer.gui.timeline.timeline_layout import TimelineLayout
from viewer.gui.timeline.timeline_model import TimelineModel
from viewer.gui.timeline.timeline_panel import TimelinePanel
from viewer.gui.timeline.timeline_view import TimelineView
from viewer.gui.timeline.timeline_wording import folded_words
from viewer.gui.wording import days_words

ONE = """The bridge

It fell on 2024-05-03, and 4 cars were on it.

It had stood since 1998-01-01 to 1998-12-31. It fell on 2024-05-03, as all say."""
TWO = """The bridge again

It fell on 2024-05-05 to 2024-05-06.

The clerks met on 2024-06-30. No car may cross until 2024-07-01."""
THREE = """Nothing

There were 5 cars on it."""

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
RANGES = st.lists(
    st.tuples(DAYS, st.sampled_from([0, 0, 0, 1, 6, 30, 365])).map(
        lambda drawn: DateRange(first=drawn[0], last=drawn[0] + timedelta(days=drawn[1]))
    ),
    min_size=1,
    max_size=12,
)


# The scale


@given(RANGES)
def test_scale_of_any_days_keeps_their_order_and_gives_each_named_day_its_room(
    ranges: list[DateRange],
) -> None:
    scale = build_scale(ranges)
    for left, right in pairwise(scale.stretches):
        assert left.end == right.first
        assert left.left + left.width == pytest.approx(right.left)
    for one in ranges:
        begin, end = scale.extent(one)
        assert 0 <= begin < end <= scale.width + 1e-6
        if one.first == one.last:
            assert end - begin == pytest.approx(1)
    days = sorted({day for one in ranges for day in (one.first, one.last)})
    for earlier, later in pairwise(days):
        assert scale.position(earlier) < scale.position(later)


@given(RANGES)
def test_scale_of_any_days_grows_with_what_is_named_and_not_with_the_years_between(
    ranges: list[DateRange],
) -> None:
    scale = build_scale(ranges)
    assert scale.width <= 2 * len(ranges) * max(NEAR, 2)
    for stretch in scale.stretches:
        named = any(one.first < stretch.end and stretch.first <= one.last for one in ranges)
        assert (stretch.kind is StretchKind.FOLDED) == (not named and stretch.days > NEAR)


def test_scale_beyond_its_ends_stays_at_them() -> None:
    scale = build_scale([DateRange(first=date(2024, 5, 3), last=date(2024, 5, 3))])
    assert (scale.position(date(2020, 1, 1)), scale.position(date(2030, 1, 1))) == (0, 1)
    assert build_scale([]).width == 0
    assert build_scale([DateRange(first=date.max, last=date.max)]).position(date.max) == 0


def test_folded_time_is_told_in_days_months_or_years() -> None:
    ends = (date(2024, 5, 13), date(2024, 10, 3), date(2031, 5, 3))
    words = []
    for end in ends:
        named = [DateRange(first=day, last=day) for day in (date(2024, 5, 3), end)]
        words.append(folded_words(build_scale(named).stretches[1]))
    assert words == ["9 days", "5 months", "7 years"]


def test_days_when_they_are_a_whole_month_or_year_are_called_by_its_name() -> None:
    assert days_words(DateRange(first=date(2003, 1, 1), last=date(2003, 12, 31))) == "2003"
    assert days_words(DateRange(first=date(2003, 2, 1), last=date(2003, 2, 28))) == "February 2003"
    assert days_words(DateRange(first=date(2003, 2, 1), last=date(2003, 2, 2))) == "1 Feb 2003 – 2 Feb 2003"


# The places of the marks

EXTENTS = st.lists(
    st.tuples(st.integers(0, 3), st.floats(0, 500), st.floats(5, 120)).map(
        lambda drawn: (drawn[0], drawn[1], drawn[1] + drawn[2])
    ),
    min_size=1,
    max_size=30,
)


@given(EXTENTS)
def test_marks_when_stacked_never_cover_one_another(extents: list[tuple[int, float, float]]) -> None:
    places = stack(extents, 3)
    assert [(place.lane, place.left, place.right) for place in places] == extents
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            if (one.lane, one.level) == (other.lane, other.level):
                assert one.right <= other.left or other.right <= one.left


@given(EXTENTS)
def test_marks_when_walked_are_all_reached_and_ends_hold(extents: list[tuple[int, float, float]]) -> None:
    places = stack(extents, 3)
    first = walk(places, 0, Step.FIRST)
    met = [first]
    while (following := walk(places, met[-1], Step.LATER)) != met[-1]:
        met.append(following)
    lane = places[first].lane
    assert sorted(met) == [number for number, place in enumerate(places) if place.lane == lane]
    assert walk(places, first, Step.EARLIER) == first
    assert walk(places, first, Step.LAST) == met[-1]
    below = walk(places, first, Step.DOWN)
    lanes = sorted({place.lane for place in places})
    assert places[below].lane == (lanes[lanes.index(lane) + 1] if lane != lanes[-1] else lane)


@given(st.tuples(*[st.floats(-50, 700)] * 4))
def test_marks_in_sight_are_all_found(edges: tuple[float, float, float, float]) -> None:
    articles, marks = bridge()
    layout = TimelineLayout(marks, articles, build_scale(mark.when for mark in marks), 40)
    left, right, top, bottom = (*sorted(edges[:2]), *sorted(edges[2:]))
    found = layout.between(left, right, top, bottom)
    for number in range(len(marks)):
        x, y, width, height = layout.rect(number)
        if x + width >= left and x <= right and y + height >= top and y <= bottom:
            assert number in found


# What is on it


def bridge(*, others: bool = True) -> tuple[list[ArticleId], tuple[DateMark, ...]]:
    articles = [make_article(name, text) for name, text in (("one", ONE), ("two", TWO), ("three", THREE))]
    comparison = compare_days(articles, report=lambda *_progress: None)
    return [each.id for each in articles], find_marks(comparison, comparison.divergences, others=others)


def test_marks_when_found_hold_what_each_source_names_and_when_it_was_published() -> None:
    _, marks = bridge()
    told = [(mark.article, days_words(mark.when), mark.reach, mark.mentions) for mark in marks if mark.fact]
    assert told == [
        ("one", "1998", Reach.ONWARD, 1),
        ("one", "3 May 2024", Reach.CLOSED, 2),
        ("two", "5 May 2024 – 6 May 2024", Reach.CLOSED, 1),
        ("two", "30 Jun 2024", Reach.CLOSED, 1),
        ("two", "1 Jul 2024", Reach.BACKWARD, 1),
    ]
    assert [mark.article for mark in marks if mark.is_published] == ["one", "two", "three"]
    assert [[each.slot for each in mark.findings] for mark in marks if mark.findings] == [["fell"], ["fell"]]


def test_marks_when_only_those_of_findings_are_wanted_leave_the_others_out() -> None:
    _, marks = bridge(others=False)
    assert [days_words(mark.when) for mark in marks if mark.fact] == ["3 May 2024", "5 May 2024 – 6 May 2024"]


def test_timeline_model_when_marks_change_keeps_qts_rules(qtbot: QtBot) -> None:
    del qtbot
    articles = [make_article(name, text) for name, text in (("one", ONE), ("two", TWO))]
    comparison = compare_days(articles, report=lambda *_progress: None)
    marks = find_marks(comparison, comparison.divergences, others=True)
    model = TimelineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(comparison.articles, marks, dated_findings(comparison.divergences, marks))
    assert model.rowCount() == len(marks)
    model.show((), (), ())
    assert model.rowCount() == 0


# In the window


@pytest.fixture
def bridge_story(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    paths = []
    for number, text in enumerate((ONE, TWO, THREE)):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    opened = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_days)
    opened.window.files.open(tuple(paths))
    return opened


def show_timeline(opened: Opened) -> tuple[TimelinePanel, TimelineView]:
    opened.do(ActionId.VIEW_TIMELINE)
    panel = opened.window.overviews.timeline
    assert panel.isVisible()
    return panel, panel.line


def number_of(panel: TimelinePanel, words: str) -> int:
    return next(
        number
        for number, mark in enumerate(panel.model.marks)
        if mark.fact and days_words(mark.when) == words
    )


def click(line: TimelineView, number: int) -> None:
    index = line.model().index(number, 0)
    line.scrollTo(index)
    QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=line.visualRect(index).center())


def is_read(opened: Opened, mark: DateMark) -> bool:
    assert mark.fact is not None
    pane = opened.window.panes.pane(mark.article)
    return pane.rect_of(mark.fact.span).intersects(pane.viewport().rect())


def test_mark_when_clicked_selects_its_finding_and_shows_its_sentence(bridge_story: Opened) -> None:
    panel, line = show_timeline(bridge_story)
    number = number_of(panel, "5 May 2024 – 6 May 2024")
    click(line, number)
    assert bridge_story.session.selected is not None
    assert bridge_story.session.selected.slot == "fell"
    assert bridge_story.session.anchor == bridge_story.session.articles[1].id
    assert is_read(bridge_story, panel.model.marks[number])
    assert panel.caption.accessibleName() == (
        "B The bridge again: 5 May 2024 – 6 May 2024 – “It fell on 2024-05-05 to 2024-05-06.”; "
        "D1 The accident, fell: contradiction"
    )


def test_mark_of_no_finding_when_clicked_shows_its_sentence_and_leaves_the_selection(
    bridge_story: Opened,
) -> None:
    panel, line = show_timeline(bridge_story)
    bridge_story.session.select(DivergenceId("day:fell"))
    number = number_of(panel, "30 Jun 2024")
    click(line, number)
    assert is_read(bridge_story, panel.model.marks[number])
    assert bridge_story.session.selected is not None
    assert bridge_story.session.selected.slot == "fell"
    assert line.currentIndex().row() == number


def test_timeline_when_walked_by_keys_goes_through_time_and_from_source_to_source(
    bridge_story: Opened,
) -> None:
    panel, line = show_timeline(bridge_story)
    assert line.hasFocus()
    click(line, number_of(panel, "1998"))
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.currentIndex().row() != number_of(panel, "1998")
    click(line, number_of(panel, "3 May 2024"))
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.currentIndex().row() == number_of(panel, "5 May 2024 – 6 May 2024")
    assert bridge_story.session.anchor == bridge_story.session.articles[1].id
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bridge_story.window.panes.pane(bridge_story.session.articles[1].id).hasFocus()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F2)
    assert bridge_story.window.form.note.field.hasFocus()


def test_finding_when_selected_elsewhere_is_current_on_the_timeline(bridge_story: Opened) -> None:
    panel, line = show_timeline(bridge_story)
    bridge_story.session.select(DivergenceId("day:fell"))
    assert line.currentIndex().row() == number_of(panel, "3 May 2024")
    assert bridge_story.session.anchor is None, "to follow is not to choose"
    bridge_story.session.select(DivergenceId("figure:cars"))
    assert not line.selectionModel().hasSelection()


def test_legend_when_clicked_selects_its_finding(bridge_story: Opened) -> None:
    _, line = show_timeline(bridge_story)
    line.viewport().grab()  # its entries have their places once they are painted
    QTest.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 14))
    assert bridge_story.session.selected is not None
    assert bridge_story.session.selected.slot == "fell"


def test_other_days_when_not_wanted_are_gone(bridge_story: Opened) -> None:
    panel, _ = show_timeline(bridge_story)
    before = len(panel.model.marks)
    panel.others.click()
    assert [mark.findings != () for mark in panel.model.marks if mark.fact] == [True, True]
    panel.others.click()
    assert len(panel.model.marks) == before


def test_filter_when_set_holds_on_the_timeline_and_says_what_it_hides(bridge_story: Opened) -> None:
    panel, _ = show_timeline(bridge_story)
    bridge_story.session.set_filter(DivergenceFilter(text="cars"))
    assert not any(mark.findings for mark in panel.model.marks)
    assert "hidden by the filter" in panel.hidden_notice.accessibleName()
    assert panel.caption.accessibleName() == "None of the findings shown is about days."


def test_axis_when_zoomed_gives_days_more_room_and_fits_again(bridge_story: Opened) -> None:
    panel, line = show_timeline(bridge_story)
    fitting = line.laid.unit
    QTest.keyClicks(line, "+")
    assert line.laid.unit > fitting
    middle = QPointF(line.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        line.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(line.viewport(), wheel)
    assert line.laid.unit == pytest.approx(fitting)
    assert bridge_story.settings.current.text_size == USUAL_TEXT, (
        "the wheel zooms the axis here, not the text"
    )
    QTest.keyClicks(line, "++")
    QTest.keyClicks(line, "0")
    assert line.laid.unit == fitting
    assert panel.isVisible()


def test_timeline_when_labels_become_larger_gives_them_room(bridge_story: Opened, qtbot: QtBot) -> None:
    _, line = show_timeline(bridge_story)
    before = line.laid.rect(0)[3]
    bridge_story.settings.change(replace(bridge_story.settings.current, text_size=2 * USUAL_TEXT))
    qtbot.waitUntil(lambda: label_scale() > 1)
    assert line.laid.rect(0)[3] > 1.2 * before
    bridge_story.settings.change(replace(bridge_story.settings.current, text_size=USUAL_TEXT))
    qtbot.waitUntil(lambda: label_scale() == 1)


def test_marks_when_a_screen_reader_asks_are_the_entries_of_a_list(bridge_story: Opened) -> None:
    panel, line = show_timeline(bridge_story)
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface is not None
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == len(panel.model.marks)
    number = number_of(panel, "1998")
    entry = interface.child(number)
    assert entry is not None
    assert entry.text(QAccessible.Text.Name) == (
        "A The bridge: from 1998 on – “It had stood since 1998-01-01 to 1998-12-31. It fell on 2024-05-03, as all say.”"
    )
    assert line.visualRect(panel.model.index(number)).size() == entry.rect().size()


def test_mark_when_copied_is_a_sentence(bridge_story: Opened) -> None:
    panel, line = show_timeline(bridge_story)
    click(line, number_of(panel, "30 Jun 2024"))
    bridge_story.do(ActionId.COPY)
    assert QGuiApplication.clipboard().text().startswith("B The bridge again: 30 Jun 2024 – “")


def test_keyboard_when_it_goes_round_the_window_meets_the_overview(bridge_story: Opened) -> None:
    _, line = show_timeline(bridge_story)
    bridge_story.window.birds_eye.strip.setFocus()
    bridge_story.do(ActionId.NEXT_REGION)
    assert line.hasFocus()


def test_places_when_nothing_is_named_are_none() -> None:
    layout = TimelineLayout((), (), build_scale(()), 40)
    assert (layout.height, layout.width, layout.between(0, 9, 0, 9)) == (0, 0, [])


def test_every_mark_when_laid_out_lies_in_its_lane() -> None:
    articles, marks = bridge()
    layout = TimelineLayout(marks, articles, build_scale(mark.when for mark in marks), 30)
    lanes: Sequence[int] = layout.lane_tops
    for number, mark in enumerate(marks):
        left, top, width, height = layout.rect(number)
        lane = articles.index(mark.article)
        assert left >= 0
        assert left + width <= layout.width
        assert lanes[lane] <= top
        assert top + height <= lanes[lane + 1]
