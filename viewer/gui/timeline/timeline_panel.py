"""The timeline above the texts: the days of the findings that are shown, and of everything else if wanted."""

from PySide6.QtCore import QItemSelection, QModelIndex, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.gui.overview import Overview
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font
from viewer.gui.timeline.date_marks import dated_findings, find_marks
from viewer.gui.timeline.timeline_model import TimelineModel
from viewer.gui.timeline.timeline_view import TimelineView
from viewer.gui.widgets.elided_label import ElidedLabel

_ZOOM = 1.25


class TimelinePanel(Overview):
    """Holds the timeline of a session; a mark that is chosen shows its sentence, and selects its finding."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        self.model = TimelineModel()
        self.line = TimelineView(self.model, theme)
        super().__init__(session, self.line, parent)
        self.model.setParent(self)
        self.others, self.caption = QCheckBox(), ElidedLabel()
        self._follows, self._nothing = False, ""
        self._built_of: tuple[object, ...] = ()
        self._fill_choices()
        self.set_theme(theme)
        self.line.selectionModel().selectionChanged.connect(self._on_line_selection_changed)
        self.line.clicked.connect(self._on_line_clicked)
        self.line.text_sought.connect(self._on_line_text_sought)
        self.line.annotation_sought.connect(self._on_line_annotation_sought)
        self.line.legend_chosen.connect(self._on_line_legend_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        super().set_theme(theme)
        self.line.set_theme(theme)

    def show_findings(self, findings: tuple[Divergence, ...]) -> str:
        """Show the days of ``findings``, and all others if they are wanted."""
        comparison = self.session.comparison
        if comparison is None:
            return ""
        built_of = (comparison, findings, self.others.isChecked())
        if built_of == self._built_of:  # a note that is being written changes no day
            return self._nothing
        self._built_of = built_of
        marks = find_marks(comparison, findings, others=self.others.isChecked())
        self._nothing = "" if marks else self.tr("None of these articles names a day.")
        self._follows = True
        self.model.show(comparison.articles, marks, dated_findings(findings, marks))
        self._follows = False
        told = [number for number, mark in enumerate(marks) if mark.findings]
        published = [number for number, mark in enumerate(marks) if mark.is_published]
        self.line.bring_into_view(told or published)
        self._tell_current()
        return self._nothing

    def forget(self) -> None:
        """Show no days."""
        self._built_of, self._nothing = (), ""
        self.model.show((), (), ())

    def show_selection(self) -> None:
        """Let the selected finding stand out, and make its mark current in the lane from which it was sought."""
        selected, anchor = self.session.selected, self.session.anchor
        self.line.show_selected(selected.id if selected else None)
        current = self.model.mark(self.line.currentIndex())
        if selected is None:
            number = None if current is None or current.findings else self.line.currentIndex().row()
        elif current is not None and selected in current.findings and anchor in (None, current.article):
            return
        else:
            number = self.model.number_of(selected.id, anchor)
        self._follows = True
        self.line.show_current(number)
        self._follows = False
        if selected is not None:
            self.line.bring_into_view(self.model.numbers_of(selected.id))

    def _fill_choices(self) -> None:
        self.others.setText(self.tr("Days of no finding too"))
        self.others.setFont(label_font(9))
        self.others.setChecked(True)
        self.others.toggled.connect(self._on_others_toggled)
        self.choices.addWidget(self.others)
        self.choices.addSpacing(10)
        for words, name, key, slot in (
            ("−", self.tr("Less room for each day"), "-", self._on_closer_clicked),
            ("+", self.tr("More room for each day"), "+", self._on_wider_clicked),
            (self.tr("Fit"), self.tr("Show all days"), "0", self.line.fit),
        ):
            button = QPushButton(words)
            button.setFont(label_font(9))
            button.setProperty("choice", True)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{what} ({key} in the timeline)").format(what=name, key=key))
            button.clicked.connect(slot)
            self.choices.addWidget(button)
        self.choices.addStretch(1)
        self.caption.setFont(label_font(9))
        self.caption.setContentsMargins(8, 2, 8, 3)
        self.add_below(self.caption)

    def _tell_current(self) -> None:
        """Write the current mark out in full under the timeline."""
        current = self.line.currentIndex()
        words = str(current.data()) if self.line.selectionModel().isSelected(current) else ""
        if not words and not self._nothing and not self.model.findings:
            words = self.tr("None of the findings shown is about days.")
        self.caption.show_text(words)
        self.caption.setVisible(bool(words))

    def _show(self, index: QModelIndex) -> None:
        """Select the finding of a mark, seen from its source, and show the very sentence."""
        mark = self.model.mark(index)
        if mark is None:
            return
        if mark.findings and self.session.selected not in mark.findings:
            self.session.select(mark.findings[0].id, anchor=mark.article)
        elif mark.findings and self.session.selected is not None:
            self.session.select(self.session.selected.id, anchor=mark.article)
        if mark.fact is not None:
            self.place_sought.emit(mark.article, mark.fact.span.start)

    @Slot(QItemSelection, QItemSelection)
    def _on_line_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        """Show the sentence of the current mark; what the session selected itself is only shown."""
        self._tell_current()
        current = self.line.currentIndex()
        if self.line.selectionModel().isSelected(current) and not self._follows:
            self._show(current)

    @Slot(QModelIndex)
    def _on_line_clicked(self, index: QModelIndex) -> None:
        """Show the sentence again, where the reader has scrolled away from it."""
        self._show(index)

    @Slot(QModelIndex)
    def _on_line_text_sought(self, index: QModelIndex) -> None:
        mark = self.model.mark(index)
        if mark is not None:
            self._show(index)
            self.text_sought.emit(mark.article)

    @Slot(QModelIndex)
    def _on_line_annotation_sought(self, index: QModelIndex) -> None:
        mark = self.model.mark(index)
        if mark is not None and mark.findings:
            self._show(index)
            self.annotation_sought.emit()

    @Slot(str)
    def _on_line_legend_chosen(self, finding: str) -> None:
        self.session.select(DivergenceId(finding))

    @Slot()
    def _on_others_toggled(self) -> None:
        self.refresh()

    @Slot()
    def _on_closer_clicked(self) -> None:
        self.line.zoom(1 / _ZOOM)

    @Slot()
    def _on_wider_clicked(self) -> None:
        self.line.zoom(_ZOOM)
