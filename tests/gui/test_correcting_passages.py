"""What a reviewer does where the machine brought passages together wrongly, or cut them wrongly."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders_gui import span_of
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.review import PassageLink
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import Report
from viewer.gui.jobs.job_work import compare_articles
from viewer.gui.sources.cards_dialog import SourceCardsDialog
from viewer.saving.sidecar import read_sidecar

COLLAPSE = "The old bridge over the river Tamsel collapsed on Tuesday; six cars fell and 6 people were hurt."
DIVERS = "Divers searched the river bed through the night. They found nobody."
FLOUR = "Bakeries in the town report that flour has become dearer again this spring. Nobody knows why."
RETOLD = "Six cars plunged into the Tamsel on Tuesday when an old bridge gave way, and 4 people were hurt."
STORY = (
    f"Bridge falls\n\n{COLLAPSE}\n\n{DIVERS}",
    f"No way over the river\n\n{FLOUR}\n\n{RETOLD}",
)
ENTER = Qt.Key.Key_Return


def write_articles(folder: Path, texts: Sequence[str] = STORY) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{place}.txt" for place in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A window on two articles, compared as the application does it."""
    window = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    window.window.files.open(tuple(write_articles(tmp_path / "bridge")))
    return window


@pytest.fixture
def announced(opened: Opened) -> list[str]:
    words: list[str] = []
    opened.session.announced.connect(words.append)
    return words


def passage(opened: Opened, words: str) -> Passage:
    """Return the one passage that begins with ``words``."""
    (found,) = (
        each
        for article in opened.session.articles
        for each in article.passages
        if article.quoted(each.span).startswith(words)
    )
    return found


def place_of(opened: Opened, words: str) -> tuple[ArticlePane, QPoint]:
    """Return the pane that has ``words``, and where they stand in it."""
    pane, article = next(
        (pane, pane.article)
        for pane in opened.window.text_panes()
        if pane.article and words in pane.article.text
    )
    return pane, pane.rect_of(span_of(article, words)).center()


def click(opened: Opened, words: str) -> None:
    pane, place = place_of(opened, words)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)


def put_caret(opened: Opened, words: str) -> ArticlePane:
    """Put the caret before ``words``, as a reader who looks for them."""
    pane, _ = place_of(opened, words)
    pane.setFocus()
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    assert pane.find(words)
    cursor = pane.textCursor()
    cursor.setPosition(cursor.selectionStart())
    pane.setTextCursor(cursor)
    return pane


def mark(opened: Opened, words: str) -> None:
    pane = put_caret(opened, words)
    assert pane.find(words)


def open_menu(opened: Opened, words: str) -> dict[str, QAction]:
    """Open the menu of a passage with the right button, and return its entries, those of inner menus among them."""
    pane, place = place_of(opened, words)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.viewport().mapToGlobal(place))
    QApplication.sendEvent(pane.viewport(), asked)
    return popup_entries()


def popup_entries() -> dict[str, QAction]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {entry.text(): entry for entry in entries_of(menu)}


def entries_of(menu: QMenu) -> list[QAction]:
    found = []
    for entry in menu.actions():
        inner = entry.menu()
        found += entries_of(inner) if isinstance(inner, QMenu) else [entry]
    return found


def close_menus() -> None:
    while isinstance(popup := QApplication.activePopupWidget(), QMenu):
        popup.close()


def choose(entries: dict[str, QAction], beginning: str) -> None:
    (found,) = (entry for words, entry in entries.items() if words.startswith(beginning))
    found.trigger()
    close_menus()


def choose_in_menu(opened: Opened, at: str, beginning: str) -> None:
    choose(open_menu(opened, at), beginning)


def are_together(opened: Opened, one: str, other: str) -> bool:
    comparison = opened.session.comparison
    assert comparison is not None
    wanted = {passage(opened, one).id, passage(opened, other).id}
    return any(
        wanted <= {each for ids in group.passages.values() for each in ids}
        for group in comparison.alignment.groups
    )


def hint_at(opened: Opened, words: str) -> str:
    """Return what a hover in the gutter beside ``words`` says."""
    pane, place = place_of(opened, words)
    QToolTip.showText(QPoint(1, 1), "nothing", pane)
    beside = QPoint(4, place.y())
    event = QHelpEvent(QHelpEvent.Type.ToolTip, beside, pane.viewport().mapToGlobal(beside))
    QApplication.sendEvent(pane.viewport(), event)
    return QToolTip.text() if QToolTip.text() != "nothing" else ""


