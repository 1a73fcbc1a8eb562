"""What a comparison says beside its divergences: facts that only some sources tell, and notices."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fake_comparing import compare_figures
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.comparison import Comparison
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.divergences.list_model import DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow, Section, SectionRow
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import Report


def rows_of(opened: Opened) -> list[object]:
    model = opened.window.divergence_list.view.model()
    return [model.index(place, 0).data(DivergenceRole.ROW) for place in range(model.rowCount())]


def test_what_some_only_tell_when_opened_is_listed_walked_marked_and_can_be_judged(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    view = opened.window.divergence_list.view
    assert rows_of(opened)[-1] == SectionRow(section=Section.OMISSIONS, count=1, is_open=False)
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    for _ in range(4):
        opened.do(ActionId.NEXT)
    assert announced[-1].startswith("Back at the first one. Divergence 1 of 3")

    section = view.model().index(len(rows_of(opened)) - 1, 0)
    view.scrollTo(section)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(section).center())
    assert isinstance(rows_of(opened)[-1], DivergenceRow)
    assert opened.session.selected is not None, "opening a section selects nothing else"
    assert opened.session.selected.slot == "passengers"
    view.setCurrentIndex(view.model().index(len(rows_of(opened)) - 1, 0))
    assert str(view.currentIndex().data()).startswith("sailors (quantity): 4 (A, B), not in C")
    assert opened.session.selected.id == "omission:sailors"
    table = opened.window.detail.table.model()
    assert str(table.index(2, 1).data()) == "silent"
    fact = opened.session.selected.facts[0]
    pane = opened.window.panes.pane(fact.article)
    assert pane.rect_of(fact.span).intersects(pane.viewport().rect())
    opened.do(ActionId.PREVIOUS)
    opened.do(ActionId.NEXT)
    assert announced[-1].startswith("Divergence 4 of 4: sailors")

    assert opened.window.form.relation.currentData() == Relation.SILENT
    QTest.mouseClick(opened.window.form.statuses.button(1), Qt.MouseButton.LeftButton)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, [opened.session.sidecar or Path()])
    assert again.notices() == []
    assert [each.status for each in again.session.judgements.shown.values()] == [Status.CONFIRMED]


def test_section_of_what_some_only_tell_when_enter_is_pressed_closes_again(opened: Opened) -> None:
    view = opened.window.divergence_list.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    for is_open in (True, False, True):
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert SectionRow(section=Section.OMISSIONS, count=1, is_open=is_open) in rows_of(opened)
        assert isinstance(view.currentIndex().data(DivergenceRole.ROW), SectionRow), "the place is kept"


def test_notice_of_a_comparison_is_told_once_in_a_story(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)

    def compare_with_notice(*arguments: Any, report: Report) -> Comparison:
        return replace(compare_figures(*arguments, report=report), notices=("One text is in Basque.",))

    monkeypatch.setattr(story_files, "compare_articles", compare_with_notice)
    opened.window.files.open(story)
    assert [notice.strip() for notice in opened.notices()] == ["One text is in Basque."]
    QTest.mouseClick(opened.window.notices.close_button, Qt.MouseButton.LeftButton)
    opened.window.files.compare()
    assert opened.notices() == []
    opened.window.files.open(story)
    assert len(opened.notices()) == 1
