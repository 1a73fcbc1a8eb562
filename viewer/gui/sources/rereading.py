"""Reads a source again in the encoding that the reader chose; what was said about it is found again in the new text."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain.article import Article, ArticleId
from viewer.domain.errors import UnreadableArticle, ViewerError
from viewer.domain.kept_text import keep_text
from viewer.domain.review import Review
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.files.kept_copies import worded
from viewer.gui.files.review_records import listed_review
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.jobs.job_work import ReadArticles
from viewer.gui.session import ReviewSession
from viewer.gui.sources.encoding_words import encoding_words


class Rereading(QObject):
    """Asks for the encoding of one source of a window, and puts the text that is read so in its place."""

    def __init__(
        self, session: ReviewSession, files: StoryFiles, panes: ArticlePanes, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._panes, self._window = session, files, panes, window
        self._asked: Article | None = None
        self._encoding = ""

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for the action of this part."""
        return {ActionId.ENCODING: self.ask}

    def ask(self, article: ArticleId | None = None) -> None:
        """Ask in which encoding ``article``, or the one that the reader is at, is to be read."""
        from viewer.gui.sources.encoding_dialog import EncodingDialog  # noqa: PLC0415 - seldom needed
        from viewer.reading.encoding_choices import SUFFIXES, list_encodings  # noqa: PLC0415 - as above

        wanted = article or self._panes.current()
        asked = next((each for each in self._session.articles if each.id == wanted), None)
        if asked is None:
            return
        if asked.path.suffix.lower() not in SUFFIXES:
            self._files.problem_reported.emit(_says_itself(asked))
            return
        try:
            choices = list_encodings(asked.path, asked.encoding)
        except UnreadableArticle as problem:
            self._files.problem_reported.emit(problem)
            return
        self._asked = asked
        dialog = EncodingDialog(asked, choices, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.encoding_chosen.connect(self._on_dialog_encoding_chosen)
        dialog.open()

    @Slot(str)
    def _on_dialog_encoding_chosen(self, encoding: str) -> None:
        if self._asked is not None:
            self._encoding = encoding
            record = next(each for each in self._files.records() if each.id == self._asked.id)
            wanted = replace(record, encoding=encoding, kept=None)
            self._files.fetch((self._asked.path,), self._on_read_again, {self._asked.path: wanted})

    def _on_read_again(self, read: ReadArticles) -> None:
        """Put the new text in the place of the old one, as a step that can be undone."""
        articles, problems = read
        for problem in map(worded, problems):
            self._files.problem_reported.emit(problem)
        before, self._asked = self._asked, None
        if before is None or not articles:
            self._files.end_fetching()
            return
        review = reread_review(
            listed_review(self._session), self._files.as_read(before), articles[0], self._encoding
        )
        self._files.replace(before, articles[0], review, self.tr("Read a source in another encoding"))
        words = self.tr("“{name}” is read as {encoding} now.")
        self._session.announced.emit(
            words.format(name=before.path.name, encoding=encoding_words(self._encoding))
        )


def reread_review(review: Review, before: Article, after: Article, encoding: str) -> Review:
    """Return ``review`` with what it says of ``before`` found again in ``after``, which was read in ``encoding``.

    Headline, outlet and author are those of the new reading, unless a reviewer has corrected them.

    Args:
        review: Lists ``before``.
        before: As it was read, without corrections.
        after: The other reading of its file.
        encoding: In which that was read.
    """
    from viewer.reviewing.reattaching import reattach  # noqa: PLC0415 - seldom needed

    moved = reattach(review, {before.id: after}).review
    return replace(
        moved,
        articles=tuple(
            replace(
                record,
                encoding=encoding,
                kept=keep_text(after),
                title=after.title if record.title == before.title else record.title,
                source=after.source if record.source == before.source else record.source,
                author=after.author if record.author == before.author else record.author,
            )
            if record.id == after.id
            else record
            for record in moved.articles
        ),
    )


def _says_itself(article: Article) -> ViewerError:
    return ViewerError(
        QCoreApplication.translate(
            "Rereading", "A file of this format says itself how it is encoded, so there is nothing to choose."
        ),
        where=str(article.path),
    )
