"""What the filter hides, said where findings are shown, and the way to all of them."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from viewer.gui.filtering import Sifted
from viewer.gui.revealing import reveal_all
from viewer.gui.session import ReviewSession
from viewer.gui.wording import hidden_words

_FRAME: Final = 6
_LEAST: Final = 80


class HiddenNotice(QPushButton):
    """Says how many findings are hidden; a click shows them. Without hidden findings it is not there."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._whole = session, ""
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )  # a button's own never shrinks
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("link", True)
        self.setAccessibleName(self.tr("Show all findings"))
        self.hide()
        self.clicked.connect(self._on_clicked)

    def tell(self, sifted: Sifted) -> None:
        """Say how much of what was ``sifted`` is hidden."""
        hidden = hidden_words(sifted.filtered, sifted.quieter)
        self._whole = self.tr("{hidden} – show all").format(hidden=hidden)
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole)
        self.setVisible(bool(hidden))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return what the whole sentence needs."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + _FRAME
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return what is enough to see that something is hidden: a narrow window must not grow for a sentence."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the sentence to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _FRAME + 1
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    @Slot()
    def _on_clicked(self) -> None:
        reveal_all(self._session)
