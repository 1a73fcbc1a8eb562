"""What the overviews above the texts have in common: a line of choices, a message while there is nothing to show."""

from operator import is_not
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.comparison import Divergence
from viewer.gui.appearance import field_style
from viewer.gui.hidden_notice import DismissedNotice, HiddenNotice
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font

_LEAST_HEIGHT: Final = 150
_LEAST_WIDTH: Final = 300
_ROOM_BESIDE: Final = 400


class Overview(QWidget):
    """Shows the findings of a session in a view of its own; while it is hidden, it does no work.

    Signals:
        place_sought: The ``ArticleId`` and the code point that the reader wants to see in its text.
        text_sought: The ``ArticleId`` of the text to which the keyboard is to go.
        annotation_sought: The reader has something to say about the selected finding.
    """

    place_sought = Signal(str, int)
    text_sought = Signal(str)
    annotation_sought = Signal()

    def __init__(self, session: ReviewSession, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.view = session, view
        self.choices, self._top = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.hidden_notice, self.dismissed_notice = HiddenNotice(session), DismissedNotice(session)
        self.message = QLabel()
        self._column, self._pages = QVBoxLayout(self), QStackedWidget()
        self._is_stale = True
        self._shown: tuple[object, ...] = ()
        self._prepare()
        # Other articles change the comparison too, and what is told of the same state is shown once.
        for signal in (session.comparison_changed, session.review_changed, session.filter_changed):
            signal.connect(self._on_session_changed)
        session.selection_changed.connect(self._on_session_selection_changed)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.setStyleSheet(field_style(theme))

    def refresh(self) -> None:
        """Show what the session holds now; the overview's own part of it is ``show_findings``."""
        self._is_stale, self._shown = False, self._state()
        sifted = self.session.sifted
        self.hidden_notice.tell(sifted)
        self.dismissed_notice.tell()
        words = self._obstacle() or self.show_findings(sifted.walked)
        self.message.setText(words)
        self._pages.setCurrentIndex(1 if words else 0)
        self.show_selection()

    def add_below(self, widget: QWidget) -> None:
        """Let ``widget`` stand under the findings."""
        self._column.addWidget(widget)

    def show_findings(self, findings: tuple[Divergence, ...]) -> str:
        """Show ``findings`` of the comparison that is there; return a message where there is nothing to show."""
        raise NotImplementedError

    def forget(self) -> None:
        """Hold nothing of a story that is closed."""
        raise NotImplementedError

    def show_selection(self) -> None:
        """Show which finding is selected."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what is hidden under the choices where there is no room beside them."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_BESIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(way)

    def _prepare(self) -> None:
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setFont(label_font(10))
        self.message.setMargin(20)
        self._top.setContentsMargins(8, 5, 8, 5)
        self._top.setSpacing(4)
        self._top.addLayout(self.choices, 1)
        notices = QVBoxLayout()
        notices.setSpacing(0)
        notices.addWidget(self.hidden_notice)
        notices.addWidget(self.dismissed_notice)
        self._top.addLayout(notices)
        self.choices.setSpacing(4)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.message)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._pages, 1)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.setFocusProxy(self.view)

    def _obstacle(self) -> str:
        if len(self.session.articles) == 1:
            return self.tr("An overview needs two sources or more. Add one from the File menu.")
        if self.session.comparison is None:
            return self.tr("The findings appear here when the articles are compared.")
        return ""

    @Slot()
    def _on_session_changed(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            if not self.session.articles:
                self._shown = ()
                self.forget()
        elif self._is_stale or any(map(is_not, self._state(), self._shown)):
            self.refresh()

    def _state(self) -> tuple[object, ...]:
        """Return what is shown; of these values the session makes new ones at each change."""
        session = self.session
        return session.articles, session.comparison, session.review, session.judgements, session.filter

    @Slot()
    def _on_session_selection_changed(self) -> None:
        if self.isVisible() and not self._is_stale:
            self.show_selection()
        else:
            self._is_stale = True
