"""What is not shown, said where findings are shown, and the way to it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from viewer.gui.dismissing import count_kept_back, show_dismissed
from viewer.gui.filtering import Sifted
from viewer.gui.revealing import reveal_all
from viewer.gui.session import ReviewSession
from viewer.gui.widgets.shrinking_link import ShrinkingLink
from viewer.gui.wording import dismissed_words, hidden_words


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
