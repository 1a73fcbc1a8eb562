"""The menus and the tool bar, filled from the table of actions."""

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from viewer.bundled import BundledStory
from viewer.gui.actions.ids import ActionId, Menu
from viewer.gui.actions.table import ACTIONS, MENU_TITLES, SUBMENUS
from viewer.gui.actions.window_actions import WindowActions, translated
from viewer.gui.appearance import tool_style
from viewer.gui.icons import themed_icon
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme
from viewer.gui.welcome.wording import opening_in_words
from viewer.gui.window.languages import LanguageMenu

_TOOLS: tuple[ActionId | None, ...] = (
    ActionId.OPEN_ARTICLES,
    ActionId.ADD_SOURCE,
    ActionId.SAVE,
    None,
    ActionId.UNDO,
    ActionId.REDO,
    None,
    ActionId.PREVIOUS,
    ActionId.NEXT,
    None,
    ActionId.FIND,
    None,
    ActionId.VIEW_MATRIX,
    ActionId.VIEW_TIMELINE,
    ActionId.VIEW_LINEAR,
    None,
    ActionId.SHOW_LIST,
    ActionId.SHOW_DETAIL,
)


class WindowMenus(QObject):
    """Menu bar and tool bar of one window.

    Signals:
        paths_requested: The reader chose a bundled story or a recent opening: a tuple of paths.
    """

    paths_requested = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        actions: WindowActions,
        stories: tuple[BundledStory, ...],
        settings: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._actions, self._settings = actions, settings
        self._menus = {
            menu: QMenu(translated(title), window)
            if menu in SUBMENUS
            else window.menuBar().addMenu(translated(title))
            for menu, title in MENU_TITLES.items()
        }
        self.stories, self.recent = (
            QMenu(self.tr("&Bundled stories"), window),
            QMenu(self.tr("Open rec&ent"), window),
        )
        for story in stories:
            self._add_opening(self.stories, story.title, story.paths)
        self.languages = LanguageMenu(settings, window)
        self._fill()
        self._bar = self._build_bar(window)
        self.recent.aboutToShow.connect(self._on_recent_about_to_show)
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons of the tool bar in the colours of ``theme``, and let be seen which of them are on."""
        for action_id in _TOOLS:
            if action_id is not None:
                self._actions[action_id].setIcon(themed_icon(action_id, theme.text))
        self._bar.setStyleSheet(tool_style(theme))

    def add_tool(self, tool: QWidget) -> None:
        """Put ``tool`` before what shows the docks."""
        self._bar.insertWidget(self._actions[ActionId.SHOW_LIST], tool)
        self._bar.insertSeparator(self._actions[ActionId.SHOW_LIST])

    def _fill(self) -> None:
        for row in ACTIONS:
            menu = self._menus[row.menu]
            if row.starts_section:
                menu.addSeparator()
            menu.addAction(self._actions[row.id])
            if row.id is ActionId.OPEN_REVIEW:
                menu.addMenu(self.stories)
                menu.addMenu(self.recent)
        for inner, outer in SUBMENUS.items():
            self._menus[outer].addSeparator()
            self._menus[outer].addMenu(self._menus[inner])
        self._menus[Menu.VIEW].addMenu(self.languages)
        for explained in (Menu.FILE, Menu.VIEW):
            self._menus[explained].setToolTipsVisible(True)

    def _build_bar(self, window: QMainWindow) -> QToolBar:
        bar = window.addToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setIconSize(QSize(18, 18))
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for action_id in _TOOLS:
            if action_id is None:
                bar.addSeparator()
                continue
            action = self._actions[action_id]
            bar.addAction(action)
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setAccessibleName(action.text().replace("&", ""))
        return bar

    def _add_opening(self, menu: QMenu, words: str, paths: object) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setData(paths)
        action.triggered.connect(self._on_opening_triggered)
        menu.addAction(action)

    @Slot()
    def _on_opening_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.paths_requested.emit(action.data())

    @Slot()
    def _on_recent_about_to_show(self) -> None:
        """List what was opened before: only now, since a menu must not change while one of its entries is at work."""
        self.recent.clear()
        for paths in self._settings.current.recent_that_exist:
            self._add_opening(self.recent, f"{opening_in_words(paths)} – {paths[0].parent}", paths)

    @Slot()
    def _on_settings_changed(self) -> None:
        self.recent.setEnabled(bool(self._settings.current.recent_that_exist))
