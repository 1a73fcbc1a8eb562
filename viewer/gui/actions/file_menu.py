"""The actions of files and stories."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles

FILE_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.NEW_WINDOW,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&New window"),
        keys=("Ctrl+N",),
    ),
    ActionRow(
        id=ActionId.OPEN_ARTICLES,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Open articles…"),
        keys=("Ctrl+O",),
    ),
    ActionRow(
        id=ActionId.OPEN_FOLDER,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Open &folder…"),
    ),
    ActionRow(
        id=ActionId.ADD_SOURCE,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Add source…"),
        keys=("Ctrl+Shift+A",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.PASTE_SOURCE,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "New source from the cli&pboard…"),
        keys=("Ctrl+Shift+V",),
    ),
    ActionRow(
        id=ActionId.OPEN_ADDRESS,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Open a&ddress…"),
        keys=("Ctrl+U",),
    ),
    ActionRow(
        id=ActionId.OPEN_REVIEW,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Open &review…"),
        keys=("Ctrl+Shift+O",),
    ),
    ActionRow(
        id=ActionId.SAVE,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Save review"),
        keys=("Ctrl+S",),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.SAVE_AS,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Sa&ve review as…"),
        keys=("Ctrl+Shift+S",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.MERGE_REVIEW,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Mer&ge a colleague’s review…"),
        keys=("Ctrl+Shift+G",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.UNSAVED_WORK,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Unsaved work…"),
    ),
    ActionRow(
        id=ActionId.COMPARE_AGAIN,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Co&mpare again"),
        keys=("F5",),
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.CLOSE_STORY,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Close story"),
        keys=("Ctrl+W",),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.CLOSE_WINDOW,
        menu=Menu.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Close &window"),
        keys=("Ctrl+Shift+W",),
    ),
    ActionRow(id=ActionId.QUIT, menu=Menu.FILE, text=QT_TRANSLATE_NOOP("Actions", "&Quit"), keys=("Ctrl+Q",)),
)
