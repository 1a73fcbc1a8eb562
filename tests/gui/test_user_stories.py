"""What a reviewer does from opening to reopening."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.judgement import Relation
from viewer.domain.review import Severity, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.judging import Edit
from viewer.gui.sources.cards_dialog import SourceCardsDialog
from viewer.saving.sidecar import read_sidecar, write_sidecar


def judge_passengers(opened: Opened) -> None:
    """Fill the form on the hurt passengers as a reviewer does, by mouse and keyboard."""
    form = opened.window.form
    opened.select("passengers")
    QTest.keyClicks(form.reviewer, "Ana")
    QTest.keyClick(form.reviewer, Qt.Key.Key_Return)
    QTest.mouseClick(form.statuses.button(list(Status).index(Status.CONFIRMED)), Qt.MouseButton.LeftButton)
    form.relation.setCurrentIndex(form.relation.findData(Relation.UPDATE))
    form.relation.activated.emit(form.relation.currentIndex())
    form.severity.setCurrentIndex(list(Severity).index(Severity.SERIOUS) + 1)
    form.severity.activated.emit(form.severity.currentIndex())
    QTest.keyClicks(form.tags, "toll, hospital")
    QTest.keyClicks(form.note.field, "The doctor **counted** later.")


def test_judgement_when_saved_and_reopened_is_as_it_was(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    judge_passengers(opened)
    assert opened.window.isWindowModified()
    opened.do(ActionId.SAVE)
    assert not opened.window.isWindowModified()
    sidecar = story[0].with_name("1-coast-radio.parallax.json")
    assert opened.session.sidecar == sidecar

    again = open_window(qtbot, tmp_path / "elsewhere", monkeypatch, [sidecar])
    again.select("passengers")
    form = again.window.form
    assert again.session.articles == opened.session.articles
    assert again.session.review.annotations == opened.session.review.annotations
    assert form.statuses.checkedId() == list(Status).index(Status.CONFIRMED)
    assert form.relation.currentData() == Relation.UPDATE
    assert "overrule" in form.overruled.text()
    assert form.severity.currentData() == Severity.SERIOUS
    assert form.tags.tags == ("toll", "hospital")
    assert form.note.field.toPlainText() == "The doctor **counted** later."
    assert "counted" in form.note.preview.toPlainText()
    assert "**" not in form.note.preview.toPlainText()
    assert not again.window.isWindowModified()


def test_review_beside_the_articles_when_only_they_are_opened_comes_with_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert again.session.sidecar == opened.session.sidecar
    assert again.session.progress.judged == 1
    assert again.session.reviewer == "Ana"


def test_click_on_a_highlight_when_other_sources_say_otherwise_selects_and_shows_them(
    qtbot: QtBot, opened: Opened
) -> None:
    article = opened.session.articles[1]
    pane = opened.window.panes.pane(article.id)
    fact = next(fact for fact in opened.session.divergences[0].facts if fact.article == article.id)
    qtbot.waitUntil(lambda: pane.rect_of(fact.span).isValid())
    point: QPoint = pane.rect_of(fact.span).center()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    selected = opened.session.selected
    assert selected is not None
    assert selected.slot == "passengers"
    model = opened.window.detail.table.model()
    said = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert said[0].startswith("12 “")
    assert said[1].startswith("15 “")
    assert said[2] == "silent"
    assert opened.window.detail.slot_heading.text() == "passengers"


def test_f7_when_pressed_again_and_again_reaches_every_divergence_and_says_that_it_wraps(
    opened: Opened,
) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    total = len(opened.session.divergences)
    assert total == 3
    for _ in range(total):
        QTest.keyClick(opened.window, Qt.Key.Key_F7)
    assert opened.session.progress.seen == total
    assert "Back at" not in " ".join(announced)
    QTest.keyClick(opened.window, Qt.Key.Key_F7)
    assert announced[-1].startswith("Back at the first one.")
    QTest.keyClick(opened.window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert announced[-1].startswith("Round to the last one.")


def test_filter_when_it_hides_divergences_says_how_many_and_f7_says_so_too(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    panel = opened.window.divergence_list
    QTest.keyClicks(panel.filter_text, "tugs")
    assert panel.notices.hidden.isVisible()
    assert panel.notices.hidden.text().startswith("2 hidden")
    opened.do(ActionId.NEXT)
    assert announced[-1].endswith("2 hidden by the filter.")
    QTest.mouseClick(panel.notices.hidden, Qt.MouseButton.LeftButton)
    assert panel.filter_text.text() == ""
    assert not panel.notices.hidden.isVisible()


def weaken(opened: Opened, slot: str) -> None:
    """Let the comparison come anew, with a finding of which it is not sure."""
    comparison = opened.session.comparison
    assert comparison is not None
    divergences = tuple(
        replace(each, judgement=replace(each.judgement, relation=Relation.REFINEMENT, confidence=0.2))
        if each.slot == slot
        else each
        for each in comparison.divergences
    )
    opened.session.show_comparison(replace(comparison, divergences=divergences))


def test_finding_that_is_a_weak_hint_is_hidden_and_announced_until_asked_for(opened: Opened) -> None:
    announced: list[str] = []
    opened.session.announced.connect(announced.append)
    article = opened.session.articles[0]
    fact = next(
        fact
        for each in opened.session.divergences
        if each.slot == "tugs"
        for fact in each.facts
        if fact.article == article.id
    )
    clicked: list[str] = []
    pane = opened.window.panes.pane(article.id)
    pane.divergence_clicked.connect(clicked.append)
    weaken(opened, "tugs")
    panel = opened.window.divergence_list
    assert panel.notices.hidden.text() == "1 quieter finding hidden – show all"
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.rect_of(fact.span).center())
    assert clicked == []
    for _ in range(3):
        opened.do(ActionId.NEXT)
    assert announced[-1].startswith("Back at the first one. Divergence 1 of 2")
    assert announced[-1].endswith("1 quieter finding hidden.")

    QTest.mouseClick(panel.notices.hidden, Qt.MouseButton.LeftButton)
    assert not panel.notices.hidden.isVisible()
    assert panel.filters.quieter.isChecked()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.rect_of(fact.span).center())
    assert clicked == ["figure:tugs"]
    edit_annotation(opened.session, Edit(label="Change the note", note="Ask the pilot."))
    panel.filters.quieter.setChecked(False)
    assert not panel.notices.hidden.isVisible(), "what is annotated is never hidden as quieter"


def test_undo_when_a_note_was_typed_takes_it_back_at_once_and_redo_brings_it_back(opened: Opened) -> None:
    opened.select("people")
    field = opened.window.form.note.field
    QTest.keyClicks(field, "Look at the list.")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == ""
    assert opened.session.review.annotations == ()
    assert not opened.window.isWindowModified()
    opened.do(ActionId.REDO)
    assert field.toPlainText() == "Look at the list."
    assert "note" in opened.window.actions_table[ActionId.UNDO].text()


def test_removing_an_annotation_when_undone_is_as_if_nothing_was(opened: Opened) -> None:
    judge_passengers(opened)
    before = opened.session.review
    QTest.mouseClick(opened.window.form.remove, Qt.MouseButton.LeftButton)
    assert opened.session.review.annotations == ()
    opened.do(ActionId.UNDO)
    assert opened.session.review == before


@pytest.mark.parametrize(
    ("answer", "stays", "saved"),
    [(Unsaved.CANCEL, True, False), (Unsaved.DISCARD, False, False), (Unsaved.SAVE, False, True)],
)
def test_closing_when_there_are_unsaved_changes_asks_and_obeys(
    opened: Opened, story: tuple[Path, ...], answer: Unsaved, *, stays: bool, saved: bool
) -> None:
    judge_passengers(opened)
    opened.questions.unsaved = answer
    opened.do(ActionId.CLOSE_STORY)
    assert opened.questions.asked == ["unsaved: Ferry runs onto a rock"]
    assert bool(opened.session.articles) is stays
    assert story[0].with_name("1-coast-radio.parallax.json").exists() is saved


def test_closing_when_nothing_changed_asks_nothing(opened: Opened) -> None:
    opened.select("people")
    opened.do(ActionId.CLOSE_STORY)
    assert opened.questions.asked == []
    assert opened.window.pages.currentWidget() is opened.window.welcome


def test_saving_when_another_reviewer_saved_meanwhile_keeps_both(
    opened: Opened, story: tuple[Path, ...]
) -> None:
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    sidecar = story[0].with_name("1-coast-radio.parallax.json")
    stored = read_sidecar(sidecar)
    theirs = replace(
        stored.review.annotations[0],
        quotes=stored.review.annotations[0].quotes[:1],
        id=type(stored.review.annotations[0].id)("9f1c2f4e-0000-4000-8000-000000000001"),
        author="Ben",
        note="I called the hospital.",
    )
    write_sidecar(
        sidecar, replace(stored.review, annotations=(*stored.review.annotations, theirs)), stored.digest
    )

    opened.select("people")
    edit_annotation(opened.session, Edit(label="Change the note", note="Count again."))
    opened.do(ActionId.SAVE)
    notes = {annotation.note for annotation in read_sidecar(sidecar).review.annotations}
    assert notes == {"The doctor **counted** later.", "I called the hospital.", "Count again."}
    assert opened.session.review.annotations == read_sidecar(sidecar).review.annotations
    assert not opened.window.isWindowModified()
    opened.select("passengers")
    assert stored.review.annotations[0].author == "Ana"
    assert "Ben" in opened.window.form.others.text()


def test_broken_sidecar_when_opened_is_told_and_left_as_it_is(
    opened: Opened, story: tuple[Path, ...]
) -> None:
    sidecar = story[0].with_name("broken.parallax.json")
    sidecar.write_text('{"format": "parallax-review", "version": 1, "articles": 7}', encoding="utf-8")
    before = opened.session.articles
    opened.window.files.open([sidecar])
    assert "broken.parallax.json" in opened.notices()[0]
    assert opened.window.notices.isVisible()
    assert opened.session.articles == before
    assert json.loads(sidecar.read_text(encoding="utf-8"))["articles"] == 7


def test_broken_sidecar_beside_the_articles_when_saving_is_not_overwritten(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    sidecar = story[0].with_name("1-coast-radio.parallax.json")
    sidecar.write_text("{", encoding="utf-8")
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    assert len(opened.session.articles) == 3
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    assert sidecar.read_text(encoding="utf-8") == "{"
    assert opened.window.isWindowModified()
    assert len(opened.notices()) >= 1
    opened.questions.place = sidecar.with_name("other.parallax.json")
    opened.do(ActionId.SAVE_AS)
    assert not opened.window.isWindowModified()


def test_unreadable_file_when_opened_with_others_is_told_and_the_others_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    missing = story[0].with_name("gone.txt")
    opened = open_window(qtbot, tmp_path, monkeypatch, [story[0], missing, story[1]])
    assert len(opened.session.articles) == 2
    assert opened.session.comparison is not None
    assert "gone.txt" in opened.notices()[0]
    QTest.mouseClick(opened.window.notices.close_button, Qt.MouseButton.LeftButton)
    assert not opened.window.notices.isVisible()


def test_source_when_added_to_an_annotated_story_keeps_the_annotations(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story[:2])
    opened.select("people")
    edit_annotation(opened.session, Edit(label="Change the note", note="Which is right?"))
    opened.questions.articles = (story[2],)
    opened.do(ActionId.ADD_SOURCE)
    assert len(opened.session.articles) == 3
    assert len(opened.window.panes.columns()) == 3
    opened.select("people")
    assert opened.window.form.note.field.toPlainText() == "Which is right?"
    opened.do(ActionId.UNDO)
    assert len(opened.window.panes.columns()) == 2
    opened.do(ActionId.REDO)
    assert len(opened.window.panes.columns()) == 3
    opened.select("people")
    edit_annotation(opened.session, Edit(label="Change the note", note="Even after undo."))
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    assert len(read_sidecar(opened.session.sidecar).review.articles) == 3


def test_source_when_closed_leaves_what_was_said_about_it(opened: Opened) -> None:
    judge_passengers(opened)
    opened.window.panes.article_close_requested.emit(opened.session.articles[1].id)
    assert len(opened.session.articles) == 2
    assert opened.session.review.annotations[0].note == "The doctor **counted** later."


def drop(opened: Opened, *paths: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.window.dropEvent(event)


def test_drop_of_a_folder_when_nothing_is_open_opens_it_and_files_are_added_then(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    extra = story[2].rename(other / "extra.txt")
    opened = open_window(qtbot, tmp_path, monkeypatch)
    drop(opened, story[0].parent)
    assert len(opened.session.articles) == 2
    drop(opened, extra)
    assert len(opened.session.articles) == 3


def test_drop_of_a_sidecar_when_a_story_is_open_opens_its_review(opened: Opened) -> None:
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    sidecar = opened.session.sidecar
    assert sidecar is not None
    opened.do(ActionId.CLOSE_STORY)
    drop(opened, sidecar)
    assert opened.session.progress.judged == 1


def test_recent_openings_when_chosen_from_the_menu_open_again(opened: Opened) -> None:
    opened.do(ActionId.CLOSE_STORY)
    opened.window.menus.recent.aboutToShow.emit()
    opened.window.menus.recent.actions()[0].trigger()
    assert len(opened.session.articles) == 3


def test_saving_elsewhere_when_the_folder_differs_still_finds_the_articles(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    judge_passengers(opened)
    place = tmp_path / "reviews" / "ana.parallax.json"
    place.parent.mkdir()
    opened.questions.place = place
    opened.do(ActionId.SAVE_AS)
    again = open_window(qtbot, tmp_path, monkeypatch, [place])
    assert len(again.session.articles) == 3
    assert again.session.progress.judged == 1


def test_changed_text_when_the_review_is_reopened_finds_the_words_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened, story: tuple[Path, ...]
) -> None:
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    text = story[0].read_text(encoding="utf-8")
    longer = text.replace("\n\nOn Monday", "\n\nThe sea was calm that day, fishermen said.\n\nOn Monday")
    story[0].write_text(longer, encoding="utf-8")
    assert opened.session.sidecar is not None
    again = open_window(qtbot, tmp_path, monkeypatch, [opened.session.sidecar])
    again.select("passengers")
    assert again.window.form.note.field.toPlainText() == "The doctor **counted** later."
    assert len(again.session.review.articles) == 3


def test_date_of_a_source_when_corrected_is_compared_saved_and_can_be_undone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    before = opened.session.articles[1].published
    opened.do(ActionId.SOURCES)
    dialog = opened.window.findChild(SourceCardsDialog)
    assert dialog is not None
    accept = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.cards[1].published.field.setText("2024-13-13")
    assert not accept.isEnabled()
    assert "B – 2-morning-sheet.txt" in dialog.problem.text()
    dialog.cards[1].published.field.setText("2024-05-02")
    dialog.cards[1].outlet.setText("Morning Sheet")
    with qtbot.waitSignal(dialog.destroyed):
        QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert opened.session.articles[1].published == date(2024, 5, 2)
    assert opened.session.comparison is not None
    assert opened.session.comparison.articles[1].source == "Morning Sheet"
    opened.do(ActionId.UNDO)
    assert opened.session.articles[1].published == before
    opened.do(ActionId.REDO)
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    again = open_window(qtbot, tmp_path, monkeypatch, [opened.session.sidecar])
    assert again.session.articles[1].published == date(2024, 5, 2)
    assert again.session.articles[1].source == "Morning Sheet"


def test_selection_when_the_passages_stand_far_apart_brings_them_level(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filler = [
        f"The committee spoke at length about matter {'abcdefghij'[place % 10]}." for place in range(60)
    ]
    paths = []
    for name, place, sentence in (
        ("first", 5, "In the end 7 bridges were closed."),
        ("second", 30, "Engineers say that 9 bridges were closed."),
        ("third", 50, "All in all 8 bridges were closed."),
    ):
        lines = [f"Report of the {name}", *filler[:place], sentence, *filler[place:]]
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join(lines), encoding="utf-8")
        paths.append(path)
    opened = open_window(qtbot, tmp_path, monkeypatch, paths)
    opened.do(ActionId.NEXT)
    divergence = opened.session.selected
    assert divergence is not None
    tops = [opened.window.panes.pane(fact.article).top_of(fact.passage) for fact in divergence.facts]
    assert None not in tops
    assert len(set(tops)) == 1
    # A click on what the second source says makes it the one that stays, and the others follow.
    table = opened.window.detail.table
    row = table.visualRect(table.model().index(1, 1))
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row.center()
    )
    assert opened.session.anchor == divergence.facts[1].article
    tops = [opened.window.panes.pane(fact.article).top_of(fact.passage) for fact in divergence.facts]
    assert len(set(tops)) == 1


def test_undo_after_saving_elsewhere_when_saved_again_still_names_the_right_files(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Opened
) -> None:
    judge_passengers(opened)
    opened.do(ActionId.SAVE)
    place = tmp_path / "deep" / "er" / "ana.parallax.json"
    place.parent.mkdir(parents=True)
    opened.questions.place = place
    opened.do(ActionId.SAVE_AS)
    opened.do(ActionId.UNDO)
    opened.do(ActionId.SAVE)
    records = read_sidecar(place).review.articles
    assert records[0].path == "../../story/1-coast-radio.txt"
    again = open_window(qtbot, tmp_path, monkeypatch, [place])
    assert len(again.session.articles) == 3
    assert again.notices() == []


def test_source_when_added_before_anything_was_said_raises_no_question_at_the_end(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, story[:2])
    opened.questions.articles = (story[2],)
    opened.do(ActionId.ADD_SOURCE)
    assert not opened.window.isWindowModified()
    opened.do(ActionId.CLOSE_STORY)
    assert opened.questions.asked == [f"articles in {story[0].parent}"]
