"""What the actions of searching do in one window: begin with what the reader has marked, go on, go back."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Slot

from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.search.find_bar import FindBar
from viewer.gui.search.text_search import TextSearch

_LONGEST = 80  # marked words that are more than a sentence are not what somebody looks for


class Finding(QObject):
    """Brings bar, search and texts of one window together."""

    def __init__(
        self, search: TextSearch, bar: FindBar, panes: Callable[[], Sequence[ArticlePane]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._search, self._bar, self._panes = search, bar, panes
        self._begun_in: str = ""
        bar.search_left.connect(self._on_bar_search_left)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.FIND: self.begin,
            ActionId.FIND_NEXT: self.go_to_next,
            ActionId.FIND_PREVIOUS: self.go_to_previous,
        }

    def begin(self) -> None:
        """Open the bar, with the words that are marked in the text that has the keyboard."""
        self._bar.begin(self._note_reader())

    def go_to_next(self) -> None:
        """Go to the next hit; without a search, ask for one."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Go to the hit before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._bar.isVisible():
            self.begin()
        if self._search.query.needle:
            self._search.go(step)

    def _note_reader(self) -> str:
        """Tell the search where the reader is, and return the words that they have marked."""
        self._begun_in = ""
        for pane in self._panes():
            if pane.article is None or not pane.hasFocus():
                continue
            span, self._begun_in = pane.selected_span(), pane.article.id
            self._search.start_from(
                pane.article.id, pane.code_points_on_screen()[0] if span is None else span.start
            )
            if span is not None and len(span) <= _LONGEST and "\n\n" not in pane.article.quoted(span):
                return pane.article.quoted(span).replace("\n", " ")
        return ""

    @Slot(str)
    def _on_bar_search_left(self, article: str) -> None:
        """Give the keyboard to the text of the hit, else to the one in which the search began, else to the first."""
        shown = [pane for pane in self._panes() if pane.article is not None and pane.isVisible()]
        wanted = article or self._begun_in
        for pane in [each for each in shown if each.article and each.article.id == wanted] or shown[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
