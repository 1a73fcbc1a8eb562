"""Columns that are moved, hidden, made wider and followed; what stands in them is the matter of ``ArticlePanes``."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from viewer.domain.article import ArticleId
from viewer.gui.articles.arrangement import Arrangement
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.column_row import ColumnRow
from viewer.gui.articles.levelling import Levelling
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.pane_commands import PaneCommand, PaneState
from viewer.gui.articles.pane_header import PaneHeader
from viewer.gui.articles.source_strip import SourceChip, SourceStrip
from viewer.gui.theme import Theme
from viewer.gui.wording import source_name


class ArrangedPanes(QWidget):
    """A column per source that is on show, and a strip of letters where some are not seen.

    Signals:
        order_requested: All ``ArticleId`` in the order in which the reader wants the sources.
        article_close_requested: The ``ArticleId`` of the column that the reader wants closed.
        details_requested: The ``ArticleId`` whose particulars the reader wants to see.
        arrangement_changed: Other columns are on show, or another one leads.
    """

    order_requested = Signal(object)
    article_close_requested = Signal(str)
    details_requested = Signal(str)
    arrangement_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or Theme(dark=False)
        self._columns: dict[ArticleId, PaneColumn] = {}
        self._arrangement = Arrangement()
        self._levelling = Levelling(self._columns)
        self._lent: ArticleId | None = None  # pinned for the selection, not by the reader
        self._row = ColumnRow(self)
        self._strip = SourceStrip(self, theme=self._theme)
        self._row.overflow_changed.connect(self._on_row_overflow_changed)
        self._row.view_changed.connect(self._on_row_view_changed)
        self._strip.source_chosen.connect(self._on_strip_source_chosen)
        self._strip.all_requested.connect(self.show_all)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._strip)
        around.addWidget(self._row, 1)

    # What stands where

    @property
    def arrangement(self) -> Arrangement:
        """Which sources are on show, and which of them leads."""
        return self._arrangement

    @property
    def strip(self) -> SourceStrip:
        """The letters of the sources."""
        return self._strip

    def columns(self) -> tuple[PaneColumn, ...]:
        """Return the columns from left to right, the hidden ones in their places among them."""
        return tuple(self._columns.values())

    def pane(self, article: ArticleId) -> ArticlePane:
        """Return the pane that shows ``article``."""
        return self._columns[article].pane

    def current(self) -> ArticleId | None:
        """Return the source that has the keyboard, else the one touched last, else the first on show."""
        shown, focus = self._arrangement.shown, QApplication.focusWidget()
        for article in shown:
            if focus is not None and self._columns[article].isAncestorOf(focus):
                return article
        touched = self._levelling.last_touched
        return touched if touched in shown else next(iter(shown), None)

    def _join_header(self, article: ArticleId, header: PaneHeader) -> None:
        """Do what the reader asks for at ``header``."""
        header.commanded.connect(partial(self._on_header_commanded, article))
        header.dragged.connect(self._on_header_dragged)
        header.dropped.connect(partial(self._on_header_dropped, article))
        header.drag_cancelled.connect(self._row.unmark_drop)

    def focus_article(self, index: int) -> None:
        """Give the keyboard to the column at ``index``, where there is one; a hidden one comes on show."""
        if 0 <= index < len(self._columns):
            article = self._arrangement.order[index]
            self.show_sources((article,))
            self._row.bring_into_view(self._columns[article])
            self.pane(article).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # How the columns stand

    def set_following(self, *, following: bool) -> None:
        """Lock the columns together, or let each scroll on its own."""
        self._arrange(self._arrangement.locked(following=following))

    def follow(self, article: ArticleId | None) -> None:
        """Let the others follow ``article`` alone; None lets them follow each that is moved."""
        self._arrange(self._arrangement.led_by(article))

    def hide_source(self, article: ArticleId) -> None:
        """Take the column of ``article`` out of sight; the source stays open, and the next has the keyboard."""
        had_keyboard = self._columns[article].isAncestorOf(QApplication.focusWidget() or self._row)
        order = self._arrangement.order
        self._arrange(self._arrangement.hiding(article))
        left = [each for each in order if each in self._arrangement.shown]
        if had_keyboard and left:
            after = (each for each in left if order.index(each) > order.index(article))
            self.focus_article(order.index(next(after, left[-1])))

    def show_only(self, article: ArticleId) -> None:
        """Hide all others."""
        self._arrange(self._arrangement.showing_only(article))

    @Slot()
    def show_all(self) -> None:
        """Bring all hidden columns back."""
        self.show_sources(self._arrangement.hidden)

    def show_sources(self, articles: Iterable[ArticleId]) -> None:
        """Bring the columns of ``articles`` back, level with the others."""
        returning = self._arrangement.hidden.intersection(articles)
        self._arrange(self._arrangement.showing(returning))
        for article in returning:
            self._levelling.rejoin(article)

    def pin(self, article: ArticleId | None) -> None:
        """Keep the column of ``article`` in view while the others scroll sideways; None pins none."""
        self._lent = None
        self._row.pin(None if article is None else self._columns[article])
        self._show_states()

    def carry_out(self, command: PaneCommand, article: ArticleId) -> None:
        """Do with the source what the reader chose in a menu."""
        column, arrangement = self._columns[article], self._arrangement
        deeds: Mapping[PaneCommand, Callable[[], object]] = {
            PaneCommand.MOVE_LEFT: partial(self._move, article, arrangement.moved(article, -1)),
            PaneCommand.MOVE_RIGHT: partial(self._move, article, arrangement.moved(article, 1)),
            PaneCommand.HIDE: partial(self.hide_source, article),
            PaneCommand.ONLY: partial(self.show_only, article),
            PaneCommand.LEAD: partial(self.follow, None if arrangement.leader == article else article),
            PaneCommand.PIN: partial(self.pin, None if column is self._row.pinned else article),
            PaneCommand.WIDER: partial(self._row.widen, column, 1),
            PaneCommand.NARROWER: partial(self._row.widen, column, -1),
            PaneCommand.EVEN: self._row.even_out,
            PaneCommand.DETAILS: partial(self.details_requested.emit, article),
            PaneCommand.CLOSE: partial(self.article_close_requested.emit, article),
        }
        deeds[command]()

    def _move(self, article: ArticleId, order: tuple[ArticleId, ...]) -> None:
        """Ask for another order, and keep the source that was moved in view."""
        if order != self._arrangement.order:
            self.order_requested.emit(order)
            self._row.bring_into_view(self._columns[article])

    def _arrange(self, arrangement: Arrangement) -> None:
        """Show the columns as ``arrangement`` says."""
        before, self._arrangement = self._arrangement, arrangement
        self._levelling.arrange(arrangement)
        shown = [self._columns[article] for article in arrangement.shown]
        self._row.show_columns(shown)
        stops = [stop for column in shown for stop in column.tab_stops()]
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)
        self._show_states()
        self._show_strip()
        if arrangement != before:
            self.arrangement_changed.emit()

    def _show_states(self) -> None:
        """Let every header offer what can be done with its column."""
        shown = self._arrangement.shown
        for place, article in enumerate(shown):
            column = self._columns[article]
            state = PaneState(
                is_first=place == 0,
                is_last=place == len(shown) - 1,
                leads=article == self._arrangement.leader,
                pinned=column is self._row.pinned,
                pinnable=self._row.overflows,
            )
            column.header.show_state(state)

    def _show_strip(self) -> None:
        """Show the letters where any source is hidden or out of sight."""
        hidden = self._arrangement.hidden
        chips = [
            SourceChip(
                article=article,
                letter=column.letter,
                name="" if column.pane.article is None else source_name(column.pane.article),
                hidden=article in hidden,
                in_view=article not in hidden and self._row.is_in_view(column),
            )
            for article, column in self._columns.items()
        ]
        self._strip.show_sources(chips, self.hidden_words())
        self._strip.setVisible(bool(hidden) or self._row.overflows)

    def hidden_words(self) -> str:
        """Return in words what of the selection stands in hidden columns; ``""`` where nothing does."""
        speaking = self._levelling.speaking
        letters = [self._columns[each].letter for each in self._arrangement.order if each in speaking]
        hidden = [
            self._columns[each].letter
            for each in self._arrangement.order
            if each in speaking & self._arrangement.hidden
        ]
        if not hidden:
            return ""
        words = self.tr("Part of the selected finding is hidden: {letters}")
        if hidden == letters:
            words = self.tr("All of the selected finding is hidden: {letters}")
        return words.format(letters=", ".join(hidden))

    # What the reader does

    @Slot()
    def _on_row_overflow_changed(self) -> None:
        self._show_states()
        self._show_strip()

    @Slot()
    def _on_row_view_changed(self) -> None:
        self._show_strip()

    @Slot(str)
    def _on_strip_source_chosen(self, article: str) -> None:
        self.focus_article(self._arrangement.order.index(ArticleId(article)))

    def _on_header_commanded(self, article: ArticleId, command: str) -> None:
        self._levelling.touch(article)
        self.carry_out(PaneCommand(command), article)

    @Slot(QPoint)
    def _on_header_dragged(self, place: QPoint) -> None:
        self._row.mark_drop(self._row.mapFromGlobal(place), self._theme.accent)

    def _on_header_dropped(self, article: ArticleId, place: QPoint) -> None:
        self._row.unmark_drop()
        before = self._row.drop_place(self._row.mapFromGlobal(place))
        other = next((each for each, column in self._columns.items() if column is before), None)
        self._move(article, self._arrangement.moved_before(article, other))
