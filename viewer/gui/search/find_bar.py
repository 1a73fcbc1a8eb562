"""Looks for words in all texts at once: a field, how often each source has them, and a list of all places."""

from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import ArticleId
from viewer.gui.appearance import field_style
from viewer.gui.search.concordance import Concordance
from viewer.gui.search.finding_words import MOST_HITS, Query
from viewer.gui.search.text_search import NOTHING, Hit, TextSearch
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme
from viewer.gui.widgets.flow_layout import FlowLayout
from viewer.gui.wording import source_letter, source_name

_LIST_HEIGHT: Final = 150


class FindBar(QWidget):
    """Asks the search of the window, and says what it found.

    Signals:
        search_left: The bar had the keyboard and was closed: the id of the article of the hit, or ``""``.
    """

    search_left = Signal(str)

    def __init__(
        self, session: ReviewSession, search: TextSearch, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._search = session, search
        self.field, self.count = QLineEdit(), QLabel()
        self.case, self.whole = (
            self._option("Aa", self.tr("Match capitals")),
            self._option("|ab|", self.tr("Whole words only")),
        )
        self.previous_button = self._button("↑", self.tr("Previous place (Shift+F3)"))
        self.next_button = self._button("↓", self.tr("Next place (F3)"))
        self.list_button = self._option("≡", self.tr("List all places"))
        self.close_button = self._button("×", self.tr("Close the search (Esc)"))
        self.concordance = Concordance(session, search, theme)
        self._sources: dict[ArticleId, QToolButton] = {}
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_session_articles_changed()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.setStyleSheet(
            field_style(theme)
            + f"QToolButton[chip=true] {{ border: 1px solid {theme.rule.name()}; border-radius: 9px; padding: 0 8px; }}"
            f"QToolButton[chip=true]:hover, QToolButton[chip=true]:focus {{ border-color: {theme.accent.name()}; }}"
            f"QToolButton:checked {{ background: {theme.selection.name()}; border: 1px solid {theme.accent.name()};"
            f" border-radius: 3px; }}"
        )
        self.concordance.set_theme(theme)

    def begin(self, words: str = "") -> None:
        """Show the bar and let the reader type; ``words`` of the texts are looked for at once."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; Enter goes on, with Shift back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self._search.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.concordance.isVisible():
            self.concordance.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot()
    def close_search(self) -> None:
        """Close the bar and take all marks away; the words stay in the field for the next time."""
        has_keyboard, hit = (
            self.isAncestorOf(QApplication.focusWidget() or self.window()),
            self._search.current,
        )
        self.hide()
        self._search.ask(NOTHING)
        if has_keyboard:
            self.search_left.emit("" if hit is None else hit.article)

    def _option(self, sign: str, name: str) -> QToolButton:
        button = self._button(sign, name)
        button.setCheckable(True)
        return button

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setMinimumSize(QSize(26, 24))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the texts"))
        self.field.setAccessibleName(self.tr("Find in the texts"))
        self.field.setClearButtonEnabled(True)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("000 / 000"))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.field, 1)
        for widget in (self.case, self.whole, self.previous_button, self.next_button, self.count):
            line.addWidget(widget)
        line.addWidget(self.list_button)
        line.addWidget(self.close_button)
        self._row = QWidget()
        self._row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(self._row, gap=4)
        self.concordance.setFixedHeight(_LIST_HEIGHT)
        self.concordance.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.concordance)
        column.addLayout(line)
        column.addWidget(self._row)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_field_changed)
        self.case.toggled.connect(self._on_field_changed)
        self.whole.toggled.connect(self._on_field_changed)
        self.list_button.toggled.connect(self._on_list_button_toggled)
        self.next_button.clicked.connect(self._on_next_clicked)
        self.previous_button.clicked.connect(self._on_previous_clicked)
        self.close_button.clicked.connect(self.close_search)
        self.concordance.hit_chosen.connect(self._on_concordance_hit_chosen)
        self._search.hits_changed.connect(self._on_search_changed)
        self._search.current_changed.connect(self._on_search_changed)
        self._session.articles_changed.connect(self._on_session_articles_changed)

    def _ask(self) -> None:
        self._search.ask(
            Query(words=self.field.text(), case=self.case.isChecked(), whole=self.whole.isChecked())
        )

    @Slot()
    def _on_field_changed(self) -> None:
        if self.isVisible():
            self._ask()

    @Slot(bool)
    def _on_list_button_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.concordance.setVisible(wanted)

    @Slot()
    def _on_next_clicked(self) -> None:
        self._search.go(1)

    @Slot()
    def _on_previous_clicked(self) -> None:
        self._search.go(-1)

    @Slot(int)
    def _on_concordance_hit_chosen(self, place: int) -> None:
        self._search.go_to(self._search.hit_at(place))

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Have a button for every source."""
        for button in self._sources.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self._sources = {}
        for article in self._session.articles:
            button = self._button("", source_name(article))
            button.setProperty("chip", True)
            button.clicked.connect(partial(self._go_to_source, article.id))
            self._sources[article.id] = button
            self._flow.addWidget(button)
            button.show()
        if not self._session.articles:
            self.close_search()
        self._on_search_changed()

    def _go_to_source(self, article: ArticleId) -> None:
        if self._search.hits.get(article):
            self._search.go_to(Hit(article=article, number=0))

    @Slot()
    def _on_search_changed(self) -> None:
        search, asked = self._search, bool(self._search.query.needle)
        for place, article in enumerate(self._session.articles):
            if article.id in self._sources:
                count = len(search.hits.get(article.id, ()))
                self._tell_source(self._sources[article.id], place, source_name(article), count)
        self._row.setVisible(asked)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(search.total > 0)
        self.count.setText(self._words() if asked else "")
        self.concordance.show_place(search.place - 1)

    def _words(self) -> str:
        search, locale = self._search, QLocale()
        if not search.total:
            return self.tr("nowhere") if search.is_done else "…"
        total = locale.toString(search.total) + ("" if search.is_done else "…")
        if search.current is None:
            return self.tr("places: {count}").format(count=total)
        return self.tr("{place} of {count}").format(place=locale.toString(search.place), count=total)

    def _tell_source(self, button: QToolButton, place: int, name: str, count: int) -> None:
        number = QLocale().toString(count) + ("+" if count >= MOST_HITS else "")
        button.setText(self.tr("{source} {count}").format(source=source_letter(place), count=number))
        button.setEnabled(count > 0)
        words = self.tr("{name}: {count} places. Go to the first.")
        if count == 1:
            words = self.tr("{name}: 1 place. Go there.")
        words = words.format(name=name, count=number)
        button.setAccessibleName(words)
        button.setToolTip(words)
