"""Quotations that need the reviewer: listed with their old words beside the places, and decided one by one."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.review import PassageLink, quote_from
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.blinding import set_blind
from viewer.gui.judging import Edit
from viewer.gui.reanchoring.needs_panel import NeedsPanel
from viewer.gui.reanchoring.side_by_side import compare_words
from viewer.gui.story_views import StoryView
from viewer.reviewing.editing import set_link

OLD = "A total of 15 passengers were hurt on Monday, a doctor said."
NEW = "In all 16 passengers were hurt on Monday, a doctor said."
CARRIED = "The ferry carried 90 people, and nobody knows why it left the channel."
REWORDED = "The ferry carried 90 people, and nobody knows yet why it left the channel."
Story = tuple[Path, ...]


def panel_of(opened: Opened) -> NeedsPanel:
    return opened.window.overviews.needs


def listed(opened: Opened) -> list[str]:
    queue = panel_of(opened).list
    return [queue.item(row).text() for row in range(queue.count())]


def press(widget: object, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)  # type: ignore[call-overload] # any widget


def link_by_hand(opened: Opened) -> None:
    first, second = opened.session.articles[:2]
    ends = [
        quote_from(article.id, article.text, Span(start=at, end=at + len(words)))
        for article, words in ((first, "12 passengers"), (second, CARRIED))
        for at in (article.text.index(words),)
    ]
    link = PassageLink(left=ends[0], right=ends[1], linked=True, author="")
    opened.session.record(set_link(opened.session.review, link), "Link")


def change(path: Path, *pairs: Sequence[str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def saved(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: Story) -> Story:
    """The story, with a review of Ana's beside it, in which two notes and a link quote the second article."""
    before = open_window(qtbot, tmp_path, monkeypatch, story)
    before.session.set_reviewer("Ana")
    for slot in ("passengers", "people"):
        before.select(slot)
        edit_annotation(before.session, Edit(label="Change the note", note="Who counted?"))
    link_by_hand(before)
    before.do(ActionId.SAVE)
    return story


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: Story) -> Opened:
    """A window on that review after a figure of the article was corrected, and a sentence reworded."""
    change(saved[1], (OLD, NEW), (CARRIED, REWORDED))
    after = open_window(qtbot, tmp_path, monkeypatch, saved)
    after.session.set_reviewer("Ana")
    after.do(ActionId.VIEW_NEEDS)
    return after


def test_quotations_that_need_the_reviewer_are_told_of_and_listed(opened: Opened) -> None:
    assert any("Texts have changed" in told and "“15 passengers” (B" in told for told in opened.notices())
    assert panel_of(opened).counter.text() == "2 quotations need you"
    assert "⚠ 2 quotations need you" in opened.window.divergence_list.notices.needs.text()
    first, second = listed(opened)
    assert first.startswith("B: “15 passengers” – not found")
    assert "Note by Ana: passengers" in first
    assert "found reworded" in second
    assert "Passages linked by hand" in second


def test_queue_is_reached_from_the_list_and_stays_where_it_is_shown_already(opened: Opened) -> None:
    opened.do(ActionId.VIEW_READING)
    link = opened.window.divergence_list.notices.needs
    for _ in range(2):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        assert opened.window.views.current is StoryView.NEEDS


def test_places_stand_beside_the_old_words_with_what_differs_in_words_too(opened: Opened) -> None:
    model = panel_of(opened).table.model()
    old, new = (str(model.index(0, column).data()) for column in (0, 1))
    assert old.startswith("As it was quoted:")
    assert "A total of 15 passengers were hurt" in old
    assert "16 passengers were hurt" in new
    assert "other figures, negations or days" in new
    assert model.headerData(0, Qt.Orientation.Horizontal) == "As it was quoted"


def test_quotation_that_is_put_at_a_place_by_keyboard_stands_there_and_can_be_taken_back(
    opened: Opened,
) -> None:
    panel, steps = panel_of(opened), len(opened.session.history.done)
    press(panel.list, Qt.Key.Key_Return)
    press(panel.table, Qt.Key.Key_Return)
    placed = opened.session.review.annotations[0].quotes[1]
    assert placed.exact == "16 passengers"
    assert placed.span.of(opened.session.articles[1].text) == "16 passengers"
    assert panel.counter.text() == "1 quotation needs you"
    assert len(opened.session.history.done) == steps + 1
    opened.do(ActionId.UNDO)
    assert panel.counter.text() == "2 quotations need you"
    assert opened.session.review.annotations[0].quotes[1].exact == "15 passengers"


def test_quotation_that_was_found_reworded_is_confirmed_not_taken_for_granted(opened: Opened) -> None:
    panel = panel_of(opened)
    panel.list.setCurrentRow(1)
    assert "Is that right?" in panel.decisions.advice.text()
    QTest.mouseClick(panel.decisions.here, Qt.MouseButton.LeftButton)
    assert len(listed(opened)) == 1
    link = opened.session.review.links[0]
    assert (link.right.exact, link.right.was) == (REWORDED, "")


