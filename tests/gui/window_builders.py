"""A window on invented stories, with answers given in place of the reader's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fake_comparing import compare_figures
from PySide6.QtCore import QSettings, QSize
from pytestqt.qtbot import QtBot

from viewer.bundled import bundled_stories
from viewer.domain.comparison import DivergenceId
from viewer.gui.actions.ids import ActionId
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.files import story_files
from viewer.gui.jobs.job_process import Executor, InlineExecutor, Message
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.window.main_window import MainWindow

COAST_RADIO = """Ferry runs onto a rock

On Monday 12 passengers were hurt when the ferry ran onto a rock off the lighthouse.

The boat had 80 people aboard and was crossing with 4 sailors at the helm.

It had left the pier at noon, and 3 tugs came to help."""
MORNING_SHEET = """Accident at the lighthouse

A total of 15 passengers were hurt on Monday, a doctor said.

The ferry carried 90 people, and nobody knows why it left the channel.

There were 4 sailors on the bridge and 2 tugs at the rock."""
ISLAND_POST = """What we know of the ferry

The harbour office counts 85 people on the list of the ferry.

It took 5 tugs to pull it free."""


USUAL_SIZE = QSize(1280, 800)


class FakeClock:
    """A clock that goes on by a minute at each look."""

    def __init__(self) -> None:
        self._now = datetime(2024, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


@dataclass
class FakeQuestions:
    """Answers in place of the reader, and remembers what was asked."""

    unsaved: Unsaved = Unsaved.CANCEL
    articles: tuple[Path, ...] = ()
    folder: Path | None = None
    review: Path | None = None
    place: Path | None = None
    discarding: bool = False
    table: Path | None = None
    name: str = ""
    merge: bool | None = None
    asked: list[str] = field(default_factory=list)

    def ask_unsaved(self, story: str) -> Unsaved:
        self.asked.append(f"unsaved: {story}")
        return self.unsaved

    def choose_articles(self, folder: str) -> tuple[Path, ...]:
        self.asked.append(f"articles in {folder}")
        return self.articles

    def choose_folder(self, folder: str) -> Path | None:
        self.asked.append(f"folder in {folder}")
        return self.folder

    def choose_review(self, folder: str) -> Path | None:
        self.asked.append(f"review in {folder}")
        return self.review

    def choose_place(self, suggestion: Path) -> Path | None:
        self.asked.append(f"place: {suggestion}")
        return self.place

    def confirm_discarding(self, story: str) -> bool:
        self.asked.append(f"discard: {story}")
        return self.discarding

    def choose_table(self, suggestion: Path) -> Path | None:
        self.asked.append(f"table: {suggestion.name}")
        return self.table

    def ask_name(self, why: str) -> str:
        self.asked.append(f"name: {why}")
        return self.name

    def ask_merge(self, review: Path) -> bool | None:
        self.asked.append(f"merge: {review}")
        return self.merge


class EndlessExecutor:
    """Never gets done, until it is told what to say."""

    def __init__(self) -> None:
        self.said: list[Message] = []
        self.begun = 0
        self.ended = 0

    def begin(self, work: Callable[..., Any], arguments: Sequence[Any]) -> None:
        del work, arguments
        self.begun += 1

    def messages(self) -> Sequence[Message]:
        said, self.said = self.said, []
        return said

    def end(self) -> None:
        self.ended += 1


@dataclass
class Opened:
    """A window with what a test needs to get at."""

    window: MainWindow
    session: ReviewSession
    jobs: JobRunner
    questions: FakeQuestions
    settings: SettingsStore

    def do(self, action: ActionId) -> None:
        """Trigger an action as its menu entry would; it must be enabled."""
        assert self.window.actions_table[action].isEnabled(), f"{action} cannot be done now"
        self.window.actions_table[action].trigger()

    def select(self, slot: str) -> None:
        self.session.select(DivergenceId(f"figure:{slot}"))

    def notices(self) -> list[str]:
        return [f"{each.where} {each.problem} {each.remedy}" for each in self.window.notices.notices]


def write_story(folder: Path) -> tuple[Path, ...]:
    """Write the three invented articles and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in (
        ("1-coast-radio", COAST_RADIO),
        ("2-morning-sheet", MORNING_SHEET),
        ("3-island-post", ISLAND_POST),
    ):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def open_window(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    paths: Sequence[Path] = (),
    executor: Executor | None = None,
    first_size: QSize | None = USUAL_SIZE,
) -> Opened:
    """Show a window, on ``paths`` if any are given; reading and comparing are done at once.

    It has ``first_size`` whatever the screen of the machine, since tests look at places; None leaves it its own.
    """
    monkeypatch.setattr(story_files, "compare_articles", compare_figures)
    settings = SettingsStore(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    session = ReviewSession(now=FakeClock())
    jobs = JobRunner(executor or InlineExecutor(), session)
    questions = FakeQuestions()
    window = MainWindow(session, jobs, settings, bundled_stories(), questions)
    if first_size is not None:
        window.resize(first_size)
    # The test ends with discarding: what is asked at the end is no matter of the test.
    qtbot.addWidget(window, before_close_func=lambda _window: setattr(questions, "unsaved", Unsaved.DISCARD))
    with qtbot.waitExposed(window):
        window.show()
    if paths:
        window.files.open(tuple(paths))
    return Opened(window=window, session=session, jobs=jobs, questions=questions, settings=settings)
