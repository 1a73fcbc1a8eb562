"""Corrects what was read about the sources: headline, outlet, and the day of publication on which dates hang."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import SourceRecord
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.wording import source_letter

_ISO_LENGTH = 10


class SourceDetailsDialog(QDialog):
    """Shows a group of fields per source.

    Signals:
        corrected: The records as the reviewer wants them: a tuple of ``SourceRecord``.
    """

    corrected = Signal(object)

    def __init__(self, articles: Sequence[Article], records: Sequence[SourceRecord], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sources"))
        known = {record.id: record for record in records}
        self.groups = [
            SourceFields(source_letter(place), article, known[article.id])
            for place, article in enumerate(articles)
            if article.id in known
        ]
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.setStyleSheet(field_style(applied_theme()))

    def go_to(self, article: ArticleId) -> None:
        """Give the keyboard to the fields of one source, and bring them into view."""
        group = next((each for each in self.groups if each.article == article), None)
        if group is not None:
            group.headline.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(group)

    def _lay_out(self) -> None:
        inside = QWidget()
        groups = QVBoxLayout(inside)
        for group in self.groups:
            groups.addWidget(group)
            group.published.currentTextChanged.connect(self._on_published_changed)
        groups.addStretch(1)
        self.area = area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Fields of each source"))
        column = QVBoxLayout(self)
        column.addWidget(
            QLabel(self.tr("“Yesterday” and “on Sunday” are counted from the day of publication."))
        )
        column.addWidget(area, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.resize(560, min(160 + 140 * len(self.groups), 640))

    @Slot()
    def _on_published_changed(self) -> None:
        wrong = [group.title() for group in self.groups if not group.is_sound]
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        words = self.tr("No such day: {sources}. Write year-month-day, as in 2024-02-07, or nothing.")
        self.problem.setText(words.format(sources=", ".join(wrong)) if wrong else "")

    @Slot()
    def _on_buttons_accepted(self) -> None:
        self.corrected.emit(tuple(group.record() for group in self.groups))
        self.accept()


class SourceFields(QGroupBox):
    """The fields of one source; every date that the article bears about itself is offered."""

    def __init__(self, letter: str, article: Article, record: SourceRecord) -> None:
        super().__init__(f"{letter} – {article.path.name}")
        self._record, self.article = record, article.id
        self.headline, self.outlet = QLineEdit(record.title), QLineEdit(record.source)
        self.published = QComboBox()
        self.published.setEditable(True)
        for candidate in article.date_candidates:
            self.published.addItem(f"{candidate.value.isoformat()} ({candidate.where})")
        self.published.setCurrentText(record.published.isoformat() if record.published else "")
        form = QFormLayout(self)
        for words, field in (
            (self.tr("Headline"), self.headline),
            (self.tr("Outlet"), self.outlet),
            (self.tr("Published"), self.published),
        ):
            field.setAccessibleName(f"{words}, {self.title()}")
            form.addRow(words, field)
        typed = self.published.lineEdit()
        assert typed is not None, "an editable choice has a line"
        typed.setAccessibleName(self.published.accessibleName())

    @property
    def is_sound(self) -> bool:
        """Whether the day of publication is a day, or left open."""
        try:
            self._day()
        except ValueError:
            return False
        return True

    def record(self) -> SourceRecord:
        """Return the record with what the fields say; a headline left empty stays as it was."""
        return replace(
            self._record,
            title=self.headline.text().strip() or self._record.title,
            source=self.outlet.text().strip(),
            published=self._day(),
        )

    def _day(self) -> date | None:
        words = self.published.currentText().strip()
        return date.fromisoformat(words[:_ISO_LENGTH]) if words else None
