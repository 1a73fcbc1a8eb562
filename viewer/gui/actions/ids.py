"""The names of menus and actions."""

from enum import StrEnum


class Menu(StrEnum):
    """The menus of the window, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    HELP = "help"


class ActionId(StrEnum):
    """The actions; each has one row in ``ACTIONS`` and one handler in the window."""

    OPEN_ARTICLES = "open_articles"
    ADD_SOURCE = "add_source"
    OPEN_REVIEW = "open_review"
    SAVE = "save"
    SAVE_AS = "save_as"
    CLOSE_STORY = "close_story"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    FIND = "find"
    SOURCES = "sources"
    MARK_FINDING = "mark_finding"
    ADD_WORDS = "add_words"
    EDIT_FINDING = "edit_finding"
    MOVE_FINDING = "move_finding"
    VIEW_READING = "view_reading"
    LARGER_TEXT = "larger_text"
    SMALLER_TEXT = "smaller_text"
    USUAL_TEXT = "usual_text"
    SYSTEM_THEME = "system_theme"
    LIGHT_THEME = "light_theme"
    DARK_THEME = "dark_theme"
    FOLLOW = "follow"
    BY_MEANING = "by_meaning"
    WORD_DIFFERENCES = "word_differences"
    SHOW_LIST = "show_list"
    SHOW_DETAIL = "show_detail"
    NEXT = "next"
    PREVIOUS = "previous"
    NEXT_UNJUDGED = "next_unjudged"
    FILTER = "filter"
    NOTE = "note"
    NEXT_REGION = "next_region"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"
