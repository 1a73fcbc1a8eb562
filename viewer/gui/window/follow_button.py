"""Says which text moves the others, and lets the reader choose another way."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from viewer.domain.article import ArticleId
from viewer.gui.articles.arrangement import Arrangement, FollowMode
from viewer.gui.icons import themed_icon
from viewer.gui.theme import Theme

_ICONS = {FollowMode.LOCKED: "follow", FollowMode.LED: "lead", FollowMode.UNLOCKED: "unfollow"}


class FollowButton(QToolButton):
    """A button of the tool bar with a menu: locked, unlocked, or one of the sources.

    Signals:
        mode_chosen: The ``FollowMode`` that the reader chose: locked or unlocked.
        leader_chosen: The ``ArticleId`` that alone is to move the others.
    """

    mode_chosen = Signal(str)
    leader_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._arrangement = Arrangement()
        self._names: Mapping[ArticleId, str] = {}
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        menu.triggered.connect(self._on_menu_triggered)
        self.setMenu(menu)
        self._choices = QActionGroup(self)
        self.show_arrangement(self._arrangement, {})

    def set_theme(self, theme: Theme) -> None:
        """Draw words and icon in the colours of ``theme``."""
        self._theme = theme
        # Fusion puts the indicator under the words. Set anew, since what has a style sheet keeps its old colours.
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.setIcon(themed_icon(_ICONS[self._arrangement.mode], theme.text))

    def show_arrangement(self, arrangement: Arrangement, names: Mapping[ArticleId, str]) -> None:
        """Say how the texts follow; ``names`` are those of the sources, with their letters first."""
        is_other_icon = arrangement.mode is not self._arrangement.mode or self.icon().isNull()
        self._arrangement, self._names = arrangement, names
        letter = names.get(arrangement.leader or ArticleId(""), "").split(" ")[0]
        short, long = {
            FollowMode.LOCKED: (
                self.tr("Locked"),
                self.tr("Locked: each text that is moved moves the others"),
            ),
            FollowMode.UNLOCKED: (self.tr("Unlocked"), self.tr("Unlocked: each text scrolls alone")),
            FollowMode.LED: (
                self.tr("{letter} leads").format(letter=letter),
                self.tr("The others follow {letter} alone").format(letter=letter),
            ),
        }[arrangement.mode]
        self.setText(f"{short} ▾")
        self.setToolTip(self.tr("{state}. Press to change (Ctrl+L, Ctrl+Shift+L).").format(state=long))
        self.setAccessibleName(self.tr("Following: {state}").format(state=short))
        self.setAccessibleDescription(long)
        self.setEnabled(len(names) > 1)
        if is_other_icon:
            self.set_theme(self._theme)

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        menu, shown = self.menu(), self._arrangement
        for entry in self._choices.actions():
            self._choices.removeAction(entry)
        menu.clear()
        for mode, words in (
            (FollowMode.LOCKED, self.tr("&Locked: each text that is moved moves the others")),
            (FollowMode.UNLOCKED, self.tr("&Unlocked: each text scrolls alone")),
        ):
            self._add(words, mode, on=shown.mode is mode)
        menu.addSeparator()
        for article in shown.shown:
            name = self._names.get(article, "").replace("&", "&&")
            self._add(self.tr("Follow {name} alone").format(name=name), article, on=article == shown.leader)

    def _add(self, words: str, choice: str, *, on: bool) -> None:
        entry = self._choices.addAction(words)
        entry.setParent(self.menu())
        entry.setCheckable(True)
        entry.setChecked(on)
        entry.setData(choice)
        self.menu().addAction(entry)

    @Slot(QAction)
    def _on_menu_triggered(self, entry: QAction) -> None:
        chosen = entry.data()
        if chosen in set(FollowMode):
            self.mode_chosen.emit(FollowMode(chosen))
        else:
            self.leader_chosen.emit(chosen)
