"""How large labels and lists are: they grow with the articles, but not as fast, since they share the window."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from viewer.gui.settings import USUAL_TEXT, Settings
from viewer.gui.theme import LABEL_SCALE, label_scale

_SHARE: Final = 0.5
"""Of what the articles have grown by, what labels grow by."""

_LARGEST: Final = 1.5
_SIZE_IS_SET: Final = 2
"""The bit by which Qt notes that a font has a size of its own."""


def wanted_label_scale(settings: Settings) -> float:
    """Return how much larger than usual labels are to be; never smaller, since they are small as it is."""
    if not settings.labels_follow:
        return 1.0
    return min(max(1.0 + (settings.text_size / USUAL_TEXT - 1.0) * _SHARE, 1.0), _LARGEST)


def apply_label_scale(scale: float) -> None:
    """Let all labels made from now on, and the menus and fields of all windows, have this scale."""
    application = QApplication.instance()
    if not isinstance(application, QApplication) or scale == label_scale():
        return
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() / label_scale() * scale)
    application.setProperty(LABEL_SCALE, scale)
    application.setFont(font)
    if application.styleSheet():
        application.setStyleSheet(
            application.styleSheet()
        )  # what a style sheet reaches keeps its font otherwise


def rescale_labels(inside: QWidget, ratio: float) -> None:
    """Bring what has a font of its own ``inside`` a window to a scale that is ``ratio`` times the one before."""
    own = [
        (widget, widget.font())
        for widget in inside.findChildren(QWidget)
        if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and widget.font().resolveMask() & _SIZE_IS_SET
    ]
    for widget, font in own:
        font.setPointSizeF(font.pointSizeF() * ratio)
        widget.setFont(font)
    for widget in inside.findChildren(QWidget):
        if widget.styleSheet() and widget.findChild(QWidget) is not None:
            widget.setStyleSheet(widget.styleSheet())  # as above
