"""A bar above the texts that offers unsaved work back; it stays until the reader has said what to do."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.recovering.wording import amount_in_words, title_of, work_in_words
from viewer.gui.text_direction import sentence_in_window
from viewer.gui.theme import label_font
from viewer.gui.widgets.elided_label import ElidedLabel
from viewer.saving.journal import LeftWork

_ROWS_IN_SIGHT: Final = 3
"""More are scrolled: the texts matter too."""


class OffersBar(QFrame):
    """Lists unsaved work, each with what can be done about it.

    Signals:
        wanted: The ``LeftWork`` to bring back.
        look_wanted: The ``LeftWork`` to look at.
        discard_wanted: The ``LeftWork`` to throw away.
        put_off: The reader does not want to decide now.
    """

    wanted = Signal(object)
    look_wanted = Signal(object)
    discard_wanted = Signal(object)
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works: tuple[LeftWork, ...] = ()
        self.rows: tuple[OfferRow, ...] = ()
        self.later = QPushButton(self.tr("Decide later"))
        self.later.setAccessibleName(self.tr("Decide later about unsaved work"))
        self.later.setToolTip(self.tr("It is kept. File, Unsaved work brings this list back."))
        self.later.clicked.connect(self.put_off)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        bold = label_font(10.5)
        bold.setBold(True)
        self._heading.setFont(bold)
        self._area, self._list = QScrollArea(), QVBoxLayout()
        self._lay_out()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Unsaved work"))
        self.hide()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._list)
        inside.setAutoFillBackground(False)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.later, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._area)

    @property
    def works(self) -> tuple[LeftWork, ...]:
        """The work on offer."""
        return self._works

    def show_works(self, works: Sequence[LeftWork]) -> None:
        """Offer ``works``; the bar is there only while there are some."""
        if tuple(works) == self._works:
            return
        self._works = tuple(works)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        now = datetime.now(UTC).astimezone()
        self.rows = tuple(self._row(work, now) for work in works)
        for row in self.rows:
            self._list.addWidget(row)
        self._heading.setText(
            self.tr("Parallax came to a sudden end. What was not saved is kept, and can be brought back.")
        )
        stops = [button for row in self.rows for button in row.buttons]
        for before, after in pairwise((*stops, self.later)):
            self.setTabOrder(before, after)
        height = sum(row.sizeHint().height() for row in self.rows[:_ROWS_IN_SIGHT])
        gaps = self._list.spacing() * max(0, min(len(self.rows), _ROWS_IN_SIGHT) - 1)
        self._area.setFixedHeight(height + gaps + 2)
        self.setVisible(bool(works))

    def _row(self, work: LeftWork, now: datetime) -> "OfferRow":
        row = OfferRow(work, now)
        row.wanted.connect(self.wanted)
        row.look_wanted.connect(self.look_wanted)
        row.discard_wanted.connect(self.discard_wanted)
        return row


class OfferRow(QWidget):
    """One piece of unsaved work with its three buttons.

    Signals:
        wanted: It, as ``LeftWork``, to bring back.
        look_wanted: It, to look at.
        discard_wanted: It, to throw away.
    """

    wanted = Signal(object)
    look_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, work: LeftWork, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.words, self.amount = ElidedLabel(), ElidedLabel()
        for label, words, size in (
            (self.words, work_in_words(work, now), 10.0),
            (self.amount, amount_in_words(work), 9.0),
        ):
            label.setFont(label_font(size))
            label.show_text(sentence_in_window(words))
        self.bring_back = self._button(self.tr("Bring it back"), self.tr("Bring back the work on {title}"))
        self.look = self._button(self.tr("Look at it"), self.tr("Look at the work on {title}"))
        self.discard = self._button(self.tr("Discard…"), self.tr("Discard the work on {title}"))
        self.bring_back.clicked.connect(self._on_bring_back_clicked)
        self.look.clicked.connect(self._on_look_clicked)
        self.discard.clicked.connect(self._on_discard_clicked)
        self._lay_out()

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.words)
        told.addWidget(self.amount)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(told, 1)
        for button in self.buttons:
            line.addWidget(button)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done, in the order in which it is offered."""
        return (self.bring_back, self.look, self.discard)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name.format(title=title_of(self.work)))
        return button

    @Slot()
    def _on_bring_back_clicked(self) -> None:
        self.wanted.emit(self.work)

    @Slot()
    def _on_look_clicked(self) -> None:
        self.look_wanted.emit(self.work)

    @Slot()
    def _on_discard_clicked(self) -> None:
        self.discard_wanted.emit(self.work)
