"""What a start remembers of earlier work: what was opened before, and which windows stood open at the end."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentWork:
    """One opening.

    Attributes:
        paths: Absolute paths of folders, articles or a sidecar that were opened together.
        titles: Of the articles that were read from them.
        opened: When, last; None where that was not noted.
    """

    paths: tuple[str, ...]
    titles: tuple[str, ...] = ()
    opened: datetime | None = None

    @property
    def is_there(self) -> bool:
        """Whether all the files are still where they were."""
        return _exist(self.paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWindow:
    """A window as it was left.

    Attributes:
        paths: What to open in it again; nothing where it showed the welcome page.
        view: The ``StoryView`` on show.
        geometry: Place and size, as Qt writes it.
        arrangement: Docks, as Qt writes it.
    """

    paths: tuple[str, ...] = ()
    view: str = ""
    geometry: bytes = b""
    arrangement: bytes = b""

    @property
    def is_there(self) -> bool:
        """Whether all its files are still where they were."""
        return _exist(self.paths)


def _exist(paths: tuple[str, ...]) -> bool:
    return bool(paths) and all(Path(path).exists() for path in paths)


def read_recent(backend: QSettings) -> tuple[RecentWork, ...]:
    """Return what was opened before, newest first."""
    found = []
    for index in range(backend.beginReadArray("recent")):
        backend.setArrayIndex(index)
        found.append(
            RecentWork(
                paths=_read_lines(backend, "paths"),
                titles=_read_lines(backend, "titles"),
                opened=_read_moment(str(backend.value("opened", ""))),
            )
        )
    backend.endArray()
    return tuple(found)


def write_recent(backend: QSettings, recent: tuple[RecentWork, ...]) -> None:
    """Write what was opened before."""
    backend.beginWriteArray("recent", len(recent))
    for index, work in enumerate(recent):
        backend.setArrayIndex(index)
        backend.setValue("paths", "\n".join(work.paths))
        backend.setValue("titles", "\n".join(work.titles))
        backend.setValue("opened", work.opened.isoformat() if work.opened else "")
    backend.endArray()


def read_windows(backend: QSettings) -> tuple[OpenWindow, ...]:
    """Return the windows that stood open at the end."""
    found = []
    for index in range(backend.beginReadArray("windows")):
        backend.setArrayIndex(index)
        found.append(
            OpenWindow(
                paths=_read_lines(backend, "paths"),
                view=str(backend.value("view", "")),
                geometry=read_bytes(backend, "geometry"),
                arrangement=read_bytes(backend, "arrangement"),
            )
        )
    backend.endArray()
    return tuple(found)


def write_windows(backend: QSettings, windows: tuple[OpenWindow, ...]) -> None:
    """Write which windows stand open."""
    backend.beginWriteArray("windows", len(windows))
    for index, window in enumerate(windows):
        backend.setArrayIndex(index)
        backend.setValue("paths", "\n".join(window.paths))
        backend.setValue("view", window.view)
        backend.setValue("geometry", QByteArray(window.geometry))
        backend.setValue("arrangement", QByteArray(window.arrangement))
    backend.endArray()


def read_bytes(backend: QSettings, key: str) -> bytes:
    """Return the bytes stored under ``key``; none where something else is stored there."""
    stored = backend.value(key)
    return bytes(stored.data()) if isinstance(stored, QByteArray) else b""


def _read_lines(backend: QSettings, key: str) -> tuple[str, ...]:
    return tuple(line for line in str(backend.value(key, "")).split("\n") if line)


def _read_moment(stored: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stored)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
