"""The page of the form: it says how much room the form needs, and lets it be scrolled where a screen has less."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from viewer.gui.theme import label_scale

_LEAST: Final = 200
"""Pixels of height, at the usual size of labels, below which no window makes the form."""


class FormPage(QScrollArea):
    """Shows a form as high as the window lets it be.

    Signals:
        height_needed: The pixels that show all of the form, after each change of what it consists of.
    """

    height_needed = Signal(int)

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form, self._needed = form, 0
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the form, and the least height that is still of use."""
        inside = self._form.minimumSizeHint()
        return QSize(inside.width(), min(inside.height(), round(_LEAST * label_scale())))

    def sizeHint(self) -> QSize:
        """Return the room that shows all of the form."""
        return self._form.minimumSizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say when the form needs another height: a field of it came or went."""
        needed = self._form.minimumSizeHint().height()
        if event.type() is QEvent.Type.LayoutRequest and needed != self._needed:
            self._needed = needed
            self.updateGeometry()
            self.height_needed.emit(needed)
        return super().eventFilter(watched, event)
