"""What can be done with one pane, wherever it is asked for: the menu of its header, or the menus of the window."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu


class PaneCommand(StrEnum):
    """Something to do with one source on show, in the order of the menu."""

    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    HIDE = "hide"
    ONLY = "only"
    LEAD = "lead"
    PIN = "pin"
    WIDER = "wider"
    NARROWER = "narrower"
    EVEN = "even"
    DETAILS = "details"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneState:
    """What can be done with a pane now.

    Attributes:
        is_first: Whether no pane stands left of it.
        is_last: Whether none stands right of it.
        leads: Whether the others follow it alone.
        pinned: Whether it stays in view while the others scroll sideways.
        pinnable: Whether it could.
    """

    is_first: bool = True
    is_last: bool = True
    leads: bool = False
    pinned: bool = False
    pinnable: bool = False

    @property
    def is_alone(self) -> bool:
        """Whether no other pane is on show."""
        return self.is_first and self.is_last

    def allows(self, command: PaneCommand) -> bool:
        """Tell whether ``command`` would do anything."""
        match command:
            case PaneCommand.MOVE_LEFT:
                return not self.is_first
            case PaneCommand.MOVE_RIGHT:
                return not self.is_last
            case PaneCommand.PIN:
                return self.pinned or self.pinnable
            case PaneCommand.DETAILS | PaneCommand.CLOSE:
                return True
            case _:
                return not self.is_alone

    def has_on(self, command: PaneCommand) -> bool | None:
        """Tell whether the choice ``command`` is on; None where it is no choice that stays."""
        return {PaneCommand.LEAD: self.leads, PaneCommand.PIN: self.pinned}.get(command)


_WORDS = {
    PaneCommand.MOVE_LEFT: QT_TRANSLATE_NOOP("PaneMenu", "Move &left"),
    PaneCommand.MOVE_RIGHT: QT_TRANSLATE_NOOP("PaneMenu", "Move &right"),
    PaneCommand.HIDE: QT_TRANSLATE_NOOP("PaneMenu", "&Hide this source"),
    PaneCommand.ONLY: QT_TRANSLATE_NOOP("PaneMenu", "Show &only this source"),
    PaneCommand.LEAD: QT_TRANSLATE_NOOP("PaneMenu", "&Follow this source"),
    PaneCommand.PIN: QT_TRANSLATE_NOOP("PaneMenu", "&Keep in view while others scroll sideways"),
    PaneCommand.WIDER: QT_TRANSLATE_NOOP("PaneMenu", "&Wider"),
    PaneCommand.NARROWER: QT_TRANSLATE_NOOP("PaneMenu", "&Narrower"),
    PaneCommand.EVEN: QT_TRANSLATE_NOOP("PaneMenu", "&Even widths"),
    PaneCommand.DETAILS: QT_TRANSLATE_NOOP("PaneMenu", "Source &details…"),
    PaneCommand.CLOSE: QT_TRANSLATE_NOOP("PaneMenu", "&Close this source"),
}
_OPENING_A_GROUP = (PaneCommand.HIDE, PaneCommand.LEAD, PaneCommand.WIDER, PaneCommand.DETAILS)


def fill_pane_menu(menu: QMenu, state: PaneState) -> None:
    """Fill ``menu`` with what can be done with a pane; the data of an entry is its command."""
    menu.clear()
    for command, words in _WORDS.items():
        if command in _OPENING_A_GROUP:
            menu.addSeparator()
        entry = menu.addAction(QCoreApplication.translate("PaneMenu", str(words)))
        entry.setData(command.value)
        entry.setEnabled(state.allows(command))
        on = state.has_on(command)
        entry.setCheckable(on is not None)
        entry.setChecked(bool(on))
