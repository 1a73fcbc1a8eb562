"""The actions of the sources side by side."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles, has_several_articles, has_source

TO_SOURCE: Final = (
    ActionId.TO_SOURCE_1,
    ActionId.TO_SOURCE_2,
    ActionId.TO_SOURCE_3,
    ActionId.TO_SOURCE_4,
    ActionId.TO_SOURCE_5,
    ActionId.TO_SOURCE_6,
    ActionId.TO_SOURCE_7,
    ActionId.TO_SOURCE_8,
    ActionId.TO_SOURCE_9,
    ActionId.TO_SOURCE_10,
)
"""To go to a source, by its place."""

SHOW_SOURCE: Final = (
    ActionId.SHOW_SOURCE_1,
    ActionId.SHOW_SOURCE_2,
    ActionId.SHOW_SOURCE_3,
    ActionId.SHOW_SOURCE_4,
    ActionId.SHOW_SOURCE_5,
    ActionId.SHOW_SOURCE_6,
    ActionId.SHOW_SOURCE_7,
    ActionId.SHOW_SOURCE_8,
    ActionId.SHOW_SOURCE_9,
    ActionId.SHOW_SOURCE_10,
)
"""To show or hide a source, by its place."""

_LAST_KEY: Final = 9  # Ctrl+0 is the usual text size

_ARRANGING: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.MOVE_LEFT,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Move this source &left"),
        keys=("Alt+Shift+Left",),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.MOVE_RIGHT,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Move this source &right"),
        keys=("Alt+Shift+Right",),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.HIDE,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "&Hide this source"),
        keys=("Ctrl+Shift+H",),
        enabled=has_several_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.SHOW_ONLY,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Show &only this source"),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.SHOW_ALL,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Show &all sources"),
        keys=("Ctrl+Shift+0",),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.FOLLOW,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Other texts &follow the one that is read"),
        keys=("Ctrl+L",),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.LEAD,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "They follow &this source alone"),
        keys=("Ctrl+Shift+L",),
        enabled=has_several_articles,
        checkable=True,
    ),
    ActionRow(
        id=ActionId.PIN,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "&Keep this source in view while others scroll sideways"),
        enabled=has_several_articles,
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.WIDER,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "&Wider"),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.NARROWER,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "&Narrower"),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.EVEN_WIDTHS,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "&Even widths"),
        enabled=has_several_articles,
    ),
    ActionRow(
        id=ActionId.FIND_FILE,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "F&ind the file of this source…"),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.AS_ANNOTATED,
        menu=Menu.SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Open the te&xt as it was annotated"),
        enabled=has_articles,
    ),
)


def _row_to(place: int, action: ActionId) -> ActionRow:
    return ActionRow(
        id=action,
        menu=Menu.TO_SOURCE,
        text=QT_TRANSLATE_NOOP("Actions", "To source {place}"),
        keys=(f"Ctrl+{place}",) if place <= _LAST_KEY else (),
        enabled=has_source(place),
    )


def _row_of(place: int, action: ActionId) -> ActionRow:
    return ActionRow(
        id=action,
        menu=Menu.SHOWN_SOURCES,
        text=QT_TRANSLATE_NOOP("Actions", "Source {place}"),
        keys=(f"Ctrl+Shift+{place}",) if place <= _LAST_KEY else (),
        enabled=has_source(place),
        checkable=True,
    )


SOURCES_ROWS: Final[tuple[ActionRow, ...]] = (
    *_ARRANGING,
    *(_row_to(place, action) for place, action in enumerate(TO_SOURCE, start=1)),
    *(_row_of(place, action) for place, action in enumerate(SHOW_SOURCE, start=1)),
)
