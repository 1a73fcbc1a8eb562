"""Marks shared wording in the texts, and the words that differ in it when the reader asks for them."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.domain.article import Article, ArticleId, PassageId, passages_by_id
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import READING_LINE
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.marks.wording_partners import find_wording_partners
from viewer.gui.session import ReviewSession
from viewer.gui.shared_wording import SharedWording
from viewer.gui.wording import source_letter

_IN_SIGHT = 0.6  # share of the height in which a passage is left where the reader has it


class WordingMarking(QObject):
    """Marks the texts of one window.

    Signals:
        shown_changed: The differing words of other passages are marked, or of none.
    """

    shown_changed = Signal()

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._pairs: tuple[SharedWording, ...] = ()
        self._shown: SharedWording | None = None
        self._sides: tuple[tuple[ArticleId, PassageId], ...] = ()
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._on_settling_timeout)
        session.shared_wording_changed.connect(self._on_session_shared_wording_changed)
        panes.differences_requested.connect(self._on_panes_differences_requested)
        panes.differences_dismissed.connect(self.hide_differences)

    @property
    def shown(self) -> SharedWording | None:
        """The two passages of which the differing words are marked."""
        return self._shown

    @property
    def letters(self) -> tuple[str, str]:
        """The letters of the two sources that are held against each other."""
        assert self._shown is not None
        owners = passages_by_id(self._session.articles)
        places = {article.id: place for place, article in enumerate(self._session.articles)}
        left, right = sorted(
            places[owners[passage][0].id] for passage in (self._shown.left, self._shown.right)
        )
        return source_letter(left), source_letter(right)

    @property
    def place(self) -> tuple[int, int]:
        """The how-manieth of all pairs of passages that is, from 1, and how many there are."""
        return (self._pairs.index(self._shown) + 1 if self._shown else 0), len(self._pairs)

    def toggle_differences(self) -> None:
        """Hide the differing words, or show those of the passage that the reader has before them, else the first."""
        if self._shown is not None:
            self.hide_differences()
            return
        panes = [column.pane for column in self._panes.columns()]
        for pane in sorted(panes, key=lambda each: not each.hasFocus()):
            here = pane.passage_in_hand()
            partners = pane.partners_of(here)
            if here is not None and partners:
                self._show(here, partners[0].passage)
                return
        self.show_next()

    @Slot()
    def show_next(self) -> None:
        """Go on to the next two passages that share their wording; after the last, the first."""
        self._step(1)

    @Slot()
    def show_previous(self) -> None:
        """Go back to the two passages before."""
        self._step(-1)

    @Slot()
    def hide_differences(self) -> None:
        """Take the marks of differing words away."""
        self._shown = None
        for column in self._panes.columns():
            column.pane.show_differences(())
        self.shown_changed.emit()

    def _step(self, step: int) -> None:
        if self._pairs:
            place = -1 if self._shown is None else self._pairs.index(self._shown)
            pair = self._pairs[(place + step) % len(self._pairs)]
            self._show(pair.left, pair.right)

    @Slot()
    def _on_session_shared_wording_changed(self) -> None:
        articles, shared = self._session.articles, self._session.shared_wording
        order = {
            passage.id: (place, number)
            for place, article in enumerate(articles if shared else ())
            for number, passage in enumerate(article.passages)
        }
        self._pairs = tuple(sorted(shared, key=lambda pair: (order[pair.left], order[pair.right])))
        self.hide_differences()
        partners = find_wording_partners(articles, shared)
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
        self._shown, self._sides = shared, ((owners[here][0].id, here), (owners[there][0].id, there))
        self.shown_changed.emit()
        self._bring_level()
        self._settling.start()  # what appears beside the texts makes them lower, and they would stand apart again
        count = len(shared.differences)
        words = (
            self.tr("Places where the words differ: {count}.")
            if count
            else self.tr("Word for word the same.")
        )
        self._session.announced.emit(words.format(count=count))

    @Slot()
    def _on_settling_timeout(self) -> None:
        self._bring_level()

    def _bring_level(self) -> None:
        """Leave the passage here where the reader has it, if that is in sight, and bring the other level with it."""
        if self._shown is None:
            return
        (article, here), (other, there) = self._sides
        self._panes.bring_into_view(article, other)
        mine, theirs = self._panes.pane(article), self._panes.pane(other)
        top, height = mine.top_of(here), mine.viewport().height()
        if top is None or not 0 <= top <= height * _IN_SIGHT:
            top = round(height * READING_LINE)
            mine.bring_level(here, top)
        theirs.bring_level(there, top)

    def _find(self, here: PassageId, there: PassageId) -> SharedWording | None:
        return next((each for each in self._pairs if {each.left, each.right} == {here, there}), None)

    def _pane(self, article: Article) -> ArticlePane:
        return self._panes.pane(article.id)
