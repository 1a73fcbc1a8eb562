"""The actions of steps taken, words and sources."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.rows import ActionRow, has_articles, has_own_finding, has_something_said

EDIT_ROWS: Final[tuple[ActionRow, ...]] = (
    ActionRow(
        id=ActionId.UNDO,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        keys=("Ctrl+Z",),
        enabled=lambda session: bool(session.history.done),
    ),
    ActionRow(
        id=ActionId.REDO,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Redo"),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=lambda session: bool(session.history.undone),
    ),
    ActionRow(
        id=ActionId.COPY,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Copy"),
        keys=("Ctrl+C",),
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.FIND,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Find in the texts…"),
        keys=("Ctrl+F",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.FIND_NEXT,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt place found"),
        keys=("F3",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.FIND_PREVIOUS,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Pre&vious place found"),
        keys=("Shift+F3",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.SOURCES,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Sources: headline, outlet, date…"),
        keys=("Ctrl+I",),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.ENCODING,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Read this source in another enc&oding…"),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.MARK_FINDING,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Mark a &divergence in the marked words…"),
        keys=("Ctrl+M",),
        enabled=has_articles,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.ADD_WORDS,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Add the marked &words to this finding"),
        keys=("Ctrl+Shift+M",),
        enabled=has_own_finding,
    ),
    ActionRow(
        id=ActionId.EDIT_FINDING,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "What this f&inding is…"),
        keys=("Ctrl+E",),
        enabled=has_own_finding,
    ),
    ActionRow(
        id=ActionId.MOVE_FINDING,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Move this finding to another &event…"),
        keys=("Ctrl+Shift+E",),
        enabled=lambda session: session.selected is not None,
    ),
    ActionRow(
        id=ActionId.REPLY,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Repl&y to what was said"),
        keys=("Ctrl+R",),
        enabled=has_something_said,
        starts_section=True,
    ),
    ActionRow(
        id=ActionId.CODEBOOK,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Code&book…"),
        keys=("Ctrl+T",),
        enabled=has_articles,
    ),
    ActionRow(
        id=ActionId.PREFERENCES,
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        keys=("Ctrl+,",),
        starts_section=True,
    ),
)
