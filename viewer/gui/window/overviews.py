"""The overviews of one window, connected to the texts and to the form."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain.article import ArticleId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.linear.linear_view import LinearView
from viewer.gui.matrix.matrix_panel import MatrixPanel
from viewer.gui.overview import Overview
from viewer.gui.session import ReviewSession
from viewer.gui.story_views import StoryView, StoryViews
from viewer.gui.theme import Theme
from viewer.gui.timeline.timeline_panel import TimelinePanel
from viewer.gui.widgets.focus_frame import FocusFrame


class Overviews(QObject):
    """Makes the matrix, the timeline and the linear reading, and carries to the texts what the reader seeks there.

    Signals:
        annotation_sought: The reader has something to say about the selected finding.
    """

    annotation_sought = Signal()

    def __init__(self, session: ReviewSession, theme: Theme, panes: ArticlePanes, views: StoryViews) -> None:
        super().__init__(views)
        self._panes = panes
        self.matrix = MatrixPanel(session, theme)
        self.timeline = TimelinePanel(session, theme)
        self.linear = LinearView(session, theme)
        self.linear.words_sought.connect(self._on_linear_words_sought)
        self._panels: dict[StoryView, Overview] = {
            StoryView.MATRIX: self.matrix,
            StoryView.TIMELINE: self.timeline,
            StoryView.LINEAR: self.linear,
        }
        for view, panel in self._panels.items():
            views.add(view, panel)
            FocusFrame(panel.view)
            panel.place_sought.connect(self._on_panel_place_sought)
            panel.text_sought.connect(self._on_panel_text_sought)
            panel.annotation_sought.connect(self.annotation_sought)

    def set_theme(self, theme: Theme) -> None:
        """Show all overviews in the colours of ``theme``."""
        for panel in self._panels.values():
            panel.set_theme(theme)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that can have the keyboard."""
        return tuple(panel.view for panel in self._panels.values())

    @Slot(str, int)
    def _on_panel_place_sought(self, article: str, code_point: int) -> None:
        self._panes.show_place(ArticleId(article), code_point)

    @Slot(str, int)
    def _on_linear_words_sought(self, article: str, code_point: int) -> None:
        self._panes.show_place(ArticleId(article), code_point)
        self._panes.pane(ArticleId(article)).visit(code_point)

    @Slot(str)
    def _on_panel_text_sought(self, article: str) -> None:
        self._panes.focus_article(self._panes.arrangement.order.index(ArticleId(article)))
