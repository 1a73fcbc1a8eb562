"""One article to read, click, mark and copy from."""

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from viewer.domain.article import PassageId
from viewer.domain.comparison import DivergenceId
from viewer.domain.text import Span
from viewer.gui.articles.corrected_view import CorrectedView
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.wording_partner import WordingPartner
from viewer.gui.markup import escape
from viewer.gui.theme import Theme

_BESIDE = 24  # pixels by which a card begins to the left of the pointer
_CARET_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class ArticlePane(CorrectedView):
    """A read-only article whose highlights answer to mouse and keyboard.

    Signals:
        divergence_clicked: The ``DivergenceId`` of the highlight that the reader clicked; where several lie
            on top of one another, each click gives the next.
        focus_changed: The pane got or lost the keyboard.
        differences_requested: The reader wants to see which words differ between the passage here, named first,
            and the passage of another article that shares its wording.
        differences_dismissed: The reader has seen enough of them.
        card_requested: The pointer rests on highlights: these, and the line under it in global coordinates.
        hovered: The pointer went to other highlights, or to none.
        menu_requested: A menu opens on a passage, ``""`` for none, at a code point: what can be done about it may be
            added.
    """

    divergence_clicked = Signal(str)
    focus_changed = Signal(bool)
    differences_requested = Signal(str, str)
    differences_dismissed = Signal()
    card_requested = Signal(object, QRect)
    hovered = Signal(object)
    menu_requested = Signal(QMenu, str, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._pressed_at = QPoint()
        self._last_clicked: DivergenceId | None = None
        self._over: tuple[Highlight, ...] = ()

    def selected_span(self) -> Span | None:
        """Return what the reader has marked with mouse or keyboard, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = (
            self._layout.code_point_at(cursor.selectionStart()),
            self._layout.code_point_at(cursor.selectionEnd()),
        )
        return Span(start=start, end=end) if start < end else None

    def clear_marked(self) -> None:
        """Let no words be marked; the caret stays, and so does what the reader sees."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return
        cursor.clearSelection()
        seen = self.verticalScrollBar().value()
        with self._scrolling.by_program():  # Qt scrolls to the caret, and the other texts would follow
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(seen)

    def visit(self, code_point: int) -> None:
        """Take the keyboard with the caret at ``code_point``, and bring it on screen."""
        cursor = self.textCursor()
        cursor.setPosition(self._layout.position_of(code_point))
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect()):
            self.scroll_to(code_point)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def passage_in_hand(self) -> PassageId | None:
        """Return the passage at the caret where that is on screen, else the one at the reading line."""
        if self._layout.blocks and self.viewport().rect().intersects(self.cursorRect()):
            return self._passage_id(self.textCursor().blockNumber())
        return self.passage_at_reading_line()

    def partners_of(self, passage: PassageId | None) -> tuple[WordingPartner, ...]:
        """Return the passages of other articles that share the wording of ``passage``."""
        return () if passage is None else self._partners.get(passage, ())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Qt's own entries, what can be done about the passage, and the words that differ if it shares them."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().center() if by_key else event.pos()
        passage = self.passage_at_point(place)
        code_point = self.caret_code_point() if by_key else self.code_point_at_point(place)
        self.menu_requested.emit(menu, passage or "", code_point)
        self.add_wording_entries(menu, passage)
        menu.popup(self.viewport().mapToGlobal(place))

    def add_wording_entries(self, menu: QMenu, passage: PassageId | None) -> None:
        """Add to ``menu`` what can be done about the shared wording of ``passage``."""
        partners = self.partners_of(passage)
        if partners or self._word_marks.spans:
            menu.addSeparator()
        for partner in partners:
            words = self.tr("Show word differences with {0}").format(partner.name).replace("&", "&&")
            entry = menu.addAction(words)
            entry.triggered.connect(partial(self.differences_requested.emit, passage, partner.passage))
        if self._word_marks.spans:
            menu.addAction(self.tr("Hide word differences")).triggered.connect(self.differences_dismissed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins, to tell it from marking words."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report a click on a highlight."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        still = (place - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and still and not self.textCursor().hasSelection():
            self._click(self._highlights_at(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            over = self._highlights_at(event.position().toPoint())
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self._hover(over)

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for a card where the pointer rests on a highlight; elsewhere say what the dotted line means."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            over = self._highlights_at(event.pos())
            if over:
                line = self.cursorRect(self.cursorForPosition(event.pos()))
                line.setRect(event.pos().x() - _BESIDE, line.y(), 2 * _BESIDE, line.height())
                self.card_requested.emit(over, line.translated(event.globalPos() - event.pos()))
            else:
                hint = escape(self.hand_hint_at(event.pos()) or self._wording_hint_at(event.pos()))
                rich = f"<p style='white-space:pre-wrap'>{hint}</p>" if hint else ""
                QToolTip.showText(event.globalPos(), rich, self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            self._hover(())
        return super().viewportEvent(event)

    def highlights_at_caret(self) -> tuple[Highlight, ...]:
        """Return the highlights that the caret is in, or at the end of; the shortest first."""
        if not self._layout.blocks:
            return ()
        here = self._layout.code_point_at(self.textCursor().position())
        return self._marks.at_position(here) or self._marks.at_position(max(0, here - 1))

    def _hover(self, over: tuple[Highlight, ...]) -> None:
        if over != self._over:
            self._over = over
            self.hovered.emit(over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter selects the divergence at the caret; other keys start from what is on screen."""
        self._document.fill()
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._layout.blocks:
            self._click(self._marks.at_position(self._layout.code_point_at(self.textCursor().position())))
            return
        if plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = QTextCursor.MoveOperation
            self.moveCursor(ends.Start if key == Qt.Key.Key_Home else ends.End)
            if key == Qt.Key.Key_End:
                self._scrolling.go_to_end()
            else:
                self.verticalScrollBar().setValue(0)
            return
        if key in _CARET_KEYS and plain:
            self._fetch_caret()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the window changes the text size of all panes together."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Report that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the words of the source as they stand there; Qt's own way would clone the document."""
        copied = _make_mime_data()
        span = self.selected_span()
        if self._article is not None and span is not None:
            copied.setText(self._article.quoted(span))
        return copied

    def _highlights_at(self, place: QPoint) -> tuple[Highlight, ...]:
        return self._marks.at(QPointF(place) + QPointF(0, self.verticalScrollBar().value()))

    def _wording_hint_at(self, place: QPoint) -> str:
        """Return what the dotted line at the right of a passage means, where ``place`` is on it."""
        column = self._layout.typography.column(self._layout.documentSize().width())
        partners = self.partners_of(self.passage_at_point(place))
        if not partners or place.x() < column.left + column.width:
            return ""
        names = ", ".join(partner.name for partner in partners)
        words = self.tr(
            "Shared wording: {names}. Ctrl+D, or the menu of the passage, shows the words that differ."
        )
        return words.format(names=names)

    def _click(self, highlights: tuple[Highlight, ...]) -> None:
        """Report the divergence; the next one where several lie on top of one another."""
        ids = list(dict.fromkeys(highlight.divergence for highlight in highlights))
        if not ids:
            return
        following = ids.index(self._last_clicked) + 1 if self._last_clicked in ids else 0
        self._last_clicked = ids[following % len(ids)]
        self.divergence_clicked.emit(self._last_clicked)

    def _fetch_caret(self) -> None:
        """Bring the caret to the upper edge if it was left off screen, so that keys do not jump away."""
        if self._layout.blocks and not self.viewport().rect().intersects(self.cursorRect()):
            self.setTextCursor(self.cursorForPosition(QPoint(self.viewport().width() // 2, 8)))


def _make_mime_data() -> QMimeData:
    """Return an empty container that Qt made.

    The clipboard keeps it beyond the interpreter's end, and destroying one that Python made then crashes
    (PySide 6.11). A model is the least thing that makes one.
    """
    model = QStringListModel([""])
    made = model.mimeData([model.index(0)])
    made.clear()
    return made
