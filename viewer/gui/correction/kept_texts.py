"""Finds the file of a source again, and shows the text of a source as it was annotated, where its file has changed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from viewer.domain.article import Article
from viewer.domain.kept_article import kept_article
from viewer.domain.review import Review
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.files.kept_copies import worded
from viewer.gui.files.review_records import listed_review, opened_from, with_records
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_work import ReadArticles
from viewer.gui.session import ReviewSession
from viewer.reviewing.editing import change_record
from viewer.reviewing.pairing import absolute_path
from viewer.reviewing.reattaching import reattach


class KeptTexts(QObject):
    """Puts another text, or another file, in the place of one source of a window; an undo brings back what was there."""

    def __init__(
        self, session: ReviewSession, files: StoryFiles, panes: ArticlePanes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._files, self._panes = session, files, panes
        self._asked: Article | None = None

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {ActionId.FIND_FILE: self.find_file, ActionId.AS_ANNOTATED: self.show_as_annotated}

    def find_file(self) -> None:
        """Ask where the file of the source that the reader is at lies now, and read it from there."""
        asked = self._current()
        if asked is None:
            return
        chosen = self._files.questions.choose_articles(str(asked.path.parent))
        if chosen:
            self._asked = asked
            record = next(each for each in self._files.records() if each.id == asked.id)
            self._files.fetch(chosen[:1], self._on_file_read, {chosen[0]: record})

    def show_as_annotated(self) -> None:
        """Show the text that the saved review keeps of the source that the reader is at, where its file has changed."""
        article = self._current()
        if article is None:
            return
        kept = self._as_saved(article)
        if kept is None:
            self._session.announced.emit(self.tr("This is the text as it was annotated."))
            return
        self._put(article, kept, self.tr("Show a source as it was annotated"))
        self._session.announced.emit(
            self.tr(
                "Shown as it was annotated. To read its file again: Sources, Find the file of this source."
            )
        )

    def _on_file_read(self, read: ReadArticles) -> None:
        articles, problems = read
        for problem in map(worded, problems):
            self._files.problem_reported.emit(problem)
        asked, self._asked = self._asked, None
        others = {each.id for each in self._session.articles if asked is not None and each.id != asked.id}
        if asked is None or not articles or articles[0].id in others:
            self._files.end_fetching()
            self._session.announced.emit(self.tr("No other text was found there, so nothing has changed."))
            return
        self._put(asked, articles[0], self.tr("Find the file of a source again"))
        words = self.tr("The file of this source is {name} now.")
        self._session.announced.emit(words.format(name=articles[0].path.name))

    def _put(self, before: Article, after: Article, label: str) -> None:
        """Show ``after`` in the place of ``before``, with what was said of it found again."""
        review = moved_review(listed_review(self._session), before, after)
        self._files.replace(before, after, review, label)

    def _as_saved(self, article: Article) -> Article | None:
        """Return the text that the saved review keeps of the file of ``article``; None where that is what is shown."""
        stored = self._files.saving.stored
        if stored is None:
            return None
        file = absolute_path(article.path)
        for record in opened_from(stored.review, stored.path.parent).articles:
            if record.path == file:
                kept = kept_article(record, Path(file))
                return kept if kept is not None and kept.id != article.id else None
        return None

    def _current(self) -> Article | None:
        current = self._panes.current()
        return next((each for each in self._session.articles if each.id == current), None)


def moved_review(review: Review, before: Article, after: Article) -> Review:
    """Return ``review`` with what it says of ``before`` found again in ``after``, whose file its record names."""
    record = next(each for each in review.articles if each.id == before.id)
    named = change_record(review, replace(record, path=absolute_path(after.path), sha256=after.sha256))
    return with_records(reattach(named, {before.id: after}).review, [after])
