"""All articles side by side, kept level on what the reader looks at."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.article import Article, ArticleId, PassageId
from viewer.domain.comparison import Comparison, Divergence
from viewer.gui.articles.arranged_panes import ArrangedPanes
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.opponents import find_opponent
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.ribbon_handle import GAP
from viewer.gui.articles.ruler_note import RulerNote
from viewer.gui.reading_face import USUAL_FACE, ReadingFace
from viewer.gui.theme import Theme
from viewer.gui.wording import source_letter

_ROOM_TO_PIN = NARROWEST * 3 // 2
"""Pixels; with fewer, too little of another column is seen beside one that is pinned."""


class ArticlePanes(ArrangedPanes):
    """The articles in their columns.

    Signals:
        divergence_clicked: The ``DivergenceId`` that the reader clicked in a text or on its ruler.
        note_clicked: The ``AnnotationId`` that the reader clicked on a ruler.
        differences_requested: The passage whose differing words the reader wants to see, and the one it is held
            against.
        differences_dismissed: The reader has seen enough of them.
        reading_moved: The passage to which the reader scrolled a text.
        view_moved: Another part of some text is on screen.
        card_requested: The ``ArticleId``, the highlights that the pointer rests on, and the line under it.
        hovered: The pointer went to other highlights, or to none.
        menu_requested: A menu opens on a passage of an article, at a code point of it.
    """

    divergence_clicked = Signal(str)
    note_clicked = Signal(str)
    differences_requested = Signal(str, str)
    differences_dismissed = Signal()
    reading_moved = Signal(str)
    view_moved = Signal()
    card_requested = Signal(str, object, QRect)
    hovered = Signal(object)
    menu_requested = Signal(QMenu, str, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._points, self._face = 11.0, USUAL_FACE
        self._divergence: Divergence | None = None
        self.ribbons = self._row.ribbons
        self.ribbons.passage_chosen.connect(self._on_ribbons_passage_chosen)
        self._in_hand: ArticleId | None = None

    # What is shown

    def pane_in_hand(self) -> ArticlePane | None:
        """Return the pane that has the keyboard, or had it last; None where none had it yet."""
        return self._columns[self._in_hand].pane if self._in_hand in self._columns else None

    def shows(self, article: ArticleId) -> bool:
        """Tell whether ``article`` has a column."""
        return article in self._columns

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self._strip.set_theme(theme)
        self.ribbons.set_theme(theme)
        for column in self._columns.values():
            column.set_theme(theme)

    def set_text_size(self, points: float, face: ReadingFace = USUAL_FACE) -> None:
        """Show all articles with body text at ``points`` in ``face``."""
        if (points, face) == (self._points, self._face):
            return
        self._points, self._face = points, face
        for column in self._columns.values():
            column.pane.set_text_size(points, face)

    def show_articles(self, articles: tuple[Article, ...]) -> None:
        """Show one column per article; columns of articles that stay keep their place."""
        kept = dict(self._columns)
        self._columns.clear()
        for place, article in enumerate(articles):
            column = kept.pop(article.id, None) or self._make_column(article)
            if column.pane.article != article:
                column.show_article(article)
            column.header.show_letter(source_letter(place))
            self._columns[article.id] = column
        self._arrange(self._arrangement.with_sources(self._columns))
        for column in kept.values():
            self._row.forget(column)
            column.deleteLater()

    def show_comparison(
        self, comparison: Comparison | None, highlights: Mapping[ArticleId, tuple[Highlight, ...]]
    ) -> None:
        """Highlight what diverges, and follow by what is aligned; None clears both."""
        self._levelling.take(comparison)
        for article, column in self._columns.items():
            column.show_highlights(highlights.get(article, ()))

    def show_notes(self, notes: Mapping[ArticleId, tuple[RulerNote, ...]]) -> None:
        """Mark the annotations on the rulers."""
        for article, column in self._columns.items():
            column.ruler.show_notes(notes.get(article, ()))

    def select(
        self,
        divergence: Divergence | None,
        matches: Mapping[ArticleId, tuple[PassageId, ...]],
        anchor: ArticleId | None,
        *,
        staying: bool = False,
    ) -> None:
        """Bring the matching passages of all columns level with the anchor's, and let the rest recede.

        Without a divergence the matches are the passages that a note on no divergence quotes, if one is selected.

        The anchor is the article given, else the one that the reader touched last, else the first with a match.
        What was selected before and is only found anew is shown ``staying`` where the reader is.
        """
        self._divergence = divergence
        self._levelling.select(matches, divergence)
        passages = frozenset(passage for found in matches.values() for passage in found)
        leader = self._levelling.choose_anchor(anchor)
        for article, column in self._columns.items():
            column.select(None if divergence is None else divergence.id, passages)
            column.header.set_anchor(is_anchor=divergence is not None and article == leader)
        if leader is None and self._lent is not None:
            self.pin(None)
        elif leader is not None and not staying:
            self._show_with_opponent(leader)  # first, since other widths break the lines elsewhere
            asked_for = (
                divergence is None and anchor is not None
            )  # a passage: others move only if they follow
            alone = asked_for and not self._arrangement.moves_others(leader)
            self._levelling.level_all(leader, alone=alone)
        self._show_strip()

    @Slot()
    def level_again(self) -> None:
        """Bring what is selected level once more, where the texts have become much higher or lower."""
        leader = self._levelling.choose_anchor(None)
        if leader is not None and self._divergence is not None:
            self._levelling.level_all(leader)

    def show_passage(self, article: ArticleId, passage: PassageId) -> None:
        """Bring ``passage`` to the reading line, and the other columns level with it if they follow."""
        self.show_sources((article,))
        self._row.bring_into_view(self._columns[article])
        self._levelling.bring(article, passage)
        self._on_pane_reading_moved(article, passage)

    def clear_marked(self) -> None:
        """Let no words be marked in any text."""
        for column in self._columns.values():
            column.pane.clear_marked()

    def bring_into_view(self, *articles: ArticleId) -> None:
        """Scroll sideways until the column of an article is seen, or the columns of two; hidden ones come on show."""
        self.show_sources(articles)
        columns = [self._columns[article] for article in articles]
        if len(columns) == 1:
            self._row.bring_into_view(columns[0])
        else:
            self._row.show_together(*columns)

    def show_place(self, article: ArticleId, code_point: int) -> None:
        """Bring the passage that holds ``code_point``, chosen elsewhere, into view; a hidden column comes on show."""
        self.show_sources((article,))
        self._row.bring_into_view(self._columns[article])
        self._levelling.touch(article)
        self._levelling.show_place(article, code_point)

    def _make_column(self, article: Article) -> PaneColumn:
        column = PaneColumn(self._row, theme=self._theme)
        column.pane.set_text_size(self._points, self._face)
        ruler, pane = column.ruler, column.pane
        self._join_header(article.id, column.header)
        column.match_chosen.connect(partial(self._levelling.show_match, article.id))
        ruler.finding_chosen.connect(partial(self._on_ruler_finding_chosen, article.id))
        ruler.note_chosen.connect(partial(self._on_ruler_note_chosen, article.id))
        pane.divergence_clicked.connect(partial(self._on_pane_divergence_clicked, article.id))
        pane.reading_moved.connect(partial(self._on_pane_reading_moved, article.id))
        pane.view_moved.connect(partial(self._on_pane_view_moved, column))
        pane.differences_requested.connect(self.differences_requested)
        pane.differences_dismissed.connect(self.differences_dismissed)
        pane.card_requested.connect(partial(self.card_requested.emit, article.id))
        pane.hovered.connect(self.hovered)
        pane.focus_changed.connect(partial(self._on_pane_focus_changed, article.id))
        pane.menu_requested.connect(self.menu_requested)
        return column

    def _show_with_opponent(self, leader: ArticleId) -> None:
        """Bring the leader into view and the first column that says otherwise, pinning the leader where it must be."""
        shown, divergence = self._arrangement.shown, self._divergence
        other = None if divergence is None else find_opponent(divergence, leader, shown)
        two_fit = self._row.width() >= 2 * NARROWEST + GAP
        if self._lent is not None and (self._lent != leader or not two_fit):
            self.pin(None)
        if other is None or not two_fit:
            self._row.bring_into_view(self._columns[leader])
            return
        columns = self._columns[leader], self._columns[other]
        if self._row.pinned is None and not self._row.can_show_together(*columns):
            if self._row.width() < _ROOM_TO_PIN:
                self._row.bring_into_view(columns[0])
                return
            self.pin(leader)
            self._lent = leader
        self._row.show_together(*columns)

    # What the reader does

    def _on_ruler_finding_chosen(self, article: ArticleId, divergence: str, code_point: int) -> None:
        self._on_pane_divergence_clicked(article, divergence)
        self._levelling.show_match_at(article, code_point)

    def _on_ruler_note_chosen(self, article: ArticleId, annotation: str, code_point: int) -> None:
        self._levelling.touch(article)
        self.note_clicked.emit(annotation)
        self._levelling.show_match_at(article, code_point)

    def _on_pane_focus_changed(self, article: ArticleId, has_focus: bool) -> None:  # noqa: FBT001 - Qt's signal
        if has_focus:
            self._in_hand = article

    def _on_pane_divergence_clicked(self, article: ArticleId, divergence: str) -> None:
        self._levelling.touch(article)
        self.divergence_clicked.emit(divergence)

    def _on_pane_reading_moved(self, article: ArticleId, passage: str) -> None:
        if article in self._columns:  # it may come to rest only after its column was closed
            self._levelling.follow(article, PassageId(passage))
            self.reading_moved.emit(passage)

    def _on_pane_view_moved(self, column: PaneColumn) -> None:
        self.ribbons.note_move(column)
        self.view_moved.emit()

    def _on_ribbons_passage_chosen(self, article: str, passage: str, y: int) -> None:
        """Bring a passage to the height of the one from which a ribbon leads to it."""
        self._row.bring_into_view(self._columns[ArticleId(article)])
        self._levelling.bring(ArticleId(article), PassageId(passage), y)
