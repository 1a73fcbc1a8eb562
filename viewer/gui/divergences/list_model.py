"""The divergence list as Qt sees it: a flat model of rows, and how a row is painted."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from viewer.domain.comparison import DivergenceId
from viewer.domain.review import AnnotationId, Status
from viewer.gui.dismissing import reason_words
from viewer.gui.divergences.rows import EventRow, NoteRow, Row, Section, SectionRow
from viewer.gui.slot_names import event_words
from viewer.gui.wording import kind_words, relation_words, status_words

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class DivergenceRole(IntEnum):
    """What a row answers beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class DivergenceListModel(QAbstractListModel):
    """Adapts a tuple of rows; it is replaced as a whole, or row by row while its lines stay the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._places: dict[tuple[str, str], int] = {}

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows``; where only marks changed, selection and scroll position stay."""
        changed = _find_changed(self._rows, rows)
        if changed is None:
            self.beginResetModel()
            self._rows = rows
            self._places = {_identity(row): place for place, row in enumerate(rows)}
            self.endResetModel()
            return
        self._rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def index_of(self, divergence: DivergenceId) -> QModelIndex:
        """Return the index of the divergence's line; invalid where the filter hides it."""
        return self.index(self._places.get(("divergence", divergence), -1))

    def index_of_note(self, note: AnnotationId) -> QModelIndex:
        """Return the index of the line of a note on no divergence; invalid where its section is closed."""
        return self.index(self._places.get(("note", note), -1))

    def index_of_section(self, section: Section) -> QModelIndex:
        """Return the index of the heading of ``section``; invalid where there is none."""
        return self.index(self._places.get(("section", section), -1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of lines, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DivergenceRole.ROW:
            return row
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return in_words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let divergences and the section be reached; headings of events are passed over by the keyboard."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], EventRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def in_words(row: Row) -> str:
    """Return a row as a sentence, for tooltips and screen readers."""
    if isinstance(row, EventRow):
        return QApplication.translate("DivergenceList", "Event: {event}").format(event=event_words(row.event))
    if isinstance(row, SectionRow):
        words = (
            QApplication.translate("DivergenceList", "{section}: {count}. A click or Enter closes it.")
            if row.is_open
            else QApplication.translate("DivergenceList", "{section}: {count}. A click or Enter opens it.")
        )
        return words.format(section=section_words(row.section), count=row.count)
    parts = [f"{row.slot} ({kind_words(row.kind)}): {row.values}", relation_words(row.relation)]
    if row.annotation is not None and row.annotation.status is not Status.OPEN:
        parts.append(reason_words(row.annotation) or status_words(row.annotation.status))
    if not row.seen:
        parts.append(QApplication.translate("DivergenceList", "not seen yet"))
    if row.replies:
        words = QApplication.translate("DivergenceList", "1 reply")
        if row.replies > 1:
            words = QApplication.translate("DivergenceList", "{count} replies").format(count=row.replies)
        parts.append(words)
    if row.lost:
        parts.append(QApplication.translate("DivergenceList", "its words are no longer found in the text"))
    return "; ".join(parts)


def section_words(section: Section) -> str:
    """Return the heading of a section."""
    if section is Section.NOTES:
        return QApplication.translate("DivergenceList", "Notes without a divergence")
    return QApplication.translate("DivergenceList", "Told by some only")


def _find_changed(before: Sequence[Row], after: Sequence[Row]) -> list[int] | None:
    """Return the places of the lines that look otherwise now; None where the lines are others."""
    if len(before) != len(after):
        return None
    other = [place for place, row in enumerate(after) if row is not before[place]]
    if any(_identity(after[place]) != _identity(before[place]) for place in other):
        return None
    return [place for place in other if after[place] != before[place]]


def _identity(row: Row) -> tuple[str, str]:
    if isinstance(row, EventRow):
        return ("event", row.event)
    if isinstance(row, SectionRow):
        return ("section", row.section)
    if isinstance(row, NoteRow):
        return ("note", row.annotation.id)
    return ("divergence", row.divergence.id)
