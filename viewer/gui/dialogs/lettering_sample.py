"""A few lines in the lettering that the reader has chosen, to be judged before a whole article is."""

from typing import Final

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from viewer.gui.articles.typography import LEADING
from viewer.gui.reading_face import ReadingFace
from viewer.gui.theme import reading_font

_HEIGHT: Final = 112
_PER_CENT: Final = 100


class LetteringSample(QTextEdit):
    """Shows a sample that the reader may overwrite with words of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Sample of the lettering; you can write into it"))
        self.setMinimumHeight(_HEIGHT)
        self.setPlainText(
            self.tr(
                "Sphinx of black quartz, judge my vow: were there 160 on board, or 106? One says “b, d, p and q”, "
                "another I, l and 1, and O is not 0."
            )
        )

    def show_lettering(self, points: float, face: ReadingFace) -> None:
        """Set the sample at ``points`` in ``face``."""
        self.document().setDefaultFont(reading_font(points, face.family))
        lines = QTextBlockFormat()
        lines.setLineHeight(
            face.leading(LEADING) * _PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
