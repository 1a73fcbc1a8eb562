"""All articles side by side, kept level on what the reader looks at."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence
from viewer.gui.articles.highlight import Highlight
from viewer.gui.theme import Theme


class ArticlePanes(QWidget):
    """A column per article.

    Signals:
        divergence_clicked: The ``DivergenceId`` that the reader clicked in a text or a ruler.
        article_close_requested: The ``ArticleId`` of the column whose close button was pressed.
    """

    divergence_clicked = Signal(str)
    article_close_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or Theme(dark=False)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        raise NotImplementedError

    def set_text_size(self, points: float) -> None:
        """Show all articles with body text at ``points``."""
        raise NotImplementedError

    def set_following(self, *, following: bool) -> None:
        """Lock the columns together, or let each scroll on its own."""
        raise NotImplementedError

    def show_articles(self, articles: tuple[Article, ...]) -> None:
        """Show one column per article; columns of articles that stay keep their place."""
        raise NotImplementedError

    def show_comparison(
        self, comparison: Comparison | None, highlights: Mapping[ArticleId, tuple[Highlight, ...]]
    ) -> None:
        """Highlight what diverges, and follow by what is aligned; None clears both."""
        raise NotImplementedError

    def select(
        self,
        divergence: Divergence | None,
        matches: Mapping[ArticleId, tuple[PassageId, ...]],
        anchor: ArticleId | None,
    ) -> None:
        """Bring the matching passages of all columns level with the anchor's, and let the rest recede."""
        raise NotImplementedError
