"""The fact matrix: which rows and cells it has, how it is walked, and what it carries to texts and sheets."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from fake_comparing import compare_figures, make_article
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from window_builders import COAST_RADIO, ISLAND_POST, MORNING_SHEET, Opened, open_window

from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.fact import Kind, Polarity, Stance
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.divergences.values_model import Statement
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.judging import Edit
from viewer.gui.matrix.cells import read_row
from viewer.gui.matrix.excerpt import make_excerpt
from viewer.gui.matrix.group_look import group_ground, quiet_ink
from viewer.gui.matrix.matrix_model import MatrixModel
from viewer.gui.matrix.matrix_panel import MatrixPanel
from viewer.gui.matrix.matrix_view import NARROWEST, MatrixView
from viewer.gui.matrix.quotation_layout import QuotationLayout
from viewer.gui.matrix.row_heights import quotation_font
from viewer.gui.matrix.rows import FindingRow, HeadingRow, MatrixOrder, build_matrix
from viewer.gui.settings import LARGEST_TEXT, USUAL_TEXT
from viewer.gui.story_views import StoryView
from viewer.gui.theme import Theme, contrast, label_scale


def compare(*texts: str) -> Comparison:
    articles = [make_article(chr(ord("a") + place), text) for place, text in enumerate(texts)]
    return compare_figures(articles, (), report=lambda *_progress: None)


FERRY = compare(COAST_RADIO, MORNING_SHEET, ISLAND_POST)


def slots(rows: Sequence[object]) -> list[str]:
    return [row.finding.slot for row in rows if isinstance(row, FindingRow)]


def judged(finding: Divergence, relation: Relation, confidence: float = 0.9) -> Divergence:
    return replace(
        finding,
        id=DivergenceId(f"{finding.id}:{relation}:{confidence}"),
        judgement=Judgement(relation=relation, confidence=confidence, reason="They differ."),
    )


# Which rows there are


@given(st.permutations(FERRY.divergences), st.sampled_from(MatrixOrder))
def test_rows_when_built_hold_each_finding_once_under_its_event(
    findings: Sequence[Divergence], order: MatrixOrder
) -> None:
    rows = build_matrix(findings, FERRY.articles, order)
    found = [row.finding for row in rows if isinstance(row, FindingRow)]
    assert sorted(each.id for each in found) == sorted(each.id for each in findings)
    headings = [row for row in rows if isinstance(row, HeadingRow)]
    assert len({row.event for row in headings}) == len(headings), "an event has one heading"
    event = ""
    for row in rows:
        if isinstance(row, HeadingRow):
            event = row.event
            assert row.count == sum(each.event == event for each in findings)
        else:
            assert row.finding.event == event


def test_rows_by_disagreement_begin_with_what_contradicts_and_with_whom_most_depart_from() -> None:
    texts = [
        f"Title\n\nThere were {boats} boats and {tugs} tugs."
        for boats, tugs in ((3, 3), (3, 3), (3, 4), (4, 4))
    ]
    boats, tugs = (
        replace(finding, event="One", kind=Kind.QUANTITY) for finding in compare(*texts).divergences
    )
    both = [
        judged(boats, Relation.REFINEMENT),
        judged(boats, Relation.CONTRADICTION, 0.9),
        judged(boats, Relation.CONTRADICTION, 0.95),
        judged(tugs, Relation.CONTRADICTION, 0.5),
    ]
    rows = build_matrix(both, compare(*texts).articles, MatrixOrder.DISAGREEMENT)
    ordered = [
        (row.finding.slot, row.finding.judgement.relation, row.finding.judgement.confidence)
        for row in rows
        if isinstance(row, FindingRow)
    ]
    assert ordered == [
        ("tugs", Relation.CONTRADICTION, 0.5),
        ("boats", Relation.CONTRADICTION, 0.95),
        ("boats", Relation.CONTRADICTION, 0.9),
        ("boats", Relation.REFINEMENT, 0.9),
    ]


def test_rows_in_reading_order_follow_the_first_article_and_then_the_next() -> None:
    comparison = compare(
        "Title\n\nHere are 3 tugs.\n\nThere are 9 boats.",
        "Title\n\nHere are 8 boats, 4 crew and 2 tugs.",
        "Title\n\nIt had 5 crew.",
    )
    findings = tuple(replace(each, event="One") for each in reversed(comparison.divergences))
    rows = build_matrix(findings, comparison.articles, MatrixOrder.READING)
    assert slots(rows) == ["tugs", "boats", "crew"]


def test_row_when_a_source_says_several_things_knows_how_many() -> None:
    comparison = compare(
        "Title\n\nThere were 3 boats, then 4 boats, at last 3 boats.", "Title\n\nAll 3 boats came."
    )
    rows = build_matrix(comparison.divergences, comparison.articles, MatrixOrder.READING)
    assert [row.most_said for row in rows if isinstance(row, FindingRow)] == [2]


# What the cells say


def test_cells_when_sources_agree_bear_one_number_and_who_stands_alone_is_known() -> None:
    texts = [f"Title\n\nThere were {figure} boats." for figure in (4, 3, 3)]
    comparison = compare(*texts, "Title\n\nNobody knows.")
    row = read_row(comparison, comparison.divergences[0])
    assert [(group.number, group.value, group.tellers, group.is_alone) for group in row.groups] == [
        (1, "3", ("b", "c"), False),
        (2, "4", ("a",), True),
    ]
    assert [[said.group.number for said in cell.values] for cell in row.cells] == [[2], [1], [1], []]
    assert [cell.is_silent for cell in row.cells] == [False, False, False, True]


def test_cells_when_two_sources_differ_call_neither_an_outsider() -> None:
    comparison = compare("Title\n\nThere were 4 boats.", "Title\n\nThere were 3 boats.")
    row = read_row(comparison, comparison.divergences[0])
    assert [group.is_alone for group in row.groups] == [False, False]


def test_cells_when_a_value_is_denied_do_not_agree_with_who_affirms_it() -> None:
    comparison = compare(*(f"Title\n\nThere were {figure} boats." for figure in (3, 3, 4)))
    finding = comparison.divergences[0]
    first, *others = finding.facts
    denied = replace(first, stance=Stance(polarity=Polarity.DENIED))
    row = read_row(comparison, replace(finding, facts=(denied, *others)))
    assert sorted(group.tellers for group in row.groups) == [("a",), ("b",), ("c",)]
    assert [[said.group.tellers for said in cell.values] for cell in row.cells] == [
        [("a",)],
        [("b",)],
        [("c",)],
    ]


@given(
    before=st.text("ab ", max_size=60),
    quoted=st.text("cd ", min_size=1, max_size=60),
    after=st.text("ef ", max_size=60),
    room=st.integers(1, 120),
)
def test_excerpts_when_cut_keep_to_their_room_and_to_whole_words(
    before: str, quoted: str, after: str, room: int
) -> None:
    excerpt = make_excerpt(before, quoted, after, room)
    assert len(excerpt.text) <= room
    if len(quoted) <= room:
        assert excerpt.quoted == quoted
    assert before.endswith(excerpt.before.removeprefix("…"))
    assert after.startswith(excerpt.after.removesuffix("…"))
    kept = excerpt.before.removeprefix("…")
    if kept.strip() and kept != before:
        assert before[: len(before) - len(kept)].endswith(" "), "no word is cut"
    if len(before + quoted + after) <= room:
        assert excerpt.text == before + quoted + after


@pytest.mark.parametrize("width", [90, 150, 300])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_quotations_when_laid_out_stay_within_their_lines(qtbot: QtBot, width: int, lines: int) -> None:
    del qtbot
    words = "the keeper of the lighthouse had seen the boat turn towards the rock "
    statement = Statement(
        article=FERRY.articles[0].id,
        letter="A",
        name="",
        title="",
        before=words,
        quoted="12 passengers",
        after=words,
    )
    laid = QuotationLayout(statement, quotation_font(), width, lines)
    assert laid.line_count <= lines
    assert "12" in laid.text
    assert laid.text in f"“{words}12 passengers{words}”" or "…" in laid.text


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("high_contrast", [False, True])
def test_quiet_words_on_any_ground_of_the_matrix_are_easily_read(*, dark: bool, high_contrast: bool) -> None:
    theme = Theme(dark=dark, high_contrast=high_contrast)
    comparison = compare(*(f"Title\n\nThere were {figure} boats." for figure in (3, 3, 4, 5, 5)))
    groups = read_row(comparison, comparison.divergences[0]).groups
    for kind in Kind:
        for ground in (theme.base, theme.raised, *(group_ground(group, kind, theme) for group in groups)):
            assert contrast(quiet_ink(theme), ground) >= (7 if high_contrast else 4.5), kind


# The matrix as Qt sees it


def test_matrix_model_when_rows_change_keeps_qts_rules(qtbot: QtBot) -> None:
    del qtbot
    model = MatrixModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    rows = build_matrix(FERRY.divergences, FERRY.articles, MatrixOrder.DISAGREEMENT)
    model.show(FERRY, rows, {})
    assert (model.rowCount(), model.columnCount()) == (len(rows), 3)
    model.show(FERRY, rows[:2], {})
    model.show(None, (), {})
    assert model.rowCount() == 0


def show_matrix(opened: Opened) -> tuple[MatrixPanel, MatrixView]:
    opened.do(ActionId.VIEW_MATRIX)
    panel = opened.window.overviews.matrix
    assert panel.isVisible()
    return panel, panel.table


def cell(panel: MatrixPanel, slot: str, column: int) -> QModelIndex:
    row = panel.model.place_of(DivergenceId(f"figure:{slot}"))
    assert row is not None, f"{slot} is not in the matrix"
    return panel.model.index(row, column)


def click(table: MatrixView, index: QModelIndex) -> None:
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def shown_slots(panel: MatrixPanel) -> list[str]:
    return slots(panel.model.rows)


# The matrix in the window


def test_matrix_when_asked_for_stands_above_the_texts_and_goes_when_asked_again(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    assert opened.window.views.current is StoryView.MATRIX
    assert opened.window.panes.isVisible()
    assert 0.3 < panel.height() / opened.window.views.height() < 0.7
    assert table.hasFocus()
    assert opened.window.actions_table[ActionId.VIEW_MATRIX].isChecked()
    opened.do(ActionId.VIEW_MATRIX)
    assert not panel.isVisible()


def test_matrix_when_its_share_was_changed_comes_back_with_it(opened: Opened) -> None:
    panel, _ = show_matrix(opened)
    views = opened.window.views
    views.setSizes([200, views.height() - 200])
    height = panel.height()
    opened.do(ActionId.VIEW_MATRIX)
    opened.do(ActionId.VIEW_MATRIX)
    assert abs(panel.height() - height) < 8


def test_cell_when_clicked_shows_its_sentence_in_its_text(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, "people", 1))
    assert opened.session.selected is not None
    assert opened.session.selected.slot == "people"
    article = opened.session.articles[1]
    assert opened.session.anchor == article.id
    fact = next(fact for fact in opened.session.selected.facts if fact.article == article.id)
    pane = opened.window.panes.pane(article.id)
    assert pane.rect_of(fact.span).intersects(pane.viewport().rect())
    assert table.hasFocus(), "a click leaves the keyboard in the matrix"

    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    click(table, cell(panel, "people", 1))
    assert pane.rect_of(fact.span).intersects(pane.viewport().rect()), "a second click shows it again"


def test_cell_of_a_hidden_source_when_clicked_brings_it_on_show(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    article = opened.session.articles[2].id
    opened.window.panes.hide_source(article)
    click(table, cell(panel, "people", 2))
    assert opened.window.panes.pane(article).isVisible()
    assert opened.window.panes.arrangement.hidden == frozenset()


def test_cells_when_walked_by_arrows_select_and_pass_over_headings(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    first = cell(panel, shown_slots(panel)[0], 0)
    click(table, first)
    met = [first.row()]
    for _ in range(len(shown_slots(panel)) - 1):
        QTest.keyClick(table, Qt.Key.Key_Down)
        met.append(table.currentIndex().row())
    assert [panel.model.finding(row) is not None for row in met] == [True] * len(met)
    assert len(set(met)) == len(shown_slots(panel))
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert opened.session.anchor == opened.session.articles[1].id


def test_enter_in_a_cell_gives_the_keyboard_to_its_text(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, "people", 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.window.panes.pane(opened.session.articles[2].id).hasFocus()


@pytest.mark.parametrize("way", ["double click", "F2", "Ctrl+Enter"])
def test_annotation_when_asked_for_in_a_cell_gets_the_keyboard(opened: Opened, way: str) -> None:
    panel, table = show_matrix(opened)
    index = cell(panel, "tugs", 0)
    click(table, index)
    if way == "double click":
        place = table.visualRect(index).center()
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif way == "F2":
        QTest.keyClick(table, Qt.Key.Key_F2)
    else:
        QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.form.note.field.hasFocus()
    QTest.keyClicks(opened.window.form.note.field, "see")
    assert opened.session.review.annotations[0].slot == "tugs"


def test_question_when_clicked_selects_its_finding(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    header, row = table.verticalHeader(), cell(panel, "tugs", 0).row()
    place = QPoint(30, header.sectionViewportPosition(row) + 20)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.session.selected is not None
    assert opened.session.selected.slot == "tugs"


def test_source_when_a_cell_is_reached_by_keyboard_stays_the_one_it_was_sought_from(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, shown_slots(panel)[0], 1))
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert opened.session.selected is not None
    assert opened.session.selected.slot == shown_slots(panel)[1]
    assert opened.session.anchor == opened.session.articles[1].id


def test_current_row_when_a_finding_is_selected_elsewhere_follows_in_its_column(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, "people", 2))
    opened.select("tugs")
    assert opened.session.anchor is None, "to follow is not to choose"
    assert table.currentIndex() == cell(panel, "tugs", 2)
    opened.session.select(DivergenceId("figure:people"), anchor=opened.session.articles[1].id)
    assert table.currentIndex() == cell(panel, "people", 1)
    opened.session.select(None)
    assert not table.selectionModel().hasSelection()


def test_matrix_while_hidden_does_no_work_and_catches_up_when_shown(opened: Opened) -> None:
    panel = opened.window.overviews.matrix
    assert panel.model.rowCount() == 0
    opened.select("tugs")
    panel, table = show_matrix(opened)
    assert table.currentIndex().row() == cell(panel, "tugs", 0).row()


def test_filter_when_set_holds_in_the_matrix_and_says_what_it_hides(opened: Opened) -> None:
    panel, _ = show_matrix(opened)
    everything = shown_slots(panel)
    opened.session.set_filter(DivergenceFilter(text="tugs"))
    assert shown_slots(panel) == ["tugs"]
    assert panel.hidden_notice.accessibleName() == f"{len(everything) - 1} hidden by the filter – show all"
    opened.session.set_filter(DivergenceFilter(text="no such words"))
    assert panel.message.isVisible()
    QTest.mouseClick(panel.hidden_notice, Qt.MouseButton.LeftButton)
    assert shown_slots(panel) == everything
    assert not panel.hidden_notice.isVisible()


def test_matrix_when_the_window_is_narrow_does_not_make_it_wider(opened: Opened) -> None:
    panel, _ = show_matrix(opened)
    opened.session.set_filter(DivergenceFilter(text="no such words at all"))
    assert panel.hidden_notice.isVisible()
    assert panel.minimumSizeHint().width() <= 480


def test_window_when_letters_are_largest_and_the_matrix_tells_much_does_not_grow(opened: Opened) -> None:
    opened.settings.change(replace(opened.settings.current, text_size=LARGEST_TEXT))
    panel, _ = show_matrix(opened)
    opened.session.set_filter(DivergenceFilter(text="no such words at all"))
    assert panel.hidden_notice.isVisible()
    assert panel.minimumSizeHint().width() < 400


def test_what_some_only_tell_when_opened_has_a_row(opened: Opened) -> None:
    panel, _ = show_matrix(opened)
    assert "sailors" not in shown_slots(panel)
    opened.session.set_filter(DivergenceFilter(omissions=True))
    assert "sailors" in shown_slots(panel)


def test_order_when_chosen_sorts_the_rows(opened: Opened) -> None:
    panel, _ = show_matrix(opened)
    assert panel.order is MatrixOrder.DISAGREEMENT
    QTest.mouseClick(panel.orders.button(1), Qt.MouseButton.LeftButton)
    rows = build_matrix(opened.session.sifted.walked, opened.session.articles, MatrixOrder.READING)
    assert panel.model.rows == rows


def test_cells_when_copied_are_lines_with_tabs_under_their_sources(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, "passengers", 0))
    opened.do(ActionId.COPY)
    heading, line = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t") == ["Event", "Question", "Relation", "A Ferry runs onto a rock"]
    assert line.split("\t")[:3] == ["The accident", "passengers", "contradiction"]
    assert line.split("\t")[3].startswith("12: “")

    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.do(ActionId.COPY)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(lines) == 1 + len(shown_slots(panel))
    assert {len(line) for line in lines} == {6}
    passengers = next(line for line in lines if line[1] == "passengers")
    assert passengers[5] == "silent"


def test_row_when_its_finding_is_judged_says_so(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    click(table, cell(panel, "tugs", 0))
    edit_annotation(opened.session, Edit(label="Judge", status=Status.CONFIRMED))
    words = str(panel.model.headerData(cell(panel, "tugs", 0).row(), Qt.Orientation.Vertical))
    assert words == "tugs (date or time): later figure; 3: A; 2: B; 5: C; Confirmed"
    assert table.currentIndex() == cell(panel, "tugs", 0), "a judgement moves nothing"


def test_sources_when_there_is_little_room_keep_a_readable_width(opened: Opened) -> None:
    _, table = show_matrix(opened)
    opened.window.resize(800, 700)
    assert table.columnWidth(0) >= NARROWEST
    assert table.horizontalScrollBar().maximum() > 0
    opened.window.resize(1900, 1000)
    assert table.horizontalScrollBar().maximum() == 0


def test_matrix_when_a_screen_reader_asks_answers_with_rows_columns_and_words(opened: Opened) -> None:
    panel, table = show_matrix(opened)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Fact matrix"
    spoken = str(panel.model.data(cell(panel, "passengers", 0), Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("12 – “")
    asked = str(panel.model.headerData(cell(panel, "passengers", 0).row(), Qt.Orientation.Vertical))
    assert asked == "passengers (casualties): contradiction; 12: A; 15: B; silent: C"


def test_matrix_when_only_one_source_is_open_says_what_it_needs(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story[:1])
    panel, _ = show_matrix(opened)
    assert panel.message.isVisible()
    assert "two sources" in panel.message.text()


def test_matrix_when_the_theme_changes_is_painted_in_it(opened: Opened) -> None:
    _, table = show_matrix(opened)
    opened.do(ActionId.LIGHT_THEME)
    light = table.viewport().grab().toImage().pixelColor(3, table.viewport().height() - 3).lightness()
    opened.do(ActionId.DARK_THEME)
    assert table.viewport().grab().toImage().pixelColor(3, table.viewport().height() - 3).lightness() < light
    opened.do(ActionId.LIGHT_THEME)


def test_selected_passage_when_the_matrix_takes_half_of_the_height_stays_in_sight(
    qtbot: QtBot, opened: Opened
) -> None:
    opened.select("tugs")
    selected = opened.session.selected
    assert selected is not None
    fact = selected.facts[0]
    pane = opened.window.panes.pane(fact.article)
    before = pane.viewport().height()
    pane.bring_level(fact.passage, round(before * 0.45))
    opened.do(ActionId.VIEW_MATRIX)

    def is_in_upper_half() -> bool:
        top, height = pane.top_of(fact.passage), pane.viewport().height()
        return height < before and top is not None and 0 <= top <= height / 2

    qtbot.waitUntil(is_in_upper_half)


@pytest.mark.parametrize("shown", [True, False])
def test_rows_when_labels_become_larger_grow_with_them(opened: Opened, qtbot: QtBot, *, shown: bool) -> None:
    _, table = show_matrix(opened)
    before = table.rowHeight(1), table.horizontalHeader().height(), table.verticalHeader().width()
    if not shown:
        opened.do(ActionId.VIEW_MATRIX)
    opened.settings.change(replace(opened.settings.current, text_size=2 * USUAL_TEXT))
    qtbot.waitUntil(lambda: label_scale() > 1)
    if not shown:
        opened.do(ActionId.VIEW_MATRIX)
    after = table.rowHeight(1), table.horizontalHeader().height(), table.verticalHeader().width()
    assert all(larger > 1.2 * smaller for larger, smaller in zip(after, before, strict=True))
    opened.settings.change(replace(opened.settings.current, text_size=USUAL_TEXT))
    qtbot.waitUntil(lambda: label_scale() == 1)
