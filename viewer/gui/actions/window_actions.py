"""The tables of actions brought to life for one window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.rows import ActionRow
from viewer.gui.actions.table import ACTIONS, THEMES, VIEWS
from viewer.gui.session import ReviewSession


class WindowActions(QObject):
    """The actions of one window."""

    def __init__(self, handlers: Mapping[ActionId, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._refused: frozenset[ActionId] = frozenset()
        self._actions = {row.id: self._build(row, handlers[row.id]) for row in ACTIONS}
        for alternatives in (THEMES, VIEWS):
            group = QActionGroup(self)
            for action_id in alternatives:
                group.addAction(self._actions[action_id])

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
