"""The buttons of which one says how far the reviewer has got."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from viewer.domain.review import Status
from viewer.gui.annotations.choices import PromptButton
from viewer.gui.theme import label_font
from viewer.gui.wording import status_words

_LABELS: Mapping[Status, object] = MappingProxyType(
    {
        Status.OPEN: QT_TRANSLATE_NOOP("AnnotationForm", "&Open"),
        Status.CONFIRMED: QT_TRANSLATE_NOOP("AnnotationForm", "&Confirmed"),
        Status.DISMISSED: QT_TRANSLATE_NOOP("AnnotationForm", "&Dismissed"),
        Status.NEEDS_SOURCE: QT_TRANSLATE_NOOP("AnnotationForm", "Needs &source"),
    }
)
"""With their keys; Alt+N is the note's."""


class StatusButtons(QButtonGroup):
    """One button per status, in their order, which is also that of their ids."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout()
        self.row.setSpacing(3)
        for place, status in enumerate(Status):
            button = PromptButton(QCoreApplication.translate("AnnotationForm", str(_LABELS[status])))
            button.setCheckable(True)
            button.setFont(label_font(8.5))
            button.setProperty("choice", True)
            words = QCoreApplication.translate("AnnotationForm", "Status: {status}")
            button.setAccessibleName(words.format(status=status_words(status)))
            self.addButton(button, place)
            self.row.addWidget(button, 1)

    def show_status(self, status: Status) -> None:
        """Let the button of ``status`` be the one that is down."""
        self.button(list(Status).index(status)).setChecked(True)
