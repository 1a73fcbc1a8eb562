"""One article to read: native selection, copy and search over a layout whose cost does not grow with it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from viewer.domain.article import Article, PassageId
from viewer.domain.comparison import DivergenceId
from viewer.domain.text import Span
from viewer.gui.articles.highlight import Highlight
from viewer.gui.theme import Theme


class ArticlePane(QTextEdit):
    """A read-only article with highlights.

    Signals:
        divergence_clicked: The ``DivergenceId`` of the highlight that the reader clicked; where several lie
            on top of one another, each click gives the next.
        reading_moved: The ``PassageId`` at the reading line after the reader scrolled and came to rest.
    """

    divergence_clicked = Signal(str)
    reading_moved = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or Theme(dark=False)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        raise NotImplementedError

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning, without highlights."""
        raise NotImplementedError

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Replace the highlights."""
        raise NotImplementedError

    def select_divergence(self, divergence: DivergenceId | None) -> None:
        """Make its highlights strong and all others pale; None makes all normal."""
        raise NotImplementedError

    def emphasise(self, passages: frozenset[PassageId]) -> None:
        """Band these passages and let the rest recede; nothing recedes where none is given."""
        raise NotImplementedError

    def top_of(self, passage: PassageId) -> int | None:
        """Return the top of ``passage`` in viewport coordinates, or None if the article has it not."""
        raise NotImplementedError

    def bring_level(self, passage: PassageId, y: int) -> None:
        """Scroll so that the top of ``passage`` stands at ``y`` in the viewport."""
        raise NotImplementedError

    def rect_of(self, span: Span) -> QRect:
        """Return the rectangle of the first line of ``span`` in viewport coordinates."""
        raise NotImplementedError

    def set_text_size(self, points: float) -> None:
        """Show body text at ``points``; headings and small print follow."""
        raise NotImplementedError
