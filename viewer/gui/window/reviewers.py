"""Judging apart from other reviewers, and seeing afterwards how far one agrees with them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.blinding import is_blind, set_blind
from viewer.gui.dialogs.questions import Questions
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import label_font


class Reviewers(QObject):
    """Hides what others said until the reviewer has decided, and opens the window of agreement.

    Judging blind is remembered for the reader and not for a story: what is opened next must not show at once what
    was to be hidden.
    """

    def __init__(
        self, session: ReviewSession, questions: Questions, settings: SettingsStore, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._questions, self._settings, self._window = session, questions, settings, window
        settings.changed.connect(self._on_settings_changed)

    def join(self, actions: WindowActions) -> None:
        """Take over the actions, now that they are made."""
        self._actions = actions
        self._on_settings_changed()

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.BLIND: self.toggle_blind, ActionId.AGREEMENT: self.show_agreement}

    def toggle_blind(self) -> None:
        """Hide what others said until the reviewer has decided, or show it; who has no name is asked for one."""
        current = self._settings.current
        name = current.reviewer
        if not current.blind and not name:
            why = self.tr("To know whose judgements to hide, Parallax needs your name:")
            name = self._questions.ask_name(why)
            if not name:
                self._actions[ActionId.BLIND].setChecked(False)
                self._session.announced.emit(self.tr("Without your name nothing can be hidden."))
                return
        self._settings.change(replace(current, reviewer=name, blind=not current.blind))
        self._session.announced.emit(
            self.tr("Others’ judgements are hidden until you have decided on a finding.")
            if self._settings.current.blind
            else self.tr("Others’ judgements are shown.")
        )

    def show_agreement(self) -> None:
        """Open the window of agreement, or bring it before the reader."""
        # Loaded only now, so that the texts are seen sooner.
        from viewer.gui.agreement.agreement_window import AgreementWindow  # noqa: PLC0415 - reason above

        known = self._window.findChild(AgreementWindow)
        window = known or AgreementWindow(self._session, self._questions, self._settings, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot()
    def _on_settings_changed(self) -> None:
        current = self._settings.current
        self._session.set_reviewer(current.reviewer)
        set_blind(self._session, blind=current.blind)
        self._actions[ActionId.BLIND].setChecked(current.blind)


class BlindLabel(QLabel):
    """Says in the status bar that others' judgements are hidden."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        font = label_font(8.5)
        font.setBold(True)
        self.setFont(font)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setContentsMargins(8, 0, 8, 0)
        self.setText(self.tr("Judging blind"))
        self.setToolTip(
            self.tr(
                "What others said of a finding is hidden until you have decided on it: confirmed, dismissed, or needs a "
                "source. What only others found is hidden throughout. View ▸ Hide what others said ends it."
            )
        )
        self.setAccessibleName(self.tr("Others’ judgements are hidden until you have decided on a finding."))
        session.review_changed.connect(self._on_session_review_changed)
        self._on_session_review_changed()

    @Slot()
    def _on_session_review_changed(self) -> None:
        self.setVisible(is_blind(self._session))
