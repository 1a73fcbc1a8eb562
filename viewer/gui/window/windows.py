"""The windows of one running Parallax: each with a story, an undo and a job of its own, all with the same settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, Slot
from PySide6.QtWidgets import QApplication

from viewer.domain.errors import ViewerError
from viewer.gui.remembered_work import OpenWindow
from viewer.gui.settings import SettingsStore
from viewer.gui.story_views import StoryView
from viewer.gui.window.first_showing import show_with_articles
from viewer.gui.window.main_window import MainWindow

_STEP: Final = QPoint(32, 32)
"""By which a further window stands beside the one it was asked for in, so that both are seen."""


class WindowKeeper(QObject):
    """Opens windows, finds the one in which something is open already, and remembers what was open at the end."""

    def __init__(
        self, make: Callable[[], MainWindow], settings: SettingsStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._settings = make, settings
        self._windows: list[MainWindow] = []
        self._left: tuple[OpenWindow, ...] = ()
        self._ending = False

    @property
    def windows(self) -> tuple[MainWindow, ...]:
        """The windows that are open, the oldest first."""
        return tuple(self._windows)

    def start(self, paths: Sequence[Path]) -> None:
        """Open a window on ``paths``; without any, what was open at the end, if the reader wants that."""
        current = self._settings.current
        left = current.windows if current.reopening and not paths else ()
        there = [window for window in left if window.is_there]
        for window in there:
            self._open_as_left(window)
        if not there:
            self.open(paths)
        gone = [path for window in left if not window.is_there for path in window.paths]
        if gone:
            self._windows[0].report_problem(_not_there(gone))

    def open(self, paths: Sequence[Path] = ()) -> MainWindow:
        """Open a new window, on ``paths`` if any are given."""
        window = self._add()
        window.files.elsewhere = partial(self._show_other, window)
        active = QApplication.activeWindow()
        if isinstance(active, MainWindow) and active in self._windows:
            window.resize(active.size())
            window.move(active.pos() + _STEP)
        show_with_articles(window, tuple(paths))
        return window

    def report_problem(self, problem: Exception) -> None:
        """Tell of a fault in the window that the reader has before them."""
        active = QApplication.activeWindow()
        window = active if isinstance(active, MainWindow) else next(iter(self._windows), None)
        if window is not None:
            window.report_problem(problem)

    def close_all(self) -> bool:
        """Close every window, each of which asks about its unsaved changes; stop where the reader wants to stay."""
        self._ending, self._left = True, ()
        closed = all(window.close() for window in self.windows)
        self._ending = False
        if not closed:
            self._remember()
        return closed

    def _add(self) -> MainWindow:
        window = self._make()
        self._windows.append(window)
        window.closed.connect(partial(self._on_window_closed, window))
        window.comforts.window_requested.connect(self._on_comforts_window_requested)
        window.comforts.quit_requested.connect(self._on_comforts_quit_requested)
        return window

    def _open_as_left(self, left: OpenWindow) -> None:
        window = self._add()
        window.restoreGeometry(QByteArray(left.geometry))
        window.docks.restore(left.arrangement)
        if left.view in set(StoryView) and left.view != window.views.current:
            window.views.show_view(StoryView(left.view))
        show_with_articles(window, tuple(Path(path) for path in left.paths))
        # Only now: two windows on one review were wanted so when they were left.
        window.files.elsewhere = partial(self._show_other, window)

    def _show_other(self, asking: MainWindow, paths: Sequence[Path]) -> bool:
        """Show the window other than the one ``asking`` in which ``paths`` are open; tell whether there is one."""
        other = next(
            (window for window in self._windows if window is not asking and window.comforts.is_open(paths)),
            None,
        )
        if other is None:
            return False
        _bring_up(other)
        return True

    def _remember(self) -> None:
        """Write which stories are open, so that the next start can bring them back."""
        shown = tuple(_as_left(window) for window in self._windows)
        self._keep(shown or self._left)

    def _keep(self, windows: tuple[OpenWindow, ...]) -> None:
        with_story = tuple(window for window in windows if window.paths)
        self._settings.change(replace(self._settings.current, windows=with_story))

    def _on_window_closed(self, window: MainWindow) -> None:
        if window not in self._windows:
            return
        left = _as_left(window)
        self._left = (*self._left, left) if self._ending else (left,)
        self._windows.remove(window)
        if not self._ending or not self._windows:
            self._remember()
        window.deleteLater()

    @Slot(object)
    def _on_comforts_window_requested(self, paths: object) -> None:
        wanted = tuple(path for path in paths if isinstance(path, Path)) if isinstance(paths, tuple) else ()
        shown = next((window for window in self._windows if window.comforts.is_open(wanted)), None)
        if shown is None:
            self.open(wanted)
        else:
            _bring_up(shown)

    @Slot()
    def _on_comforts_quit_requested(self) -> None:
        self.close_all()


def _as_left(window: MainWindow) -> OpenWindow:
    return OpenWindow(
        paths=tuple(str(path) for path in window.comforts.paths_to_open_again()),
        view=window.views.current,
        geometry=bytes(window.saveGeometry().data()),
        arrangement=window.docks.arrangement(),
    )


def _bring_up(window: MainWindow) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _not_there(paths: Sequence[str]) -> ViewerError:
    words = QApplication.translate(
        "WindowKeeper", "Not opened again, since files are no longer where they were."
    )
    return ViewerError(words, where=", ".join(dict.fromkeys(paths)))
