"""What a screen reader is told about every part of the window, and where it is told nothing."""

from collections.abc import Iterator
from itertools import count, takewhile

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from viewer.gui.widgets.focus_frame import FocusFrame

CONTROLS = (
    QAbstractButton
    | QAbstractItemView
    | QAbstractSlider
    | QAbstractSpinBox
    | QComboBox
    | QDockWidget
    | QLineEdit
    | QPlainTextEdit
    | QProgressBar
    | QTabBar
    | QTextEdit
)
_TOLD_BY_THEIR_OWNER = (
    QScrollBar | QHeaderView | FocusFrame
)  # the view to which they belong is told, and its focus
_WORDS = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
_LOOKED_AT = 60  # rows of a list


def nameless_in(window: QWidget) -> list[str]:
    """Return the visible parts of ``window`` that a reader meets and a screen reader has no words for."""
    return [
        _place_of(widget)
        for widget in (window, *window.findChildren(QWidget))
        if widget.window() is window
        and widget.isVisible()
        and _is_met(widget)
        and not widget.objectName().startswith("qt_")  # inside Qt's own widgets
        and not _is_told(widget)
    ]


def silent_rows_in(window: QWidget) -> list[str]:
    """Return the rows of visible lists and tables of which nothing is said."""
    found = []
    for view in window.findChildren(QAbstractItemView):
        if view.window() is window and view.isVisible() and not isinstance(view, QHeaderView):
            model = view.model()
            found += [f"row {row} of {_place_of(view)}" for row in _silent_rows(model)]
    return found


def visible_windows() -> list[QWidget]:
    """Return the window and the dialogs that are open."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and not widget.inherits("QTipLabel")
    ]


def _is_met(widget: QWidget) -> bool:
    """Tell whether the keyboard can come to a widget, or the mouse do something with it, or it shows what we painted."""
    if isinstance(widget, _TOLD_BY_THEIR_OWNER):
        return False
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    ours = getattr(type(widget).paintEvent, "__module__", "").startswith("viewer.")
    return isinstance(widget, CONTROLS) or takes_tab or ours or widget.isWindow()


def _is_told(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    if not interface.isValid():
        return False
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        # Qt on Linux tells their value as their name; what they are for is told by their label.
        labelled = any(kind == QAccessible.RelationFlag.Label for _other, kind in interface.relations())
        return bool(widget.accessibleName()) and labelled
    return bool(interface.text(QAccessible.Text.Name).strip())


def _silent_rows(model: QAbstractItemModel) -> Iterator[int]:
    top = QModelIndex()
    for row in range(min(_LOOKED_AT, model.rowCount(top))):
        indexes = takewhile(QModelIndex.isValid, (model.index(row, column, top) for column in count()))
        if not any(index.data(role) for index in indexes for role in _WORDS):
            yield row


def _place_of(widget: QWidget) -> str:
    path = []
    current: QWidget | None = widget
    while current is not None:
        path.append(type(current).__name__)
        current = current.parentWidget()
    return " in ".join(path[:4])
