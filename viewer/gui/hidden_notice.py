"""What the filter hides, said where findings are shown, and the way to all of them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.gui.filtering import DivergenceFilter, Sifted
from viewer.gui.session import ReviewSession
from viewer.gui.wording import hidden_words


class HiddenNotice(QPushButton):
    """Says how many findings are hidden; a click shows them. Without hidden findings it is not there."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Show what is hidden"))
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("link", True)
        self.setAccessibleName(self.tr("Show all findings"))
        self.hide()
        self.clicked.connect(self._on_clicked)

    def tell(self, sifted: Sifted) -> None:
        """Say how much of what was ``sifted`` is hidden."""
        hidden = hidden_words(sifted.filtered, sifted.quieter)
        self.setText(self.tr("{hidden} – show all").format(hidden=hidden))
        self.setAccessibleName(self.text())
        self.setVisible(bool(hidden))

    @Slot()
    def _on_clicked(self) -> None:
        now = self._session.filter
        self._session.set_filter(DivergenceFilter(quieter=True, omissions=now.omissions, notes=now.notes))
