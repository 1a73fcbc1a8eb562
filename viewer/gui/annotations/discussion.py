"""The discussion of the selected finding: what each reviewer said, and replies, written below it."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from viewer.domain.review import AnnotationId, ReplyId
from viewer.gui.annotations import answering
from viewer.gui.annotations.note_editor import NoteField
from viewer.gui.annotations.thread import Message, find_messages
from viewer.gui.appearance import field_style
from viewer.gui.dismissing import seen_annotations
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font

_COMPOSER_LINES = 4


class Discussion(QWidget):
    """Reads like a letter with answers below it; links and one button lead to the field for a reply.

    Signals:
        counted: How many messages there are beside the reviewer's own judgement.
    """

    counted = Signal(int)

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._messages: tuple[Message, ...] = ()
        self._is_stale = True
        self.text, self.composer = QTextBrowser(), ReplyComposer(session)
        self.reply = QPushButton(self.tr("Repl&y"))
        self._prepare()
        self.set_theme(theme)
        for signal in (session.selection_changed, session.review_changed, session.comparison_changed):
            signal.connect(self._on_session_changed)
        self._on_session_changed()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self._is_stale = True
        self.setStyleSheet(field_style(theme))
        self._show()

    def write(self) -> None:
        """Begin a reply to what another reviewer said last, or else to the reviewer's own judgement."""
        seen = seen_annotations(self._session)
        if seen:
            self._compose(seen[-1].id, answering.new_reply_id())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was said while nobody looked."""
        super().showEvent(event)
        self._show()

    def _prepare(self) -> None:
        self.text.setAccessibleName(self.tr("Discussion"))
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(2)
        self.text.document().setDefaultStyleSheet("p { margin-top: 3px; margin-bottom: 5px }")
        self.reply.setAccessibleName(self.tr("Reply"))
        self.composer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(5)
        column.addWidget(self.text, 1)
        column.addWidget(self.composer)
        column.addWidget(self.reply, 0, Qt.AlignmentFlag.AlignRight)
        self.text.anchorClicked.connect(self._on_text_anchor_clicked)
        self.reply.clicked.connect(self._on_reply_clicked)
        self.composer.done.connect(self._on_composer_done)

    @Slot()
    def _on_session_changed(self) -> None:
        messages = find_messages(self._session)
        if messages != self._messages:
            self._messages, self._is_stale = messages, True
        self.reply.setEnabled(bool(messages))
        own = bool(messages) and messages[0].reply is None and messages[0].is_own
        self.counted.emit(len(messages) - own)
        if not any(each.annotation == self.composer.annotation for each in messages):
            self._close_composer()
        self._show()

    def _show(self) -> None:
        """Show what was said, if anybody looks; the reader stays at their place."""
        if not (self._is_stale and self.isVisible()):
            return
        from viewer.gui.annotations.thread_page import thread_as_html  # noqa: PLC0415 - the module says why

        self._is_stale = False
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self.text.setHtml(thread_as_html(self._messages, self._theme))
        bar.setValue(place)

    def _compose(self, annotation: AnnotationId, reply: ReplyId) -> None:
        asked = next((each for each in self._messages if each.annotation == annotation), None)
        self.composer.open(annotation, reply, asked.author if asked else "")
        self.reply.hide()
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _close_composer(self) -> None:
        self.composer.close_reply()
        self.reply.show()

    @Slot()
    def _on_reply_clicked(self) -> None:
        self.write()

    @Slot()
    def _on_composer_done(self) -> None:
        self._close_composer()
        self.reply.setFocus()

    @Slot(QUrl)
    def _on_text_anchor_clicked(self, link: QUrl) -> None:
        does, _colon, place = link.toString().partition(":")
        if does not in ("reply", "edit", "delete"):
            QDesktopServices.openUrl(link)
            return
        message = self._messages[int(place)]
        if does == "reply":
            self._compose(message.annotation, answering.new_reply_id())
        elif message.reply is not None and does == "edit":
            self._compose(message.annotation, message.reply)
        elif message.reply is not None:
            answering.remove(self._session, message.annotation, message.reply)
            self._session.announced.emit(self.tr("The reply is deleted; undo brings it back."))
            self.text.setFocus()


class ReplyComposer(QWidget):
    """Writes one reply; every letter goes to the session at once, so that none is lost.

    Signals:
        done: The reviewer is done: the button was pressed, or Ctrl+Enter, or Escape.
    """

    done = Signal()

    def __init__(self, session: ReviewSession) -> None:
        super().__init__()
        self._session = session
        self.annotation: AnnotationId | None = None
        self._reply: ReplyId | None = None
        self.heading, self.field, self.finish = QLabel(), NoteField(), QPushButton(self.tr("&Done"))
        self.heading.setFont(label_font(9))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setBuddy(self.field)
        self.finish.setAccessibleName(self.tr("Done with the reply"))
        self.finish.setToolTip(self.tr("Ctrl+Enter"))
        self.field.setPlaceholderText(self.tr("Reply, in Markdown"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setFixedHeight(_COMPOSER_LINES * self.field.fontMetrics().lineSpacing() + 14)
        below = QHBoxLayout()
        below.addWidget(self.heading, 1)
        below.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addLayout(below)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.installEventFilter(self)
        self.finish.clicked.connect(self.done)
        session.review_changed.connect(self._on_session_review_changed)

    def open(self, annotation: AnnotationId, reply: ReplyId, author: str) -> None:
        """Write ``reply`` to what ``author`` said."""
        self.annotation, self._reply = annotation, reply
        words = self.tr("Reply to {author}") if author else self.tr("Reply")
        self.heading.setText(words.format(author=author))
        self.field.setAccessibleName(self.heading.text())
        self._on_session_review_changed()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_reply(self) -> None:
        """Write no reply any more; what was written is in the review."""
        self.annotation = self._reply = None
        self.hide()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Be done with Ctrl+Enter and Escape."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        finishes = entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if finishes or event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return True
        return False

    @Slot()
    def _on_session_review_changed(self) -> None:
        """Show what the reply says now: an undo may have changed it."""
        if self.annotation is None or self._reply is None:
            return
        known = answering.reply_in(self._session, self.annotation, self._reply)
        text = known.text if known else ""
        if text != self.field.toPlainText() and not (known is None and not self.field.toPlainText().strip()):
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)

    @Slot()
    def _on_field_text_changed(self) -> None:
        if self.annotation is not None and self._reply is not None:
            answering.write_reply(self._session, self.annotation, self._reply, self.field.toPlainText())
