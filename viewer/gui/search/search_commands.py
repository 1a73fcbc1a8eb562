"""What the actions of searching do in one window: begin with what the reader has marked, go on, go back."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.search.find_bar import FindBar
    from viewer.gui.search.text_search import TextSearch

_LONGEST = 80  # marked words that are more than a sentence are not what somebody looks for


class Finding(QObject):
    """Brings bar, search and texts of one window together.

    Attributes:
        room: Where the bar stands once the reader has searched.
    """

    def __init__(self, session: ReviewSession, panes: ArticlePanes, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panes, self._theme = session, panes, theme
        self._made: tuple[TextSearch, FindBar] | None = None
        self._begun_in: str = ""
        self.room = QWidget()
        self._place = QVBoxLayout(self.room)
        self._place.setContentsMargins(0, 0, 0, 0)

    @property
    def bar(self) -> "FindBar":
        """Where the reader searches."""
        return self._parts()[1]

    def set_theme(self, theme: Theme) -> None:
        """Show the bar in the colours of ``theme``."""
        self._theme = theme
        if self._made is not None:
            self.bar.set_theme(theme)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.FIND: self.begin,
            ActionId.FIND_NEXT: self.go_to_next,
            ActionId.FIND_PREVIOUS: self.go_to_previous,
        }

    def begin(self) -> None:
        """Open the bar, with the words that are marked in the text that has the keyboard."""
        self.bar.begin(self._note_reader())

    def go_to_next(self) -> None:
        """Go to the next hit; without a search, ask for one."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Go to the hit before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        search, bar = self._parts()
        if not bar.isVisible():
            self.begin()
        if search.query.needle:
            search.go(step)

    def _parts(self) -> "tuple[TextSearch, FindBar]":
        """Return the search and its bar, which are loaded and made when the reader searches for the first time."""
        if self._made is None:
            from viewer.gui.search.find_bar import FindBar  # noqa: PLC0415 - reason above
            from viewer.gui.search.hit_marking import HitMarking  # noqa: PLC0415 - reason above
            from viewer.gui.search.text_search import TextSearch  # noqa: PLC0415 - reason above

            search = TextSearch(self._session, self)
            HitMarking(self._session, search, self._panes, self)
            bar = FindBar(self._session, search, self._theme, self.room)
            bar.search_left.connect(self._on_bar_search_left)
            self._place.addWidget(bar)
            self._made = search, bar
        return self._made

    def _texts(self) -> tuple[ArticlePane, ...]:
        return tuple(column.pane for column in self._panes.columns())

    def _note_reader(self) -> str:
        """Tell the search where the reader is, and return the words that they have marked."""
        self._begun_in = ""
        for pane in self._texts():
            if pane.article is None or not pane.hasFocus():
                continue
            span, self._begun_in = pane.selected_span(), pane.article.id
            self._parts()[0].start_from(
                pane.article.id, pane.code_points_on_screen()[0] if span is None else span.start
            )
            if span is not None and len(span) <= _LONGEST and "\n\n" not in pane.article.quoted(span):
                return pane.article.quoted(span).replace("\n", " ")
        return ""

    @Slot(str)
    def _on_bar_search_left(self, article: str) -> None:
        """Give the keyboard to the text of the hit, else to the one in which the search began, else to the first."""
        shown = [pane for pane in self._texts() if pane.article is not None and pane.isVisible()]
        wanted = article or self._begun_in
        for pane in [each for each in shown if each.article and each.article.id == wanted] or shown[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
