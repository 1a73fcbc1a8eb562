"""Opens a colleague's review beside the reader's own, in a dock under the texts; loaded when somebody merges."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from viewer.domain.errors import SidecarError, ViewerError
from viewer.domain.review import Annotation
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.showing_words import show_words
from viewer.gui.blinding import is_blind
from viewer.gui.dialogs.questions import Questions
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme
from viewer.saving.sidecar import SavedReview, is_sidecar, read_sidecar

if TYPE_CHECKING:  # loaded when a reader merges, so that the texts are seen sooner
    from viewer.gui.merging.merge_panel import MergePanel
    from viewer.gui.merging.merge_work import MergeWork
    from viewer.reviewing.collating import Counterparts

_SHARE = 0.42
"""Of the height of the window, for the merge view at first."""


class ReviewMerging(QObject):
    """Shows the merge view of one window and lets what was merged be known where the review is saved."""

    def __init__(
        self,
        session: ReviewSession,
        files: StoryFiles,
        questions: Questions,
        settings: SettingsStore,
        panes: ArticlePanes,
        theme: Theme,
    ) -> None:
        super().__init__(panes)
        self._session, self._files, self._questions, self._settings = session, files, questions, settings
        self._panes, self._theme = panes, theme
        self._dock: QDockWidget | None = None
        self.panel: MergePanel | None = None
        self._works: list[MergeWork] = []
        self._waiting: tuple[Path, Path] | None = None  # mine, on its way, and theirs
        self._open: frozenset[str] = frozenset()
        files.saving.lines_taken_over = self._lines_taken_over
        files.articles_read.connect(self._on_files_articles_read)
        session.articles_changed.connect(self._on_session_articles_changed)
        session.review_changed.connect(self._on_session_review_changed)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for the action of this part."""
        return {ActionId.MERGE_REVIEW: self.choose}

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that can have the keyboard."""
        return () if self.panel is None else (self.panel.view,)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    def choose(self) -> None:
        """Ask for the colleague's review and show it beside the reader's own."""
        path = self._questions.choose_review(self._settings.current.folder)
        if path is not None:
            self.merge(path)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open or add what was dropped on the window; a review of what is open is merged, where the reader wants."""
        reviews = [path for path in paths if is_sidecar(path)]
        if self._session.articles and len(paths) == len(reviews) == 1 and self._is_of_this_story(reviews[0]):
            wanted = self._questions.ask_merge(reviews[0])
            if wanted is None:
                return
            if wanted:
                self.merge(reviews[0])
                return
        elif len(reviews) == 2 and not self._session.articles:  # noqa: PLR2004 - mine and theirs
            self._waiting = (reviews[0], reviews[1])
            paths = [path for path in paths if path != reviews[1]]
        self._files.add(paths)

    def merge(self, path: Path) -> None:
        """Show the review at ``path`` beside the reader's own; nothing of it is taken before the reader says so."""
        if is_blind(self._session):
            self._files.problem_reported.emit(_would_show_others())
            return
        try:
            theirs = read_sidecar(path)
        except SidecarError as problem:
            self._files.problem_reported.emit(problem)
            return
        if not self._is_of_this_story(path, theirs):
            self._files.problem_reported.emit(_other_story(path))
            return
        self._show(self._work_on(theirs))

    def close_view(self) -> None:
        """Put the merge view away; what was decided stays, and can be undone."""
        if self._dock is not None:
            self._dock.hide()
            self._dock.deleteLater()
            self._dock = self.panel = None
            self._panes.setFocus()

    def _is_of_this_story(self, path: Path, known: SavedReview | None = None) -> bool:
        """Tell whether a review speaks of any article that is open, and is not the one that is open itself."""
        from viewer.reviewing.grounding import Copy, pair_sources  # noqa: PLC0415 - as above

        if self._session.sidecar is not None and path.resolve() == self._session.sidecar.resolve():
            return False
        try:
            saved = known or read_sidecar(path)
        except SidecarError:
            return False
        return bool(pair_sources(Copy(review=saved.review, folder=path.parent), self._session.articles))

    def _work_on(self, theirs: SavedReview) -> "MergeWork":
        from viewer.gui.merging.beginning import begin_work  # noqa: PLC0415 - as above

        work = begin_work(self._session, self._files.saving, theirs, self)
        self._works.append(work)
        self._open = frozenset(article.id for article in self._session.articles)
        return work

    def _show(self, work: "MergeWork") -> None:
        from viewer.gui.merging.merge_panel import MergePanel  # noqa: PLC0415 - as above

        self.close_view()
        window = self._panes.window()
        if not isinstance(window, QMainWindow):
            return
        self.panel = MergePanel(work, self._session, self._theme)
        self.panel.row_selected.connect(self._on_panel_row_selected)
        self.panel.finished.connect(self.close_view)
        words = self.tr("Merge with {name}").format(name=work.theirs.path.name)
        self._dock = dock = QDockWidget(words, window)
        dock.setObjectName("merging")
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        dock.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.show()
        window.resizeDocks([dock], [round(window.height() * _SHARE)], Qt.Orientation.Vertical)
        self.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.panel.row is not None:
            self._on_panel_row_selected(self.panel.row)
        self._tell(work)

    def _tell(self, work: "MergeWork") -> None:
        told = (
            self.tr(
                "Both reviews come from a state that is known here: what you or they removed since is told."
            )
            if work.is_three_way
            else self.tr("Nobody remembers what both reviews come from, so nothing counts as removed.")
        )
        self._session.announced.emit(told)

    def _lines_taken_over(self) -> Sequence[Sequence[str]]:
        return [work.taken_over for work in self._works]

    @Slot(object)
    def _on_panel_row_selected(self, row: "Counterparts") -> None:
        """Show the words that a row is about: its finding where it judges one, else the words themselves."""
        from viewer.gui.merging.beginning import finding_of  # noqa: PLC0415 - as above

        self._panes.clear_marked()
        finding = finding_of(self._session, row)
        if finding is None and row.mine in self._session.loose_notes and row.mine is not None:
            self._session.select_note(row.mine.id)
            return
        self._session.select(finding)
        entry = row.theirs or row.mine
        if finding is None and entry is not None:
            self._mark(entry)

    def _mark(self, entry: Annotation) -> None:
        """Mark the words of an annotation that the texts have in their place, as the reader would."""
        texts = {article.id: article.text for article in self._session.articles}
        for quote in reversed(entry.quotes):
            text = texts.get(quote.article, "")
            if text.startswith(quote.exact, quote.start) and self._panes.shows(quote.article):
                show_words(self._panes.pane(quote.article), quote.span)

    @Slot()
    def _on_files_articles_read(self) -> None:
        self.close_view()
        self._works = []  # they were about another review
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._session.sidecar == waiting[0]:
            self.merge(waiting[1])

    @Slot()
    def _on_session_review_changed(self) -> None:
        if is_blind(self._session):
            self.close_view()

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Line up anew where other articles are open; what is corrected in those that are makes no difference."""
        now = frozenset(article.id for article in self._session.articles)
        if now == self._open:
            return
        showing, self._works = self.panel is not None, self._works if now & self._open else []
        self.close_view()
        if showing and self._works and now:
            theirs = self._works.pop().theirs
            self._show(self._work_on(theirs))


def _would_show_others() -> ViewerError:
    return ViewerError(
        QCoreApplication.translate("ReviewMerging", "You judge blind, and a merge shows what others said."),
        remedy=QCoreApplication.translate(
            "ReviewMerging", "When you have decided, end it with View, Hide what others said, and merge then."
        ),
    )


def _other_story(path: Path) -> ViewerError:
    return ViewerError(
        QCoreApplication.translate(
            "ReviewMerging",
            "This review speaks of none of the articles that are open, or is the one that is open.",
        ),
        where=str(path),
        remedy=QCoreApplication.translate("ReviewMerging", "Open it with File, Open review."),
    )
