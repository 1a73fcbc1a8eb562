"""Keeps what the texts show in step with the session: highlights, and the passages of the event that stands out."""

from PySide6.QtCore import QObject, Slot

from viewer.domain.article import PassageId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.event_focus import EventFocus
from viewer.gui.highlighting import HighlightFinder
from viewer.gui.session import ReviewSession


class TextMarking(QObject):
    """Marks the texts of one window and draws the ribbons between them; a click on a mark selects its divergence."""

    def __init__(
        self,
        session: ReviewSession,
        focus: EventFocus,
        panes: ArticlePanes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._focus, self._panes = session, focus, panes
        self._comparison: Comparison | None = None
        self._finder = HighlightFinder()
        self._marked: tuple[Divergence, ...] = ()
        self._judged: frozenset[DivergenceId] = frozenset()
        self._levelled: tuple[object, ...] = ()
        session.comparison_changed.connect(self._on_session_comparison_changed)
        session.review_changed.connect(self._on_session_changed)
        session.filter_changed.connect(self._on_session_changed)
        focus.changed.connect(self._on_focus_changed)
        focus.reading_changed.connect(self._on_focus_reading_changed)
        panes.divergence_clicked.connect(self._on_panes_divergence_clicked)
        panes.reading_moved.connect(self._on_panes_reading_moved)

    @Slot()
    def _on_session_comparison_changed(self) -> None:
        comparison = self._session.comparison
        self._marked, self._judged = self._wanted_marks(), self._session.judgements.judged
        if comparison is not self._comparison:
            self._comparison = comparison
            self._finder.take(comparison)
        self._panes.show_comparison(comparison, self._finder.find(self._marked, self._judged))

    @Slot()
    def _on_session_changed(self) -> None:
        """Let what is judged stand back; typing a note or a filter changes nothing in the texts."""
        if (self._wanted_marks(), self._session.judgements.judged) != (self._marked, self._judged):
            self._on_session_comparison_changed()

    @Slot()
    def _on_focus_changed(self) -> None:
        self._on_session_changed()
        focus = self._focus
        note = self._session.selected_note
        wanted = (
            self._session.selected and self._session.selected.id,
            note and note.id,
            focus.passage,
            focus.passage and focus.times_sought,
            focus.anchor,
        )
        staying = any(wanted) and wanted == self._levelled  # found anew: the reader may have gone elsewhere
        self._levelled = wanted
        self._panes.select(self._session.selected, focus.matches, focus.anchor, staying=staying)
        self._show_ribbons()

    @Slot()
    def _on_focus_reading_changed(self) -> None:
        if not self._focus.matches:
            self._show_ribbons()

    def _show_ribbons(self) -> None:
        focus, ribbons = self._focus, self._panes.ribbons
        if focus.matches:
            ribbons.show_event(focus.links, focus.matches, focus.related)
        else:
            ribbons.show_event(focus.links, focus.reading, quiet=True)

    @Slot(str)
    def _on_panes_divergence_clicked(self, divergence: str) -> None:
        self._session.select(DivergenceId(divergence))

    @Slot(str)
    def _on_panes_reading_moved(self, passage: str) -> None:
        self._focus.note_reading(PassageId(passage))

    def _wanted_marks(self) -> tuple[Divergence, ...]:
        """Return what to mark: the selected divergence is marked even where it is not listed."""
        marked, selected = self._session.sifted.marked, self._session.selected
        if selected is None or any(each is selected for each in marked):
            return marked
        return (*marked, selected)
