"""All that helps a reader of one window to miss nothing: search, cards, word differences, and what a filter hides."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.cards.carding import Carding
from viewer.gui.filter_announcing import FilterAnnouncing
from viewer.gui.lone_passages import LonePassages
from viewer.gui.marks.differences_bar import DifferencesBar
from viewer.gui.marks.marking_wording import WordingMarking
from viewer.gui.search.search_commands import Finding
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.search.find_bar import FindBar


class FindingTools(QObject):
    """Makes these parts of one window and joins them to its session and its texts.

    Attributes:
        differences_bar: The legend of differing words.
        cards: What the others say, over the texts.
    """

    def __init__(self, session: ReviewSession, panes: ArticlePanes, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        FilterAnnouncing(session, self)
        self._wording = WordingMarking(session, panes, self)
        self.differences_bar = DifferencesBar(self._wording, theme)
        self.cards = Carding(session, panes, theme, window)
        self._finding = Finding(session, panes, theme, self)
        self._lone = LonePassages(session, panes, self)

    @property
    def find_bar(self) -> "FindBar":
        """Where the reader searches."""
        return self._finding.bar

    @property
    def bars(self) -> Sequence[QWidget]:
        """The bars that stand under the texts, from top to bottom."""
        return (self.differences_bar, self._finding.room)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for the actions of these parts."""
        return {
            **self._finding.handlers(),
            **self.cards.handlers(),
            **self._lone.handlers(),
            ActionId.WORD_DIFFERENCES: self._wording.toggle_differences,
        }

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        for part in (self._finding, self.differences_bar, self.cards):
            part.set_theme(theme)
