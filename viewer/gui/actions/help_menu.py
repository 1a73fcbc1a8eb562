"""The actions of help."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow

HELP_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.SHORTCUTS,
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        keys=("F1",),
    ),
    ActionRow(id=ActionId.ABOUT, menu=Menu.HELP, text=QT_TRANSLATE_NOOP("Actions", "&About Parallax")),
)
