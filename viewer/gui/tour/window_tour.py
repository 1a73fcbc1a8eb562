"""Leads through the steps of the tour on what is open, or on a bundled story where nothing is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from viewer.gui.session import ReviewSession
from viewer.gui.tour.card import TourCard, TourFrame
from viewer.gui.tour.places import TourPlaces
from viewer.gui.tour.steps import STEPS, step_title, step_words
from viewer.gui.walking import go_to_next

_LOOK_EVERY_MS: Final = 120
"""So that the card follows when texts are scrolled, docks moved, or the window resized."""


class WindowTour(QObject):
    """The tour of one window; work goes on beside it, and it can be left and begun anew at any time.

    Signals:
        story_requested: There is nothing to point at: a story has to be opened first.
    """

    story_requested = Signal()

    def __init__(self, session: ReviewSession, places: TourPlaces) -> None:
        super().__init__(places.window)
        self._session, self._places = session, places
        self._step: int | None = None
        self._is_waiting = False
        self.frame, self.card = TourFrame(places.window), TourCard(places.window)
        self.frame.hide()
        self.card.hide()
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look_timeout)
        self.card.next_requested.connect(self._on_card_next_requested)
        self.card.back_requested.connect(self._on_card_back_requested)
        self.card.end_requested.connect(self.end)
        session.comparison_changed.connect(self._on_session_comparison_changed)

    @property
    def step(self) -> int | None:
        """The place of the step on show; None while there is no tour."""
        return self._step

    def start(self) -> None:
        """Begin with the first step, as soon as there is a comparison to point at."""
        if self._session.comparison is not None:
            self._go_to(0)
            return
        self._is_waiting = True
        if not self._session.articles:
            self.story_requested.emit()

    @Slot()
    def end(self) -> None:
        """Take card and frame away, and give the keyboard to the list."""
        self._step, self._is_waiting = None, False
        self._look.stop()
        self._places.window.removeEventFilter(self)
        had_keyboard = self.card.isAncestorOf(self._places.window.focusWidget())
        self.card.hide()
        self.frame.hide()
        if had_keyboard:
            self._places.regions.divergences.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End on an Escape that nothing in the window had a use for."""
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() is QEvent.Type.KeyPress:
            self.end()
            return True
        return super().eventFilter(watched, event)

    def _go_to(self, place: int) -> None:
        if self._step is None:
            self._places.window.installEventFilter(self)
            self._look.start()
        self._step, self._is_waiting = place, False
        step = STEPS[place]
        if step.selects and self._session.selected is None:
            go_to_next(self._session)
        self.card.show_step(place, len(STEPS), step_title(step), step_words(step))
        self._on_look_timeout()

    @Slot()
    def _on_look_timeout(self) -> None:
        if self._step is None:
            return
        place = self._places.find(STEPS[self._step].part)
        self.frame.setVisible(not place.isEmpty())
        self.frame.setGeometry(place)
        self.card.stand_by(place, self._places.window.rect())

    @Slot()
    def _on_card_next_requested(self) -> None:
        if self._step is None:
            return
        if self._step + 1 < len(STEPS):
            self._go_to(self._step + 1)
        else:
            self.end()

    @Slot()
    def _on_card_back_requested(self) -> None:
        if self._step:
            self._go_to(self._step - 1)

    @Slot()
    def _on_session_comparison_changed(self) -> None:
        if self._is_waiting and self._session.comparison is not None:
            self._go_to(0)
        elif self._step is not None and not self._session.articles:
            self.end()
