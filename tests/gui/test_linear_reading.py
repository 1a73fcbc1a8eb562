"""The linear reading says everything in sentences, and a reviewer can do the whole work in it by keyboard."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from synthetic_story import Size, make_story
from window_builders import Opened

from viewer.domain.article import ArticleId, PassageKind
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Certainty, Stance
from viewer.domain.judgement import Relation
from viewer.domain.review import Review, Severity, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.filtering import DivergenceFilter, Sifted, by_event
from viewer.gui.judging import Edit, new_annotation
from viewer.gui.linear.linear_list import LinearList
from viewer.gui.linear.linear_model import LinearModel
from viewer.gui.linear.linear_view import LinearView
from viewer.gui.linear.row_sequence import LinearRows
from viewer.gui.linear.row_steps import Steps, find_steps
from viewer.gui.linear.rows import FindingEntry, LinearRow, Material, RowKind, entries_by_finding
from viewer.gui.linear.sentences import finding_sentence, note_sentence
from viewer.gui.matrix.matrix_panel import MatrixPanel
from viewer.gui.overview import Overview
from viewer.gui.session import ReviewSession
from viewer.gui.story_views import StoryView
from viewer.gui.theme import Theme
from viewer.gui.timeline.timeline_panel import TimelinePanel
from viewer.gui.window import announcing

MAKERS: Mapping[type[Overview], Callable[[ReviewSession, Theme], Overview]] = {
    MatrixPanel: MatrixPanel,
    TimelinePanel: TimelinePanel,
    LinearView: LinearView,
}


@pytest.fixture
def linear(opened: Opened) -> LinearList:
    """The list of the linear reading, with the keyboard."""
    opened.window.activateWindow()
    opened.do(ActionId.VIEW_LINEAR)
    view = opened.window.overviews.linear.list
    assert opened.window.views.current is StoryView.LINEAR
    return view


def words_of(view: LinearList) -> list[str]:
    model = view.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def go_to(view: LinearList, beginning: str) -> None:
    place = next(place for place, words in enumerate(words_of(view)) if words.startswith(beginning))
    view.setCurrentIndex(view.model().index(place, 0))


def letters_of(opened: Opened) -> dict[ArticleId, str]:
    return dict(zip((article.id for article in opened.session.articles), "ABC", strict=True))


def finding(opened: Opened, slot: str) -> Divergence:
    return next(each for each in opened.session.findings if each.slot == slot)


def test_sentence_of_an_untouched_finding_says_sources_silence_relation_and_status(opened: Opened) -> None:
    words = finding_sentence(finding(opened, "passengers"), None, letters_of(opened))
    assert words == "Passengers: source A 12, source B 15, source C silent; contradiction; open"


def test_sentence_says_who_says_so_and_how_surely(opened: Opened) -> None:
    divergence = finding(opened, "passengers")
    stance = Stance(speaker="a doctor", certainty=Certainty.POSSIBLE)
    first, second = divergence.facts
    facts = (first, replace(second, stance=stance), replace(second, shown="16"))
    words = finding_sentence(replace(divergence, facts=facts), None, letters_of(opened))
    assert "source B 15 (says a doctor, not certain), also 16, source C silent" in words


def test_sentence_of_a_judged_finding_says_everything_that_was_judged(opened: Opened) -> None:
    divergence = finding(opened, "passengers")
    made = new_annotation(divergence, opened.session.articles, "Ada", datetime(2024, 5, 1, tzinfo=UTC))
    judged = replace(
        made,
        relation=Relation.UPDATE,
        status=Status.CONFIRMED,
        severity=Severity.SERIOUS,
        tags=("toll", "ask"),
        note="The later\nfigure.",
    )
    words = finding_sentence(divergence, judged, letters_of(opened))
    assert words.endswith(
        "later figure (proposed: contradiction); confirmed; severity: Serious; tags: toll, ask; "
        "note: The later figure.; by Ada"
    )
    assert note_sentence(judged).startswith("Passengers: on the words “12 passengers”, “15 passengers”; ")


def test_view_lists_every_finding_under_its_event(opened: Opened, linear: LinearList) -> None:
    words = words_of(linear)
    assert words[0] == "Event: The accident. Findings: 2."
    for divergence in opened.session.sifted.shown:
        sentence = finding_sentence(divergence, None, letters_of(opened))
        assert sentence in words
    assert any(each.startswith("Told by some only: ") for each in words)


def test_arrow_keys_walk_the_findings_and_select_them(opened: Opened, linear: LinearList) -> None:
    linear.setCurrentIndex(linear.model().index(0, 0))
    assert not opened.session.seen
    QTest.keyClick(linear, Qt.Key.Key_Down)
    assert opened.session.selected == opened.session.sifted.shown[0]
    QTest.keyClick(linear, Qt.Key.Key_Down)
    assert opened.session.selected == opened.session.sifted.shown[1]


def test_finding_selected_elsewhere_becomes_current(opened: Opened, linear: LinearList) -> None:
    opened.do(ActionId.NEXT)
    opened.do(ActionId.NEXT)
    row = opened.window.overviews.linear.model.row_at(linear.currentIndex())
    assert row is not None
    assert row.divergence == opened.session.selected == opened.session.sifted.shown[1]


def test_right_arrow_quotes_the_sources_and_left_takes_that_away(opened: Opened, linear: LinearList) -> None:
    before = words_of(linear)
    go_to(linear, "Passengers")
    QTest.keyClick(linear, Qt.Key.Key_Right)
    added = [words for words in words_of(linear) if words not in before]
    assert [words[:8] for words in added[:3]] == ["Source A", "Source B", "Source C"]
    assert "12 passengers were hurt" in added[0]
    assert added[2].endswith("is silent.")
    assert added[3].startswith("The sources give different figures for passengers. Very likely.")
    QTest.keyClick(linear, Qt.Key.Key_Down)
    QTest.keyClick(linear, Qt.Key.Key_Down)
    assert opened.session.anchor == opened.session.articles[1].id
    QTest.keyClick(linear, Qt.Key.Key_Left)
    assert words_of(linear) == before
    assert str(linear.currentIndex().data()).startswith("Passengers")


def test_choice_quotes_every_source_of_every_finding(opened: Opened, linear: LinearList) -> None:
    opened.window.overviews.linear.quoting.click()
    quoted = [words for words in words_of(linear) if words.startswith("Source ")]
    assert len(quoted) == 3 * len(opened.session.sifted.shown)


def test_enter_goes_to_the_words_in_the_text(opened: Opened, linear: LinearList) -> None:
    go_to(linear, "Passengers")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    fact = finding(opened, "passengers").facts[0]
    pane = opened.window.panes.pane(fact.article)
    assert pane.hasFocus()
    pane.moveCursor(pane.textCursor().MoveOperation.NextWord, pane.textCursor().MoveMode.KeepAnchor)
    assert pane.textCursor().selectedText().strip() == "12"


def test_figures_judge_what_the_reader_has_before_them(opened: Opened, linear: LinearList) -> None:
    go_to(linear, "Passengers")
    QTest.keyClick(linear, Qt.Key.Key_2)
    annotation = opened.session.judgements.shown[finding(opened, "passengers").id]
    assert annotation.status is Status.CONFIRMED
    assert str(linear.currentIndex().data()).endswith("contradiction; confirmed")
    assert "confirmed" in opened.window.statusBar().currentMessage()
    QTest.keyClick(linear, Qt.Key.Key_4)
    assert str(linear.currentIndex().data()).endswith("contradiction; needs a source")


def test_figures_on_a_heading_judge_nothing(opened: Opened, linear: LinearList) -> None:
    go_to(linear, "Passengers")
    linear.setCurrentIndex(linear.model().index(0, 0))
    QTest.keyClick(linear, Qt.Key.Key_3)
    assert not opened.session.review.annotations


def test_sections_and_hidden_findings_open_on_enter(opened: Opened, linear: LinearList) -> None:
    go_to(linear, "Told by some only")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    assert any(
        words.startswith("Sailors: source A 4, source B 4, source C silent") for words in words_of(linear)
    )
    opened.session.set_filter(replace(opened.session.filter, text="tugs"))
    assert not any(words.startswith("Passengers") for words in words_of(linear))
    go_to(linear, "2 hidden by the filter")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    assert opened.session.filter == DivergenceFilter(quieter=True, omissions=True)
    assert any(words.startswith("Passengers") for words in words_of(linear))


def test_reading_along_a_source_puts_findings_below_its_passages(opened: Opened, linear: LinearList) -> None:
    order = opened.window.overviews.linear.order
    order.setCurrentIndex(1)
    order.activated.emit(1)
    words = words_of(linear)
    place = next(place for place, each in enumerate(words) if each.startswith("Passengers"))
    assert words[place - 1].startswith("On Monday 12 passengers were hurt")
    assert words[0] == "Ferry runs onto a rock"
    go_to(linear, "On Monday 12")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    assert opened.window.text_panes()[0].hasFocus()


def test_reading_along_a_source_ends_with_what_it_does_not_tell(opened: Opened, linear: LinearList) -> None:
    order = opened.window.overviews.linear.order
    order.setCurrentIndex(3)
    order.activated.emit(3)
    words = words_of(linear)
    silent = words.index("Not told by this source: 1")
    assert words[silent + 1].startswith("Passengers")


def test_notes_on_no_divergence_are_read_too(opened: Opened, linear: LinearList) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the note", note="Ask the harbour."))
    comparison = opened.session.comparison
    assert comparison is not None
    left = tuple(each for each in comparison.divergences if each.slot != "passengers")
    opened.session.show_comparison(replace(comparison, divergences=left))
    go_to(linear, "Notes without a divergence")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    go_to(linear, "Passengers: on the words")
    assert opened.session.selected_note is not None
    QTest.keyClick(linear, Qt.Key.Key_2)
    assert "; confirmed; note: Ask the harbour." in str(linear.currentIndex().data())
    QTest.keyClick(linear, Qt.Key.Key_3)
    assert not any("Ask the harbour." in words for words in words_of(linear))
    go_to(linear, "1 dismissed. Enter shows them.")
    QTest.keyClick(linear, Qt.Key.Key_Return)
    assert any("; dismissed; note: Ask the harbour." in words for words in words_of(linear))


def test_selection_is_spoken_as_a_whole_sentence(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _window, words: spoken.append(words))
    opened.do(ActionId.NEXT)
    assert spoken[0] == finding_sentence(opened.session.sifted.shown[0], None, letters_of(opened))


def test_rows_that_stay_keep_the_readers_place(opened: Opened, linear: LinearList) -> None:
    go_to(linear, "Tugs")
    moved: list[QModelIndex] = []
    linear.selectionModel().currentChanged.connect(lambda current, _before: moved.append(current))
    opened.window.overviews.linear.quoting.click()
    assert str(linear.currentIndex().data()).startswith("Tugs")
    assert moved == []


def test_finding_that_the_filter_takes_away_hands_its_selection_to_no_other(
    opened: Opened, linear: LinearList
) -> None:
    go_to(linear, "Passengers")
    seen = opened.session.seen
    opened.session.set_filter(replace(opened.session.filter, text="tugs"))
    assert opened.session.seen == seen
    assert opened.session.selected == finding(opened, "passengers")


def test_steps_when_rows_come_go_and_stay_leave_those_that_stay() -> None:
    old = [LinearRow(kind=RowKind.FINDING, key=key) for key in "abcde"]
    new = [LinearRow(kind=RowKind.FINDING, key=key, is_open=True) for key in "axycdz"]
    assert find_steps(old, new) == Steps(gone=(range(1, 2), range(4, 5)), new=(range(1, 3), range(5, 6)))
    assert find_steps(old, old[::-1]) is None


def test_rows_when_only_known_by_their_number_are_as_many_as_are_made() -> None:
    story = make_story(Size(sources=4, passages=12, findings=30))
    material = Material(
        comparison=story.comparison, sifted=Sifted(shown=story.comparison.divergences), all_opened=True
    )
    entries = [each for each in entries_by_finding(material) if isinstance(each, FindingEntry)]
    assert len(entries) > 20
    for entry in entries:
        twice = entry._replace(
            divergence=replace(entry.divergence, facts=(*entry.divergence.facts, entry.divergence.facts[0]))
        )
        for each in (entry, twice, entry._replace(is_open=False)):
            assert len(list(each.rows())) == each.row_count


def test_rows_when_others_are_shown_become_those_by_whatever_steps(qtmodeltester: ModelTester) -> None:
    story = make_story(Size(sources=4, passages=12, findings=30))
    found, model = by_event(story.comparison.divergences), LinearModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types here
    chosen = (found, found[3:], found[3:20], (*found[:2], *found[9:20]), found[::-1], found[:1], (), found)
    for shown, opened in product(chosen, (frozenset(), frozenset({found[10].id}))):
        rows = LinearRows(
            entries_by_finding(
                Material(comparison=story.comparison, sifted=Sifted(shown=shown), opened=opened)
            )
        )
        model.show(rows, story.articles)
        assert [model.row_at(model.index(place)) for place in range(model.rowCount())] == list(rows)
        assert all(model.index_like(row).row() == place for place, row in enumerate(rows))


@pytest.mark.parametrize("kind", MAKERS)
def test_overview_when_a_passage_is_cut_is_brought_up_to_date_once(
    qtbot: QtBot, kind: type[Overview], monkeypatch: pytest.MonkeyPatch
) -> None:
    story, session = make_story(Size(sources=3, passages=12, findings=30)), ReviewSession()
    session.open(story.articles, Review(), None)
    session.show_comparison(story.comparison)
    shown: list[object] = []
    show = kind.show_findings

    def show_and_count(panel: Overview, findings: tuple[Divergence, ...]) -> str:
        shown.append(findings)
        return show(panel, findings)

    monkeypatch.setattr(kind, "show_findings", show_and_count)
    panel = MAKERS[kind](session, Theme(dark=False))
    qtbot.addWidget(panel)
    panel.show()
    assert len(shown) == 1
    first, *others = story.articles
    heading = replace(first.passages[0], kind=PassageKind.HEADING)
    session.change_articles(
        (replace(first, passages=(heading, *first.passages[1:])), *others), session.review, "Cut"
    )
    assert len(shown) == 2


@pytest.mark.parametrize("kind", MAKERS)
def test_overview_when_the_story_is_closed_out_of_sight_holds_nothing_of_it(
    qtbot: QtBot, kind: type[Overview]
) -> None:
    story, session = make_story(Size(sources=3, passages=12, findings=30)), ReviewSession()
    session.open(story.articles, Review(), None)
    session.show_comparison(story.comparison)
    panel = MAKERS[kind](session, Theme(dark=False))
    qtbot.addWidget(panel)
    panel.show()
    panel.hide()
    view = panel.view
    assert isinstance(view, QAbstractItemView)
    assert view.model().rowCount() > 0
    session.open((), Review(), None)
    gc.collect()
    assert view.model().rowCount() == 0
    holders = [each for each in gc.get_referrers(story.comparison) if each is not story]
    assert not [each for each in holders if isinstance(each, dict | tuple)]
