"""Earlier work on the welcome page: a card that opens it again, and what else can be done about it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from viewer.gui.remembered_work import RecentWork
from viewer.gui.theme import Theme
from viewer.gui.welcome.card import StoryCard
from viewer.gui.welcome.wording import title_of


class RecentCard(QWidget):
    """A card with a button beside it.

    Signals:
        requested: The tuple of paths to open here.
        window_requested: The tuple of paths to open in a new window.
        forgotten: The ``RecentWork`` that the reader does not want to be reminded of.
    """

    requested = Signal(object)
    window_requested = Signal(object)
    forgotten = Signal(object)

    def __init__(self, work: RecentWork, about: str, foot: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        paths = tuple(Path(path) for path in work.paths)
        self.card = StoryCard(title_of(work), about, foot, paths)
        self.card.setEnabled(work.is_there)
        self.card.requested.connect(self.requested)
        self.card.window_requested.connect(self.window_requested)
        self.card.menu_opened.connect(self._on_card_menu_opened)
        self.more = QToolButton()
        self.more.setText("⋮" if work.is_there else self.tr("Forget"))
        words = self.tr("More about {title}") if work.is_there else self.tr("Forget {title}")
        self.more.setAccessibleName(words.format(title=title_of(work)))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setAutoRaise(work.is_there)
        self.more.clicked.connect(self._on_more_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.card, 1)
        line.addWidget(self.more)

    def set_theme(self, theme: Theme) -> None:
        """Paint the card in the colours of ``theme``."""
        self.card.set_theme(theme)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, also where the card itself can no longer be clicked."""
        self.card.show_menu(event.globalPos())

    @Slot(object)
    def _on_card_menu_opened(self, menu: QMenu) -> None:
        if self.work.is_there:
            menu.addAction(self.tr("&Show in its folder")).triggered.connect(self._on_folder_triggered)
            menu.addSeparator()
        menu.addAction(self.tr("&Forget")).triggered.connect(self._on_forget_triggered)

    @Slot()
    def _on_more_clicked(self) -> None:
        if self.work.is_there:
            self.card.show_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        else:
            self.forgotten.emit(self.work)

    @Slot()
    def _on_folder_triggered(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.card.paths[0].parent)))

    @Slot()
    def _on_forget_triggered(self) -> None:
        self.forgotten.emit(self.work)
