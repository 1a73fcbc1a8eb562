"""A reviewer adds what Parallax missed, and corrects what a finding is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fake_comparing import make_article
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.dialogs.finding_details import EventDialog, FindingDialog
from viewer.gui.dialogs.finding_drafts import value_of

OK = QDialogButtonBox.StandardButton.Ok


def mark(pane: ArticlePane, words: str) -> None:
    """Mark ``words`` as the mouse would."""
    cursor = pane.document().find(words)
    assert not cursor.isNull(), words
    pane.setTextCursor(cursor)


@contextmanager
def dialog_after(opened: Opened, action: ActionId) -> Iterator[FindingDialog]:
    """Give the dialog that ``action`` opens, and accept it."""
    opened.do(action)
    dialog = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FindingDialog) and each.isVisible()
    )
    yield dialog
    dialog.buttons.button(OK).click()


def mark_two(opened: Opened, slot: str = "who looked on") -> None:
    """Make a finding of words in the first and the second text."""
    first, second, _third = opened.window.text_panes()
    mark(first, "the pier at noon")
    mark(second, "a doctor")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        dialog.slot.setText(slot)
        dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.ATTRIBUTION))


def test_words_marked_in_two_texts_become_a_finding_like_any_other(opened: Opened) -> None:
    before = opened.session.progress
    mark_two(opened)
    made = opened.session.selected
    assert made is not None
    assert made.is_made
    assert [fact.shown for fact in made.facts] == ["the pier at noon", "a doctor"]
    assert opened.session.progress.total == before.total + 1
    assert opened.session.progress.judged == before.judged + 1
    assert made in opened.session.sifted.shown
    first, second, _third = opened.window.text_panes()
    for pane, fact in ((first, made.facts[0]), (second, made.facts[1])):
        assert pane.selected_span() is None
        assert pane.viewport().rect().contains(pane.rect_of(fact.span))
    assert opened.window.detail.slot_heading.text() == "who looked on"
    assert "not found by Parallax" in opened.window.detail.reason.text()


def test_making_a_finding_is_undone_and_redone_as_one_step(opened: Opened) -> None:
    total = opened.session.progress.total
    mark_two(opened)
    opened.do(ActionId.UNDO)
    assert opened.session.progress.total == total
    assert opened.session.selected is None
    opened.do(ActionId.REDO)
    assert opened.session.progress.total == total + 1


def test_finding_comes_back_with_the_review(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    mark_two(opened)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    made = [finding for finding in again.session.findings if finding.is_made]
    assert [finding.slot for finding in made] == ["who looked on"]
    assert again.session.loose_notes == ()


def test_dialog_begins_with_what_is_known_of_the_words(opened: Opened) -> None:
    first, second, _third = opened.window.text_panes()
    mark(first, "12 passengers")
    mark(second, "15 passengers")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        draft = dialog.draft()
    assert [quote.value for quote in draft.quotes] == ["12", "15"]
    assert draft.slot == "passengers"
    assert draft.relation is Relation.CONTRADICTION
    assert draft.event == opened.session.findings[0].event


def test_words_that_were_found_too_judge_what_was_found(opened: Opened) -> None:
    total = opened.session.progress.total
    first, second, _third = opened.window.text_panes()
    mark(first, "12 passengers")
    mark(second, "15 passengers")
    found = next(each for each in opened.session.findings if each.slot == "passengers")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        dialog.kind.setCurrentIndex(dialog.kind.findData(found.kind))
    assert opened.session.progress.total == total
    selected = opened.session.selected
    assert selected is not None
    assert not selected.is_made
    assert opened.session.judgements.shown[selected.id].status is Status.CONFIRMED
    assert "Parallax had found this too" in opened.window.statusBar().currentMessage()


def test_words_of_one_text_alone_are_told_by_some_only(opened: Opened) -> None:
    mark(opened.window.text_panes()[0], "at the helm")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        dialog.slot.setText("where they stood")
    made = opened.session.selected
    assert made is not None
    assert made.judgement.relation is Relation.SILENT
    assert made.silent == tuple(article.id for article in opened.session.articles[1:])


def test_without_marked_words_the_reader_is_told_what_to_do(opened: Opened) -> None:
    opened.do(ActionId.MARK_FINDING)
    assert "Mark the words that differ" in opened.window.statusBar().currentMessage()


def test_finding_needs_a_question_and_words(opened: Opened) -> None:
    mark(opened.window.text_panes()[0], "at the helm")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        button = dialog.buttons.button(OK)
        assert not button.isEnabled()
        dialog.slot.setText("where")
        assert button.isEnabled()
        dialog.targets.removers[0].click()
        assert not button.isEnabled()
        dialog.reject()
    assert not any(finding.is_made for finding in opened.session.findings)


def test_more_words_are_added_to_a_finding_and_taken_out_again(opened: Opened) -> None:
    mark_two(opened)
    mark(opened.window.text_panes()[2], "the list of the ferry")
    opened.do(ActionId.ADD_WORDS)
    made = opened.session.selected
    assert made is not None
    assert [fact.shown for fact in made.facts][-1] == "the list of the ferry"
    with dialog_after(opened, ActionId.EDIT_FINDING) as dialog:
        dialog.targets.removers[1].click()
        dialog.slot.setText("who counts")
    edited = opened.session.selected
    assert edited is not None
    assert (edited.slot, len(edited.facts)) == ("who counts", 2)


def test_finding_moves_to_another_event_and_back_by_undo(opened: Opened) -> None:
    opened.select("passengers")
    selected = opened.session.selected
    assert selected is not None
    before = selected.event
    opened.do(ActionId.MOVE_FINDING)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, EventDialog))
    dialog.event_name.setCurrentText("the rescue")
    dialog.buttons.button(OK).click()
    moved = opened.session.selected
    assert moved is not None
    assert (moved.id, moved.event) == (selected.id, "the rescue")
    assert "the rescue" in opened.window.detail.event_words.text()
    opened.do(ActionId.UNDO)
    assert opened.session.selected is not None
    assert opened.session.selected.event == before


def test_movement_just_before_a_selection_does_not_pull_the_texts_away(qtbot: QtBot, opened: Opened) -> None:
    pane = opened.window.text_panes()[2]
    with qtbot.assertNotEmitted(pane.reading_moved, wait=400):
        pane.scroll_to(0)
        opened.select("passengers")


def test_only_a_finding_of_ones_own_can_be_edited(opened: Opened) -> None:
    opened.select("passengers")
    assert not opened.window.actions_table[ActionId.EDIT_FINDING].isEnabled()
    mark_two(opened)
    assert opened.window.actions_table[ActionId.EDIT_FINDING].isEnabled()


def test_marking_with_the_keyboard_alone(opened: Opened) -> None:
    pane = opened.window.text_panes()[0]
    pane.setFocus()
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(5):
        QTest.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        assert [quote.exact for quote in dialog.draft().quotes] == ["Ferry"]
        dialog.reject()


def test_words_beside_a_wording_that_was_found_are_read_as_they_stand() -> None:
    article = make_article("sheet", "Ferry aground\n\nThe ferry carried out a series of trials.")
    start = article.text.index("out a series")
    wording = Span(start=start, end=start + len("out a series"))
    fact: Fact[Any] = Fact(
        id=FactId("f"),
        kind=Kind.FRAMING,
        slot="how it is put",
        article=article.id,
        passage=article.passages[1].id,
        span=wording,
        clause=wording,
        value="series",
        shown="series",
    )
    part = Span(start=start - len("carried "), end=start + len("out"))
    assert value_of(article, part, fact) == "carried out"
    assert value_of(article, wording, fact) == "series"


def test_question_that_is_proposed_is_typed_over(opened: Opened) -> None:
    mark(opened.window.text_panes()[0], "12 passengers")
    with dialog_after(opened, ActionId.MARK_FINDING) as dialog:
        assert dialog.slot.selectedText() == dialog.slot.text() == "passengers"
        dialog.reject()


def menu_of(pane: ArticlePane) -> dict[str, QAction]:
    """Return what the right button offers on the first words of a text."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(60, 60), pane.mapToGlobal(QPoint(60, 60))
    )
    QApplication.sendEvent(pane.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {entry.text().replace("&", ""): entry for entry in menu.actions()}
    menu.hide()
    return entries


def test_menu_of_a_text_offers_a_finding_where_words_are_marked_in_any(opened: Opened) -> None:
    first, second, _third = opened.window.text_panes()
    assert "Mark a divergence in the marked words…" not in menu_of(first)
    mark(second, "a doctor")
    menu_of(first)["Mark a divergence in the marked words…"].trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, FindingDialog))
    dialog.slot.setText("who counted")
    dialog.buttons.button(OK).click()
    assert opened.session.selected is not None
    assert opened.session.selected.is_made


def test_menu_of_a_text_adds_marked_words_to_a_finding_of_the_reviewer_s_own(opened: Opened) -> None:
    mark_two(opened)
    third = opened.window.text_panes()[2]
    assert "Add the marked words to this finding" not in menu_of(third)
    mark(third, "5 tugs")
    menu_of(third)["Add the marked words to this finding"].trigger()
    assert opened.session.selected is not None
    assert len(opened.session.selected.facts) == 3
