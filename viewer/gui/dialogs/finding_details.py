"""Asks what a finding is: what differs, which question the values answer, how they stand, and in which event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import ArticleId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Quote
from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.dialogs.finding_drafts import FindingDraft
from viewer.gui.wording import kind_words, relation_words

_LONGEST = 90
"""Characters of a quotation shown in the dialog; all of it stands in the tooltip."""


class FindingDialog(QDialog):
    """Shows a draft; its fields can be changed, and words that do not belong can be taken out.

    Signals:
        draft_accepted: The ``FindingDraft`` as the reviewer wants it.
    """

    draft_accepted = Signal(object)

    def __init__(
        self, draft: FindingDraft, letters: Mapping[ArticleId, str], events: Iterable[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self.slot, self.event_name = QLineEdit(draft.slot), QComboBox()
        self.kind, self.relation = QComboBox(), QComboBox()
        self.targets = QuoteRows(draft.quotes, letters)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._fill(events)
        self._lay_out()
        self.setStyleSheet(field_style(applied_theme()))
        self.slot.textChanged.connect(self._on_fields_changed)
        self.targets.quotes_changed.connect(self._on_fields_changed)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self._on_fields_changed()
        self.slot.selectAll()  # what is proposed is typed over

    def offer_slots(self, slots: Sequence[str]) -> None:
        """Let the reviewer choose among the questions that other findings answer."""
        completer = QCompleter(list(slots), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.slot.setCompleter(completer)

    def draft(self) -> FindingDraft:
        """Return the draft as the fields say it."""
        return replace(
            self._draft,
            kind=Kind(self.kind.currentData()),
            slot=self.slot.text().strip(),
            event=self.event_name.currentText().strip(),
            relation=Relation(self.relation.currentData()),
            quotes=self.targets.quotes(),
        )

    def _fill(self, events: Iterable[str]) -> None:
        for kind in Kind:
            self.kind.addItem(kind_words(kind), kind)
        for relation in Relation:
            self.relation.addItem(relation_words(relation), relation)
        self.kind.setCurrentIndex(self.kind.findData(self._draft.kind))
        self.relation.setCurrentIndex(self.relation.findData(self._draft.relation))
        self.event_name.setAccessibleName(self.tr("Event"))
        fill_events(self.event_name, events, self._draft.event)
        self.slot.setPlaceholderText(self.tr("for example: number injured, day of the vote"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("&Question"), self.slot),
            (self.tr("&What differs"), self.kind),
            (self.tr("&How the values stand"), self.relation),
            (self.tr("&Event"), self.event_name),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        area = QScrollArea()
        area.setWidget(self.targets)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(QLabel(self.tr("What the sources say")))
        column.addWidget(area, 1)
        column.addWidget(self.buttons)
        self.resize(560, min(270 + 62 * len(self._draft.quotes), 640))

    @Slot()
    def _on_fields_changed(self) -> None:
        sound = bool(self.slot.text().strip()) and bool(self.targets.quotes())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(sound)

    @Slot()
    def _on_buttons_accepted(self) -> None:
        self.draft_accepted.emit(self.draft())
        self.accept()


class QuoteRows(QWidget):
    """A row per target: the letter of the source, its words, what they are read as, and a way to take them out.

    Signals:
        quotes_changed: Words were taken out.
    """

    quotes_changed = Signal()

    def __init__(self, quotes: Sequence[Quote], letters: Mapping[ArticleId, str]) -> None:
        super().__init__()
        self._quotes = list(quotes)
        self.values: list[QLineEdit] = []
        self.removers: list[QToolButton] = []
        self._rows: list[tuple[QWidget, ...]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for quote in quotes:
            self._add_row(quote, letters.get(quote.article, "–"))
        self._grid.setRowStretch(2 * len(quotes), 1)

    def quotes(self) -> tuple[Quote, ...]:
        """Return the targets that are left, with their values."""
        return tuple(
            replace(quote, value=" ".join(value.text().split()))
            for quote, value in zip(self._quotes, self.values, strict=True)
            if not value.isHidden()
        )

    def _add_row(self, quote: Quote, letter: str) -> None:
        source, words, value, remover = QLabel(letter), QLabel(), QLineEdit(quote.value), QToolButton()
        exact = " ".join(quote.exact.split())
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setText(f"“{exact}”" if len(exact) <= _LONGEST else f"“{exact[:_LONGEST]}…”")
        words.setToolTip(exact)
        value.setAccessibleName(self.tr("Value in source {letter}").format(letter=letter))
        value.setPlaceholderText(self.tr("what these words say, in short"))
        remover.setText("×")
        remover.setAutoRaise(True)
        remover.setAccessibleName(self.tr("Take these words of source {letter} out").format(letter=letter))
        remover.setToolTip(remover.accessibleName())
        remover.clicked.connect(self._on_remover_clicked)
        row = 2 * len(self._rows)
        self._grid.addWidget(source, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(remover, row, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row + 1, 1)
        self.values.append(value)
        self.removers.append(remover)
        self._rows.append((source, words, value, remover))

    @Slot()
    def _on_remover_clicked(self) -> None:
        row = next(index for index, remover in enumerate(self.removers) if remover is self.sender())
        for widget in self._rows[row]:
            widget.hide()
        self.quotes_changed.emit()


class EventDialog(QDialog):
    """Asks to which event a finding belongs.

    Signals:
        event_chosen: The name of the event, or ``""`` for the one that was proposed.
    """

    event_chosen = Signal(str)

    def __init__(self, slot: str, event: str, events: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move to another event"))
        self.event_name = QComboBox()
        self.event_name.setAccessibleName(self.tr("Event"))
        fill_events(self.event_name, events, event)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        about = QLabel(
            self.tr("“{slot}” belongs to this event; choose one or name a new one:").format(slot=slot)
        )
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setBuddy(self.event_name)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.event_name)
        column.addWidget(self.buttons)
        self.resize(420, self.sizeHint().height())

    @Slot()
    def _on_buttons_accepted(self) -> None:
        self.event_chosen.emit(self.event_name.currentText().strip())
        self.accept()


def fill_events(choice: QComboBox, events: Iterable[str], chosen: str) -> None:
    """Offer ``events`` in ``choice``, where another name may be typed, with ``chosen`` in the field."""
    choice.setEditable(True)
    typed = choice.lineEdit()
    assert typed is not None, "an editable choice has a line"
    typed.setAccessibleName(choice.accessibleName())
    choice.addItems(list(dict.fromkeys(events)))
    choice.setCurrentText(chosen)
