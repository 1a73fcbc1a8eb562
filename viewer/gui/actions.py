"""Every action of the window in one table: what it is called, where it stands, its keys, and when it can be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from viewer.gui.session import ReviewSession
from viewer.gui.settings import ThemeChoice

Condition = Callable[[ReviewSession], bool]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A row of the table.

    Attributes:
        id: The action.
        menu: The menu it stands in.
        text: What it is called, with its mnemonic; translated where it is shown.
        keys: Its shortcuts; the first is shown.
        enabled: When it can be done.
        checkable: Whether it is a choice that stays.
        starts_section: Whether a line stands above it.
    """

    id: ActionId
    menu: Menu
    text: object
    keys: tuple[str, ...] = ()
    enabled: Condition = lambda _session: True
    checkable: bool = False
    starts_section: bool = False


def _has_articles(session: ReviewSession) -> bool:
    return bool(session.articles)


def _has_divergences(session: ReviewSession) -> bool:
    return bool(session.findings)


_ID, _MENU = ActionId, Menu
MENU_TITLES: Mapping[Menu, object] = {
    Menu.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    Menu.GO: QT_TRANSLATE_NOOP("Actions", "&Go"),
    Menu.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}
THEMES: Mapping[ActionId, ThemeChoice] = {
    ActionId.SYSTEM_THEME: ThemeChoice.SYSTEM,
    ActionId.LIGHT_THEME: ThemeChoice.LIGHT,
    ActionId.DARK_THEME: ThemeChoice.DARK,
}
ACTIONS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=_ID.OPEN_ARTICLES,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Open articles…"),
        keys=("Ctrl+O",),
    ),
    ActionRow(
        id=_ID.ADD_SOURCE,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Add source…"),
        keys=("Ctrl+Shift+A",),
        enabled=_has_articles,
    ),
    ActionRow(
        id=_ID.OPEN_REVIEW,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Open &review…"),
        keys=("Ctrl+Shift+O",),
    ),
    ActionRow(
        id=_ID.SAVE,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Save review"),
        keys=("Ctrl+S",),
        enabled=_has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.SAVE_AS,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "Save review &as…"),
        keys=("Ctrl+Shift+S",),
        enabled=_has_articles,
    ),
    ActionRow(
        id=_ID.CLOSE_STORY,
        menu=_MENU.FILE,
        text=QT_TRANSLATE_NOOP("Actions", "&Close story"),
        keys=("Ctrl+W",),
        enabled=_has_articles,
        starts_section=True,
    ),
    ActionRow(id=_ID.QUIT, menu=_MENU.FILE, text=QT_TRANSLATE_NOOP("Actions", "&Quit"), keys=("Ctrl+Q",)),
    ActionRow(
        id=_ID.UNDO,
        menu=_MENU.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        keys=("Ctrl+Z",),
        enabled=lambda session: bool(session.history.done),
    ),
    ActionRow(
        id=_ID.REDO,
        menu=_MENU.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Redo"),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=lambda session: bool(session.history.undone),
    ),
    ActionRow(
        id=_ID.COPY,
        menu=_MENU.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Copy"),
        keys=("Ctrl+C",),
        starts_section=True,
    ),
    ActionRow(
        id=_ID.FIND,
        menu=_MENU.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Find in the texts…"),
        keys=("Ctrl+F",),
        enabled=_has_articles,
    ),
    ActionRow(
        id=_ID.SOURCES,
        menu=_MENU.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Sources: headline, outlet, date…"),
        keys=("Ctrl+I",),
        enabled=_has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.LARGER_TEXT,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        keys=("Ctrl++", "Ctrl+="),
    ),
    ActionRow(
        id=_ID.SMALLER_TEXT,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        keys=("Ctrl+-",),
    ),
    ActionRow(
        id=_ID.USUAL_TEXT,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Usual text size"),
        keys=("Ctrl+0",),
    ),
    ActionRow(
        id=_ID.SYSTEM_THEME,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Colours as the s&ystem"),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.LIGHT_THEME,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "L&ight colours"),
        checkable=True,
    ),
    ActionRow(
        id=_ID.DARK_THEME, menu=_MENU.VIEW, text=QT_TRANSLATE_NOOP("Actions", "&Dark colours"), checkable=True
    ),
    ActionRow(
        id=_ID.FOLLOW,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Other texts &follow the one that is read"),
        keys=("Ctrl+L",),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.BY_MEANING,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Compare by &meaning"),
        checkable=True,
    ),
    ActionRow(
        id=_ID.WORD_DIFFERENCES,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Show or hide &word differences"),
        keys=("Ctrl+D",),
        enabled=lambda session: bool(session.shared_wording),
    ),
    ActionRow(
        id=_ID.SHOW_LIST,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "L&ist of divergences"),
        keys=("F9",),
        checkable=True,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.SHOW_DETAIL,
        menu=_MENU.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Judgement"),
        keys=("Shift+F9",),
        checkable=True,
    ),
    ActionRow(
        id=_ID.NEXT,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "&Next divergence"),
        keys=("F7", "Alt+Down"),
        enabled=_has_divergences,
    ),
    ActionRow(
        id=_ID.PREVIOUS,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "&Previous divergence"),
        keys=("Shift+F7", "Alt+Up"),
        enabled=_has_divergences,
    ),
    ActionRow(
        id=_ID.NEXT_UNJUDGED,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Next &unjudged divergence"),
        keys=("F8",),
        enabled=_has_divergences,
    ),
    ActionRow(
        id=_ID.FILTER,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "To the &filter"),
        keys=("Ctrl+Shift+F",),
        enabled=_has_divergences,
        starts_section=True,
    ),
    ActionRow(
        id=_ID.NOTE,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "To the n&ote"),
        keys=("Alt+N",),
        enabled=_has_articles,
    ),
    ActionRow(
        id=_ID.NEXT_REGION,
        menu=_MENU.GO,
        text=QT_TRANSLATE_NOOP("Actions", "Next &part of the window"),
        keys=("F6",),
        enabled=_has_articles,
    ),
    ActionRow(
        id=_ID.SHORTCUTS,
        menu=_MENU.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        keys=("F1",),
    ),
    ActionRow(id=_ID.ABOUT, menu=_MENU.HELP, text=QT_TRANSLATE_NOOP("Actions", "&About Parallax")),
)


