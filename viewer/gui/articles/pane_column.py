"""One article with its header: who wrote it, when, and how many of its passages match the selection."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain.article import Article, PassageId
from viewer.domain.comparison import DivergenceId
from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.articles.article_view import NARROWEST
from viewer.gui.articles.highlight import Highlight
from viewer.gui.articles.overview_ruler import OverviewRuler
from viewer.gui.theme import Theme, label_font

_CHIP_HEIGHT = 22
_DAY = "d MMM yyyy"  # the month in letters: 3/2 and 2/3 are two days in a world of many customs


class ElidedLabel(QLabel):
    """One line of text that ends in an ellipsis where room is short, with all of it in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show ``text``, as much of it as fits."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Elide anew in another face."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)


class MatchChip(QWidget):
    """Says "2 of 3 matches" with buttons to walk them, or "silent".

    Signals:
        match_chosen: The index of the match that the reader asked for.
    """

    match_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._current = 0
        self._words = QLabel(self)
        self._words.setFont(label_font(8.5))
        self._previous = self._button(Qt.ArrowType.UpArrow, self.tr("Previous match in this article"), -1)
        self._next = self._button(Qt.ArrowType.DownArrow, self.tr("Next match in this article"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._words, self._previous, self._next):
            row.addWidget(widget)
        self.show_none()

    @property
    def words(self) -> str:
        """What the chip says now; empty while nothing is selected."""
        return self._words.text()

    def show_none(self) -> None:
        """Say nothing: nothing is selected."""
        self._show("", 0)

    def show_matches(self, count: int, current: int) -> None:
        """Say which of ``count`` matches is level, or that the article is silent where there is none."""
        self._current = current
        if count == 0:
            self._show(self.tr("silent"), 0)
        elif count == 1:
            self._show(self.tr("1 match"), 1)
        else:
            self._show(self.tr("{0} of {1} matches").format(current + 1, count), count)

    def show_related(self, count: int, current: int) -> None:
        """Say that the article is silent, and which of ``count`` passages nearest to the matter is level."""
        self._current = current
        words = self.tr("silent, 1 related")
        if count != 1:
            words = self.tr("silent, {0} of {1} related").format(current + 1, count)
        self._show(words, count, silent=True)

    def set_theme(self, theme: Theme) -> None:
        """Show the chip in the colours of ``theme``."""
        self.setStyleSheet(
            f"QLabel {{ color: {theme.text.name()}; background: {theme.band.name()};"
            f" border-radius: 7px; padding: 1px 7px; }}"
            f"QLabel[silent=true] {{ color: {theme.dimmed.name()}; background: transparent;"
            f" border: 1px dashed {theme.dimmed.name()}; }}"
        )

    def _show(self, words: str, count: int, *, silent: bool = False) -> None:
        self._count = count
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._words.setProperty("silent", silent or (bool(words) and count == 0))
        self._words.style().polish(self._words)
        for button in (self._previous, self._next):
            button.setVisible(count > 1)

    def _button(self, arrow: Qt.ArrowType, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setIconSize(QSize(8, 8))
        button.setFixedSize(20, 18)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(self._on_next_clicked if step > 0 else self._on_previous_clicked)
        return button

    def _on_next_clicked(self) -> None:
        self._step(1)

    def _on_previous_clicked(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._count:
            self.match_chosen.emit((self._current + step) % self._count)


class PaneColumn(QFrame):
    """Header, article and ruler.

    Signals:
        close_requested: The reader pressed the close button.
        match_chosen: The index of the match to bring on screen.
        pin_toggled: Whether the reader wants the column to stay in view while others scroll sideways.
    """

    close_requested = Signal()
    match_chosen = Signal(int)
    pin_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self.pane = ArticlePane(self, theme=theme)
        self.ruler = OverviewRuler(self.pane, self, theme=theme)
        self.chip = MatchChip(self)
        self._letter = QLabel(self)
        self._title = ElidedLabel(self)
        self._byline = ElidedLabel(self)
        self._theme = theme
        self._is_anchor = False
        self._highlights: tuple[Highlight, ...] | None = None
        self.setMinimumWidth(NARROWEST)
        self.setObjectName("PaneColumn")
        self._letter.setFont(_bold_label(9.5))
        self._title.setFont(_bold_label(9.5))
        self._byline.setFont(label_font(8.5))
        self._pin = self._make_pin_button()
        self._lay_out(self._make_close_button())
        self.ruler.place_chosen.connect(self.pane.scroll_to)
        self.pane.focus_changed.connect(self._on_pane_focus_changed)
        self.chip.match_chosen.connect(self.match_chosen)
        self.set_theme(theme)

    def _make_close_button(self) -> QToolButton:
        close = QToolButton(self)
        close.setText("×")
        close.setAutoRaise(True)
        close.setFixedSize(20, 20)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setToolTip(self.tr("Close this article"))
        close.setAccessibleName(self.tr("Close this article"))
        close.clicked.connect(self.close_requested)
        return close

    def _make_pin_button(self) -> QToolButton:
        pin = QToolButton(self)
        pin.setText(self.tr("Pin"))
        pin.setFont(label_font(8))
        pin.setCheckable(True)
        pin.setAutoRaise(True)
        pin.setFixedHeight(20)
        pin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pin.setToolTip(self.tr("Keep this article in view while the others scroll sideways"))
        pin.setAccessibleName(self.tr("Pin this article"))
        pin.clicked.connect(self.pin_toggled)
        pin.hide()
        return pin

    def _lay_out(self, close: QToolButton) -> None:
        self._header = QFrame(self)
        self._header.setObjectName("PaneHeader")
        header = QVBoxLayout(self._header)
        header.setContentsMargins(10, 6, 6, 6)
        header.setSpacing(2)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self._letter)
        upper.addWidget(self._title, 1)
        upper.addWidget(self._pin)
        upper.addWidget(close)
        lower.addWidget(self._byline, 1)
        lower.addStrut(_CHIP_HEIGHT)  # all headers are as high, or the texts beneath would not be level
        lower.addWidget(self.chip)
        header.addLayout(upper)
        header.addLayout(lower)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.pane, 1)
        body.addWidget(self.ruler)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self._theme = theme
        self.pane.set_theme(theme)
        self.ruler.set_theme(theme)
        self.chip.set_theme(theme)
        self._paint_header()

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning; corrected particulars of the one on show leave the text be."""
        shown = self.pane.article
        if shown is not None and (shown.text, shown.passages) == (article.text, article.passages):
            self.pane.correct_article(article)
        else:
            self.pane.show_article(article)
            self.show_highlights(())
            self.select(None, frozenset())
        self._show_header(article)

    @property
    def letter(self) -> str:
        """The letter by which the source is called."""
        return self._letter.text()

    def show_letter(self, letter: str) -> None:
        """Show the letter by which lists and hovers call the source."""
        self._letter.setText(letter)
        self._letter.setAccessibleName(self.tr("Source {0}").format(letter))

    def _show_header(self, article: Article) -> None:
        self._title.show_text(article.title)
        locale = QLocale()
        words = self.tr("{0} words").format(locale.toString(_count_words(article)))
        day = "" if article.published is None else locale.toString(_q_date(article.published), _DAY)
        self._byline.show_text(" · ".join(part for part in (article.source, day, words) if part))

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

    def offer_pin(self, *, offered: bool, pinned: bool) -> None:
        """Show the pin button while columns do not fit, and always on the pinned one."""
        self._pin.setVisible(offered or pinned)
        self._pin.setChecked(pinned)

    def set_anchor(self, *, is_anchor: bool) -> None:
        """Mark the column to which the others are brought level."""
        if is_anchor != self._is_anchor:
            self._is_anchor = is_anchor
            self._paint_header()

    def _on_pane_focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._header.setProperty("focused", has_focus)
        self._header.style().polish(self._header)

    def _paint_header(self) -> None:
        theme = self._theme
        edge = theme.accent if self._is_anchor else theme.rule
        self._header.setStyleSheet(
            f"#PaneHeader {{ background: {theme.raised.name()}; border-top: 3px solid {edge.name()};"
            f" border-bottom: 1px solid {theme.rule.name()}; }}"
            f"#PaneHeader[focused=true] {{ border-bottom: 1px solid {theme.accent.name()}; }}"
        )
        self._letter.setStyleSheet(f"color: {theme.accent.name()};")
        self._title.setStyleSheet(f"color: {theme.text.name()};")
        self._byline.setStyleSheet(f"color: {theme.dimmed.name()};")


def _count_words(article: Article) -> int:
    """Return the words of the report, by its spaces: splitting a book into words would take longer than showing it."""
    return sum(article.text.count(" ", entry.span.start, entry.span.end) + 1 for entry in article.content)


def _q_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _bold_label(points: float) -> QFont:
    font = label_font(points)
    font.setBold(True)
    return font
