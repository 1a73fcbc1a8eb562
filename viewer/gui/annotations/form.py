"""The form in which a reviewer judges the selected divergence; every change goes to the session at once."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QShortcutEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.comparison import Divergence
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Severity, Status
from viewer.gui.annotating import edit_annotation, own_annotation, remove_own_annotation
from viewer.gui.annotations.note_editor import NoteEditor
from viewer.gui.annotations.tag_field import TagField
from viewer.gui.appearance import field_style
from viewer.gui.judging import Edit
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font
from viewer.gui.wording import relation_words, severity_words, status_words

_RELATION_CHOICES = tuple(Relation)
_STATUS_LABELS: Mapping[Status, object] = MappingProxyType(
    {
        Status.OPEN: QT_TRANSLATE_NOOP("AnnotationForm", "&Open"),
        Status.CONFIRMED: QT_TRANSLATE_NOOP("AnnotationForm", "&Confirmed"),
        Status.DISMISSED: QT_TRANSLATE_NOOP("AnnotationForm", "&Dismissed"),
        Status.NEEDS_SOURCE: QT_TRANSLATE_NOOP("AnnotationForm", "Needs &source"),
    }
)
"""With their keys; Alt+N is the note's."""

_SHORTEST_NOTE = 82
"""Pixels: the tabs and two lines; the splitter above the form gives more."""

_THIN_SPACE = "\u2009"

_LONGEST_NAME = 130
"""Pixels: what stands beside the tabs of the note."""


