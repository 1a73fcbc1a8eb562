"""What is remembered between two starts."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings

from viewer.gui.reading_face import LineSpacing, ReadingFace
from viewer.gui.remembered_work import OpenWindow, RecentWork
from viewer.gui.settings import LARGEST_TEXT, RECENT_AT_MOST, USUAL_TEXT, Settings, SettingsStore, ThemeChoice


def backend(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_settings_when_written_and_read_again_are_the_same(tmp_path: Path) -> None:
    wanted = Settings(
        reviewer="Ana, the elder",
        theme=ThemeChoice.DARK,
        text_size=14.5,
        following=False,
        by_meaning=True,
        face=ReadingFace(family="Andika", spacing=LineSpacing.WIDE),
        labels_follow=False,
        reopening=False,
        recent=(
            RecentWork(
                paths=("/a b/c,d.txt", "/e.txt"), titles=("One, two", "Three"), opened=datetime.now(UTC)
            ),
            RecentWork(paths=("/f",)),
        ),
        windows=(OpenWindow(paths=("/f",), view="reading", geometry=b"\x02", arrangement=b"\x00"),),
        folder="/a b",
        geometry=b"\x00\x01",
        arrangement=b"\xff",
    )
    first = backend(tmp_path)
    SettingsStore(first).change(wanted)
    first.sync()
    assert SettingsStore(backend(tmp_path)).current == wanted


def test_settings_when_damaged_fall_back_to_their_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntheme=plaid\ntext_size=huge\nfollowing=maybe\n", encoding="utf-8")
    current = SettingsStore(backend(tmp_path)).current
    assert current.theme is ThemeChoice.SYSTEM
    assert current.text_size == USUAL_TEXT
    path.write_text("[General]\ntext_size=900\n", encoding="utf-8")
    fresh = QSettings(str(path), QSettings.Format.IniFormat)
    fresh.sync()
    assert SettingsStore(fresh).current.text_size == LARGEST_TEXT


def test_recent_openings_when_more_than_fit_lose_the_oldest(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(RECENT_AT_MOST + 2):
        settings = settings.with_opened((tmp_path / f"{number}.txt",))
    settings = settings.with_opened((tmp_path / "5.txt",))
    assert len(settings.recent) == RECENT_AT_MOST
    assert settings.recent[0].paths == (str(tmp_path / "5.txt"),)
    (tmp_path / "5.txt").touch()
    assert settings.recent_that_exist == ((tmp_path / "5.txt",),)


def test_change_when_nothing_differs_says_nothing(tmp_path: Path) -> None:
    store = SettingsStore(backend(tmp_path))
    told: list[bool] = []
    store.changed.connect(lambda: told.append(True))
    store.change(replace(store.current))
    assert told == []
