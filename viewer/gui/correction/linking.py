"""Linking two passages by hand: the first is in hand, the next click or Enter in another text names the second."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.domain.article import PassageId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.correction.correcting import link_passages
from viewer.gui.located import find_located, locate
from viewer.gui.session import ReviewSession


class LinkingBar(QFrame):
    """Says, while a passage waits for its partner, what to do next and how to give up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.give_up = QToolButton()
        self.give_up.setText(self.tr("Give up (Esc)"))
        self.give_up.setAccessibleName(self.tr("Give up linking"))
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 6, 8, 6)
        line.addWidget(self.words, 1)
        line.addWidget(self.give_up)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.hide()

    def ask(self, passage: str) -> None:
        """Ask for the partner of ``passage``."""
        words = self.tr(
            "Choose the passage to link with {passage} – click it in another text, or go there with F6 and the arrow "
            "keys and press Enter."
        )
        self.words.setText(words.format(passage=passage))
        self.show()


class PassageLinking(QObject):
    """Holds the passage that waits for its partner; while none does, clicks and keys are left alone."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._panes = session, panes
        self._first: PassageId | None = None
        self._second: PassageId | None = None  # under the pointer, or at the caret
        self._pressed_at = QPoint()
        self.bar = LinkingBar()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.give_up)
        self.bar.give_up.clicked.connect(self.give_up)
        session.articles_changed.connect(self._on_session_articles_changed)

    @property
    def waiting(self) -> PassageId | None:
        """The passage that waits for its partner, or None."""
        return self._first

    def begin(self, passage: PassageId) -> None:
        """Let ``passage`` wait for its partner."""
        self._end()
        self._first = passage
        self._escape.setEnabled(True)
        called = locate(self._session.articles, passage).called
        self.bar.ask(called)
        self._session.announced.emit(self.tr("Choose the passage to link with {one}.").format(one=called))
        for pane in self._all_panes():
            pane.installEventFilter(self)
            pane.viewport().installEventFilter(self)
        self._outline(None)

    @Slot()
    def give_up(self) -> None:
        """Link nothing."""
        if self._first is not None:
            self._end()
            self._session.announced.emit(self.tr("Nothing was linked."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks and Enter in a text for the choice of a passage."""
        pane = next((each for each in self._all_panes() if watched in (each, each.viewport())), None)
        if pane is None or self._first is None:
            return False
        if watched is pane and isinstance(event, QKeyEvent):
            return self._take_key(pane, event)
        if watched is pane.viewport() and isinstance(event, QMouseEvent):
            return self._take_mouse(pane, event)
        return False

    def _take_key(self, pane: ArticlePane, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyRelease:
            self._outline(pane.passage_in_hand())
        elif event.type() is QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(pane.passage_in_hand())
            return True
        return False

    def _take_mouse(self, pane: ArticlePane, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove and event.buttons() is Qt.MouseButton.NoButton:
            pane.viewport().setCursor(Qt.CursorShape.CrossCursor)
            self._outline(pane.passage_at_point(place))
            return True
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed_at = place
            return True
        is_click = (place - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if event.type() is QEvent.Type.MouseButtonRelease and is_click:
            self._choose(pane.passage_at_point(place))
            return True
        return False

    def _choose(self, passage: PassageId | None) -> None:
        first = self._first
        if first is None or passage is None:
            return
        if not self._may_link(first, passage):
            self._session.announced.emit(self.tr("Choose a passage of another article."))
            return
        self._end()
        link_passages(self._session, first, passage)

    def _end(self) -> None:
        self._first = self._second = None
        self._escape.setEnabled(False)
        self.bar.hide()
        for pane in self._all_panes():
            pane.removeEventFilter(self)
            pane.viewport().removeEventFilter(self)
            pane.viewport().setCursor(Qt.CursorShape.IBeamCursor)
            pane.outline(frozenset())

    def _outline(self, second: PassageId | None) -> None:
        """Frame what waits, and what would be linked with it."""
        if second is not None and second == self._second:
            return
        self._second = second
        framed = {self._first} if self._first else set()
        if self._first and second and self._may_link(self._first, second):
            framed.add(second)
        for pane in self._all_panes():
            pane.outline(frozenset(framed))

    def _may_link(self, one: PassageId, other: PassageId) -> bool:
        """Tell whether the two are passages of different articles."""
        ends = [find_located(self._session.articles, each) for each in (one, other)]
        return None not in ends and len({end.article.id for end in ends if end is not None}) == len(ends)

    def _all_panes(self) -> tuple[ArticlePane, ...]:
        return tuple(column.pane for column in self._panes.columns())

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Give up where other texts are open now, or the passage was cut anew."""
        self.give_up()
