"""Where the parts of a window are that the tour points at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMainWindow, QWidget

from viewer.gui.articles.article_pane import ArticlePane
from viewer.gui.regions import WindowRegions
from viewer.gui.session import ReviewSession
from viewer.gui.tour.steps import TourPart

_AROUND = 4  # pixels that the frame leaves around a part


@dataclass(frozen=True, slots=True)
class TourPlaces:
    """The parts of one window.

    Attributes:
        window: In whose coordinates places are told.
        session: Knows what is selected.
        regions: The list, and what stands at the right.
        texts: The panes, as they are now.
        story: Holds the texts and whatever stands beside them.
    """

    window: QMainWindow
    session: ReviewSession
    regions: WindowRegions
    texts: Callable[[], Sequence[ArticlePane]]
    story: QWidget

    def find(self, part: TourPart) -> QRect:
        """Return where ``part`` stands in the window; nothing where it is not on show."""
        if part is TourPart.WORDS:
            return self._selected_words() or self._rect_of(self.story)
        return self._rect_of(
            {
                TourPart.TEXTS: self.story,
                TourPart.OVERVIEWS: self.story,
                TourPart.LIST: self.regions.divergences,
                TourPart.DETAIL: self.regions.detail,
                TourPart.JUDGEMENT: self.regions.form,
                TourPart.MENUS: self.window.menuBar(),
            }[part]
        )

    def _rect_of(self, widget: QWidget) -> QRect:
        if not widget.isVisibleTo(self.window):
            return QRect()
        return self._seen(QRect(widget.mapTo(self.window, QPoint()), widget.size()))

    def _selected_words(self) -> QRect | None:
        """Return where the selected divergence stands in the first pane that has it on screen."""
        selected = self.session.selected
        facts = selected.facts if selected else ()
        for pane in self.texts():
            for fact in facts:
                if pane.article is not None and fact.article == pane.article.id:
                    words = pane.rect_of(fact.span).intersected(pane.viewport().rect())
                    if words.isValid():
                        return self._seen(words.translated(pane.viewport().mapTo(self.window, QPoint())))
        return None

    def _seen(self, place: QRect) -> QRect:
        wide = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return wide.intersected(self.window.rect().adjusted(1, 1, -1, -1))
