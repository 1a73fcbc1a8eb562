"""The queue above the texts: which quotations need the reviewer, and for each its old words beside present places."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import Annotation, quote_from
from viewer.domain.text import Span
from viewer.gui.appearance import field_style
from viewer.gui.files.review_records import listed_review
from viewer.gui.needs import needs_of
from viewer.gui.reanchoring.decision_bar import DecisionBar
from viewer.gui.reanchoring.need_wording import count_words, left_words, need_in_list, question_words
from viewer.gui.reanchoring.place_rows import PlaceFinder
from viewer.gui.reanchoring.places_table import PlacesTable
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font
from viewer.gui.wording import source_letters
from viewer.reviewing.needing import Decider, Need, NeedKind, put_aside, put_at, take_away

Marked = Sequence[tuple[Article, Span]]
_LIST_WIDTH: Final = 300
_LEAST_HEIGHT: Final = 150


class NeedsList(QListWidget):
    """The quotations, to be walked with the arrow keys.

    Signals:
        entered: The reviewer pressed Enter on a quotation.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the places."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class NeedsPanel(QWidget):
    """Shows the queue of a session; every decision is one step that can be undone. While hidden, it does no work.

    Signals:
        place_sought: The ``ArticleId`` and the code point that the reviewer wants to see in its text.
    """

    place_sought = Signal(str, int)

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        marked: Callable[[], Marked],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._marked, self._theme = session, marked, theme
        self._finder = PlaceFinder()
        self._needs: tuple[Need, ...] = ()
        self._is_stale, self._is_filling = True, False
        self.counter, self.message = QLabel(), QLabel()
        self.list, self.table, self.decisions = NeedsList(), PlacesTable(theme), DecisionBar()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    @property
    def needs(self) -> tuple[Need, ...]:
        """The quotations on show."""
        return self._needs

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = self.table.painting.theme = theme
        rule, base = theme.rule.name(), theme.base.name()
        self.setStyleSheet(
            field_style(theme)
            + f"QListWidget {{ background: {base}; }}"
            + f"QListWidget::item {{ padding: 6px 8px; border-bottom: 1px solid {rule}; }}"
            + f"QListWidget::item:selected {{ background: {theme.accent.name()}; color: {theme.on_accent.name()}; }}"
            + "QHeaderView::section { padding: 4px 8px; border: none; }"
        )
        self._show_places()

    def refresh(self) -> None:
        """Show what needs the reviewer now; the one that was current stays so, or the next takes its place."""
        self._is_stale, self._is_filling = False, True
        session, before, row = self._session, self._current(), max(0, self.list.currentRow())
        self._needs = needs_of(session)
        letters = source_letters(session.articles)
        self.list.clear()
        self.list.addItems([need_in_list(need, letters) for need in self._needs])
        same = next((at for at, need in enumerate(self._needs) if before and need.is_like(before)), row)
        self.list.setCurrentRow(min(same, len(self._needs) - 1))
        self._is_filling = False
        self.counter.setText(count_words(len(self._needs)))
        self._pages.setCurrentIndex(0 if self._needs else 1)
        self.setFocusProxy(self.list if self._needs else self.message)
        self._show_places()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Quotations that need you"))
        self.list.setAccessibleDescription(self.tr("Enter goes on to the places where the words may stand."))
        self.list.setWordWrap(True)
        self.list.setFont(label_font(9.5))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counter.setMargin(8)
        self.message.setText(self.tr("No quotation needs you: the words of every note stand in their texts."))
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        both = QSplitter(Qt.Orientation.Horizontal)
        for part in (_column(self.counter, self.list), _column(self.table, self.decisions)):
            both.addWidget(part)
        both.setChildrenCollapsible(False)
        both.setStretchFactor(1, 1)
        both.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        self._pages.addWidget(both)
        self._pages.addWidget(self.message)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._pages)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _connect(self) -> None:
        for signal in (self._session.review_changed, self._session.articles_changed):
            signal.connect(self._on_session_changed)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.list.entered.connect(self._on_list_entered)
        self.table.place_taken.connect(self._on_table_place_taken)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        self.decisions.here_chosen.connect(self._on_table_place_taken)
        self.decisions.marked_chosen.connect(self._on_decisions_marked_chosen)
        self.decisions.aside_chosen.connect(self._on_decisions_aside_chosen)
        self.decisions.removal_confirmed.connect(self._on_decisions_removal_confirmed)

    def _current(self) -> Need | None:
        row = self.list.currentRow()
        return self._needs[row] if 0 <= row < len(self._needs) else None

    def _show_places(self) -> None:
        need = self._current()
        article = next(
            (each for each in self._session.articles if need and each.id == need.quote.article), None
        )
        if need is None or article is None:
            self._finder.forget()
            return
        rows = self._finder.find(need, article, self._theme)
        self.decisions.ask(
            question_words(need),
            has_place=bool(self._finder.places),
            is_reworded=need.kind is NeedKind.REWORDED,
            is_own=not isinstance(need.owner, Annotation) or self._session.judgements.is_own(need.owner),
        )
        self.table.show_places(rows)

    def _decider(self) -> Decider:
        return Decider(author=self._session.reviewer, when=self._session.now())

    def _put(self, article: Article, span: Span) -> None:
        need = self._current()
        if need is not None:
            quote = quote_from(article.id, article.text, span)
            review = put_at(listed_review(self._session), need, quote, self._decider())
            self._session.record(review, self.tr("Place a quotation"))
            self._tell()

    def _tell(self) -> None:
        self._session.announced.emit(left_words(len(self._needs)))

    @Slot()
    def _on_session_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @Slot(int)
    def _on_list_current_row_changed(self, _row: int) -> None:
        if not self._is_filling:
            self._show_places()

    @Slot()
    def _on_list_entered(self) -> None:
        self.table.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        need = self._current()
        if need is not None and self.isVisible() and 0 <= current.row() < len(self._finder.places):
            self.place_sought.emit(
                ArticleId(need.quote.article), self._finder.places[current.row()].span.start
            )

    @Slot()
    def _on_table_place_taken(self) -> None:
        need, row = self._current(), self.table.currentIndex().row()
        article = next(
            (each for each in self._session.articles if need and each.id == need.quote.article), None
        )
        if article is not None and 0 <= row < len(self._finder.places):
            self._put(article, self._finder.places[row].span)

    @Slot()
    def _on_decisions_marked_chosen(self) -> None:
        marked = self._marked()
        if len(marked) != 1:
            words = self.tr(
                "Mark the words in one of the texts below, with the mouse or with Shift and arrows."
            )
            self._session.announced.emit(words)
            self.decisions.advise(words)
            return
        self._put(*marked[0])

    @Slot()
    def _on_decisions_aside_chosen(self) -> None:
        need = self._current()
        if need is not None:
            review = put_aside(listed_review(self._session), need, self._decider())
            self._session.record(review, self.tr("Keep a quotation without a place"))
            self._tell()

    @Slot()
    def _on_decisions_removal_confirmed(self) -> None:
        need = self._current()
        if need is not None:
            review = take_away(listed_review(self._session), need, self._decider())
            self._session.record(review, self.tr("Remove a quotation"))
            self._tell()
            (self.list if self._needs else self).setFocus()


def _column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, int(isinstance(part, QAbstractItemView)))
    return whole
