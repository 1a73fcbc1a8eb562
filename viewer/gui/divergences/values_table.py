"""The table sources × values of the selected divergence."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.domain.fact import Kind
from viewer.gui.divergences.values_model import (
    SOURCE,
    Statement,
    ValueRole,
    ValuesModel,
    aside_of,
    statement_as_html,
)
from viewer.gui.markup import escape
from viewer.gui.theme import Emphasis, Theme, label_font, mixed

Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 6
_ABOVE: Final = 4
_SOURCE_WIDTH: Final = 24
_BETWEEN: Final = 12
"""Pixels between a value and the name of its source."""
_SHORTEST_NAME: Final = 90
"""Pixels: where less is left beside a value, the name of its source gets a line of its own."""


class ValueDelegate(QStyledItemDelegate):
    """Paints the letter of the source; beside it its name, the value bold, and the quotation, wrapped."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.kind = Kind.OTHER

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need in the width of the column."""
        rect: QRect = option.rect
        if index.column() == SOURCE:
            return QSize(_SOURCE_WIDTH, 0)
        height = self._document(index, rect.width()).size().height()
        return QSize(rect.width(), round(height) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell in the colours of the theme."""
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = mixed(self.theme.base, self.theme.accent, 0.12) if selected else self.theme.base
        painter.save()
        painter.fillRect(rect, ground)
        painter.setClipRect(rect)
        painter.translate(rect.left() + _PADDING, rect.top() + _ABOVE)
        document = self._document(index, rect.width())
        document.drawContents(painter)
        painter.restore()
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _document(self, index: Index, width: int) -> QTextDocument:
        statement = index.data(ValueRole.STATEMENT)
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(label_font(9.5))
        document.setDefaultTextOption(_wrapping())
        document.setTextWidth(max(40, width - 2 * _PADDING))
        if not isinstance(statement, Statement):
            return document
        if index.column() == SOURCE:
            document.setHtml("" if statement.continues else f"<b>{escape(statement.letter)}</b>")
        else:
            room = max(40, width - 2 * _PADDING)
            beside = self._room_beside(statement, room)
            named = QFontMetricsF(label_font(9.5)).horizontalAdvance(statement.name)
            apart = beside < min(_SHORTEST_NAME, named)
            fitting = replace(statement, name=_elided(statement.name, room if apart else beside))
            document.setHtml(statement_as_html(fitting, self._colours(), self.tr("silent"), apart=apart))
        return document

    def _room_beside(self, statement: Statement, room: int) -> float:
        """Return what the value and its remark leave of a line of ``room`` pixels."""
        plain, font = QFontMetricsF(label_font(9.5)), label_font(9.5)
        font.setBold(True)
        bold = QFontMetricsF(font)
        said = self.tr("silent") if statement.is_silent else statement.value
        return (
            room
            - bold.horizontalAdvance(said)
            - plain.horizontalAdvance(f" {aside_of(statement)}")
            - _BETWEEN
        )

    def _colours(self) -> dict[str, str]:
        return {
            "text": self.theme.text.name(),
            "dimmed": self.theme.dimmed.name(),
            "tint": self.theme.tint(self.kind, Emphasis.STRONG).name(),
        }


class ValuesTable(QTableView):
    """Shows every statement in full; as high as its rows, so that the panel around it scrolls.

    Signals:
        statement_chosen: The ``ArticleId`` of the statement that the reader clicked.
    """

    statement_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ValuesModel(self)
        self._delegate = ValueDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What each source says"))
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().resizeSection(SOURCE, _SOURCE_WIDTH)
        self.horizontalHeader().setStretchLastSection(True)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Paint the table in the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_statements(self, statements: tuple[Statement, ...], kind: Kind) -> None:
        """Show ``statements`` of a divergence of ``kind``."""
        self._delegate.kind = kind
        self._model.show(statements)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew in the new width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.resizeRowsToContents()
        height = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        if height != self.minimumHeight():
            self.setFixedHeight(max(height, 1))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        statement = index.data(ValueRole.STATEMENT)
        if isinstance(statement, Statement):
            self.statement_chosen.emit(statement.article)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(QGuiApplication.layoutDirection())  # else the first word of a source would decide
    return option


def _elided(words: str, room: float) -> str:
    return QFontMetricsF(label_font(9.5)).elidedText(words, Qt.TextElideMode.ElideRight, room)
