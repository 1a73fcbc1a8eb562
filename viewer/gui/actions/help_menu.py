"""The actions of help."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow

HELP_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.GUIDE,
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Guide to Parallax"),
        keys=("Shift+F1",),
    ),
    ActionRow(id=ActionId.TOUR, menu=Menu.HELP, text=QT_TRANSLATE_NOOP("Actions", "Take the &tour")),
    ActionRow(
        id=ActionId.SHORTCUTS,
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        keys=("F1", "Ctrl+?"),
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.ABOUT,
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&About Parallax"),
        starts_section=True,
    ),
)
