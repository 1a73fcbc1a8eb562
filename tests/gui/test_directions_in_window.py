"""Words of articles in any script leave the window's own sentences in order, and a mirrored window works."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window, write_story

from viewer.domain.errors import UnreadableArticle
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.divergence_text import divergence_as_text
from viewer.gui.divergences.values_model import Statement, statement_as_html
from viewer.gui.text_direction import sentence_in_window

HEBREW = "עיתון הנמל"


@pytest.fixture
def mirrored(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield open_window(qtbot, tmp_path, monkeypatch, write_story(tmp_path / "story"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def test_window_when_mirrored_begins_at_the_right_and_can_be_worked_in(mirrored: Opened) -> None:
    window = mirrored.window
    places = [column.mapToGlobal(column.rect().topLeft()).x() for column in window.panes.columns()]
    assert places == sorted(places, reverse=True)
    mirrored.do(ActionId.NEXT)
    selected = mirrored.session.selected
    assert selected is not None
    mirrored.session.select(None)
    fact = selected.facts[0]
    pane = window.panes.pane(fact.article)
    place = pane.rect_of(Span(start=fact.span.start, end=fact.span.start + 1)).center()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert mirrored.session.selected == selected
    assert not window.grab().isNull()


def test_statements_when_a_source_bears_a_hebrew_name_isolate_it(opened: Opened) -> None:
    comparison = opened.session.comparison
    assert comparison is not None
    articles = tuple(replace(article, source=HEBREW) for article in comparison.articles)
    told = divergence_as_text(replace(comparison, articles=articles), comparison.divergences[0], None)
    lines = told.splitlines()[2:]
    assert lines
    assert all(f"\u2068{HEBREW}\u2069: " in line for line in lines)


def test_quotation_in_hebrew_is_isolated_as_a_whole(opened: Opened) -> None:
    statement = Statement(
        article=opened.session.articles[0].id, letter="A", name="N", title="T", quoted=HEBREW, after=" (12)"
    )
    html = statement_as_html(statement, {"text": "#000", "dimmed": "#000", "tint": "#fff"}, "silent")
    assert "“\u2068" in html
    assert html.index("(12)") < html.index("\u2069”")


def test_notice_when_it_quotes_a_hebrew_headline_begins_where_others_do(opened: Opened) -> None:
    opened.window.report_problem(
        UnreadableArticle(f"“{HEBREW}” is in Hebrew.", where="", remedy="Go on (slowly).")
    )
    words = opened.window.notices.words.text()
    assert words.startswith("\u200e⚠ ")
    assert f"“\u2068{HEBREW}\u2069”" in words
    assert sentence_in_window("Plain “words” stay.") == "Plain “words” stay."
