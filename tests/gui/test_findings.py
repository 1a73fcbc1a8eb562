"""Thousands of findings cost what changes of them, not what there is of them."""

from dataclasses import replace

from fake_comparing import compare_figures, make_article
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from window_builders import COAST_RADIO, MORNING_SHEET, Opened

from viewer.domain.comparison import Comparison, DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.review import Status
from viewer.gui.annotating import edit_annotation
from viewer.gui.divergences.list_delegate import DivergenceDelegate
from viewer.gui.divergences.list_model import DivergenceListModel, Index
from viewer.gui.divergences.list_view import DivergenceListView
from viewer.gui.divergences.rows import DivergenceRow, build_rows
from viewer.gui.filtering import DivergenceFilter
from viewer.gui.findings import Findings
from viewer.gui.judging import Edit
from viewer.gui.theme import Theme
from viewer.reviewing.matching import Matcher


def compare() -> Comparison:
    articles = make_article("radio", COAST_RADIO), make_article("sheet", MORNING_SHEET)
    return compare_figures(articles, report=lambda *_progress: None)


def test_findings_when_nothing_is_compared_are_none() -> None:
    findings = Findings()
    assert findings.everything == ()
    assert findings.find(DivergenceId("figure:people")) is None
    assert findings.sift(DivergenceFilter(), findings.judge((), "", ())).shown == ()


def test_findings_when_asked_again_for_the_same_sift_nothing_anew() -> None:
    findings = Findings(compare())
    judgements = findings.judge((), "", ())
    first = findings.sift(DivergenceFilter(), judgements)
    assert findings.sift(DivergenceFilter(), judgements) is first
    assert findings.sift(DivergenceFilter(text="passengers"), judgements).filtered == 2
    assert findings.find(DivergenceId("figure:people")) in findings.divergences


def test_matcher_when_an_annotation_changes_matches_it_anew(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Judge", status=Status.CONFIRMED))
    (before,) = opened.session.review.annotations
    matcher = Matcher(opened.session.findings)
    assert matcher.match([before]) == Matcher(opened.session.findings).match([before])
    opened.select("people")
    edit_annotation(opened.session, Edit(label="Judge", status=Status.CONFIRMED))
    other = opened.session.review.annotations[1]
    moved = replace(other, id=before.id)
    assert list(matcher.match([moved])) == ["figure:people"]


def test_annotation_on_a_proposal_or_on_what_was_found_makes_no_finding(opened: Opened) -> None:
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Judge", status=Status.CONFIRMED))
    (found,) = opened.session.review.annotations
    as_own = replace(found, proposed=None)
    elsewhere = replace(found, kind=next(kind for kind in Kind if kind is not found.kind))
    assert opened.session.comparison is not None
    findings = Findings(opened.session.comparison)
    for annotation, made in ((as_own, 0), (elsewhere, 0), (replace(elsewhere, proposed=None), 1)):
        findings.judge([annotation], "", opened.session.articles)
        assert sum(finding.is_made for finding in findings.everything) == made


def test_rows_when_one_divergence_was_seen_are_the_same_but_for_that_one() -> None:
    divergences, known = Findings(compare()).divergences, dict[DivergenceId, DivergenceRow]()
    before = build_rows(divergences, {}, frozenset(), known)
    after = build_rows(divergences, {}, frozenset({divergences[0].id}), known)
    kept = [row for row, other in zip(before, after, strict=True) if row is other]
    findings = [row for row in after if isinstance(row, DivergenceRow)]
    assert [row.seen for row in findings] == [True, *[False] * (len(findings) - 1)]
    assert len([row for row in kept if isinstance(row, DivergenceRow)]) == len(findings) - 1


class CountingDelegate(DivergenceDelegate):
    """Counts the lines that the list measures."""

    measured = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt asks it
        self.measured += 1
        return super().sizeHint(option, index)


def test_list_when_a_line_is_marked_as_seen_measures_no_other_line(qtbot: QtBot) -> None:
    view, model = DivergenceListView(), DivergenceListModel()
    qtbot.addWidget(view)
    delegate = CountingDelegate(Theme(dark=False), view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    with qtbot.waitExposed(view):
        view.show()
    divergences = Findings(compare()).divergences
    model.show(build_rows(divergences, {}, frozenset()))
    QApplication.processEvents()
    view.doItemsLayout()
    QApplication.processEvents()  # what was put off is done now
    assert delegate.measured >= model.rowCount()
    delegate.measured = 0
    with qtbot.waitSignal(model.dataChanged):
        model.show(build_rows(divergences, {}, frozenset({divergences[0].id})))
    QApplication.processEvents()
    assert delegate.measured < model.rowCount()  # Qt asks for the first, to know how far to scroll


def test_list_when_its_story_is_closed_forgets_the_lines(opened: Opened) -> None:
    assert opened.window.divergence_list._known_rows
    opened.window.files.close()
    assert opened.window.divergence_list._known_rows == {}
