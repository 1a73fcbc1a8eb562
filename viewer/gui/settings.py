"""What the window remembers between two starts; the only module that touches ``QSettings``."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

RECENT_AT_MOST: Final = 10
SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT = 8.0, 11.0, 28.0


class ThemeChoice(StrEnum):
    """Which palette the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything remembered.

    Attributes:
        reviewer: The name that new annotations bear.
        theme: Which palette.
        text_size: Of the articles, in points.
        following: Whether the other panes follow the one that is read.
        birds_eye: Whether the bird's eye of all sources is shown.
        by_meaning: Whether a language model takes part in comparing, where one is at hand.
        recent: Absolute paths of articles' folders, articles or sidecars; one entry per opening, newest first.
        folder: Where the last file was opened.
        geometry: Place and size of the window, as Qt writes it.
        arrangement: Docks of the window, as Qt writes it.
    """

    reviewer: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: float = USUAL_TEXT
    following: bool = True
    birds_eye: bool = True
    by_meaning: bool = False
    recent: tuple[tuple[str, ...], ...] = ()
    folder: str = ""
    geometry: bytes = b""
    arrangement: bytes = b""

    def with_opened(self, paths: tuple[Path, ...]) -> "Settings":
        """Return the settings after ``paths`` were opened together."""
        entry = tuple(str(path.resolve()) for path in paths)
        older = tuple(other for other in self.recent if other != entry)
        first = paths[0].resolve()
        folder = str(first if first.is_dir() else first.parent)
        return replace(self, recent=(entry, *older)[:RECENT_AT_MOST], folder=folder)

    @property
    def recent_that_exist(self) -> tuple[tuple[Path, ...], ...]:
        """The remembered openings whose files are all still there."""
        entries = (tuple(Path(name) for name in entry) for entry in self.recent)
        return tuple(entry for entry in entries if entry and all(path.exists() for path in entry))


class SettingsStore(QObject):
    """Holds the settings of a running window and keeps them on disk."""

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
    return Settings(
        reviewer=str(backend.value("reviewer", "")),
        theme=ThemeChoice(theme) if theme in set(ThemeChoice) else usual.theme,
        text_size=_read_size(backend.value("text_size", USUAL_TEXT)),
        following=str(backend.value("following", "true")).lower() == "true",
        birds_eye=str(backend.value("birds_eye", "true")).lower() == "true",
        by_meaning=str(backend.value("by_meaning", "false")).lower() == "true",
        recent=_read_recent(backend),
        folder=str(backend.value("folder", "")),
        geometry=_read_bytes(backend.value("geometry")),
        arrangement=_read_bytes(backend.value("arrangement")),
    )


def _read_size(stored: object) -> float:
    try:
        size = float(str(stored))
    except ValueError:
        return USUAL_TEXT
    return min(max(size, SMALLEST_TEXT), LARGEST_TEXT)


def _read_bytes(stored: object) -> bytes:
    return bytes(stored.data()) if isinstance(stored, QByteArray) else b""


def _read_recent(backend: QSettings) -> tuple[tuple[str, ...], ...]:
    entries = []
    for index in range(backend.beginReadArray("recent")):
        backend.setArrayIndex(index)
        entries.append(tuple(str(backend.value("paths", "")).split("\n")))
    backend.endArray()
    return tuple(entries)


def _write(backend: QSettings, settings: Settings) -> None:
    backend.setValue("reviewer", settings.reviewer)
    backend.setValue("theme", settings.theme.value)
    backend.setValue("text_size", settings.text_size)
    backend.setValue("following", settings.following)
    backend.setValue("birds_eye", settings.birds_eye)
    backend.setValue("by_meaning", settings.by_meaning)
    backend.setValue("folder", settings.folder)
    backend.setValue("geometry", QByteArray(settings.geometry))
    backend.setValue("arrangement", QByteArray(settings.arrangement))
    backend.beginWriteArray("recent", len(settings.recent))
    for index, entry in enumerate(settings.recent):
        backend.setArrayIndex(index)
        backend.setValue("paths", "\n".join(entry))
    backend.endArray()
