"""Replies: written, changed and deleted under a judgement, and read wherever the judgement is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.judgement import Relation
from viewer.domain.review import Reply, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.dismissing import judge
from viewer.gui.divergences.list_model import DivergenceRole, in_words
from viewer.gui.divergences.rows import DivergenceRow
from viewer.gui.judging import Edit
from viewer.gui.story_views import StoryView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def judged(opened: Opened) -> Opened:
    """A window in which Ben has judged the selected finding, and Ana is the reviewer now."""
    opened.session.set_reviewer("Ben")
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the note", note="Only the **first** boat."))
    opened.session.set_reviewer("Ana")
    return opened


def replies(opened: Opened) -> tuple[Reply, ...]:
    return opened.session.review.annotations[0].replies


def write(opened: Opened, words: str) -> None:
    opened.do(ActionId.REPLY)
    QTest.keyClicks(opened.window.judgement.discussion.composer.field, words)


def follow(opened: Opened, link: str) -> None:
    opened.window.judgement.discussion.text.anchorClicked.emit(QUrl(link))


def test_reply_by_keyboard_stands_under_the_judgement_with_name_and_time(judged: Opened) -> None:
    write(judged, "Sure?")
    discussion = judged.window.judgement.discussion
    assert judged.window.judgement.currentWidget() is discussion
    assert [(each.text, each.author) for each in replies(judged)] == [("Sure?", "Ana")]
    QTest.keyClick(discussion.composer.field, Qt.Key.Key_Return, CONTROL)
    assert not discussion.composer.isVisible()
    assert discussion.reply.hasFocus()
    read = discussion.text.toPlainText()
    assert "Only the first boat." in read, "Markdown is rendered"
    assert "Ana" in read
    assert "1 May 2024" in read
    assert judged.window.judgement.tabText(1) == "Discussion · 2"


def test_reply_is_one_step_to_undo_and_leaves_none_when_it_is_emptied(judged: Opened) -> None:
    before = judged.session.review
    write(judged, "Sure?")
    assert judged.window.actions_table[ActionId.UNDO].text().endswith(": Reply")
    judged.do(ActionId.UNDO)
    assert judged.session.review == before
    assert judged.window.judgement.discussion.composer.field.toPlainText() == ""
    judged.do(ActionId.REDO)
    assert [each.text for each in replies(judged)] == ["Sure?"]
    judged.do(ActionId.UNDO)
    steps = len(judged.session.history.done)
    field = judged.window.judgement.discussion.composer.field
    QTest.keyClicks(field, "No")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert judged.session.review == before
    assert len(judged.session.history.done) == steps, "nothing is left that an undo would change"


def test_own_reply_can_be_edited_and_deleted_but_no_other(judged: Opened) -> None:
    write(judged, "Sure?")
    discussion = judged.window.judgement.discussion
    QTest.keyClick(discussion.composer.field, Qt.Key.Key_Escape)
    follow(judged, "edit:1")
    QTest.keyClick(discussion.composer.field, Qt.Key.Key_End)
    QTest.keyClicks(discussion.composer.field, " Who says so?")
    assert [each.text for each in replies(judged)] == ["Sure? Who says so?"]
    QTest.keyClick(discussion.composer.field, Qt.Key.Key_Escape)
    assert 'href="delete:1"' in discussion.text.toHtml()
    judged.session.set_reviewer("Ben")
    assert 'href="delete:1"' not in discussion.text.toHtml()
    assert 'href="reply:0"' in discussion.text.toHtml()
    judged.session.set_reviewer("Ana")
    follow(judged, "delete:1")
    assert replies(judged) == ()
    judged.do(ActionId.UNDO)
    assert len(replies(judged)) == 1


def test_reply_written_before_the_name_is_signed_by_it(opened: Opened) -> None:
    opened.select("passengers")
    judge(opened.session, Status.CONFIRMED)
    write(opened, "Sure?")
    assert replies(opened)[0].author == ""
    opened.session.set_reviewer("Ana")
    assert replies(opened)[0].author == "Ana"


def test_replies_are_told_in_list_and_linear_reading(judged: Opened) -> None:
    write(judged, "Sure of *that*?")
    view = judged.window.divergence_list.view
    rows = [view.model().index(place, 0).data(DivergenceRole.ROW) for place in range(view.model().rowCount())]
    told = [in_words(row) for row in rows if isinstance(row, DivergenceRow) and row.replies]
    assert len(told) == 1
    assert told[0].endswith("; 1 reply")
    judged.window.views.show_view(StoryView.LINEAR)
    linear = judged.window.overviews.linear
    linear.quoting.setChecked(True)
    words = [str(linear.model.index(place).data()) for place in range(linear.model.rowCount())]
    assert any(each.endswith("; 1 reply") for each in words)
    assert any(each.startswith("Reply by Ana, 1 May 2024, ") and "Sure of" in each for each in words)


def test_replies_are_saved_and_read_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, judged: Opened
) -> None:
    write(judged, "Sure?")
    judged.do(ActionId.SAVE)
    again = open_window(qtbot, tmp_path, monkeypatch, [judged.session.sidecar or Path()])
    assert [each.text for each in replies(again)] == ["Sure?"]


def test_script_in_a_reply_never_reaches_the_page(judged: Opened) -> None:
    write(judged, '<script>alert(1)</script><img src="/etc/x"> [x](delete:0)')
    html = judged.window.judgement.discussion.text.toHtml()
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="delete:0"' not in html


def test_history_tells_who_changed_what_in_the_words_of_the_window(judged: Opened) -> None:
    session = judged.session
    session.set_reviewer("Ben")
    edit_annotation(session, Edit(label="Change the relation", relation=Relation.UPDATE))
    judged.window.judgement.setCurrentIndex(2)
    read = judged.window.judgement.changes.toPlainText()
    assert "Ben: relation contradiction → later figure" in read
    assert "Ben: first judged" in read
    judged.do(ActionId.UNDO)
    assert "later figure" not in judged.window.judgement.changes.toPlainText()


def test_reply_has_no_place_where_nobody_has_judged(opened: Opened) -> None:
    opened.select("people")
    assert not opened.window.actions_table[ActionId.REPLY].isEnabled()
    assert not opened.window.judgement.discussion.reply.isEnabled()
