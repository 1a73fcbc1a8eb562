"""The parts of the window between which the keyboard goes, and the docks that can be shown and hidden."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.annotations.tabs import JudgementTabs
from viewer.gui.divergences.detail_panel import DivergenceDetail
from viewer.gui.divergences.list_panel import DivergenceListPanel
from viewer.gui.docks import WindowDocks
from viewer.gui.session import ReviewSession
from viewer.gui.widgets.focus_frame import FocusFrame

Texts = Callable[[], tuple[QWidget, ...]]


class WindowRegions(QObject):
    """Moves the keyboard about one window."""

    def __init__(
        self,
        session: ReviewSession,
        divergences: DivergenceListPanel,
        detail: DivergenceDetail,
        judgement: JudgementTabs,
        texts: Texts,
    ) -> None:
        super().__init__(divergences)
        self._session, self._texts = session, texts
        self.divergences, self.detail, self.form = divergences, detail, judgement.form
        self._judgement = judgement
        self._overviews: tuple[QWidget, ...] = ()
        for part in (divergences.view, detail, detail.table):
            FocusFrame(part)

    def join(self, docks: WindowDocks, actions: WindowActions) -> None:
        """Take over the docks to show and hide, and the actions that say which are wanted."""
        self._docks, self._actions = docks, actions

    def include(self, *overviews: QWidget) -> None:
        """Let the keyboard come to ``overviews`` on its way from the list to the texts."""
        self._overviews += overviews
        for part in overviews:
            FocusFrame(part)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.SHOW_LIST: self.show_docks,
            ActionId.SHOW_DETAIL: self.show_docks,
            ActionId.FILTER: self.focus_filter,
            ActionId.NOTE: self.focus_note,
            ActionId.REPLY: self.focus_reply,
            ActionId.NEXT_REGION: self.focus_next,
            ActionId.PREVIOUS_REGION: self.focus_previous,
        }

    def show_docks(self) -> None:
        """Show the docks that the reader wants, while anything is open."""
        opened = bool(self._session.articles)
        self._docks.show_docks(
            left=opened and self._actions[ActionId.SHOW_LIST].isChecked(),
            right=opened and self._actions[ActionId.SHOW_DETAIL].isChecked(),
        )

    def focus_filter(self) -> None:
        """Give the keyboard to the filter of the list."""
        self._actions[ActionId.SHOW_LIST].setChecked(True)
        self.show_docks()
        self.divergences.filter_text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_note(self) -> None:
        """Give the keyboard to the note of what is selected."""
        self._actions[ActionId.SHOW_DETAIL].setChecked(True)
        self.show_docks()
        self.form.focus_note()

    def focus_reply(self) -> None:
        """Give the keyboard to a reply to what was said about what is selected."""
        self._actions[ActionId.SHOW_DETAIL].setChecked(True)
        self.show_docks()
        self._judgement.write_reply()

    def focus_next(self) -> None:
        """Go round: list, overviews, each text, judgement."""
        self._focus(1)

    def focus_previous(self) -> None:
        """Go round the other way."""
        self._focus(-1)

    def _focus(self, step: int) -> None:
        left, judgement = (self.divergences.view, *self._overviews), self._judgement
        right = (self.detail.table, self.form.note.field, judgement.discussion.text, judgement.changes)
        regions = [*left, *self._texts(), *right]
        visible = [region for region in regions if region.isVisible() and region.isEnabled()]
        if visible:
            begin = -1 if step > 0 else 0
            place = next((index for index, region in enumerate(visible) if _has_keyboard(region)), begin)
            visible[(place + step) % len(visible)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has_keyboard(region: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is region or region.isAncestorOf(focused))
