"""Several windows: each with its own story and undo, one settings; what was open comes back at the next start."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_comparing import compare_figures
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from window_builders import FakeClock, FakeQuestions, write_story

from viewer.bundled import bundled_stories
from viewer.domain.comparison import DivergenceId
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import InlineExecutor
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.judging import Edit
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore, ThemeChoice
from viewer.gui.window.main_window import MainWindow
from viewer.gui.window.windows import WindowKeeper
from viewer.saving.sidecar import read_sidecar


class Desk:
    """A keeper of windows with everything that a test wants to ask about them."""

    def __init__(self, folder: Path) -> None:
        self.settings = SettingsStore(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.sessions: dict[MainWindow, ReviewSession] = {}
        self.questions: dict[MainWindow, FakeQuestions] = {}
        self.keeper = WindowKeeper(self.make, self.settings)

    def make(self) -> MainWindow:
        session, questions = ReviewSession(now=FakeClock()), FakeQuestions()
        jobs = JobRunner(InlineExecutor(), session)
        window = MainWindow(session, jobs, self.settings, bundled_stories(), questions)
        self.sessions[window], self.questions[window] = session, questions
        return window

    def titles(self, window: MainWindow) -> list[str]:
        return [article.title for article in self.sessions[window].articles]

    def end(self) -> None:
        for window in self.keeper.windows:
            self.questions[window].unsaved = Unsaved.DISCARD
        assert self.keeper.close_all()


Start = Callable[[], Desk]


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Begins a run of the program; each finds the settings that the one before has left."""
    del qapp
    monkeypatch.setattr(story_files, "compare_articles", compare_figures)
    desks: list[Desk] = []

    def begin() -> Desk:
        desks.append(Desk(tmp_path))
        return desks[-1]

    yield begin
    for desk in desks:
        desk.end()


def annotate(session: ReviewSession, note: str) -> None:
    session.select(DivergenceId("figure:passengers"))
    edit_annotation(session, Edit(label="Change the note", note=note))


def test_new_window_when_asked_for_has_a_session_and_undo_of_its_own(
    start: Start, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story)
    first = desk.keeper.windows[0]
    first.actions_table[ActionId.NEW_WINDOW].trigger()
    assert len(desk.keeper.windows) == 2
    second = desk.keeper.windows[1]
    assert second.pages.currentWidget() is second.welcome
    annotate(desk.sessions[first], "Here only.")
    assert first.actions_table[ActionId.UNDO].isEnabled()
    assert not second.actions_table[ActionId.UNDO].isEnabled()


def test_theme_size_and_name_when_changed_in_one_window_reach_all(
    start: Start, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story)
    first, second = desk.keeper.windows[0], desk.keeper.open()
    second.actions_table[ActionId.DARK_CONTRAST_THEME].trigger()
    assert first.actions_table[ActionId.DARK_CONTRAST_THEME].isChecked()
    second.actions_table[ActionId.LARGER_TEXT].trigger()
    assert first.text_panes()[0].lazy_layout.typography.points == 12
    desk.sessions[second].set_reviewer("Ana")
    assert desk.sessions[first].reviewer == "Ana"
    second.actions_table[ActionId.USUAL_TEXT].trigger()
    desk.settings.change(replace(desk.settings.current, theme=ThemeChoice.LIGHT))


def test_story_when_open_in_another_window_is_shown_there_and_not_opened_twice(
    start: Start, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story)
    first = desk.keeper.windows[0]
    annotate(desk.sessions[first], "Unsaved.")
    second = desk.keeper.open()
    second.showMinimized()
    first.showMinimized()
    second.files.open(story)
    assert desk.sessions[second].articles == ()
    assert not first.isMinimized()
    first.actions_table[ActionId.SAVE].trigger()
    sidecar = desk.sessions[first].sidecar
    assert sidecar is not None
    first.comforts.window_requested.emit((sidecar,))
    assert len(desk.keeper.windows) == 2
    first.comforts.window_requested.emit(story[:2])
    assert len(desk.keeper.windows) == 3


def test_two_windows_on_one_review_when_both_save_lose_nothing(start: Start, story: tuple[Path, ...]) -> None:
    desk = start()
    desk.keeper.start(story)
    first, second = desk.keeper.windows[0], desk.keeper.open(story[:2])
    annotate(desk.sessions[first], "From the first window.")
    desk.sessions[second].select(DivergenceId("figure:people"))
    edit_annotation(desk.sessions[second], Edit(label="Change the note", note="From the second window."))
    for window in (first, second, first):
        window.actions_table[ActionId.SAVE].trigger()
    sidecar = desk.sessions[first].sidecar
    assert sidecar is not None
    assert sidecar == desk.sessions[second].sidecar
    notes = {annotation.note for annotation in read_sidecar(sidecar).review.annotations}
    assert notes == {"From the first window.", "From the second window."}


def test_quit_when_one_window_wants_to_stay_keeps_it(start: Start, story: tuple[Path, ...]) -> None:
    desk = start()
    desk.keeper.start(story[:2])
    first, second = desk.keeper.windows[0], desk.keeper.open(story)
    annotate(desk.sessions[second], "Unsaved.")
    first.actions_table[ActionId.QUIT].trigger()
    assert desk.questions[second].asked == ["unsaved: Ferry runs onto a rock"]
    assert desk.keeper.windows == (second,)
    assert [window.paths for window in desk.settings.current.windows] == [tuple(map(str, story))]


def test_start_without_files_brings_back_the_windows_that_were_open(
    start: Start, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story[:2])
    second = desk.keeper.open(story)
    second.resize(second.width(), 700)
    desk.keeper.open()  # shows the welcome page, which is nothing to come back to
    annotate(desk.sessions[second], "Saved.")
    second.actions_table[ActionId.SAVE].trigger()
    second.actions_table[ActionId.SHOW_LIST].trigger()
    second.actions_table[ActionId.QUIT].trigger()
    assert desk.keeper.windows == ()

    again = start()
    again.keeper.start(())
    assert [len(again.sessions[window].articles) for window in again.keeper.windows] == [2, 3]
    assert again.keeper.windows[1].height() == 700
    assert again.sessions[again.keeper.windows[1]].review.annotations[0].note == "Saved."


def test_start_with_files_or_against_the_readers_wish_brings_nothing_back(
    start: Start, tmp_path: Path, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story)
    desk.end()
    named = start()
    named.keeper.start(write_story(tmp_path / "other")[:1])
    assert [len(named.sessions[window].articles) for window in named.keeper.windows] == [1]
    named.end()
    third = start()
    third.settings.change(replace(third.settings.current, reopening=False))
    third.keeper.start(())
    (window,) = third.keeper.windows
    assert third.sessions[window].articles == ()


def test_start_when_files_are_gone_shows_the_welcome_page_and_says_which(
    start: Start, story: tuple[Path, ...]
) -> None:
    desk = start()
    desk.keeper.start(story)
    desk.end()
    story[1].unlink()
    again = start()
    again.keeper.start(())
    (window,) = again.keeper.windows
    assert window.pages.currentWidget() is window.welcome
    assert "2-morning-sheet.txt" in window.notices.notices[0].where


def test_window_when_closed_alone_does_not_come_back(start: Start, story: tuple[Path, ...]) -> None:
    desk = start()
    desk.keeper.start(story)
    other = desk.keeper.open(story[:2])
    other.actions_table[ActionId.CLOSE_WINDOW].trigger()
    assert [len(window.paths) for window in desk.settings.current.windows] == [3]
