"""Who said what of the same words, and the items behind it."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from viewer.domain.agreement import Agreement, Aspect, PairAgreement
from viewer.gui.agreement.items import Listed, differing_items, items_of_cell, items_of_one
from viewer.gui.agreement.labelled import labelled
from viewer.gui.agreement.tables import ContingencyTable, ItemsList
from viewer.gui.agreement.wording import aspect_words, names_of
from viewer.gui.theme import Theme

_DIFFERING: Final = "differing"
_ONLY_FIRST: Final = "only first"
_ONLY_SECOND: Final = "only second"


class AgreementDetails(QSplitter):
    """At the left how often two reviewers said what, at the right the items of which they did.

    Signals:
        item_sought: The place of an item in the agreement.
    """

    item_sought = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shown: tuple[Agreement, PairAgreement] | None = None
        self.aspect, self.which, self.down = QComboBox(), QComboBox(), QLabel()
        self.cells, self.items = ContingencyTable(theme), ItemsList()
        for each in Aspect:
            self.aspect.addItem(aspect_words(each), each)
        self.down.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(_side(labelled(self.tr("&Judgements of"), self.aspect), self.down, self.cells))
        self.addWidget(_side(labelled(self.tr("&Items"), self.which), self.items))
        self.setSizes([1, 1])
        self.setChildrenCollapsible(False)
        self.aspect.currentIndexChanged.connect(self._on_aspect_changed)
        self.which.activated.connect(self._on_which_activated)
        self.cells.cell_chosen.connect(self._on_cells_cell_chosen)
        self.items.item_sought.connect(self.item_sought)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.cells.set_theme(theme)
        self._show_aspect()

    def show_pair(self, agreement: Agreement, pair: PairAgreement) -> None:
        """Show what two reviewers said."""
        self._shown = agreement, pair
        self._show_aspect()

    def clear(self) -> None:
        """Show nothing, and keep nothing."""
        self._shown = None
        self.items.show_items([])
        self.cells.clear_cells()
        self.which.clear()
        self.down.clear()

    @property
    def _aspect(self) -> Aspect:
        return Aspect(self.aspect.currentData())

    def _show_aspect(self) -> None:
        if self._shown is None:
            return
        agreement, pair = self._shown
        first, second = names_of(agreement, pair)
        said = next(each for each in pair.aspects if each.aspect is self._aspect)
        self.cells.show_cells(said, first, second)
        self.down.setText(self.tr("{first} down, {second} across").format(first=first, second=second))
        differing = differing_items(agreement, pair, self._aspect)
        self.which.clear()
        words = self.tr("Judged differently ({count})")
        self.which.addItem(words.format(count=len(differing)), _DIFFERING)
        only = self.tr("Only {name} ({count})")
        self.which.addItem(only.format(name=first, count=pair.only_first), _ONLY_FIRST)
        self.which.addItem(only.format(name=second, count=pair.only_second), _ONLY_SECOND)
        self.items.show_items(differing)

    def _listed(self, agreement: Agreement, pair: PairAgreement) -> Listed:
        which = self.which.currentData()
        if which == _DIFFERING:
            return differing_items(agreement, pair, self._aspect)
        return items_of_one(agreement, pair, first=which == _ONLY_FIRST)

    @Slot()
    def _on_aspect_changed(self) -> None:
        self._show_aspect()

    @Slot()
    def _on_which_activated(self) -> None:
        if self._shown is not None:
            self.items.show_items(self._listed(*self._shown))

    @Slot(str, str)
    def _on_cells_cell_chosen(self, first: str, second: str) -> None:
        if self._shown is not None:
            listed = items_of_cell(*self._shown, self._aspect, (first, second))
            self.which.setCurrentIndex(-1)
            self.items.show_items(listed)


def _side(choice: QHBoxLayout, *parts: QWidget) -> QWidget:
    """Return a column of a choice and what it shows, of which the last takes the room."""
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(choice)
    for part in parts:
        column.addWidget(part)
    column.setStretch(len(parts), 1)
    return side
