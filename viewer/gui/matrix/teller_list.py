"""Who says what in a row, in a few short lines: the whole answer beside the question, whatever columns are in sight."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from viewer.domain.article import ArticleId
from viewer.domain.fact import Kind
from viewer.gui.matrix.cells import RowContent, ValueGroup
from viewer.gui.matrix.group_look import draw_number, quiet_ink
from viewer.gui.matrix.matrix_wording import silent_words
from viewer.gui.matrix.row_heights import quotation_font
from viewer.gui.theme import Theme

_LONGEST: Final = 0.55
"""Share of a line that a value may take."""
_BETWEEN: Final = 10
_BEFORE_LETTERS: Final = 6
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """The letters of those who tell one value; of the silent ones, where ``group`` is None."""

    group: ValueGroup | None
    letters: str

    @property
    def value(self) -> str:
        """What they say."""
        return silent_words() if self.group is None else self.group.value


def find_tellers(content: RowContent, letters: Mapping[ArticleId, str]) -> tuple[Tellers, ...]:
    """Return who says what, the most told value first, the silent sources last."""
    found = [
        Tellers(group=group, letters=" ".join(letters[one] for one in group.tellers))
        for group in content.groups
    ]
    if content.silent:
        found.append(Tellers(group=None, letters=" ".join(letters[one] for one in content.silent)))
    return tuple(found)


def draw_tellers(
    painter: QPainter, room: QRectF, tellers: Sequence[Tellers], kind: Kind, theme: Theme
) -> None:
    """Draw as many of ``tellers`` as there is room for, and a mark where that is not all."""
    shown = 0
    for each, place in zip(tellers, _places(room, tellers), strict=False):
        _draw(painter, place, each, kind, theme)
        shown += 1
    if shown < len(tellers):
        painter.setPen(quiet_ink(theme))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "…")


def _places(room: QRectF, tellers: Sequence[Tellers]) -> Iterator[QRectF]:
    metrics = QFontMetricsF(quotation_font())
    line = round(metrics.height())
    left, top = room.left(), room.top()
    for each in tellers:
        mark = line + 2 if each.group is not None else 0
        words = min(metrics.horizontalAdvance(each.value) + 1, room.width() * _LONGEST)
        width = mark + words + metrics.horizontalAdvance(each.letters) + _BEFORE_LETTERS + 1
        if left + width > room.right() and left > room.left():
            left, top = room.left(), top + line
        if top + line > room.bottom() + 1:
            return
        yield QRectF(left, top, min(width, room.width()), line)
        left += width + _BETWEEN


def _draw(painter: QPainter, place: QRectF, tellers: Tellers, kind: Kind, theme: Theme) -> None:
    group, plain = tellers.group, quotation_font()
    metrics = QFontMetricsF(plain)
    if group is not None:
        side = place.height() - 2
        draw_number(painter, QRectF(place.left(), place.top() + 1, side, side), group, kind, theme)
        place = place.adjusted(side + 4, 0, 0, 0)
    room = place.adjusted(0, 0, -metrics.horizontalAdvance(tellers.letters) - _BEFORE_LETTERS, 0)
    painter.setFont(quotation_font(italic=group is None))
    painter.setPen(quiet_ink(theme) if group is None else theme.text)
    value = metrics.elidedText(tellers.value, Qt.TextElideMode.ElideRight, room.width() + 2)
    painter.drawText(room, _LEFT | Qt.TextFlag.TextDontClip, value)
    painter.setFont(plain)
    painter.setPen(quiet_ink(theme))
    painter.drawText(place, _RIGHT, tellers.letters)
