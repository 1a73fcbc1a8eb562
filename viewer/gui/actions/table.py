"""All actions in the order of the menus."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.correct_menu import CORRECT_ROWS
from viewer.gui.actions.edit_menu import EDIT_ROWS
from viewer.gui.actions.file_menu import FILE_ROWS
from viewer.gui.actions.go_menu import GO_ROWS
from viewer.gui.actions.help_menu import HELP_ROWS
from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow
from viewer.gui.actions.sources_menu import SOURCES_ROWS
from viewer.gui.actions.view_menu import VIEW_ROWS
from viewer.gui.settings import ThemeChoice
from viewer.gui.story_views import StoryView

MENU_TITLES: Final[Mapping[Menu, object]] = {
    Menu.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    Menu.SOURCES: QT_TRANSLATE_NOOP("Actions", "So&urces"),
    Menu.SHOWN_SOURCES: QT_TRANSLATE_NOOP("Actions", "Sources on &show"),
    Menu.TO_SOURCE: QT_TRANSLATE_NOOP("Actions", "&To a source"),
    Menu.GO: QT_TRANSLATE_NOOP("Actions", "&Go"),
    Menu.CORRECT: QT_TRANSLATE_NOOP("Actions", "Co&rrect"),
    Menu.KIND: QT_TRANSLATE_NOOP("Actions", "&Kind of passage"),
    Menu.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}
SUBMENUS: Final[Mapping[Menu, Menu]] = {
    Menu.SHOWN_SOURCES: Menu.SOURCES,
    Menu.TO_SOURCE: Menu.GO,
    Menu.KIND: Menu.CORRECT,
}
"""The menus that stand inside others."""

THEMES: Final[Mapping[ActionId, ThemeChoice]] = {
    ActionId.SYSTEM_THEME: ThemeChoice.SYSTEM,
    ActionId.LIGHT_THEME: ThemeChoice.LIGHT,
    ActionId.DARK_THEME: ThemeChoice.DARK,
    ActionId.LIGHT_CONTRAST_THEME: ThemeChoice.LIGHT_CONTRAST,
    ActionId.DARK_CONTRAST_THEME: ThemeChoice.DARK_CONTRAST,
}
VIEWS: Final[Mapping[ActionId, StoryView]] = {
    ActionId.VIEW_READING: StoryView.READING,
    ActionId.VIEW_MATRIX: StoryView.MATRIX,
    ActionId.VIEW_TIMELINE: StoryView.TIMELINE,
    ActionId.VIEW_LINEAR: StoryView.LINEAR,
    ActionId.VIEW_NEEDS: StoryView.NEEDS,
}
ACTIONS: Final[tuple[ActionRow, ...]] = (
    *FILE_ROWS,
    *EDIT_ROWS,
    *VIEW_ROWS,
    *SOURCES_ROWS,
    *GO_ROWS,
    *CORRECT_ROWS,
    *HELP_ROWS,
)
