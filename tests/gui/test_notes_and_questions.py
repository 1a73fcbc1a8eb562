"""Notes that cannot do harm, tags, and the questions that stop the reader."""

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from window_builders import open_window

from viewer.domain.review import Code
from viewer.gui.annotations.note_editor import NoteEditor
from viewer.gui.annotations.note_preview import note_as_html
from viewer.gui.annotations.tag_field import TagField, parse_tags
from viewer.gui.dialogs.questions import DialogQuestions, Unsaved
from viewer.gui.window.running import report_faults_in


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "![picture](http://example.org/spy.png)",
        "<img src=x onerror=alert(1)>",
        "[link](javascript:alert(1))",
        "<style>body { background: url(http://example.org) }</style>",
        "<a href='file:///etc/passwd'>x</a>",
    ],
)
def test_note_when_it_would_run_or_load_something_becomes_harmless(note: str) -> None:
    html = note_as_html(note)
    for harm in ("<script", "<img", "onerror", "javascript:", "<style", "file:", "url("):
        assert harm not in html


def test_note_when_it_is_markdown_keeps_its_form() -> None:
    html = note_as_html(
        "**sure**\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<https://example.org>"
    )
    for kept in ("<strong>sure</strong>", "<li>one</li>", "<td>1</td>", 'href="https://example.org"'):
        assert kept in html


def test_preview_when_a_note_names_a_picture_loads_nothing(qtbot: QtBot) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show_note("![x](/etc/hostname)")
    assert editor.preview.loadResource(2, "/etc/hostname") is None  # type: ignore[func-returns-value] # that is the point


def test_tags_when_typed_with_gaps_and_twice_are_each_there_once() -> None:
    assert parse_tags(" a ,b,, a, two  words ,") == ("a", "b", "two words")


def test_tag_field_when_completing_keeps_the_tags_before(qtbot: QtBot) -> None:
    field = TagField()
    qtbot.addWidget(field)
    field.offer([Code(name="toll")], ["hospital"])
    field.setText("toll, hos")
    completer = field.completer()
    completer.setCompletionPrefix(completer.splitPath(field.text())[0])
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "toll, hospital"


@pytest.mark.parametrize(
    ("pressed", "meant"),
    [
        (QMessageBox.StandardButton.Save, Unsaved.SAVE),
        (QMessageBox.StandardButton.Discard, Unsaved.DISCARD),
        (QMessageBox.StandardButton.Cancel, Unsaved.CANCEL),
        (QMessageBox.StandardButton.NoButton, Unsaved.CANCEL),
    ],
)
def test_question_about_unsaved_changes_when_answered_means_what_was_pressed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pressed: QMessageBox.StandardButton, meant: Unsaved
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: pressed)
    assert DialogQuestions(window).ask_unsaved("Ferry") is meant


@pytest.mark.parametrize("pressed", [QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel])
def test_question_about_unsaved_work_when_answered_discards_only_what_was_agreed_to(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pressed: QMessageBox.StandardButton
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: pressed)
    agreed = DialogQuestions(window).confirm_discarding("Boats")
    assert agreed == (pressed is QMessageBox.StandardButton.Discard)


@pytest.mark.parametrize(("pressed", "meant"), [("Merge", True), ("Open instead", False), ("Cancel", None)])
def test_question_about_another_review_when_answered_means_what_was_pressed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, pressed: str, meant: bool | None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def press(box: QMessageBox) -> None:
        assert "ben.parallax.json" in box.text()
        names = {button.text().replace("&", ""): button for button in box.buttons()}
        names[pressed].click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert DialogQuestions(window).ask_merge(Path("ben.parallax.json")) is meant


def test_questions_about_files_when_answered_give_paths(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    questions = DialogQuestions(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: (["/a.txt", "/b.txt"], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("/a.parallax.json", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("/story", ""))
    assert questions.choose_articles("") == (Path("/a.txt"), Path("/b.txt"))
    assert questions.choose_review("") == Path("/a.parallax.json")
    assert questions.choose_place(Path("x")) == Path("/story.parallax.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    assert questions.choose_place(Path("x")) is None


def test_fault_when_nobody_caught_it_is_logged_and_told_and_the_window_stays(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_faults_in(opened.window)
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(KeyError, KeyError("lost"), None)
    assert "lost" in opened.notices()[0]
    assert "uncaught" in caplog.text
    assert opened.window.isVisible()
