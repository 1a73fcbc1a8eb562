"""What the actions do that concern files and settings; what concerns the window's parts is done by the window."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import THEMES
from viewer.gui.dialogs.questions import Questions
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore, ThemeChoice
from viewer.gui.undoing import redo, undo
from viewer.gui.walking import go_to_next, go_to_next_unjudged, go_to_previous


class WindowCommands(QObject):
    """Carries out actions on the session, its files and the settings."""

    def __init__(
        self,
        session: ReviewSession,
        files: StoryFiles,
        questions: Questions,
        settings: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._files, self._questions, self._settings = session, files, questions, settings

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        session = self._session
        handlers: dict[ActionId, Callable[[], object]] = {
            ActionId.OPEN_ARTICLES: self.open_articles,
            ActionId.OPEN_FOLDER: self.open_folder,
            ActionId.ADD_SOURCE: self.add_source,
            ActionId.OPEN_REVIEW: self.open_review,
            ActionId.SAVE: self._files.saving.save,
            ActionId.SAVE_AS: self._files.saving.save_as,
            ActionId.CLOSE_STORY: self._files.close,
            ActionId.UNDO: partial(undo, session),
            ActionId.REDO: partial(redo, session),
            ActionId.COPY: copy_selection,
            ActionId.BY_MEANING: self.toggle_meaning,
            ActionId.NEXT: partial(go_to_next, session),
            ActionId.PREVIOUS: partial(go_to_previous, session),
            ActionId.NEXT_UNJUDGED: partial(go_to_next_unjudged, session),
        }
        for action, theme in THEMES.items():
            handlers[action] = partial(self.choose_theme, theme)
        return handlers

    def open_articles(self) -> None:
        """Let the reader choose articles, and open them."""
        self._files.open(self._questions.choose_articles(self._settings.current.folder))

    def open_folder(self) -> None:
        """Let the reader choose a folder, and open the articles in it."""
        folder = self._questions.choose_folder(self._settings.current.folder)
        if folder is not None:
            self._files.open([folder])

    def add_source(self) -> None:
        """Let the reader choose articles, and add them."""
        self._files.add(self._questions.choose_articles(self._settings.current.folder))

    def open_review(self) -> None:
        """Let the reader choose a saved review, and open it with its articles."""
        path = self._questions.choose_review(self._settings.current.folder)
        if path is not None:
            self._files.open([path])

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Show the window in another theme."""
        self._settings.change(replace(self._settings.current, theme=theme))

    def toggle_meaning(self) -> None:
        """Let a language model take part in comparing, or not, and compare what is open anew."""
        current = self._settings.current
        self._settings.change(replace(current, by_meaning=not current.by_meaning))
        if self._session.articles:
            self._files.compare()


def copy_selection() -> None:
    """Copy what is selected in the part of the window that has the keyboard."""
    focus = QApplication.focusWidget()
    copy = getattr(
        focus, "copy", None
    )  # fields, texts and the matrix know themselves what of them is selected
    if callable(copy):
        copy()
    elif isinstance(focus, QLabel) and focus.hasSelectedText():
        QGuiApplication.clipboard().setText(focus.selectedText())
    elif isinstance(focus, QAbstractItemView) and focus.currentIndex().isValid():
        QGuiApplication.clipboard().setText(str(focus.currentIndex().data()))
