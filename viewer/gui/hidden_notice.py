"""What is not shown, said where findings are shown, and the way to it."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from viewer.gui.dismissing import count_kept_back, show_dismissed
from viewer.gui.filtering import Sifted
from viewer.gui.revealing import reveal_all
from viewer.gui.session import ReviewSession
from viewer.gui.wording import dismissed_words, hidden_words

_FRAME: Final = 6
_LEAST: Final = 80


class ShrinkingLink(QPushButton):
    """A sentence in one line that is cut where room is short; its tooltip says all of it. Without words it is not there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setFlat(True)
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )  # a button's own never shrinks
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("link", True)
        self.setAccessibleName(name)
        self.hide()

    def say(self, words: str) -> None:
        """Show ``words``; none hides it."""
        self._whole = words
        if words:
            self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return what the whole sentence needs."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + _FRAME
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return what is enough to see that something is said: a narrow window must not grow for a sentence."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the sentence to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _FRAME + 1
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class HiddenNotice(ShrinkingLink):
    """Says how many findings are hidden; a click shows them. Without hidden findings it is not there."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self.setAccessibleName(self.tr("Show all findings"))
        self.clicked.connect(self._on_clicked)

    def tell(self, sifted: Sifted) -> None:
        """Say how much of what was ``sifted`` is hidden."""
        hidden = hidden_words(sifted.filtered, sifted.quieter)
        self.say(self.tr("{hidden} – show all").format(hidden=hidden) if hidden else "")

    @Slot()
    def _on_clicked(self) -> None:
        reveal_all(self._session)


class DismissedNotice(ShrinkingLink):
    """Says how many dismissed findings are hidden; a click shows them. Without any it is not there."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self.setAccessibleName(self.tr("Show what is dismissed"))
        self.clicked.connect(self._on_clicked)

    def tell(self) -> None:
        """Say how many are hidden now."""
        words = dismissed_words(count_kept_back(self._session))
        self.say(self.tr("{dismissed} – show").format(dismissed=words) if words else "")

    @Slot()
    def _on_clicked(self) -> None:
        show_dismissed(self._session, shown=True)
