"""The window: it lays the parts out, connects them to the session, and knows nothing of their insides."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.bundled import BundledStory
from viewer.domain.article import Article, ArticleId
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.table import VIEWS
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.annotations.tabs import JudgementTabs
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.birds_eye.overview import BirdsEye
from viewer.gui.correction.correcting_tools import CorrectingTools
from viewer.gui.correction.making_findings import FindingMaker
from viewer.gui.dialogs.notices import NoticeBar, notice_of
from viewer.gui.dialogs.questions import DialogQuestions, Questions
from viewer.gui.divergences.detail_panel import DivergenceDetail
from viewer.gui.divergences.list_panel import DivergenceListPanel
from viewer.gui.docks import WindowDocks
from viewer.gui.enter_key import press_by_enter
from viewer.gui.event_focus import EventFocus
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_process import Failure
from viewer.gui.jobs.jobs import JobRunner
from viewer.gui.looks import WindowLooks
from viewer.gui.marks.marking import TextMarking
from viewer.gui.marks.marking_notes import NoteMarking
from viewer.gui.regions import WindowRegions
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.shortening import in_one_line
from viewer.gui.sources.new_sources import NewSources, is_source
from viewer.gui.story_views import StoryViews
from viewer.gui.tour.places import TourPlaces
from viewer.gui.welcome.page import WelcomePage
from viewer.gui.window.announcing import SelectionAnnouncer, StatusTelling
from viewer.gui.window.arranging import SourceArranging
from viewer.gui.window.comforts import WindowComforts
from viewer.gui.window.commands import WindowCommands
from viewer.gui.window.comparing_mode import ModeLabel, find_obstacle
from viewer.gui.window.dropping import dropped_paths, leave_files_to_window
from viewer.gui.window.finding_tools import FindingTools
from viewer.gui.window.job_progress import JobProgress
from viewer.gui.window.merging_reviews import ReviewMerging
from viewer.gui.window.overviews import Overviews
from viewer.gui.window.resuming import Resuming
from viewer.gui.window.review_tools import ReviewTools
from viewer.gui.window.reviewers import BlindLabel, Reviewers
from viewer.gui.window.window_menus import WindowMenus

_TITLE_LENGTH = 60
_FIRST_SIZE = QSize(1280, 800)
_FRAME = QSize(16, 48)
"""What title bar and borders take on the usual desktops; how much they really take is known only when shown."""


class MainWindow(QMainWindow):
    """Divergences at the left, texts in the middle, judgement at the right.

    Signals:
        closed: The reader has closed the window, and nothing of it is unsaved.
    """

    closed = Signal()

    def __init__(
        self,
        session: ReviewSession,
        jobs: JobRunner,
        settings: SettingsStore,
        stories: tuple[BundledStory, ...],
        questions: Questions | None = None,
    ) -> None:
        super().__init__()
        self._session, self._jobs, self._settings = session, jobs, settings
        self._looks = WindowLooks(settings, self)
        self._questions = questions = questions or DialogQuestions(self)
        self.files = StoryFiles(session, jobs, questions, settings, self)
        self._resuming = Resuming(session, self.files, jobs, self)
        self._commands = WindowCommands(session, self.files, questions, settings, self)
        self.reviewers = Reviewers(session, questions, settings, self)
        self._telling = StatusTelling(session, self)  # before any part tells of another selection
        self._make_parts(stories)
        self._lay_out()
        self._connect()
        self._restore()
        self._on_settings_changed()
        self._on_session_articles_changed()

    def _make_parts(self, stories: tuple[BundledStory, ...]) -> None:
        session, theme = self._session, self._looks.theme
        self.panes = ArticlePanes(theme=theme)
        self.focus = EventFocus(session, self)
        self._marking = TextMarking(session, self.focus, self.panes, self)
        self.tools = FindingTools(session, self.panes, theme, self)
        self._notes_marking = NoteMarking(session, self.panes, self)
        self.new_sources = NewSources(session, self.files, self._settings, self)
        self.correcting = CorrectingTools(session, self.files, self.panes, self)
        self.merging = ReviewMerging(session, self.files, self._questions, self._settings, self.panes, theme)
        self.arranging = SourceArranging(session, self.panes, self._settings, self)
        self.divergence_list = DivergenceListPanel(session, theme)
        self.detail = DivergenceDetail(session, theme)
        self.judgement = JudgementTabs(session, theme)
        self.form = self.judgement.form
        self.notices, self.pages = NoticeBar(), QStackedWidget()
        self.welcome = WelcomePage(stories, self._settings)
        self.birds_eye = BirdsEye(self, session, self.focus, self.panes, self._settings)
        self.views = StoryViews(self.panes)
        self.overviews = Overviews(session, theme, self.panes, self.views)
        self._announcer = SelectionAnnouncer(session, self, self.overviews.reads_findings)
        self._make_actions(stories)

    def _make_actions(self, stories: tuple[BundledStory, ...]) -> None:
        """Bring the actions to life, and what stands around the texts."""
        session = self._session
        self.regions = WindowRegions(session, self.divergence_list, self.detail, self.judgement, self._middle)
        self.regions.include(self.birds_eye.strip)
        places = TourPlaces(self, session, self.regions, self.text_panes, self.views)
        self.comforts = WindowComforts(places, self.files, self._settings, stories)
        self.actions_table = WindowActions(self._handlers(), self)
        obstacle = find_obstacle()
        if obstacle and not self._settings.current.by_meaning:
            self.actions_table.refuse(ActionId.BY_MEANING, obstacle)
        self.mode = ModeLabel(session, obstacle)
        self.reviewers.join(self.actions_table)
        self.docks = WindowDocks(self, self.divergence_list, self.detail, self.judgement)
        self.birds_eye.settle(self.docks.left)
        self.regions.join(self.docks, self.actions_table)
        self.comforts.join(self.actions_table, self.welcome, self.docks)
        self.menus = WindowMenus(self, self.actions_table, stories, self._settings)
        self.arranging.join(self.actions_table)
        self.menus.add_tool(self.arranging.button)
        coloured = (
            self.overviews,
            self.tools,
            self.divergence_list,
            self.detail,
            self.judgement,
            self.merging,
        )
        bare = (self.panes, self.birds_eye, self.arranging, self.welcome, self.notices, self.menus)
        self._looks.join(coloured, bare, self.actions_table)

    def text_panes(self) -> tuple[ArticlePane, ...]:
        """Return the panes of the open articles, from left to right."""
        return tuple(column.pane for column in self.panes.columns())

    def _middle(self) -> tuple[QWidget, ...]:
        return (*self.overviews.regions(), *self.text_panes(), *self.merging.regions())

    @Slot(object)
    def report_problem(self, problem: Exception) -> None:
        """Tell the reader of a problem, without stopping them."""
        self.notices.show_notice(notice_of(problem))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, remember the arrangement, and end what is running."""
        if not self.files.may_leave():
            event.ignore()
            return
        geometry, arrangement = bytes(self.saveGeometry().data()), self.docks.arrangement()
        self._settings.change(replace(self._settings.current, geometry=geometry, arrangement=arrangement))
        self._jobs.close()
        event.accept()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, words, and links."""
        if dropped_paths(event.mimeData()) or is_source(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, or add it to what is open."""
        paths = dropped_paths(event.mimeData())
        if paths:
            self.merging.take_dropped(paths)
        else:
            self.new_sources.take_dropped(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that nothing in the window has taken."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def _handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        return {
            **self._commands.handlers(),
            **self._resuming.handlers(),
            **self.reviewers.handlers(),
            **self.regions.handlers(),
            **self.tools.handlers(),
            **ReviewTools(self._session, self).handlers(),
            **FindingMaker(self._session, self.panes, self).handlers(),
            **self.arranging.handlers(),
            **self.merging.handlers(),
            **self.birds_eye.handlers(),
            **self.correcting.handlers(),
            **self.new_sources.handlers(),
            **self.comforts.handlers(),
            **{action: partial(self.views.show_view, view) for action, view in VIEWS.items()},
        }

    def _lay_out(self) -> None:
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(_column((), self.views, (*self.correcting.bars, *self.tools.bars)))
        self.setCentralWidget(_column((self.notices,), self.pages, ()))
        self.statusBar().addPermanentWidget(JobProgress(self._jobs))
        self.statusBar().addPermanentWidget(BlindLabel(self._session))
        self.statusBar().addPermanentWidget(self.mode)
        self.statusBar().setSizeGripEnabled(False)
        self.setAcceptDrops(True)
        leave_files_to_window(self)

    def _connect(self) -> None:
        session = self._session
        session.articles_changed.connect(self._on_session_articles_changed)
        session.comparison_changed.connect(self._on_session_changed)
        session.shared_wording_changed.connect(self._on_session_changed)
        session.saved_changed.connect(self._on_session_changed)
        session.selection_changed.connect(self._on_session_changed)
        session.reviewer_changed.connect(self._on_session_reviewer_changed)
        self.panes.article_close_requested.connect(self._on_panes_article_close_requested)
        self.welcome.open_requested.connect(self._commands.open_articles)
        self.welcome.folder_requested.connect(self._commands.open_folder)
        self.welcome.paste_requested.connect(self.new_sources.paste)
        self.welcome.address_requested.connect(self.new_sources.ask_for_address)
        self.menus.languages.announced.connect(session.announced)
        for source in (self.welcome, self.menus):
            source.paths_requested.connect(self._on_paths_requested)
        self.files.problem_reported.connect(self.report_problem)
        self.files.saving.save_begun.connect(self.form.take_name)
        self.files.saving.problem_settled.connect(self._on_saving_problem_settled)
        self._jobs.failed.connect(self._on_jobs_failed)
        self._resuming.problem_reported.connect(self.report_problem)
        self._resuming.problem_settled.connect(self._on_saving_problem_settled)
        self._settings.changed.connect(self._on_settings_changed)
        self.overviews.annotation_sought.connect(self.regions.focus_note)
        self.views.view_changed.connect(self._on_views_view_changed)
        self.divergence_list.notices.needs_sought.connect(self.overviews.show_needs)

    def _restore(self) -> None:
        """Bring place, size and docks back as they were, or begin with what fits the screen."""
        self.resize(fitting_size(self.screen().availableSize()))
        self.restoreGeometry(QByteArray(self._settings.current.geometry))
        for action in (ActionId.SHOW_LIST, ActionId.SHOW_DETAIL, ActionId.VIEW_READING):
            self.actions_table[action].setChecked(True)
        if not self.docks.restore(self._settings.current.arrangement):
            self.docks.begin()
            self.birds_eye.begin()
        self.docks.share_height()
        self._session.set_reviewer(self._settings.current.reviewer)

    @Slot()
    def _on_session_articles_changed(self) -> None:
        articles = self._session.articles
        self.pages.setCurrentIndex(1 if articles else 0)
        moved = {article.id for article in articles} == set(self.panes.arrangement.order)
        self.panes.show_articles(articles)
        self.regions.show_docks()
        if articles and not moved:
            self.divergence_list.view.setFocus()
        self._refresh()

    @Slot()
    def _on_session_changed(self) -> None:
        self._refresh()

    @Slot()
    def _on_session_reviewer_changed(self) -> None:
        self._settings.change(replace(self._settings.current, reviewer=self._session.reviewer))

    @Slot(str)
    def _on_panes_article_close_requested(self, article: str) -> None:
        self.files.remove(ArticleId(article))

    @Slot(object)
    def _on_paths_requested(self, paths: object) -> None:
        if isinstance(paths, tuple):
            self.files.open(paths)

    @Slot(str)
    def _on_views_view_changed(self, shown: str) -> None:
        for action, view in VIEWS.items():
            self.actions_table[action].setChecked(view == shown)
        QTimer.singleShot(0, self.panes.level_again)  # once they have their new height

    @Slot(object)
    def _on_saving_problem_settled(self, problem: Exception) -> None:
        self.notices.withdraw(notice_of(problem))

    @Slot(object)
    def _on_jobs_failed(self, failure: Failure) -> None:
        logging.getLogger(__name__).error("a job failed\n%s", failure.working)
        self.notices.show_notice(notice_of(failure.error))

    @Slot()
    def _on_settings_changed(self) -> None:
        settings = self._settings.current
        self.panes.set_text_size(settings.text_size, settings.face)
        self.panes.set_following(following=settings.following)
        self.actions_table[ActionId.BY_MEANING].setChecked(settings.by_meaning)
        self.actions_table[ActionId.SHOW_BIRDS_EYE].setChecked(settings.birds_eye)

    def _refresh(self) -> None:
        """Bring title and actions up to date."""
        self.actions_table.refresh(self._session)
        self.setWindowModified(self._session.is_changed)
        self.setWindowTitle(window_title(self._session.articles))


def _column(above: Sequence[QWidget], main: QWidget, below: Sequence[QWidget]) -> QWidget:
    """Return ``main`` with all the room there is between what stands above and below it."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in (*above, main, *below):
        layout.addWidget(widget, 1 if widget is main else 0)
    return column


def window_title(articles: Sequence[Article]) -> str:
    """Return the title of the window, with the place where Qt puts the star of unsaved changes."""
    if not articles:
        return "Parallax"
    title = in_one_line(articles[0].title, _TITLE_LENGTH)
    more = f" + {len(articles) - 1}" if len(articles) > 1 else ""
    return f"{title}{more}[*] – Parallax"


def fitting_size(available: QSize) -> QSize:
    """Return the size of a first window that fits, with its frame, into what the desktop leaves of the screen."""
    return _FIRST_SIZE.boundedTo(available - _FRAME)
