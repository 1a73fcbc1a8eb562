"""The overviews of one window, connected to the texts and to the form."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain.article import ArticleId
from viewer.gui.articles.marked_words import marked_words
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.overview import Overview
from viewer.gui.session import ReviewSession
from viewer.gui.story_views import StoryView, StoryViews
from viewer.gui.theme import Theme
from viewer.gui.widgets.focus_frame import FocusFrame

if TYPE_CHECKING:  # loaded when a reader wants them, so that the texts are seen sooner
    from viewer.gui.linear.linear_view import LinearView
    from viewer.gui.matrix.matrix_panel import MatrixPanel
    from viewer.gui.reanchoring.needs_panel import NeedsPanel
    from viewer.gui.timeline.timeline_panel import TimelinePanel

Panel = TypeVar("Panel", bound=Overview)


class Overviews(QObject):
    """Makes the matrix, the timeline and the linear reading, and carries to the texts what the reader seeks there.

    Each is made when it is asked for first.

    Signals:
        annotation_sought: The reader has something to say about the selected finding.
    """

    annotation_sought = Signal()

    def __init__(self, session: ReviewSession, theme: Theme, panes: ArticlePanes, views: StoryViews) -> None:
        super().__init__(views)
        self._session, self._theme, self._panes, self._views = session, theme, panes, views
        self._made: list[Overview] = []
        makers: Mapping[StoryView, Callable[[], QWidget]] = {
            StoryView.MATRIX: lambda: self.matrix,
            StoryView.TIMELINE: lambda: self.timeline,
            StoryView.LINEAR: lambda: self.linear,
            StoryView.NEEDS: lambda: self.needs,
        }
        for view, make in makers.items():
            views.add(view, make)

    @cached_property
    def matrix(self) -> "MatrixPanel":
        """The fact matrix."""
        from viewer.gui.matrix.matrix_panel import MatrixPanel  # noqa: PLC0415 - as above

        return self._join(MatrixPanel(self._session, self._theme))

    @cached_property
    def timeline(self) -> "TimelinePanel":
        """The timeline."""
        from viewer.gui.timeline.timeline_panel import TimelinePanel  # noqa: PLC0415 - as above

        return self._join(TimelinePanel(self._session, self._theme))

    @cached_property
    def linear(self) -> "LinearView":
        """The linear reading."""
        from viewer.gui.linear.linear_view import LinearView  # noqa: PLC0415 - as above

        linear = self._join(LinearView(self._session, self._theme))
        linear.words_sought.connect(self._on_linear_words_sought)
        return linear

    @cached_property
    def needs(self) -> "NeedsPanel":
        """The quotations that need the reviewer."""
        from viewer.gui.reanchoring.needs_panel import NeedsPanel  # noqa: PLC0415 - as above

        panel = NeedsPanel(self._session, self._theme, partial(marked_words, self._panes))
        panel.place_sought.connect(self._on_panel_place_sought)
        for part in (panel.list, panel.table):
            FocusFrame(part)
        return panel

    @Slot()
    def show_needs(self) -> None:
        """Bring the quotations that need the reviewer on show, and give them the keyboard."""
        if self._views.current is StoryView.NEEDS:
            self.needs.setFocus()
        else:
            self._views.show_view(StoryView.NEEDS)

    def reads_findings(self) -> bool:
        """Tell whether the list of the linear reading has the keyboard."""
        return "linear" in self.__dict__ and self.linear.list.hasFocus()

    def set_theme(self, theme: Theme) -> None:
        """Show all overviews in the colours of ``theme``."""
        self._theme = theme
        for panel in self._made:
            panel.set_theme(theme)
        if "needs" in self.__dict__:
            self.needs.set_theme(theme)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts that can have the keyboard."""
        queue = (self.needs.list,) if "needs" in self.__dict__ else ()
        return (*queue, *(panel.view for panel in self._made))

    def _join(self, panel: Panel) -> Panel:
        FocusFrame(panel.view)
        panel.set_theme(self._theme)
        panel.place_sought.connect(self._on_panel_place_sought)
        panel.text_sought.connect(self._on_panel_text_sought)
        panel.annotation_sought.connect(self.annotation_sought)
        self._made.append(panel)
        return panel

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
