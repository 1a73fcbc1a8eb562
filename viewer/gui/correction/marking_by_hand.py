"""Marks in the texts what a reviewer did to passages: linked them, kept them apart, cut or classed them anew."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import PassageId
from viewer.gui.articles.hand_marks import HandMark, HandMarks, HandSign
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.hand_links import find_hand_links
from viewer.gui.session import ReviewSession
from viewer.gui.wording import passage_kind_words
from viewer.reviewing.correcting import corrected_passages


class HandMarking(QObject):
    """Keeps the signs beside the passages of one window in step with the review."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._said: tuple[object, ...] = ()
        session.review_changed.connect(self._on_session_changed)
        session.articles_changed.connect(self._on_session_changed)
        session.comparison_changed.connect(self._on_session_changed)

    @Slot()
    def _on_session_changed(self) -> None:
        """Mark anew where links, corrections or texts are others; typing a note changes nothing here."""
        review, articles = self._session.review, self._session.articles
        columns = tuple(column.pane.article for column in self._panes.columns())
        said = (review.links, review.corrections, articles, columns)
        if said == self._said:
            return
        self._said = said
        marks = self._find_marks()
        for column in self._panes.columns():
            column.pane.show_hand_marks(marks)

    def _find_marks(self) -> HandMarks:
        lines: dict[PassageId, list[str]] = {}
        signs: dict[PassageId, HandSign] = {}
        for passage, words in self._corrections():
            lines.setdefault(passage, []).append(words)
            signs[passage] = HandSign.CORRECTED
        for passage, words, sign in self._links():
            lines.setdefault(passage, []).append(words)
            signs[passage] = HandSign.LINKED if signs.get(passage) is HandSign.LINKED else sign
        return {
            passage: HandMark(sign=signs[passage], words=tuple(words)) for passage, words in lines.items()
        }

    def _links(self) -> list[tuple[PassageId, str, HandSign]]:
        found = []
        for hand in find_hand_links(self._session.articles, self._session.review.links):
            for passage in sorted(hand.passages):
                words = (
                    self.tr("Linked by hand with {passage}.")
                    if hand.link.linked
                    else self.tr("Kept apart by hand from {passage}.")
                )
                sign = HandSign.LINKED if hand.link.linked else HandSign.APART
                found.append((passage, words.format(passage=hand.other(passage).called), sign))
        return found

    def _corrections(self) -> list[tuple[PassageId, str]]:
        words = self.tr("Corrected by hand: {kind}. The menu of the passage restores it.")
        return [
            (passage.id, words.format(kind=passage_kind_words(passage.kind)))
            for article in self._session.articles
            for passage in corrected_passages(article, self._session.review.corrections)
        ]