def told(opened: Opened, which: int) -> list[tuple[PassageKind, str]]:
    article = opened.session.articles[which]
    return [(each.kind, article.quoted(each.span)) for each in article.passages]


def reopened(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened) -> Opened:
    """Save, and open what was saved in another window."""
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, folder, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    assert opened.session.sidecar is not None
    again.window.files.open((opened.session.sidecar,))
    return again


# Linking and parting


def test_passages_linked_with_the_mouse_are_compared_marked_undone_and_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, announced: list[str]
) -> None:
    assert not are_together(opened, "Divers", "Bakeries")
    choose_in_menu(opened, "Divers", "Link this passage with…")
    bar = opened.window.correcting.linking.bar
    assert bar.isVisible()
    assert "A: “Divers searched the river bed" in bar.words.text()
    click(opened, "Bakeries")
    assert not bar.isVisible()
    assert are_together(opened, "Divers", "Bakeries")
    assert announced[-1].startswith("Linked: A: “Divers searched")
    assert "Linked by hand with B: “Bakeries" in hint_at(opened, "Divers")
    assert "Linked by hand with A: “Divers" in hint_at(opened, "Bakeries")
    opened.do(ActionId.UNDO)
    assert not are_together(opened, "Divers", "Bakeries")
    assert hint_at(opened, "Divers") == ""
    assert opened.session.history.redo_label == "Link two passages"
    opened.do(ActionId.REDO)
    again = reopened(qtbot, tmp_path, monkeypatch, opened)
    assert are_together(again, "Divers", "Bakeries")
    assert "Linked by hand with B: “Bakeries" in hint_at(again, "Divers")


def test_passages_linked_with_the_keyboard_alone_come_together(opened: Opened) -> None:
    put_caret(opened, "Divers")
    opened.do(ActionId.LINK_PASSAGE)
    opened.do(ActionId.NEXT_REGION)
    pane = put_caret(opened, "Bakeries")
    assert opened.window.correcting.linking.bar.isVisible()
    QTest.keyClick(pane, ENTER)
    assert opened.window.correcting.linking.waiting is None
    assert are_together(opened, "Divers", "Bakeries")


def test_click_on_a_highlight_while_linking_links_and_selects_nothing(opened: Opened) -> None:
    choose_in_menu(opened, "Divers", "Link this passage with…")
    click(opened, "4 people")
    assert opened.session.selected is None
    assert [link.right.exact for link in opened.session.review.links] == [RETOLD]


def test_linking_when_given_up_changes_nothing_and_leaves_clicks_alone(
    opened: Opened, announced: list[str]
) -> None:
    choose_in_menu(opened, "Divers", "Link this passage with…")
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    assert announced[-1] == "Nothing was linked."
    assert not opened.window.correcting.linking.bar.isVisible()
    click(opened, "Bakeries")
    assert opened.session.review.links == ()
    choose_in_menu(opened, "Divers", "Link this passage with…")
    QTest.mouseClick(opened.window.correcting.linking.bar.give_up, Qt.MouseButton.LeftButton)
    assert opened.window.correcting.linking.waiting is None


def test_linking_with_a_passage_of_the_same_article_is_refused_and_goes_on(
    opened: Opened, announced: list[str]
) -> None:
    choose_in_menu(opened, "Divers", "Link this passage with…")
    click(opened, "The old bridge")
    assert announced[-1] == "Choose a passage of another article."
    assert opened.window.correcting.linking.waiting == passage(opened, "Divers").id
    opened.window.correcting.linking.give_up()


def test_linking_when_its_article_is_closed_gives_up(opened: Opened) -> None:
    choose_in_menu(opened, "Divers", "Link this passage with…")
    opened.window.panes.article_close_requested.emit(opened.session.articles[0].id)
    assert opened.window.correcting.linking.waiting is None
    assert not opened.window.correcting.linking.bar.isVisible()


def test_passages_parted_stay_apart_until_that_is_taken_back(opened: Opened, announced: list[str]) -> None:
    assert are_together(opened, "The old bridge", "Six cars")
    choose_in_menu(opened, "The old bridge", "Part from B: “Six cars")
    assert not are_together(opened, "The old bridge", "Six cars")
    assert announced[-1].startswith("Kept apart: A: “The old bridge")
    assert "Kept apart by hand from B: “Six cars" in hint_at(opened, "The old bridge")
    entries = open_menu(opened, "The old bridge")
    assert not any(words.startswith("Part from") for words in entries)
    choose(entries, "Kept apart by hand from B: “Six cars")
    assert are_together(opened, "The old bridge", "Six cars")
    assert opened.session.review.links == ()
    assert hint_at(opened, "The old bridge") == ""


