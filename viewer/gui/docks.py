"""The two docks of the window: divergences at the left, judgement at the right."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QWidget

from viewer.gui.annotations.tabs import JudgementTabs
from viewer.gui.theme import label_scale

_ROOMY: Final = 1500
_WIDTHS: Mapping[bool, tuple[int, int]] = {False: (240, 300), True: (290, 350)}
"""Of the left and the right dock, in a window that is not roomy and in one that is."""
_FORM: Final = 0.3
"""Share of the height that the form gets where that is more than it needs: long notes want room on large screens."""
_LEAST: Final = (200, 280)

_VERSION: Final = 1
"""Number of the set of docks: an arrangement of other docks is not restored, it would leave new ones no room."""


_MOST: Final = 0.6
"""Share of the height that the form never exceeds on its own: what the sources say is judged while it is read."""


class _JudgementSplitter(QSplitter):
    """Detail above form; a field that comes into the form takes its room from the detail, while there is any."""

    def __init__(self, detail: QWidget, tabs: JudgementTabs) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._tabs, self._needed = tabs, 0
        self.setObjectName("judgement")
        self.addWidget(detail)
        self.addWidget(tabs)
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)
        tabs.height_needed.connect(self._on_tabs_height_needed)

    def share(self, height: int) -> None:
        """Share ``height`` between the two."""
        form = min(max(round(height * _FORM), self._tabs.wanted_height), round(height * _MOST))
        self.setSizes([height - form, form])

    @Slot(int)
    def _on_tabs_height_needed(self, needed: int) -> None:
        """Let the form grow with its fields; what the reader has given it beyond that stays."""
        grows, self._needed = needed > self._needed, needed
        height = sum(self.sizes())
        wanted = min(needed, round(height * _MOST))
        if grows and self.sizes()[1] < wanted:
            self.setSizes([height - wanted, wanted])


class WindowDocks:
    """Holds the list at the left, and detail above form at the right."""

    def __init__(
        self, window: QMainWindow, divergences: QWidget, detail: QWidget, tabs: JudgementTabs
    ) -> None:
        self._window = window
        self._judgement = judgement = _JudgementSplitter(detail, tabs)
        self.left = self._add(
            "list",
            QCoreApplication.translate("WindowDocks", "Divergences"),
            divergences,
            Qt.DockWidgetArea.LeftDockWidgetArea,
        )
        self.right = self._add(
            "detail",
            QCoreApplication.translate("WindowDocks", "Judgement"),
            judgement,
            Qt.DockWidgetArea.RightDockWidgetArea,
        )
        for dock, least in zip((self.left, self.right), _LEAST, strict=True):
            dock.widget().setMinimumWidth(round(least * label_scale()))

    def begin(self) -> None:
        """Give the docks the widths that leave the texts their room."""
        widths = [round(width * label_scale()) for width in _WIDTHS[self._window.width() >= _ROOMY]]
        self._window.resizeDocks([self.left, self.right], widths, Qt.Orientation.Horizontal)

    def arrangement(self) -> bytes:
        """Return where the docks stand, as Qt writes it."""
        return bytes(self._window.saveState(_VERSION).data())

    def restore(self, arrangement: bytes) -> bool:
        """Let the docks stand as they did; tell whether that can be, with the docks that there are now."""
        return self._window.restoreState(QByteArray(arrangement), _VERSION)

    def scale(self, scale: float, ratio: float) -> None:
        """Give the docks the room that labels of ``scale`` need, ``ratio`` times as large as those before."""
        docks = (self.left, self.right)
        for dock, least in zip(docks, _LEAST, strict=True):
            dock.widget().setMinimumWidth(round(least * scale))
        widths = [round(dock.width() * ratio) for dock in docks]
        self._window.resizeDocks(list(docks), widths, Qt.Orientation.Horizontal)

    def share_height(self) -> None:
        """Give the form its share of the height of the window, and the detail what is left."""
        self._judgement.share(self._window.height())

    def show_docks(self, *, left: bool, right: bool) -> None:
        """Show or hide either dock."""
        self.left.setVisible(left)
        self.right.setVisible(right)

    def _add(self, name: str, title: str, inside: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        dock.setWidget(inside)
        self._window.addDockWidget(area, dock)
        return dock
