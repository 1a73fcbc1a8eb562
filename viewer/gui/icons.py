"""The window's own icons, drawn in the colour of the text around them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.bundled import resource_path

_SIZES = (16, 24, 32, 48)


def themed_icon(name: str, colour: QColor) -> QIcon:
    """Return the icon ``name`` with everything that is ``currentColor`` in ``colour``."""
    drawing = _drawing(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


@cache
def _drawing(name: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
