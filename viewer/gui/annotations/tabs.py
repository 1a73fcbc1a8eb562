"""What belongs to the selected finding beside what the sources say: the judgement, its discussion and its history."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from viewer.domain.review import Annotation
from viewer.gui.annotations.discussion import Discussion
from viewer.gui.annotations.form import AnnotationForm
from viewer.gui.annotations.form_page import FormPage
from viewer.gui.appearance import field_style
from viewer.gui.dismissing import seen_annotations
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme

_FRAME: Final = 2
"""Pixels that the tabs put around a page."""


class JudgementTabs(QTabWidget):
    """Holds form, discussion and history; the titles say how much there is to read.

    Signals:
        height_needed: The pixels that show all of the form and the titles over it.
    """

    height_needed = Signal(int)

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.discussion = AnnotationForm(session, theme), Discussion(session, theme)
        self.changes = HistoryView(session, theme)
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("What was said about the finding"))
        self.tabBar().setAccessibleName(self.accessibleName())
        self._page = FormPage(self.form)
        self.addTab(self._page, self.tr("Judgement"))
        self.addTab(self.discussion, "")
        self.addTab(_framed(self.changes), self.tr("History"))
        self._page.height_needed.connect(self._on_page_height_needed)
        self.form.sought.connect(self._on_form_sought)
        self.form.discussion_sought.connect(self._on_form_discussion_sought)
        self.discussion.counted.connect(self._on_discussion_counted)
        self._on_discussion_counted(0)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        for part in (self.form, self.discussion, self.changes):
            part.set_theme(theme)

    def write_reply(self) -> None:
        """Show the discussion and begin a reply."""
        self.setCurrentWidget(self.discussion)
        self.discussion.write()

    @property
    def wanted_height(self) -> int:
        """The pixels that show all of the form and the titles over it."""
        return self._page.sizeHint().height() + self.tabBar().sizeHint().height() + _FRAME

    @Slot(int)
    def _on_page_height_needed(self, _height: int) -> None:
        self.height_needed.emit(self.wanted_height)

    @Slot()
    def _on_form_sought(self) -> None:
        self.setCurrentWidget(self._page)
        self._page.ensureWidgetVisible(self.form.note)

    @Slot()
    def _on_form_discussion_sought(self) -> None:
        self.setCurrentWidget(self.discussion)
        self.discussion.text.setFocus()

    @Slot(int)
    def _on_discussion_counted(self, count: int) -> None:
        words = self.tr("Discussion · {count}") if count else self.tr("Discussion")
        self.setTabText(self.indexOf(self.discussion), words.format(count=count))


def _framed(inside: QWidget) -> QWidget:
    """Return a page that leaves ``inside`` the margins of the other pages."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(10, 6, 10, 8)
    column.addWidget(inside)
    return page


class HistoryView(QTextBrowser):
    """Shows who changed what, the last change first."""

    def __init__(self, session: ReviewSession, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._shown: tuple[Annotation, ...] | None = None
        self.setAccessibleName(self.tr("History of the judgement"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(2)
        self.set_theme(theme)
        for signal in (session.selection_changed, session.review_changed, session.comparison_changed):
            signal.connect(self._on_session_changed)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme, self._shown = theme, None
        self.setStyleSheet(field_style(theme))
        self._on_session_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self._on_session_changed()

    @Slot()
    def _on_session_changed(self) -> None:
        annotations = seen_annotations(self._session)
        if self.isVisible() and annotations != self._shown:
            from viewer.gui.annotations.change_words import history_as_html  # noqa: PLC0415 - as it says

            self._shown = annotations
            self.setHtml(history_as_html(annotations, self._theme))
