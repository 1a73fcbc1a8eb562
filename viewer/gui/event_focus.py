"""The event that stands out: that of the selected finding or note, or of a passage that the reader asked for."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain.article import Article, ArticleId, Passage, PassageId, passages_by_id
from viewer.gui.event_links import EventLinks, linked_by_hand
from viewer.gui.highlighting import find_matches, find_quoted
from viewer.gui.session import ReviewSession

Matches = Mapping[ArticleId, tuple[PassageId, ...]]
"""Per article, its passages of an event in the order of their worth to the reader."""

_NOTHING: Final[Matches] = {}


class EventFocus(QObject):
    """Tells texts, ribbons and bird's eye the same: which passages belong to what the reader looks at.

    A passage is asked for where there is no finding to select. It takes the place of the selected finding, as a
    note does, and yields to the next one that is selected.

    Signals:
        changed: Another event stands out, or none.
        reading_changed: Other passages correspond to what is read while nothing stands out.
    """

    changed = Signal()
    reading_changed = Signal()

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._links = EventLinks()
        self._passage: PassageId | None = None
        self._anchor: ArticleId | None = None
        self._matches = _NOTHING
        self._reading = _NOTHING
        self._owned: tuple[tuple[Article, ...], Mapping[PassageId, tuple[Article, Passage]]] = ((), {})
        self._seeking = False
        self._times_sought = 0
        session.comparison_changed.connect(self._on_session_comparison_changed)
        session.selection_changed.connect(self._on_session_selection_changed)

    @property
    def links(self) -> EventLinks:
        """The links of the open articles; none before they are compared."""
        return self._links

    @property
    def matches(self) -> Matches:
        """The passages of the event that stands out; none where nothing does."""
        return self._matches

    @property
    def reading(self) -> Matches:
        """The passage at the reading line and its partners while nothing stands out."""
        return {} if self._matches else self._reading

    @property
    def anchor(self) -> ArticleId | None:
        """The article from which the event was sought, or None."""
        return self._anchor

    @property
    def passage(self) -> PassageId | None:
        """The passage that was asked for; None where a finding, a note or nothing is selected."""
        return self._passage

    @property
    def times_sought(self) -> int:
        """How often a passage was asked for: one that is asked for again is gone to again."""
        return self._times_sought

    @property
    def related(self) -> frozenset[ArticleId]:
        """The articles that do not state the selected finding: their passages are only the nearest to it."""
        selected = self._session.selected
        return frozenset() if selected is None else frozenset(selected.silent)

    def seek(self, passage: PassageId) -> None:
        """Let the event of ``passage`` stand out in place of what is selected."""
        owner = passages_by_id(self._session.articles).get(passage)
        if owner is None:
            return
        self._seeking = True
        try:
            self._session.select(None, anchor=owner[0].id)
        finally:
            self._seeking = False
        self._passage = passage
        self._times_sought += 1
        self._tell()

    def leave(self) -> None:
        """Let the event of a passage that was asked for stand back."""
        if self._passage is not None:
            self._passage = None
            self._tell()

    def note_reading(self, passage: PassageId) -> None:
        """Note what the reader has at the reading line."""
        owner = self._owners().get(passage)
        event = _NOTHING if owner is None else self._links.event_of(owner[0].id, passage)
        reading = {article: passages[:1] for article, passages in event.items()}
        if reading != self._reading:
            self._reading = reading
            self.reading_changed.emit()

    def _owners(self) -> Mapping[PassageId, tuple[Article, Passage]]:
        """Return the open passages with their articles; asked for each time that a pane comes to rest."""
        if self._owned[0] is not self._session.articles:
            self._owned = self._session.articles, passages_by_id(self._session.articles)
        return self._owned[1]

    def _tell(self) -> None:
        self._matches, self._anchor = self._find(), self._session.anchor
        self.changed.emit()

    def _find(self) -> Matches:
        comparison, divergence = self._session.comparison, self._session.selected
        note = self._session.selected_note
        if note is not None:
            return find_quoted(self._session.articles, note)
        if comparison is not None and divergence is not None:
            return find_matches(comparison, divergence)
        owner = None if self._passage is None else self._owners().get(self._passage)
        if owner is None:
            self._passage = None
            return _NOTHING
        return self._links.event_of(owner[0].id, owner[1].id)

    @Slot()
    def _on_session_comparison_changed(self) -> None:
        by_hand = linked_by_hand(self._session.articles, self._session.review.links)
        self._links, self._reading = EventLinks(self._session.comparison, by_hand), _NOTHING

    @Slot()
    def _on_session_selection_changed(self) -> None:
        if self._seeking:
            return  # what takes its place is about to be told
        if self._session.selected is not None or self._session.selected_note is not None:
            self._passage = None
        self._tell()
