"""The form in which a reviewer judges the selected divergence; every change goes to the session at once."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
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
from viewer.domain.review import Annotation, Confidence, Severity, Status
from viewer.gui.annotating import edit_annotation, own_annotation, remove_own_annotation
from viewer.gui.annotations.choices import CalmComboBox
from viewer.gui.annotations.note_editor import NoteEditor
from viewer.gui.annotations.reason_field import ReasonField
from viewer.gui.annotations.signature import Signature
from viewer.gui.annotations.status_buttons import StatusButtons
from viewer.gui.annotations.tag_field import TagField
from viewer.gui.appearance import field_style
from viewer.gui.coding import add_codes
from viewer.gui.dismissing import give_reason, judge, ready_reasons, tell_dismissal
from viewer.gui.judging import Edit
from viewer.gui.reasons import told_reason
from viewer.gui.session import ReviewSession
from viewer.gui.shortening import in_one_line
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.elided_label import ElidedLabel
from viewer.gui.widgets.shrinking_link import ShrinkingLink
from viewer.gui.wording import relation_words, severity_words, status_words, sureness_words
from viewer.reviewing.coding import loose_tags

_RELATION_CHOICES = tuple(Relation)
_SHORTEST_NOTE = 82
"""Pixels: the tabs and two lines; the splitter above the form gives more."""

_THIN_SPACE = "\u2009"

_LONGEST_NOTE = 90
"""Characters of another reviewer's note: all of it stands in the discussion."""


