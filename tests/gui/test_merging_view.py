"""The merge view as a reviewer meets it: a colleague's review beside one's own, decided row by row."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from two_reviewers import (
    ada_of,
    answer,
    ben_of,
    edit_articles,
    edit_by_hand,
    minutes,
    note_on,
    review_by,
    words_of,
    write_articles,
)
from window_builders import Opened, open_window

from viewer.domain.judgement import Relation
from viewer.domain.review import Review, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.judging import Edit
from viewer.gui.merging.merge_panel import MergePanel
from viewer.gui.merging.merge_wording import names_of
from viewer.reviewing.collating import Standing
from viewer.reviewing.deciding import Decision
from viewer.saving.saved_states import descent, state_of
from viewer.saving.sidecar import read_sidecar, write_sidecar

Open = Callable[..., Opened]


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    def open_paths(*paths: Path) -> Opened:
        opened = open_window(qtbot, tmp_path, monkeypatch, paths)
        opened.session.set_reviewer("Ada")
        return opened

    return open_paths


@pytest.fixture
def ada(opener: Open, tmp_path: Path) -> Opened:
    """Ada's window on her own review, before Ben's is opened beside it."""
    ben_of(tmp_path / "ben")
    return opener(ada_of(tmp_path / "ada").path)


def merge(opened: Opened, path: Path) -> MergePanel:
    opened.questions.review = path
    opened.do(ActionId.MERGE_REVIEW)
    panel = opened.window.merging.panel
    assert panel is not None, opened.notices()
    return panel


def with_ben(opened: Opened, tmp_path: Path) -> MergePanel:
    return merge(opened, tmp_path / "ben" / "ben.parallax.json")


def choose(panel: MergePanel, question: str) -> None:
    """Select the row of a question."""
    for place, row in enumerate(panel.model.rows):
        entry = row.mine or row.theirs
        if entry is not None and entry.slot == question:
            panel.view.selectRow(place)
            return
    raise AssertionError(f"no row asks {question}")


def is_merging(opened: Opened) -> bool:
    return opened.window.merging.panel is not None


def told(panel: MergePanel) -> list[tuple[str, str, str]]:
    model = panel.model
    return [
        (
            str(model.index(row, 0).data()),
            str(model.index(row, 1).data()),
            str(model.index(row, 2).data()),
        )
        for row in range(model.rowCount())
    ]


def press(panel: MergePanel, decision: Decision) -> None:
    button = panel.decisions[decision]
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def notes(review: Review) -> set[str]:
    return {each.note for each in review.annotations}


def drop(opened: Opened, *paths: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    opened.window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            files,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_view_lines_up_both_reviews_and_changes_nothing_by_itself(ada: Opened, tmp_path: Path) -> None:
    before, bens = ada.session.review, (tmp_path / "ben" / "ben.parallax.json").read_bytes()
    panel = with_ben(ada, tmp_path)
    assert told(panel) == [
        ("≠ Differing", "80 people", ""),
        ("▸ Only theirs", "nobody knows why it left the channel", ""),
        ("= Agreed", "12 passengers", ""),
        ("◂ Only mine", "3 tugs", "–"),
        ("◂ Only mine", "left the pier at noon", "–"),
    ]
    labels = [button.text() for button in panel.filters.buttons()]
    assert labels == ["All (5)", "Differing (1)", "Only theirs (1)", "Agreed (1)", "Only mine (2)"]
    assert panel.progress.text() == "To decide: 3"
    QTest.mouseClick(panel.done, Qt.MouseButton.LeftButton)
    assert ada.window.merging.panel is None
    assert ada.session.review == before
    assert not ada.session.is_changed
    assert (tmp_path / "ben" / "ben.parallax.json").read_bytes() == bens


def test_filter_shows_only_what_stands_so(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    QTest.mouseClick(panel.filters.button(2), Qt.MouseButton.LeftButton)
    assert [row.standing for row in panel.model.rows] == [Standing.ONLY_THEIRS]
    assert panel.decisions[Decision.THEIRS].text() == "Ta&ke over"
    assert not panel.decisions[Decision.COMBINED].isVisible()


@pytest.mark.parametrize(
    ("decision", "kept", "words"),
    [
        (Decision.MINE, {"Note 2 of Ada."}, "Mine kept"),
        (Decision.THEIRS, {"Note 12 of Ben."}, "Theirs taken"),
        (Decision.COMBINED, {"Note 2 of Ada.\n\n**Ben:** Note 12 of Ben."}, "Combined"),
        (Decision.BOTH, {"Note 2 of Ada.", "Note 12 of Ben."}, "Both kept"),
    ],
)
def test_decision_on_what_differs_is_one_step_that_undo_takes_back(
    ada: Opened, tmp_path: Path, decision: Decision, kept: set[str], words: str
) -> None:
    before = ada.session.review
    panel = with_ben(ada, tmp_path)
    choose(panel, "80 people")
    press(panel, decision)
    others = {"Note 1 of Ada.", "Note 3 of Ada.", "Note 4 of Ada."}
    assert notes(ada.session.review) == others | kept
    assert told(panel)[0][2] == words
    assert panel.progress.text() == "To decide: 2"
    if decision is not Decision.MINE:
        assert len(ada.session.history.done) == 1
        ada.do(ActionId.UNDO)
        assert ada.session.review == before
        assert told(panel)[0][2] == ""
        ada.do(ActionId.REDO)
        assert told(panel)[0][2] == words


def test_decision_made_anew_takes_the_place_of_the_one_before(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    before = ada.session.review.annotations
    choose(panel, "80 people")
    for decision in (Decision.BOTH, Decision.THEIRS, Decision.COMBINED, Decision.MINE):
        press(panel, decision)
    assert ada.session.review.annotations == before


def test_combined_takes_the_judged_fields_that_were_chosen_and_joins_the_rest(
    ada: Opened, tmp_path: Path
) -> None:
    panel = with_ben(ada, tmp_path)
    choose(panel, "80 people")
    theirs = panel.grid.choice("relation")[True]
    assert theirs.accessibleName() == "Relation, theirs: later figure"
    QTest.keyClick(theirs, Qt.Key.Key_Space)
    press(panel, Decision.COMBINED)
    made = next(each for each in ada.session.review.annotations if each.slot == "80 people")
    assert (made.author, made.relation) == ("Ada", Relation.UPDATE)
    assert [reply.text for reply in made.replies] == ["Answer 1 of Cy.", "Answer 2 of Ben."]
    assert ("relation", "contradiction", "update") in [
        (each.field, each.before, each.after) for each in made.changes
    ]


def test_all_that_does_not_clash_is_taken_over_in_one_step(ada: Opened, tmp_path: Path) -> None:
    before = ada.session.review
    panel = with_ben(ada, tmp_path)
    assert panel.rest.text() == "Also theirs, beside annotations: “early”."
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    review = ada.session.review
    assert notes(review) == notes(before) | {"Note 11 of Ben.", "Note 13 of Ben."}
    assert [code.name for code in review.codebook] == ["toll", "early"]
    assert [row[2] for row in told(panel)] == ["", "Theirs taken", "Both kept", "–", "–"]
    assert not panel.take_all.isEnabled()
    QTest.mouseClick(panel.keep_all, Qt.MouseButton.LeftButton)
    assert panel.progress.text() == "All is decided"
    assert len(ada.session.history.done) == 2
    ben = read_sidecar(tmp_path / "ben" / "ben.parallax.json").review
    assert words_of(ada.session.review) == words_of(before) | words_of(ben)
    ada.do(ActionId.UNDO)
    ada.do(ActionId.UNDO)
    assert ada.session.review == before


def test_keyboard_alone_decides_row_by_row(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    assert panel.view.hasFocus()
    for _ in range(3):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert panel.progress.text() == "All is decided"
    assert len(ada.session.review.annotations) == 7
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.view.currentIndex().row() == 2
    ada.do(ActionId.NEXT_REGION)
    assert not panel.view.hasFocus()
    ada.do(ActionId.PREVIOUS_REGION)
    assert panel.view.hasFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert ada.window.merging.panel is None


def test_row_shows_its_words_in_the_texts(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    choose(panel, "12 passengers")
    selected = ada.session.selected
    assert selected is not None
    assert selected.slot == "passengers"
    choose(panel, "nobody knows why it left the channel")
    assert not ada.session.selected
    article = ada.session.articles[1]
    span = ada.window.panes.pane(article.id).selected_span()
    assert span is not None
    assert span.of(article.text) == "nobody knows why it left the channel"


def test_every_control_has_a_name(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    choose(panel, "80 people")
    named: Iterable[QAbstractButton] = panel.findChildren(QAbstractButton)
    for button in named:
        if button.metaObject().className() != "QTableCornerButton":
            assert button.accessibleName(), button.text()
    assert panel.view.accessibleName()
    assert panel.grid.accessibleName()


def test_annotation_changed_by_both_copies_is_chosen_field_by_field(opener: Open, tmp_path: Path) -> None:
    saved = ada_of(tmp_path / "ada")
    first, *others = saved.review.annotations
    theirs = replace(
        first,
        relation=Relation.UPDATE,
        note="Changed there.",
        modified=minutes(50),
        replies=(answer(7, "Ben"),),
    )
    copy = tmp_path / "ada" / "copy.json"
    review = replace(saved.review, annotations=(theirs, *others))
    write_sidecar(copy, review, None, ancestors=descent(review, saved.ancestors))
    ada = opener(saved.path)
    ada.select("passengers")
    edit_annotation(ada.session, Edit(label="Change the note", note="Changed here."))
    panel = merge(ada, copy)
    assert told(panel)[0] == ("≠ Differing", "12 passengers", "")
    assert panel.remark.text() == "One annotation, which both of you have changed."
    press(panel, Decision.BOTH)
    assert {"Changed here.", "Changed there."} <= notes(ada.session.review)
    assert len(ada.session.review.annotations) == 5
    press(panel, Decision.THEIRS)
    now = ada.session.review.annotation(first.id)
    assert now is not None
    assert (now.note, now.relation) == ("Changed there.", Relation.UPDATE)
    assert [reply.text for reply in now.replies] == ["Answer 7 of Ben."]
    assert [each.after for each in now.changes if each.field in ("note", "relation")] == [
        "Changed there.",
        "update",
    ]
    assert len(ada.session.review.annotations) == 4, "the copy that was kept before is gone again"


def test_what_either_removed_since_is_told_and_left_to_the_reader(opener: Open, tmp_path: Path) -> None:
    saved = ada_of(tmp_path / "ada")
    first, second, third, fourth = saved.review.annotations
    copy = tmp_path / "ada" / "copy.json"
    review = replace(saved.review, annotations=(first, second, third))
    write_sidecar(copy, review, None, ancestors=descent(review, saved.ancestors))
    mine = replace(saved.review, annotations=(first, second, fourth))
    ada = opener(write_sidecar(saved.path, mine, saved.digest, ancestors=descent(mine, saved.ancestors)).path)
    ada.window.files.saving.states.keep(saved.review)
    panel = merge(ada, copy)
    choose(panel, third.slot)
    assert panel.remark.text() == "You removed it, and they have not changed it since."
    choose(panel, fourth.slot)
    assert panel.remark.text() == "They removed it, and you have not changed it since."
    assert panel.progress.text() == "All is decided", "nothing of theirs waits"
    press(panel, Decision.THEIRS)
    assert ada.session.review.annotation(fourth.id) is None
    assert told(panel)[-1][2] == "Removed"
    choose(panel, third.slot)
    press(panel, Decision.THEIRS)
    assert ada.session.review.annotation(third.id) == third


def test_review_saved_after_merging_is_merged_again_without_asking_anew(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    choose(panel, "80 people")
    press(panel, Decision.MINE)
    QTest.mouseClick(panel.done, Qt.MouseButton.LeftButton)
    ada.do(ActionId.SAVE)
    saved = read_sidecar(tmp_path / "ada" / "ada.parallax.json")
    assert set(read_sidecar(tmp_path / "ben" / "ben.parallax.json").ancestors) <= set(saved.ancestors)
    again = with_ben(ada, tmp_path)
    assert again.progress.text() == "All is decided"
    assert "Note 12 of Ben." not in notes(ada.session.review)


def test_review_saved_before_all_was_decided_asks_again(ada: Opened, tmp_path: Path) -> None:
    panel = with_ben(ada, tmp_path)
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    ada.do(ActionId.SAVE)
    QTest.mouseClick(panel.done, Qt.MouseButton.LeftButton)
    assert with_ben(ada, tmp_path).progress.text() == "To decide: 1"


def test_second_sidecar_dropped_on_the_window_is_merged_opened_or_left(ada: Opened, tmp_path: Path) -> None:
    ben = tmp_path / "ben" / "ben.parallax.json"
    drop(ada, ben)
    assert ada.questions.asked[-1] == f"merge: {ben}"
    assert not is_merging(ada)
    ada.questions.merge = True
    drop(ada, ben)
    assert is_merging(ada)
    ada.questions.merge = False
    drop(ada, ben)
    assert ada.session.sidecar == ben
    assert not is_merging(ada)


def test_two_sidecars_dropped_on_an_empty_window_are_shown_side_by_side(opener: Open, tmp_path: Path) -> None:
    mine, theirs = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    opened = opener()
    drop(opened, mine.path, theirs.path)
    assert opened.session.sidecar == mine.path
    panel = opened.window.merging.panel
    assert panel is not None
    assert len(panel.model.rows) == 5
    assert opened.notices() == [words for words in opened.notices() if "belong to no divergence" in words]


def test_file_that_is_no_review_of_this_story_is_refused_with_a_reason(ada: Opened, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.parallax.json"
    damaged.write_text("{", encoding="utf-8")
    ada.questions.review = damaged
    ada.do(ActionId.MERGE_REVIEW)
    assert "damaged.parallax.json" in ada.notices()[-1] + ada.notices()[0]
    ada.questions.review = tmp_path / "ada" / "ada.parallax.json"
    ada.do(ActionId.MERGE_REVIEW)
    assert any("is the one that is open" in words for words in ada.notices())
    assert ada.window.merging.panel is None


def test_other_story_opened_meanwhile_ends_the_merging(ada: Opened, tmp_path: Path) -> None:
    with_ben(ada, tmp_path)
    ada.window.files.close()
    assert ada.window.merging.panel is None


def test_review_edited_by_hand_and_merged_in_the_window_after_the_articles_were_edited_keeps_every_note(
    opener: Open, tmp_path: Path
) -> None:
    mine, theirs = ada_of(tmp_path / "ada"), ben_of(tmp_path / "ben")
    edit_by_hand(mine.path)
    edit_articles(tmp_path / "ada")
    by_hand = read_sidecar(mine.path).review
    ada = opener(mine.path)
    panel = with_ben(ada, tmp_path)
    assert {name: button.text() for name, button in enumerate(panel.filters.buttons())}[1] == "Differing (1)"
    for button in (panel.take_all, panel.keep_all):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.progress.text() == "All is decided"
    ada.do(ActionId.SAVE)
    saved = read_sidecar(mine.path).review
    assert words_of(saved) == words_of(by_hand) | words_of(theirs.review)
    assert saved.unknown["checked"] == ["Monday", "Tuesday"]
    assert ada.window.files.close()
    again = opener(mine.path)
    assert {each.id for each in again.session.review.annotations} == {
        each.id for side in (by_hand, theirs.review) for each in side.annotations
    }
    shown = again.session.judgements
    counted = len(shown.unmatched) + sum(len(ones) for ones in shown.matched.values())
    assert counted == len(again.session.review.annotations) == 7


def test_annotation_on_a_source_that_is_not_open_is_kept_with_its_source(
    opener: Open, tmp_path: Path
) -> None:
    mine = ada_of(tmp_path / "ada")
    folder = tmp_path / "cy"
    articles = write_articles(folder, ("1.txt", "2.txt"))
    (folder / "3.txt").write_text(
        "Harbour closed\n\nThe harbour office closed the pier for 6 days.", encoding="utf-8"
    )
    from viewer.reading import read_article  # noqa: PLC0415 - one use

    everything = (*articles, read_article(folder / "3.txt"))
    said = [note_on(everything, 31, "Cy", [(2, "closed the pier for 6 days")], status=Status.OPEN)]
    cy = write_sidecar(folder / "cy.parallax.json", review_by(everything, said, folder), None)
    ada = opener(mine.path)
    panel = merge(ada, cy.path)
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    ada.do(ActionId.SAVE)
    saved = read_sidecar(mine.path).review
    assert "Note 31 of Cy." in notes(saved)
    assert saved.articles[-1].path == "../cy/3.txt"


def test_file_that_another_wrote_meanwhile_is_saved_as_coming_from_both_states(
    opener: Open, tmp_path: Path
) -> None:
    saved = ada_of(tmp_path / "ada")
    ada = opener(saved.path)
    less = replace(saved.review, annotations=saved.review.annotations[1:])
    other = write_sidecar(saved.path, less, saved.digest, ancestors=descent(less, saved.ancestors))
    ada.select("people")
    edit_annotation(ada.session, Edit(label="Change the note", note="Changed here."))
    ada.do(ActionId.SAVE)
    now = read_sidecar(saved.path)
    assert now.ancestors[0] == state_of(now.review)
    assert {*saved.ancestors, *other.ancestors} <= set(now.ancestors)
    assert ada.window.files.saving.states.find(saved.ancestors[0]) == saved.review


def test_reviewer_who_judges_blind_is_not_shown_what_a_colleague_said(ada: Opened, tmp_path: Path) -> None:
    with_ben(ada, tmp_path)
    ada.do(ActionId.BLIND)
    assert not is_merging(ada), "the view that stood open is put away"
    ada.questions.review = tmp_path / "ben" / "ben.parallax.json"
    ada.do(ActionId.MERGE_REVIEW)
    assert not is_merging(ada)
    assert any("You judge blind" in str(notice) for notice in ada.notices())
    ada.do(ActionId.BLIND)
    with_ben(ada, tmp_path)
    assert is_merging(ada)


def test_sources_stay_in_the_readers_order_when_a_colleague_keeps_more_of_one(
    ada: Opened, tmp_path: Path
) -> None:
    bens = tmp_path / "ben" / "ben.parallax.json"
    document = json.loads(bens.read_text(encoding="utf-8"))
    document["articles"][0]["shelf"] = 3
    bens.write_text(json.dumps(document), encoding="utf-8")
    before = [article.id for article in ada.session.articles]
    panel = with_ben(ada, tmp_path)
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    assert [article.id for article in ada.session.articles] == before
    assert [record.id for record in ada.session.review.articles] == before
    assert ada.session.review.articles[0].unknown == {"shelf": 3}


def test_one_annotation_on_which_both_worked_is_told_to_be_combined_where_nothing_clashes(
    opener: Open, tmp_path: Path
) -> None:
    saved = ada_of(tmp_path / "ada")
    first, *others = saved.review.annotations
    theirs = replace(first, tags=(*first.tags, "early"), modified=minutes(50))
    review = replace(saved.review, annotations=(theirs, *others))
    copy = tmp_path / "ada" / "copy.json"
    write_sidecar(copy, review, None, ancestors=descent(review, saved.ancestors))
    ada = opener(saved.path)
    ada.select("passengers")
    edit_annotation(ada.session, Edit(label="Change the note", note="Changed here."))
    panel = merge(ada, copy)
    QTest.mouseClick(panel.take_all, Qt.MouseButton.LeftButton)
    now = ada.session.review.annotation(first.id)
    assert now is not None
    assert (now.note, now.tags) == ("Changed here.", ("toll", "early"))
    assert told(panel)[0] == ("≠ Differing", "12 passengers", "Combined")


def test_long_names_of_what_came_are_cut_and_say_so() -> None:
    assert names_of(["early", "A headline that is a good deal longer than a line has room for"]) == (
        "“early”, “A headline that is a good deal longer…”"
    )
