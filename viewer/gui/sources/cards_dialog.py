"""The cards of all sources: a list of them, and the card of the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import SourceRecord
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.shortening import in_one_line
from viewer.gui.sources.source_card import SourceCard
from viewer.gui.theme import Theme, mixed
from viewer.gui.wording import source_letter

_LIST_WIDTH = 210
_TITLE_LENGTH = 60


class SourceCardsDialog(QDialog):
    """Shows the cards of the sources, and takes over what is corrected on them in one step.

    Signals:
        corrected: The records as the reviewer wants them: a tuple of ``SourceRecord``.
        encoding_requested: The ``ArticleId`` of the source that the reader wants to read in another encoding.
    """

    corrected = Signal(object)
    encoding_requested = Signal(str)

    def __init__(self, articles: Sequence[Article], records: Sequence[SourceRecord], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sources"))
        known = {record.id: record for record in records}
        self.cards = [
            SourceCard(source_letter(place), article, known[article.id])
            for place, article in enumerate(articles)
            if article.id in known
        ]
        self.listing, self.stack = QListWidget(), QStackedWidget()
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        for card in self.cards:
            card.changed.connect(self._on_card_changed)
            card.address_asked.connect(self._on_card_address_asked)
            card.encoding_asked.connect(self._on_card_encoding_asked)
        theme = applied_theme()
        self.setStyleSheet(field_style(theme) + _card_style(theme))
        self._on_card_changed()

    def go_to(self, article: ArticleId) -> None:
        """Show the card of one source, and give it the keyboard."""
        place = next((place for place, card in enumerate(self.cards) if card.article == article), None)
        if place is not None:
            self.listing.setCurrentRow(place)
            self.cards[place].headline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.listing.setFixedWidth(_LIST_WIDTH)
        self.listing.setAccessibleName(self.tr("Sources"))
        self.listing.setWordWrap(True)
        self.listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listing.setSpacing(2)
        for card in self.cards:
            self.listing.addItem(card.letter)
            area = QScrollArea()
            area.setWidget(card)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.stack.addWidget(area)
        self.listing.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.listing.setCurrentRow(0)
        middle = QHBoxLayout()
        middle.addWidget(self.listing)
        middle.addWidget(self.stack, 1)
        self.hint = QLabel(self.tr("“Yesterday” and “on Sunday” are counted from the day of publication."))
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(self.hint)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.resize(860, 560)

    @Slot()
    def _on_card_changed(self) -> None:
        """Follow in the list what the cards say, and refuse days that there are not."""
        for place, card in enumerate(self.cards):
            item = self.listing.item(place)
            title = in_one_line(card.headline.text(), _TITLE_LENGTH)
            lines = [f"{card.letter}  {title}", card.outlet.text().strip()]
            if card.published.conflict.text():
                lines.append(self.tr("⚠ dates differ"))
            item.setText("\n".join(filter(None, lines)))
        wrong = [card.name for card in self.cards if not card.is_sound]
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        words = self.tr("No such day: {sources}. Write year-month-day, as in 2024-02-07, or nothing.")
        self.problem.setText(words.format(sources=", ".join(wrong)) if wrong else "")
        self.problem.setVisible(bool(wrong))

    @Slot(str)
    def _on_card_address_asked(self, address: str) -> None:
        """Show the whole address, as it is sent, before anything is asked of the web."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.scheme() not in ("https", "http"):
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Look at it in the browser"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("Open this address in the browser?\n\n{address}")
        box.setText(words.format(address=url.toString(QUrl.ComponentFormattingOption.FullyEncoded)))
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        wanted = box.exec() == QMessageBox.StandardButton.Open
        box.deleteLater()
        if wanted:
            QDesktopServices.openUrl(url)

    @Slot()
    def _on_card_encoding_asked(self) -> None:
        card = self.sender()
        if isinstance(card, SourceCard) and all(each.is_sound for each in self.cards):
            article = card.article
            self._on_buttons_accepted()
            self.encoding_requested.emit(article)

    @Slot()
    def _on_buttons_accepted(self) -> None:
        self.corrected.emit(tuple(card.record() for card in self.cards))
        self.accept()


def _card_style(theme: Theme) -> str:
    """Return the looks of a card: a sheet that lies on the dialog."""
    frame = (theme.text if theme.high_contrast else mixed(theme.rule, theme.dimmed, 0.45)).name()
    return f"""
        SourceCard {{ background: {theme.raised.name()}; border: 1px solid {theme.rule.name()}; border-radius: 6px; }}
        QRadioButton::indicator {{
            width: 12px; height: 12px; border-radius: 7px; border: 1px solid {frame}; background: {theme.base.name()};
        }}
        QRadioButton::indicator:checked {{
            width: 6px; height: 6px; border: 4px solid {theme.accent.name()}; background: {theme.base.name()};
        }}
        QRadioButton::indicator:focus {{ border-color: {theme.accent.name()}; }}
    """
