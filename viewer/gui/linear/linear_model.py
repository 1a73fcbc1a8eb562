"""The linear reading as Qt sees it: a flat list of sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import DivergenceId
from viewer.domain.review import AnnotationId
from viewer.gui.divergences.list_model import section_words
from viewer.gui.divergences.values_model import Statement, silence_of, statement_of
from viewer.gui.linear.row_sequence import LinearRows, SteppingRows
from viewer.gui.linear.row_steps import Changes, find_changes
from viewer.gui.linear.rows import LinearRow, RowKind
from viewer.gui.linear.sentences import (
    capitalised,
    finding_sentence,
    note_sentence,
    reply_sentence,
    statement_sentence,
    with_replies,
)
from viewer.gui.slot_names import event_words
from viewer.gui.text_direction import sentence_in_window
from viewer.gui.theme import label_font
from viewer.gui.wording import confidence_words, dismissed_words, hidden_words, source_letters

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_POINTS: Final = 10.5


class LinearRole(IntEnum):
    """What a row answers beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class LinearModel(QAbstractListModel):
    """Adapts a sequence of rows; where some of them come or go, the others stay, and the reader's place with them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = LinearRows()
        self._rows: Sequence[LinearRow] = self._known
        self._articles: tuple[Article, ...] = ()
        self._letters: Mapping[ArticleId, str] = {}

    def show(self, rows: LinearRows, articles: tuple[Article, ...]) -> None:
        """Show ``rows``, which tell of ``articles``."""
        changes = None if articles != self._articles else find_changes(self._known, rows)
        if changes is None:
            self.beginResetModel()
            self._rows = self._known = rows
            self._articles, self._letters = articles, source_letters(articles)
            self.endResetModel()
            return
        self._step(changes, rows)
        self._rows = self._known = rows
        for changed in changes.changed:
            self.dataChanged.emit(self.index(changed.start), self.index(changed.stop - 1))

    def _step(self, changes: Changes, rows: LinearRows) -> None:
        """Let the rows that differ go, then let others come."""
        first, end, none = changes.first, changes.end, QModelIndex()
        middle = self._known[first:end] if changes.steps.gone or changes.steps.new else ()
        for gone in reversed(changes.steps.gone):
            self.beginRemoveRows(none, first + gone.start, first + gone.stop - 1)
            middle = (*middle[: gone.start], *middle[gone.stop :])
            self._rows = SteppingRows(self._known, first, middle, end)
            self.endRemoveRows()
        for new in changes.steps.new:
            self.beginInsertRows(none, first + new.start, first + new.stop - 1)
            come = rows[first + new.start : first + new.stop]
            middle = (*middle[: new.start], *come, *middle[new.start :])
            self._rows = SteppingRows(self._known, first, middle, end)
            self.endInsertRows()

    def row_at(self, index: Index) -> LinearRow | None:
        """Return the row at ``index``, or None outside the list."""
        return self._rows[index.row()] if index.isValid() else None

    def index_like(self, row: LinearRow | None) -> QModelIndex:
        """Return where a row stands now, whatever it says; invalid where it is gone."""
        return self.index(self._known.place_like(row))

    def index_of(self, divergence: DivergenceId) -> QModelIndex:
        """Return the first row of a finding; invalid where it is not shown."""
        return self.index(self._known.place_of(divergence))

    def index_of_note(self, note: AnnotationId) -> QModelIndex:
        """Return the row of a note on no divergence; invalid where its section is closed."""
        return self.index(self._known.place_of_note(note))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of sentences and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its sentence, or its face."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == LinearRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return sentence_in_window(self._words(row))
        if role == Qt.ItemDataRole.FontRole:
            font = label_font(_POINTS)
            font.setBold(row.kind in (RowKind.HEADING, RowKind.SECTION) or bool(row.heading))
            return font
        return None

    def _words(self, row: LinearRow) -> str:
        if row.kind is RowKind.FINDING and row.divergence is not None:
            said = finding_sentence(row.divergence, row.annotation, self._letters)
            return with_replies(said, row.replies)
        if row.kind is RowKind.STATEMENT:
            return statement_sentence(self._statement(row))
        if row.kind is RowKind.REASON and row.divergence is not None:
            judgement = row.divergence.judgement
            return f"{judgement.reason} {capitalised(confidence_words(judgement.confidence))}."
        if row.kind is RowKind.NOTE and row.annotation is not None:
            return with_replies(note_sentence(row.annotation), row.replies)
        if row.kind is RowKind.REPLY and row.reply is not None:
            return reply_sentence(row.reply)
        return " ".join(row.passage.split()) if row.kind is RowKind.PASSAGE else _frame_words(row)

    def _statement(self, row: LinearRow) -> Statement:
        article = next(each for each in self._articles if each.id == row.article)
        letter = self._letters[article.id]
        if row.fact is None:
            return silence_of(article, letter)
        return replace(statement_of(article, letter, row.fact), mentions=row.mentions)


def _frame_words(row: LinearRow) -> str:
    """Return the words of what stands around the findings: headings, and what is not shown."""
    if row.kind is RowKind.HEADING:
        if not row.heading:
            return QCoreApplication.translate("Linear", "Not told by this source: {count}").format(
                count=row.count
            )
        words = QCoreApplication.translate("Linear", "Event: {event}. Findings: {count}.")
        return words.format(event=event_words(row.heading), count=row.count)
    if row.kind is RowKind.SECTION and row.section is not None:
        words = (
            QCoreApplication.translate("Linear", "{section}: {count}. Enter closes it.")
            if row.is_open
            else QCoreApplication.translate("Linear", "{section}: {count}. Enter opens it.")
        )
        return words.format(section=section_words(row.section), count=row.count)
    if row.kind in (RowKind.HIDDEN, RowKind.DISMISSED):
        is_dismissed = row.kind is RowKind.DISMISSED
        hidden = dismissed_words(row.count) if is_dismissed else hidden_words(row.count, row.more)
        words = QCoreApplication.translate("Linear", "{hidden}. Enter shows them.")
        return words.format(hidden=hidden)
    if row.is_open:
        return QCoreApplication.translate("Linear", "No divergence was found between these articles.")
    return QCoreApplication.translate("Linear", "The findings appear here when the articles are compared.")