class AnnotationForm(QWidget):
    """Shows the reviewer's annotation of the selected divergence; the first edit brings it into being."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.statuses = QButtonGroup(self)
        self.relation, self.severity = _CalmComboBox(), _CalmComboBox()
        self.tags, self.note, self.reviewer = TagField(), NoteEditor(), QLineEdit()
        self.overruled, self.others, self.author = QLabel(), QLabel(), QLabel()
        self.remove = QPushButton()
        self._fill_choices()
        self._name_fields()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_session_changed()

    def set_theme(self, theme: Theme) -> None:
        """Frame the fields in the colours of ``theme``."""
        self.setStyleSheet(field_style(theme))

    def _fill_choices(self) -> None:
        for place, status in enumerate(Status):
            label = QCoreApplication.translate("AnnotationForm", str(_STATUS_LABELS[status]))
            button = _PromptButton(label)
            button.setCheckable(True)
            button.setFont(label_font(8.5))
            button.setProperty("choice", True)
            button.setAccessibleName(self.tr("Status: {status}").format(status=status_words(status)))
            self.statuses.addButton(button, place)
        for relation in _RELATION_CHOICES:
            self.relation.addItem(relation_words(relation), relation)
        for severity in (None, *Severity):
            self.severity.addItem(severity_words(severity), severity)

    def _name_fields(self) -> None:
        self.relation.setAccessibleName(self.tr("Relation"))
        self.severity.setAccessibleName(self.tr("Severity"))
        self.reviewer.setAccessibleName(self.tr("Reviewer’s name"))
        self.reviewer.setPlaceholderText(self.tr("Your name"))
        self.remove.setText(self.tr("Remove annotation"))
        self.remove.setAccessibleName(self.remove.text())
        for label in (self.overruled, self.others, self.author):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(label_font(9))
        self.author.setWordWrap(False)
        self.author.setContentsMargins(0, 0, 2, 5)

    def _lay_out(self) -> None:
        statuses = QHBoxLayout()
        statuses.setSpacing(3)
        for button in self.statuses.buttons():
            statuses.addWidget(button, 1)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.addRow(self.tr("Re&lation"), self.relation)
        fields.addRow("", self.overruled)
        fields.addRow(self.tr("Severit&y"), self.severity)
        fields.addRow(self.tr("&Tags"), self.tags)
        last = QHBoxLayout()
        last.addWidget(self.reviewer, 1)
        last.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(5)
        column.addLayout(statuses)
        column.addLayout(fields)
        column.addWidget(self.note, 1)
        column.addLayout(last)
        column.addWidget(self.others)
        fields.setVerticalSpacing(4)
        for label in self.findChildren(QLabel):
            if label.buddy() is not None:
                # Qt measures it with its letters kerned, and draws the one with the key apart from the rest.
                label.setText(f"{label.text()}{_THIN_SPACE}")
        self.note.setMinimumHeight(_SHORTEST_NOTE)
        self.note.setCornerWidget(self.author)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let the tab key go the way a reviewer judges: status, relation, severity, tags, note, name."""
        order = (
            *self.statuses.buttons(),
            self.relation,
            self.severity,
            self.tags,
            self.note.field,
            self.reviewer,
            self.remove,
            self.note.tabBar(),
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def focus_note(self) -> None:
        """Give the keyboard to the note, where there is something to write about."""
        if self.isEnabled():
            self.note.setCurrentWidget(self.note.field)
            self.note.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def take_name(self) -> None:
        """Take over a name that is still being typed."""
        self._session.set_reviewer(self.reviewer.text().strip())

    def _connect(self) -> None:
        self.statuses.idClicked.connect(self._on_statuses_id_clicked)
        self.relation.activated.connect(self._on_relation_activated)
        self.severity.activated.connect(self._on_severity_activated)
        self.tags.tags_edited.connect(self._on_tags_tags_edited)
        self.note.note_edited.connect(self._on_note_note_edited)
        self.reviewer.editingFinished.connect(self.take_name)
        self.remove.clicked.connect(self._on_remove_clicked)
        self._session.selection_changed.connect(self._on_session_changed)
        self._session.review_changed.connect(self._on_session_changed)
        self._session.comparison_changed.connect(self._on_session_changed)

    @Slot()
    def _on_session_changed(self) -> None:
        divergence, note = self._session.selected, self._session.selected_note
        self.setEnabled(divergence is not None or note is not None)
        annotation = own_annotation(self._session)
        status = annotation.status if annotation else Status.OPEN
        self.statuses.button(list(Status).index(status)).setChecked(True)
        proposed = divergence.judgement.relation if divergence else note.proposed if note else None
        self._show_relation(proposed, annotation or note)
        self.severity.setCurrentIndex((None, *Severity).index(annotation.severity if annotation else None))
        self.tags.offer(self._session.judgements.tags_besides(annotation))
        self.tags.show_tags(annotation.tags if annotation else ())
        self.note.show_note(annotation.note if annotation else "")
        if not self.reviewer.hasFocus():
            self.reviewer.setText(self._session.reviewer)
        self.remove.setEnabled(annotation is not None)
        self._show_author(annotation)
        self._show_others(divergence, note)

    def _show_relation(self, proposed: Relation | None, annotation: Annotation | None) -> None:
        for place, relation in enumerate(_RELATION_CHOICES):
            words = relation_words(relation)
            told = (
                self.tr("{relation} (as proposed)").format(relation=words) if relation is proposed else words
            )
            self.relation.setItemText(place, told)
        shown = annotation.relation if annotation else proposed
        self.relation.setCurrentIndex(_RELATION_CHOICES.index(shown) if shown in _RELATION_CHOICES else -1)
        overruled = annotation is not None and proposed is not None and annotation.relation is not proposed
        self.overruled.setVisible(overruled)
        if overruled and proposed is not None:
            words = self.tr("You overrule the proposal: {relation}")
            self.overruled.setText(words.format(relation=relation_words(proposed)))

    def _show_author(self, annotation: Annotation | None) -> None:
        unsigned = self.tr("not signed yet")
        by = (
            self.tr("by {name}").format(name=annotation.author)
            if annotation and annotation.author
            else unsigned
        )
        self.author.setText(
            self.author.fontMetrics().elidedText(by, Qt.TextElideMode.ElideRight, _LONGEST_NAME)
        )
        self.author.setToolTip(by)
        self.author.setVisible(annotation is not None)

    def _show_others(self, divergence: Divergence | None, note: Annotation | None) -> None:
        others = self._session.judgements.others(divergence.id) if divergence else ()
        if note is not None and not self._session.judgements.is_own(note):
            others = (note,)
        self.others.setText("\n".join(_in_short(annotation) for annotation in others))
        self.others.setVisible(bool(others))

    @Slot(int)
    def _on_statuses_id_clicked(self, place: int) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Change the status"), status=list(Status)[place]))

    @Slot(int)
    def _on_relation_activated(self, place: int) -> None:
        relation = _RELATION_CHOICES[place]
        edit_annotation(self._session, Edit(label=self.tr("Change the relation"), relation=relation))

    @Slot(int)
    def _on_severity_activated(self, place: int) -> None:
        severity = (None, *Severity)[place]
        edit_annotation(self._session, Edit(label=self.tr("Change the severity"), severity=(severity,)))

    @Slot()
    def _on_tags_tags_edited(self) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Change the tags"), tags=self.tags.tags))

    @Slot(str)
    def _on_note_note_edited(self, note: str) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Change the note"), note=note))

    @Slot()
    def _on_remove_clicked(self) -> None:
        remove_own_annotation(self._session)


class _CalmComboBox(QComboBox):
    """A choice that the mouse wheel changes only when it was clicked before: scrolling past must not judge."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on unless the choice has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _PromptButton(QPushButton):
    """A button that its key presses at once: Qt lets it be seen pressed first, and a save just after came too early."""

    def event(self, event: QEvent) -> bool:
        """Click when the mnemonic is pressed, unless another bears the same."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)


def _in_short(annotation: Annotation) -> str:
    author = annotation.author or QCoreApplication.translate("AnnotationForm", "Unnamed")
    said = f"{author}: {status_words(annotation.status)}, {relation_words(annotation.relation)}"
    return f"{said} – {annotation.note}" if annotation.note else said
