"""The linear reading: every finding as a sentence, to be read, judged and left for the texts by keyboard alone."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.review import Status
from viewer.gui.dismissing import count_kept_back, judge, show_dismissed, shown_notes
from viewer.gui.divergences.rows import Section
from viewer.gui.linear.linear_list import LinearList
from viewer.gui.linear.linear_model import LinearModel
from viewer.gui.linear.row_sequence import LinearRows
from viewer.gui.linear.rows import LinearRow, Material, RowKind, entries_by_finding, entries_by_passage
from viewer.gui.linear.sentences import finding_sentence
from viewer.gui.overview import Overview
from viewer.gui.revealing import reveal_all
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme
from viewer.gui.wording import source_letter, source_letters, source_name


class LinearView(Overview):
    """Shows what the filter lets through, by event or along the passages of one source.

    Signals:
        words_sought: The ``ArticleId`` and the code point of its text to which the keyboard is to go.
    """

    words_sought = Signal(str, int)

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        self.model, self.list = LinearModel(), LinearList(theme)
        super().__init__(session, self.list, parent)
        self.model.setParent(self)
        self._opened: frozenset[DivergenceId] = frozenset()
        self._is_refreshing = False
        self.order, self.quoting = QComboBox(), QCheckBox(self.tr("Quote &all sources"))
        self.list.setModel(self.model)
        self._name_parts()
        self._fill_choices()
        self._connect()
        self.set_theme(theme)
        self._on_session_articles_changed()

    def set_theme(self, theme: Theme) -> None:
        """Paint the sentences in the colours of ``theme``."""
        super().set_theme(theme)
        self.list.painting.theme = theme
        self.list.viewport().update()

    def show_findings(self, findings: tuple[Divergence, ...]) -> str:
        """Show ``findings`` and what stands around them as sentences; the reader stays where they are."""
        del findings  # the sections between and after them are the session's too
        session = self.session
        material = Material(
            comparison=session.comparison,
            sifted=session.sifted,
            annotations=session.judgements.shown,
            replies=session.judgements.replies,
            notes=shown_notes(session),
            kept_back=count_kept_back(session),
            notes_open=session.filter.notes,
            opened=self._opened,
            all_opened=self.quoting.isChecked(),
        )
        along = next((each for each in session.articles if each.id == self.order.currentData()), None)
        entries = entries_by_finding(material) if along is None else entries_by_passage(material, along)
        rows = LinearRows(entries)
        self._show_rows(rows)
        return "" if rows else self.tr("No divergence was found between these articles.")

    def forget(self) -> None:
        """Show no sentences."""
        self._show_rows(LinearRows())

    def show_selection(self) -> None:
        """Go to what is selected, unless the reader's place belongs to it already."""
        selected, note = self.session.selected, self.session.selected_note
        here = self.model.row_at(self.list.currentIndex())
        index = QModelIndex()
        if selected is not None:
            if here is not None and here.divergence is not None and here.divergence.id == selected.id:
                return
            index = self.model.index_of(selected.id)
        elif note is not None:
            index = self.model.index_of_note(note.id)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _name_parts(self) -> None:
        self.list.setAccessibleName(self.tr("Findings as sentences"))
        self.list.setAccessibleDescription(
            self.tr(
                "Enter goes to the words in the text. The right arrow key quotes the sources, the left one takes the "
                "quotations away. 1 to 4 set the status: open, confirmed, dismissed, needs source."
            )
        )
        self.list.setToolTip(self.list.accessibleDescription())
        self.order.setAccessibleName(self.tr("Order of the findings"))
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(10)

    def _fill_choices(self) -> None:
        label = QLabel(self.tr("Arranged &by"))
        label.setBuddy(self.order)
        for widget in (label, self.order, self.quoting):
            self.choices.addWidget(widget)
        self.choices.addStretch(1)
        self.choices.addWidget(self.hidden_notice)

    def _connect(self) -> None:
        self.session.articles_changed.connect(self._on_session_articles_changed)
        self.order.activated.connect(self._on_choice_changed)
        self.quoting.toggled.connect(self._on_choice_changed)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.list.row_entered.connect(self._on_list_row_entered)
        self.list.quotations_wanted.connect(self._on_list_quotations_wanted)
        self.list.status_chosen.connect(self._on_list_status_chosen)

    def _show_rows(self, rows: LinearRows) -> None:
        """Show other rows; nothing is selected for coming into the place of a row that is gone."""
        self._is_refreshing = True
        here = self.model.row_at(self.list.currentIndex())
        self.model.show(rows, self.session.articles)
        index = self.model.index_like(here)
        if index.isValid():
            self.list.setCurrentIndex(index)
        self._is_refreshing = False

    @Slot()
    def _on_session_articles_changed(self) -> None:
        chosen = self.order.currentData()
        self.order.clear()
        self.order.addItem(self.tr("Event"), None)
        words = self.tr("Passages of source {letter}: {name}")
        for place, article in enumerate(self.session.articles):
            told = words.format(letter=source_letter(place), name=source_name(article))
            self.order.addItem(told, article.id)
        self.order.setCurrentIndex(max(0, self.order.findData(chosen)))
        self._opened = frozenset()
        self._on_session_changed()

    @Slot()
    def _on_choice_changed(self) -> None:
        self.refresh()

    @Slot(QModelIndex, QModelIndex)
    def _on_list_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is None or self._is_refreshing:
            return
        if row.kind is RowKind.NOTE and row.annotation is not None:
            self.session.select_note(row.annotation.id)
        elif row.divergence is not None:
            anchor = row.article if row.kind is RowKind.STATEMENT else None
            self.session.select(row.divergence.id, anchor)

    @Slot(object)
    def _on_list_row_entered(self, row: LinearRow) -> None:
        wanted = self.session.filter
        if row.section is Section.OMISSIONS:
            self.session.set_filter(replace(wanted, omissions=not wanted.omissions))
        elif row.section is Section.NOTES:
            self.session.set_filter(replace(wanted, notes=not wanted.notes))
        elif row.kind is RowKind.HIDDEN:
            reveal_all(self.session)
        elif row.kind is RowKind.DISMISSED:
            show_dismissed(self.session, shown=True)
        elif row.article is not None:
            self.words_sought.emit(ArticleId(row.article), row.place)

    @Slot(bool)
    def _on_list_quotations_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own signature
        row = self.model.row_at(self.list.currentIndex())
        if row is None or row.divergence is None:
            return
        if not wanted:
            self.list.setCurrentIndex(self.model.index_of(row.divergence.id))
        this = frozenset((row.divergence.id,))
        self._opened = self._opened | this if wanted else self._opened - this
        self.refresh()

    @Slot(object)
    def _on_list_status_chosen(self, status: Status) -> None:
        session, row = self.session, self.model.row_at(self.list.currentIndex())
        if row is None or (row.divergence is None and row.kind is not RowKind.NOTE):
            return  # what is selected elsewhere is not what the reader has before them
        judge(session, status)
        if session.selected is not None and status is not Status.DISMISSED:  # which has been told
            annotation = session.judgements.shown.get(session.selected.id)
            said = finding_sentence(session.selected, annotation, source_letters(session.articles))
            session.announced.emit(said)