def test_link_to_a_passage_that_was_kept_apart_is_the_last_word(opened: Opened) -> None:
    choose_in_menu(opened, "The old bridge", "Part from B: “Six cars")
    choose_in_menu(opened, "Six cars", "Link this passage with…")
    click(opened, "The old bridge")
    assert are_together(opened, "The old bridge", "Six cars")
    assert [link.linked for link in opened.session.review.links] == [True]


def test_menu_of_links_when_opened_with_its_key_parts_the_passage_at_the_caret(
    opened: Opened, announced: list[str]
) -> None:
    put_caret(opened, "The old bridge")
    opened.do(ActionId.PART_PASSAGE)
    choose(popup_entries(), "Part from B: “Six cars")
    assert not are_together(opened, "The old bridge", "Six cars")
    put_caret(opened, "Bridge falls")
    opened.do(ActionId.KIND_BOILERPLATE)
    opened.do(ActionId.PART_PASSAGE)
    assert announced[-1] == "No passage was brought together with this one."


# Cutting and classing


def test_passage_split_where_the_pointer_is_begins_anew_at_the_nearest_sentence(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    before = told(opened, 0)
    choose_in_menu(opened, "found nobody", "Split the passage here")
    first, second = "Divers searched the river bed through the night.", "They found nobody."
    after = [*before[:-1], (PassageKind.PARAGRAPH, first), (PassageKind.PARAGRAPH, second)]
    assert told(opened, 0) == after
    assert opened.session.comparison is not None
    assert opened.session.comparison.articles == opened.session.articles
    assert "Corrected by hand: paragraph" in hint_at(opened, "They found")
    again = reopened(qtbot, tmp_path, monkeypatch, opened)
    assert told(again, 0) == after
    again.window.files.close()
    opened.do(ActionId.UNDO)
    assert told(opened, 0) == before
    assert opened.session.comparison.articles == opened.session.articles


def test_passage_of_one_sentence_is_split_by_marking_words(opened: Opened, announced: list[str]) -> None:
    put_caret(opened, "on Tuesday; six")
    opened.do(ActionId.SPLIT_PASSAGE)
    assert announced[-1].startswith("This passage is one sentence.")
    mark(opened, "n Tuesday; six cars fell an")
    opened.do(ActionId.SPLIT_PASSAGE)
    assert [words for _, words in told(opened, 0)][1:4] == [
        "The old bridge over the river Tamsel collapsed",
        "on Tuesday; six cars fell and",
        "6 people were hurt.",
    ]


def test_split_at_the_caret_and_join_again_give_what_was_read(opened: Opened) -> None:
    before = opened.session.articles
    put_caret(opened, "They found")
    opened.do(ActionId.SPLIT_PASSAGE)
    assert opened.session.articles != before
    put_caret(opened, "Divers")
    opened.do(ActionId.JOIN_PASSAGE)
    assert opened.session.articles == before


def test_passage_joined_with_the_next_is_one_and_the_last_has_none(
    opened: Opened, announced: list[str]
) -> None:
    choose_in_menu(opened, "The old bridge", "Join with the next passage")
    assert told(opened, 0)[1:] == [(PassageKind.PARAGRAPH, f"{COLLAPSE}\n\n{DIVERS}")]
    assert announced[-1].startswith("Joined with “Divers")
    choose_in_menu(opened, "The old bridge", "Join with the next passage")
    assert announced[-1] == "This is the last passage of its article."


def test_boilerplate_takes_no_part_in_the_comparison_until_that_is_undone(opened: Opened) -> None:
    put_caret(opened, "Six cars")
    opened.do(ActionId.KIND_BOILERPLATE)
    assert passage(opened, "Six cars").kind is PassageKind.BOILERPLATE
    comparison = opened.session.comparison
    assert comparison is not None
    assert not any(fact.passage == passage(opened, "Six cars").id for fact in comparison.facts)
    assert not are_together(opened, "The old bridge", "Six cars")
    opened.do(ActionId.UNDO)
    assert are_together(opened, "The old bridge", "Six cars")


def test_kind_of_a_passage_is_shown_in_its_menu_and_chosen_there(
    opened: Opened, announced: list[str]
) -> None:
    entries = open_menu(opened, "Bakeries")
    assert [words for words, entry in entries.items() if entry.isChecked()] == ["paragraph"]
    choose(entries, "quotation")
    assert passage(opened, "Bakeries").kind is PassageKind.QUOTATION
    assert announced[-1] == "B: “Bakeries in the town report that flour has…”, now: quotation."


def test_passage_restored_is_as_it_was_read_and_others_stay_corrected(opened: Opened) -> None:
    read = opened.session.articles
    assert "Restore it as it was read" not in open_menu(opened, "They found")
    close_menus()
    choose_in_menu(opened, "They found", "Split the passage here")
    choose_in_menu(opened, "Divers", "heading")
    choose_in_menu(opened, "Bakeries", "quotation")
    choose_in_menu(opened, "They found", "Restore it as it was read")
    assert opened.session.articles[0] == read[0]
    assert passage(opened, "Bakeries").kind is PassageKind.QUOTATION
    put_caret(opened, "Bakeries")
    opened.do(ActionId.RESTORE_PASSAGE)
    assert opened.session.articles == read
    assert opened.session.review.corrections == ()


def test_action_on_a_passage_when_no_text_was_looked_at_asks_for_one(
    opened: Opened, announced: list[str]
) -> None:
    for action in (ActionId.LINK_PASSAGE, ActionId.SPLIT_PASSAGE, ActionId.KIND_TITLE):
        opened.do(action)
        assert announced[-1].startswith("Put the caret into a passage first")
    assert not opened.session.history.done


# What stays while the comparison is made anew


LONG = "\n\n".join(
    f"Paragraph {number}. The quay was quiet. {'The gulls cried. ' * 12}" for number in range(30)
)


def test_reader_when_a_passage_far_down_is_corrected_stays_where_they_are(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    first = f"{STORY[0]}\n\n{LONG}"
    window.window.files.open(tuple(write_articles(tmp_path / "long", [first, STORY[1]])))
    window.session.select(window.session.divergences[0].id)
    pane, _ = place_of(window, "Paragraph 20.")
    pane.scroll_to(span_of(window.session.articles[0], "Paragraph 20.").start)
    put_caret(window, "Paragraph 21.")
    _, before = place_of(window, "Paragraph 21.")
    for action in (ActionId.KIND_BOILERPLATE, ActionId.UNDO, ActionId.JOIN_PASSAGE, ActionId.UNDO):
        window.do(action)
        after = place_of(window, "Paragraph 21.")[1]
        top = pane.rect_of(span_of(window.session.articles[0], "Paragraph 21.")).top()
        assert abs(after.y() - before.y()) < 12, (
            action
        )  # the first line of another kind may be of another size
        assert 0 < top < pane.viewport().height()
        assert pane.hasFocus()
        assert pane.caret_code_point() == span_of(window.session.articles[0], "Paragraph 21.").start
        assert window.session.selected is not None


def test_old_comparison_while_the_new_one_is_made_stays_on_show(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(story_files, "compare_articles", compare_articles)
    window.window.files.open(tuple(write_articles(tmp_path / "bridge")))
    before = window.session.comparison
    endless = EndlessExecutor()
    monkeypatch.setattr(window.jobs, "_executor", endless)
    choose_in_menu(window, "The old bridge", "Part from B: “Six cars")
    assert endless.begun == 1
    assert window.session.comparison is before
    choose_in_menu(window, "They found", "Split the passage here")
    assert endless.begun == 2
    assert before is not None
    kept = window.session.comparison
    assert kept is not None
    assert kept.articles == window.session.articles
    assert [each.id for each in kept.divergences] == [each.id for each in before.divergences]
    marked = place_of(window, "Six cars")[0]
    assert marked.accessibleDescription() == f"Divergences: {len(window.session.sifted.marked)}"
    assert window.session.sifted.marked
    window.jobs.cancel()


def test_comparison_when_a_note_is_typed_is_not_made_anew(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = []

    def counted(
        articles: Sequence[Article],
        links: Sequence[PassageLink],
        by_meaning: bool,  # noqa: FBT001 - jobs take their arguments by place
        *,
        report: Report,
    ) -> Any:
        made.append(links)
        return compare_articles(articles, links, by_meaning, report=report)

    choose_in_menu(opened, "The old bridge", "Part from B: “Six cars")
    choose_in_menu(opened, "They found", "Split the passage here")
    monkeypatch.setattr(story_files, "compare_articles", counted)
    opened.session.select(opened.session.divergences[0].id)
    QTest.keyClicks(opened.window.form.note.field, "Why?")
    assert made == []
    opened.do(ActionId.UNDO)  # the note
    assert made == []
    opened.do(ActionId.UNDO)  # the split
    opened.do(ActionId.UNDO)  # the link
    assert [len(links) for links in made] == [1, 0]


def test_selected_divergence_when_its_facts_change_stays_selected_in_its_new_form(opened: Opened) -> None:
    hurt = next(each for each in opened.session.findings if any("4" in fact.shown for fact in each.facts))
    opened.session.select(hurt.id)
    choose_in_menu(opened, "The old bridge", "Join with the next passage")
    assert opened.session.selected is not None
    assert opened.session.selected.kind is hurt.kind


# Texts that change, and sources


def test_corrections_when_the_text_has_changed_are_found_again_or_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    choose_in_menu(opened, "They found", "Split the passage here")
    choose_in_menu(opened, "Bakeries", "quotation")
    choose_in_menu(opened, "The old bridge", "Part from B: “Six cars")
    opened.do(ActionId.SAVE)
    paths = [article.path for article in opened.session.articles]
    paths[0].write_text(
        STORY[0].replace("Bridge falls\n\n", "Bridge falls\n\nAn update.\n\n"), encoding="utf-8"
    )
    paths[1].write_text(STORY[1].replace(FLOUR, "It rained."), encoding="utf-8")
    again = reopened(qtbot, tmp_path, monkeypatch, opened)
    assert [words for _, words in told(again, 0)][-1] == "They found nobody."
    assert not are_together(again, "The old bridge", "Six cars")
    assert any("no longer found" in notice and "Bakeries" in notice for notice in again.notices())
    assert len(again.session.review.corrections) == 3
    again.do(ActionId.SAVE)
    paths[1].write_text(STORY[1], encoding="utf-8")
    back = reopened(qtbot, tmp_path, monkeypatch, again)
    assert passage(back, "Bakeries").kind is PassageKind.QUOTATION


def test_source_that_is_closed_keeps_what_was_corrected_in_it(opened: Opened) -> None:
    choose_in_menu(opened, "Bakeries", "quotation")
    opened.window.panes.article_close_requested.emit(opened.session.articles[1].id)
    assert len(opened.session.review.articles) == 2
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    assert len(read_sidecar(opened.session.sidecar).review.corrections) == 1


@pytest.mark.parametrize("from_header", [True, False], ids=["header", "text"])
def test_date_of_a_source_is_corrected_from_its_column_and_compared(
    qtbot: QtBot, opened: Opened, *, from_header: bool
) -> None:
    if from_header:
        opened.window.panes.columns()[1].header.menu_button.menu().popup(QPoint(0, 0))
        choose({words.replace("&", ""): entry for words, entry in popup_entries().items()}, "Source details…")
    else:
        choose_in_menu(opened, "Bakeries", "Headline, outlet and date…")
    dialog = opened.window.findChild(SourceCardsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.cards[1].headline.hasFocus)
    dialog.cards[1].published.field.setText("2024-05-02")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()
    comparison = opened.session.comparison
    assert comparison is not None
    assert comparison.articles[1].published == date(2024, 5, 2)
    days = [
        fact.when.first
        for fact in comparison.facts
        if fact.when and fact.article == comparison.articles[1].id
    ]
    assert date(2024, 4, 30) in days  # the Tuesday before


def test_every_passage_can_be_reached_by_the_menu_key(opened: Opened) -> None:
    pane = put_caret(opened, "They found")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), pane.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(pane.viewport(), asked)
    choose(popup_entries(), "Split the passage here")
    assert [words for _, words in told(opened, 0)][-1] == "They found nobody."


def test_name_of_an_unknown_passage_in_a_menu_adds_nothing(opened: Opened) -> None:
    menu = QMenu(opened.window)
    opened.window.panes.menu_requested.emit(menu, PassageId("gone"), 0)
    assert menu.actions() == []


def test_mouse_over_a_passage_while_linking_frames_it(opened: Opened) -> None:
    choose_in_menu(opened, "Divers", "Link this passage with…")
    pane, place = place_of(opened, "Bakeries")
    before = pane.viewport().grab().toImage()
    QTest.mouseMove(pane.viewport(), place)
    QApplication.sendEvent(pane.viewport(), QEvent(QEvent.Type.UpdateRequest))
    assert pane.viewport().grab().toImage() != before
    opened.window.correcting.linking.give_up()
    assert pane.viewport().grab().toImage() == before


def test_passage_linked_and_then_set_aside_as_boilerplate_troubles_nobody(opened: Opened) -> None:
    put_caret(opened, "Divers")
    opened.do(ActionId.LINK_PASSAGE)
    click(opened, "Bakeries")
    put_caret(opened, "Divers")
    opened.do(ActionId.KIND_BOILERPLATE)
    assert opened.notices() == []
    assert opened.session.review.links
