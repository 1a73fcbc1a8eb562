"""The left side: the divergences by event, a filter, and how far the reviewer has got."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.appearance import field_style
from viewer.gui.divergences.list_delegate import DivergenceDelegate
from viewer.gui.divergences.list_model import DivergenceListModel, DivergenceRole
from viewer.gui.divergences.list_view import DivergenceListView
from viewer.gui.divergences.rows import (
    DivergenceRow,
    NoteRow,
    Section,
    build_notes,
    build_rows,
    build_section,
    with_lost_marked,
)
from viewer.gui.filtering import MOST_AT_FIRST, DivergenceFilter
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme
from viewer.gui.wording import hidden_words, kind_words, relation_words, source_letter, status_words


class DivergenceListPanel(QWidget):
    """Lists the divergences that the filter lets through; selecting one selects it in the session."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = DivergenceListModel(self)
        self._known_rows: dict[DivergenceId, DivergenceRow] = {}
        self._delegate = DivergenceDelegate(theme, self)
        self.view = DivergenceListView()
        self.filter_text = QLineEdit()
        self.kind_choice, self.relation_choice, self.status_choice = QComboBox(), QComboBox(), QComboBox()
        self.quieter_choice, self.more_filters = QCheckBox(), QToolButton()
        self.counter = QLabel()
        self.hidden_notice = QPushButton()
        self._prepare_view()
        self._prepare_filter()
        self._prepare_quieter()
        self._lay_out()
        self.set_theme(theme)
        session.comparison_changed.connect(self._on_session_changed)
        session.review_changed.connect(self._on_session_changed)
        session.filter_changed.connect(self._on_session_changed)
        session.selection_changed.connect(self._on_session_changed)
        self._on_session_changed()

    def set_theme(self, theme: Theme) -> None:
        """Paint the list in the colours of ``theme``."""
        self._delegate.theme = theme
        self.setStyleSheet(field_style(theme))
        self.view.viewport().update()

    def _prepare_view(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Divergences"))
        self.view.section_toggled.connect(self._on_view_section_toggled)
        self.view.selectionModel().selectionChanged.connect(self._on_view_selection_changed)

    def _prepare_filter(self) -> None:
        self.filter_text.setPlaceholderText(self.tr("Filter divergences"))
        self.filter_text.setAccessibleName(self.tr("Filter divergences by words"))
        self.filter_text.setClearButtonEnabled(True)
        self.filter_text.textChanged.connect(self._on_filter_changed)
        self.more_filters.setText(self.tr("More"))
        self.more_filters.setCheckable(True)
        self.more_filters.setAccessibleName(self.tr("Filter by kind, relation and status"))
        self.more_filters.setToolTip(self.more_filters.accessibleName())
        _fill(self.kind_choice, self.tr("Any kind"), ((kind_words(kind), kind) for kind in Kind))
        shown = (relation for relation in Relation if relation.is_divergence)
        _fill(self.relation_choice, self.tr("Any relation"), ((relation_words(one), one) for one in shown))
        _fill(self.status_choice, self.tr("Any status"), ((status_words(one), one) for one in Status))
        for choice, name in (
            (self.kind_choice, self.tr("Kind")),
            (self.relation_choice, self.tr("Relation")),
            (self.status_choice, self.tr("Status")),
        ):
            choice.setAccessibleName(self.tr("Filter: {name}").format(name=name))
            choice.currentIndexChanged.connect(self._on_filter_changed)

    def _prepare_quieter(self) -> None:
        self.quieter_choice.setText(self.tr("&Quieter findings too"))
        self.quieter_choice.setToolTip(
            self.tr("What is less sure, and what comes after the {count} most important findings").format(
                count=MOST_AT_FIRST
            )
        )
        self.quieter_choice.toggled.connect(self._on_filter_changed)
        self.hidden_notice.setFlat(True)
        self.hidden_notice.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hidden_notice.setProperty("link", True)
        self.hidden_notice.clicked.connect(self._on_hidden_notice_clicked)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.filter_text, 1)
        line.addWidget(self.more_filters)
        choices = QWidget()
        form = QFormLayout(choices)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Kind"), self.kind_choice)
        form.addRow(self.tr("Relation"), self.relation_choice)
        form.addRow(self.tr("Status"), self.status_choice)
        form.addRow(self.quieter_choice)
        choices.hide()
        self.more_filters.toggled.connect(choices.setVisible)
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 6)
        top.setSpacing(6)
        top.addLayout(line)
        top.addWidget(choices)
        top.addWidget(self.counter)
        top.addWidget(self.hidden_notice, 0, Qt.AlignmentFlag.AlignLeft)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.setSpacing(0)
        everything.addLayout(top)
        everything.addWidget(self.view, 1)

    @Slot()
    def _on_session_changed(self) -> None:
        session = self._session
        if session.comparison is None:
            self._known_rows.clear()
        sifted, notes = session.sifted, session.judgements.shown
        letters = {article.id: source_letter(place) for place, article in enumerate(session.articles)}
        loose = [note for note in session.loose_notes if session.filter.lets_note_through(note)]
        rows = (
            *build_rows(sifted.shown, notes, session.seen, self._known_rows),
            *build_section(sifted, notes, session.seen, letters),
            *build_notes(loose, is_open=session.filter.notes),
        )
        self._model.show(with_lost_marked(rows, session.judgements.lost))
        self._tell_progress()
        self._show_filter(session.filter)
        self._show_selection()

    def _tell_progress(self) -> None:
        count = self._session.progress
        words = self.tr("seen {seen} · judged {judged} · {total} in all")
        self.counter.setText(words.format(seen=count.seen, judged=count.judged, total=count.total))
        self.counter.setVisible(self._session.comparison is not None)
        sifted = self._session.sifted
        hidden = hidden_words(sifted.filtered, sifted.quieter)
        self.hidden_notice.setText(self.tr("{hidden} – show all").format(hidden=hidden))
        self.hidden_notice.setAccessibleName(self.hidden_notice.text())
        self.hidden_notice.setVisible(bool(hidden))

    def _show_filter(self, wanted: DivergenceFilter) -> None:
        """Set the fields to a filter that was changed elsewhere."""
        if wanted == self._filter_of_fields():
            return
        fields = (
            self.filter_text,
            self.kind_choice,
            self.relation_choice,
            self.status_choice,
            self.quieter_choice,
        )
        for field in fields:
            field.blockSignals(True)
        self.quieter_choice.setChecked(wanted.quieter)
        self.filter_text.setText(wanted.text)
        for choice, value in (
            (self.kind_choice, wanted.kind),
            (self.relation_choice, wanted.relation),
            (self.status_choice, wanted.status),
        ):
            choice.setCurrentIndex(0 if value is None else choice.findData(value))
        for field in fields:
            field.blockSignals(False)

    def _show_selection(self) -> None:
        selected, note = self._session.selected, self._session.selected_note
        index = self._model.index_of(selected.id) if selected else QModelIndex()
        if note is not None:
            index = self._model.index_of_note(note.id)
        if not index.isValid():
            self.view.clearSelection()
        elif index != self.view.currentIndex() or not self.view.selectionModel().isSelected(index):
            self.view.setCurrentIndex(index)

    def _filter_of_fields(self) -> DivergenceFilter:
        kind, relation, status = (
            self.kind_choice.currentData(),
            self.relation_choice.currentData(),
            self.status_choice.currentData(),
        )
        return replace(
            self._session.filter,
            text=self.filter_text.text(),
            kind=None if kind is None else Kind(kind),
            relation=None if relation is None else Relation(relation),
            status=None if status is None else Status(status),
            quieter=self.quieter_choice.isChecked(),
        )

    @Slot()
    def _on_filter_changed(self) -> None:
        self._session.set_filter(self._filter_of_fields())

    @Slot()
    def _on_hidden_notice_clicked(self) -> None:
        now = self._session.filter
        self._session.set_filter(DivergenceFilter(quieter=True, omissions=now.omissions, notes=now.notes))

    @Slot(str)
    def _on_view_section_toggled(self, toggled: str) -> None:
        wanted, section = self._session.filter, Section(toggled)
        if section is Section.NOTES:
            self._session.set_filter(replace(wanted, notes=not wanted.notes))
        else:
            self._session.set_filter(replace(wanted, omissions=not wanted.omissions))
        self.view.setCurrentIndex(self._model.index_of_section(section))

    @Slot(QItemSelection, QItemSelection)
    def _on_view_selection_changed(self, chosen: QItemSelection, _left: QItemSelection) -> None:
        selected = self._session.selected
        for index in chosen.indexes():
            row = index.data(DivergenceRole.ROW)
            if isinstance(row, DivergenceRow):
                # What was selected elsewhere keeps the source from which it was sought.
                if selected is None or row.divergence.id != selected.id:
                    self._session.select(row.divergence.id)
            elif isinstance(row, NoteRow):
                self._session.select_note(row.annotation.id)


def _fill(choice: QComboBox, nothing: str, entries: Iterable[tuple[str, object]]) -> None:
    choice.addItem(nothing, None)
    for words, value in entries:
        choice.addItem(words, value)
