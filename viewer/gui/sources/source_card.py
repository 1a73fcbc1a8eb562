"""The card of one source: what it is, when and where it appeared, and what was read from its file."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article
from viewer.domain.review import SourceRecord
from viewer.gui.source_facts import days_found
from viewer.gui.sources.card_facts import (
    encoding_in_words,
    file_in_words,
    folder_in_words,
    language_in_words,
    length_in_words,
    notice_in_words,
    retrieved_in_words,
)
from viewer.gui.sources.days_field import DaysField
from viewer.gui.theme import label_font
from viewer.reading.article_notices import find_notices
from viewer.reading.encoding_choices import SUFFIXES, looks_misread

_LABEL_WIDTH = 96
_WEB = ("https://", "http://")


class SourceCard(QFrame):
    """Shows one source; what can be corrected stands in fields, what was found stands as text.

    Signals:
        changed: A field says something else.
        address_asked: The reader wants to see the address in the browser.
        encoding_asked: The reader wants to read the file in another encoding.
    """

    changed = Signal()
    address_asked = Signal(str)
    encoding_asked = Signal()

    def __init__(self, letter: str, article: Article, record: SourceRecord) -> None:
        super().__init__()
        self._record, self._article, self.article, self.letter = record, article, article.id, letter
        self.name = f"{letter} – {article.path.name}"
        self.headline, self.outlet = QLineEdit(record.title), QLineEdit(record.source)
        self.author, self.address = QLineEdit(record.author), QLineEdit(record.address)
        self.published = DaysField(days_found(article.date_candidates), record.published, self.name)
        self.visit = self._button(self.tr("&Look at it in the browser…"), self._on_visit_clicked)
        self.reread = self._button(self.tr("Read in another &encoding…"), self.encoding_asked)
        self.facts: list[QLabel] = []
        self._grid = QGridLayout()
        self._lay_out()
        for field in (self.headline, self.outlet, self.author, self.address):
            field.textChanged.connect(self.changed)
            field.setCursorPosition(0)
        self.address.textChanged.connect(self._on_address_text_changed)
        self.published.day_changed.connect(self.changed)
        self._on_address_text_changed()

    @property
    def is_sound(self) -> bool:
        """Whether everything in the fields can be kept."""
        return self.published.is_sound

    def record(self) -> SourceRecord:
        """Return the record with what the fields say; a headline left empty stays as it was."""
        return replace(
            self._record,
            title=self.headline.text().strip() or self._record.title,
            source=self.outlet.text().strip(),
            author=self.author.text().strip(),
            address=self.address.text().strip(),
            published=self.published.day(),
        )

    def _button(self, words: str, pressed: SignalInstance | object) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("link", True)
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{words.replace('&', '').rstrip('…')}, {self.name}")
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        face = label_font(13)
        face.setWeight(QFont.Weight.DemiBold)
        self.headline.setFont(face)
        self.headline.setAccessibleName(self.tr("Headline, {source}").format(source=self.name))
        column.addWidget(self.headline)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._add_fields()
        self._add_facts()

    def _add_fields(self) -> None:
        for words, field in (
            (self.tr("Outlet"), self.outlet),
            (self.tr("Author"), self.author),
            (self.tr("Published"), self.published),
            (self.tr("Address"), _beside(self.address, self.visit)),
        ):
            self._add_row(words, field)
        for words, line in (
            (self.tr("Outlet"), self.outlet),
            (self.tr("Author"), self.author),
            (self.tr("Address"), self.address),
        ):
            line.setAccessibleName(f"{words}, {self.name}")

    def _add_facts(self) -> None:
        article = self._article
        self._add_fact(self.tr("Retrieved"), retrieved_in_words(article, self._record))
        self._add_fact(self.tr("File"), file_in_words(article), folder_in_words(article.path))
        if article.encoding and article.path.suffix.lower() in SUFFIXES:
            self._add_row(self.tr("Encoding"), _beside(self._fact(encoding_in_words(article)), self.reread))
        if looks_misread(article.text):
            words = self.tr("⚠ Some characters look misread. Try to read the file in another encoding.")
            self._add_fact("", words)
        self._add_fact(self.tr("Language"), language_in_words(article))
        self._add_fact(self.tr("Length"), length_in_words(article))
        for place, notice in enumerate(find_notices(article)):
            words = self.tr("Says of itself") if place == 0 else ""
            self._add_fact(words, notice_in_words(notice), notice.words)

    def _add_fact(self, words: str, said: str, more: str = "") -> None:
        if said:
            fact = self._fact(said)
            fact.setToolTip(more)
            self._add_row(words, fact)

    def _fact(self, said: str) -> QLabel:
        fact = QLabel(said)
        fact.setTextFormat(Qt.TextFormat.PlainText)
        fact.setWordWrap(True)
        fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.append(fact)
        return fact

    def _add_row(self, words: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        label = QLabel(words)
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setContentsMargins(0, 4, 0, 0)
        upper = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(label, row, 0, upper)
        if isinstance(widget, QLabel):
            widget.setContentsMargins(0, 4, 0, 0)
        self._grid.addWidget(widget, row, 1)

    @Slot()
    def _on_address_text_changed(self) -> None:
        self.visit.setVisible(self.address.text().strip().lower().startswith(_WEB))

    @Slot()
    def _on_visit_clicked(self) -> None:
        self.address_asked.emit(self.address.text().strip())


def _beside(first: QWidget, second: QWidget) -> QWidget:
    """Return both in one line; the first takes the room there is."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(first, 1)
    line.addWidget(second, 0, Qt.AlignmentFlag.AlignTop)
    return holder
