"""The actions of how things are shown."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles

VIEW_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.VIEW_READING,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Texts side by side"),
        keys=("Alt+1",),
        enabled=has_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.VIEW_MATRIX,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Fact &matrix above the texts"),
        keys=("F4", "Alt+2"),
        enabled=has_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.VIEW_TIMELINE,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Timeli&ne above the texts"),
        keys=("Shift+F4", "Alt+3"),
        enabled=has_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.VIEW_LINEAR,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Findings as sentenc&es above the texts"),
        keys=("Alt+4",),
        enabled=has_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.VIEW_NEEDS,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Quotations that need you, above the texts"),
        keys=("Alt+5",),
        enabled=has_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.LARGER_TEXT,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        keys=("Ctrl++", "Ctrl+="),
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.SMALLER_TEXT,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        keys=("Ctrl+-",),
    ),
    ActionRow(
        id=ActionId.USUAL_TEXT,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Usual text size"),
        keys=("Ctrl+0",),
    ),
    ActionRow(
        id=ActionId.SYSTEM_THEME,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Colours as the s&ystem"),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.LIGHT_THEME,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "L&ight colours"),
        checkable=True,
    ),
    ActionRow(
        id=ActionId.DARK_THEME,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Dark colours"),
        checkable=True,
    ),
    ActionRow(
        id=ActionId.LIGHT_CONTRAST_THEME,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Light, high &contrast"),
        checkable=True,
    ),
    ActionRow(
        id=ActionId.DARK_CONTRAST_THEME,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Dark, &high contrast"),
        checkable=True,
    ),
    ActionRow(
        id=ActionId.BY_MEANING,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Compare by me&aning"),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.WORD_DIFFERENCES,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Show or hide &word differences"),
        keys=("Ctrl+D",),
        enabled=lambda session: bool(session.shared_wording),
    ),
    ActionRow(
        id=ActionId.BLIND,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Hide what &others said until I have decided"),
        keys=("Ctrl+Shift+Y",),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.AGREEMENT,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Ag&reement of reviewers…"),
        keys=("Ctrl+Shift+R",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.SHOW_LIST,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "List of di&vergences"),
        keys=("F9",),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.SHOW_BIRDS_EYE,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Bird’s eye of all sources"),
        keys=("Ctrl+B",),
        checkable=True,
    ),
    ActionRow(
        id=ActionId.SHOW_DETAIL,
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Judgement"),
        keys=("Shift+F9",),
        checkable=True,
    ),
)
