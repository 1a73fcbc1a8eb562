"""The window's own icons, drawn in the colour of the text around them."""

from functools import cache
from itertools import product

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.bundled import resource_path

_SIZES = (16, 24)
_LARGE_SIZES = (16, 24, 32, 48)
_STRENGTHS = {QIcon.Mode.Normal: 1.0, QIcon.Mode.Disabled: 0.4}
"""How much of the colour is seen: what Fusion makes of an icon that is off can hardly be told apart in the dark."""


def themed_icon(name: str, colour: QColor, *, large: bool = False) -> QIcon:
    """Return the icon ``name`` with everything that is ``currentColor`` in ``colour``.

    It is drawn for the finest of the screens, in the sizes of tools; ``large``, also in those of windows.
    """
    drawing = _drawing(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    icon = QIcon()
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    for each, mode in product(_LARGE_SIZES if large else _SIZES, _STRENGTHS):
        size = round(each * ratio)
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(_STRENGTHS[mode])
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap, mode)
    return icon


@cache
def _drawing(name: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
