"""The selected divergence: what the sources say, how that stands, why, and how it was found."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Kind
from viewer.domain.review import Annotation
from viewer.gui.dismissing import reason_words, seen_annotations
from viewer.gui.divergences.values_model import find_quotations, find_statements
from viewer.gui.divergences.values_table import ValuesTable
from viewer.gui.filtering import relation_of
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.text_direction import sentence_in_window
from viewer.gui.theme import Theme, label_font
from viewer.gui.widgets.kind_badge import KindBadge
from viewer.gui.wording import confidence_words, kind_words, relation_words


class DivergenceDetail(QScrollArea):
    """Shows the session's selected divergence; a click on a statement goes to its passage."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.badge = KindBadge(theme)
        self.slot_heading, self.event_words = _label(12.5, bold=True), _label(9)
        self.relation, self.reason, self.steps = _label(10, bold=True), _label(10), _label(9)
        self.dismissal = _label(9.5)
        self.table = ValuesTable(theme)
        self.steps_button = QToolButton()
        self.relation.setAccessibleName(self.tr("How the values stand"))
        self._prepare_steps()
        self._lay_out()
        self.table.statement_chosen.connect(self._on_table_statement_chosen)
        session.selection_changed.connect(self._on_session_changed)
        session.review_changed.connect(self._on_session_changed)
        session.comparison_changed.connect(self._on_session_changed)
        self._on_session_changed()

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in the colours of ``theme``."""
        self.badge.set_theme(theme)
        self.table.set_theme(theme)

    def _prepare_steps(self) -> None:
        self.steps_button.setText(self.tr("How this was found"))
        self.steps_button.setAccessibleName(self.steps_button.text())
        self.steps_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.steps_button.setArrowType(Qt.ArrowType.RightArrow)
        self.steps_button.setAutoRaise(True)
        self.steps_button.setCheckable(True)
        self.steps_button.toggled.connect(self._on_steps_button_toggled)
        self.steps.hide()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self.slot_heading, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 4, 10, 6)
        column.setSpacing(6)
        column.addLayout(heading)
        for widget in (self.event_words, self.relation, self.dismissal, self.table, self.reason):
            column.addWidget(widget)
        column.addWidget(self.steps_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.steps)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected divergence"))

    @Slot()
    def _on_session_changed(self) -> None:
        comparison, divergence = self._session.comparison, self._session.selected
        note = self._session.selected_note
        for widget in (
            self.badge,
            self.event_words,
            self.relation,
            self.table,
            self.reason,
            self.steps_button,
        ):
            widget.setVisible(divergence is not None or note is not None)
        self.dismissal.setText("\n".join(map(reason_words, seen_annotations(self._session))).strip())
        self.dismissal.setVisible(bool(self.dismissal.text()))
        if note is not None:
            self._show_note(note)
        elif comparison is None or divergence is None:
            self.steps.hide()
            self.slot_heading.setText(self._invitation())
            self.slot_heading.setFont(label_font(10))
        else:
            self._show_divergence(comparison, divergence)

    def _show_heading(self, kind: Kind, slot: str) -> None:
        heading = label_font(12.5)
        heading.setBold(True)
        self.slot_heading.setFont(heading)
        self.badge.show_kind(kind)
        self.slot_heading.setText(slot_words(slot))

    def _show_note(self, note: Annotation) -> None:
        """Show what a note on no divergence found now quotes; the note itself stands in the form."""
        self._show_heading(note.kind, note.slot)
        self.event_words.setText(
            self.tr("Note on no divergence found now · {kind}").format(kind=kind_words(note.kind))
        )
        author = note.author or self.tr("an unnamed reviewer")
        words = self.tr("{relation} in the judgement of {author}")
        self.relation.setText(
            _capitalised(words.format(relation=relation_words(note.relation), author=author))
        )
        self.reason.setText(note.note)
        self.reason.setVisible(bool(note.note))
        self.steps_button.hide()
        self.steps.hide()
        quotations = find_quotations(self._session.articles, self._session.review.articles, note)
        self.table.show_statements(quotations, note.kind)

    def _show_divergence(self, comparison: Comparison, divergence: Divergence) -> None:
        self._show_heading(divergence.kind, divergence.slot)
        self.event_words.setText(f"{event_words(divergence.event)} · {kind_words(divergence.kind)}")
        self.relation.setText(self._relation_of(divergence))
        self.reason.setText(sentence_in_window(self._reason_of(divergence)))
        self.steps.setText(
            "\n".join(
                sentence_in_window(f"{place}. {step}")
                for place, step in enumerate(divergence.judgement.steps, 1)
            )
        )
        self.steps_button.setVisible(bool(divergence.judgement.steps))
        self.steps.setVisible(bool(divergence.judgement.steps) and self.steps_button.isChecked())
        self.table.show_statements(find_statements(comparison, divergence), divergence.kind)

    def _invitation(self) -> str:
        if len(self._session.articles) == 1:
            return QCoreApplication.translate("StoryFiles", "Add a second source to compare.")
        if self._session.comparison is None:
            return self.tr("The divergences appear here when the articles are compared.")
        if not self._session.comparison.divergences:
            return self.tr("No divergence was found between these articles.")
        if not self._session.sifted.shown:
            return self.tr("All findings are hidden. The list says how many, and shows them.")
        return self.tr("Select a divergence in the list or in a text, or press F7.")

    def _reason_of(self, divergence: Divergence) -> str:
        if not divergence.is_made:
            return divergence.judgement.reason
        annotation = self._session.judgements.shown.get(divergence.id)
        author = annotation.author if annotation else ""
        return self.tr("Marked by {author}, not found by Parallax.").format(
            author=author or self.tr("an unnamed reviewer")
        )

    def _relation_of(self, divergence: Divergence) -> str:
        proposed = divergence.judgement.relation
        if divergence.is_made:
            return _capitalised(relation_words(proposed))
        confidence = confidence_words(divergence.judgement.confidence)
        judged = relation_of(divergence, self._session.judgements.shown.get(divergence.id))
        if judged is not proposed:
            words = self.tr("{judged} in your judgement; proposed: {proposed}")
            return _capitalised(
                words.format(judged=relation_words(judged), proposed=relation_words(proposed))
            )
        return _capitalised(f"{relation_words(proposed)}, {confidence}")

    @Slot(str)
    def _on_table_statement_chosen(self, article: str) -> None:
        if self._session.selected is not None:
            self._session.select(self._session.selected.id, anchor=ArticleId(article))

    @Slot(bool)
    def _on_steps_button_toggled(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own signature
        self.steps_button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.steps.setVisible(shown)


def _label(points: float, *, bold: bool = False) -> QLabel:
    label = QLabel()
    font = label_font(points)
    font.setBold(bold)
    label.setFont(font)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
