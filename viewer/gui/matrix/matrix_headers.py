"""The headers of the matrix, which stay in sight: the questions at the left, the sources at the top."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from viewer.domain.article import Article, ArticleId
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation
from viewer.gui.filtering import relation_of
from viewer.gui.matrix.cells import RowContent
from viewer.gui.matrix.group_look import quiet_ink
from viewer.gui.matrix.matrix_model import MatrixModel, MatrixRole
from viewer.gui.matrix.matrix_wording import row_heading
from viewer.gui.matrix.row_heights import (
    HEADING_INSET,
    PADDING,
    RowHeights,
    heading_font,
    quotation_font,
    value_font,
)
from viewer.gui.matrix.rows import FindingRow, HeadingRow
from viewer.gui.matrix.teller_list import draw_tellers, find_tellers
from viewer.gui.slot_names import slot_words
from viewer.gui.theme import Theme, draw_badge, label_font, mixed
from viewer.gui.widgets.status_mark import draw_status
from viewer.gui.wording import day_form, relation_words, source_letter, source_name

_INSET: Final = 8
_BADGE: Final = 18
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class QuestionHeader(QHeaderView):
    """A section per row: what the sources are asked, how their answers stand, and who answers what."""

    def __init__(self, theme: Theme, heights: RowHeights, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme, self._heights = theme, heights
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        """Return the width that was set: sections are never measured one by one."""
        return QSize(self.width(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one section in the colours of the theme."""
        model = self.model()
        row = model.headerData(logicalIndex, Qt.Orientation.Vertical, MatrixRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, FindingRow):
            content = model.headerData(logicalIndex, Qt.Orientation.Vertical, MatrixRole.CONTENT)
            annotation = model.headerData(logicalIndex, Qt.Orientation.Vertical, MatrixRole.ANNOTATION)
            self._paint_ground(painter, rect, current=logicalIndex == self.current)
            self._paint_question(painter, rect, row, annotation)
            if isinstance(content, RowContent):
                self._paint_tellers(painter, rect, row, content)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: HeadingRow) -> None:
        painter.fillRect(rect, self.theme.raised)
        painter.setFont(heading_font())
        painter.setPen(quiet_ink(self.theme))
        room = rect.adjusted(HEADING_INSET, 0, 0, 0)
        painter.drawText(room, _LEFT | Qt.TextFlag.TextDontClip, row_heading(row))

    def _paint_ground(self, painter: QPainter, rect: QRect, *, current: bool) -> None:
        ground = mixed(self.theme.base, self.theme.accent, 0.16) if current else self.theme.base
        painter.fillRect(rect, ground)
        if current:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), self.theme.accent)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _paint_question(self, painter: QPainter, rect: QRect, row: FindingRow, annotation: object) -> None:
        judged = annotation if isinstance(annotation, Annotation) else None
        finding = row.finding
        badge = QRectF(rect.left() + _INSET, rect.top() + PADDING, _BADGE, _BADGE)
        draw_badge(painter, badge, finding.kind, self.theme)
        left = round(badge.right()) + 7
        line = QRect(left, rect.top() + PADDING, rect.right() - left - _INSET, self._heights.value_line)
        if judged is not None:
            mark = QRect(line.right() - 13, line.top(), 13, line.height())
            draw_status(painter, mark, judged.status, self.theme.accent)
        painter.setFont(value_font())
        painter.setPen(self.theme.text)
        _draw_elided(painter, QRectF(line.adjusted(0, 0, -18 if judged else 0, 0)), slot_words(finding.slot))
        relation = relation_of(finding, judged)
        font = QFont(quotation_font())
        font.setItalic(judged is not None and relation is not finding.judgement.relation)
        font.setBold(relation is Relation.CONTRADICTION)
        painter.setFont(font)
        painter.setPen(quiet_ink(self.theme))
        line.translate(0, self._heights.value_line)
        _draw_elided(painter, QRectF(line), relation_words(relation))

    def _paint_tellers(self, painter: QPainter, rect: QRect, row: FindingRow, content: RowContent) -> None:
        top = PADDING + self._heights.value_line + self._heights.quotation_line
        room = QRectF(rect).adjusted(_INSET, top, -_INSET, -PADDING)
        draw_tellers(painter, room, find_tellers(content, self._letters()), row.finding.kind, self.theme)

    def _letters(self) -> Mapping[ArticleId, str]:
        model = self.model()
        return model.letters if isinstance(model, MatrixModel) else {}


class SourceHeader(QHeaderView):
    """A section per column: letter, name and date of the source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.measure()

    def measure(self) -> None:
        """Take the height that two lines need."""
        lines = QFontMetricsF(value_font()).height() + QFontMetricsF(label_font(8.5)).height()
        self.setFixedHeight(round(lines) + 10)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one section in the colours of the theme."""
        article = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, MatrixRole.ARTICLE)
        painter.save()
        painter.fillRect(rect, self.theme.raised)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if isinstance(article, Article):
            self._paint_source(painter, QRectF(rect.adjusted(10, 4, -8, -4)), article, logicalIndex)
        painter.restore()

    def _paint_source(self, painter: QPainter, room: QRectF, article: Article, place: int) -> None:
        letter = source_letter(place)
        above = QRectF(room.left(), room.top(), room.width(), QFontMetricsF(value_font()).height())
        painter.setFont(value_font())
        painter.setPen(self.theme.accent)
        painter.drawText(above, _LEFT, letter)
        width = painter.fontMetrics().horizontalAdvance(letter) + 6
        painter.setPen(self.theme.text)
        _draw_elided(painter, above.adjusted(width, 0, 0, 0), source_name(article))
        painter.setFont(label_font(8.5))
        painter.setPen(self.theme.dimmed)
        below = QRectF(room.left(), above.bottom(), room.width(), room.bottom() - above.bottom())
        _draw_elided(painter, below, _published(article) or self.tr("no date"))


def _published(article: Article) -> str:
    day = article.published
    return QLocale().toString(QDate(day.year, day.month, day.day), day_form()) if day else ""


def _draw_elided(painter: QPainter, room: QRectF, words: str) -> None:
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, shown)
