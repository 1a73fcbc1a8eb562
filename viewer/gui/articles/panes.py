"""All articles side by side, kept level on what the reader looks at."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.column_row import ColumnRow
from viewer.gui.articles.following import Partners, find_partners
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.opponents import find_opponent
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.theme import Theme
from viewer.gui.wording import source_letter

_LEVEL = 0.25  # share of the height at which a selected passage is shown, if the anchor does not say

_IN_VIEW = 0.5  # share of the height in which the anchor's passage is left where the reader has it


class ArticlePanes(QWidget):
    """A column per article.

    Signals:
        divergence_clicked: The ``DivergenceId`` that the reader clicked in a text.
        article_close_requested: The ``ArticleId`` of the column whose close button was pressed.
        differences_requested: The passage whose differing words the reader wants to see, and the one it is held
            against.
        differences_dismissed: The reader has seen enough of them.
        card_requested: The ``ArticleId``, the highlights that the pointer rests on, and the line under it.
        hovered: The pointer went to other highlights, or to none.
    """

    divergence_clicked = Signal(str)
    article_close_requested = Signal(str)
    differences_requested = Signal(str, str)
    differences_dismissed = Signal()
    card_requested = Signal(str, object, QRect)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or Theme(dark=False)
        self._columns: dict[ArticleId, PaneColumn] = {}
        self._points = 11.0
        self._following = True
        self._partners: Partners = {}
        self._matches: Mapping[ArticleId, tuple[PassageId, ...]] = {}
        self._silent: frozenset[ArticleId] = frozenset()
        self._current: dict[ArticleId, int] = {}
        self._last_touched: ArticleId | None = None
        self._lent: ArticleId | None = None  # pinned for the selection, not by the reader
        self._row = ColumnRow(self)
        self._row.overflow_changed.connect(self._offer_pins)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._row)

    # What is shown

    @property
    def following(self) -> bool:
        """Whether the other columns follow the one that the reader scrolls."""
        return self._following

    def columns(self) -> tuple[PaneColumn, ...]:
        """Return the columns from left to right."""
        return tuple(self._columns.values())

    def pane(self, article: ArticleId) -> ArticlePane:
        """Return the pane that shows ``article``."""
        return self._columns[article].pane

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        for column in self._columns.values():
            column.set_theme(theme)

    def set_text_size(self, points: float) -> None:
        """Show all articles with body text at ``points``."""
        self._points = points
        for column in self._columns.values():
            column.pane.set_text_size(points)

    def set_following(self, *, following: bool) -> None:
        """Lock the columns together, or let each scroll on its own."""
        self._following = following

    def show_articles(self, articles: tuple[Article, ...]) -> None:
        """Show one column per article; columns of articles that stay keep their place."""
        kept = self._columns
        self._columns = {}
        for place, article in enumerate(articles):
            column = kept.pop(article.id, None) or self._make_column(article)
            if column.pane.article != article:
                column.show_article(article)
            column.show_letter(source_letter(place))
            self._columns[article.id] = column
        self._row.show_columns(self.columns())
        for column in kept.values():
            column.setParent(None)
            column.deleteLater()
        if self._last_touched not in self._columns:
            self._last_touched = None
        self._offer_pins()

    def show_comparison(
        self, comparison: Comparison | None, highlights: Mapping[ArticleId, tuple[Highlight, ...]]
    ) -> None:
        """Highlight what diverges, and follow by what is aligned; None clears both."""
        self._partners = {} if comparison is None else find_partners(comparison)
        for article, column in self._columns.items():
            column.show_highlights(highlights.get(article, ()))

    def select(
        self,
        divergence: Divergence | None,
        matches: Mapping[ArticleId, tuple[PassageId, ...]],
        anchor: ArticleId | None,
    ) -> None:
        """Bring the matching passages of all columns level with the anchor's, and let the rest recede.

        Without a divergence the matches are the passages that a note on no divergence quotes, if one is selected.

        The anchor is the article given, else the one that the reader touched last, else the first with a match.
        """
        self._matches = matches
        self._silent = frozenset(divergence.silent) if divergence else frozenset()
        self._current = dict.fromkeys(self._columns, 0)
        passages = frozenset(passage for found in self._matches.values() for passage in found)
        leader = self._choose_anchor(anchor)
        for article, column in self._columns.items():
            column.select(None if divergence is None else divergence.id, passages)
            column.set_anchor(is_anchor=divergence is not None and article == leader)
            self._show_chip(article)
        if leader is not None:
            self._show_with_opponent(
                leader, divergence
            )  # first, since other widths break the lines elsewhere
            self._level_all(leader)

    def clear_marked(self) -> None:
        """Let no words be marked in any text."""
        for column in self._columns.values():
            column.pane.clear_marked()

    def bring_into_view(self, *articles: ArticleId) -> None:
        """Scroll sideways until the column of an article is seen, or the columns of two."""
        columns = [self._columns[article] for article in articles]
        if len(columns) == 1:
            self._row.bring_into_view(columns[0])
        else:
            self._row.show_together(*columns)

    def focus_article(self, index: int) -> None:
        """Give the keyboard to the column at ``index``, where there is one."""
        if 0 <= index < len(self._columns):
            column = self.columns()[index]
            self._row.bring_into_view(column)
            column.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_column(self, article: Article) -> PaneColumn:
        column = PaneColumn(self._row, theme=self._theme)
        column.pane.set_text_size(self._points)
        column.close_requested.connect(partial(self.article_close_requested.emit, article.id))
        column.pin_toggled.connect(partial(self._on_column_pin_toggled, article.id))
        column.match_chosen.connect(partial(self._on_column_match_chosen, article.id))
        column.pane.divergence_clicked.connect(partial(self._on_pane_divergence_clicked, article.id))
        column.pane.reading_moved.connect(partial(self._on_pane_reading_moved, article.id))
        column.pane.differences_requested.connect(self.differences_requested)
        column.pane.differences_dismissed.connect(self.differences_dismissed)
        column.pane.card_requested.connect(partial(self.card_requested.emit, article.id))
        column.pane.hovered.connect(self.hovered)
        return column

    def _show_with_opponent(self, leader: ArticleId, divergence: Divergence | None) -> None:
        """Bring the leader into view and the first column that says otherwise, pinning the leader where it must be."""
        other = None if divergence is None else find_opponent(divergence, leader, tuple(self._columns))
        if self._lent not in (None, leader):
            self.pin(None)
        if other is None:
            self._row.bring_into_view(self._columns[leader])
            return
        columns = self._columns[leader], self._columns[other]
        if self._row.pinned is None and not self._row.can_show_together(*columns):
            self.pin(leader)
            self._lent = leader
        self._row.show_together(*columns)

    def pin(self, article: ArticleId | None) -> None:
        """Keep the column of ``article`` in view while the others scroll sideways; None pins none."""
        self._lent = None
        self._row.pin(None if article is None else self._columns[article])
        self._offer_pins()

    def _offer_pins(self) -> None:
        for column in self._columns.values():
            column.offer_pin(offered=self._row.overflows, pinned=column is self._row.pinned)

    def _on_column_pin_toggled(self, article: ArticleId, pinned: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.pin(article if pinned else None)

    # Selecting and following

    def _choose_anchor(self, asked: ArticleId | None) -> ArticleId | None:
        speaking = [article for article in self._columns if self._matches.get(article)]
        for wish in (asked, self._last_touched):
            if wish in speaking:
                return wish
        return speaking[0] if speaking else None

    def _level_all(self, leader: ArticleId) -> None:
        """Leave the anchor where the reader has it if its match is in view, and bring the others level."""
        pane = self.pane(leader)
        match = self._matches[leader][0]
        height = pane.viewport().height()
        top = pane.top_of(match)
        level = round(height * _LEVEL)
        if top is not None and 0 <= top <= height * _IN_VIEW:
            level = top
        for article, found in self._matches.items():
            if found and article in self._columns:
                self.pane(article).bring_level(found[0], level)

    def _show_chip(self, article: ArticleId) -> None:
        chip = self._columns[article].chip
        if not self._matches:
            chip.show_none()
            return
        count, current = len(self._matches.get(article, ())), self._current.get(article, 0)
        if count and article in self._silent:
            chip.show_related(count, current)
        else:
            chip.show_matches(count, current)

    def _on_column_match_chosen(self, article: ArticleId, number: int) -> None:
        self._current[article] = number
        self._show_chip(article)
        pane = self.pane(article)
        pane.bring_level(self._matches[article][number], round(pane.viewport().height() * _LEVEL))

    def _on_pane_divergence_clicked(self, article: ArticleId, divergence: str) -> None:
        self._last_touched = article
        self.divergence_clicked.emit(divergence)

    def _on_pane_reading_moved(self, article: ArticleId, passage: str) -> None:
        if article not in self._columns:
            return  # it came to rest only after its column was closed
        self._last_touched = article
        if not self._following:
            return
        here = PassageId(passage)
        top = self.pane(article).top_of(here)
        for other, partner in self._partners.get(here, {}).items():
            if other in self._columns and top is not None:  # a long passage may begin above the screen
                self.pane(other).bring_level(partner, max(0, top))
