"""What the window remembers between two starts; the only module that touches ``QSettings``."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from viewer.gui.reading_face import USUAL_FACE, LineSpacing, ReadingFace
from viewer.gui.remembered_work import (
    OpenWindow,
    RecentWork,
    read_bytes,
    read_recent,
    read_windows,
    write_recent,
    write_windows,
)

RECENT_AT_MOST: Final = 10
SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT = 8.0, 11.0, 28.0


class ThemeChoice(StrEnum):
    """Which palette the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    LIGHT_CONTRAST = "light_contrast"
    DARK_CONTRAST = "dark_contrast"


class Language(StrEnum):
    """In which language the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything remembered.

    Attributes:
        reviewer: The name that new annotations bear.
        theme: Which palette.
        language: Of the window.
        text_size: Of the articles, in points.
        face: In what the articles are set.
        labels_follow: Whether labels and lists grow with the articles.
        following: Whether the other panes follow the one that is read.
        birds_eye: Whether the bird's eye of all sources is shown.
        blind: Whether others' judgements are hidden until the reviewer has decided.
        by_meaning: Whether a language model takes part in comparing, where one is at hand.
        reopening: Whether a start without files brings back what was open at the end.
        recent: What was opened before, newest first.
        windows: The windows that stood open at the end.
        folder: Where the last file was opened.
        geometry: Place and size of the window, as Qt writes it.
        arrangement: Docks of the window, as Qt writes it.
    """

    reviewer: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: Language = Language.SYSTEM
    text_size: float = USUAL_TEXT
    face: ReadingFace = USUAL_FACE
    labels_follow: bool = True
    following: bool = True
    birds_eye: bool = True
    blind: bool = False
    by_meaning: bool = False
    reopening: bool = True
    recent: tuple[RecentWork, ...] = ()
    windows: tuple[OpenWindow, ...] = ()
    folder: str = ""
    geometry: bytes = b""
    arrangement: bytes = b""

    def with_opened(
        self, paths: tuple[Path, ...], titles: tuple[str, ...] = (), when: datetime | None = None
    ) -> "Settings":
        """Return the settings after ``paths``, which hold articles of these ``titles``, were opened together."""
        entry = RecentWork(
            paths=tuple(str(path.resolve()) for path in paths),
            titles=tuple(" ".join(title.split()) for title in titles),
            opened=when,
        )
        first = paths[0].resolve()
        folder = str(first if first.is_dir() else first.parent)
        recent = (entry, *self.without_recent(entry).recent)[:RECENT_AT_MOST]
        return replace(self, recent=recent, folder=folder)

    def without_recent(self, work: RecentWork) -> "Settings":
        """Return the settings with the opening of the paths of ``work`` forgotten."""
        return replace(self, recent=tuple(other for other in self.recent if other.paths != work.paths))

    @property
    def heard(self) -> str | None:
        """Of whose annotations the reader may hear where they are only counted or named; None for everybody's."""
        return self.reviewer if self.blind else None

    @property
    def recent_that_exist(self) -> tuple[tuple[Path, ...], ...]:
        """The remembered openings whose files are all still there."""
        return tuple(tuple(Path(name) for name in work.paths) for work in self.recent if work.is_there)


class SettingsStore(QObject):
    """Holds the settings of a running Parallax, the same for all windows, and keeps them on disk.

    Signals:
        changed: A setting has another value, in whichever window it was given.
    """

    changed = Signal()

    def __init__(self, backend: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._current = _read(backend)

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, settings: Settings) -> None:
        """Take ``settings`` over and write them."""
        if settings == self._current:
            return
        self._current = settings
        _write(self._backend, settings)
        self.changed.emit()


def _read(backend: QSettings) -> Settings:
    """Return the stored settings; what is damaged or unknown falls back to its default."""
    usual = Settings()
    theme = str(backend.value("theme", usual.theme))
    language = str(backend.value("language", usual.language))
    return Settings(
        reviewer=str(backend.value("reviewer", "")),
        theme=ThemeChoice(theme) if theme in set(ThemeChoice) else usual.theme,
        language=Language(language) if language in set(Language) else usual.language,
        text_size=_read_size(backend.value("text_size", USUAL_TEXT)),
        face=_read_face(backend),
        labels_follow=_read_choice(backend, "labels_follow", usual=True),
        following=_read_choice(backend, "following", usual=True),
        birds_eye=_read_choice(backend, "birds_eye", usual=True),
        blind=_read_choice(backend, "blind", usual=False),
        by_meaning=_read_choice(backend, "by_meaning", usual=False),
        reopening=_read_choice(backend, "reopening", usual=True),
        recent=read_recent(backend),
        windows=read_windows(backend),
        folder=str(backend.value("folder", "")),
        geometry=read_bytes(backend, "geometry"),
        arrangement=read_bytes(backend, "arrangement"),
    )


def _read_choice(backend: QSettings, key: str, *, usual: bool) -> bool:
    """Return the stored yes or no; the usual one where something else is stored."""
    return {"true": True, "false": False}.get(str(backend.value(key, usual)).lower(), usual)


def _read_face(backend: QSettings) -> ReadingFace:
    spacing = str(backend.value("line_spacing", ""))
    return ReadingFace(
        family=str(backend.value("face", "")),
        spacing=LineSpacing(spacing) if spacing in set(LineSpacing) else USUAL_FACE.spacing,
    )


def _read_size(stored: object) -> float:
    try:
        size = float(str(stored))
    except ValueError:
        return USUAL_TEXT
    return min(max(size, SMALLEST_TEXT), LARGEST_TEXT)


def _write(backend: QSettings, settings: Settings) -> None:
    backend.setValue("reviewer", settings.reviewer)
    backend.setValue("theme", settings.theme.value)
    backend.setValue("language", settings.language.value)
    backend.setValue("text_size", settings.text_size)
    backend.setValue("face", settings.face.family)
    backend.setValue("line_spacing", settings.face.spacing.value)
    backend.setValue("labels_follow", settings.labels_follow)
    backend.setValue("following", settings.following)
    backend.setValue("birds_eye", settings.birds_eye)
    backend.setValue("blind", settings.blind)
    backend.setValue("by_meaning", settings.by_meaning)
    backend.setValue("reopening", settings.reopening)
    backend.setValue("folder", settings.folder)
    backend.setValue("geometry", QByteArray(settings.geometry))
    backend.setValue("arrangement", QByteArray(settings.arrangement))
    write_recent(backend, settings.recent)
    write_windows(backend, settings.windows)
