"""One article on the screen: native selection and search over a layout whose cost does not grow with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QWidget

from viewer.domain.article import Article, PassageId
from viewer.domain.comparison import DivergenceId
from viewer.domain.text import Span
from viewer.gui.articles.article_painter import ArticlePainter, BlockLook
from viewer.gui.articles.display_blocks import document_text
from viewer.gui.articles.held_text import HeldTextEdit
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.hit_marks import HitMarks
from viewer.gui.articles.lazy_layout import LazyLayout
from viewer.gui.articles.marks import Marks
from viewer.gui.articles.scrolling import Scrolling
from viewer.gui.articles.typography import Typography
from viewer.gui.articles.word_marks import WordMarks
from viewer.gui.articles.wording_partner import WordingPartner
from viewer.gui.reading_face import USUAL_FACE, ReadingFace
from viewer.gui.theme import Theme

NARROWEST = 300  # pixels; below that lines hold too few words to read
READING_LINE = 0.25  # share of the height at which the reader's eye is taken to rest
REST_MS = 150
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class ArticleView(HeldTextEdit):
    """A read-only article with highlights; ``ArticlePane`` adds the reader's hands.

    Positions are code points of the article's text everywhere outside this class.

    Signals:
        reading_moved: The ``PassageId`` at the reading line after the reader scrolled and came to rest.
        view_moved: Another part of the article is on screen, for whatever reason.
    """

    reading_moved = Signal(str)
    view_moved = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._passage_numbers: dict[PassageId, int] = {}
        self._emphasised: frozenset[int] = frozenset()
        self._receding = False
        document = self._document
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        layout = self._layout = LazyLayout(document)
        self._layout.paint_with(self._paint_blocks)
        document.setDocumentLayout(self._layout)
        self._marks, self._word_marks, self.hits = Marks(layout), WordMarks(layout), HitMarks(layout)
        self._partners: Mapping[PassageId, tuple[WordingPartner, ...]] = {}
        self._scrolling = Scrolling(self, self._layout)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._set_up_widget()
        self.setDocument(document)
        self.set_theme(theme or Theme(dark=False))

    def _set_up_widget(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(_SELECTABLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(NARROWEST - 20)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAcceptDrops(False)  # dropped files belong to the window
        self.viewport().setMouseTracking(True)

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article on show, or None."""
        return self._article

    @property
    def lazy_layout(self) -> LazyLayout:
        """Where the blocks of the article stand."""
        return self._layout

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._painter = ArticlePainter(theme)
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.base)
        self.setPalette(palette)
        # A style sheet of the application gave it one of its own, which would stay when the colours change.
        self.viewport().setPalette(palette)
        self.viewport().update()

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning, without highlights."""
        self._article = article
        self._passage_numbers = {passage.id: number for number, passage in enumerate(article.passages)}
        self._emphasised, self._receding = frozenset(), False
        self._marks.show(())
        self._word_marks.show(())
        self.hits.show((), None)
        self._partners = {}
        self._layout.take(article)
        with self._scrolling.by_program():
            self.show_words(document_text(article, self._layout.blocks))
            self._scrolling.go_to(0)
        self._name(article)

    def correct_article(self, article: Article) -> None:
        """Take corrected particulars (title, outlet, date) of the article on show; the text stays as it is."""
        self._article = article
        self._name(article)

    def _name(self, article: Article) -> None:
        by = ", ".join(part for part in (article.title, article.source) if part)
        self.setAccessibleName(self.tr("Article: {0}").format(by))

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Replace the highlights."""
        self._marks.show(highlights)
        count = len({highlight.divergence for highlight in highlights})
        self.setAccessibleDescription(self.tr("Divergences: {0}").format(count))
        self.viewport().update()

    def select_divergence(self, divergence: DivergenceId | None) -> None:
        """Make its highlights strong and all others pale; None makes all normal."""
        self._rest.stop()  # what is selected now decides where the texts stand, not a movement before it
        self._marks.select(divergence)
        self.viewport().update()

    def emphasise(self, passages: frozenset[PassageId]) -> None:
        """Band these passages and let the rest recede; nothing recedes where none is given.

        Passages of other articles are welcome: where only those are given, all of this article recedes.
        """
        self._emphasised = frozenset(self.numbers_of(passages))
        self._receding = bool(passages)
        self._marks.stand_out(self._emphasised if passages else None)
        self.viewport().update()

    def show_partners(self, partners: Mapping[PassageId, tuple[WordingPartner, ...]]) -> None:
        """Mark the passages that share their wording with passages of other articles."""
        self._partners = partners
        self.viewport().update()

    def show_differences(self, spans: Sequence[Span]) -> None:
        """Mark these words as differing from another article's; none takes the marks away."""
        self._word_marks.show(spans)
        self.viewport().update()

    def set_text_size(self, points: float, face: ReadingFace = USUAL_FACE) -> None:
        """Show body text at ``points`` in ``face``; headings and small print follow."""
        with self._scrolling.keeping_place():
            self._layout.set_typography(Typography(points, face))
        self._on_rewrapped()

    # Where things are

    def top_of(self, passage: PassageId) -> int | None:
        """Return the top of ``passage`` in viewport coordinates, or None if the article has it not."""
        number = self._passage_numbers.get(passage)
        if number is None:
            return None
        return self._layout.top(self._layout.first_block(number)) - self.verticalScrollBar().value()

    def bring_level(self, passage: PassageId, y: int) -> None:
        """Scroll so that the top of ``passage`` stands at ``y`` in the viewport.

        Where the article begins or ends too near for that, white space is left above or below it.
        """
        number = self._passage_numbers.get(passage)
        if number is None:
            return
        self._scrolling.bring_level(self._layout.first_block(number), y)
        self.viewport().update()
        self.view_moved.emit()

    def rect_of(self, span: Span) -> QRect:
        """Return the rectangle of the first line of ``span`` in viewport coordinates."""
        rect = self._layout.first_rect(span)
        return QRect() if rect.isNull() else rect.translated(0, -self._scrolling.value).toAlignedRect()

    def passage_at_reading_line(self) -> PassageId | None:
        """Return the passage at a quarter of the height, or None without an article."""
        if self._article is None or not self._layout.blocks:
            return None
        y = self.verticalScrollBar().value() + self.viewport().height() * READING_LINE
        return self._passage_id(self._layout.block_at_y(y))

    def _passage_id(self, block: int) -> PassageId | None:
        passage = self._layout.blocks[block].passage
        return None if self._article is None else self._article.passages[passage].id

    def numbers_of(self, passages: frozenset[PassageId]) -> list[int]:
        """Return the indexes of those of ``passages`` that this article has, in reading order."""
        numbers = self._passage_numbers
        return sorted(numbers[passage] for passage in passages if passage in numbers)

    def code_points_on_screen(self) -> tuple[int, int]:
        """Return the first code point on screen and the last, to the line; (0, 0) without an article."""
        return self._scrolling.on_screen()

    def scroll_to(self, code_point: int) -> None:
        """Bring the line of ``code_point`` to the upper edge, as the reader's own scrolling."""
        self._scrolling.go_to_line(code_point)
        self._rest.start()
        self.viewport().update()
        self.view_moved.emit()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that can be read."""
        return QSize(NARROWEST - 20, 120)

    # Scrolling

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - everything visible is painted anew
        """Settle after the scroll bar moved; the reader's own scrolling is reported once it rests."""
        self.viewport().update()
        if self._scrolling.busy:
            return
        self._scrolling.settle()
        if self._scrolling.by_reader:
            self._rest.start()
        self.view_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rewrap and keep the words at the upper edge there."""
        with self._scrolling.keeping_place():
            super().resizeEvent(event)
        self._on_rewrapped()

    def _on_rewrapped(self) -> None:
        self._marks.forget_places()
        self.viewport().update()
        self.view_moved.emit()

    def _on_rest_timeout(self) -> None:
        self._scrolling.drop_unseen_slack()
        passage = self.passage_at_reading_line()
        if passage is not None:
            self.reading_moved.emit(passage)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Keep the words in place, where others above them have been measured since, and paint."""
        if self._scrolling.hold():
            self.view_moved.emit()
        super().paintEvent(event)

    def _paint_blocks(self, painter: QPainter, clip: QRectF, caret: int) -> None:
        layout = self._layout
        column = layout.typography.column(layout.documentSize().width())
        cursor = self.painted_cursor()
        for number in layout.measure(clip.top(), clip.bottom()):
            block = layout.blocks[number]
            banded = block.passage in self._emphasised
            look = BlockLook(
                marks=self._marks.of_block(number),
                selected=self._selected_rects(number, cursor),
                differing=self._word_marks.of_block(number),
                hits=self.hits.of_block(number),
                shared=self._passage_id(number) in self._partners,
                banded=banded,
                receding=self._receding and not banded,
                caret=self._inside(number, caret),
            )
            painter.save()
            painter.translate(0, layout.top(number))
            self._painter.paint(painter, block, layout.laid(number), look, column)
            painter.restore()

    def _selected_rects(self, number: int, cursor: QTextCursor) -> list[QRectF]:
        if not cursor.hasSelection():
            return []
        start = self.document().findBlockByNumber(number).position()
        return self._layout.laid(number).rects(cursor.selectionStart() - start, cursor.selectionEnd() - start)

    def _inside(self, number: int, position: int) -> int | None:
        """Return ``position`` of the document inside the block, or None if it is elsewhere."""
        if position < 0:
            return None
        found = self.painted_block(position)
        return position - found.position() if found.blockNumber() == number else None
