"""The day of publication: every day that the article bears about itself with where it stands, and a field for another."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from viewer.gui.source_facts import DayFound, conflict_in_words, day_in_words

_WIDTH = 110


class DaysField(QWidget):
    """A field that takes a day as it is written everywhere, and a choice among the days that were found.

    Signals:
        day_changed: The field says something else.
    """

    day_changed = Signal()

    def __init__(self, days: Sequence[DayFound], published: date | None, source: str) -> None:
        super().__init__()
        self._days = tuple(days)
        self.field = QLineEdit(published.isoformat() if published else "")
        self.field.setFixedWidth(_WIDTH)
        self.field.setPlaceholderText(self.tr("2024-02-07"))
        self.field.setAccessibleName(self.tr("Day of publication, {source}").format(source=source))
        self.in_words = QLabel()
        self.conflict = QLabel()
        self.conflict.setWordWrap(True)
        words = conflict_in_words(self._days)
        self.conflict.setText(f"⚠ {words}" if words else "")
        self.conflict.setVisible(bool(words))
        self.choices = tuple(QRadioButton(_choice_words(day)) for day in self._days)
        self._group = QButtonGroup(self)
        for place, choice in enumerate(self.choices):
            self._group.addButton(choice, place)
            choice.setAccessibleName(f"{choice.text()}, {source}")
        self._group.idClicked.connect(self._on_group_id_clicked)
        self.field.textChanged.connect(self._on_field_text_changed)
        self._lay_out()
        self._on_field_text_changed()

    @property
    def is_sound(self) -> bool:
        """Whether the field holds a day, or nothing."""
        try:
            self.day()
        except ValueError:
            return False
        return True

    def day(self) -> date | None:
        """Return the day in the field; None for none.

        Raises:
            ValueError: There is no such day.
        """
        words = self.field.text().strip()
        return date.fromisoformat(words) if words else None

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.field)
        line.addWidget(self.in_words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.conflict)
        for choice in self.choices:
            column.addWidget(choice)

    @Slot(int)
    def _on_group_id_clicked(self, place: int) -> None:
        self.field.setText(self._days[place].day.isoformat())

    @Slot()
    def _on_field_text_changed(self) -> None:
        """Say the day in words, and mark it among those that were found."""
        chosen = self.day() if self.is_sound else None
        if not self.is_sound:
            words = self.tr("There is no such day.")
        else:
            words = day_in_words(chosen) if chosen else self.tr("unknown")
        self.in_words.setText(words)
        self._group.setExclusive(False)
        for day, choice in zip(self._days, self.choices, strict=True):
            choice.setChecked(day.day == chosen)
        self._group.setExclusive(True)
        self.day_changed.emit()


def _choice_words(day: DayFound) -> str:
    words = (
        QCoreApplication.translate("DaysField", "{day}, an update – {places}")
        if day.is_update
        else QCoreApplication.translate("DaysField", "{day} – {places}", "a date, and where it was found")
    )
    return words.format(day=day_in_words(day.day), places=", ".join(day.places))
