"""Windows that keep their work in a journal, and that die."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.gui.annotating import edit_annotation
from viewer.gui.files.journalling import ReviewJournalling
from viewer.gui.judging import Edit
from viewer.gui.recovering.offers_bar import OfferRow, OffersBar
from viewer.gui.recovering.recovery import Recovery
from viewer.gui.window.work_keeping import WorkKeeping
from viewer.saving.locking import HeldLock


@dataclass
class Kept:
    """A window whose work is kept in a journal."""

    opened: Opened
    keeping: WorkKeeping

    @property
    def journalling(self) -> ReviewJournalling:
        return self.keeping.journalling

    @property
    def recovery(self) -> Recovery:
        return self.keeping.recovery

    @property
    def bar(self) -> OffersBar:
        return self.recovery.bar

    @property
    def row(self) -> OfferRow:
        (row,) = self.bar.rows
        return row

    def note(self, slot: str, words: str) -> None:
        self.opened.select(slot)
        edit_annotation(self.opened.session, Edit(label="Change the note", note=words))

    def notes(self) -> set[str]:
        return {annotation.note for annotation in self.opened.session.review.annotations}

    def wait_until_kept(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self.journalling.is_kept)

    def die(self, qtbot: QtBot) -> None:
        """End as a kill does: the system drops the lock, and nothing else happens."""
        self.wait_until_kept(qtbot)
        entry = self.journalling._entry
        assert entry is not None
        lock = entry._lock
        os.close(lock._handle)
        lock._handle = -1
        for held in self.recovery.brought_back._held:
            assert isinstance(held.entry._lock, HeldLock)
            os.close(held.entry._lock._handle)
            held.entry._lock._handle = -1
        self.journalling._entry, self.recovery.brought_back._held = None, ()
        self.journalling.end()
        self.opened.window.closed.disconnect(self.keeping._on_window_closed)
        self.opened.window.hide()


OpenKept = Callable[[Sequence[Path]], Kept]


def open_kept(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: Sequence[Path]) -> Kept:
    """Show a window that keeps its work in the journal of this test."""
    opened = open_window(qtbot, tmp_path, monkeypatch)
    keeping = WorkKeeping(opened.window, opened.session, tmp_path / "journal", opened.questions)
    keeping._begin()
    keeping.journalling._soon_ms = 0
    if paths:
        opened.window.files.open(tuple(paths))
    return Kept(opened=opened, keeping=keeping)


def journalled(tmp_path: Path) -> Iterator[str]:
    """Return the endings of the files in the journal."""
    folder = tmp_path / "journal"
    yield from sorted(path.suffix for path in folder.iterdir()) if folder.exists() else ()