class AnnotationForm(QWidget):
    """Shows the reviewer's annotation of the selected divergence; the first edit brings it into being.

    Signals:
        sought: The keyboard is to come to the form, which has to be seen for that.
        discussion_sought: The reviewer wants to read all of what others said.
    """

    sought = Signal()
    discussion_sought = Signal()

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.statuses = StatusButtons(self)
        self.relation, self.severity, self.confidence = CalmComboBox(), CalmComboBox(), CalmComboBox()
        self.reason, self.tags, self.note = ReasonField(), TagField(), NoteEditor()
        self.reviewer, self.loose = QLineEdit(), ShrinkingLink(self.tr("Add to the codebook"))
        self.others = ShrinkingLink(self.tr("What others said"))
        self.overruled, self.author = ElidedLabel(), Signature()
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
        for relation in _RELATION_CHOICES:
            self.relation.addItem(relation_words(relation), relation)
        for severity in (None, *Severity):
            self.severity.addItem(severity_words(severity), severity)
        for confidence in (None, *Confidence):
            self.confidence.addItem(sureness_words(confidence), confidence)

    def _name_fields(self) -> None:
        self.relation.setAccessibleName(self.tr("Relation"))
        self.severity.setAccessibleName(self.tr("Severity"))
        self.confidence.setAccessibleName(self.tr("Confidence"))
        self.confidence.setToolTip(self.tr("How sure you are of your judgement"))
        self.reviewer.setAccessibleName(self.tr("Reviewer’s name"))
        self.reviewer.setPlaceholderText(self.tr("Your name"))
        self.remove.setText(self.tr("Remove annotation"))
        self.remove.setAccessibleName(self.remove.text())
        self.loose.setFont(label_font(9))
        for part in (self.overruled, self.others):
            part.setFont(label_font(9))

    def _lay_out(self) -> None:
        self._fields = fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.addRow(self.tr("&Why"), self.reason)
        fields.addRow(self.tr("Re&lation"), self.relation)
        fields.addRow("", self.overruled)
        fields.addRow(self.tr("Severit&y"), self.severity)
        fields.addRow(self.tr("Conf&idence"), self.confidence)
        fields.addRow(self.tr("&Tags"), self.tags)
        fields.addRow("", self.loose)
        last = QHBoxLayout()
        last.addWidget(self.reviewer, 1)
        last.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(5)
        column.addLayout(self.statuses.row)
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
        """Let the tab key go the way a reviewer judges: status and why, relation, severity … note, name."""
        order = (
            *self.statuses.buttons(),
            self.reason,
            self.relation,
            self.severity,
            self.confidence,
            self.tags,
            self.loose,
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
            self.sought.emit()
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
        self.confidence.activated.connect(self._on_confidence_activated)
        self.reason.reason_edited.connect(self._on_reason_reason_edited)
        self.reason.settled.connect(self._on_reason_settled)
        self.loose.clicked.connect(self._on_loose_clicked)
        self.others.clicked.connect(self.discussion_sought)
        self.tags.tags_edited.connect(self._on_tags_tags_edited)
        self.tags.editingFinished.connect(self._on_tags_editing_finished)
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
        self.statuses.show_status(annotation.status if annotation else Status.OPEN)
        proposed = divergence.judgement.relation if divergence else note.proposed if note else None
        self._show_relation(proposed, annotation or note)
        self.severity.setCurrentIndex((None, *Severity).index(annotation.severity if annotation else None))
        confidence = annotation.confidence if annotation else None
        self.confidence.setCurrentIndex((None, *Confidence).index(confidence))
        self._show_reason(annotation)
        self._show_tags(annotation)
        self.note.show_note(annotation.note if annotation else "")
        if not self.reviewer.hasFocus():
            self.reviewer.setText(self._session.reviewer)
        self.remove.setEnabled(annotation is not None)
        self.author.show_annotation(annotation)
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
            words = self.tr("You overrule: {relation}")
            self.overruled.show_text(words.format(relation=relation_words(proposed)))

    def _show_reason(self, annotation: Annotation | None) -> None:
        dismissed = annotation is not None and annotation.status is Status.DISMISSED
        self._fields.setRowVisible(self.reason, dismissed)
        if annotation is not None and dismissed:
            self.reason.show_reason(told_reason(annotation.reason), ready_reasons(self._session))

    def _show_tags(self, annotation: Annotation | None) -> None:
        """Show the tags; where the team has a codebook, say which of them are not in it."""
        review = self._session.review
        self.tags.offer(review.codebook, self._session.judgements.tags_besides(annotation))
        self.tags.show_tags(annotation.tags if annotation else ())
        loose = loose_tags(review, self.tags.finished_tags) if review.codebook else ()
        words = self.tr("Add to the codebook: {tags}")
        self.loose.say(words.format(tags=", ".join(loose)) if loose else "")

    def _show_others(self, divergence: Divergence | None, note: Annotation | None) -> None:
        others = self._session.judgements.others(divergence.id) if divergence else ()
        if note is not None and not self._session.judgements.is_own(note):
            others = (note,)
        self.others.say(" · ".join(_in_short(annotation) for annotation in others))

    @Slot(int)
    def _on_statuses_id_clicked(self, place: int) -> None:
        status = list(Status)[place]
        judge(self._session, status)
        if status is Status.DISMISSED and self.reason.isVisible():
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reason.line.selectAll()

    @Slot(str)
    def _on_reason_reason_edited(self, reason: str) -> None:
        give_reason(self._session, reason)

    @Slot()
    def _on_reason_settled(self) -> None:
        tell_dismissal(self._session)
        self.statuses.button(list(Status).index(Status.DISMISSED)).setFocus()

    @Slot(int)
    def _on_relation_activated(self, place: int) -> None:
        relation = _RELATION_CHOICES[place]
        edit_annotation(self._session, Edit(label=self.tr("Change the relation"), relation=relation))

    @Slot(int)
    def _on_severity_activated(self, place: int) -> None:
        severity = (None, *Severity)[place]
        edit_annotation(self._session, Edit(label=self.tr("Change the severity"), severity=(severity,)))

    @Slot(int)
    def _on_confidence_activated(self, place: int) -> None:
        confidence = (None, *Confidence)[place]
        edit_annotation(self._session, Edit(label=self.tr("Change the confidence"), confidence=(confidence,)))

    @Slot()
    def _on_loose_clicked(self) -> None:
        add_codes(self._session, loose_tags(self._session.review, self.tags.tags))
        self.tags.setFocus()

    @Slot()
    def _on_tags_tags_edited(self) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Change the tags"), tags=self.tags.tags))
        self._on_tags_editing_finished()

    @Slot()
    def _on_tags_editing_finished(self) -> None:
        self._show_tags(own_annotation(self._session))

    @Slot(str)
    def _on_note_note_edited(self, note: str) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Change the note"), note=note))

    @Slot()
    def _on_remove_clicked(self) -> None:
        remove_own_annotation(self._session)


def _in_short(annotation: Annotation) -> str:
    author = annotation.author or QCoreApplication.translate("AnnotationForm", "Unnamed")
    said = f"{author}: {status_words(annotation.status)}, {relation_words(annotation.relation)}"
    return f"{said} – {in_one_line(annotation.note, _LONGEST_NOTE)}" if annotation.note else said
