"""Lets an undo bring back a source that was closed, and take away one that was added."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import Article, ArticleId
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.session import ReviewSession


class ReturningSources(QObject):
    """Keeps the open articles in step with those that the review lists, where an undo or redo changes the list."""

    def __init__(self, session: ReviewSession, files: StoryFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._files = session, files
        self._known: dict[ArticleId, Article] = {}
        self._listed: frozenset[ArticleId] = frozenset()
        session.articles_changed.connect(self._on_session_articles_changed)
        session.review_changed.connect(self._on_session_review_changed)

    @Slot()
    def _on_session_articles_changed(self) -> None:
        opened = {article.id: article for article in self._session.articles}
        history = self._session.history
        # Where nothing can be taken back, nothing that was closed can return.
        self._known = {**self._known, **opened} if history.done or history.undone else opened

    @Slot()
    def _on_session_review_changed(self) -> None:
        records = self._session.review.articles
        listed = frozenset(record.id for record in records)
        gone, back = self._listed - listed, listed - self._listed
        self._listed = listed
        shown = tuple(article for article in self._session.articles if article.id not in gone)
        there = {article.id for article in shown}
        returning = tuple(
            self._known[record.id]
            for record in records
            if record.id in back and record.id in self._known and record.id not in there
        )
        if not returning and shown == self._session.articles:
            return
        places = {record.id: place for place, record in enumerate(records)}
        together = sorted((*shown, *returning), key=lambda article: places.get(article.id, len(places)))
        if together:
            self._session.change_articles(tuple(together), self._session.review, "")
            self._files.compare()
