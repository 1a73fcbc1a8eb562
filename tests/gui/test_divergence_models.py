"""The lists and tables of divergences, as Qt sees them."""

from dataclasses import replace

from fake_comparing import compare_figures, make_article
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from window_builders import COAST_RADIO, ISLAND_POST, MORNING_SHEET

from viewer.domain.comparison import Alignment, Comparison, Divergence, DivergenceId, PassagePair
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.divergences.list_model import DivergenceListModel, DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow, EventRow, build_rows
from viewer.gui.divergences.values_model import Statement, ValuesModel, find_statements, statement_as_html
from viewer.gui.filtering import MOST_AT_FIRST, DivergenceFilter, by_event, find_quieter, sift
from viewer.gui.highlighting import HighlightFinder, find_matches


def compare_ferry() -> Comparison:
    articles = (
        make_article("radio", COAST_RADIO, "Coast Radio"),
        make_article("sheet", MORNING_SHEET),
        make_article("post", ISLAND_POST),
    )
    return compare_figures(articles, (), report=lambda *_progress: None)


FERRY = compare_ferry()


def check_model(model: QAbstractItemModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types here
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def test_list_model_when_rows_change_keeps_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    del qtbot
    divergences = by_event(compare_ferry().divergences)
    model = DivergenceListModel()
    check_model(model, qtmodeltester)
    model.show(build_rows(divergences, {}, frozenset()))
    model.show(build_rows(divergences, {}, frozenset({divergences[0].id})))
    model.show(build_rows(divergences[:1], {}, frozenset()))
    model.show(())
    assert model.rowCount() == 0


def test_list_model_when_only_a_mark_changes_resets_nothing(qtbot: QtBot) -> None:
    divergences = by_event(compare_ferry().divergences)
    model = DivergenceListModel()
    model.show(build_rows(divergences, {}, frozenset()))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(build_rows(divergences, {}, frozenset({divergences[0].id})))


def test_headings_of_the_list_when_reached_cannot_be_selected(qtbot: QtBot) -> None:
    del qtbot
    model = DivergenceListModel()
    model.show(build_rows(by_event(compare_ferry().divergences), {}, frozenset()))
    rows = [model.index(place).data(DivergenceRole.ROW) for place in range(model.rowCount())]
    assert [type(row) for row in rows] == [EventRow, DivergenceRow, DivergenceRow, EventRow, DivergenceRow]
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert "not seen yet" in str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert model.data(QModelIndex()) is None


def test_values_model_when_shown_keeps_qts_rules_and_lists_every_source(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    del qtbot
    comparison = compare_ferry()
    model = ValuesModel()
    check_model(model, qtmodeltester)
    model.show(find_statements(comparison, comparison.divergences[0]))
    assert model.rowCount() == 3
    assert model.columnCount() == 2
    assert str(model.index(0, 0).data()) == "A Coast Radio: Ferry runs onto a rock"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Says"


def test_statement_when_its_words_look_like_html_shows_them_as_words() -> None:
    statement = Statement(
        article=compare_ferry().articles[0].id,
        letter="A",
        name="Post",
        title="Post",
        value="<b>3</b>",
        before="<img src='http://x/y.png'>",
        quoted="3 <script>",
        after="&amp;",
    )
    html = statement_as_html(statement, {"text": "#000000", "dimmed": "#111111", "tint": "#222222"}, "silent")
    assert "<img" not in html
    assert "<script" not in html
    assert "&amp;amp;" in html


def test_statement_names_its_source_beside_the_value_or_above_it_and_once() -> None:
    statement = Statement(
        article=compare_ferry().articles[0].id,
        letter="A",
        name="Post",
        title="Post",
        value="3",
        quoted="three",
    )
    colours = {"text": "#000000", "dimmed": "#111111", "tint": "#222222"}
    beside = statement_as_html(statement, colours, "silent").split("<br>")
    assert "3" in beside[0]
    assert "Post" in beside[0]
    apart = statement_as_html(statement, colours, "silent", apart=True).split("<br>")
    assert "Post" in apart[0]
    assert "<b>3</b>" in apart[1]
    assert "Post" not in statement_as_html(replace(statement, continues=True), colours, "silent")
    assert "Post" in statement_as_html(replace(statement, quoted="", value=""), colours, "silent")


def test_divergences_when_listed_by_event_are_all_there_and_together() -> None:
    divergences = compare_ferry().divergences
    listed = by_event(divergences)
    assert set(listed) == set(divergences)
    events = [divergence.event for divergence in listed]
    assert events == sorted(events, key=events.index)


def test_filter_when_it_asks_for_kind_relation_status_and_words_lets_only_those_through() -> None:
    passengers, people, tugs = compare_ferry().divergences
    assert passengers.kind is Kind.CASUALTY
    assert DivergenceFilter().lets_through(passengers, None)
    assert DivergenceFilter(kinds=frozenset({Kind.CASUALTY})).lets_through(passengers, None)
    assert not DivergenceFilter(kinds=frozenset({Kind.CASUALTY})).lets_through(people, None)
    assert DivergenceFilter(relations=frozenset({Relation.REFINEMENT})).lets_through(people, None)
    assert not DivergenceFilter(relations=frozenset({Relation.REFINEMENT})).lets_through(tugs, None)
    assert DivergenceFilter(statuses=frozenset({Status.OPEN})).lets_through(tugs, None)
    assert not DivergenceFilter(statuses=frozenset({Status.CONFIRMED})).lets_through(tugs, None)
    assert DivergenceFilter(text="90 PEOPLE").lets_through(people, None)
    assert not DivergenceFilter(text="90 tugs").lets_through(people, None)


@given(
    confidences=st.lists(st.floats(0, 1), max_size=3 * MOST_AT_FIRST),
    annotated=st.sets(st.integers(0, 3 * MOST_AT_FIRST), max_size=5),
)
def test_quieter_divergences_when_found_leave_the_sure_important_and_annotated_ones(
    confidences: list[float], annotated: set[int]
) -> None:
    divergences = [make_divergence(place, confidence) for place, confidence in enumerate(confidences)]
    ids = [each.id for each in divergences]
    kept_for_notes = {ids[place] for place in annotated if place < len(ids)}
    quieter = find_quieter(divergences, kept_for_notes)
    left = [each for each in divergences if each.id not in quieter]
    assert quieter <= set(ids) - kept_for_notes
    assert all(each.is_sure_enough or each.id in kept_for_notes for each in left)
    assert len(left) <= MOST_AT_FIRST + len(kept_for_notes)
    sure = [each for each in divergences if each.is_sure_enough]
    if len(sure) + len(kept_for_notes) <= MOST_AT_FIRST:
        assert not {each.id for each in sure} & quieter


def test_sifting_when_much_is_hidden_counts_each_divergence_once() -> None:
    divergences = [make_divergence(place, 0.9 if place % 3 else 0.1) for place in range(90)]
    for wanted in (
        DivergenceFilter(),
        DivergenceFilter(text="slot7"),
        DivergenceFilter(text="slot7", quieter=True),
        DivergenceFilter(quieter=True),
    ):
        sifted = sift(divergences, (), wanted, {})
        assert len(sifted.shown) + sifted.filtered + sifted.quieter == len(divergences)
        assert set(sifted.shown) <= set(sifted.marked)
    assert len(sift(divergences, (), DivergenceFilter(), {}).shown) == MOST_AT_FIRST
    assert sift(divergences, (), DivergenceFilter(quieter=True), {}).marked == tuple(divergences)


def make_divergence(place: int, confidence: float) -> Divergence:
    model = FERRY.divergences[0]
    judgement = replace(model.judgement, relation=Relation.REFINEMENT, confidence=confidence)
    return replace(model, id=DivergenceId(f"d{place}"), slot=f"slot{place}", judgement=judgement)


def test_highlights_when_found_cover_every_fact_of_every_divergence_in_order() -> None:
    comparison = compare_ferry()
    judged = frozenset({DivergenceId("figure:people")})
    finder = HighlightFinder()
    finder.take(comparison)
    highlights = finder.find(comparison.divergences, judged)
    found = sum(len(ones) for ones in highlights.values())
    assert found == sum(len(divergence.facts) for divergence in comparison.divergences)
    for ones in highlights.values():
        assert [each.span.start for each in ones] == sorted(each.span.start for each in ones)
        assert {each.judged for each in ones if each.divergence == "figure:people"} <= {True}


def test_matches_when_nothing_was_brought_together_offer_the_nearest_passage() -> None:
    comparison = compare_ferry()
    divergence = next(each for each in comparison.divergences if each.silent)
    silent = next(article for article in comparison.articles if article.id == divergence.silent[0])
    stating, near, far = divergence.facts[0].passage, silent.passages[1].id, silent.passages[0].id
    pairs = (
        PassagePair(left=stating, right=near, score=0.3),
        PassagePair(left=far, right=stating, score=0.1),
    )
    apart = replace(comparison, alignment=Alignment(groups=(), pairs=pairs))
    assert find_matches(apart, divergence)[silent.id] == (near,)


def test_matches_when_a_source_is_silent_are_what_reports_the_same_thing() -> None:
    comparison = compare_ferry()
    passengers, people = comparison.divergences[:2]
    spoken = find_matches(comparison, people)
    assert set(spoken) == {article.id for article in comparison.articles}
    assert set(find_matches(comparison, passengers)) <= {article.id for article in comparison.articles}
    for divergence in comparison.divergences:
        matches = find_matches(comparison, divergence)
        for fact in divergence.facts:
            assert fact.passage in matches[fact.article]


def test_statements_when_a_source_says_the_same_again_stand_in_one_row() -> None:
    articles = (
        make_article(
            "one", "Title\n\nThere were 3 boats.\n\nAll 3 boats came back, though 5 boats were seen later."
        ),
        make_article("two", "Title\n\nA witness saw 4 boats."),
    )
    comparison = compare_figures(articles, (), report=lambda *_progress: None)
    statements = find_statements(comparison, comparison.divergences[0])
    told = [(each.letter, each.value, each.mentions, each.continues) for each in statements]
    assert told == [("A", "3", 2, False), ("A", "5", 1, True), ("B", "4", 1, False)]