class WindowActions(QObject):
    """The table brought to life for one window."""

    def __init__(self, handlers: Mapping[ActionId, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._refused: frozenset[ActionId] = frozenset()
        self._actions = {row.id: self._build(row, handlers[row.id]) for row in ACTIONS}
        themes = QActionGroup(self)
        for action_id in THEMES:
            themes.addAction(self._actions[action_id])

    def __getitem__(self, action_id: ActionId) -> QAction:
        """Return the action."""
        return self._actions[action_id]

    def refresh(self, session: ReviewSession) -> None:
        """Enable what can be done now."""
        for row in ACTIONS:
            self._actions[row.id].setEnabled(row.id not in self._refused and row.enabled(session))
        self._tell_step(ActionId.UNDO, session.history.undo_label)
        self._tell_step(ActionId.REDO, session.history.redo_label)

    def refuse(self, action_id: ActionId, reason: str) -> None:
        """Disable an action for as long as the window is open, and say why."""
        self._refused |= {action_id}
        self._actions[action_id].setEnabled(False)
        self._actions[action_id].setToolTip(reason)

    def _tell_step(self, action_id: ActionId, label: str) -> None:
        """Say in the menu what an undo or redo would change."""
        words = next(translated(row.text) for row in ACTIONS if row.id is action_id)
        self._actions[action_id].setText(f"{words}: {label}" if label else words)

    def _build(self, row: ActionRow, handler: Callable[[], object]) -> QAction:
        action = QAction(translated(row.text), self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setCheckable(row.checkable)
        action.triggered.connect(handler)
        return action


def translated(text: object) -> str:
    """Return a text of the table in the reader's language."""
    return QCoreApplication.translate("Actions", str(text))
