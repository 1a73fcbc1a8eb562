"""The bird's eye as a widget: look, click, or walk it with the arrow keys."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.domain.article import ArticleId, PassageId
from viewer.gui.birds_eye.bars import Bar, place_bars
from viewer.gui.birds_eye.due_story import DueStory, StoryMaker
from viewer.gui.birds_eye.map_model import Place, StoryMap
from viewer.gui.birds_eye.map_painter import (
    LETTERS,
    paint_cursor,
    paint_event,
    paint_ground,
    paint_letters,
    paint_screen_box,
)
from viewer.gui.theme import Theme

OnScreen = Callable[[], Mapping[ArticleId, tuple[int, int]]]
"""Tells, per article, the code points that are first and last on screen."""

_FOOT: Final = 6
_REACH: Final = 8.0  # pixels beside a bar that still mean it
_FAR: Final = 10  # passages by which the page keys go
_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_FAR,
    Qt.Key.Key_PageDown: _FAR,
    Qt.Key.Key_Home: -(1 << 30),
    Qt.Key.Key_End: 1 << 30,
}


class BirdsEyeStrip(QWidget):
    """All sources side by side, with what joins them.

    Signals:
        passage_chosen: The ``PassageId`` that the reader wants to read.
        event_dismissed: The reader has seen enough of the event of a passage.
    """

    passage_chosen = Signal(str)
    event_dismissed = Signal()

    def __init__(self, on_screen: OnScreen, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_screen, self._theme = on_screen, theme
        self._map = DueStory()
        self._matches: Mapping[ArticleId, tuple[PassageId, ...]] = {}
        self._related: frozenset[ArticleId] = frozenset()
        self._placed: tuple[Bar, ...] | None = None
        self._ground: QPixmap | None = None
        self._picture: QPixmap | None = None
        self._here: PassageId | None = None  # where the keyboard stands
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._on_due_timeout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(110)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Bird’s eye of all sources"))
        self._describe()

    # What is shown

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Where the sources stand."""
        return self._bars

    @property
    def _bars(self) -> tuple[Bar, ...]:
        """The same; found out when it is asked for, since a window that is laid out changes its size often."""
        if self._placed is None:
            height = self.height() - _FOOT
            self._placed = place_bars(self._story.articles, self.width(), LETTERS, height)
        return self._placed

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self._forget_ground()

    def show_story(self, make: StoryMaker) -> None:
        """Show what ``make`` returns: it is called when the findings have been painted, or anything is asked."""
        self._map.put(make)
        self._due.start()
        self.update()

    @property
    def _story(self) -> StoryMap:
        return self._look_through()

    def _look_through(self) -> StoryMap:
        if self._map.is_due:
            self._map.take()
            self._place_bars()
            self._describe()
        return self._map.take()

    @property
    def _cursor(self) -> Place | None:
        """Where the keyboard stands, as far as that passage is still there."""
        return None if self._here is None else self._story.places.get(self._here)

    def show_event(
        self,
        matches: Mapping[ArticleId, tuple[PassageId, ...]],
        related: frozenset[ArticleId],
        first: PassageId | None,
    ) -> None:
        """Let an event stand out; the keyboard goes on from its passage ``first``."""
        if bool(matches) is not bool(self._matches):
            self._forget_ground()  # it recedes, or no longer
        self._matches, self._related = matches, related
        if first is not None:
            self._here = first
            if not self._map.is_due:
                self._describe()
        self._forget_picture()

    def sizeHint(self) -> QSize:
        """Return a size that shows the shape of a story and leaves the list of divergences its room."""
        return QSize(240, 210)

    def place_at(self, point: QPointF) -> Place | None:
        """Return the place at ``point``, or None between the bars."""
        for source, bar in enumerate(self._bars):
            beside = bar.left - _REACH <= point.x() <= bar.right + _REACH
            within = bar.edges[0] - 1 <= point.y() <= bar.edges[-1] + 1
            if beside and within and self._story.articles[source].passages:
                return source, bar.number_at(point.y())
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - boxes may be anywhere
        """Paint the picture, what is on screen, and where the keyboard stands."""
        painter = QPainter(self)
        if self._map.is_due or not self._bars:
            painter.fillRect(self.rect(), self._theme.base)
            if self._map.is_due:
                self._due.start()
                painter.drawPixmap(0, 0, self._picture or QPixmap())
            return
        painter.drawPixmap(0, 0, self._picture_in_place())
        on_screen = self._on_screen()
        for article, bar in zip(self._story.articles, self._bars, strict=True):
            if article.id in on_screen:
                paint_screen_box(painter, bar, on_screen[article.id], self._theme)
        here = self._cursor if self.hasFocus() else None
        if here is not None:
            paint_cursor(painter, self._bars[here[0]], here[1], self._theme)

    def _picture_in_place(self) -> QPixmap:
        """Return all that stays while texts are scrolled, as a picture that is kept until something of it changes."""
        if self._picture is None:
            standing = bool(self._matches)
            if self._ground is None:
                self._ground = _empty_picture(self, self._theme)
                painter = QPainter(self._ground)
                paint_ground(painter, self._story, self._bars, self._theme, receding=standing)
                painter.end()
            self._picture = QPixmap(self._ground)
            painter = QPainter(self._picture)
            paint_event(painter, self._story, self._bars, self._matches, self._related, self._theme)
            paint_letters(painter, self._bars, self._speaking() if standing else None, self._theme)
            painter.end()
        return self._picture

    def _speaking(self) -> frozenset[int]:
        return frozenset(
            source
            for source, article in enumerate(self._story.articles)
            if self._matches.get(article.id) and article.id not in self._related
        )

    def _forget_ground(self) -> None:
        self._ground = None
        self._forget_picture()

    def _forget_picture(self) -> None:
        if not self._map.is_due:  # what is painted stays until the new story is known
            self._picture = None
        self.update()

    @Slot()
    def _on_due_timeout(self) -> None:
        if self.isVisible():
            self._look_through()

    def _place_bars(self) -> None:
        self._placed = None
        self._forget_ground()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place_bars()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the passage under the pointer."""
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._here = self._story.passage(place)
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        over = self.place_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Say what stands under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self._story.describe(place), self)
            return True
        return super().event(event)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk sources and passages; Enter goes to the passage, Escape lets its event stand back."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.event_dismissed.emit()
        elif not self._bars:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_beside(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin somewhere."""
        super().focusInEvent(event)
        if self._cursor is None:
            self._go(self._story.first_place())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame of the keyboard away."""
        super().focusOutEvent(event)
        self.update()

    def _step(self, count: int) -> None:
        here = self._cursor
        if here is not None:
            source, number = here
            last = len(self._story.articles[source].passages) - 1
            self._go((source, min(max(0, number + count), last)))

    def _go_beside(self, step: int) -> None:
        here = self._cursor
        if here is not None:
            source, number = here
            last = max(1, len(self._story.articles[source].passages) - 1)
            self._go(self._story.beside(here, step, number / last))

    def _go(self, place: Place | None) -> None:
        if place is not None and place != self._cursor:
            self._here = self._story.passage(place)
            self._describe()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))
            self.update()

    def _choose(self) -> None:
        here = self._cursor
        if here is not None:
            self._describe()
            self.update()
            self.passage_chosen.emit(self._story.passage(here))

    def _describe(self) -> None:
        words = self.tr(
            "Arrow keys go from passage to passage and from source to source, Enter shows the passage."
        )
        here = self._cursor
        if here is not None:
            words = self._story.describe(here)
        self.setAccessibleDescription(words)


def _empty_picture(widget: QWidget, theme: Theme) -> QPixmap:
    """Return a picture as large as ``widget``."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap((QSizeF(widget.size()) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.base)
    return picture
