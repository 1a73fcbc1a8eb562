"""Marks shared wording in the texts, and the words that differ in it when the reader asks for them."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import Article, PassageId, passages_by_id
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.session import ReviewSession
from viewer.gui.shared_wording import SharedWording
from viewer.gui.wording_partners import find_wording_partners


class WordingMarking(QObject):
    """Marks the texts of one window."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._shows_differences = False
        session.shared_wording_changed.connect(self._on_session_shared_wording_changed)
        panes.differences_requested.connect(self._on_panes_differences_requested)
        panes.differences_dismissed.connect(self.hide_differences)

    def toggle_differences(self) -> None:
        """Hide the differing words, or show those of the passage that the reader has before them."""
        if self._shows_differences:
            self.hide_differences()
            return
        panes = [column.pane for column in self._panes.columns()]
        for pane in sorted(panes, key=lambda each: not each.hasFocus()):
            here = pane.passage_in_hand()
            partners = pane.partners_of(here)
            if here is not None and partners:
                self._show(here, partners[0].passage)
                return
        self._session.announced.emit(
            self.tr("No passage here shares its wording. Those that do bear a dotted line at their right.")
        )

    @Slot()
    def hide_differences(self) -> None:
        """Take the marks of differing words away."""
        self._shows_differences = False
        for column in self._panes.columns():
            column.pane.show_differences(())

    @Slot()
    def _on_session_shared_wording_changed(self) -> None:
        self.hide_differences()
        partners = find_wording_partners(self._session.articles, self._session.shared_wording)
        for column in self._panes.columns():
            article = column.pane.article
            column.pane.show_partners(partners.get(article.id, {}) if article is not None else {})

    @Slot(str, str)
    def _on_panes_differences_requested(self, here: str, there: str) -> None:
        self._show(PassageId(here), PassageId(there))

    def _show(self, here: PassageId, there: PassageId) -> None:
        shared = self._find(here, there)
        owners = passages_by_id(self._session.articles)
        if shared is None or here not in owners or there not in owners:
            return
        self.hide_differences()
        mine, theirs = self._pane(owners[here][0]), self._pane(owners[there][0])
        mine.show_differences(shared.differing(here))
        theirs.show_differences(shared.differing(there))
        theirs.bring_level(there, max(0, mine.top_of(here) or 0))
        self._shows_differences = True
        count = len(shared.differences)
        words = (
            self.tr("Places where the words differ: {count}.")
            if count
            else self.tr("Word for word the same.")
        )
        self._session.announced.emit(words.format(count=count))

    def _find(self, here: PassageId, there: PassageId) -> SharedWording | None:
        return next(
            (each for each in self._session.shared_wording if {each.left, each.right} == {here, there}), None
        )

    def _pane(self, article: Article) -> ArticlePane:
        return self._panes.pane(article.id)
