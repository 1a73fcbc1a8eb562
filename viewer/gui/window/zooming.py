"""Larger and smaller text, by keys, by the menu and by the wheel; labels and lists follow at their own pace."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.docks import WindowDocks
from viewer.gui.lettering import apply_label_scale, rescale_labels, wanted_label_scale
from viewer.gui.session import ReviewSession
from viewer.gui.settings import LARGEST_TEXT, SMALLEST_TEXT, USUAL_TEXT, SettingsStore
from viewer.gui.theme import label_scale
from viewer.gui.zooming_areas import ZOOMS_ITSELF

_NOTCH: Final = 120
"""By which Qt counts the wheel; a touchpad sends fractions of it."""

_REST_MS: Final = 150
"""After which labels follow: the texts alone keep pace with a wheel."""


class Zooming(QObject):
    """Changes the text size of all windows from one of them, tells it, and lets this window's labels follow."""

    def __init__(self, window: QWidget, session: ReviewSession, settings: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings
        self._turned = 0
        self._scale = label_scale()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)

    def join(self, actions: WindowActions, docks: WindowDocks) -> None:
        """Take over the actions in whose menu the size is told, and the docks that hold labels and lists."""
        self._actions, self._docks = actions, docks
        self._window.installEventFilter(self)
        self._settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.LARGER_TEXT: partial(self.resize_text, 1),
            ActionId.SMALLER_TEXT: partial(self.resize_text, -1),
            ActionId.USUAL_TEXT: self.reset_text,
        }

    def resize_text(self, points: float) -> None:
        """Make the texts larger or smaller by ``points``, as far as they go."""
        self._show_in(min(max(self._settings.current.text_size + points, SMALLEST_TEXT), LARGEST_TEXT))

    def reset_text(self) -> None:
        """Show the texts in their usual size."""
        self._show_in(USUAL_TEXT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the wheel with Ctrl into another text size, wherever in the window it means nothing else."""
        if event.type() is QEvent.Type.Show and watched is self._window:
            # The articles, which come later, leave the wheel with Ctrl to what is around them.
            for area in self._window.findChildren(QAbstractScrollArea):
                if not area.viewport().property(ZOOMS_ITSELF):
                    area.viewport().installEventFilter(self)
        if event.type() is not QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self.resize_text(notches)
        return True

    def _show_in(self, points: float) -> None:
        self._settings.change(replace(self._settings.current, text_size=points))
        words = self.tr("Text size: {points} points, {percent} % of the usual size.")
        self._session.announced.emit(
            words.format(points=f"{points:g}", percent=round(100 * points / USUAL_TEXT))
        )

    @Slot()
    def _on_settings_changed(self) -> None:
        settings = self._settings.current
        words = self.tr("&Usual text size (now {points} points)")
        self._actions[ActionId.USUAL_TEXT].setText(words.format(points=f"{settings.text_size:g}"))
        if wanted_label_scale(settings) != self._scale:
            self._rest.start()

    @Slot()
    def _on_rest_timeout(self) -> None:
        scale = wanted_label_scale(self._settings.current)
        apply_label_scale(scale)
        if scale != self._scale:
            rescale_labels(self._window, scale / self._scale)
            self._docks.scale(scale, scale / self._scale)
            self._scale = scale
