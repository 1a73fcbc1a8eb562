"""The header of one article: who wrote it and when, how it stands to the selection, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article
from viewer.gui.articles.match_chip import MatchChip
from viewer.gui.articles.pane_commands import PaneState, fill_pane_menu
from viewer.gui.source_facts import count_words, day_in_words, words_in_words
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.elided_label import ElidedLabel

_CHIP_HEIGHT = 22
_AFTER_LETTER = 3


class PaneHeader(QFrame):
    """Letter, title and byline; a menu button at the right. Dragged, it takes its column along.

    Signals:
        commanded: The ``PaneCommand`` that the reader chose in the menu.
        dragged: Where the pointer is that drags the header, on the screen.
        dropped: Where it was let go.
        drag_cancelled: The reader pressed Escape instead.
    """

    commanded = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self.chip = MatchChip(self)
        self.menu_button = self._make_menu_button()
        self._letter, self._title, self._byline = QLabel(self), ElidedLabel(self), ElidedLabel(self)
        self._role, self._note = QLabel(self), QLabel(self)
        self._state = PaneState()
        self._is_anchor = False
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setObjectName("PaneHeader")
        self._set_faces()
        self._lay_out()
        self.set_theme(theme)

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("What can be done with this source"))
        menu = QMenu(button)
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        menu.triggered.connect(self._on_menu_triggered)
        button.setMenu(menu)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button

    def _set_faces(self) -> None:
        self._letter.setFont(_bold_label(9.5))
        self._title.setFont(_bold_label(9.5))
        self._role.setFont(label_font(8))
        self._byline.setFont(label_font(8.5))
        self._note.setFont(label_font(8.5))
        self.menu_button.setFont(_bold_label(9.5))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 6)
        column.setSpacing(2)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self._letter)
        upper.addSpacing(_AFTER_LETTER)
        upper.addWidget(self._title, 1)
        upper.addWidget(self._role, 0, Qt.AlignmentFlag.AlignVCenter)
        upper.addWidget(self.menu_button)
        lower.addWidget(self._byline, 1)
        lower.addStrut(_CHIP_HEIGHT)  # all headers are as high, or the texts beneath would not be level
        lower.addWidget(self._note)
        lower.addWidget(self.chip)
        column.addLayout(upper)
        column.addLayout(lower)
        self._role.hide()
        self._note.hide()

    @property
    def letter(self) -> str:
        """The letter by which the source is called."""
        return self._letter.text()

    @property
    def role(self) -> str:
        """In words, what is special about the pane; ``""`` where nothing is."""
        return self._role.text()

    @property
    def note(self) -> str:
        """In words, why the text stays where it is while others follow; ``""`` where it follows."""
        return self._note.text()

    def show_letter(self, letter: str) -> None:
        """Show the letter by which lists and hovers call the source."""
        self._letter.setText(letter)
        self._letter.setAccessibleName(self.tr("Source {0}").format(letter))
        self.menu_button.setAccessibleName(self.tr("Menu of source {letter}").format(letter=letter))

    def show_particulars(self, article: Article) -> None:
        """Show title, outlet, day and length."""
        self._title.show_text(article.title)
        words = words_in_words(count_words(article))
        day = "" if article.published is None else day_in_words(article.published)
        self._byline.show_text(" · ".join(part for part in (article.source, day, words) if part))

    def show_state(self, state: PaneState) -> None:
        """Offer what can be done with the pane now, and say what is special about it."""
        self._state = state
        roles = [self.tr("leads")] if state.leads else []
        roles += [self.tr("kept in view")] if state.pinned else []
        self._role.setText(", ".join(roles))
        self._role.setVisible(bool(roles))
        shape = Qt.CursorShape.ArrowCursor if state.is_alone else Qt.CursorShape.OpenHandCursor
        self._letter.setCursor(shape)
        self._letter.setToolTip("" if state.is_alone else self.tr("Drag the header to move this source"))

    def show_unmatched(self, *, unmatched: bool) -> None:
        """Say that nothing here matches what is read in the text that leads, or take that back."""
        self._note.setText(self.tr("nothing here matches") if unmatched else "")
        self._note.setVisible(unmatched)

    def set_anchor(self, *, is_anchor: bool) -> None:
        """Mark the column to which the others are brought level."""
        if is_anchor != self._is_anchor:
            self._is_anchor = is_anchor
            self._mark("anchor", on=is_anchor)

    def set_focused(self, *, focused: bool) -> None:
        """Mark the column that has the keyboard."""
        self._mark("focused", on=focused)

    def _mark(self, what: str, *, on: bool) -> None:
        """Let the style sheet see that something holds: a new sheet would cost many times as much."""
        self.setProperty(what, on)
        self.style().polish(self)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.chip.set_theme(theme)
        self.setStyleSheet(
            f"#PaneHeader {{ background: {theme.raised.name()}; border-top: 3px solid {theme.rule.name()};"
            f" border-bottom: 1px solid {theme.rule.name()}; }}"
            f"#PaneHeader[anchor=true] {{ border-top: 3px solid {theme.accent.name()}; }}"
            f"#PaneHeader[focused=true] {{ background: {theme.band.name()};"
            f" border-bottom: {theme.focus_width}px solid {theme.accent.name()}; }}"
        )
        self._letter.setStyleSheet(f"color: {theme.accent.name()};")
        self._title.setStyleSheet(f"color: {theme.text.name()};")
        self._byline.setStyleSheet(f"color: {theme.dimmed.name()};")
        self._note.setStyleSheet(f"color: {theme.dimmed.name()}; font-style: italic;")
        self._role.setStyleSheet(
            f"color: {theme.accent.name()}; background: {theme.base.name()};"
            f" border: 1px solid {theme.accent.name()}; border-radius: 6px; padding: 0px 5px;"
        )

    # The menu

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        fill_pane_menu(self.menu_button.menu(), self._state)

    @Slot(object)
    def _on_menu_triggered(self, entry: object) -> None:
        self.commanded.emit(str(getattr(entry, "data", str)()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu where it was asked for."""
        self.menu_button.menu().popup(event.globalPos())

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton and not self._state.is_alone:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the column along, once the pointer has gone far enough to mean it."""
        place = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._watch(watched=True)
        if self._dragging:
            self.dragged.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the column down."""
        dragging = self._dragging
        self._end_drag()
        if dragging:
            self.dropped.emit(event.globalPosition().toPoint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a drag up on Escape, whatever has the keyboard."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end_drag()
            self.drag_cancelled.emit()
            return True
        return super().eventFilter(watched, event)

    def _watch(self, *, watched: bool) -> None:
        """Look at all keys while a drag lasts: the header itself has no keyboard."""
        application = QCoreApplication.instance()
        if application is not None and watched:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)

    def _end_drag(self) -> None:
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.unsetCursor()
            self._watch(watched=False)


def _bold_label(points: float) -> QFont:
    font = label_font(points)
    font.setBold(True)
    return font
