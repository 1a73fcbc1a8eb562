"""What ribbons are drawn from, the same for every gap between two columns."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from viewer.domain.article import ArticleId, PassageId
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.passage_stretches import find_stretches
from viewer.gui.articles.ribbon_geometry import Stretch
from viewer.gui.event_links import EventLink, EventLinks
from viewer.gui.theme import Theme

Columns = Callable[[], Sequence[PaneColumn]]


class Ribbons(QObject):
    """Holds the event on show; the handles between the columns listen to it and draw their part.

    Signals:
        changed: Another event is to be drawn, or in other colours.
        passage_chosen: The reader wants the passage, the second argument, of the article, the first, at the height
            that is the third.
        column_moved: Another part of the article in this column is on screen.
    """

    changed = Signal()
    column_moved = Signal(object)
    passage_chosen = Signal(str, str, int)

    def __init__(self, columns: Columns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._links = EventLinks()
        self._matches: Mapping[ArticleId, tuple[PassageId, ...]] = {}
        self._related: frozenset[ArticleId] = frozenset()
        self._joined: dict[tuple[ArticleId, ArticleId], tuple[EventLink, ...]] = {}
        self._stretches: dict[PaneColumn, Mapping[PassageId, Stretch]] = {}
        self.quiet = False
        self.theme = Theme(dark=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self.theme = theme
        self.changed.emit()

    def show_event(
        self,
        links: EventLinks,
        matches: Mapping[ArticleId, tuple[PassageId, ...]],
        related: frozenset[ArticleId] = frozenset(),
        *,
        quiet: bool = False,
    ) -> None:
        """Draw ribbons between the passages of ``matches``.

        Passages of the articles in ``related`` do not state the matter, they only come nearest to it. A ``quiet`` event
        is not selected: it is what the reader happens to have before them.
        """
        self._links, self._matches, self._related, self.quiet = links, matches, related, quiet
        self._joined, self._stretches = {}, {}
        self.changed.emit()

    def note_move(self, column: PaneColumn) -> None:
        """Draw the ribbons beside ``column`` anew: another part of its article is on screen."""
        self._stretches.pop(column, None)
        self.column_moved.emit(column)

    def stretches(self, column: PaneColumn) -> Mapping[PassageId, Stretch]:
        """Return how far the passages of the event reach down ``column``; kept until it moves, for both its sides."""
        found = self._stretches.get(column)
        if found is None:
            found = self._stretches[column] = find_stretches(column.pane, self.passages(column))
        return found

    def passages(self, column: PaneColumn) -> tuple[PassageId, ...]:
        """Return the passages of the event in ``column``."""
        article = column.pane.article
        return () if article is None else self._matches.get(article.id, ())

    def states(self, column: PaneColumn) -> bool:
        """Tell whether the article in ``column`` states the matter, rather than coming near to it."""
        article = column.pane.article
        return article is not None and article.id not in self._related

    def links(self, left: PaneColumn, right: PaneColumn) -> tuple[EventLink, ...]:
        """Return the links of the event between two columns."""
        one, other = left.pane.article, right.pane.article
        if one is None or other is None:
            return ()
        found = self._joined.get((one.id, other.id))
        if found is None:
            found = self._links.join(self.passages(left), self.passages(right))
            self._joined[one.id, other.id] = found
        return found

    def best_partner(self, passage: PassageId, column: PaneColumn) -> PassageId:
        """Return the passage of the event in ``column``, which has one, that comes nearest to ``passage``."""
        return self._links.join((passage,), self.passages(column))[0].right

    def next_beyond(self, column: PaneColumn, step: int) -> PaneColumn | None:
        """Return the next column beyond ``column``, to the right with a step of 1, that has passages of the event."""
        columns = list(self._columns())
        if column not in columns:
            return None
        place = columns.index(column)
        beyond = columns[place + 1 :] if step > 0 else columns[:place][::-1]
        return next((other for other in beyond if self.passages(other)), None)
