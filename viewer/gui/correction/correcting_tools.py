"""All by which a reviewer of one window corrects the machine: links, passages, and what is known of the sources."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.correction.kept_texts import KeptTexts
from viewer.gui.correction.linking import PassageLinking
from viewer.gui.correction.marking_by_hand import HandMarking
from viewer.gui.correction.passage_correcting import PassageCorrecting
from viewer.gui.correction.source_correcting import SourceCorrecting
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.session import ReviewSession


class CorrectingTools(QObject):
    """Makes these parts of one window and joins them to its session and its texts.

    Attributes:
        linking: Where a passage waits for the one with which it is linked.
    """

    def __init__(
        self, session: ReviewSession, files: StoryFiles, panes: ArticlePanes, window: QWidget
    ) -> None:
        super().__init__(window)
        HandMarking(session, panes, self)
        self.linking = PassageLinking(session, panes, window)
        self._passages = PassageCorrecting(session, files, panes, self.linking, window)
        self._sources = SourceCorrecting(session, files, panes, window)
        self._kept = KeptTexts(session, files, panes, self)

    @property
    def bars(self) -> Sequence[QWidget]:
        """The bars that stand under the texts, from top to bottom."""
        return (self.linking.bar,)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for the actions of these parts."""
        return {**self._passages.handlers(), **self._sources.handlers(), **self._kept.handlers()}
