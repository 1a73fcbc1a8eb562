"""Every place that a search found, one under the other, each in the words around it."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.domain.article import Article
from viewer.gui.search.finding_words import Context, context_of
from viewer.gui.search.text_search import Hit, TextSearch
from viewer.gui.session import ReviewSession
from viewer.gui.theme import Theme, label_font, mixed
from viewer.gui.wording import source_letter

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_REACH: Final = 120
_LETTER: Final = 34
_GAP: Final = 8
_SHARE: Final = 0.42
"""Share of the width that the words before a hit get; hits stand one under the other."""
CONTEXT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
LETTER_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class ConcordanceModel(QAbstractListModel):
    """Adapts a search: a row per hit, made when it is looked at."""

    def __init__(self, session: ReviewSession, search: TextSearch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._search = session, search
        self._count = 0
        search.hits_changed.connect(self._on_search_hits_changed)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of hits."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return letter and context of a hit, or both as a sentence."""
        if not index.isValid() or index.row() >= self._search.total:
            return None
        hit = self._search.hit_at(index.row())
        place, article = self._article(hit)
        context = context_of(article, self._search.span_of(hit), _REACH)
        if role == CONTEXT_ROLE:
            return context
        if role == LETTER_ROLE:
            return source_letter(place)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{source_letter(place)}: {context.before}{context.words}{context.after}"
        return None

    def _article(self, hit: Hit) -> tuple[int, Article]:
        return next(
            (place, article)
            for place, article in enumerate(self._session.articles)
            if article.id == hit.article
        )

    @Slot()
    def _on_search_hits_changed(self) -> None:
        self.beginResetModel()
        self._count = self._search.total
        self.endResetModel()


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints letter, the words before at the right edge of their room, the hit bold, and the words after."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return one line."""
        rect: QRect = option.rect
        return QSize(rect.width(), QFontMetrics(_font()).height() + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row in the colours of the theme."""
        rect: QRect = option.rect
        context = index.data(CONTEXT_ROLE)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(
            rect, mixed(self.theme.base, self.theme.accent, 0.16) if selected else self.theme.base
        )
        painter.setFont(_font(bold=True))
        painter.setPen(self.theme.accent)
        painter.drawText(
            QRect(rect.left() + _GAP, rect.top(), _LETTER, rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            str(index.data(LETTER_ROLE)),
        )
        if isinstance(context, Context):
            self._paint_context(painter, rect.adjusted(_LETTER, 0, -_GAP, 0), context)
        painter.restore()

    def _paint_context(self, painter: QPainter, rect: QRect, context: Context) -> None:
        middle = rect.left() + round(rect.width() * _SHARE)
        vertical, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode
        painter.setFont(_font())
        painter.setPen(self.theme.dimmed)
        left = QRect(rect.left(), rect.top(), middle - rect.left(), rect.height())
        before = painter.fontMetrics().elidedText(context.before, elide.ElideLeft, left.width())
        painter.drawText(left, vertical | Qt.AlignmentFlag.AlignRight, before)
        painter.setFont(_font(bold=True))
        painter.setPen(self.theme.text)
        room = rect.right() - middle
        words = painter.fontMetrics().elidedText(context.words, elide.ElideRight, room)
        # No wider than the words: what follows may be the rest of the same word.
        place = QRect(middle, rect.top(), painter.fontMetrics().horizontalAdvance(words), rect.height())
        painter.drawText(place, vertical | Qt.TextFlag.TextDontClip, words)
        painter.setFont(_font())
        painter.setPen(self.theme.dimmed)
        right = QRect(place.right() + 1, rect.top(), rect.right() - place.right(), rect.height())
        after = painter.fontMetrics().elidedText(context.after, elide.ElideRight, right.width())
        painter.drawText(right, vertical, after)


class Concordance(QListView):
    """Lists all hits; a click or Enter goes there.

    Signals:
        hit_chosen: The place of the hit among all, from 0.
    """

    hit_chosen = Signal(int)

    def __init__(
        self, session: ReviewSession, search: TextSearch, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._delegate = ConcordanceDelegate(theme, self)
        self.setModel(ConcordanceModel(session, search, self))
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("All places found, in the words around them"))
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_place(self, place: int) -> None:
        """Let the row of the hit that is the ``place``-th of all, from 0, be the current one; -1 for none."""
        index = self.model().index(place, 0)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def sizeHint(self) -> QSize:
        """Ask for room for six rows."""
        return QSize(400, 6 * (QFontMetrics(_font()).height() + 6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.row())


def _font(*, bold: bool = False) -> QFont:
    font = label_font(9.5)
    font.setBold(bold)
    return font
