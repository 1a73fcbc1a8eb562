"""The left side: the divergences by event, a filter, and how far the reviewer has got."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QModelIndex, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.article import ArticleId
from viewer.domain.comparison import DivergenceId
from viewer.gui.appearance import field_style
from viewer.gui.dismissing import shown_notes
from viewer.gui.divergences.filter_panel import FilterPanel
from viewer.gui.divergences.list_delegate import DivergenceDelegate
from viewer.gui.divergences.list_model import DivergenceListModel, DivergenceRole
from viewer.gui.divergences.list_notices import ListNotices
from viewer.gui.divergences.list_view import DivergenceListView
from viewer.gui.divergences.rows import (
    DivergenceRow,
    NoteRow,
    Section,
    build_notes,
    build_rows,
    build_section,
    with_lost_marked,
    with_replies_counted,
)
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme
from viewer.gui.wording import source_letters


class DivergenceListPanel(QWidget):
    """Lists the divergences that the filter lets through; selecting one selects it in the session."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = DivergenceListModel(self)
        self._known_rows: dict[DivergenceId, DivergenceRow] = {}
        self._letters: Mapping[ArticleId, str] = {}
        self._delegate = DivergenceDelegate(theme, self)
        self.view = DivergenceListView()
        self.filters, self.notices = FilterPanel(session, theme), ListNotices(session, theme)
        self.filter_text = self.filters.text
        self._prepare_view()
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
        self.filters.set_theme(theme)
        self.notices.set_theme(theme)
        self.view.viewport().update()

    def _prepare_view(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Divergences"))
        self.view.section_toggled.connect(self._on_view_section_toggled)
        self.view.selectionModel().selectionChanged.connect(self._on_view_selection_changed)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 6)
        top.setSpacing(6)
        top.addWidget(self.filters)
        top.addWidget(self.notices)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.setSpacing(0)
        everything.addLayout(top)
        everything.addWidget(self.view, 1)

    @Slot()
    def _on_session_changed(self) -> None:
        session = self._session
        sifted, notes = session.sifted, session.judgements.shown
        letters = source_letters(session.articles)
        if session.comparison is None or letters != self._letters:
            self._known_rows.clear()
            self._letters = letters
        rows = (
            *build_rows(sifted.shown, notes, session.seen, self._known_rows),
            *build_section(sifted, notes, session.seen, letters, self._known_rows),
            *build_notes(shown_notes(session), is_open=session.filter.notes),
        )
        rows = with_replies_counted(rows, session.judgements.replies)
        self._model.show(with_lost_marked(rows, session.judgements.lost))
        self.notices.refresh()
        self._show_selection()

    def _show_selection(self) -> None:
        selected, note = self._session.selected, self._session.selected_note
        index = self._model.index_of(selected.id) if selected else QModelIndex()
        if note is not None:
            index = self._model.index_of_note(note.id)
        if not index.isValid():
            self.view.clearSelection()
        elif index != self.view.currentIndex() or not self.view.selectionModel().isSelected(index):
            self.view.setCurrentIndex(index)

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
