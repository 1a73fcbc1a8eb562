"""An article on the screen that can be cut into other passages while it is read."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter

from viewer.domain.article import Article, PassageId
from viewer.gui.articles.article_view import ArticleView
from viewer.gui.articles.display_blocks import document_text
from viewer.gui.articles.hand_marks import NO_HAND_MARKS, HandMarks, paint_outline, paint_sign, sign_place
from viewer.gui.articles.keeping_caret import keeping_caret
from viewer.gui.theme import Theme


class CorrectedView(ArticleView):
    """Takes corrections of the article on show, and marks what was done by hand."""

    _hand_marks: HandMarks = NO_HAND_MARKS
    _outlined: frozenset[PassageId] = frozenset()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        super().set_theme(theme)

    def correct_article(self, article: Article) -> None:
        """Take corrected particulars and passages of the article on show; what the reader sees and has marked stays."""
        before = self._article
        if before is None or before.passages == article.passages:
            super().correct_article(article)
            return
        banded = frozenset(before.passages[number].id for number in self._emphasised)
        with self._scrolling.keeping_place(), keeping_caret(self, self._layout):
            super().correct_article(article)
            self._passage_numbers = {passage.id: number for number, passage in enumerate(article.passages)}
            self._emphasised = frozenset(self.numbers_of(banded))
            self._layout.take(article)
            self.show_words(document_text(article, self._layout.blocks))
        self._marks.place_anew()
        self._on_rewrapped()

    def show_hand_marks(self, marks: HandMarks) -> None:
        """Mark what a reviewer did to passages, which may be of any article."""
        self._hand_marks = marks
        self.viewport().update()

    def outline(self, passages: frozenset[PassageId]) -> None:
        """Frame these passages, which may be of any article: they take part in a link in the making."""
        if passages != self._outlined:
            self._outlined = passages
            self.viewport().update()

    def passage_at_point(self, place: QPoint) -> PassageId | None:
        """Return the passage at a place of the viewport, or None without an article."""
        if not self._layout.blocks:
            return None
        return self._passage_id(self._layout.block_at_y(place.y() + self.verticalScrollBar().value()))

    def code_point_at_point(self, place: QPoint) -> int:
        """Return the code point of the article that is nearest to a place of the viewport."""
        return self._layout.code_point_at(self.cursorForPosition(place).position())

    def caret_code_point(self) -> int:
        """Return the code point of the article at which the caret stands."""
        return self._layout.code_point_at(self.textCursor().position())

    def hand_hint_at(self, place: QPoint) -> str:
        """Return what was done by hand to the passage in whose gutter ``place`` is."""
        column = self._layout.typography.column(self._layout.documentSize().width())
        passage = self.passage_at_point(place)
        if passage is None or passage not in self._hand_marks or place.x() >= column.left:
            return ""
        return "\n".join(self._hand_marks[passage].words)

    def _paint_blocks(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        super()._paint_blocks(painter, clip, caret)
        if not self._hand_marks and not self._outlined:
            return
        layout = self._layout
        column = layout.typography.column(layout.documentSize().width())
        for number in layout.measure(clip.top(), clip.bottom()):
            passage = self._passage_id(number)
            if passage is None:
                continue
            painter.save()
            painter.translate(0, layout.top(number))
            mark = self._hand_marks.get(passage)
            if mark is not None and layout.blocks[number].opens:
                paint_sign(painter, sign_place(layout.laid(number), column), mark.sign, self._theme)
            if passage in self._outlined:
                paint_outline(painter, layout.laid(number), column, self._theme)
            painter.restore()
