"""The actions of moving about."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles, has_comparison, has_divergences

GO_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.NEXT,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "&Next divergence"),
        keys=("F7", "Alt+Down"),
        enabled=has_divergences,
    ),
    ActionRow(
        id=ActionId.PREVIOUS,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "&Previous divergence"),
        keys=("Shift+F7", "Alt+Up"),
        enabled=has_divergences,
    ),
    ActionRow(
        id=ActionId.NEXT_UNJUDGED,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Next &unjudged divergence"),
        keys=("F8",),
        enabled=has_divergences,
    ),
    ActionRow(
        id=ActionId.NEXT_LONE,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Next passage of one &source only"),
        keys=("Ctrl+F7",),
        enabled=has_comparison,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.PREVIOUS_LONE,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Pre&vious passage of one source only"),
        keys=("Ctrl+Shift+F7",),
        enabled=has_comparison,
    ),
    ActionRow(
        id=ActionId.CARD,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "What the others say at the &caret"),
        keys=("Ctrl+Space",),
        enabled=has_divergences,
    ),
    ActionRow(
        id=ActionId.FILTER,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "To the &filter"),
        keys=("Ctrl+Shift+F",),
        enabled=has_divergences,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.NOTE,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "To the n&ote"),
        keys=("Alt+N",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.NEXT_REGION,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Next part of the &window"),
        keys=("F6",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.PREVIOUS_REGION,
        menu=Menu.GO,
        text=QT_TRANSLATE_NOOP("Actions", "P&art of the window before"),
        keys=("Shift+F6",),
        enabled=has_articles,
    ),
)
