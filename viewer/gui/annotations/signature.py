"""Whose an annotation is, and when it was last changed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from viewer.domain.review import Annotation
from viewer.gui.text_direction import isolated
from viewer.gui.theme import label_font
from viewer.gui.times import exact_words, moment_words

_LONGEST: Final = 160
"""Pixels: what stands beside the tabs of the note."""


class Signature(QLabel):
    """Says by whom an annotation is and when it was changed; the tooltip says it exactly."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(label_font(9))
        self.setContentsMargins(0, 0, 2, 5)
        self.hide()

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Say it of ``annotation``; without one nothing is said."""
        self.setVisible(annotation is not None)
        if annotation is None:
            return
        by = self.tr("unsigned")
        if annotation.author:
            by = self.tr("by {name}").format(name=isolated(annotation.author))
        words = self.tr("{by} · {time}").format(by=by, time=moment_words(annotation.modified))
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST))
        told = self.tr("{by}, made on {created}, last changed on {modified}").format(
            by=by, created=exact_words(annotation.created), modified=exact_words(annotation.modified)
        )
        self.setToolTip(told)
        self.setAccessibleName(told)
