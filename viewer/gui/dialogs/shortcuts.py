"""The keyboard shortcuts as they are told: from the table of actions, and from what parts of the window add."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from viewer.gui.actions.table import ACTIONS, MENU_TITLES
from viewer.gui.actions.window_actions import translated
from viewer.gui.dialogs.more_keys import MORE_KEYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A shortcut in words.

    Attributes:
        group: The menu, or the part of the window.
        keys: As they stand on the keyboard.
        words: What they do.
    """

    group: str
    keys: str
    words: str

    def bears(self, wanted: str) -> bool:
        """Tell whether all words of ``wanted`` occur in it; case is ignored."""
        text = f"{self.group} {self.keys} {self.words}".casefold()
        return all(word in text for word in wanted.casefold().split())


def find_shortcuts(wanted: str = "") -> tuple[Shortcut, ...]:
    """Return the shortcuts that bear the words of ``wanted``, menu by menu, then part by part."""
    return tuple(shortcut for shortcut in _all() if shortcut.bears(wanted))


def shortcuts_as_html(wanted: str = "") -> str:
    """Return the shortcuts as a table per group; ``""`` where none bears the words."""
    blocks = []
    for group, shortcuts in groupby(find_shortcuts(wanted), key=lambda each: each.group):
        lines = [
            f"<tr><td width='190'><b>{escape(each.keys)}</b></td><td>{escape(each.words)}</td></tr>"
            for each in shortcuts
        ]
        blocks.append(f"<h3>{escape(group)}</h3><table cellpadding='2'>{''.join(lines)}</table>")
    return "".join(blocks)


def shortcuts_as_text(wanted: str = "") -> str:
    """Return the shortcuts as lines of text, keys and words apart by a tab."""
    blocks = []
    for group, shortcuts in groupby(find_shortcuts(wanted), key=lambda each: each.group):
        blocks.append("\n".join([group, *(f"{each.keys}\t{each.words}" for each in shortcuts)]))
    return "\n\n".join(blocks)


def _all() -> Iterator[Shortcut]:
    for row in ACTIONS:
        if row.keys:
            menu = _plain(translated(MENU_TITLES[row.menu]))
            yield Shortcut(group=menu, keys=_native(row.keys), words=_plain(translated(row.text)))
    for more in MORE_KEYS:
        yield Shortcut(
            group=_more(more.part),
            keys=_native(tuple(_more(key) for key in more.keys)),
            words=_more(more.words),
        )


def _native(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("…")


def _more(words: object) -> str:
    return QCoreApplication.translate("MoreKeys", str(words))
