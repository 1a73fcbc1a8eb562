"""Keeps what the texts show in step with the session: highlights, and the passages of the selected divergence."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.highlighting import HighlightFinder, find_matches, find_quoted
from viewer.gui.session import ReviewSession


class TextMarking(QObject):
    """Marks the texts of one window; a click on a mark selects its divergence."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._comparison: Comparison | None = None
        self._finder: HighlightFinder | None = None
        self._marked: tuple[Divergence, ...] = ()
        self._judged: frozenset[DivergenceId] = frozenset()
        session.comparison_changed.connect(self._on_session_comparison_changed)
        session.review_changed.connect(self._on_session_changed)
        session.filter_changed.connect(self._on_session_changed)
        session.selection_changed.connect(self._on_session_selection_changed)
        panes.divergence_clicked.connect(self._on_panes_divergence_clicked)

    @Slot()
    def _on_session_comparison_changed(self) -> None:
        comparison = self._session.comparison
        self._marked, self._judged = self._wanted_marks(), self._session.judgements.judged
        if comparison is not self._comparison:
            self._comparison = comparison
            self._finder = None if comparison is None else HighlightFinder(comparison)
        highlights = self._finder.find(self._marked, self._judged) if self._finder else {}
        self._panes.show_comparison(comparison, highlights)

    @Slot()
    def _on_session_changed(self) -> None:
        """Let what is judged stand back; typing a note or a filter changes nothing in the texts."""
        if (self._wanted_marks(), self._session.judgements.judged) != (self._marked, self._judged):
            self._on_session_comparison_changed()

    @Slot()
    def _on_session_selection_changed(self) -> None:
        self._on_session_changed()
        comparison, divergence = self._session.comparison, self._session.selected
        note = self._session.selected_note
        matches = find_matches(comparison, divergence) if comparison and divergence else {}
        if note is not None:
            matches = find_quoted(self._session.articles, note)
        self._panes.select(divergence, matches, self._session.anchor)

    @Slot(str)
    def _on_panes_divergence_clicked(self, divergence: str) -> None:
        self._session.select(DivergenceId(divergence))

    def _wanted_marks(self) -> tuple[Divergence, ...]:
        """Return what to mark: the selected divergence is marked even where it is not listed."""
        marked, selected = self._session.sifted.marked, self._session.selected
        if selected is None or any(each is selected for each in marked):
            return marked
        return (*marked, selected)
