"""One article with its header and its overview."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from viewer.domain.article import Article, PassageId
from viewer.domain.comparison import DivergenceId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.match_chip import MatchChip
from viewer.gui.articles.overview_ruler import OverviewRuler
from viewer.gui.articles.pane_header import PaneHeader
from viewer.gui.theme import Theme


class PaneColumn(QFrame):
    """Header, article and ruler.

    Signals:
        match_chosen: The index of the match to bring on screen.
    """

    match_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self.pane = ArticlePane(self, theme=theme)
        self.ruler = OverviewRuler(self.pane, self, theme=theme)
        self._highlights: tuple[Highlight, ...] | None = None
        self.header = PaneHeader(self, theme=theme)
        self.setMinimumWidth(NARROWEST)
        self.setObjectName("PaneColumn")
        self._lay_out()
        self.ruler.place_chosen.connect(self.pane.scroll_to)
        self.pane.focus_changed.connect(self._on_pane_focus_changed)
        self.chip.match_chosen.connect(self.match_chosen)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.pane, 1)
        body.addWidget(self.ruler)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)

    @property
    def chip(self) -> MatchChip:
        """What says how many passages match the selection."""
        return self.header.chip

    @property
    def letter(self) -> str:
        """The letter by which the source is called."""
        return self.header.letter

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        for part in (self.pane, self.ruler, self.header):
            part.set_theme(theme)

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning; corrections of the one on show leave the words in place."""
        shown = self.pane.article
        if shown is not None and shown.text == article.text:
            self.pane.correct_article(article)
            self.ruler.place_anew()
        else:
            self.pane.show_article(article)
            self.show_highlights(())
            self.ruler.show_notes(())
            self.select(None, frozenset())
        self.header.show_particulars(article)

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Replace the highlights in text and ruler, if they are others."""
        if highlights == self._highlights:
            return
        self._highlights = highlights
        self.pane.show_highlights(highlights)
        self.ruler.show_highlights(highlights)

    def select(self, divergence: DivergenceId | None, passages: frozenset[PassageId]) -> None:
        """Make one divergence strong and band ``passages``, which may be of any article."""
        self.pane.select_divergence(divergence)
        self.pane.emphasise(passages)
        self.ruler.select(divergence, passages)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key goes to, in order."""
        buttons = self.chip.buttons
        return tuple(
            part
            for part in (self.header.menu_button, *buttons, self.pane)
            if part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        )

    @Slot(bool)
    def _on_pane_focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.header.set_focused(focused=has_focus)
