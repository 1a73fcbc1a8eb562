"""The timeline as Qt sees it: a flat list of marks, so that keyboard and screen reader walk what the eye sees."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Divergence, DivergenceId
from viewer.gui.timeline.date_marks import DateMark
from viewer.gui.timeline.timeline_wording import mark_words

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_SPOKEN: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class TimelineRole(IntEnum):
    """What a mark answers beside Qt's own roles."""

    MARK = Qt.ItemDataRole.UserRole + 1


class TimelineModel(QAbstractListModel):
    """Adapts a tuple of marks, and knows the findings that join them by number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: dict[ArticleId, tuple[int, Article]] = {}
        self._marks: tuple[DateMark, ...] = ()
        self._findings: tuple[Divergence, ...] = ()
        self._numbers: dict[str, int] = {}
        self._joined: dict[DivergenceId, list[int]] = {}

    @property
    def marks(self) -> tuple[DateMark, ...]:
        """All marks, source by source."""
        return self._marks

    @property
    def findings(self) -> tuple[Divergence, ...]:
        """The findings that join marks; the first bears number 1."""
        return self._findings

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each finding."""
        return self._numbers

    @property
    def articles(self) -> tuple[Article, ...]:
        """The sources, from the uppermost lane down."""
        return tuple(article for _, article in self._articles.values())

    def show(
        self, articles: tuple[Article, ...], marks: tuple[DateMark, ...], findings: tuple[Divergence, ...]
    ) -> None:
        """Show ``marks``; where they are the same, current mark and scroll position stay."""
        if (articles, marks, findings) == (self.articles, self._marks, self._findings):
            return
        self.beginResetModel()
        self._articles = {article.id: (place, article) for place, article in enumerate(articles)}
        self._marks, self._findings = marks, findings
        self._numbers = {finding.id: number for number, finding in enumerate(findings, 1)}
        self._joined = {finding.id: [] for finding in findings}
        for place, mark in enumerate(marks):
            for finding in mark.findings:
                self._joined[finding.id].append(place)
        self.endResetModel()

    def mark(self, index: Index) -> DateMark | None:
        """Return the mark of an index."""
        return self._marks[index.row()] if index.isValid() else None

    def numbers_of(self, finding: DivergenceId) -> tuple[int, ...]:
        """Return the marks of ``finding``, from the uppermost lane down."""
        return tuple(self._joined.get(finding, ()))

    def number_of(self, finding: DivergenceId, article: ArticleId | None) -> int | None:
        """Return the first mark of ``finding``, of ``article`` if one is named and says something."""
        own = self.numbers_of(finding)
        meant = [place for place in own if self._marks[place].article == article]
        return next(iter((*meant, *own)), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of marks."""
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the mark itself, or its words."""
        mark = self.mark(index)
        if mark is None:
            return None
        if role == TimelineRole.MARK:
            return mark
        return mark_words(mark, self._articles, self.numbers) if role in _SPOKEN else None