def test_quotation_that_is_put_at_marked_words_stands_there(opened: Opened) -> None:
    panel = panel_of(opened)
    QTest.mouseClick(panel.decisions.marked, Qt.MouseButton.LeftButton)
    assert "Mark the words" in panel.decisions.advice.text()
    assert len(listed(opened)) == 2
    pane, cursor = opened.window.text_panes()[1], opened.window.text_panes()[1].textCursor()
    start = pane.toPlainText().index("16 passengers")
    cursor.setPosition(start)
    cursor.setPosition(start + len("16 passengers"), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    QTest.mouseClick(panel.decisions.marked, Qt.MouseButton.LeftButton)
    assert opened.session.review.annotations[0].quotes[1].exact == "16 passengers"


def test_quotation_that_is_kept_without_a_place_is_not_asked_about_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, saved: Story
) -> None:
    QTest.mouseClick(panel_of(opened).decisions.aside, Qt.MouseButton.LeftButton)
    assert len(listed(opened)) == 1
    opened.do(ActionId.UNDO)
    assert len(listed(opened)) == 2
    opened.do(ActionId.REDO)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, saved)
    again.do(ActionId.VIEW_NEEDS)
    assert [row.split("–")[1].strip() for row in listed(again)] == ["found reworded\nPassages linked by hand"]
    kept = again.session.review.annotations[0].quotes[1]
    assert (kept.exact, kept.aside) == ("15 passengers", True)


def test_quotation_is_removed_only_after_a_second_word_and_can_be_brought_back(opened: Opened) -> None:
    panel = panel_of(opened)
    QTest.mouseClick(panel.decisions.remove, Qt.MouseButton.LeftButton)
    assert "The note stays" in panel.decisions.question.text()
    QTest.mouseClick(panel.decisions.cancel, Qt.MouseButton.LeftButton)
    assert len(listed(opened)) == 2
    QTest.mouseClick(panel.decisions.remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.decisions.confirm, Qt.MouseButton.LeftButton)
    assert len(listed(opened)) == 1
    assert "15 passengers" not in [quote.exact for quote in opened.session.review.annotations[0].quotes]
    opened.do(ActionId.UNDO)
    assert len(listed(opened)) == 2


def test_what_is_left_stands_in_the_queue_the_next_time(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, saved: Story
) -> None:
    before = listed(opened)
    edit_annotation(opened.session, Edit(label="Change the note", note="Anything"))
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, saved)
    again.do(ActionId.VIEW_NEEDS)
    assert listed(again) == before


def test_quotation_of_another_reviewers_note_can_be_placed_but_not_removed(opened: Opened) -> None:
    opened.session.set_reviewer("Ben")
    panel = panel_of(opened)
    panel.refresh()
    assert not panel.decisions.remove.isEnabled()
    QTest.mouseClick(panel.decisions.here, Qt.MouseButton.LeftButton)
    placed = opened.session.review.annotations[0]
    assert placed.quotes[1].exact == "16 passengers"
    assert (placed.author, placed.changes[-1].author) == ("Ana", "Ben")


def test_who_judges_blind_reads_no_words_of_others_in_the_queue(opened: Opened) -> None:
    opened.session.set_reviewer("Ben")
    set_blind(opened.session, blind=True)
    assert [row.split("\n")[1] for row in listed(opened)] == ["Passages linked by hand"]
    assert "1 quotation needs you" in opened.window.divergence_list.notices.needs.text()
    set_blind(opened.session, blind=False)
    assert len(listed(opened)) == 2


def test_queue_without_quotations_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: Story
) -> None:
    window = open_window(qtbot, tmp_path, monkeypatch, story)
    window.do(ActionId.VIEW_NEEDS)
    assert panel_of(window).message.isVisible()
    assert window.window.divergence_list.notices.needs.isHidden()


def test_notes_on_an_article_whose_file_is_gone_are_saved_with_their_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: Story
) -> None:
    saved[1].unlink()
    window = open_window(qtbot, tmp_path, monkeypatch, (saved[0], saved[2]))
    quotes = [quote.exact for note in window.session.review.annotations for quote in note.quotes]
    assert "15 passengers" in quotes
    assert any(record.path.endswith(saved[1].name) for record in window.session.review.articles)


def test_words_that_differ_are_told_apart_and_others_are_not() -> None:
    old, new = compare_words("the boat sank at noon", "the boats sank at noon")
    assert [piece.words for piece in old if not piece.is_shared] == ["boat"]
    assert [piece.words for piece in new if not piece.is_shared] == ["boats"]
    assert "".join(piece.words for piece in new) == "the boats sank at noon"
