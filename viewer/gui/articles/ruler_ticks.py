"""Draws where the findings of an article stand on its overview."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from viewer.domain.fact import Kind
from viewer.gui.theme import Theme


def draw_ticks(painter: QPainter, places: Iterable[tuple[float, Kind]], theme: Theme, room: QRect) -> None:
    """Draw a tick of two pixels for each of ``places``, in the colour of its kind.

    Each row of pixels is painted once, as the tick on top has it: thousands cost what fits on screen.

    Args:
        painter: Draws them.
        places: How far down each stands, from 0 to 1, with the kind of the finding.
        theme: Has the colours.
        room: Where the ticks stand.
    """
    rows: dict[int, Kind] = {}
    seen: set[tuple[int, Kind]] = set()
    for share, kind in places:
        y = round(room.height() * share)
        if (y, kind) not in seen:
            seen.add((y, kind))
            rows[y] = rows[y + 1] = kind
    inks = {kind: theme.ink(kind) for kind in set(rows.values())}
    for y, kind in rows.items():
        painter.fillRect(room.left(), room.top() + y, room.width(), 1, inks[kind])
